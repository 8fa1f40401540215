"""Izin yang tidak terpakai / Unused allowance

Apa:
    Sebuah `izinkan` tidak mengecualikan temuan apa pun.
What:
    An `izinkan` excuses no finding.
Mengapa:
    Izin yang tertinggal akan menyembunyikan kesalahan baru kelak.
Why:
    An allowance left behind will hide a new mistake some day.
Salah:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
    izinkan SK201 "Menunggu IKU baru"   # <- SK901
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Hapus izin itu.
Fix:
    Delete the allowance.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK901",
    name=Text(id="izin-tak-terpakai", en="unused-allowance"),
    severity=Severity.WARNING,
    message=Text(id="izin {kode} tidak mengecualikan apa pun", en="the allowance {kode} excuses nothing"),
    help=Text(id="hapus `izinkan {kode}`", en="delete `izinkan {kode}`"),
)
