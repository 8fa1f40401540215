"""Nama yang tertutup / Shadowed name

Apa:
    Sebuah pernyataan memakai nama yang dalam rumus kebijakan sudah mempunyai arti, misalnya `target`.
What:
    A declaration uses a name that already has a meaning in policy formulas, such as `target`.
Mengapa:
    Rumus yang menyebut nama itu dapat terbaca dua cara.
Why:
    A formula that says the name could be read in two ways.
Salah:
    data target "Target koperasi" { satuan koperasi }   # <- SK104
Benar:
    data target_koperasi "Target koperasi" { satuan koperasi }
Perbaikan:
    Pakai nama yang lebih khusus.
Fix:
    Use a more specific name.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK104",
    name=Text(id="nama-tertutup", en="shadowed-name"),
    severity=Severity.WARNING,
    message=Text(id="nama `{nama}` sudah berarti {arti}", en="the name `{nama}` already means {arti}"),
    help=Text(id="pakai nama yang lebih khusus, mis. `{nama}_…`", en="use a more specific name, e.g. `{nama}_…`"),
)
