"""What every trial begins from: the plan, its figures, the domains of their inputs; and how inputs are called."""

from __future__ import annotations

from functools import cached_property, lru_cache

from attrs import define, field

from sakip.evaluation.figure import Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.names import FIGURE_NAMES
from sakip.evaluation.periods import previous
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi, Rumus
from sakip.model.nodes import Indikator
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text, filled, same
from sakip.trial.closed import Closed, NotClosedError, closed
from sakip.trial.domain import Domain
from sakip.trial.form import enclosed
from sakip.trial.formula import Formula
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box
from sakip.trial.interval import ENTIRE, Interval
from sakip.trial.symbolic import Symbolic

_LAST_YEAR = Text(id="{nama} tahun sebelumnya", en="{nama} of the year before")
_OF_PERIOD = Text(id="{nama} {periode}", en="{nama} {periode}")
_SOME_YEAR = 2000
_FARTHEST = 20


@define(slots=False)
class Matter:
    """One plan on trial. `untouched` is an evaluation in which nothing is worked out, to suppose things in."""

    evaluation: Evaluation
    domain: Domain = field(init=False)
    untouched: Evaluation = field(init=False)
    _open: set[str] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        self.domain = Domain(self.cascade, self._follows)
        self.untouched = Evaluation(self.cascade)

    @property
    def cascade(self) -> Cascade:
        """The plan as a graph."""
        return self.evaluation.cascade

    @cached_property
    def period(self) -> Periode:
        """The year in which formulas are closed: the latest that a yearly document is for, else the plan's first."""
        model = self.cascade.model
        yearly = [each.tahun for each in model.dokumen if each.tahun == each.sampai]
        return Periode(max(yearly, default=model.tahun[0] if model.tahun else _SOME_YEAR))

    def closed(self, rumus: Ekspresi, subject: str, *, policy: bool = False, period: Periode | None = None) -> Closed:
        """*rumus* of *subject* with all around it written in.

        Raises:
            NotClosedError: it goes over a collection in a way that cannot be written out.
        """
        names = self.cascade.model.nama
        return closed(rumus, subject, period or self.period, names, self.evaluation, policy=policy)

    def operand(self, key: Kunci) -> str:
        """How a formula writes the input *key*: `x`, `lalu(x)`, `x[2022]`, `x.capaian`."""
        title = self.cascade.title(key.subjek)
        name = title if key.ukuran in ("nilai", "realisasi") else f"{title}.{key.ukuran}"
        if key.periode == self.period:
            return name
        return f"lalu({name})" if key.periode == previous(self.period) else f"{name}[{key.periode}]"

    def _follows(self, item: Indikator) -> Interval:
        """Where the formula of *item* can lie by the domains of its inputs; anywhere where these go on and on."""
        if not isinstance(item.formula, Rumus) or item.id in self._open or len(self._open) > _FARTHEST:
            return ENTIRE
        self._open.add(item.id)
        try:
            found = self.closed(item.formula.ekspresi, item.id)
            return _reach(Formula(found.rumus, self.domain.inputs(found.kunci)))
        except NotClosedError:
            return ENTIRE
        finally:
            self._open.discard(item.id)


@lru_cache(maxsize=4096)
def _reach(formula: Formula) -> Interval:
    """Where *formula* can lie."""
    try:
        return enclosed(Symbolic(Box(formula.masukan)).form(formula.rumus))
    except NotSymbolicError:
        return ENTIRE


# ── how inputs are called ───────────────────────────────────────────────────────────────────────────


def named(matter: Matter, key: Kunci, subject: str, now: Periode) -> Text:
    """What a sentence about a formula of *subject* in *now* calls the input *key*."""
    title = same(matter.cascade.title(key.subjek))
    figure = FIGURE_NAMES.get(key.ukuran, same(key.ukuran))
    if key.subjek != subject:
        own = key.ukuran in ("nilai", "realisasi")
        figure = title if own else Text(id=f"{figure.id} {title.id}", en=f"{figure.en} of {title.en}")
    if key.periode == now:
        return figure
    pattern = _LAST_YEAR if key.periode == previous(now) else _OF_PERIOD
    return filled(pattern, nama=figure, periode=str(key.periode))
