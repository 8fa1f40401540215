"""The sheets of formulas as JUnit XML, for build servers: a sheet is a suite, a property is a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from attrs import frozen

from sakip.cli.sheets.words import example_title, said
from sakip.diagnostics.render_junit import counted, xml_text
from sakip.evaluation.told import told
from sakip.graph.cascade import Cascade
from sakip.source.span import Span
from sakip.text.bilingual import Lang
from sakip.trial.verdict import Example, Sheet, Trial, Verdict


@frozen
class _Case:
    """One property, or one expected figure."""

    name: str
    verdict: Verdict
    message: str
    text: str
    letak: Span | None


def written(trials: Iterable[tuple[Cascade, Trial]], lang: Lang) -> str:
    """The report as text. What cannot be tested, or was not, is skipped."""
    root = Element("testsuites", name="sakip test")
    for cascade, trial in trials:
        for sheet in trial.sheets:
            _suite(root, sheet.title.in_(lang), _of_sheet(sheet, lang))
        for example in trial.examples:
            _suite(root, example_title(example), _of_example(cascade, example, lang))
    counted(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _of_sheet(sheet: Sheet, lang: Lang) -> Iterator[_Case]:
    for each in sheet.results:
        help_ = each.help.in_(lang) if each.help else ""
        yield _Case(each.property.name.in_(lang), each.verdict, each.told.in_(lang), help_, each.letak or sheet.letak)


def _of_example(cascade: Cascade, example: Example, lang: Lang) -> Iterator[_Case]:
    for each in example.expected:
        verdict = Verdict.PROVED if each.holds else Verdict.FAILED
        tree = "" if each.holds else told(each.figure.derivation, lang)
        name = f"{each.figure.ukuran} {each.figure.subjek}"
        yield _Case(name, verdict, said(cascade, each, lang), tree, each.butir.letak)


def _suite(root: Element, name: str, cases: Iterable[_Case]) -> None:
    suite = SubElement(root, "testsuite", name=xml_text(name))
    for each in cases:
        _case(suite, each)
    counted(suite)


def _case(suite: Element, case: _Case) -> None:
    place = f"{case.letak.file.name}:{case.letak.line}" if case.letak else ""
    found = SubElement(suite, "testcase", name=xml_text(case.name), classname=xml_text(suite.attrib["name"]))
    message = xml_text(case.message)
    if case.verdict is Verdict.FAILED:
        text = xml_text(f"{place}: {case.message}\n{case.text}")
        SubElement(found, "failure", type="failed", message=message).text = text
    elif case.verdict in (Verdict.UNTESTABLE, Verdict.UNTESTED):
        SubElement(found, "skipped", message=message)
    else:
        SubElement(found, "system-out").text = xml_text(f"{place}: {case.message}")
