"""Selisih alih-alih hasil bagi / A difference instead of a ratio

Apa:
    Kedua angka yang benar dipakai, tetapi dengan cara lain daripada rumusnya: dikurangkan alih-alih dibagi, dibagi
    alih-alih dikurangkan, atau terbalik.
What:
    The right two figures were used, in another way than the formula says: subtracted instead of divided, divided
    instead of subtracted, or the other way round.

Mengapa:
    Kemajuan, pertumbuhan, dan efisiensi punya lebih dari satu rumus yang lazim. Dalam satu tabel semua baris harus
    memakai rumus yang sama; selisih poin yang diberi tanda persen terbaca seperti persentase.
Why:
    Progress, growth and efficiency have more than one formula in use. All rows of a table must use the same; a
    difference in points with a per cent sign reads like a percentage.

Contoh:
    kebijakan { kemajuan = (realisasi - realisasi[2022]) / realisasi[2022] }
    iku nilai_sakip "Nilai SAKIP" { satuan nilai   arah naik   realisasi { 2022: 77,40   2023: 77,85 } }
    realisasi 2024 "Realisasi" { realisasi { nilai_sakip: 81,1 } }
    laporan 2024 "Laporan Kinerja" {
      kemajuan { nilai_sakip: 3,7% }   # <- HA15
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.points import as_percent
from sakip.model.formula import Ekspresi, Operasi
from sakip.model.spelled import spelled
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA15",
    name=Text(id="bentuk-lain", en="another-form"),
    explains=Text(id="dihitung sebagai {rumus}", en="computed as {rumus}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The two figures of a ratio or a difference, put together in every other way."""
    for rumus in _forms(case.derived.rumus):
        value = case.evaluation.otherwise(case.key, rumus)
        yield HYPOTHESIS.guess(value, rumus=spelled(rumus))
        yield HYPOTHESIS.guess(as_percent(value), rumus=spelled(rumus))


def _forms(rumus: Ekspresi | None) -> Iterator[Ekspresi]:
    match rumus:
        case Operasi("/", Operasi("-", new, old), base) if old == base:
            yield from (each for each in _of(new, old) if each != rumus)
        case Operasi("/" | "-", first, second):
            yield from (each for each in _of(first, second) if each != rumus)


def _of(first: Ekspresi, second: Ekspresi) -> tuple[Ekspresi, ...]:
    up, down = Operasi("-", first, second), Operasi("-", second, first)
    ratio, inverse = Operasi("/", first, second), Operasi("/", second, first)
    return up, ratio, down, inverse, Operasi("/", up, second), Operasi("/", up, first)
