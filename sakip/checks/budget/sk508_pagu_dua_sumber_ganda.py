"""Pagu ganda / Budget stated twice

Apa:
    Pagu (atau anggaran dalam satu tabel) sebuah simpul ditulis dua kali untuk tahun, sumber dana, dan versi yang sama.
What:
    The budget of a node is stated twice for the same year, source of funds and version (or twice in one table).
Mengapa:
    Kedua angka dijumlahkan, sehingga uang yang sama dihitung dua kali, atau dua sumber yang berbeda tercatat sebagai
    satu.
Why:
    Both amounts are added up, so the same money is counted twice, or two different sources are on record as one.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pagu "DAK Non Fisik" { 2024: Rp200.000.000 }
      pagu "DAK Non Fisik" { 2024: Rp200.000.000 }   # <- SK508
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pagu "DAU"           { 2024: Rp200.000.000 }
      pagu "DAK Non Fisik" { 2024: Rp200.000.000 }
    }
Perbaikan:
    Hapus salah satunya; bila keduanya benar, beri masing-masing sumber dananya, atau tulis `perubahan` pada yang kedua.
Fix:
    Delete one; where both are right, give each its source of funds, or write `perubahan` at the second.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK508",
    name=Text(id="pagu-dua-sumber-ganda", en="budget-stated-twice"),
    severity=Severity.WARNING,
    message=Text(
        id="{hal} {simpul} {tahun}{sumber} ditulis dua kali: {pertama} dan {kedua}",
        en="the {hal} of {simpul} for {tahun}{sumber} is stated twice: {pertama} and {kedua}",
    ),
    help=Text(
        id="hapus salah satunya, beri sumber dananya, atau tulis `perubahan` pada yang kedua",
        en="delete one, give each its source of funds, or write `perubahan` at the second",
    ),
)
_FIRST = Text(id="yang pertama", en="the first")
_NAMES = {"pagu": Text(id="pagu", en="ceiling"), "anggaran": Text(id="anggaran", en="budget")}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each amount that another of the same place, period, source and version has before it."""
    for figure, name in _NAMES.items():
        for subject in cascade.subjects(figure):
            seen: dict[tuple[object, ...], Butir] = {}
            for each in cascade.stated(figure, subject):
                if not isinstance(each.nilai, Kuantitas):
                    continue
                first = seen.setdefault(_key(each), each)
                if first is not each:
                    yield RULE.at(
                        each.letak,
                        Label(first.letak, _FIRST),
                        hal=name,
                        simpul=cascade.title(subject),
                        tahun=str(each.periode),
                        sumber=f" ({each.sumber})" if each.sumber else "",
                        pertama=first.nilai,
                        kedua=each.nilai,
                    )


def _key(stated: Butir) -> tuple[object, ...]:
    """What makes an amount another one: entries that a note tells apart are apart."""
    change = stated.versi == "perubahan"
    return (stated.dokumen, stated.tabel, change, stated.periode, normal(stated.sumber), normal(stated.catatan))
