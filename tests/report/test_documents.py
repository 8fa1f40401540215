"""Tables and whole reports in every form of output."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from shutil import which

import pytest
from docx import Document
from docx.shared import Pt

import sakip
from sakip.generated.city import YEAR, city
from sakip.plan import from_sources
from sakip.report import lkjip, paper, to_docx, to_html, to_markdown, to_xlsx
from sakip.report.catalogue import applying
from sakip.report.document import Judul, Naskah, Paragraf
from sakip.report.form import Bahan
from sakip.report.sheet import fitted
from sakip.source.workspace import from_bytes
from tests.report.browser import browse, with_browser
from tests.report.office import office

ROOT = Path(__file__).parents[2]
PLANS = {
    "denpasar": 2024,
    "bandar-lampung": 2024,
    "kalimantan-barat": 2024,
    "dishub-banyuwangi": 2024,
    "renstra-2025-2029": 2026,
}
HOSTILE = '<script>alert(1)</script> & "petik" {{x}} | *tebal* ]]>'
ANALYSES = 7


@pytest.fixture(scope="module", params=PLANS)
def bahan(request: pytest.FixtureRequest) -> Bahan:
    return Bahan(sakip.load(ROOT / "examples" / request.param).evaluation, PLANS[request.param])


@pytest.fixture(scope="module")
def documents(bahan: Bahan) -> list[Naskah]:
    return [paper.tables(bahan, applying(bahan.profil).values()), lkjip.document(bahan)]


class Tags(HTMLParser):
    """Which tags are open; the text that was read."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_html_page_is_whole_and_asks_nothing_of_the_network(documents: list[Naskah]) -> None:
    for each in documents:
        page = to_html.written(each)
        tags = Tags()
        tags.feed(page)
        assert tags.open == []
        assert not tags.seen & {"script", "link", "img", "iframe"}


def test_every_sasaran_has_the_seven_analyses(bahan: Bahan) -> None:
    headings = [each.teks for each in lkjip.document(bahan).isi if isinstance(each, Judul) and each.tingkat == 4]
    numbers = [each.partition(".")[0] for each in headings]
    assert numbers == [str(number) for _ in bahan.sasaran() for number in range(1, ANALYSES + 1)]


def test_what_is_missing_in_a_report_is_marked() -> None:
    plan = sakip.load(ROOT / "examples/denpasar")
    marked = [
        each.teks
        for each in lkjip.document(Bahan(plan.evaluation, 2024)).isi
        if isinstance(each, Paragraf) and each.kurang
    ]
    assert any("narasi S1 2024" in each for each in marked)
    assert any("pembanding" in each for each in marked)


def test_the_narrative_of_the_plan_stands_in_its_report() -> None:
    plan = sakip.loads(
        'renstra 2024..2025 "R"\nsasaran S1 "Sehat" { iku a "A" { satuan persen target { 2024: 5% } } }\n'
        'narasi a 2024 { penyebab "Pendampingan sejak awal." }\n'
    )
    told = [each.teks for each in lkjip.document(Bahan(plan.evaluation, 2024)).isi if isinstance(each, Paragraf)]
    assert "Penyebab: Pendampingan sejak awal." in told
    assert not any("narasi S1" in each for each in told)


def test_tables_of_a_report_are_numbered_by_chapter(bahan: Bahan) -> None:
    numbers = [each.nomor for each in lkjip.document(bahan).tables]
    for chapter in "23":
        own = [each for each in numbers if each.startswith(chapter)]
        assert own == [f"{chapter}.{number}" for number in range(1, len(own) + 1)]


def test_a_table_of_the_renstra_prints_the_target_of_the_renstra() -> None:
    """Denpasar promised 27,8% where its Renstra says 27,45%."""
    bahan = Bahan(sakip.load(ROOT / "examples/denpasar").evaluation, 2024)
    forms = applying(bahan.profil)
    assert "| 21,94 | 27,45 | 32,97 |" in to_markdown.table(forms["t-c.25"].buat(bahan))
    assert "| 27,8% |" in to_markdown.table(forms["pk"].buat(bahan))


def hostile() -> Naskah:
    words = HOSTILE.replace('"', '\\"')
    plan = sakip.loads(
        f'instansi i "{words}" {{ pemda "{words}" }}\nrenstra 2024..2025 "R"\n'
        f'tujuan T "{words}" {{ sasaran S1 "{words}" {{ iku a "{words}" {{ satuan persen target {{ 2024: 5% }} }} }} }}\n'
    )
    assert any(HOSTILE[:8] in getattr(each, "nama", "") for each in plan.model.nama.values())
    return lkjip.document(Bahan(plan.evaluation, 2024))


def test_the_words_of_a_plan_never_become_markup() -> None:
    page = to_html.written(hostile())
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<script" not in to_markdown.written(hostile())


def test_word_files_open_again_with_every_table(documents: list[Naskah]) -> None:
    for each in documents:
        opened = Document(BytesIO(to_docx.written(each)))
        assert len(opened.tables) == len(each.tables)
        for given, table in zip(each.tables, opened.tables, strict=True):
            assert len(table.rows) == len(given.heads()) + len(given.baris)
            last = [cell.text for cell in table.rows[-1].cells]
            printed, _ = fitted(given)
            assert [each.shown() for each in printed.grid()[-1] if each and each.shown() not in last] == []


@pytest.mark.parametrize("writer", [to_docx.written, to_html.written, to_markdown.written, to_xlsx.written])
def test_the_same_report_is_the_same_bytes(writer: Callable[[Naskah], str | bytes], documents: list[Naskah]) -> None:
    assert writer(documents[1]) == writer(documents[1])


def test_a_table_that_ends_with_its_page_makes_no_blank_one(documents: list[Naskah]) -> None:
    """The gap below the last table of a page went on to the next, and left it empty: page 5 of Denpasar's tables."""
    gaps = 0
    for document in documents:
        paragraphs = Document(BytesIO(to_docx.written(document))).paragraphs
        for gap, after in pairwise(paragraphs):
            if gap.style is None or gap.style.name != "Jeda Tabel":
                continue
            gaps += 1
            if gap._p.xpath("./w:pPr/w:sectPr"):  # the break must stand somewhere, as low as can be
                assert gap.paragraph_format.line_spacing == Pt(1)
            else:
                assert not after.paragraph_format.page_break_before
    assert gaps


@with_browser
def test_a_browser_prints_wide_tables_whole(tmp_path: Path) -> None:
    """E.81 was cut off at the margin of A4: each table has the sheet that it has in Word."""
    bahan = Bahan(sakip.load(ROOT / "examples/denpasar").evaluation, 2024)
    tables = [applying(bahan.profil)[code] for code in ("capaian", "e.81")]
    page, printed = tmp_path / "tabel.html", tmp_path / "tabel.pdf"
    page.write_text(to_html.written(paper.tables(bahan, tables)), encoding="utf-8")
    browse(page, f"--print-to-pdf={printed}")
    boxes = [
        (round(float(w)), round(float(h)))
        for w, h in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", printed.read_bytes())
    ]
    assert boxes[0] == (595, 842)  # A4, the letterhead on it with the first table
    wide = fitted(tables[1].buat(bahan))[1]
    assert any(abs(w - wide.lebar / 20) < 2 and abs(h - wide.tinggi / 20) < 2 for w, h in boxes)


def test_why_there_is_no_figure_is_abbreviated_on_paper_only() -> None:
    bahan = Bahan(sakip.load(ROOT / "examples/denpasar").evaluation, 2024)
    page = to_html.written(paper.tables(bahan, [applying(bahan.profil)[code] for code in ("anggaran", "e.81")]))
    narrow, wide = page.split("E.81")[-2:]
    assert '<span class="layar">tidak dinyatakan</span><span class="cetak">t.d.</span>' in wide
    assert '<p class="catatan cetak">t.d.: tidak dinyatakan</p>' in wide
    assert 'class="cetak"' not in narrow.partition("</style>")[2]


@pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_prints_the_report(documents: list[Naskah], tmp_path: Path) -> None:
    (tmp_path / "lkjip.docx").write_bytes(to_docx.written(documents[1]))
    assert office(tmp_path, "pdf", "lkjip.docx").read_bytes().startswith(b"%PDF")


def test_the_words_of_a_plan_stay_words_in_word() -> None:
    opened = Document(BytesIO(to_docx.written(hostile())))
    text = "\n".join(each.text for each in opened.element.body.iter() if each.text)
    assert "<script>alert(1)</script>" in text
    assert not any(each.tag.endswith("script") for each in opened.element.body.iter())


@pytest.mark.parametrize("writer", [to_docx.written, to_html.written, to_markdown.written, to_xlsx.written])
def test_reports_of_made_up_agencies_full_of_errors_can_be_written(writer: Callable[[Naskah], str | bytes]) -> None:
    """Whatever is wrong with a plan, its tables come out, and say what is not known."""
    folders: dict[str, list[tuple[str, bytes]]] = {}
    for name, text in city(opd=2, seed=7, errors=40).files.items():
        folders.setdefault(name.partition("/")[0], []).append((name, text.encode()))
    for files in folders.values():
        bahan = Bahan(from_sources(from_bytes(files)).evaluation, YEAR)
        assert writer(lkjip.document(bahan))
        assert writer(paper.tables(bahan, applying(bahan.profil).values()))
