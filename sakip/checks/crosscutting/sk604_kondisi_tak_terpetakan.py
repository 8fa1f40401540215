"""Kondisi yang tidak terpetakan / Condition that is not mapped

Apa:
    Sebuah kondisi di ujung pohon kinerja tidak dipetakan ke kaskade, tidak menjadi kinerja lintas, dan tidak dinyatakan
    di luar kewenangan.
What:
    A condition at the end of a performance tree is neither mapped to the cascade, nor a shared performance, nor said to
    be outside the agency's authority.
Mengapa:
    Pohon kinerja dibuat agar setiap kondisi yang diperlukan ada yang mewujudkannya. Kondisi yang tidak dipetakan tidak
    dikerjakan siapa pun.
Why:
    A performance tree is made so that somebody brings about every condition that is needed. Nobody works on one that is
    not mapped.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { tingkat ultimate
        kondisi patuh "Koperasi patuh"    { tingkat immediate  dipetakan 2.17.03 }
        kondisi cakap "Pengurus cakap"    { tingkat immediate }   # <- SK604
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { tingkat ultimate
        kondisi patuh "Koperasi patuh"    { tingkat immediate  dipetakan 2.17.03 }
        kondisi modal "Bunga terjangkau"  { tingkat immediate  di_luar_kewenangan "Bank Indonesia" }
      }
    }
Perbaikan:
    Tulis `dipetakan` dengan bagian kaskade yang mewujudkannya, `lintas` bila dikerjakan bersama, atau
    `di_luar_kewenangan "siapa yang berwenang"`.
Fix:
    Write `dipetakan` with the part of the cascade that brings it about, `lintas` if it is shared, or
    `di_luar_kewenangan "whose authority it is"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered, repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK604",
    name=Text(id="kondisi-tak-terpetakan", en="condition-not-mapped"),
    severity=Severity.WARNING,
    message=Text(
        id="kondisi {simpul} belum dipetakan ke kaskade", en="condition {simpul} is not mapped to the cascade"
    ),
    help=Text(
        id='tulis `dipetakan …`, `lintas …`, atau `di_luar_kewenangan "…"`',
        en='write `dipetakan …`, `lintas …` or `di_luar_kewenangan "…"`',
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_ALSO = Text(id="juga belum dipetakan", en="not mapped either")
_ANSWERS = frozenset(("dipetakan", "lintas", "di_luar_kewenangan", "didukung", "kondisi"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the unmapped ends of each tree, in a plan that has a cascade to map them to."""
    if not cascade.nodes():
        return
    conditions = cascade.all(Kondisi)
    parents = {each.induk for each in conditions}
    by_tree: dict[str, list[Kondisi]] = {}
    for each in conditions:
        if each.id not in parents and not _answered(each) and not repeated(cascade, each):
            by_tree.setdefault(each.pohon, []).append(each)
    for ends in by_tree.values():
        yield from gathered(RULE, cascade, ends, _ALSO)


def _answered(condition: Kondisi) -> bool:
    said = condition.dipetakan or condition.lintas or condition.di_luar_kewenangan or condition.didukung
    return bool(said) or bool(_ANSWERS & condition.rusak)
