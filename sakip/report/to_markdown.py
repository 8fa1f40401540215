"""A table as Markdown: what a pull request or a wiki shows. Markdown knows no cells over several rows or columns."""

from __future__ import annotations

from sakip.report.table import Rata, Sel, Tabel
from sakip.text.bilingual import Lang

_RULES = {Rata.KIRI: ":--", Rata.TENGAH: ":-:", Rata.KANAN: "--:"}
_SPECIAL = str.maketrans(
    {"|": "\\|", "\n": " ", "\r": " ", "<": "&lt;", ">": "&gt;", "*": "\\*", "_": "\\_", "`": "\\`"}
)


def written(table: Tabel, lang: Lang = Lang.ID) -> str:
    """*table* with its title above and its notes below."""
    heads = [_escaped(": ".join(filter(None, (each.kelompok, each.judul)))) for each in table.kolom]
    lines = [
        f"**{_escaped(table.judul)}**",
        "",
        _line(heads),
        _line([_RULES[each.rata] for each in table.kolom]),
        *([_line([each.nomor for each in table.kolom])] if any(each.nomor for each in table.kolom) else []),
        *(_line([_cell(cell, lang) for cell in cells]) for cells in table.grid()),
        *(f"\n{_escaped(note)}" for note in table.catatan),
    ]
    return "\n".join(lines) + "\n"


def _cell(cell: Sel | None, lang: Lang) -> str:
    if cell is None:
        return ""
    text = _escaped(cell.shown(lang))
    return f"**{text}**" if cell.tebal and text else text


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)
