"""Belum ada tanpa alasan / Not yet known, without a reason

Apa:
    Sebuah nilai ditulis `belum` tanpa alasannya. Bila banyak, temuannya satu.
What:
    A value is written as `belum` (not yet known) without the reason. Where there are many, there is one finding.
Mengapa:
    Realisasi yang belum ada tidak dihitung sebagai nol, tetapi pembaca harus tahu mengapa dan sampai kapan: menunggu
    survei, menunggu penilaian, atau data belum masuk.
Why:
    A result that is not yet known does not count as zero, but a reader has to know why, and until when: a survey or an
    assessment is awaited, or data did not come in.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" {
      satuan indeks
      realisasi { 2024: belum }   # <- SK807
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" {
      satuan indeks
      realisasi { 2024: belum "survei selesai Maret 2025" }
    }
Perbaikan:
    Tulis alasannya: `belum "survei selesai Maret 2025"`.
Fix:
    Write the reason: `belum "survey ends in March 2025"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.numbers.nilai import Belum
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK807",
    name=Text(id="belum-tanpa-alasan", en="unknown-without-reason"),
    severity=Severity.ADVICE,
    message=Text(id="{simpul} belum ada, tanpa alasan", en="not yet known, without a reason: {simpul}"),
    help=Text(id='tulis alasannya: `belum "…"`', en='write the reason: `belum "…"`'),
)
_ALSO = Text(id="juga tanpa alasan", en="without a reason too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each value; those of one document are alike."""
    for each in cascade.model.butir:
        if isinstance(each.nilai, Belum) and not each.nilai.alasan.strip() and not each.catatan:
            name = f"{each.ukuran} {cascade.title(each.subjek)} {each.periode}"
            yield RULE.at(each.letak, alike=Alike(f"{each.dokumen} {each.file.name}", _ALSO, FEW), simpul=name)
