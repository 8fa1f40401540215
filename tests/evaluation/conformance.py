"""The rows of the conformance table as plans: each row is a small plan, of which one figure is asked."""

from __future__ import annotations

from functools import cache

from sakip.evaluation.conformance import MEMBERS, Row
from sakip.evaluation.figure import Figure
from sakip.evaluation.library import BASE
from sakip.model.nodes import Kebijakan
from sakip.plan import loads
from sakip.source.workspace import library_names

_UNKNOWN = {"belum": 'belum "menunggu"', "tidak_berlaku": 'tidak_berlaku "tidak ada"'}
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
_LEVELS = {"": "x1", "sasaran": "S", "tujuan": "T", "instansi": "dinas"}
_BELOW = {"program": "", "kegiatan": ".2.01", "subkegiatan": ".2.01.0001"}


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
    subject = _LEVELS[level] if level in _LEVELS else _CODE.format(2) + _BELOW[level]
    return loads(plan(row)).evaluate(2024)[subject].figure(name)


def plan(row: Row) -> str:
    """The plan of *row*: an indicator for each member, and as many programmes with the money of each."""
    members = range(len(row.target.split(MEMBERS)))
    return "\n".join(
        (
            f'pakai "akip-88-2021"\npakai "{homes()[row.kebijakan]}"',
            f"kebijakan {{ mengikuti {row.kebijakan} }}" if row.kebijakan != BASE else "",
            'renstra 2023..2026 "Renstra"  instansi dinas "Dinas" {}  tujuan T "Tujuan" { sasaran S "Sasaran" {',
            *(_indicator(row, f"x{number + 1}", "iku", number) for number in members),
            *(_programme(row, number) for number in members),
            "} }",
            f'dpa 2024 "DPA" {{ {_money(row, "anggaran")} }}',
            f'dpa 2023 "DPA" {{ {_money(row, "anggaran lalu")} }}',
            f'realisasi 2024 "Realisasi" {{ {_results(row)} {_money(row, "belanja")} }}',
        )
    )


def _said(row: Row) -> dict[str, list[str]]:
    """What the row says of each member, by word."""
    return {word: text.split(MEMBERS) for word, text in (("target", row.target), *row.lainnya)}


def _indicator(row: Row, name: str, kind: str, number: int) -> str:
    said = _said(row)
    unit = "persen" if "%" in row.target else "predikat" if "skala" in said else "kali"
    series: dict[str, str] = {}
    for word, (figure, year) in _SERIES.items():
        if word in said and said[word][number]:
            series[figure] = f"{series.get(figure, '')} {year}: {said[word][number]}"
    shown = [f"{figure} {{{values} }}" for figure, values in series.items()]
    shown += [f"{word} {said[word][number % len(said[word])]}" for word in ("skala", "bobot") if word in said]
    return f'{kind} {name} "Indikator" {{ satuan {unit}  arah {row.arah}  formula "data"  {"  ".join(shown)} }}'


def _programme(row: Row, number: int) -> str:
    code, ceiling = _CODE.format(number + 2), _said(row).get("pagu")
    pagu = f"pagu {{ 2024: {ceiling[number]} }}" if ceiling else ""
    return (
        f'program {code} "Program" {{ kegiatan {code}.2.01 "Kegiatan" {{ subkegiatan {code}.2.01.0001 "Sub" {{ {pagu}'
        f"{_indicator(row, f'y{number + 1}', 'indikator', number)} }} }} }}"
    )


def _results(row: Row) -> str:
    members = enumerate(row.realisasi.split(MEMBERS), 1)
    stated = [(number, _UNKNOWN.get(each, each)) for number, each in members if each]
    return "realisasi { " + "  ".join(f"x{number}: {value}  y{number}: {value}" for number, value in stated) + " }"


def _money(row: Row, word: str) -> str:
    values = _said(row).get(word, ())
    amounts = (f"{_CODE.format(n)}.2.01.0001: {_UNKNOWN.get(each, each)}" for n, each in enumerate(values, 2))
    return f"anggaran {{ {'  '.join(amounts)} }}" if values else ""
