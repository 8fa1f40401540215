"""Kode aturan yang tidak dikenal / Unknown rule code

Apa:
    `izinkan` atau `keparahan` menyebut kode aturan yang tidak ada.
What:
    `izinkan` or `keparahan` names a rule code that does not exist.
Mengapa:
    Salah ketik di sini membuat pengecualian tidak berlaku tanpa terlihat.
Why:
    A slip here makes the exception void unseen.
Salah:
    izinkan SK210X "Menunggu IKU baru"   # <- SK903
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Betulkan kodenya; `sakip rules` menampilkan semua kode.
Fix:
    Mend the code; `sakip rules` lists them all.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK903",
    name=Text(id="aturan-tak-dikenal", en="unknown-rule-code"),
    severity=Severity.ERROR,
    message=Text(id="tidak ada aturan {kode}", en="there is no rule {kode}"),
    help=Text(id="maksudnya {saran}? Lihat `sakip rules`", en="did you mean {saran}? See `sakip rules`"),
)
