"""Nama yang tertutup / Shadowed name

Apa:
    Rumus kebijakan menyebut nama seperti `target`, yang di sana berarti target indikator yang sedang dihitung;
    data dengan nama yang sama tertutup olehnya.
What:
    A policy formula says a name like `target`, which there means the target of the indicator at hand; a datum
    of that name is shadowed.
Mengapa:
    Rumus dapat terbaca dua cara, padahal hanya satu yang dihitung.
Why:
    The formula could be read in two ways, and only one of them is computed.
Salah:
    data target "Target koperasi" { satuan koperasi  sumber_data "Bidang Koperasi" }
    kebijakan {
      capaian = realisasi / target   # <- SK104
    }
Benar:
    data target_koperasi "Target koperasi" { satuan koperasi  sumber_data "Bidang Koperasi" }
    kebijakan {
      capaian = realisasi / target
    }
Perbaikan:
    Beri data itu nama yang lebih khusus.
Fix:
    Give the datum a more specific name.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK104",
    name=Text(id="nama-tertutup", en="shadowed-name"),
    severity=Severity.WARNING,
    message=Text(
        id="`{nama}` di sini berarti {arti}, bukan yang dinyatakan dengan nama itu",
        en="`{nama}` here means {arti}, not what is declared by that name",
    ),
    help=Text(
        id="beri yang dinyatakan nama lain, mis. `{nama}_…`",
        en="give the declaration another name, e.g. `{nama}_…`",
    ),
)
