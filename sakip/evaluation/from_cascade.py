"""From the cascade to figures: worked out when asked for, once, each with all that it rests on.

A formula asks for the figures it needs while it runs. Where that leads too deep, the far end is worked out first and
the formula runs again, so that chains may be as long as they like. What goes in circles is undefined, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from threading import RLock
from typing import NoReturn

from attrs import evolve

from sakip.evaluation.compiled import Frame
from sakip.evaluation.definitions import Definitions
from sakip.evaluation.figure import STAYS, Figure, Jenis, Kunci, Landasan
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Hasil, Tiada, inapplicable, undefined, unstated
from sakip.evaluation.periods import AKHIR, AWAL
from sakip.evaluation.policies import Policies, policies_of
from sakip.evaluation.scales import scale_of
from sakip.evaluation.statements import Statements, outcome_of
from sakip.evaluation.ways import Dihitung, Jalan
from sakip.evaluation.worked import Worked
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi
from sakip.model.nodes import Butir, Data, Indikator, Instansi, Kelompok, Skala
from sakip.numbers.periode import Periode, period_asked
from sakip.syntax.vocabulary import POLICY_FIGURES
from sakip.text.bilingual import Text

_CIRCLE = undefined(Text(id="rumusnya melingkar", en="its formula goes round in circles"))
_SUPPOSED = Landasan(Jenis.ANDAIAN, Text(id="diandaikan", en="supposed"))
# How deeply formulas may run inside each other, counted in nested parts; Python itself has an end at some 1,000 calls.
_DEEPEST = 100
_AROUND = 2  # parts that running a formula takes besides its own


class _TooDeepError(Exception):
    """The figure *key* is asked for where no more formulas should run inside each other."""

    def __init__(self, key: Kunci) -> None:
        self.key = key


class Evaluation:
    """The figures of one plan. Several threads may ask for them at once: one works out, the others wait for it."""

    def __init__(self, cascade: Cascade, supposed: Mapping[Kunci, Hasil] | None = None) -> None:
        self.cascade = cascade
        self.statements = Statements(cascade)
        self.policies = policies_of(cascade)
        self._definitions = Definitions(cascade, self.statements, self.policies)
        self._figures = Worked(self._definitions.before, changes=self._supposed(supposed or {}))
        self._known = self._figures.look_up
        self._unruled: Worked | None = None
        self._turn = RLock()  # of whoever works out: what is open and how deep is of one thread, and of one question
        self._open: dict[Kunci, None] = {}
        self._depth = 0
        self._members: dict[tuple[str, str], tuple[str, ...]] = {}
        self._breaks = True

    def figure(self, ukuran: str, subjek: str, periode: Periode | int | str) -> Figure:
        """The figure *ukuran* of *subjek* in *periode*; where there is no value, one that says why.

        Raises:
            TypeError: *periode* is neither a period, nor a year as a number or a text.
            ValueError: it is no year.
        """
        period = periode if isinstance(periode, Periode) else period_asked(periode)
        return self.known(Kunci(ukuran, subjek, period))

    def known(self, key: Kunci) -> Figure:
        """The figure *key*."""
        found = self._known(key)
        if found is not None:
            return found
        with self._turn:
            return self.needed(key)

    def supposing(self, changes: Mapping[Kunci, Hasil]) -> Evaluation:
        """The evaluation of the same plan with *changes*; only what depends on them is worked out again."""
        return self._like(Worked(self._definitions.before, self._figures, self._supposed(changes)))

    def by(self, policies: Policies) -> Evaluation:
        """The evaluation of the same plan by other *policies*; what rests on none is not worked out again."""
        definitions = Definitions(self.cascade, self.statements, policies)
        return self._like(
            Worked(definitions.before, self._without_policy()), policies=policies, _definitions=definitions
        )

    def otherwise(self, key: Kunci, rumus: Ekspresi) -> Hasil:
        """What the figure *key* would come to by the formula *rumus*."""
        way = self._definitions.by_formula(key, rumus)
        with self._turn:
            return way.in_unit(way.rumus.run(Frame(self, key.subjek, key.periode), key.subjek, key.periode))

    def across_breaks(self) -> Evaluation:
        """The evaluation of the same plan as if no definition had ever changed."""
        return self._like(Worked(self._definitions.before), _breaks=False)

    def __reduce__(self) -> NoReturn:
        """It is not sent to another process: the plan is, by its files, and figures are by their JSON.

        Raises:
            TypeError: always, and says so.
        """
        raise TypeError(STAYS)

    def _like(self, figures: Worked, **differing: object) -> Evaluation:
        """An evaluation of the same plan with *figures* worked out."""
        other: Evaluation = object.__new__(Evaluation)
        other.__dict__.update(
            self.__dict__, _figures=figures, _known=figures.look_up, _open={}, _depth=0, _unruled=None, **differing
        )
        return other

    def _without_policy(self) -> Worked:
        """What was worked out and rests on no policy."""
        if self._unruled is None:
            self._unruled = Worked(self._definitions.before, self._figures, again=_is_ruled)
        return self._unruled

    def worked_out(self) -> Mapping[Kunci, Figure]:
        """Every figure that was worked out until now."""
        return self._figures.all()

    # ── what formulas ask ───────────────────────────────────────────────────────────────────────

    def needed(self, key: Kunci) -> Figure:
        """The figure *key*, as `known` gives it to whoever has the turn."""
        found = self._known(key)
        if found is not None:
            return found
        if key in self._open:
            return Figure(key, _CIRCLE, self.cascade)
        if self._open:
            return self._work_out(key)
        try:
            return self._work_out(key)
        except _TooDeepError as far:
            return self._from_afar([(key, 0), (far.key, len(self._open))])
        finally:
            self._open.clear()
            self._depth = 0

    def members(self, collection: str, subject: str) -> tuple[str, ...]:
        """The ids of *collection* below *subject*: of a group its members, of the agency all that the plan has."""
        key = (collection, subject)
        if key not in self._members:
            self._members[key] = self._group(collection) or tuple(self._below(collection, subject))
        return self._members[key]

    def scale_of(self, subject: str) -> Skala | None:
        """The scale on which the values of *subject* are, if it names one."""
        return scale_of(self.cascade, subject)

    def broken(self, subject: str, then: Periode, now: Periode) -> Tiada | None:
        """Why values of *subject* for *then* and *now* cannot stand beside each other: a definition changed in between.

        It may be that of *subject*, or of anything that its formula rests on.
        """
        earlier, later = sorted(self._year(each) for each in (then, now))
        for item in self.cascade.redefined(subject) if self._breaks and earlier else ():
            if earlier < (item.berlaku_sejak or 0) <= later:
                return inapplicable(_apart(item, subject), item.letak)
        return None

    def _year(self, period: Periode) -> int:
        """The year of *period*, also of the start and of the end of the plan; 0 where there is none."""
        years = self.cascade.model.tahun
        if period.tahun or not years:
            return period.tahun
        return {AWAL: years[0] - 1, AKHIR: years[-1]}.get(period.bagian, 0)

    def _group(self, name: str) -> tuple[str, ...]:
        """The members of the group *name*; none where it is no group."""
        item = self.cascade.model.nama.get(name)
        return tuple(each for each, _ in item.anggota) if isinstance(item, Kelompok) else ()

    def _below(self, collection: str, subject: str) -> Iterable[str]:
        cascade, wanted = self.cascade, ("iku", "ikk", "indikator") if collection == "indikator" else (collection,)
        if collection in ("indikator", "iku"):
            if isinstance(cascade.model.nama.get(subject), Instansi):
                return (each.id for each in cascade.indicators(*wanted) if cascade.is_own(each))
            return (each.id for each in cascade.measures(subject, *wanted))
        if isinstance(cascade.model.nama.get(subject), Instansi):
            return (each.id for each in cascade.nodes(collection))
        return (each.id for each in cascade.all_below(subject, collection))

    # ── working out ─────────────────────────────────────────────────────────────────────────────

    def _from_afar(self, waiting: list[tuple[Kunci, int]]) -> Figure:
        """The first of *waiting*, after those behind it, each too deep under the one before.

        Each is worked out as if it was asked for there: *waiting* says with how many figures open.
        """
        while True:
            key, above = waiting[-1]
            while len(self._open) > above:
                self._open.popitem()
            self._depth = 0
            try:
                found = self._work_out(key)
            except _TooDeepError as far:
                waiting.append((far.key, len(self._open)))
            else:
                waiting.pop()
                if not waiting:
                    return found

    def _work_out(self, key: Kunci) -> Figure:
        """The figure *key*, by the first way that leads to a value."""
        self._open[key] = None
        tried: list[Figure] = []
        case = self._definitions.case(key, self.needed) if key.ukuran == "capaian" else ()
        for step in self._definitions.steps(key, case):
            way = step(key)
            if way is None:
                continue
            found = self._along(key, way, tried)
            if not isinstance(found.nilai, Tiada):
                break
            tried.append(found)
        else:
            found = self._nowhere(key, tried)
        self._figures[key] = found
        del self._open[key]
        return found

    def _along(self, key: Kunci, way: Jalan, tried: Sequence[Figure]) -> Figure:
        """The figure that *way* leads to, after those that were *tried*."""
        before, weighing = tuple(tried), self._definitions
        if isinstance(way, Dihitung):
            value, frame = self._run(key, way)
            used, rumus, ground = tuple(frame.used.values()), way.rumus.rumus, way.landasan
            return Figure(
                key,
                value,
                self.cascade,
                None,
                rumus,
                ground,
                used,
                before,
                weighing,
                frame.tahu,
                frame.semua,
                way.cetak,
            )
        if isinstance(way, Butir):
            return Figure(key, outcome_of(way), self.cascade, way, dicoba=before, penimbang=weighing)
        return Figure(key, way, self.cascade, dicoba=before)

    def _run(self, key: Kunci, way: Dihitung) -> tuple[Hasil, Frame]:
        """The value that the formula of *way* gives, and what it used."""
        around, deeper = self._depth, self._depth + _AROUND + way.rumus.dalam
        if around and deeper > _DEEPEST:
            raise _TooDeepError(key)
        self._depth = deeper
        frame = Frame(self, key.subjek, key.periode)
        value = way.in_unit(way.rumus.run(frame, key.subjek, key.periode))
        self._depth = around
        return value, frame

    def _nowhere(self, key: Kunci, tried: Sequence[Figure]) -> Figure:
        """No way leads to a value: what a document says of that goes before what a formula lacks."""
        if not tried:
            return Figure(key, self._unstated(key), self.cascade)
        if len(tried) == 1:
            return tried[0]
        stated = (each for each in tried if each.butir is not None)
        told = next(stated, None) or max(tried, key=lambda each: each.sebab.weight if each.sebab else 0)
        return evolve(told, dicoba=tuple(each for each in tried if each is not told))

    def _unstated(self, key: Kunci) -> Tiada:
        item = self.cascade.model.nama.get(key.subjek)
        return unstated(partial(_not_stated, self.cascade, key), item.letak if item is not None else None)

    def _supposed(self, changes: Mapping[Kunci, Hasil]) -> dict[Kunci, Figure]:
        return {key: Figure(key, value, self.cascade, landasan=_SUPPOSED) for key, value in changes.items()}


def _not_stated(cascade: Cascade, key: Kunci) -> Text:
    title = figure_title(cascade, key)
    return Text(id=f"{title.id} tidak dinyatakan", en=f"{title.en} is not stated")


def _apart(item: Indikator | Data, subject: str) -> Text:
    """Why values of *subject* cannot stand beside each other since the definition of *item* changed."""
    since, name = item.berlaku_sejak, item.id
    if name == subject:
        return Text(
            id=f"tidak sebanding: rumus atau definisinya berlaku sejak {since}",
            en=f"not comparable: its formula or definition holds since {since}",
        )
    return Text(
        id=f"tidak sebanding: rumus atau definisi {name} berlaku sejak {since}",
        en=f"not comparable: the formula or definition of {name} holds since {since}",
    )


def _is_ruled(figure: Figure) -> bool:
    """Whether a policy gives *figure*."""
    return figure.landasan is not _SUPPOSED and figure.kunci.pokok in POLICY_FIGURES
