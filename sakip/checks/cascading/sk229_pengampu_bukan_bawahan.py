"""Pengampu bukan bawahan pengampu induknya / Owner outside the line of the parent's owner

Apa:
    Kegiatan atau sub kegiatan diampu unit yang bukan bagian dari unit pengampu induknya, dan tidak ada `lintas` yang
    menyebutnya.
What:
    An activity or sub-activity is owned by a unit that does not stand in the unit that owns its parent, and no `lintas`
    names it.
Mengapa:
    Perjanjian kinerja diturunkan dari atasan ke bawahan. Pekerjaan yang diampu unit lain tidak dapat diperjanjikan
    pemilik programnya, kecuali sebagai kerja bersama yang disepakati.
Why:
    Performance agreements go down from superior to subordinate. Work that another unit owns cannot be promised to the
    owner of the programme, except as shared work that was agreed on.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan  "Bidang Pengawasan"
      unit kelembagaan "Bidang Kelembagaan"
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pengampu pengawasan
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        pengampu kelembagaan   # <- SK229
        subkegiatan 2.17.03.2.01.0004 "Pelaksanaan Pemeriksaan"
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan  "Bidang Pengawasan" { unit pemeriksaan "Tim Kerja Pemeriksaan" }
      unit kelembagaan "Bidang Kelembagaan"
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pengampu pengawasan
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        pengampu pemeriksaan
        subkegiatan 2.17.03.2.01.0004 "Pelaksanaan Pemeriksaan"
      }
    }
Perbaikan:
    Betulkan `pengampu`; bila unit lain memang mengerjakannya, nyatakan kerja bersama itu dengan `lintas`.
Fix:
    Mend `pengampu`; where another unit does carry it out, declare the shared work with `lintas`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.checks.units import line, owned
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Lintas, Simpul
from sakip.model.places import word
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK229",
    name=Text(id="pengampu-bukan-bawahan", en="owner-outside-the-line"),
    severity=Severity.ADVICE,
    message=Text(
        id="{simpul} diampu {unit}, bukan bagian dari {atasan} yang mengampu {induk}",
        en="{simpul} is owned by {unit}, which is no part of {atasan} that owns {induk}",
    ),
    help=Text(
        id="betulkan pengampunya, atau nyatakan kerja bersamanya dengan `lintas`",
        en="mend the owner, or declare the shared work with `lintas`",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_PARENT = Text(id="pengampu induknya", en="who owns the parent")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each kegiatan and sub kegiatan whose owners all stand outside the line of those above."""
    shared = {each.id for one in cascade.all(Lintas) for part in one.peran for each in part.melalui}
    for node in certain(cascade, "kegiatan", "subkegiatan"):
        above = owned(cascade, node.induk or "")
        if node.pengampu and above is not None and not shared & {node.id, *_around(cascade, node)}:
            yield from _outside(cascade, node, above)


def _outside(cascade: Cascade, node: Simpul, above: Simpul) -> Iterator[Diagnostic]:
    lines = [line(cascade, each.id) for each in node.pengampu]
    heads = {each.id for each in above.pengampu}
    if not all(lines) or not all(line(cascade, each) for each in heads) or any(heads & set(each) for each in lines):
        return
    yield RULE.at(
        word(node.letak, "pengampu"),
        Label(word(above.letak, "pengampu"), _PARENT, party=True),
        simpul=cascade.title(node.id),
        unit=listed([each.teks for each in node.pengampu]),
        atasan=listed([each.teks for each in above.pengampu]),
        induk=cascade.title(above.id),
    )


def _around(cascade: Cascade, node: Simpul) -> set[str]:
    """What *node* stands in."""
    return {each.id for each in cascade.all_above(node.id, "program", "kegiatan")}
