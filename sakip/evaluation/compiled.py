"""Formulas made ready to run: an `Ekspresi` becomes a function of whose figure is wanted, and when. Once for a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from attrs import define, field, frozen

from sakip.evaluation import arithmetic, scales
from sakip.evaluation.arithmetic import Sebagian
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Hasil, Tiada, applies, inapplicable
from sakip.evaluation.periods import previous, referred
from sakip.model.formula import COLLECTIONS, Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap, parts
from sakip.model.nodes import Deklarasi, Indikator, Skala
from sakip.model.typing import POLICY_NAMES
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

_COMPARATOR = "pembanding"


class Around(Protocol):
    """What a formula asks of the plan around it while it runs."""

    def needed(self, key: Kunci) -> Figure:
        """The figure *key*."""

    def members(self, collection: str, subject: str) -> tuple[str, ...]:
        """The ids of the *collection* below *subject*."""

    def scale_of(self, subject: str) -> Skala | None:
        """The scale on which the values of *subject* are."""

    def broken(self, subject: str, then: Periode, now: Periode) -> Tiada | None:
        """Why a value of *then* cannot stand beside one of *now*; None where it can."""


@define
class Frame:
    """One run of a formula: for whom, when, which figures it has used, and on how many of how many it rests."""

    around: Around
    subjek: str
    periode: Periode
    used: dict[Kunci, Figure] = field(factory=dict)
    tahu: int = 0
    semua: int = 0

    def rests(self, part: Sebagian) -> Hasil:
        """The value of *part*; how much of it is known is kept, of several the least complete."""
        if part.tahu < part.semua and (not self.semua or part.tahu * self.semua < self.tahu * part.semua):
            self.tahu, self.semua = part.tahu, part.semua
        return part.nilai


Place = tuple[str, Periode]
Run = Callable[[Frame, str, Periode], Hasil]


@frozen
class Compiled:
    """A formula ready to run: `run` gives the value; `dalam` says how deeply its parts are nested."""

    rumus: Ekspresi
    run: Run
    dalam: int


class Compiler:
    """Compiles the formulas of one plan. In those of a policy, a bare name of a figure means that of the subject."""

    def __init__(self, names: Mapping[str, Deklarasi]) -> None:
        self._names = names

    def compiled(self, rumus: Ekspresi, *, policy: bool = False) -> Compiled:
        """*rumus* ready to run."""
        return Compiled(rumus, _Runs(self._names, policy=policy).of(rumus), _depth(rumus))

    def earlier(self, rumus: Ekspresi, years: int) -> Compiled:
        """*rumus* of so many *years* before: all of it is of then, so that nothing stands beside a later value."""
        run, then = self.compiled(rumus).run, rumus
        for _ in range(years):
            then = Fungsi("lalu", (then,))

        def back(frame: Frame, subject: str, period: Periode) -> Hasil:
            frame.periode = Periode(period.tahun - years, period.bagian)
            return run(frame, subject, frame.periode)

        return Compiled(then, back, _depth(then))


def _depth(item: Ekspresi) -> int:
    return 1 + max(map(_depth, parts(item)), default=0)


class Names:
    """How references in formulas name figures."""

    def __init__(self, names: Mapping[str, Deklarasi], *, policy: bool) -> None:
        self._names = names
        self._policy = policy

    def key(self, item: Acuan) -> Callable[[str, Periode], Kunci]:
        """How *item* names a figure, given whose formula it stands in, and the period."""
        figure, own, when = self.figure(item), self.is_own(item), self.when(item)
        return lambda subject, period: Kunci(figure, subject if own else item.id, when(period) if when else period)

    def when(self, item: Acuan) -> Callable[[Periode], Periode] | None:
        """The period that *item* names, given that of the formula; None where it names none."""
        if not item.periode:
            return None
        compared = self.figure(item) == _COMPARATOR

        def then(now: Periode) -> Periode:
            at = referred(item.periode, now)
            # What it is compared with is of the same year.
            return Periode(now.tahun, at.bagian) if compared and not at.tahun else at

        return then

    def figure(self, item: Acuan) -> str:
        """Which figure *item* names."""
        return item.id if self.is_own(item) else figure_named(item.ukuran, self._names.get(item.id))

    def is_own(self, item: Acuan) -> bool:
        """Whether *item* names a figure of whatever the formula of a policy is applied to."""
        return self._policy and item.ukuran == "nilai" and item.id.partition("/")[0] in POLICY_NAMES


def figure_named(ukuran: str, declared: Deklarasi | None) -> str:
    """The figure that *ukuran* means of *declared*: the value of an indicator is its realisasi."""
    return "realisasi" if ukuran == "nilai" and isinstance(declared, Indikator) else ukuran


def places(around: Around, members: str, subject: str, period: Periode) -> list[Place]:
    """Where a formula over *members* is worked out: for each node of a level, or each member of a group."""
    found = around.members(members, subject)
    if members in COLLECTIONS:
        return [(each, period) for each in found]
    return [(subject, Periode(period.tahun, each)) for each in found]


class _Runs(Names):
    """The value of an expression, given that what it needs is known."""

    def of(self, item: Ekspresi) -> Run:
        match item:
            case Konstanta(nilai=value):
                return lambda frame, subject, period: value
            case Acuan():
                return self._reference(item)
            case Negasi(isi=inner):
                minus = self.of(inner)
                return lambda frame, subject, period: arithmetic.negated(minus(frame, subject, period))
            case Operasi(op=op, kiri=left, kanan=right):
                return self._operation(op, self.of(left), self.of(right))
            case Fungsi():
                return self._function(item)
            case Setiap():
                return lambda frame, subject, period: inapplicable(_ALONE)

    def _operation(self, op: str, left: Run, right: Run) -> Run:
        def run(frame: Frame, subject: str, period: Periode) -> Hasil:
            return arithmetic.operated(op, left(frame, subject, period), right(frame, subject, period))

        return run

    def _reference(self, item: Acuan) -> Run:
        ukuran, own, name, when = self.figure(item), self.is_own(item), item.id, self.when(item)
        series = ukuran in _SERIES

        def run(frame: Frame, subject: str, period: Periode) -> Hasil:
            at = when(period) if when else period
            wanted = Kunci(ukuran, subject if own else name, at)
            figure = frame.around.needed(wanted)
            if series and at != frame.periode:
                apart = frame.around.broken(wanted.subjek, at, frame.periode)
                if apart is not None:
                    figure = Figure(wanted, apart, figure.cascade, dicoba=(figure,))
            frame.used[wanted] = figure
            return figure.nilai

        return run

    def _function(self, item: Fungsi) -> Run:
        match item.nama:
            case "lalu":
                before = self.of(item.argumen[0])
                return lambda frame, subject, period: before(frame, subject, previous(period))
            case "jika":
                return self._choice(*map(self.of, item.argumen))
            case "atau":
                return self._first([self.of(each) for each in item.argumen])
            case "tabel":
                return self._table(item)
            case "peringkat":
                return self._rank(self.of(item.argumen[0]))
        return self._over_arguments(item)

    def _choice(self, condition: Run, then: Run, otherwise: Run) -> Run:
        def run(frame: Frame, subject: str, period: Periode) -> Hasil:
            holds = arithmetic.number(condition(frame, subject, period))
            if isinstance(holds, Tiada):
                return holds
            return (then if holds.nilai else otherwise)(frame, subject, period)

        return run

    def _first(self, several: Sequence[Run]) -> Run:
        """The first that applies, known or not, without those behind it; the last where none does."""
        *before, last = several

        def run(frame: Frame, subject: str, period: Periode) -> Hasil:
            for each in before:
                value = each(frame, subject, period)
                if applies(value):
                    return value
            return last(frame, subject, period)

        return run

    def _table(self, item: Fungsi) -> Run:
        value, scale = self.of(item.argumen[0]), item.argumen[1]
        declared = self._names.get(scale.id) if isinstance(scale, Acuan) else None

        def run(frame: Frame, subject: str, period: Periode) -> Hasil:
            if not isinstance(declared, Skala):
                return scales.ranked(value(frame, subject, period), None)
            return scales.graded(value(frame, subject, period), declared, period.bagian)

        return run

    def _rank(self, value: Run) -> Run:
        def run(frame: Frame, subject: str, period: Periode) -> Hasil:
            return scales.ranked(value(frame, subject, period), frame.around.scale_of(subject))

        return run

    def _over_arguments(self, item: Fungsi) -> Run:
        arguments = self._arguments(item.argumen)
        over_members = isinstance(item.argumen[0], Setiap)
        whole = _WHOLE.get(item.nama) if not over_members or item.nama not in _PARTLY_OVER_MEMBERS else None
        if whole is not None:
            return lambda frame, subject, period: whole(arguments(frame, subject, period))
        partly = _PARTLY[item.nama]
        return lambda frame, subject, period: frame.rests(partly(arguments(frame, subject, period)))

    def _arguments(self, items: Sequence[Ekspresi]) -> Callable[[Frame, str, Periode], list[Hasil]]:
        if len(items) == 1 and isinstance(items[0], Setiap):
            members, inner = items[0].kumpulan, [self.of(each) for each in items[0].isi]

            def each_member(frame: Frame, subject: str, period: Periode) -> list[Hasil]:
                found = places(frame.around, members, subject, period)
                return [run(frame, whose, when) for whose, when in found for run in inner]

            return each_member
        runs = [self.of(each) for each in items]
        return lambda frame, subject, period: [run(frame, subject, period) for run in runs]


# Values of one subject over time, which a change of its definition breaks.
_SERIES = frozenset(("realisasi", "nilai"))
_ALONE = Text(id="kumpulan hanya dapat berada di dalam fungsi", en="a collection can stand in a function only")

_Values = list[Hasil]
_WHOLE: dict[str, Callable[[_Values], Hasil]] = {
    "jumlah": arithmetic.total,
    "min": arithmetic.least,
    "maks": arithmetic.greatest,
    "mutlak": lambda values: arithmetic.absolute(values[0]),
    "bulat": lambda values: arithmetic.rounded(*values),
    "potong": lambda values: arithmetic.cut(*values),
    "bawah": lambda values: arithmetic.lower(values[0]),
    "atas": lambda values: arithmetic.upper(values[0]),
    "interpolasi": lambda values: arithmetic.interpolated(values[0], values[1:]),
}
_PARTLY: dict[str, Callable[[_Values], Sebagian]] = {
    "rata_rata": arithmetic.mean,
    "rata_tertimbang": lambda values: arithmetic.weighted_mean(values[::2], values[1::2]),
    "terakhir": arithmetic.last,
    "min": arithmetic.least_known,
    "maks": arithmetic.greatest_known,
}
_PARTLY_OVER_MEMBERS = frozenset(("min", "maks"))
