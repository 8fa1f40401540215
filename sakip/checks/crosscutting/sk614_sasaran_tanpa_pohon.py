"""Sasaran di luar pohon kinerja / Objective outside the performance tree

Apa:
    Rencana mempunyai pohon kinerja yang sudah dipetakan, tetapi tidak satu pun kondisinya dipetakan ke sasaran ini,
    ke tujuannya, ke indikatornya, atau ke simpul di bawahnya.
What:
    The plan has a performance tree that is mapped, but none of its conditions is mapped to this objective, its goal,
    its indicators or anything below it.
Mengapa:
    Sasaran ditarik dari pohon kinerja. Sasaran yang tidak ada di sana tidak berpangkal pada masalah yang dianalisis.
Why:
    Objectives are drawn from the performance tree. One that is not in it comes from no problem that was analysed.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat"    # <- SK201
    sasaran S2 "Meningkatnya koperasi mandiri"  # <- SK201 SK614
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { tingkat ultimate  dipetakan S1 }
    }
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { tingkat ultimate  dipetakan T1 }
    }
Perbaikan:
    Petakan kondisi yang diwujudkan sasaran itu: `dipetakan` dengan nama sasarannya; atau lengkapi pohonnya.
Fix:
    Map the condition that the objective brings about: `dipetakan` with its name; or complete the tree.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi, Simpul
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK614",
    name=Text(id="sasaran-tanpa-pohon", en="objective-outside-tree"),
    severity=Severity.WARNING,
    message=Text(
        id="sasaran {simpul} tidak berasal dari pohon kinerja",
        en="no condition of the tree leads to objective {simpul}",
    ),
    help=Text(
        id="tulis `dipetakan` dengan sasaran itu pada kondisi yang diwujudkannya",
        en="write `dipetakan` with the objective in the condition that it brings about",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_ALSO = Text(id="juga di luar pohon kinerja", en="outside the tree too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for the objectives outside the tree, once some condition is mapped to an objective or a goal."""
    conditions = cascade.all(Kondisi)
    if any("dipetakan" in each.rusak for each in conditions):
        return
    mapped = {target.id for each in conditions for target in each.dipetakan}
    if not any(getattr(cascade.model.nama.get(name), "jenis", "") in ("tujuan", "sasaran") for name in mapped):
        return
    outside = (each for each in certain(cascade, "sasaran") if not mapped & _around(cascade, each))
    yield from gathered(RULE, cascade, outside, _ALSO)


def _around(cascade: Cascade, objective: Simpul) -> set[str]:
    """*objective*, its goals, and everything that serves or measures it."""
    above = (each.id for each in cascade.all_above(objective.id, "tujuan"))
    return {objective.id, *above, *(each.id for each in cascade.all_below(objective.id))}
