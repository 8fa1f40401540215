"""Loading never fails, and everything it says points into the text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sakip.diagnostics import render_concise, render_github, render_json, render_junit, render_sarif, render_text
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.diagnostics.summary import summary_of
from sakip.plan import Plan, from_sources, loads
from sakip.source.workspace import from_bytes
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Item
from sakip.text.bilingual import Lang
from tests.property.places import of_plan
from tests.strategies import EXAMPLES, any_bytes, any_text, plans


class TestLoadingReturns:
    """Issue 2: "Loading returns for any text and any bytes"."""

    @given(any_text)
    @example("")
    @example("\ufeff")
    def test_any_text(self, text: str) -> None:
        """A plan comes back, with its findings."""
        assert isinstance(loads(text).diagnostics, tuple)

    @given(any_bytes)
    @example(b"\xff\xfe\x00")
    def test_any_bytes(self, raw: bytes) -> None:
        """A plan comes back, and bytes that are no UTF-8 are said to be so."""
        findings = loads(raw).diagnostics
        assert ("SK008" in {each.code for each in findings}) == (not is_utf8(raw))

    @given(st.lists(any_text, max_size=3))
    def test_any_files(self, texts: list[str]) -> None:
        """A plan comes back from any number of files."""
        assert isinstance(from_texts(texts).diagnostics, tuple)


class TestPlaces:
    """Issue 2: "every span lies in its file"."""

    @given(any_text)
    def test_of_any_text(self, text: str) -> None:
        """Findings, related places, fixes and declarations lie in the text."""
        all_inside(loads(text))

    @given(plans())
    def test_of_a_plan(self, items: list[Item]) -> None:
        """The same holds for a plan that means something."""
        all_inside(loads(printed(items)))

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_of_real_plans(self, name: str) -> None:
        """The same holds for every real file by itself."""
        all_inside(loads(EXAMPLES[name]))


class TestWords:
    """Issue 2: "both languages render every finding"."""

    @given(any_text)
    def test_every_form_in_both_languages(self, text: str) -> None:
        """Every form of output shows every finding in Indonesian and in English."""
        findings = loads(text, "rencana.sakip").diagnostics
        for lang in Lang:
            assert render_text.render(findings, lang).count(" --> ") >= len(findings)
            assert len(render_concise.render(findings, lang).splitlines()) >= len(findings)
            render_github.render(findings, lang)
            render_json.render(findings, lang, summary_of(findings, 1))
            render_junit.render(findings, lang, ["rencana.sakip"], Severity.ERROR)
            render_sarif.render(findings, lang, {}, "0")

    @given(any_text)
    def test_no_blank_is_left(self, text: str) -> None:
        """The wordings of a finding take the same parameters, and all of them are given."""
        for each in loads(text).diagnostics:
            assert complete(each)


def from_texts(texts: list[str]) -> Plan:
    encoded = [(f"{index}.sakip", text.encode("utf-8", "surrogatepass")) for index, text in enumerate(texts)]
    return from_sources(from_bytes(encoded))


def is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def all_inside(plan: Plan) -> None:
    for span in of_plan(plan):
        assert 0 <= span.start <= span.end <= len(span.file.text)
    for finding in plan.diagnostics:
        assert any(finding.span.file is file for file in plan.sources.files)


def complete(finding: Diagnostic) -> bool:
    indonesian, english = finding.rule.message.parameters
    return indonesian == english <= finding.params.keys()
