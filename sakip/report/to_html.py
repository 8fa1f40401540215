"""A document as HTML that stands alone: opened in a browser, printed, or copied into Word."""

from __future__ import annotations

from fractions import Fraction
from html import escape

from sakip.numbers.rounding import half_up
from sakip.report.document import Bagian, Judul, Naskah, Paragraf
from sakip.report.sheet import BOTTOM, LEFT, RIGHT, SHEETS, TOP, Kertas, on_sheets
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, side
from sakip.text.bilingual import Lang

_Cells = tuple[Sel | None, ...]

STYLE = """
table.sakip { border-collapse: collapse; width: 100%; font-size: 0.85em; margin: 0.5em 0 1.5em; }
table.sakip caption { font-weight: bold; text-align: left; padding: 0.5em 0; }
table.sakip th, table.sakip td { border: 1px solid; padding: 0.25em 0.5em; vertical-align: top; }
table.sakip th { text-align: center; vertical-align: middle; background: #d9e2f3; color: #000; }
table.sakip .tengah { text-align: center; }
table.sakip .kanan { text-align: right; }
table.sakip .tiada { font-style: italic; opacity: 0.75; }
table.sakip .tebal, table.sakip tr.jumlah td, table.sakip tr.judul td { font-weight: bold; }
""".strip()
_PAGE = """
body { font-family: Arial, "Liberation Sans", sans-serif; line-height: 1.4; margin: 2em auto; max-width: 80em;
       padding: 0 1em; }
.kop { border-bottom: 3px double; text-align: center; }
.kurang { border: 1px dashed; font-style: italic; padding: 0.5em; }
.tanda-tangan { margin: 2em 0 0 60%; text-align: center; white-space: pre-line; }
.geser { overflow-x: auto; }
.cetak { display: none; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  .geser { overflow: visible; }
  .layar { display: none; }
  span.cetak { display: inline; }
  p.cetak { display: block; }
}
""".strip()
# Every size of sheet is a page of its own: a table that is cut off at the margin of A4 is no table.
_MM = Fraction(254, 14400)  # a twip
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def written(document: Naskah, lang: Lang = Lang.ID) -> str:
    """*document* as one page that asks nothing of the network."""
    return "\n".join(
        (
            '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">',
            f"<title>{escape(document.judul)}</title>",
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>\n{_PAGE}\n{_SHEETS}\n{STYLE}\n</style>\n</head>\n<body>",
            *([f'<p class="kop">{"<br>".join(map(escape, document.kop))}</p>'] if document.kop else []),
            f"<h1>{escape(document.judul)}</h1>",
            *(
                _part(each, printed, sheet, lang)
                for each, (printed, sheet) in zip(document.isi, on_sheets(document.isi), strict=True)
            ),
            *([_signature(document.tanda_tangan)] if document.tanda_tangan else []),
            "</body>\n</html>\n",
        )
    )


def table(given: Tabel, lang: Lang = Lang.ID) -> str:
    """*given* as a `<table>` alone; `STYLE` has its looks."""
    return _table(given, given, "geser", lang)


def _table(given: Tabel, printed: Tabel, kind: str, lang: Lang) -> str:
    """*given*, on paper as *printed*."""
    heads = "\n".join(_row([_head(each) for each in line if each]) for line in given.heads())
    lines = zip(given.baris, given.grid(), printed.grid(), strict=True)
    body = "\n".join(_line(row, line, paper, given.kolom, lang) for row, line, paper in lines)
    notes = "".join(f'\n<p class="catatan">{escape(each)}</p>' for each in given.catatan)
    notes += "".join(f'\n<p class="catatan cetak">{escape(each)}</p>' for each in printed.catatan[len(given.catatan) :])
    caption = f"<caption>{escape(given.keterangan)}</caption>"
    return (
        f'<div class="{kind}"><table class="sakip">\n{caption}\n<thead>\n{heads}\n</thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table>{notes}</div>"
    )


def _part(part: Bagian, printed: Bagian, sheet: Kertas, lang: Lang) -> str:
    match part:
        case Judul(teks=words, tingkat=level):
            return f"<h{level + 1}{_class(_name(sheet))}>{escape(words)}</h{level + 1}>"
        case Paragraf(teks=words, kurang=missing):
            return f"<p{_class('kurang' if missing else '', _name(sheet))}>{escape(words)}</p>"
        case Tabel():
            paper = printed if isinstance(printed, Tabel) else part
            return _table(part, paper, " ".join(filter(None, ("geser", _name(sheet), f"huruf{sheet.huruf}"))), lang)


def _name(sheet: Kertas) -> str:
    """What the page of *sheet* is called; the usual one has no name."""
    return f"kertas{sheet.lebar}" if sheet.mendatar else ""


def _page(sheet: Kertas) -> str:
    wide, high = (_millimetres(each) for each in (sheet.lebar, sheet.tinggi))
    margins = " ".join(_millimetres(each) for each in (TOP, RIGHT, BOTTOM, LEFT))
    name, size = _name(sheet), f"size: {wide} {high}; margin: {margins};"
    if not name:
        return f"@page {{ {size} }}"
    return f"@page {name} {{ {size} }} @media print {{ .{name} {{ page: {name}; }} }}"


def _millimetres(twips: int) -> str:
    return f"{half_up(twips * _MM, 0)}mm"


_SHEETS = "\n".join(
    (
        *dict.fromkeys(map(_page, SHEETS)),
        *dict.fromkeys(
            f"@media print {{ .huruf{each.huruf} table.sakip {{ font-size: {each.huruf}pt; }} }}" for each in SHEETS
        ),
    )
)


def _signature(lines: tuple[str, ...]) -> str:
    return f'<p class="tanda-tangan">{"<br>".join(map(escape, lines))}</p>'


def _row(cells: list[str], kind: str = "") -> str:
    return f"<tr{_class(kind)}>{''.join(cells)}</tr>"


def _line(row: Baris, line: _Cells, printed: _Cells, columns: tuple[Kolom, ...], lang: Lang) -> str:
    both = zip(line, printed, strict=True)
    cells = [
        _cell(cell, paper, side(cell, at, columns), lang) for at, (cell, paper) in enumerate(both) if cell and paper
    ]
    return _row(cells, row.jenis)


def _head(cell: Sel) -> str:
    return f'<th scope="col"{_spans(cell)}>{_text(cell.shown())}</th>'


def _cell(cell: Sel, printed: Sel, aligned: Rata, lang: Lang) -> str:
    kinds = (
        "" if aligned is Rata.KIRI else aligned.value,
        "tiada" if cell.missing else "",
        "tebal" if cell.tebal else "",
    )
    words, short = _text(cell.shown(lang)), _text(printed.shown(lang))
    if short != words:
        words = f'<span class="layar">{words}</span><span class="cetak">{short}</span>'
    return f"<td{_class(*kinds)}{_spans(cell)}>{words}</td>"


def _spans(cell: Sel) -> str:
    rows, columns = (f' rowspan="{cell.baris}"' if cell.baris > 1 else ""), f' colspan="{cell.kolom}"'
    return rows + (columns if cell.kolom > 1 else "")


def _class(*names: str) -> str:
    kinds = " ".join(filter(None, names))
    return f' class="{kinds}"' if kinds else ""


def _text(words: str) -> str:
    return "<br>".join(escape(each) for each in words.splitlines())
