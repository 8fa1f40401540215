"""A document for Word: letterhead, headings, numbered tables on the sheet of paper that each needs, signature.

Tables are written as the XML that Word keeps, since python-docx takes quadratic time to merge cells one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import takewhile
from typing import Any
from xml.sax.saxutils import escape

from attrs import evolve, frozen
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips

from sakip.report.document import Bagian, Judul, Naskah, Paragraf
from sakip.report.office import printable, timeless
from sakip.report.sheet import BOTTOM, LEFT, RIGHT, TEGAK, TOP, Kertas, head_heights, on_sheets, widths
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, side
from sakip.text.bilingual import Lang

_FONT = "Arial"
_SIZE = 11
_HEADINGS = (14, 12, 11, 11)
_SIDES = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_HEAD, _TOTAL, _LACKING = "D9E2F3", "EDEDED", "FFF2CC"
_CELL, _NOTE, _GAP, _LACKS = "Isi Tabel", "Catatan Tabel", "Jeda Tabel", "Belum Lengkap"
_FILLS = {"jumlah": _TOTAL, "judul": _TOTAL}
_TOGETHER, _LAST_ROWS = 10, 2  # rows of a table that stays on one page; that stay with what stands below
_LARGE = 2  # lines of the letterhead
_CAPITAL = 150  # how wide a bold capital is for each point of its size, in tenths of a twip
_SIGNER = 4536  # how wide the block of the signatory is, in twips
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def written(document: Naskah, lang: Lang = Lang.ID) -> bytes:
    """The file."""
    paper = Document()
    _styles(paper)
    parts = tuple(on_sheets(document.isi))
    sheet = parts[0][1] if parts else TEGAK
    _lay(paper.sections[0], sheet)
    _page_numbers(paper.sections[0])
    _letterhead(paper, document.kop, sheet)
    title = paper.add_paragraph(printable(document.judul.upper()), style="Title")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number, (part, wanted) in enumerate(parts):
        turned = (wanted.lebar, wanted.tinggi) != (sheet.lebar, sheet.tinggi)
        begins = isinstance(part, Judul) and part.tingkat == 1 and number > 0
        if turned or begins:
            _end_page(paper, turned=turned)
        if turned:
            _turn(paper, wanted)
        sheet = wanted
        _part(paper, part, sheet, lang)
        if begins:
            paper.paragraphs[-1].paragraph_format.page_break_before = True
    _signature(paper, document.tanda_tangan, sheet)
    paper.core_properties.title = printable(document.judul)
    paper.core_properties.author = printable(document.kop[1] if len(document.kop) > 1 else "")
    paper.core_properties.comments = ""
    stream = BytesIO()
    paper.save(stream)
    return timeless(stream)


def _part(paper: Any, part: Bagian, sheet: Kertas, lang: Lang) -> None:
    match part:
        case Judul(teks=words, tingkat=level):
            paper.add_heading(printable(words), min(level, len(_HEADINGS)))
        case Paragraf(teks=words, kurang=missing):
            paragraph = paper.add_paragraph(printable(words), style=_LACKS if missing else None)
            if not missing:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        case Tabel():
            paper.add_paragraph(printable(part.keterangan), style="Caption")
            paper.element.body.insert_element_before(_table(part, sheet, lang), "w:sectPr")
            for note in part.catatan:
                paper.add_paragraph(printable(note), style=_NOTE)
            paper.add_paragraph(style=_GAP)


# ── tables ──────────────────────────────────────────────────────────────────────────────────────────


@frozen
class _Look:
    """How the cells of one row look: on which sheet, over which columns of which width, on which ground."""

    sheet: Kertas
    columns: tuple[Kolom, ...]
    widths: tuple[int, ...]
    lang: Lang
    head: bool = False
    bold: bool = False
    fill: str = ""
    height: int = 0
    kept: bool = False

    @property
    def row(self) -> str:
        """What Word must know of the row."""
        height = f'<w:trHeight w:val="{self.height}" w:hRule="atLeast"/>' if self.height else ""
        return f"<w:cantSplit/>{height}{'<w:tblHeader/>' if self.head else ''}"


def _table(table: Tabel, sheet: Kertas, lang: Lang) -> Any:
    wide = widths(table, sheet)
    look = _Look(sheet, table.kolom, wide, lang)
    head = evolve(look, head=True, bold=True, fill=_HEAD)
    heads = _rows(table.heads(), [evolve(head, height=each) for each in head_heights(table, sheet)])
    body = _rows(table.grid(), [_look_of(row, look, at, len(table.baris)) for at, row in enumerate(table.baris, 1)])
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in wide)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(wide)}" w:type="dxa"/>'
        f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{heads}{body}</w:tbl>"
    )


def _look_of(row: Baris, look: _Look, at: int, rows: int) -> _Look:
    """How *row* looks; a short table stays on one page, the last rows of a long one with what stands below."""
    kept = rows <= _TOGETHER or at > rows - _LAST_ROWS
    return evolve(look, bold=bool(row.jenis), fill=_FILLS.get(row.jenis, ""), kept=kept)


def _rows(lines: Sequence[Sequence[Sel | None]], looks: Sequence[_Look]) -> str:
    """The rows; where a cell above reaches down, Word wants an empty one that continues it."""
    reaching: dict[int, tuple[Sel, int]] = {}
    rows = []
    for line, look in zip(lines, looks, strict=True):
        cells = []
        for column, cell in enumerate(line):
            if cell is not None:
                reaching[column] = (cell, cell.baris)
                cells.append(_cell(cell, column, look))
            elif column in reaching and reaching[column][1] > 0:
                cells.append(_cell(evolve(reaching[column][0], isi=""), column, look, "continue"))
        reaching = {column: (cell, left - 1) for column, (cell, left) in reaching.items() if left > 1}
        rows.append(f"<w:tr><w:trPr>{look.row}</w:trPr>{''.join(cells)}</w:tr>")
    return "".join(rows)


def _cell(cell: Sel, column: int, look: _Look, merge: str = "restart") -> str:
    span = f'<w:gridSpan w:val="{cell.kolom}"/>' if cell.kolom > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if cell.baris > 1 else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else ""
    middle = '<w:vAlign w:val="center"/>' if look.head else ""
    width = sum(look.widths[column : column + cell.kolom])
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{down}{fill}{middle}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{_paragraph(cell, column, look)}</w:tc>"


def _paragraph(cell: Sel, column: int, look: _Look) -> str:
    aligned = "center" if look.head else _SIDES[side(cell, column, look.columns)]
    bold = "<w:b/>" if look.bold or cell.tebal else ""
    lacking = '<w:i/><w:color w:val="7F3F00"/>' if cell.missing else ""
    size = f'<w:sz w:val="{2 * look.sheet.huruf}"/>'
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(each)}</w:t>' for each in printable(cell.shown(look.lang)).splitlines()
    )
    keep = "<w:keepNext/>" if look.head or look.kept else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{_CELL.replace(" ", "")}"/>{keep}<w:jc w:val="{aligned}"/></w:pPr>'
        f"<w:r><w:rPr>{bold}{lacking}{size}</w:rPr>{words}</w:r></w:p>"
    )


# ── the rest of the page ────────────────────────────────────────────────────────────────────────────


def _lay(section: Any, sheet: Kertas) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.mendatar else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(sheet.lebar), Twips(sheet.tinggi)
    section.left_margin, section.right_margin = Twips(LEFT), Twips(RIGHT)
    section.top_margin, section.bottom_margin = Twips(TOP), Twips(BOTTOM)


def _end_page(paper: Any, *, turned: bool) -> None:
    """Nothing stands below the last table of a page: where that ends with the page, a gap would make a blank one.

    Where the sheet is *turned* a paragraph must hold the break, as low as can be.
    """
    last = paper.paragraphs[-1]
    if last.style.name != _GAP:
        return
    if not turned:
        paper.element.body.remove(last._p)  # noqa: SLF001 - python-docx takes no paragraph away
        return
    last.paragraph_format.space_before = last.paragraph_format.space_after = Pt(0)
    last.paragraph_format.line_spacing = Pt(1)


def _turn(paper: Any, sheet: Kertas) -> None:
    """Go on on another *sheet*. The break stands in the paragraph before: one of its own could make a blank page."""
    _lay(paper.add_section(WD_SECTION.NEW_PAGE), sheet)
    broken = paper.element.body.xpath("./w:p[w:pPr/w:sectPr]")[-1]
    before = broken.getprevious()
    if before.tag == qn("w:p") and not before.xpath("./w:pPr/w:sectPr"):
        before.get_or_add_pPr().append(broken.pPr.sectPr)
        paper.element.body.remove(broken)


def _styles(paper: Any) -> None:
    normal = paper.styles["Normal"]
    _letters(normal, _SIZE)
    normal.paragraph_format.space_after = Pt(6)
    for level, size in enumerate(_HEADINGS, 1):
        _letters(paper.styles[f"Heading {level}"], size, bold=True)
        paper.styles[f"Heading {level}"].paragraph_format.space_before = Pt(12)
        paper.styles[f"Heading {level}"].paragraph_format.space_after = Pt(6)
    paper.styles["Heading 1"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _letters(paper.styles["Title"], 14, bold=True)
    _unlined(paper.styles["Title"])
    _letters(paper.styles["Caption"], 10, bold=True)
    paper.styles["Caption"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paper.styles["Caption"].paragraph_format.keep_with_next = True
    paper.styles["Caption"].paragraph_format.space_after = Pt(4)
    for name, size, after in ((_CELL, 9, 2), (_NOTE, 9, 6), (_GAP, 4, 4), (_LACKS, 10, 6)):
        added = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = normal
        _letters(added, size)
        added.paragraph_format.space_before = Pt(2)
        added.paragraph_format.space_after = Pt(after)
    paper.styles[_LACKS].font.italic = True
    paper.styles[_LACKS].paragraph_format.keep_with_next = True
    _shaded(paper.styles[_LACKS], _LACKING)


def _letters(style: Any, size: int, *, bold: bool = False) -> None:
    """Set the font of *style*; the themes of Word's own template would prevail over it."""
    style.font.name, style.font.size, style.font.bold, style.font.italic = _FONT, Pt(size), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for name in [each for each in fonts.attrib if each.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:cs"), _FONT)
    fonts.set(qn("w:eastAsia"), _FONT)


def _unlined(style: Any) -> None:
    for line in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(line)


def _shaded(style: Any, fill: str) -> None:
    style.element.get_or_add_pPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )


def _letterhead(paper: Any, lines: Sequence[str], sheet: Kertas) -> None:
    """The lines of the letterhead, the first two large, each on one line; a double rule below."""
    for number, words in enumerate(lines):
        paragraph = paper.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(printable(words))
        room = sheet.bidang * 10 // (_CAPITAL * len(words) or 1)
        run.bold, run.font.size = number < _LARGE, Pt(max(9, min(13, room)) if number < _LARGE else 10)
        if number == len(lines) - 1:
            paragraph.paragraph_format.space_after = Pt(18)
            paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx has no borders
                parse_xml(
                    f"<w:pBdr {nsdecls('w')}>"
                    '<w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="4" w:color="000000"/></w:pBdr>'
                ),
                "w:spacing",
                "w:jc",
            )


def _page_numbers(section: Any) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>'))  # noqa: SLF001 - nor has it fields


def _ends_table(paragraph: Any) -> bool:
    return paragraph.style.name in (_NOTE, _GAP)


def _signature(paper: Any, lines: Sequence[str], sheet: Kertas) -> None:
    """The block of the signatory, at the right, kept together and with the end of the table before it."""
    for paragraph in takewhile(_ends_table, reversed(paper.paragraphs) if lines else ()):
        paragraph.paragraph_format.keep_with_next = True
    for number, words in enumerate(lines):
        paragraph = paper.add_paragraph(printable(words))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.left_indent = Twips(sheet.bidang - _SIGNER)
        paragraph.paragraph_format.space_before = Pt(0 if number else 18)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.keep_with_next = True
