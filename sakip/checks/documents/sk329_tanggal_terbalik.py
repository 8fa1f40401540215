"""Urutan tanggal terbalik / Dates in the wrong order

Apa:
    Sebuah dokumen bertanggal lebih dulu daripada dokumen yang mendahuluinya: Renstra sebelum RPJMD, perubahan sebelum
    dokumen awalnya, atau laporan sebelum tahunnya berakhir. Begitu pula perjanjian kinerja, DPA, atau rencana aksi yang
    bertanggal setahun terlalu awal, dan rencana tahunan yang bertanggal sesudah tahunnya berakhir.
What:
    A document is dated before what comes first: the Renstra before the RPJMD, a change before its original, or a report
    before its year was over. Likewise a performance agreement, DPA or action plan that is dated a year too early, and a
    yearly plan that is dated after its year.
Mengapa:
    Renstra dijabarkan dari RPJMD, dan perubahan mengubah yang sudah ditetapkan. Urutan yang terbalik berarti salah satu
    tanggalnya salah.
Why:
    A Renstra works out the RPJMD, and a change changes what was adopted. The wrong order means that one of the dates is
    wrong.
Salah:
    rpjmd 2025..2029 "RPJMD Kota Contoh Tahun 2025–2029" { nomor "4"  tanggal "20 Agustus 2025" }
    renstra 2025..2029 "Renstra Dinas Koperasi Tahun 2025–2029" {
      nomor   "27"
      tanggal "22 Juli 2025"   # <- SK329
    }
Benar:
    rpjmd 2025..2029 "RPJMD Kota Contoh Tahun 2025–2029" { nomor "4"  tanggal "20 Agustus 2025" }
    renstra 2025..2029 "Renstra Dinas Koperasi Tahun 2025–2029" {
      nomor   "27"
      tanggal "22 September 2025"
    }
Perbaikan:
    Cocokkan kedua tanggal dengan naskah penetapannya, lalu betulkan yang salah.
Fix:
    Compare both dates with the decrees, and mend the wrong one.
"""

from collections.abc import Iterator

from sakip.checks.papers import PLANS, REPORTS, called
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Dokumen
from sakip.model.places import word
from sakip.numbers.tanggal import Tanggal, date_of, shown
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK329",
    name=Text(id="tanggal-terbalik", en="dates-in-wrong-order"),
    severity=Severity.WARNING,
    message=Text(
        id="{dokumen} bertanggal {tanggal}, {urutan} {acuan}",
        en="{dokumen} is dated {tanggal}, {urutan} {acuan}",
    ),
    help=Text(
        id="cocokkan dengan naskahnya, lalu betulkan yang salah", en="compare with the decrees, mend the wrong one"
    ),
    basis=(Basis("permendagri-86-2017"),),
)
_OF_BUDGET = ("perjanjian", "dpa", "renaksi")
_BEFORE = Text(id="sebelum", en="before")
_AFTER = Text(id="sesudah", en="after")
_FIRST = Text(id="yang mendahuluinya", en="what comes first")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document that is dated before what must come before it."""
    for each in cascade.model.dokumen:
        dated = date_of(each.tanggal)
        if dated is None:
            continue
        for first in _before(cascade, each):
            other = date_of(first.tanggal)
            if other is not None and dated < other:
                label = Label(word(first.letak, "tanggal"), _FIRST, party=True)
                yield _finding(each, dated, _dated(called(first), other), label)
        if each.tahun and not _far_off(cascade, each):
            yield from _of_year(each, dated)


def _far_off(cascade: Cascade, document: Dokumen) -> bool:
    """Whether the year of *document* is none of the Renstra: then it is the year that is wrong, as SK315 says."""
    years = cascade.planned_years
    return bool(years) and document.jenis in PLANS and document.tahun not in years


def _of_year(document: Dokumen, dated: Tanggal) -> Iterator[Diagnostic]:
    """Whether *dated* fits the year that *document* is of: what follows the APBD is signed late in the year before."""
    year, yearly = document.tahun, document.sampai in (0, document.tahun)
    end = Text(id=f"akhir tahun {year}", en=f"the end of {year}")
    if document.jenis in REPORTS and dated < (year, 12, 1):
        yield _finding(document, dated, end)
    elif document.jenis in _OF_BUDGET and yearly and dated < (year - 1, 7, 1):
        yield _finding(document, dated, Text(id=f"pertengahan {year - 1}", en=f"the middle of {year - 1}"))
    elif document.jenis in PLANS and yearly and dated > (year, 12, 31):
        yield _finding(document, dated, end, order=_AFTER)


def _finding(document: Dokumen, dated: Tanggal, other: Text, *labels: Label, order: Text | None = None) -> Diagnostic:
    place = word(document.letak, "tanggal")
    return RULE.at(place, *labels, dokumen=called(document), tanggal=shown(dated), urutan=order or _BEFORE, acuan=other)


def _dated(name: Text, date: Tanggal) -> Text:
    said = shown(date)
    return Text(id=f"{name.id} ({said.id})", en=f"{name.en} ({said.en})")


def _before(cascade: Cascade, document: Dokumen) -> list[Dokumen]:
    """What must be adopted before *document*: the RPJMD of a Renstra, the original of a change."""
    if document.versi == "perubahan":
        same = (document.jenis, document.tahun)
        return [each for each in cascade.model.dokumen if (each.jenis, each.tahun) == same and each.versi == ""]
    if document.jenis == "renstra":
        return [each for each in cascade.model.dokumen if each.jenis == "rpjmd"]
    return []
