"""Penutup tanpa pembuka / Closing brace without an opening one

Apa:
    Ada `}` yang tidak menutup blok mana pun.
What:
    There is a `}` that closes no block.
Mengapa:
    Biasanya ada satu `}` terlalu banyak, atau `{` yang terhapus.
Why:
    Usually there is one `}` too many, or a `{` was deleted.
Salah:
    tujuan T1 "Ekonomi tumbuh" { strategi "Pembinaan" }
    }   # <- SK005
Benar:
    tujuan T1 "Ekonomi tumbuh" { strategi "Pembinaan" }
Perbaikan:
    Hapus `}` itu, atau kembalikan `{` yang hilang.
Fix:
    Delete that `}`, or put back the missing `{`.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK005",
    name=Text(id="penutup-tanpa-pembuka", en="stray-closing-brace"),
    severity=Severity.ERROR,
    message=Text(id="`}}` ini tidak menutup blok mana pun", en="this `}}` closes no block"),
    help=Text(id="hapus `}}` ini", en="delete this `}}`"),
)
