"""Whatever a plan says, its tables, its LKjIP and its page are written, and what reads such files opens them again."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO

from docx import Document
from hypothesis import given, settings
from openpyxl import load_workbook

import sakip
from sakip.evaluation.years import latest_year
from sakip.plan import Plan
from sakip.report import lkjip, paper, to_docx, to_html, to_markdown, to_sakip, to_xlsx
from sakip.report.catalogue import forms
from sakip.report.document import Naskah
from sakip.report.form import Bahan
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Item
from tests.strategies import damaged, plans

_WITHOUT_END = ("meta", "br", "line", "rect", "path", "circle")


class TestReports:
    """Issue 5: "reports of any generated plan open without error"."""

    @settings(max_examples=12, deadline=None)
    @given(plans())
    def test_of_a_plan(self, items: list[Item]) -> None:
        everything_opens(sakip.loads(printed(items)))

    @settings(max_examples=12, deadline=None)
    @given(damaged())
    def test_of_any_text(self, text: str) -> None:
        everything_opens(sakip.loads(text))


def everything_opens(plan: Plan) -> None:
    """Every form, of either profile, as tables; the LKjIP; the page."""
    bahan = Bahan(plan.evaluation, latest_year(plan.cascade) or 2024)
    for document in (paper.tables(bahan, forms().values()), lkjip.document(bahan)):
        in_word(document)
        in_excel(document)
        in_a_browser(to_html.written(document))
        in_markdown(document)
        as_a_plan(document)
    in_a_browser(plan.page(bahan.tahun))


def in_word(document: Naskah) -> None:
    opened = Document(BytesIO(to_docx.written(document)))
    assert [len(each.rows) for each in opened.tables] == [
        len(each.heads()) + len(each.baris) for each in document.tables
    ]


def in_excel(document: Naskah) -> None:
    book = load_workbook(BytesIO(to_xlsx.written(document)))
    assert len(book.sheetnames) >= max(1, len(document.tables))


def in_markdown(document: Naskah) -> None:
    """Every line of a table has as many cells as its heading."""
    lines = to_markdown.written(document).split("\n")
    rules = [at for at, line in enumerate(lines) if line.startswith(("| :-", "| --"))]
    assert len(rules) == len(document.tables)
    for at in rules:
        table = lines[at - 1 : next((end for end in range(at, len(lines)) if not lines[end].startswith("|")), None)]
        assert len({line.replace("\\|", "").count("|") for line in table}) == 1


def in_a_browser(page: str) -> None:
    parser = _Tags()
    parser.feed(page)
    parser.close()
    assert parser.open == []


def as_a_plan(document: Naskah) -> None:
    """What is written to be audited is read without a word about its writing."""
    text = to_sakip.written(document)
    assert [str(each) for each in sakip.loads(text).diagnostics if each.code < "SK1"] == []


class _Tags(HTMLParser):
    """Which elements are open where the text ends."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _WITHOUT_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WITHOUT_END:
            assert self.open.pop() == tag
