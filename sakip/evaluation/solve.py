"""Which input reaches an aim: the smallest, all that do, or why none does. Exact, and proved where that is said.

What is asked about, as a curve over the input, decides how: of degree one, it is solved; where it goes one way only,
the place where the aim is reached is found by halving; where nothing is proved, every input is tried if there are few,
else the answer is found by halving and said to be unproved.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction

from attrs import define, evolve, field, frozen

from sakip.evaluation.as_curve import as_curve
from sakip.evaluation.curves import Kurva, TakTerbuktiError
from sakip.evaluation.figure import Figure, Kunci, with_inputs
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Hasil, Sebab
from sakip.evaluation.range_of import ZERO_DIVISOR, Batas, Ranah, range_of
from sakip.evaluation.stepping import Steps, any_of, entered, entered_near, halved, strides
from sakip.model.nodes import Indikator
from sakip.numbers.nilai import Kuantitas, Rentang

FEW = 1000
_LESS_IS_BETTER = frozenset(("biaya",))


class Cara(Enum):
    """How an answer was found, the surest first."""

    EKSAK = "eksak"  # a function of degree one, solved
    MONOTON = "monoton"  # proved to go one way only, found by halving
    DIPERIKSA = "diperiksa"  # every input was tried
    DUGAAN = "dugaan"  # found by halving, without a proof that there is no other


@frozen
class Jawaban:
    """The answer: inputs from `terkecil` to `terbesar` reach the aim (None: without an end); none where `ada` is false.

    Where nothing is proved, it is one input that does.

    `rapat` says whether all between them do. `hasil` is what is asked about at the end of these inputs that the aim
    sets; without an answer, as near to the aim as it comes (unproved: as it came in what was tried), or why it has no
    value; None where it comes ever nearer, or there is no input. `bergantung` is false where the input changes nothing.
    """

    ditanya: Figure
    tujuan: Rentang
    diubah: Figure
    ranah: Ranah
    cara: Cara
    ada: bool = False
    terkecil: Kuantitas | None = None
    terbesar: Kuantitas | None = None
    hasil: Figure | None = None
    rapat: bool = True
    bergantung: bool = True
    kurva: Kurva | None = None

    @property
    def terbukti(self) -> bool:
        """Whether the answer is proved."""
        return self.cara is not Cara.DUGAAN and not self.terbuka

    @property
    def terbuka(self) -> bool:
        """Whether nothing follows, whatever the input, because something else is not known."""
        missing = (Sebab.TIDAK_DINYATAKAN, Sebab.BELUM)
        return not self.ada and self.hasil is not None and self.hasil.sebab in missing


def aim_of(evaluation: Evaluation, wanted: Kunci, value: Hasil) -> Rentang | None:
    """The values that reach *value*: at least so much, or at most, as the figure *wanted* is to go; None for words."""
    if isinstance(value, Rentang):
        return value
    if not isinstance(value, Kuantitas):
        return None
    item = evaluation.cascade.model.nama.get(wanted.subjek)
    direction = item.arah if isinstance(item, Indikator) and wanted.pokok in ("realisasi", "target") else ""
    if direction == "jaga":
        return Rentang(value, value)
    return Rentang(None, value) if direction == "turun" or wanted.pokok in _LESS_IS_BETTER else Rentang(value, None)


def solve(evaluation: Evaluation, wanted: Kunci, aim: Rentang, moving: Kunci) -> Jawaban:
    """The inputs *moving* with which the figure *wanted* is within *aim*."""
    search = _Search.of(evaluation, wanted, aim, moving)
    blank = Jawaban(evaluation.known(wanted), aim, evaluation.known(moving), search.ranah, Cara.EKSAK)
    probe = search.probe()
    if all(each.kunci != moving for each in _weighed(probe)):
        return evolve(blank, ada=search.reaches(probe), hasil=probe, bergantung=False)
    if probe.sebab not in (None, Sebab.TAK_TERDEFINISI):
        return evolve(blank, hasil=probe)
    search, curve = search.with_curve(probe)
    blank = evolve(blank, ranah=search.ranah, kurva=curve)
    if search.is_empty:
        return blank
    return search.proved(blank, curve) or search.unproved(blank)


def _weighed(figure: Figure) -> tuple[Figure, ...]:
    """All that *figure* rests on, and what other ways to it rest on."""
    found = with_inputs([figure])
    return with_inputs((*found, *(way for each in found for way in each.dicoba)))


@define
class _Search:
    """Tries inputs, counted in steps of their range."""

    evaluation: Evaluation
    wanted: Kunci
    aim: Rentang
    moving: Kunci
    ranah: Ranah
    _tried: dict[int, Figure] = field(factory=dict)

    @classmethod
    def of(cls, evaluation: Evaluation, wanted: Kunci, aim: Rentang, moving: Kunci) -> _Search:
        """A search that knows only what *wanted* rests on, so that trying an input is quick."""
        alone = Evaluation(evaluation.cascade)
        alone.known(wanted)
        return cls(alone, wanted, aim, moving, range_of(evaluation, moving))

    # ── trying ──────────────────────────────────────────────────────────────────────────────────

    def at(self, step: int) -> Figure:
        """What is asked about, with the input of *step*."""
        if step not in self._tried:
            value = self.ranah.quantity(step * self.ranah.langkah)
            self._tried[step] = self.evaluation.supposing({self.moving: value}).known(self.wanted)
        return self._tried[step]

    def reaches(self, figure: Figure) -> bool:
        """Whether *figure* is within the aim."""
        return figure.exact is not None and self.aim.memuat(figure.exact)

    @property
    def first(self) -> int | None:
        """The first step of the range."""
        return None if self.ranah.bawah is None else -(-self.ranah.bawah.nilai.nilai // self.ranah.langkah)

    @property
    def last(self) -> int | None:
        """The last step of the range."""
        return None if self.ranah.atas is None else self.ranah.atas.nilai.nilai // self.ranah.langkah

    @property
    def is_empty(self) -> bool:
        """Whether there is no step in the range."""
        return self.first is not None and self.last is not None and self.first > self.last

    def probe(self) -> Figure:
        """What is asked about as things are; where that cannot be told, with some input of the range."""
        now = self.evaluation.known(self.moving).nilai
        if isinstance(now, Kuantitas):
            return self.evaluation.supposing({self.moving: now}).known(self.wanted)
        start = self.first or 0
        return next((found for step in (start, start + 1) if (found := self.at(step)).known), self.at(start))

    # ── with a proof ────────────────────────────────────────────────────────────────────────────

    def with_curve(self, probe: Figure) -> tuple[_Search, Kurva | None]:
        """The curve over the range; where only its first input has no value, over the range without it."""
        curve = self._curve(probe)
        if curve is not None or self.first is None or not self._only_first_is_undefined(self.first):
            return self, curve
        next_one = Batas(self.ranah.quantity((self.first + 1) * self.ranah.langkah), ZERO_DIVISOR)
        other = _Search(self.evaluation, self.wanted, self.aim, self.moving, evolve(self.ranah, bawah=next_one))
        return other, other._curve(probe if probe.known else other.at(self.first + 1))

    def _only_first_is_undefined(self, first: int) -> bool:
        return self.at(first).sebab is Sebab.TAK_TERDEFINISI and self.at(first + 1).known

    def _curve(self, probe: Figure) -> Kurva | None:
        try:
            return as_curve(probe, self.moving, self.ranah.ends, self.evaluation)
        except TakTerbuktiError:
            return None

    def proved(self, blank: Jawaban, curve: Kurva | None) -> Jawaban | None:
        """The answer where *curve* goes one way; None where it does not, or the figures do not confirm it."""
        if curve is None or curve.arah is None:
            return None
        exact = curve.rasional is not None and curve.rasional.degree <= 1
        answer = evolve(blank, cara=Cara.EKSAK if exact else Cara.MONOTON)
        steps: Steps | None = (self.first, self.last)
        for side, towards in _sides(self.aim, curve.arah):
            steps = steps and self._narrowed(steps, side, towards, curve)
        return self._confirmed(answer, steps) if steps else evolve(answer, hasil=self._nearest(curve.arah))

    def _narrowed(self, steps: Steps, side: Rentang, towards: int, curve: Kurva) -> Steps | None:
        """*steps* as far as they are within *side*, which they enter going *towards* one end; None for nowhere."""
        function, edge = curve.rasional, side.bawah or side.atas
        if function is None or function.degree > 1 or edge is None:
            return entered(steps, towards, lambda step: self._is_within(side, self.at(step).exact))
        crossing = function.solved(edge.nilai)

        def holds(step: int) -> bool:
            return self._is_within(side, function.at(step * self.ranah.langkah))

        if crossing is None:
            return steps if holds(any_of(steps)) else None
        return entered_near(steps, towards, holds, crossing / self.ranah.langkah)

    @staticmethod
    def _is_within(side: Rentang, value: Fraction | None) -> bool:
        return value is not None and side.memuat(value)

    def _nearest(self, direction: int) -> Figure | None:
        """What is asked about as near to the aim as it comes, where the range has an end there."""
        upwards = direction if self.aim.bawah is not None else -direction
        best = self.last if upwards > 0 else self.first
        return self.at(best) if best is not None else None

    def _confirmed(self, answer: Jawaban, steps: Steps) -> Jawaban | None:
        """The answer, where the figures themselves reach the aim at both ends, and do not just outside."""
        low, high = steps
        inside = [step for step in steps if step is not None]
        outside = [
            *([low - 1] if low is not None and low != self.first else []),
            *([high + 1] if high is not None and high != self.last else []),
        ]
        if not all(self.reaches(self.at(step)) for step in inside) or any(
            self.reaches(self.at(step)) for step in outside
        ):
            return None
        return self._answered(answer, steps)

    def _answered(self, answer: Jawaban, steps: Steps) -> Jawaban:
        low, high = (None if step is None else self.ranah.quantity(step * self.ranah.langkah) for step in steps)
        set_by_aim = steps[0] if steps[0] != self.first or steps[1] is None else steps[1]
        shown = set_by_aim if set_by_aim is not None else any_of(steps)
        return evolve(answer, ada=True, terkecil=low, terbesar=high, hasil=self.at(shown))

    # ── without a proof ─────────────────────────────────────────────────────────────────────────

    def unproved(self, blank: Jawaban) -> Jawaban:
        """The answer by trying every input, where there are few; else by halving."""
        low, high = self.first, self.last
        if low is None or high is None or high - low > FEW:
            return self._guessed(evolve(blank, cara=Cara.DUGAAN))
        answer = evolve(blank, cara=Cara.DIPERIKSA)
        found = [step for step in range(low, high + 1) if self.reaches(self.at(step))]
        if not found:
            return evolve(answer, hasil=self._nearest_tried())
        dense = len(found) == found[-1] - found[0] + 1
        return evolve(self._answered(answer, (found[0], found[-1])), rapat=dense)

    def _guessed(self, answer: Jawaban) -> Jawaban:
        """One input that reaches the aim, the first on a way of ever longer steps, drawn back by halving."""
        before: int | None = None
        for step in strides(self.first or 0, self.last):
            if self.reaches(self.at(step)):
                found = step if before is None else halved(before, step, lambda each: self.reaches(self.at(each)))
                return self._answered(answer, (found, found))
            before = step
        return evolve(answer, hasil=self._nearest_tried())

    def _nearest_tried(self) -> Figure:
        """Of what was tried, what comes nearest to the aim; where nothing has a value, something that says why."""
        known = [each for each in self._tried.values() if each.exact is not None]
        return min(known, key=self._distance) if known else next(iter(self._tried.values()))

    def _distance(self, figure: Figure) -> Fraction:
        value, low, high = figure.exact or Fraction(0), self.aim.bawah, self.aim.atas
        return max(
            low.nilai - value if low is not None else Fraction(0),
            value - high.nilai if high is not None else Fraction(0),
            Fraction(0),
        )


def _sides(aim: Rentang, direction: int) -> Iterator[tuple[Rentang, int]]:
    """Each side of *aim*, and towards which end inputs enter it where the figure goes in *direction*."""
    if aim.bawah is not None:
        yield Rentang(aim.bawah, None, aim.bawah_termasuk), direction or 1
    if aim.atas is not None:
        yield Rentang(None, aim.atas, atas_termasuk=aim.atas_termasuk), -direction or 1
