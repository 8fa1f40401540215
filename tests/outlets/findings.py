"""A few findings made by hand, so that their looks can be tested without any rule."""

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.diagnostics.page import from_docstring
from sakip.diagnostics.rule import Rule, Severity
from sakip.law.basis import Basis
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK201",
    name=Text(id="sasaran-tanpa-iku", en="objective-without-kpi"),
    severity=Severity.ERROR,
    message=Text(id="sasaran `{sasaran}` tidak punya IKU", en="objective `{sasaran}` has no KPI"),
    help=Text(id="tambahkan `iku` di dalamnya", en="add an `iku` inside it"),
    basis=(Basis("permenpanrb-53-2014", "Lampiran I"),),
)
ADVICE = Rule(
    code="SK402",
    name=Text(id="tanpa-definisi", en="without-definition"),
    severity=Severity.ADVICE,
    message=Text(id="`{nama}` tanpa definisi", en="`{nama}` has no definition"),
    help=Text(id="tulis `definisi`", en="write a `definisi`"),
)
PAGE = from_docstring("""Sasaran tanpa IKU / Objective without a KPI

Apa:
    Setiap `sasaran` diukur.
What:
    Every `sasaran` is measured.
Mengapa:
    Tanpa ukuran tidak ada capaian.
Why:
    Without a measure there is no result.
Salah:
    sasaran S1 "A" { }   # <- SK201
Benar:
    sasaran S1 "A" { iku "B" { } }
Perbaikan:
    Tambahkan `iku`.
Fix:
    Add an `iku`.
""")
PLAN = SourceFile("dinkes.sakip", 'tujuan T1 "Layanan prima" {\n  sasaran S1 "Warga sehat" { }\n}\n')
OTHER = SourceFile("pk-2024.sakip", 'perjanjian 2024 "PK" {\n  target { S1: 10% }\n}\n')


def at(file: SourceFile, text: str, occurrence: int = 1) -> Span:
    """The span of the n-th *occurrence* of *text* in *file*."""
    start = -1
    for _ in range(occurrence):
        start = file.text.index(text, start + 1)
    return Span(file, start, start + len(text))


def objective() -> Diagnostic:
    """An error with a related place in its own file and one in another, a note and a fix."""
    return RULE.at(
        at(PLAN, "S1"),
        Label(at(PLAN, "T1"), Text(id="tujuan `{t}`", en="goal `{t}`"), {"t": "T1"}),
        Label(at(OTHER, "S1"), Text(id="ditargetkan di sini", en="targeted here")),
        notes=[Text(id="pohonnya putus di sini", en="the tree breaks here")],
        fix=Edit(at(PLAN, "{ }"), '{ iku "…" { } }'),
        sasaran="S1",
    )


def advice() -> Diagnostic:
    """Good practice, without anything around it."""
    return ADVICE.at(at(PLAN, '"Warga sehat"'), nama="S1")


def lone(text: str, fault: str, name: str = "a.sakip") -> Diagnostic:
    """A finding at *fault* in a file that is *text*."""
    return RULE.at(at(SourceFile(name, text), fault), sasaran=fault)
