"""Peraturan yang sudah diganti / Regulation that was replaced

Apa:
    Sebuah dokumen atau kebijakan berdasar pada peraturan yang sudah diganti sebelum tahun dokumen itu.
What:
    A document or policy rests on a regulation that was replaced before the year of the document.
Mengapa:
    Peraturan penggantinya mengubah komponen, bobot, atau tabel yang diminta. Dokumen yang menyebut yang lama biasanya
    disalin dari tahun-tahun sebelumnya.
Why:
    The regulation that replaced it changed the components, weights or tables that are asked for. A document that names
    the old one was usually copied from earlier years.
Salah:
    evaluasi 2023 "Hasil evaluasi AKIP 2023" {
      oleh  "Inspektorat Kota Contoh"
      dasar "PermenPAN-RB Nomor 12 Tahun 2015 tentang Pedoman Evaluasi atas Implementasi SAKIP"   # <- SK327
      nilai 77,40
    }
Benar:
    evaluasi 2023 "Hasil evaluasi AKIP 2023" {
      oleh  "Inspektorat Kota Contoh"
      dasar "PermenPAN-RB Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah"
      nilai 77,40
    }
Perbaikan:
    Sebutlah peraturan yang berlaku, dan periksa apakah komponen serta tabelnya juga sudah menurut yang baru.
Fix:
    Name the regulation in force, and see whether components and tables follow the new one too.
"""

from collections.abc import Iterator

from sakip.checks.evaluated import rests_on
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.mentions import mentioned
from sakip.law.regulations import REGULATIONS
from sakip.model.places import saying
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK327",
    name=Text(id="peraturan-sudah-diganti", en="regulation-replaced"),
    severity=Severity.ADVICE,
    message=Text(
        id="{lama} sudah diganti {baru}, sebelum tahun {tahun}", en="{lama} was replaced by {baru}, before {tahun}"
    ),
    help=Text(id="sebut {baru}, dan ikuti isinya", en="name {baru}, and follow what it says"),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each regulation that what rests on it should not name any more."""
    for text, year, place in rests_on(cascade):
        for old in mentioned(text):
            new = [REGULATIONS[each] for each in old.replaced_by]
            if new and year > max(each.year for each in new):
                named = ", ".join(each.short for each in new)
                yield RULE.at(saying(place, "dasar", text), lama=old.short, baru=named, tahun=year)
