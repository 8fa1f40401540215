"""What a table looks like on paper: the sheet it needs, what is abbreviated on it, what stays together."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

import sakip
from sakip.report import lkjip, to_docx
from sakip.report.catalogue import forms
from sakip.report.document import Naskah
from sakip.report.form import Bahan
from sakip.report.sheet import SHEETS, TEGAK, fitted, head_heights, row_heights, sheet_for, widths
from sakip.report.table import Kolom, Rata, Tabel, row

ROOT = Path(__file__).parents[2]
A4 = 16838
LONG = "Persentase koperasi yang volume usahanya meningkat dibandingkan dengan tahun sebelumnya " * 3


@pytest.fixture(scope="module")
def denpasar() -> Bahan:
    return Bahan(sakip.load(ROOT / "examples/denpasar").evaluation, 2024)


def test_a_table_wider_than_a4_abbreviates_what_is_not_known_and_says_so(denpasar: Bahan) -> None:
    printed, sheet = fitted(forms()["e.81"].buat(denpasar))
    words = {cell.shown() for line in printed.grid() for cell in line if cell and cell.missing}
    assert (words, printed.catatan[-1], sheet.tinggi) == ({"t.d."}, "t.d.: tidak dinyatakan", A4)


def test_a_table_that_fits_a4_says_it_in_words(denpasar: Bahan) -> None:
    given = forms()["anggaran"].buat(denpasar)
    assert fitted(given) == (given, sheet_for(given))
    assert any(cell.shown() == "tidak dinyatakan" for line in given.grid() for cell in line if cell)


@pytest.mark.parametrize("code", forms())
def test_no_table_is_wider_than_its_sheet(code: str, denpasar: Bahan) -> None:
    printed, sheet = fitted(forms()[code].buat(denpasar))
    assert sum(widths(printed, sheet)) <= sheet.bidang


def test_every_sheet_holds_more_than_the_one_before() -> None:
    assert [each.bidang * 9 // each.huruf for each in SHEETS] == sorted(
        each.bidang * 9 // each.huruf for each in SHEETS
    )


def test_rows_are_as_high_as_their_words() -> None:
    table = Tabel("T", (Kolom("Indikator"), Kolom("Ket")), (row("Pendek", ""), row(LONG, "")))
    short, long = row_heights(table, TEGAK)
    assert long > 3 * short
    assert head_heights(table, TEGAK) == (short,)


def test_the_signature_never_stands_alone(denpasar: Bahan) -> None:
    """The last rows of the table before it, and what stands between, stay with it on its page."""
    body = Document(BytesIO(to_docx.written(lkjip.document(denpasar)))).element.body
    (*_, table) = body.iter(qn("w:tbl"))
    last = list(table.iter(qn("w:tr")))[-1]
    between = [each for each in table.itersiblings() if each.tag == qn("w:p")]
    assert all(each.find(f".//{qn('w:keepNext')}") is not None for each in (last, *between))


def test_a_short_table_stays_on_one_page() -> None:
    columns = (Kolom("Indikator"),)
    for rows, kept in ((10, 10), (11, 2)):
        table = Tabel("T", columns, tuple(row(str(each)) for each in range(rows)))
        opened = Document(BytesIO(to_docx.written(Naskah("N", (table,))))).tables[0]
        together = [each for each in opened.rows[1:] if each.cells[0].paragraphs[0].paragraph_format.keep_with_next]
        assert len(together) == kept


def test_a_broad_word_has_the_room_of_its_letters() -> None:
    """The commonest unit there is, `dokumen`, was broken before its last letter."""
    table = Tabel("T", (Kolom("A"), Kolom("B", Rata.TENGAH)), (row("kata " * 40, "dokumen"),))
    # In Arial of 9 points the word is 740 twips wide; the margins of the cell take 140.
    assert (TEGAK.huruf, widths(table, TEGAK)[1] >= 740 + 140) == (9, True)
