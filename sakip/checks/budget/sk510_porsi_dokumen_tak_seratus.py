"""Porsi dokumen tidak seratus / Shares printed in a document do not make 100

Apa:
    Porsi anggaran yang dicetak sebuah tabel tidak berjumlah 100%, juga setelah pembulatan setiap porsinya
    diperhitungkan.
What:
    The shares of the budget that a table prints do not add up to 100%, even allowing for the rounding of each.
Mengapa:
    Porsi yang tidak genap 100% menandakan baris yang tertinggal atau porsi yang dihitung dari jumlah lain.
Why:
    Shares that do not make 100% point to a row left out, or to shares computed from another total.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"
    dpa 2024 "DPA 2024" {
      anggaran { 2.17.03: Rp400.000.000  2.17.06: Rp600.000.000 }
      porsi {
        2.17.03: 40%   # <- SK510
        2.17.06: 65%
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"
    dpa 2024 "DPA 2024" {
      anggaran { 2.17.03: Rp400.000.000  2.17.06: Rp600.000.000 }
      porsi {
        2.17.03: 40%
        2.17.06: 60%
      }
    }
Perbaikan:
    Hitung setiap porsi dari jumlah anggaran tabel itu, dan tambahkan baris yang tertinggal.
Fix:
    Compute each share from the total of that table, and add the row that was left out.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK510",
    name=Text(id="porsi-dokumen-tak-seratus", en="printed-shares-not-hundred"),
    severity=Severity.ERROR,
    message=Text(
        id="porsi {jenis} dalam {dokumen} berjumlah {jumlah}, bukan 100%",
        en="the shares ({jenis}) in {dokumen} add up to {jumlah}, not 100%",
    ),
    help=Text(
        id="hitung setiap porsi dari jumlah anggaran tabel itu",
        en="compute each share from the total of that table",
    ),
)
_SHARE = Text(id="porsi {nilai}", en="share {nilai}")
_SHOWN = 8


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each table whose shares of all the programmes that it budgets make no 100%."""
    for kind, shares in _tables(cascade):
        total = sum((_number(each) for each in shares), Fraction(0))
        if abs(total - 1) > _slack(shares) and _all_funded(cascade, kind, shares):
            first = shares[0]
            yield RULE.at(
                first.letak,
                *(Label(each.letak, _SHARE, {"nilai": each.nilai}) for each in shares[1:_SHOWN]),
                jenis=kind,
                dokumen=document_name(cascade, first),
                jumlah=Kuantitas(total, PERSEN),
            )


def _tables(cascade: Cascade) -> Iterator[tuple[str, list[Butir]]]:
    """The shares by table and level; of one subject alone, or of a subject twice, nothing adds up."""
    found: dict[tuple[object, ...], list[Butir]] = {}
    for subject in cascade.subjects("porsi"):
        node = cascade.model.nama.get(subject)
        if not isinstance(node, Simpul):
            continue
        for each in cascade.stated("porsi", subject):
            if each.dokumen and isinstance(each.nilai, Kuantitas):
                key = (node.jenis, each.dokumen, each.versi, each.tabel, each.periode, each.sumber)
                found.setdefault(key, []).append(each)
    for (kind, *_), shares in found.items():
        if len({each.subjek for each in shares}) == len(shares) > 1:
            yield str(kind), shares


def _all_funded(cascade: Cascade, kind: str, shares: Sequence[Butir]) -> bool:
    """Whether *shares* are of all the plan's programmes, or exceed 100% otherwise than as shares of several wholes."""
    total = sum(map(_number, shares), Fraction(0))
    wholes = (2 * total + 1) // 2
    if total > 1:
        return kind == "program" and (wholes == 1 or abs(total - wholes) > _slack(shares))
    return kind == "program" and {node.id for node in cascade.nodes(kind)} == {each.subjek for each in shares}


def _number(share: Butir) -> Fraction:
    return share.nilai.nilai if isinstance(share.nilai, Kuantitas) else Fraction(0)


def _slack(shares: Sequence[Butir]) -> Fraction:
    """By how much *shares* may miss 100% because each is rounded to the places that the table prints."""
    printed = [each.nilai.angka for each in shares if isinstance(each.nilai, Kuantitas)]
    return Fraction(len(shares), 200 * 10 ** max(map(_places, printed), default=0))


def _places(number: Fraction) -> int:
    return next((each for each in range(12) if (number * 10**each).denominator == 1), 12)
