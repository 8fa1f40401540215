"""Rencana kas tidak berjumlah / Cash plan that does not add up

Apa:
    Anggaran triwulan (atau semester, bulan) sebuah program, kegiatan, atau sub kegiatan lengkap setahun, tetapi tidak
    berjumlah anggaran tahun itu.
What:
    The budget of every quarter (or half, or month) of a programme, kegiatan or sub kegiatan is there, but they do not
    add up to the year's budget.
Mengapa:
    Rencana aksi dan anggaran kas membagi anggaran tahun. Bila jumlahnya lain, ada anggaran yang tidak direncanakan
    penarikannya, atau penarikan tanpa anggaran.
Why:
    Action plan and cash plan split the year's budget. Where the sum differs, money is not planned to be drawn, or drawn
    without a budget.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pagu { 2026: Rp400.000.000 } }
    renaksi 2026 "Rencana Aksi 2026" {
      anggaran {
        2.17.03: { tw1: Rp80.000.000  tw2: Rp120.000.000  tw3: Rp120.000.000  tw4: Rp70.000.000 }   # <- SK511
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pagu { 2026: Rp400.000.000 } }
    renaksi 2026 "Rencana Aksi 2026" {
      anggaran {
        2.17.03: { tw1: Rp80.000.000  tw2: Rp120.000.000  tw3: Rp120.000.000  tw4: Rp80.000.000 }
      }
    }
Perbaikan:
    Betulkan anggaran triwulannya; bila anggaran tahunnya berubah, masukkan `dpa perubahan`.
Fix:
    Mend the quarters; where the year's budget was changed, put in the `dpa perubahan`.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import Pagu, pagu, summed
from sakip.graph.quarters import PARTS
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK511",
    name=Text(id="kas-tak-berjumlah", en="cash-plan-does-not-add-up"),
    severity=Severity.ERROR,
    message=Text(
        id="anggaran {simpul} {tahun} menurut bagian tahun dalam {dokumen} {nilai}, setahun {seharusnya}",
        en="the parts of the budget of {simpul} for {tahun} in {dokumen} make {nilai}, the year {seharusnya}",
    ),
    help=Text(
        id="betulkan anggaran bagian tahunnya; selisihnya {selisih}",
        en="mend the parts; they are off by {selisih}",
    ),
)
_YEAR = Text(id="setahun, {dokumen}", en="the year, {dokumen}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node and document whose parts make none of the year's budgets stated."""
    for subject in cascade.subjects("anggaran"):
        if not isinstance(cascade.model.nama.get(subject), Simpul):
            continue
        for parts in _rows(cascade, subject):
            whole = summed(parts)
            years = _years(cascade, subject, parts[0])
            if whole and years and all(each.jumlah.nilai != whole.jumlah.nilai for each in years):
                yield _finding(cascade, subject, whole, years[0])


def _finding(cascade: Cascade, subject: str, whole: Pagu, year: Pagu) -> Diagnostic:
    first, base = whole.dari[0], year.dari[0]
    return RULE.at(
        first.letak,
        Label(base.letak, _YEAR, {"dokumen": document_name(cascade, base)}),
        simpul=cascade.title(subject),
        tahun=first.periode.tahun,
        dokumen=document_name(cascade, first),
        nilai=whole.jumlah,
        seharusnya=year.jumlah,
        selisih=Kuantitas(abs(whole.jumlah.nilai - year.jumlah.nilai), RUPIAH),
    )


def _rows(cascade: Cascade, subject: str) -> Iterator[list[Butir]]:
    """The parts of a year that a table states of *subject*, where all of them are there."""
    tables: dict[tuple[object, ...], list[Butir]] = {}
    for each in cascade.stated("anggaran", subject):
        part = each.periode.bagian.rstrip("0123456789")
        if part in PARTS and each.periode.tahun and isinstance(each.nilai, Kuantitas):
            key = (each.dokumen, each.versi, each.tabel, each.sumber, each.periode.tahun, part)
            tables.setdefault(key, []).append(each)
    for (*_, kind), parts in tables.items():
        if len({each.periode for each in parts}) == len(parts) == PARTS[str(kind)]:
            yield parts


def _years(cascade: Cascade, subject: str, part: Butir) -> list[Pagu]:
    """The budgets of the year of *part*, of the same source: its own document's first, then the plan's."""
    period = Periode(part.periode.tahun)
    stated = [
        each
        for each in cascade.stated("anggaran", subject)
        if each.periode == period and each.sumber == part.sumber and isinstance(each.nilai, Kuantitas)
    ]
    stated.sort(key=lambda each: each.dokumen != part.dokumen)
    found = [each for each in (summed([each]) for each in stated) if each]
    own = pagu(cascade, subject, period) if not part.sumber else None
    original = summed([each for each in cascade.stated("pagu", subject) if each.periode == period and _first(each)])
    return [*found, *(each for each in (own, original if own else None) if each)]


def _first(stated: Butir) -> bool:
    return stated.versi != "perubahan" and isinstance(stated.nilai, Kuantitas) and stated.nilai.nilai != Fraction(0)
