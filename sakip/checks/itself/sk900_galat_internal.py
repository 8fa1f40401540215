"""Galat dalam sakip / Error inside sakip

Apa:
    Satu aturan sakip sendiri gagal; aturan lain tetap dijalankan.
What:
    One rule of sakip itself failed; the others still ran.
Mengapa:
    Ini kesalahan sakip, bukan kesalahan rencana Anda.
Why:
    This is a mistake of sakip, not of your plan.
Salah:
    # Tidak dapat dicontohkan: terjadi hanya bila sakip sendiri keliru.
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Laporkan kepada pengembang sakip, beserta berkas rencana bila boleh.
Fix:
    Report it to the developers, with the plan if you may share it.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK900",
    name=Text(id="galat-internal", en="internal-error"),
    severity=Severity.ERROR,
    message=Text(id="aturan {kode} gagal: {sebab}", en="rule {kode} failed: {sebab}"),
    help=Text(
        id="laporkan kepada pengembang; aturan lain tetap dijalankan",
        en="report it to the developers; the other rules still ran",
    ),
)
