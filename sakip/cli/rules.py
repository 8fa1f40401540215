"""`sakip rules` (`aturan`): all rules, by family."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import click

from sakip.cli import output, rulebook
from sakip.cli.rulebook import Entry
from sakip.cli.shell import Command, Session, choice, lang_option
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.page import basis_titles
from sakip.diagnostics.render_json import basis_data
from sakip.diagnostics.render_text import INK
from sakip.text.bilingual import Lang, Text

_ABOUT = Text(
    id="Daftar semua aturan menurut rumpunnya. Penjelasan satu aturan: sakip explain KODE.",
    en="All rules by family. For one rule in full: sakip explain CODE.",
)
_FORMAT = Text(id="Bentuk keluaran; bawaan teks.", en="Form of the output; default text.")
_HEADINGS = (
    Text(id="Kode", en="Code"),
    Text(id="Nama", en="Name"),
    Text(id="Bobot", en="Severity"),
    Text(id="Temuan", en="Finding"),
    Text(id="Dasar", en="Basis"),
)


def as_text(entries: Iterable[Entry], lang: Lang) -> str:
    """A table for a person, a heading over each family."""
    paint, rows = output.paint(), list(entries)
    widths = _widths(rows, lang)
    return "\n".join(
        "".join((f"{paint(heading, Ink.STRONG)}\n", *(_row(each, lang, widths, paint) for each in family)))
        for heading, family in _families(rows, lang)
    )


def as_markdown(entries: Iterable[Entry], lang: Lang) -> str:
    """A Markdown table for each family."""
    head = f"| {' | '.join(each.in_(lang) for each in _HEADINGS)} |\n|{'---|' * len(_HEADINGS)}\n"
    return "\n".join(
        "".join((f"## {heading}\n\n{head}", *(_markdown_row(each, lang) for each in family)))
        for heading, family in _families(entries, lang)
    )


def as_json(entries: Iterable[Entry], lang: Lang) -> str:
    """A list of objects."""
    return json.dumps([_data(each, lang) for each in entries], ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Iterable[Entry], Lang], str]] = {"text": as_text, "json": as_json, "md": as_markdown}


@click.command("rules", cls=Command, alias="aturan", words=_ABOUT)
@choice("--format", "form", among=FORMATS, default="text", words=_FORMAT)
@lang_option()
@click.pass_obj
def command(session: Session, form: Callable[[Iterable[Entry], Lang], str]) -> None:
    """List all rules."""
    text = form([rulebook.entry(code) for code in rulebook.codes()], session.lang)
    output.say(text) if form is as_text else output.hand_over(text)


def _families(entries: Iterable[Entry], lang: Lang) -> Iterator[tuple[str, Iterator[Entry]]]:
    return groupby(entries, key=lambda each: _heading(each, lang))


def _heading(each: Entry, lang: Lang) -> str:
    family = rulebook.family(each.rule.code)
    return f"{family.prefix} · {family.title.in_(lang)}"


def _widths(entries: list[Entry], lang: Lang) -> tuple[int, int]:
    return (
        max((len(each.rule.name.in_(lang)) for each in entries), default=0),
        max((len(each.rule.severity.label.in_(lang)) for each in entries), default=0),
    )


def _row(each: Entry, lang: Lang, widths: tuple[int, int], paint: Paint) -> str:
    name, weight = each.rule.name.in_(lang), each.rule.severity.label.in_(lang)
    weighed = paint(f"{weight:<{widths[1]}}", INK[each.rule.severity])
    return f"  {each.rule.code}  {name:<{widths[0]}}  {weighed}  {each.page.title.in_(lang)}\n"


def _markdown_row(each: Entry, lang: Lang) -> str:
    rule = each.rule
    cells = (
        rule.code,
        f"`{rule.name.in_(lang)}`",
        rule.severity.label.in_(lang),
        each.page.title.in_(lang),
        basis_titles(rule, lang),
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _data(each: Entry, lang: Lang) -> dict[str, object]:
    rule = each.rule
    return {
        "code": rule.code,
        "name": rule.name.in_(lang),
        "severity": rule.severity.value,
        "title": each.page.title.in_(lang),
        "message": rule.message.in_(lang),
        "since": rule.since,
        "basis": basis_data(rule),
    }
