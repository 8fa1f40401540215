"""The page of a rule, or of an explanation of the audit: its docstring, as Markdown or in a terminal.

One text serves the documentation, `sakip explain` and the tests, which execute the examples.
"""

import re
from inspect import cleandoc
from textwrap import dedent, fill, indent

from attrs import frozen

from sakip.diagnostics.colour import PLAIN, Ink, Paint
from sakip.diagnostics.rule import CODE, Rule
from sakip.law.basis import Basis
from sakip.text.bilingual import Lang, Text

_HEADING = re.compile(r"^(\w+):$")
_MARK = re.compile(rf"#\s*<-\s*({CODE}(?:\s+{CODE})*)\s*$")
_MARKED = re.compile(rf"[ \t]*#\s*<-\s*{CODE}.*$", re.MULTILINE)
_VERBATIM = re.compile(r"^(?:\s|[-*•|] |\d+[.)] )")

_BASIS = Text(id="Dasar", en="Basis")
_SINCE = Text(id="sejak", en="since")
_UNREAD = Text(
    id="pasal dikutip dari ingatan, naskahnya belum dibaca ulang",
    en="article cited from memory, its text not yet re-read",
)
GOOD_PRACTICE = Text(id="praktik baik", en="good practice")
LANGUAGE = Text(id="tata tulis `.sakip`", en="how `.sakip` is written")


class PageError(ValueError):
    """A docstring that is no page: what is missing or out of order."""


@frozen
class Part:
    """A part of a page: its heading, and the sections of the docstring that hold it.

    Words stand in a section for each language, an example in one for both.
    """

    heading: Text
    sections: tuple[str, ...]

    @property
    def is_example(self) -> bool:
        """Whether it is `.sakip` text."""
        return len(self.sections) == 1

    def section(self, lang: Lang) -> str:
        """The section that holds it in *lang*."""
        return self.sections[0] if lang is Lang.ID else self.sections[-1]


_WHAT = Part(Text(id="Apa", en="What"), ("Apa", "What"))
_WHY = Part(Text(id="Mengapa", en="Why"), ("Mengapa", "Why"))
OF_RULE = (
    _WHAT,
    _WHY,
    Part(Text(id="Salah", en="Wrong"), ("Salah",)),
    Part(Text(id="Benar", en="Right"), ("Benar",)),
    Part(Text(id="Perbaikan", en="Fix"), ("Perbaikan", "Fix")),
)
OF_HYPOTHESIS = (_WHAT, _WHY, Part(Text(id="Contoh", en="Example"), ("Contoh",)))
Layout = tuple[Part, ...]


@frozen
class Page:
    """What a docstring says, by section. Examples are whole `.sakip` texts."""

    title: Text
    layout: Layout
    sections: dict[str, str]

    @property
    def what(self) -> Text:
        """What it is about."""
        return Text(id=self.sections["Apa"], en=self.sections["What"])

    @property
    def why(self) -> Text:
        """Why it matters."""
        return Text(id=self.sections["Mengapa"], en=self.sections["Why"])

    @property
    def bad(self) -> str:
        """The wrong example of a rule."""
        return self.sections["Salah"] + "\n"

    @property
    def good(self) -> str:
        """The right example of a rule."""
        return self.sections["Benar"] + "\n"

    @property
    def example(self) -> str:
        """The example that has marks: the wrong one of a rule, the only one of a hypothesis."""
        return next(self.sections[each.sections[0]] for each in self.layout if each.is_example) + "\n"

    @property
    def marks(self) -> tuple[tuple[int, str], ...]:
        """What the example promises: line and code, in order."""
        found = ((number, _MARK.search(line)) for number, line in enumerate(self.example.splitlines(), 1))
        return tuple((number, code) for number, match in found if match for code in match[1].split())

    def parts(self, lang: Lang) -> tuple[tuple[str, str, bool], ...]:
        """Each part: its heading, its text, and whether it is an example."""
        return tuple(
            (each.heading.in_(lang), self.sections[each.section(lang)], each.is_example) for each in self.layout
        )


def from_docstring(docstring: str | None, layout: Layout = OF_RULE) -> Page:
    """The page that *docstring* is.

    Raises:
        PageError: a section is missing, empty, unknown or out of order, or the title is not in both languages.
    """
    first, _, rest = cleandoc(docstring or "").partition("\n")
    title = title_of(first)
    if title is None:
        raise PageError(f"the first line must read `Indonesia / English`, not {first!r}")
    return Page(title, layout, _sections(rest, tuple(name for part in layout for name in part.sections)))


def unmarked(text: str) -> str:
    """*text* without the marks of an example."""
    return _MARKED.sub("", text)


def title_of(docstring: str | None) -> Text | None:
    """The title in both languages that *docstring* begins with, if it does: `Indonesia / English`."""
    names = cleandoc(docstring or "").partition("\n")[0].split(" / ")
    return Text(id=names[0].strip(), en=names[1].strip()) if len(names) == 2 else None


def markdown(rule: Rule, page: Page, lang: Lang) -> str:
    """The *page* of *rule* as Markdown for the documentation."""
    facts = f"`{rule.name.in_(lang)}` · {rule.severity.label.in_(lang)} · {_SINCE.in_(lang)} {rule.since}"
    basis = "\n".join(f"- {line}" for line in basis_lines(rule, lang))
    return f"{plain_markdown(rule.code, facts, page, lang)}\n## {_BASIS.in_(lang)}\n\n{basis}\n"


def plain_markdown(code: str, facts: str, page: Page, lang: Lang) -> str:
    """The *page* of *code* as Markdown, below *facts*."""
    blocks = [f"# {code} · {page.title.in_(lang)}", facts]
    for heading, body, is_example in page.parts(lang):
        blocks += [f"## {heading}", f"```sakip\n{body}\n```" if is_example else body]
    return "\n\n".join(blocks) + "\n"


def terminal(rule: Rule, page: Page, lang: Lang, paint: Paint = PLAIN, width: int = 80) -> str:
    """The *page* of *rule* as text for a terminal *width* columns wide."""
    facts = f"{rule.name.in_(lang)} · {rule.severity.label.in_(lang)} · {_SINCE.in_(lang)} {rule.since}"
    basis = indent(_wrapped("\n".join(f"- {line}" for line in basis_lines(rule, lang)), width - 2), "  ")
    shown = plain_terminal(rule.code, facts, page, lang, paint, width)
    return f"{shown}\n{paint(_BASIS.in_(lang), Ink.STRONG)}\n{basis}\n"


def plain_terminal(code: str, facts: str, page: Page, lang: Lang, paint: Paint = PLAIN, width: int = 80) -> str:
    """The *page* of *code* as text for a terminal, below *facts*."""
    head = paint(f"{code} · {page.title.in_(lang)}", Ink.STRONG)
    blocks = [f"{head}\n{paint(facts, Ink.FAINT)}\n"]
    for heading, body, is_example in page.parts(lang):
        shown = indent(body, "    ") if is_example else indent(_wrapped(body, width - 2), "  ")
        blocks.append(f"{paint(heading, Ink.STRONG)}\n{shown}\n")
    return "\n".join(blocks)


def basis_lines(rule: Rule, lang: Lang) -> tuple[str, ...]:
    """What *rule* rests on, one line each: regulation, article, full title, and whether the text was read."""
    return tuple(_basis_line(each, lang) for each in rule.basis) or (standing(rule).in_(lang),)


def basis_titles(rule: Rule, lang: Lang) -> str:
    """What *rule* rests on, in one short line."""
    return "; ".join(each.title for each in rule.basis) or standing(rule).in_(lang)


def standing(rule: Rule) -> Text:
    """What a rule without legal basis rests on."""
    return LANGUAGE if rule.of_language else GOOD_PRACTICE


def _basis_line(basis: Basis, lang: Lang) -> str:
    unread = "" if basis.verified or not basis.pasal else f" ({_UNREAD.in_(lang)})"
    return f"{basis.title} — {basis.regulation.title}{unread}"


def _sections(text: str, wanted: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading and heading[1] in found:
            raise PageError(f"section {heading[1]} occurs twice")
        if heading:
            lines = found[heading[1]] = []
        elif line.strip() and not (found and line.startswith("    ")):
            raise PageError(f"this line belongs to no section: {line!r}")
        else:
            lines.append(line)
    if tuple(found) != wanted:
        raise PageError(f"sections must be {', '.join(wanted)}, in this order; found {', '.join(found) or 'none'}")
    parts = {name: dedent("\n".join(each)).strip("\n") for name, each in found.items()}
    empty = [name for name, part in parts.items() if not part.strip()]
    if empty:
        raise PageError(f"empty sections: {', '.join(empty)}")
    return parts


def _wrapped(text: str, width: int) -> str:
    return "\n\n".join(_paragraph(each, width) for each in text.split("\n\n"))


def _paragraph(text: str, width: int) -> str:
    """A paragraph filled to *width*; a list keeps its lines."""
    lines = text.splitlines()
    if not any(_VERBATIM.match(line) for line in lines):
        return fill(text, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(
        fill(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
        if line.startswith("- ")
        else line
        for line in lines
    )
