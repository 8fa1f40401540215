"""A tree that is printed and read again is the same tree, and means the same plan."""

import pytest
from hypothesis import example, given

from sakip.model.nodes import Model
from sakip.plan import Plan, loads
from sakip.source.file import SourceFile
from sakip.syntax.from_text import Berkas, read
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Item
from tests.strategies import EXAMPLES, any_text, kata, plans, prose, teks, trees


class TestPrintingAndReading:
    """Issue 2: "printing and parsing a plan returns the same plan"."""

    @given(trees)
    def test_any_tree(self, items: list[Item]) -> None:
        """Reading what was printed gives the tree, without a finding."""
        again = berkas(printed(items))
        assert again.findings == ()
        assert again.isi == items

    @given(prose)
    @example("  a\n  b")
    @example("\na\n")
    @example("a\n\\")
    @example("a\r\nb\r\n")
    @example("\n\\ ")
    def test_any_prose(self, words: str) -> None:
        """Texts of several lines keep every character."""
        items: list[Item] = [kata("catatan", teks(words))]
        assert berkas(printed(items)).isi == items

    @given(any_text)
    @example("a{0")
    @example("0:0{")
    def test_what_was_read(self, text: str) -> None:
        """What reading made of any text can be printed, and printing that again changes nothing."""
        once = printed(berkas(text).isi)
        assert printed(berkas(once).isi) == once

    @given(plans())
    def test_the_plan(self, items: list[Item]) -> None:
        """The plan of the printed text is the plan."""
        text = printed(items)
        assert meaning(loads(printed(berkas(text).isi)).model) == meaning(loads(text).model)

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_real_plans(self, name: str) -> None:
        """Real files keep their tree, their plan and their findings."""
        before = loads(EXAMPLES[name])
        after = loads(printed(berkas(EXAMPLES[name]).isi))
        assert berkas(after.sources.files[0].text).isi == berkas(EXAMPLES[name]).isi
        assert meaning(after.model) == meaning(before.model)
        assert said(after) == said(before)


def berkas(text: str) -> Berkas:
    return read(SourceFile("a.sakip", text))


def said(plan: Plan) -> list[tuple[str, str]]:
    return sorted((each.code, each.message()) for each in plan.diagnostics)


def meaning(model: Model) -> tuple[object, ...]:
    """Everything in *model* but places."""
    weights = tuple((code, weight) for code, weight, _ in model.keparahan)
    parts = (
        model.nama,
        model.butir,
        model.dokumen,
        model.evaluasi,
        model.narasi,
        model.izin,
        model.pakai,
        model.profil,
    )
    return (*parts, weights)
