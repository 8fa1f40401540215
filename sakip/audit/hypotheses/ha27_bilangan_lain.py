"""Bilangan lain di dalamnya / Another number in it

Apa:
    Angkanya cocok bila salah satu data yang dihitung adalah bilangan lain yang mirip, dan bilangan itu juga menjelaskan
    setidaknya satu angka lain yang keliru.
What:
    The figure fits if one of the data that go into it were another, similar number, and that number explains at least
    one more wrong figure too.

Mengapa:
    1.115 dari 1.899 adalah 58,72%. Bila laporan mencetak 60,56% dan capaian 153,351%, keduanya cocok dengan 1.150:
    angkanya tertukar di lembar kerja, meskipun tabelnya mencetak 1.115.
Why:
    1,115 of 1,899 is 58.72%. Where a report prints 60.56% and an achievement of 153.351%, both fit 1,150: digits were
    mixed up in the worksheet, although the table has 1,115.

Contoh:
    data laba "Usaha yang meningkat labanya" { satuan usaha   bagian_dari usaha }
    data usaha "Usaha dalam pengawasan"      { satuan usaha }
    iku bagian "Usaha yang meningkat labanya" {
      satuan persen   arah naik   formula = laba / usaha * 100%   target { 2024: 39,49% }
    }
    realisasi 2024 "Realisasi" { data { laba: 1.115   usaha: 1.899 } }
    laporan 2024 "Laporan Kinerja" {
      data      { laba: 1.115 }
      realisasi { bagian: 60,56% }    # <- HA27
      capaian   { bagian: 153,351% }  # <- HA27
    }
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure, Kunci, with_inputs
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Hasil
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA27",
    name=Text(id="bilangan-lain", en="another-number"),
    explains=Text(
        id="cocok bila {data} {lain}, bukan {nilai}; begitu pula {banyak} angka lain",
        en="fits if {data} were {lain}, not {nilai}; as do {banyak} other figures",
    ),
    sure=True,
)
_MOST_DATA = 4
_LEAST = 100


def tries(case: Case) -> Iterator[Guess]:
    """The whole number that each datum below would have to be, where it is like what it is, and has a witness."""
    for figure in _counted(case):
        for number in _fitting(case, figure):
            changes: dict[Kunci, Hasil] = {figure.kunci: number}
            witnesses = {each.kunci for each in _others(case, figure) if _given(case, each, changes) is not None}
            value = _given(case, case.claim, changes)
            if witnesses and value is not None:
                title = figure_title(figure.cascade, figure.kunci)
                yield HYPOTHESIS.guess(
                    value,
                    alike=(figure.kunci, number),
                    data=title,
                    lain=number,
                    nilai=figure,
                    banyak=len(witnesses),
                )


def _counted(case: Case) -> list[Figure]:
    """The stated whole numbers that the figure rests on, of some size."""
    below = with_inputs([case.derived])[1:]
    found = [each for each in below if each.butir is not None and _whole(each.nilai) >= _LEAST]
    return found[:_MOST_DATA]


def _whole(value: Hasil) -> int:
    """*value* as a whole number; 0 where it is none."""
    whole = isinstance(value, Kuantitas) and value.satuan.hitungan and value.nilai.denominator == 1
    return int(value.nilai) if isinstance(value, Kuantitas) and whole else 0


def _fitting(case: Case, figure: Figure) -> Iterator[Kuantitas]:
    """The only whole number in the place of *figure* that gives the print, if its digits are nearly those of it."""
    value, printed = figure.nilai, case.claim.nilai
    if not isinstance(value, Kuantitas) or not isinstance(printed, Kuantitas) or case.derived.exact is None:
        return
    near = {each for solved in _solved(case, figure, printed.nilai) for each in range(solved - 1, solved + 3)}
    numbers = [Kuantitas(Fraction(each), value.satuan) for each in sorted(near)]
    fitting = [each for each in numbers if _given(case, case.claim, {figure.kunci: each}) is not None]
    if len(fitting) == 1 and _alike(_whole(fitting[0]), _whole(value)):
        yield fitting[0]


def _solved(case: Case, figure: Figure, wanted: Fraction) -> Iterator[int]:
    """Where the print lies if the figure is in proportion to the number, or to one over it."""
    number, now = Fraction(_whole(figure.nilai)), case.derived.exact
    if now and wanted:
        yield int(number * wanted / now)
        yield int(number * now / wanted)


def _alike(left: int, right: int) -> bool:
    """Whether two numbers have the same digits but one, or all but the places of two."""
    mine, theirs = str(left), str(right)
    if left == right or left <= 0 or len(mine) != len(theirs):
        return False
    different = sum(one != other for one, other in zip(mine, theirs, strict=True))
    return different <= 2 and (different == 1 or sum((Counter(mine) - Counter(theirs)).values()) <= 1)


def _others(case: Case, figure: Figure) -> Iterator[Klaim]:
    """The other wrong figures that rest on *figure*."""
    for each in case.ledger.wrong:
        if each.kunci != case.key and figure in with_inputs([case.ledger.derived(each)])[1:]:
            yield each


def _given(case: Case, claim: Klaim, changes: Mapping[Kunci, Hasil]) -> Hasil | None:
    """What *changes* give for *claim* where that is what it prints: by the plan's policy, or of exact ratios."""
    for evaluation in case.ledger.ratios:
        value = evaluation.supposing(changes).known(claim.kunci).nilai
        if claim.cetakan.says(value) or claim.cetakan.ends(value):
            return value
    return None
