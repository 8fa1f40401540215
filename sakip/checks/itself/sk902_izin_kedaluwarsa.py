"""Izin yang kedaluwarsa / Expired allowance

Apa:
    Sebuah `izinkan … sampai tahun` sudah melewati tahunnya: rencana memuat dokumen tahun berikutnya.
What:
    An `izinkan … sampai year` is past its year: the plan has a document of a later one.
Mengapa:
    Pengecualian yang berbatas waktu harus ditinjau ketika waktunya habis.
Why:
    An exception with an end must be reviewed when it ends.
Salah:
    tujuan T1 "Ekonomi tumbuh" {
      izinkan SK202 "Sasaran disusun 2022" sampai 2022   # <- SK902
    }
    perjanjian 2024 "Perjanjian Kinerja 2024" { nomor "1" }
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Perbaiki temuannya, atau perpanjang izin dengan alasan baru.
Fix:
    Mend the finding, or extend the allowance with a new reason.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK902",
    name=Text(id="izin-kedaluwarsa", en="expired-allowance"),
    severity=Severity.WARNING,
    message=Text(
        id="izin {kode} hanya sampai {tahun}; rencana sudah memuat {kini}",
        en="the allowance {kode} ended in {tahun}; the plan has {kini}",
    ),
    help=Text(
        id="perbaiki temuannya, atau perpanjang dengan alasan baru",
        en="mend the finding, or extend it with a new reason",
    ),
)
