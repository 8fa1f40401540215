"""Pohon kinerja yang menyebut program, unit, atau anggaran / Tree that names a programme, unit or budget

Apa:
    Sebuah kondisi dalam pohon kinerja menyebut program, kegiatan, unit kerja, atau jumlah rupiah.
What:
    A condition in a performance tree names a programme, an activity, a unit or an amount of rupiah.
Mengapa:
    Pohon kinerja menyusun kondisi yang diperlukan secara logis, lepas dari organisasi dan anggaran yang sudah ada.
    Menyebutnya berarti pohon disusun dari program, bukan sebaliknya. Pemetaan ke program ditulis tersendiri.
Why:
    A performance tree orders what is needed by logic, free of the existing organisation and budget. Naming these means
    that the tree was made from the programmes, not the other way round. Mapping is written separately.
Salah:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" {
        kondisi periksa "Terlaksananya Program Pengawasan Koperasi"   # <- SK605
      }
    }
Benar:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" {
        kondisi patuh "Koperasi patuh pada ketentuan"
      }
    }
Perbaikan:
    Rumuskan keadaan yang diperlukan, bukan pekerjaannya, lalu hubungkan dengan `dipetakan 2.17.03`.
Fix:
    State the condition that is needed, not the work, and link it with `dipetakan 2.17.03`.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import in_title, title
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi, Simpul, Unit
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK605",
    name=Text(id="pohon-menyebut-program", en="tree-names-programme"),
    severity=Severity.WARNING,
    message=Text(id="kondisi {kondisi} menyebut {hal}: `{kutipan}`", en="condition {kondisi} names {hal}: `{kutipan}`"),
    help=Text(
        id="rumuskan keadaan yang diperlukan; programnya ditulis dengan `dipetakan`",
        en="state the condition that is needed; the programme goes behind `dipetakan`",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_PROGRAM = Text(id="program atau kegiatan", en="a programme or activity")
_UNIT = Text(id="unit kerja", en="a unit")
_MONEY = Text(id="jumlah rupiah", en="an amount of rupiah")

# `Program` with a capital and a name behind it, a nomenclature code, or a program or kegiatan that is carried out.
_NAMED = re.compile(
    r"\bProgram +[A-Z]\w*|\b\d\.\d\d\.\d\d\b(?:\.\d+)*"
    r"|\b[Tt]erlaksananya +(?:program|[Kk]egiatan|[Ss]ub ?[Kk]egiatan)\b"
)
_AMOUNT = re.compile(r"\bRp\.? ?\d[\d.,]*")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each condition that names a programme, an activity, a unit or an amount."""
    conditions = cascade.all(Kondisi)
    names = list(_names(cascade)) if conditions else []
    for each in conditions:
        found = _first(each.nama, names)
        if found:
            what, start, end = found
            yield RULE.at(
                in_title(each.letak, start, end),
                kondisi=title(cascade, each),
                hal=what,
                kutipan=each.nama[start:end],
            )


def _names(cascade: Cascade) -> Iterator[tuple[str, Text]]:
    """The names that no condition says by chance: of units and of nodes, of three words or more."""
    for unit in cascade.all(Unit):
        if " " in unit.nama:
            yield unit.nama, _UNIT
    for node in cascade.nodes("program", "kegiatan", "subkegiatan"):
        if isinstance(node, Simpul) and node.nama.count(" ") > 1:
            yield node.nama, _PROGRAM


def _first(text: str, names: list[tuple[str, Text]]) -> tuple[Text, int, int] | None:
    """What *text* names first of what it should not, and from where to where."""
    patterns = [(_NAMED, _PROGRAM), (_AMOUNT, _MONEY)]
    patterns += [(re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE), what) for name, what in names]
    matches = ((pattern.search(text), what) for pattern, what in patterns)
    return next(((what, *found.span()) for found, what in matches if found), None)
