"""Aturan yang tak terpakai / Rules that are not used

Apa:
    Sebuah paket yang terpasang menawarkan aturan tambahan, tetapi aturan itu tidak dapat dipakai: paketnya tidak
    ditemukan, tidak berisi berkas aturan, atau memakai kode yang sudah ada.
What:
    An installed package offers rules of its own, but they cannot be used: the package is not found, holds no rule
    file, or uses a code that is taken.
Mengapa:
    Rencana tampak bersih padahal sebagian aturan yang Anda kira berjalan tidak berjalan.
Why:
    The plan looks clean although rules that you believe are run are not.
Salah:
    # Tidak dapat dicontohkan sebagai teks: bergantung pada paket yang terpasang.
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Betulkan paketnya, atau copot; lihat panduan "Menulis aturan sendiri".
Fix:
    Mend the package, or uninstall it; see the guide "Writing a rule of your own".
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK904",
    name=Text(id="aturan-tak-terpakai", en="rules-not-used"),
    severity=Severity.WARNING,
    message=Text(id="{sebab}", en="{sebab}"),
    help=Text(
        id="betulkan paket itu, atau copot; aturan lain tetap dijalankan",
        en="mend that package, or uninstall it; the other rules still ran",
    ),
)
