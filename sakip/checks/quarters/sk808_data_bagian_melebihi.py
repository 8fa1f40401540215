"""Bagian melebihi keseluruhan / Part larger than its whole

Apa:
    Nilai sebuah data pada satu tahun lebih besar daripada nilai data yang menjadi keseluruhannya (`bagian_dari`) pada
    tahun yang sama, dalam dokumen yang sama.
What:
    The value of a datum in a year is larger than that of the datum that it is part of (`bagian_dari`) in the same year,
    in the same document.
Mengapa:
    Koperasi yang sehat tidak mungkin lebih banyak daripada koperasi yang dinilai. Bila begitu, salah satu datanya
    salah, dan persentase yang dihitung darinya ikut salah.
Why:
    There cannot be more sound cooperatives than assessed ones. Where there are, one of the data is wrong, and so is the
    percentage computed from them.
Salah:
    data dinilai "Koperasi yang dinilai" { satuan koperasi  realisasi { 2024: 150 } }
    data sehat "Koperasi bernilai sehat" {
      satuan koperasi  bagian_dari dinilai
      realisasi { 2024: 189 }   # <- SK808
    }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  formula = sehat / dinilai * 100% }
Benar:
    data dinilai "Koperasi yang dinilai" { satuan koperasi  realisasi { 2024: 189 } }
    data sehat "Koperasi bernilai sehat" {
      satuan koperasi  bagian_dari dinilai
      realisasi { 2024: 150 }
    }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  formula = sehat / dinilai * 100% }
Perbaikan:
    Periksa kedua angka pada sumbernya; bila yang satu memang bukan bagian dari yang lain, hapus `bagian_dari`.
Fix:
    Look up both figures at their source; where the one is no part of the other, take out `bagian_dari`.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Data
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK808",
    name=Text(id="data-bagian-melebihi", en="part-larger-than-whole"),
    severity=Severity.ERROR,
    message=Text(
        id="{bagian} {tahun} {nilai}, lebih besar daripada {keseluruhan} {batas}",
        en="{bagian} in {tahun} is {nilai}, larger than {keseluruhan}, {batas}",
    ),
    help=Text(
        id="periksa kedua angka; bila {bagian} bukan bagian dari {keseluruhan}, hapus `bagian_dari`",
        en="look up both figures; where {bagian} is no part of {keseluruhan}, take out `bagian_dari`",
    ),
)
_WHOLE = Text(id="keseluruhannya", en="the whole")
_FIGURES = ("realisasi", "data")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each value larger than that of its whole in the same document and period."""
    for item in cascade.all(Data):
        for whole in () if repeated(cascade, item) else item.bagian_dari:
            for part, limit in _larger(cascade, item.id, whole.id):
                yield RULE.at(
                    part.letak,
                    Label(limit.letak, _WHOLE, party=True),
                    bagian=cascade.title(item.id),
                    tahun=str(part.periode),
                    nilai=part.nilai,
                    keseluruhan=cascade.title(whole.id),
                    batas=limit.nilai,
                )


def _larger(cascade: Cascade, part: str, whole: str) -> Iterator[tuple[Butir, Butir]]:
    """The values of *part* that are larger than every one of *whole* beside them, each with the largest."""
    for figure in _FIGURES:
        for stated in cascade.stated(figure, part):
            beside = [each for each in cascade.stated(figure, whole) if _same_place(each, stated)]
            most = max(beside, key=_number, default=None)
            if most is not None and isinstance(stated.nilai, Kuantitas) and _number(stated) > _number(most):
                yield stated, most


def _same_place(each: Butir, other: Butir) -> bool:
    same = (each.dokumen, each.periode, each.sumber) == (other.dokumen, other.periode, other.sumber)
    if not isinstance(each.nilai, Kuantitas) or not isinstance(other.nilai, Kuantitas):
        return False
    return same and each.nilai.satuan.dimensi == other.nilai.satuan.dimensi


def _number(stated: Butir) -> Fraction:
    return stated.nilai.nilai if isinstance(stated.nilai, Kuantitas) else Fraction(0)
