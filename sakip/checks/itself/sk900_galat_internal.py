"""Aturan yang gagal / A rule that failed

Apa:
    Satu aturan, milik sakip atau milik paket lain yang terpasang, gagal; aturan lain tetap dijalankan.
What:
    One rule, of sakip or of another package that is installed, failed; the others still ran.
Mengapa:
    Ini kesalahan aturan itu, bukan kesalahan rencana Anda.
Why:
    This is a mistake of that rule, not of your plan.
Salah:
    # Tidak dapat dicontohkan: terjadi hanya bila sebuah aturan sendiri keliru.
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Laporkan kepada penulis aturannya (untuk kode `SK…`: pengembang sakip), beserta berkas rencana bila boleh.
Fix:
    Report it to those who wrote the rule (for a code `SK…`, those of sakip), with the plan if you may share it.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK900",
    name=Text(id="galat-internal", en="internal-error"),
    severity=Severity.ERROR,
    message=Text(id="aturan {kode} gagal: {sebab}", en="rule {kode} failed: {sebab}"),
    help=Text(
        id="laporkan kepada penulis aturan itu; aturan lain tetap dijalankan",
        en="report it to those who wrote that rule; the other rules still ran",
    ),
)
