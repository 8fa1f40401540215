"""From the cascade to figures: worked out when asked for, once, each with all that it rests on.

The engine does not recurse: what a figure needs is worked out first, so that chains of formulas may be as long as they
like. What goes round in circles is undefined, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, evolve, field

from sakip.evaluation.compiled import Frame
from sakip.evaluation.definitions import Definitions
from sakip.evaluation.figure import Figure, Jenis, Kunci, Landasan
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Hasil, Sebab, Tiada, inapplicable, undefined, unstated
from sakip.evaluation.policies import Policies, policies_of
from sakip.evaluation.scales import scale_of
from sakip.evaluation.statements import Statements
from sakip.evaluation.ways import Buntu, Dihitung, Dinyatakan, Jalan
from sakip.evaluation.worked import Worked
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi
from sakip.model.nodes import Butir, Data, Indikator, Instansi, Kelompok, Rujukan, Skala
from sakip.numbers.nilai import Belum, Nilai, TidakBerlaku
from sakip.numbers.periode import Periode
from sakip.syntax.vocabulary import POLICY_FIGURES
from sakip.text.bilingual import Text

_CIRCLE = undefined(Text(id="rumusnya melingkar", en="its formula goes round in circles"))
_SUPPOSED = Landasan(Jenis.ANDAIAN, Text(id="diandaikan", en="supposed"))


@define
class _Task:
    """A figure being worked out: the ways not yet tried, the one being tried, what the others came to."""

    key: Kunci
    ways: Iterator[Jalan] | None = None
    way: Jalan | None = None
    tried: list[Figure] = field(factory=list)
    ready: bool = False  # what the way needs was worked out, or goes round in circles


class Evaluation:
    """The figures of one plan."""

    def __init__(self, cascade: Cascade, supposed: Mapping[Kunci, Hasil] | None = None) -> None:
        self.cascade = cascade
        self.statements = Statements(cascade)
        self.policies = policies_of(cascade)
        self._definitions = Definitions(cascade, self.statements, self.policies)
        self._figures = Worked(self._definitions.before, changes=self._supposed(supposed or {}))
        self._unruled: Worked | None = None
        self._open: set[Kunci] = set()
        self._members: dict[tuple[str, str], tuple[str, ...]] = {}
        self._breaks = True

    def figure(self, ukuran: str, subjek: str, periode: Periode) -> Figure:
        """The figure *ukuran* of *subjek* in *periode*; where there is no value, one that says why."""
        return self.known(Kunci(ukuran, subjek, periode))

    def known(self, key: Kunci) -> Figure:
        """The figure *key*."""
        found = self._figures.known(key)
        if found is not None:
            return found
        if key in self._open:
            return Figure(key, _CIRCLE, self.cascade)
        return self._work_out(key)

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
        for each in way.rumus.needs(self, key.subjek, key.periode):
            self.known(each)
        return self._along(key, way)[0]

    def across_breaks(self) -> Evaluation:
        """The evaluation of the same plan as if no definition had ever changed."""
        return self._like(Worked(self._definitions.before), _breaks=False)

    def _like(self, figures: Worked, **differing: object) -> Evaluation:
        """An evaluation of the same plan with *figures* worked out."""
        other: Evaluation = object.__new__(Evaluation)
        other.__dict__.update(self.__dict__, _figures=figures, _open=set(), _unruled=None, **differing)
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
        """Why the value of *subject* for *then* cannot stand beside one of *now*: its definition changed in between."""
        item = self.cascade.model.nama.get(subject)
        since = item.berlaku_sejak if isinstance(item, Indikator | Data) else None
        if since is None or not self._breaks or not then.tahun or not then.tahun < since <= now.tahun:
            return None
        text = Text(
            id=f"tidak sebanding: rumus atau definisinya berlaku sejak {since}",
            en=f"not comparable: its formula or definition holds since {since}",
        )
        return inapplicable(text, item.letak if item else None)

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

    def _work_out(self, wanted: Kunci) -> Figure:
        """The figure *wanted*; what is asked for again before it is done, goes round in circles."""
        waiting = [_Task(wanted)]
        while waiting:
            task = waiting[-1]
            if self._figures.known(task.key) is not None:
                waiting.pop()
                continue
            self._open.add(task.key)
            found = self._advance(task)
            if isinstance(found, Figure):
                waiting.pop()
                self._open.discard(task.key)
                self._figures[task.key] = found
            else:
                waiting.extend(_Task(key) for key in reversed(found))
        return self.known(wanted)

    def _advance(self, task: _Task) -> Figure | list[Kunci]:
        """The figure of *task*, or what must be worked out before."""
        if task.ways is None:
            if missing := self._missing(self._definitions.before(task.key)):
                return missing
            task.ways = self._definitions.ways(task.key, self._value)
        while True:
            way = task.way = task.way or next(task.ways, None)
            if way is None:
                return self._nowhere(task)
            if isinstance(way, Dihitung) and not task.ready:
                task.ready = True
                if missing := self._missing(way.rumus.needs(self, task.key.subjek, task.key.periode)):
                    return missing
            value, frame = self._along(task.key, way)
            if not isinstance(value, Tiada):
                return self._made(task.key, way, value, frame, (*task.tried, *self._not_taken(task)))
            task.tried.append(self._made(task.key, way, value, frame))
            task.way, task.ready = None, False

    def _value(self, key: Kunci) -> Hasil:
        return self.known(key).nilai

    def _missing(self, keys: Iterable[Kunci]) -> list[Kunci]:
        """Those of *keys* that are neither worked out nor begun."""
        return [key for key in self._figures.lacking(keys) if key not in self._open]

    def _along(self, key: Kunci, way: Jalan) -> tuple[Hasil, Frame | None]:
        """What *way* leads to, and what a formula used on it."""
        match way:
            case Dinyatakan(butir=stated):
                return outcome_of(stated), None
            case Buntu(sebab=why):
                return why, None
            case Dihitung():
                frame = Frame(self, key.subjek, key.periode)
                return way.in_unit(way.rumus.run(frame, key.subjek, key.periode)), frame

    def _made(
        self, key: Kunci, way: Jalan, value: Hasil, frame: Frame | None, others: tuple[Figure, ...] = ()
    ) -> Figure:
        """The figure that *way* leads to."""
        if frame is None or not isinstance(way, Dihitung):
            return Figure(key, value, self.cascade, way.butir if isinstance(way, Dinyatakan) else None, lain=others)
        return Figure(
            key,
            value,
            self.cascade,
            rumus=way.rumus.rumus,
            landasan=way.landasan,
            masukan=tuple(frame.used.values()),
            lain=others,
            tahu=frame.tahu,
            semua=frame.semua,
            cetak=way.cetak,
        )

    def _not_taken(self, task: _Task) -> Iterator[Figure]:
        """What is stated of the same and not taken: on further ways, or by documents that do not hold."""
        for way in task.ways or ():
            if isinstance(way, Dinyatakan):
                yield Figure(task.key, outcome_of(way.butir), self.cascade, way.butir)
        taken = task.way
        if isinstance(taken, Dinyatakan) and taken.butir.periode == task.key.periode:
            for each in self.statements.others(taken.butir.ukuran, task.key.subjek, task.key.periode):
                yield Figure(task.key, outcome_of(each), self.cascade, each)

    def _nowhere(self, task: _Task) -> Figure:
        """No way leads to a value: what a document says of that goes before what a formula lacks."""
        if len(task.tried) == 1:
            return task.tried[0]
        for each in task.tried:
            if each.butir is not None:
                return evolve(each, lain=tuple(other for other in task.tried if other is not each))
        if not task.tried:
            return Figure(task.key, self._unstated(task.key), self.cascade)
        worst = max(task.tried, key=lambda each: each.sebab.weight if each.sebab else 0)
        return evolve(worst, lain=tuple(other for other in task.tried if other is not worst))

    def _unstated(self, key: Kunci) -> Tiada:
        item = self.cascade.model.nama.get(key.subjek)
        title = figure_title(self.cascade, key)
        text = Text(id=f"{title.id} tidak dinyatakan", en=f"{title.en} is not stated")
        return unstated(text, item.letak if item is not None else None)

    def _supposed(self, changes: Mapping[Kunci, Hasil]) -> dict[Kunci, Figure]:
        return {key: Figure(key, value, self.cascade, landasan=_SUPPOSED) for key, value in changes.items()}


def _is_ruled(figure: Figure) -> bool:
    """Whether a policy gives *figure*."""
    return figure.landasan is not _SUPPOSED and figure.kunci.pokok in POLICY_FIGURES


def outcome_of(stated: Butir) -> Hasil:
    """What *stated* says: its value, or why there is none yet."""
    if isinstance(stated.nilai, Rujukan):
        return unstated(Text(id="bukan sebuah nilai", en="not a value"), stated.letak)
    found = outcome(stated.nilai)
    return evolve(found, letak=stated.letak) if isinstance(found, Tiada) else found


def outcome(value: Nilai) -> Hasil:
    """*value*, or why there is none yet."""
    match value:
        case Belum(alasan=why):
            return Tiada(Sebab.BELUM, Text(id=why, en=why))
        case TidakBerlaku(alasan=why):
            return Tiada(Sebab.TAK_BERLAKU, Text(id=why, en=why))
        case known:
            return known
