"""A document as Markdown: what a pull request or a wiki shows. Markdown knows no cells over several rows or columns."""

from __future__ import annotations

from sakip.report.document import Bagian, Judul, Naskah, Paragraf
from sakip.report.table import Rata, Sel, Tabel
from sakip.text.bilingual import Lang

_RULES = {Rata.KIRI: ":--", Rata.TENGAH: ":-:", Rata.KANAN: "--:"}
_SPECIAL = str.maketrans(
    {"|": "\\|", "\n": " ", "\r": " ", "<": "&lt;", ">": "&gt;", **{each: f"\\{each}" for each in "\\`*_[]#~"}}
)


def written(document: Naskah, lang: Lang = Lang.ID) -> str:
    """*document* as one text."""
    return f"# {_escaped(document.judul)}\n\n" + "\n".join(_part(each, lang) for each in document.isi)


def table(given: Tabel, lang: Lang = Lang.ID) -> str:
    """*given* with its title above and its notes below."""
    heads = [_escaped(": ".join((*each.kelompok, each.judul))) for each in given.kolom]
    lines = [
        f"**{_escaped(given.keterangan)}**",
        "",
        _line(heads),
        _line([_RULES[each.rata] for each in given.kolom]),
        *([_line([each.nomor for each in given.kolom])] if any(each.nomor for each in given.kolom) else []),
        *(_line([_cell(cell, lang) for cell in cells]) for cells in given.grid()),
        *(f"\n{_escaped(note)}" for note in given.catatan),
    ]
    return "\n".join(lines) + "\n"


def _part(part: Bagian, lang: Lang) -> str:
    match part:
        case Judul(teks=words, tingkat=level):
            return f"{'#' * (level + 1)} {_escaped(words)}\n"
        case Paragraf(teks=words, kurang=missing):
            return f"> **{_escaped(words)}**\n" if missing else f"{_escaped(words)}\n"
        case Tabel():
            return table(part, lang)


def _cell(cell: Sel | None, lang: Lang) -> str:
    if cell is None:
        return ""
    text = _escaped(cell.shown(lang))
    return f"**{text}**" if cell.tebal and text else text


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)
