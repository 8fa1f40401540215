"""Kode bukan turunan kode induknya / Code that does not extend its parent's

Apa:
    Kode kegiatan tidak berawal kode programnya, atau kode sub kegiatan tidak berawal kode kegiatannya.
What:
    The code of an activity does not begin with its programme's, or that of a sub-activity with its activity's.
Mengapa:
    Kode nomenklatur menunjukkan tempat: 2.17.03.2.01 hanya dapat berada di bawah program 2.17.03. Kode atau tempatnya
    salah, sehingga anggarannya terhitung pada program yang lain.
Why:
    A nomenclature code tells the place: 2.17.03.2.01 can only stand under programme 2.17.03. Either the code or the
    place is wrong, and the money counts for another programme.
Salah:
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {
      kegiatan 2.17.03.2.01 "Penilaian Kesehatan Koperasi"   # <- SK213
    }
Benar:
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {
      kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi"
    }
Perbaikan:
    Betulkan kodenya, atau pindahkan ke program atau kegiatan yang kodenya sesuai.
Fix:
    Mend the code, or move it to the programme or activity with the matching code.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW, LEVEL_DIGITS, Declared, certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK213",
    name=Text(id="kode-bukan-turunan", en="code-not-extending-parent"),
    severity=Severity.ERROR,
    message=Text(id="kode {simpul} bukan turunan kode {induk}", en="the code {simpul} does not extend {induk}"),
    help=Text(
        id="betulkan kodenya sehingga berawal `{induk}.`, atau pindahkan ke tempat yang kodenya sesuai",
        en="mend the code so that it begins with `{induk}.`, or move it to where its code belongs",
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_PARENT = Text(id="kode induknya", en="the code of its parent")
_ALSO = Text(id="juga bukan turunannya", en="does not extend it either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each child of a program or kegiatan whose code begins otherwise; one for all if they are many."""
    strays: dict[str, list[Simpul]] = {}
    for child in certain(cascade, "kegiatan", "subkegiatan"):
        parents = _parents(cascade, child)
        codes = [code for each in parents for code in (each.id, _righted(cascade, each.id))]
        if is_code(child.id) and codes and not any(_extends(child.id, code) for code in codes):
            strays.setdefault(parents[0].id, []).append(child)
    astray = {each.id for children in strays.values() for each in children}
    for parent, children in strays.items():
        if parent in astray:  # its own code is at fault already
            continue

        def explain(_: Declared, parent: str = parent) -> Iterator[Label]:
            yield Label(head(cascade[parent].letak), _PARENT, party=True)

        if len(children) == len(cascade.children(parent, "kegiatan", "subkegiatan")):
            few, cause = 1, f"kode {parent}"  # where none fits, it is rather the parent's code that is wrong
        else:
            few, cause = FEW, ""
        yield from gathered(RULE, cascade, children, _ALSO, explain, few, cause=cause, induk=cascade.title(parent))


def _parents(cascade: Cascade, child: Simpul) -> list[Simpul]:
    """What *child* is written in, or else names as its parent, if that has a code."""
    names = [child.induk] if child.induk else [each.id for each in child.mendukung]
    found = (cascade.model.nama[name] for name in names)
    return [each for each in found if isinstance(each, Simpul) and is_code(each.id)]


def _righted(cascade: Cascade, code: str) -> str:
    """*code* for the agency's own level of government: a wrong digit there is a finding of its own (SK217)."""
    parts = code.split(".")
    own = LEVEL_DIGITS.get(cascade.agency.kewenangan) if cascade.agency else None
    return ".".join((*parts[:3], own, *parts[4:])) if own and len(parts) > 4 else code


def _extends(code: str, base: str) -> bool:
    """Whether *code* goes on from *base*; `X` stands for any digit, and `02` is `2`."""
    parts, start = code.upper().split("."), base.upper().split(".")
    return len(parts) > len(start) and all(_same(*pair) for pair in zip(parts, start, strict=False))


def _same(one: str, other: str) -> bool:
    return "X" in one or "X" in other or one.lstrip("0") == other.lstrip("0")
