"""What is measured: sakip, and what others do with the same city. Each makes a run from a folder of files.

A peer that is not installed is left out, with a sentence that says so. The files are in memory before the clock
starts, but for sakip itself, which reads them from disk.
"""

from __future__ import annotations

import ast
import gc
import os
from collections.abc import Callable
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark import Lark

Run = Callable[[], object]


@frozen
class Candidate:
    """Something that reads the city: in which spelling, and what part of it (the slow ones take a tenth)."""

    name: str
    does: str
    prepare: Callable[[Path], Run]
    spelling: str = "sakip"
    share: int = 1
    needs: tuple[str, ...] = field(default=(), kw_only=True)


def texts(folder: Path) -> list[str]:
    """The files of *folder*."""
    return [each.read_text(encoding="utf-8") for each in sorted(folder.iterdir())]


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collector, as while sakip loads: so that no peer pays for what sakip does not."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


# ── sakip ───────────────────────────────────────────────────────────────────────────────────────────


def _load(folder: Path) -> Run:
    from sakip.plan import load

    return lambda: load(folder)


def _tree(folder: Path) -> Run:
    from sakip.source.file import SourceFile
    from sakip.syntax.from_text import read

    files = [SourceFile(str(index), text) for index, text in enumerate(texts(folder))]
    return lambda: _paused(lambda: [read(each) for each in files])


def _check(folder: Path) -> Run:
    from sakip.plan import load

    return lambda: load(folder).diagnostics


# ── lark, on the same grammar with the same builders ────────────────────────────────────────────────


def _lark(make: Callable[[], Lark]) -> Callable[[Path], Run]:
    def prepare(folder: Path) -> Run:
        from benchmarks.plain_lark import parse

        parser, found = make(), texts(folder)
        return lambda: _paused(lambda: [parse(parser, each) for each in found])

    return prepare


def _placeless() -> Lark:
    from benchmarks.plain_lark import placeless

    return placeless()


def _placed() -> Lark:
    from benchmarks.plain_lark import placed

    return placed()


def _paused(run: Run) -> object:
    with collector_paused():
        return run()


# ── other languages, other parsers ──────────────────────────────────────────────────────────────────


@frozen
class _Measure:
    id: str
    nama: str
    satuan: str
    sumber_data: str
    penanggung_jawab: str
    jenis: str = ""
    definisi: str = ""
    formula: ast.expr | None = None
    target: dict[int, Decimal] = field(factory=dict)


@frozen
class _Node:
    id: str
    jenis: str
    nama: str
    pengampu: str
    pagu: dict[int, int] = field(factory=dict)
    ukuran: list[_Measure] = field(factory=list)
    isi: list[_Node] = field(factory=list)


@frozen
class _Agency:
    instansi: dict[str, str]
    unit: list[dict[str, str]]
    data: list[_Measure]
    tujuan: list[_Node]


def _yaml(folder: Path) -> Run:
    import cattrs
    import yaml

    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_structure_hook(ast.expr | None, lambda value, _: ast.parse(value, mode="eval").body)
    found = texts(folder)

    def run() -> list[Any]:
        return [converter.structure(yaml.load(each, yaml.CSafeLoader), _Agency) for each in found]

    return lambda: _paused(run)


def _hcl(folder: Path) -> Run:
    import hcl2

    found = texts(folder)
    return lambda: _paused(lambda: [hcl2.loads(each) for each in found])


_TEXTX = r"""
File: items*=Item;
Item: Formula | Entry | Statement;
Formula: word=/[a-z][a-z0-9_]*[ \t]*(?==)/ '=' formula=Sum;
Entry: key=/\w+(?:\.\w+)*(?=:)/ ':' value=Value;
Statement: head=/[a-z][a-z0-9_]*[ \t][^\n{}=]*/ block=Block?;
Block: '{' items*=Item '}';
Sum: left=Product rest*=SumRest;
SumRest: op=SumOp right=Product;
Product: left=Operand rest*=ProductRest;
ProductRest: op=ProductOp right=Operand;
Operand: Group | Number | Name;
Group: '(' inner=Sum ')';
SumOp: '+' | '-';
ProductOp: '*' | '/';
Value: Number | Name | Text;
Number: value=/(?:Rp)?\d+(?:[.,]\d+)*%?/;
Name: value=/[^\W\d]\w*/;
Text: value=STRING;
"""


def _textx(folder: Path) -> Run:
    from textx import metamodel_from_str

    metamodel, found = metamodel_from_str(_TEXTX), texts(folder)
    return lambda: _paused(lambda: [metamodel.model_from_str(each) for each in found])


def _beancount(folder: Path) -> Run:
    os.environ["BEANCOUNT_DISABLE_LOAD_CACHE"] = "1"
    from beancount import loader

    main = folder / "main.beancount"
    main.write_text("".join(f'include "{each.name}"\n' for each in sorted(folder.iterdir()) if each != main))
    return lambda: _paused(lambda: loader.load_file(str(main)))


def _sheet(folder: Path) -> Run:
    from openpyxl import load_workbook

    (file,) = folder.iterdir()

    def run() -> int:
        rows = load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True)
        return sum(1 for _ in rows)

    return lambda: _paused(run)


CANDIDATES = (
    Candidate("sakip", "folder → typed model, formulas bound and their units checked", _load),
    Candidate("sakip, tree only", "text → tree", _tree),
    Candidate("plain lark", "the same grammar and builders, tree built while parsing, no places", _lark(_placeless)),
    Candidate("plain lark, places", "the same, and the tree knows where everything stands", _lark(_placed)),
    Candidate("PyYAML + cattrs", "CSafeLoader → attrs, formulas by `ast`", _yaml, "yaml", needs=("yaml", "cattrs")),
    Candidate(
        "textX", "a grammar of what the city uses, heads left as text → objects", _textx, share=10, needs=("textx",)
    ),
    Candidate(
        "beancount", "`load_file`: parsed in C, booked, validated", _beancount, "beancount", needs=("beancount",)
    ),
    Candidate("openpyxl", "the rows of the same sheet, read-only", _sheet, "xlsx", needs=("openpyxl",)),
    Candidate("python-hcl2", "`loads` → dict", _hcl, "hcl", 10, needs=("hcl2",)),
    Candidate("sakip check", "folder → model, graph, every rule", _check),
)
BY_NAME = {each.name: each for each in CANDIDATES}
