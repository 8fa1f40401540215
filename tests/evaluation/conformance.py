"""The conformance table of the library, row by row: each row is a small plan, of which one figure is asked."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from attrs import frozen

from sakip.evaluation.figure import Figure
from sakip.model.nodes import Kebijakan
from sakip.plan import loads
from sakip.source.workspace import library_names

TABLE = Path(__file__).parents[2] / "sakip" / "library" / "kesesuaian.csv"
BASE = "dasar"
_UNKNOWN = {"belum": 'belum "menunggu"', "tidak_berlaku": 'tidak_berlaku "tidak ada"'}
_MORE = re.compile(r"(?P<word>target lalu|anggaran lalu|\w+) (?P<values>.+)")
_CODE = "2.17.0{}"
# What the words of the table say of an indicator: which figure, of which year.
_SERIES = {
    "target": ("target", 2024),
    "target lalu": ("target", 2023),
    "akhir": ("target", 2026),
    "awal": ("baseline", 2022),
    "lalu": ("realisasi", 2023),
    "pembanding": ("pembanding", 2024),
}


@frozen
class Row:
    """A line of the table: which figure by which policy, of what, and what it comes to."""

    line: int
    kebijakan: str
    ukuran: str
    arah: str
    target: tuple[str, ...]
    realisasi: tuple[str, ...]
    lainnya: dict[str, tuple[str, ...]]
    hasil: str

    @property
    def name(self) -> str:
        """How a test report calls it."""
        shown = " ".join((self.ukuran, self.arah, "|".join(self.target), "|".join(self.realisasi)))
        return f"{self.kebijakan} {shown} -> {self.hasil}"


def rows() -> list[Row]:
    """Every row of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    head = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    found = csv.DictReader(lines[head:], delimiter=";")
    return [_row(number, each) for number, each in enumerate(found, head + 2)]


def _row(line: int, cells: dict[str, str]) -> Row:
    more = (_MORE.fullmatch(each) for each in cells["lainnya"].split(", "))
    return Row(
        line,
        cells["kebijakan"],
        cells["ukuran"] or "capaian",
        cells["arah"],
        tuple(cells["target"].split(" | ")),
        tuple(cells["realisasi"].split(" | ")),
        {each["word"]: tuple(each["values"].split(" | ")) for each in more if each},
        cells["hasil"],
    )


@cache
def homes() -> dict[str, str]:
    """The library that declares each policy, by its name."""
    found: dict[str, str] = {}
    for library in library_names():
        for each in loads(f'pakai "{library}"').model.nama.values():
            if isinstance(each, Kebijakan) and each.id and each.letak.file.name == f"pustaka/{library}.sakip":
                found[each.id] = library
    return found


def figure(row: Row) -> Figure:
    """The figure that *row* is about."""
    name, _, level = row.ukuran.partition(" ")
    subject = {"": "x1", "sasaran": "S", "tujuan": "T", "instansi": "dinas"}.get(level, _node(level))
    return loads(plan(row)).evaluate(2024)[subject].figure(name)


def plan(row: Row) -> str:
    """The plan of *row*: an indicator for each member, and as many programmes with the money of each."""
    members = range(len(row.target))
    return "\n".join(
        (
            f'pakai "akip-88-2021"\npakai "{homes()[row.kebijakan]}"',
            f"kebijakan {{ mengikuti {row.kebijakan} }}" if row.kebijakan != BASE else "",
            'renstra 2023..2026 "Renstra"  instansi dinas "Dinas" {}  tujuan T "Tujuan" { sasaran S "Sasaran" {',
            *(_indicator(row, f"x{number + 1}", "iku", number) for number in members),
            *(_programme(row, number) for number in members),
            "} }",
            f'dpa 2024 "DPA" {{ {_layer(row, "anggaran", "anggaran")} }}',
            f'dpa 2023 "DPA" {{ {_layer(row, "anggaran", "anggaran lalu")} }}',
            f'realisasi 2024 "Realisasi" {{ {_results(row)} {_layer(row, "anggaran", "belanja")} }}',
        )
    )


def _indicator(row: Row, name: str, kind: str, number: int) -> str:
    unit = "persen" if "%" in row.target[0] else "predikat" if "skala" in row.lainnya else "kali"
    known = {"target": row.target, **row.lainnya}
    series: dict[str, str] = {}
    for word, (figure, year) in _SERIES.items():
        if word in known and known[word][number]:
            series[figure] = f"{series.get(figure, '')} {year}: {known[word][number]}"
    shown = [f"{figure} {{{values} }}" for figure, values in series.items()]
    shown += [f"{word} {known[word][number % len(known[word])]}" for word in ("skala", "bobot") if word in known]
    return f'{kind} {name} "Indikator" {{ satuan {unit}  arah {row.arah}  formula "data"  {"  ".join(shown)} }}'


def _programme(row: Row, number: int) -> str:
    code, ceiling = _CODE.format(number + 2), row.lainnya.get("pagu")
    pagu = f"pagu {{ 2024: {ceiling[number]} }}" if ceiling else ""
    return (
        f'program {code} "Program" {{ kegiatan {code}.2.01 "Kegiatan" {{ subkegiatan {code}.2.01.0001 "Sub" {{ {pagu}'
        f"{_indicator(row, f'y{number + 1}', 'indikator', number)} }} }} }}"
    )


def _node(level: str) -> str:
    return _CODE.format(2) + {"program": "", "kegiatan": ".2.01", "subkegiatan": ".2.01.0001"}.get(level, "")


def _results(row: Row) -> str:
    stated = [(number, _UNKNOWN.get(each, each)) for number, each in enumerate(row.realisasi, 1) if each]
    return "realisasi { " + "  ".join(f"x{number}: {value}  y{number}: {value}" for number, value in stated) + " }"


def _layer(row: Row, figure: str, word: str) -> str:
    values = row.lainnya.get(word, ())
    amounts = (f"{_CODE.format(n)}.2.01.0001: {_UNKNOWN.get(each, each)}" for n, each in enumerate(values, 2))
    return f"{figure} {{ {'  '.join(amounts)} }}" if values else ""
