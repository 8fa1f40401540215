"""Pagu induk bukan jumlah anaknya / Budget is not the sum of its parts

Apa:
    Pagu sebuah program atau kegiatan tidak sama dengan jumlah pagu di bawahnya.
What:
    The budget of a programme or activity is not the sum of the budgets below it.
Mengapa:
    Anggaran hanya ada pada sub kegiatan; angka di atasnya adalah jumlahnya. Selisih berarti ada baris yang salah
    atau hilang.
Why:
    Money is budgeted on sub-activities only; what stands above is their sum. A difference means a wrong or missing row.
Salah:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      pagu { 2024: Rp331.263.750 }                       # <- SK501
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola" { pagu { 2024: Rp58.392.000 } }
      subkegiatan 2.17.03.2.01.0004 "Pemeriksaan"           { pagu { 2024: Rp272.817.750 } }
    }
Benar:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      pagu { 2024: Rp331.263.750 }
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola" { pagu { 2024: Rp58.392.000 } }
      subkegiatan 2.17.03.2.01.0004 "Pemeriksaan"           { pagu { 2024: Rp272.871.750 } }
    }
Perbaikan:
    Betulkan pagu yang salah, atau hapus pagu induk agar dihitung dari anaknya.
Fix:
    Mend the wrong amount, or delete the parent's so that it is computed from its parts.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import Pagu, budget_children, ceilings, pagu, pagu_below
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH
from sakip.text.bilingual import Lang, Text

RULE = Rule(
    code="SK501",
    name=Text(id="pagu-bukan-jumlah", en="budget-not-the-sum"),
    severity=Severity.ERROR,
    message=Text(
        id="pagu {simpul} {tahun} {pagu}, jumlah di bawahnya {jumlah}, selisih {selisih}",
        en="the budget of {simpul} for {tahun} is {pagu}, the sum below it {jumlah}, a difference of {selisih}",
    ),
    help=Text(
        id="betulkan pagu yang salah, atau hapus pagu {simpul} agar dihitung dari bawahnya",
        en="mend the wrong amount, or delete that of {simpul} so that it is computed from below",
    ),
    basis=(Basis("permendagri-90-2019", ""),),
)
_PART = Text(id="bagian dari jumlah", en="part of the sum")
_MOST = 6


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each program, kegiatan and period whose stated ceiling is not the sum below it.

    A sub kegiatan has parts only at levels that the plan names itself, as a KRO has RO.
    """
    named = (each for each in cascade.nodes("subkegiatan") if each.tingkat)
    for node in (*cascade.nodes("program", "kegiatan"), *named):
        if node.agregasi == "tidak_dijumlah":
            continue
        for period, own in ceilings(cascade, node.id).items():
            parts = pagu_below(cascade, node.id, period)
            if parts and own.jumlah != parts.jumlah and own.jumlah != _mended(cascade, node, period, parts):
                yield _finding(cascade, node, period, own, parts)


def _mended(cascade: Cascade, node: Simpul, period: Periode, parts: Pagu) -> Kuantitas:
    """The sum below *node* with what stands below each child in place of what the child states wrongly."""
    slips = (
        below.jumlah.nilai - stated.jumlah.nilai
        for child in budget_children(cascade, node.id)
        if (stated := pagu(cascade, child.id, period)) and (below := pagu_below(cascade, child.id, period))
    )
    return Kuantitas(parts.jumlah.nilai + sum(slips, Fraction(0)), RUPIAH)


def _finding(cascade: Cascade, node: Simpul, period: Periode, own: Pagu, parts: Pagu) -> Diagnostic:
    have, want = own.jumlah, parts.jumlah
    also = Text(
        id=f"{period}: {have.shown(Lang.ID)}, jumlah di bawahnya {want.shown(Lang.ID)}",
        en=f"{period}: {have.shown(Lang.EN)}, the sum below it {want.shown(Lang.EN)}",
    )
    return RULE.at(
        own.dari[0].letak,
        *(Label(each.letak, _PART) for each in parts.dari[:_MOST]),
        alike=Alike(node.id, also, few=1),
        simpul=cascade.title(node.id),
        tahun=str(period),
        pagu=have,
        jumlah=want,
        selisih=Kuantitas(have.nilai - want.nilai, RUPIAH),
    )
