"""The cells that a published report prints beside what the plan typed from it states: each once, as it is printed.

A cell is stated where a document of the plan states the same figure of the same thing, for the same year, to as many
decimals, in the same table or a paragraph of it. What a cell is about is found by name, however it is spaced, punctuated or capitalised:
the name of the thing, of what it measures, a name that some document prints for it, or a part such as a source of funds.
The name stands in the row or the column of the cell, or its entity has it.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from sakip.graph.cascade import Cascade
from sakip.model.layers import LEVELS
from sakip.model.lookup import INDICATORS
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.literal import SalahTulis, literal
from sakip.numbers.nilai import Belum, Kuantitas, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.satuan import normal
from sakip.numbers.terbilang import parse
from sakip.plan import Plan, load

EXAMPLES = Path(__file__).parents[2] / "examples"
FIGURES = {
    "anggaran": ("anggaran", "data", "terbilang"),
    "jumlah": ("jumlah", "terbilang"),
    "kemajuan": ("kemajuan", "pertumbuhan", "kenaikan"),
    "komponen_formula": ("data", "pembanding", "realisasi"),
    "predikat": ("predikat", "nilai"),
    "realisasi": ("realisasi", "pembanding"),
    "other": ("porsi",),
}
NEVER_PRINTED = ("realisasi", "rpjmd")  # what happened, and the plan above: their figures are no table of the report

_NUMBERED = re.compile(r"(?:Tabel (\d+\.\d+)|(Gambar \d+\.\d+))\b.*")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")
_BOUND_OR_GRADE = re.compile(r"[<>]=?.+|[A-D]{1,2} \(.+\)")
_SENTENCE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){4,}.*")  # begins with five words: no number, whatever follows
_QUARTER = re.compile(r"\bTW (IV|I{1,3})\b")
_QUARTERS = {"I": "tw1", "II": "tw2", "III": "tw3", "IV": "tw4"}

Printed = str | tuple[Fraction, int]
"""A print: words, a bound, a grade; or a number, in digits or in words, and how many decimals it has."""


@frozen
class Cell:
    """A figure that the report prints: in which table, of what (any of `names`), for which year and part of it.

    The part of a count is the level that it counts.
    """

    id: str
    table: str
    figures: tuple[str, ...]
    year: str
    part: str
    names: frozenset[str]
    printed: Printed


@frozen
class Report:
    """A report and its plan.

    `called` says which declarations a name means that neither the plan nor a document has, `written` how sakip writes
    what the report says in a sentence: `-0,46%` for "menurun 0,46%", `tables` what the plan calls tables without a
    number.
    """

    plan: str
    called: Mapping[str, str] = field(factory=dict)
    written: Mapping[str, str] = field(factory=dict)
    tables: Mapping[str, str] = field(factory=dict)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell that the report prints."""
        return tuple(map(self._cell, self._rows))

    @cached_property
    def raw(self) -> dict[str, str]:
        """What each cell prints, as it stands there, by its id."""
        return {row["id"]: row["raw"] for row in self._rows}

    @cached_property
    def _rows(self) -> list[dict[str, str]]:
        path = Path(__file__).with_name(f"{self.plan}.printed-cells.csv")
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    @cached_property
    def cascade(self) -> Cascade:
        """The plan as a graph."""
        return self.loaded.cascade

    @cached_property
    def loaded(self) -> Plan:
        """The plan."""
        return load(EXAMPLES / self.plan)

    @cached_property
    def stated(self) -> dict[str, Butir]:
        """The statement of each cell that some document states, by the id of the cell; each states one at most."""
        free = [each for each in self.cascade.model.butir if self._is_print(each)]
        found = {}
        for cell in self.cells:
            stated = next((each for each in free if self._states(each, cell)), None)
            if stated is not None:
                free.remove(stated)
                found[cell.id] = stated
        return found

    def _cell(self, row: dict[str, str]) -> Cell:
        table, raw = row["table"], row["raw"]
        return _cell(row | {"table": self.tables.get(table, table), "raw": self.written.get(raw, raw)})

    @property
    def missing(self) -> set[str]:
        """The cells that no document states."""
        return {each.id for each in self.cells} - self.stated.keys()

    @property
    def unprinted(self) -> list[str]:
        """What the report is said to print, and no cell has: file, line and value."""
        printed = {id(each) for each in self.stated.values()}
        free = (each for each in self.cascade.model.butir if self._is_print(each) and id(each) not in printed)
        return [f"{Path(each.file.name).name}:{each.letak.line} {each.ukuran} {each.letak.text}" for each in free]

    def _is_print(self, stated: Butir) -> bool:
        document = self.cascade.documents.get(stated.dokumen)
        figures = {figure for cell in self.cells for figure in cell.figures}
        return document is not None and document.jenis not in NEVER_PRINTED and stated.ukuran in figures

    def _states(self, stated: Butir, cell: Cell) -> bool:
        return (
            stated.ukuran in cell.figures
            and _is_of(stated.tabel, cell.table)
            and cell.year in ("", str(stated.periode.tahun))
            and cell.part == _part(stated)
            and cell.printed == _print_of(stated)
            and not cell.names.isdisjoint(self._names(stated))
        )

    def _names(self, stated: Butir) -> Iterator[str]:
        """What *stated* may be about, as a table calls it; what is no declaration is a level of the whole agency."""
        yield _folded(stated.sumber)
        subject = self.cascade.model.nama.get(stated.subjek, self.cascade.agency)
        measured = self.cascade.parents(stated.subjek) if isinstance(subject, Indikator) else ()
        for each in (*measured, *((subject,) if subject else ())):
            yield from map(_folded, (each.nama, *self._called(each.id)))

    def _called(self, name: str) -> Iterator[str]:
        """The other names of the declaration *name*: those that documents print, and those that nobody says."""
        printed = (each.nilai for each in self.cascade.stated("nama", name))
        yield from (each.teks for each in printed if isinstance(each, Uraian))
        yield from (each for each, meant in self.called.items() if name in meant.split())


def _cell(row: dict[str, str]) -> Cell:
    numbered, quarter = _NUMBERED.fullmatch(row["table"]), _QUARTER.search(row["column"])
    return Cell(
        row["id"],
        (numbered[1] or numbered[2]) if numbered else row["table"],
        FIGURES.get(row["kind"], (row["kind"],)),
        row["year"],
        _folded(row["unit"]) if row["kind"] == "jumlah" else _QUARTERS[quarter[1]] if quarter else "",
        frozenset(map(_folded, (row["entity"], row["row"], row["column"]))),
        _read(row["raw"], row["unit"]),
    )


def _is_of(place: str, table: str) -> bool:
    """Whether *place* is *table* or a paragraph of it, `Teks 3.2 (kalimat 2)`; what is in no table is text."""
    if not place:
        return not table[:1].isdigit()
    return place == table or place.startswith(f"{table} (")


def _part(stated: Butir) -> str:
    """The quarter of *stated*, or the level that it counts: a table calls an IKU an indicator."""
    part = stated.periode.bagian
    if stated.ukuran in ("jumlah", "terbilang"):
        level = part or (stated.subjek if stated.subjek in LEVELS else "")
        return "indikator" if level in INDICATORS else level
    return part if part in _QUARTERS.values() else ""


def _read(raw: str, unit: str) -> Printed:
    """What *raw* prints: its number, read as sakip would have it written, or its words."""
    number = _NUMBER.search(raw.replace(" ", ""))
    if number is None or _BOUND_OR_GRADE.fullmatch(raw) or _SENTENCE.fullmatch(raw):
        return _said(raw)
    found = literal(number[0] + ("%" if unit == "%" else ""))
    if isinstance(found, SalahTulis):
        return _read(found.saran, unit)
    return found.nilai, found.desimal


def _said(words: str) -> Printed:
    """What *words* say: their number, where they are one."""
    number = parse(words)
    return normal(words) if number is None else (Fraction(number), 0)


def _print_of(stated: Butir) -> Printed | None:
    """How the value of *stated* is printed."""
    match stated.nilai:
        case Kuantitas(nilai=number):
            spelled = literal(stated.letak.text)
            return None if isinstance(spelled, SalahTulis) else (number, spelled.desimal)
        case Rentang() | Peringkat(angka=Fraction()):
            return normal(stated.letak.text)
        case Uraian(teks=words) | Peringkat(label=words) | Belum(alasan=words) | TidakBerlaku(alasan=words):
            return _said(words)
        case _:
            return None


def _folded(name: str) -> str:
    """*name* without differences of case, spacing and punctuation."""
    return re.sub(r"\W+", "", name).casefold()
