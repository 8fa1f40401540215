"""Findings as JUnit XML, for build servers: a file is a suite, a finding is a case, and a file without any passes."""

import re
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.text.bilingual import Lang

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Iterable[Diagnostic], lang: Lang, files: Sequence[str], threshold: Severity) -> str:
    """The report as text. A finding below *threshold* is told but does not fail its case."""
    by_file: dict[str, list[Diagnostic]] = {name: [] for name in files}
    for finding in findings:
        by_file.setdefault(finding.span.file.name, []).append(finding)
    root = Element("testsuites", name="sakip")
    for name, found in by_file.items():
        _suite(root, name, found, lang, threshold)
    counted(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, name: str, findings: list[Diagnostic], lang: Lang, threshold: Severity) -> None:
    suite = SubElement(root, "testsuite", name=xml_text(name))
    for finding in findings:
        _case(suite, finding, lang, failed=finding.severity.rank >= threshold.rank)
    if not findings:
        SubElement(suite, "testcase", name="sakip", classname=xml_text(name))
    counted(suite)


def _case(suite: Element, finding: Diagnostic, lang: Lang, *, failed: bool) -> None:
    place = f"{finding.span.line}:{finding.span.column}"
    case = SubElement(suite, "testcase", name=f"{finding.code} {place}", classname=xml_text(finding.span.file.name))
    message, word = xml_text(finding.message(lang)), finding.severity.label.in_(lang)
    text = xml_text(f"{finding.span}: {word} {finding.code} {finding.message(lang)}\n{finding.advice(lang)}")
    if failed:
        SubElement(case, "failure", type=finding.code, message=message).text = text
    else:
        SubElement(case, "system-out").text = text


def counted(parent: Element) -> None:
    """Say at *parent* how many cases there are below it, and how many of them failed."""
    counts = {"tests": "testcase", "failures": "failure"}
    parent.attrib.update({name: str(sum(1 for _ in parent.iter(tag))) for name, tag in counts.items()}, errors="0")


def xml_text(text: str) -> str:
    """*text* without the characters that XML cannot hold."""
    return _NOT_XML.sub("�", text)
