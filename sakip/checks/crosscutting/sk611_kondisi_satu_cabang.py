"""Kondisi dengan satu cabang / Condition with a single branch

Apa:
    Dalam pohon kinerja yang sudah mempunyai sedikitnya lima kondisi, sebuah kondisi hanya mempunyai satu kondisi di
    bawahnya, kurang dari dua `csf`, dan tidak ada `catatan`.
What:
    In a performance tree of at least five conditions, a condition has only one below it, fewer than two `csf`, and no
    `catatan`.
Mengapa:
    Satu sebab saja jarang cukup untuk suatu hasil. Cabang tunggal sering berarti kalimat yang sama diulang, atau faktor
    lainnya belum dicari.
Why:
    A result rarely has a single cause. One branch often means that a sentence was said again, or that the other factors
    have not been looked for.
Salah:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { di_luar_kewenangan "Provinsi"
        kondisi patuh "Koperasi patuh" {   # <- SK611
          di_luar_kewenangan "Provinsi"
          kondisi paham "Pengurus memahami aturan" { di_luar_kewenangan "Provinsi" }
        }
        kondisi modal "Bunga terjangkau" { di_luar_kewenangan "Bank Indonesia" }
        kondisi pasar "Pasar terbuka"    { di_luar_kewenangan "Provinsi" }
      }
    }
Benar:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { di_luar_kewenangan "Provinsi"
        kondisi patuh "Koperasi patuh" { di_luar_kewenangan "Provinsi"
          kondisi paham  "Pengurus memahami aturan"   { di_luar_kewenangan "Provinsi" }
          kondisi diawas "Pengawas internal berjalan" { di_luar_kewenangan "Provinsi" }
        }
        kondisi modal "Bunga terjangkau" { di_luar_kewenangan "Bank Indonesia" }
      }
    }
Perbaikan:
    Lengkapi faktor lainnya, gabungkan kedua kondisi, atau jelaskan dengan `catatan`.
Fix:
    Add the other factors, merge the two conditions, or explain with `catatan`.
"""

from collections import Counter
from collections.abc import Iterator

from sakip.checks.gather import gathered, repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK611",
    name=Text(id="kondisi-satu-cabang", en="condition-with-one-branch"),
    severity=Severity.ADVICE,
    message=Text(id="kondisi {simpul} hanya mempunyai satu cabang", en="only one branch below condition {simpul}"),
    help=Text(
        id="lengkapi faktor lainnya, gabungkan kedua kondisi, atau jelaskan dengan `catatan`",
        en="add the other factors, merge the two conditions, or explain with `catatan`",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_ALSO = Text(id="juga satu cabang", en="one branch too")
_BEGUN = 5


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for the conditions with one branch, in trees that are more than a sketch."""
    conditions = cascade.all(Kondisi)
    trees = Counter(each.pohon for each in conditions)
    below = Counter(each.induk for each in conditions)
    below.update(target.id for each in conditions for target in each.didukung)
    lacking = (
        each
        for each in conditions
        if below[each.id] == 1 and trees[each.pohon] >= _BEGUN and len(each.csf) < 2
        if not each.catatan and not each.rusak and not repeated(cascade, each)
    )
    yield from gathered(RULE, cascade, lacking, _ALSO)
