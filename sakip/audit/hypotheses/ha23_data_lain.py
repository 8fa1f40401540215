"""Pembilang atau penyebut lain / Another numerator or denominator

Apa:
    Di tempat salah satu data dalam rumusnya dipakai data lain.
What:
    In the place of one of the data of the formula, other data were used.

Mengapa:
    "Koperasi", "koperasi aktif", dan "koperasi yang dinilai" mudah tertukar, dan persentasenya lalu tentang hal lain.
Why:
    "Cooperatives", "active cooperatives" and "assessed cooperatives" are easily mixed up, and the percentage is then
    about something else.

Contoh:
    data sehat    "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
    data dinilai  "Koperasi yang dinilai"   { satuan koperasi   bagian_dari koperasi }
    data koperasi "Koperasi seluruhnya"     { satuan koperasi }
    iku bagian "Koperasi sehat" { satuan persen   arah naik   formula = sehat / dinilai * 100% }
    realisasi 2024 "Realisasi" { data { sehat: 78   dinilai: 150   koperasi: 1.115 } }
    laporan 2024 "Laporan Kinerja" {
      realisasi { bagian: 6,996% }   # <- HA23
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.model.nodes import Data
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA23",
    name=Text(id="data-lain", en="other-data"),
    explains=Text(id="dengan {lain} ({nilai}) sebagai ganti {data}", en="with {lain} ({nilai}) in the place of {data}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The formula with each datum of the same kind in the place of each that it uses."""
    cascade = case.evaluation.cascade
    for figure in case.derived.masukan:
        for other in _of_a_kind(case, figure):
            value = case.if_({figure.kunci: other.nilai})
            names = cascade.title(other.subjek), cascade.title(figure.subjek)
            yield HYPOTHESIS.guess(value, lain=names[0], nilai=other, data=names[1])


def _of_a_kind(case: Case, figure: Figure) -> Iterator[Figure]:
    """The other data that are counted in the same unit, where they are known and differ."""
    own = case.evaluation.cascade.model.nama.get(figure.subjek)
    if not isinstance(own, Data) or own.satuan is None:
        return
    for item in case.evaluation.cascade.all(Data):
        if item.id != own.id and item.satuan is not None and item.satuan.dimensi == own.satuan.dimensi:
            other = case.evaluation.figure(figure.ukuran, item.id, figure.periode)
            if other.known and other.nilai != figure.nilai:
                yield other
