"""The page of a rule: its docstring, read into sections, and shown as Markdown or in a terminal.

One text serves the documentation, `sakip explain` and the tests, which execute the two examples.
"""

import re
from inspect import cleandoc
from textwrap import dedent, fill, indent

from attrs import frozen

from sakip.diagnostics.colour import PLAIN, Ink, Paint
from sakip.diagnostics.rule import CODE, Rule
from sakip.law.basis import Basis
from sakip.text.bilingual import Lang, Text

SECTIONS = ("Apa", "What", "Mengapa", "Why", "Salah", "Benar", "Perbaikan", "Fix")

_HEADING = re.compile(r"^(\w+):$")
_MARK = re.compile(rf"#\s*<-\s*({CODE}(?:\s+{CODE})*)\s*$")
_VERBATIM = re.compile(r"^(?:\s|[-*•|] |\d+[.)] )")

_WHAT = Text(id="Apa", en="What")
_WHY = Text(id="Mengapa", en="Why")
_BAD = Text(id="Salah", en="Wrong")
_GOOD = Text(id="Benar", en="Right")
_FIX = Text(id="Perbaikan", en="Fix")
_BASIS = Text(id="Dasar", en="Basis")
_SINCE = Text(id="sejak", en="since")
_UNREAD = Text(
    id="pasal dikutip dari ingatan, naskahnya belum dibaca ulang",
    en="article cited from memory, its text not yet re-read",
)
GOOD_PRACTICE = Text(id="praktik baik", en="good practice")
LANGUAGE = Text(id="tata tulis `.sakip`", en="how `.sakip` is written")


class PageError(ValueError):
    """A rule's docstring that is not a page: what is missing or out of order."""


@frozen
class Page:
    """What a rule says about itself. `bad` and `good` are whole `.sakip` texts."""

    title: Text
    what: Text
    why: Text
    bad: str
    good: str
    fix: Text

    @property
    def marks(self) -> tuple[tuple[int, str], ...]:
        """The findings that the bad example promises: line and code, in order."""
        found = ((number, _MARK.search(line)) for number, line in enumerate(self.bad.splitlines(), 1))
        return tuple((number, code) for number, match in found if match for code in match[1].split())


def from_docstring(docstring: str | None) -> Page:
    """The page that *docstring* is.

    Raises:
        PageError: a section is missing, empty, unknown or out of order, or the title is not in both languages.
    """
    first, _, rest = cleandoc(docstring or "").partition("\n")
    title = title_of(first)
    if title is None:
        raise PageError(f"the first line must read `Indonesia / English`, not {first!r}")
    parts = _sections(rest)
    return Page(
        title=title,
        what=Text(id=parts["Apa"], en=parts["What"]),
        why=Text(id=parts["Mengapa"], en=parts["Why"]),
        bad=parts["Salah"] + "\n",
        good=parts["Benar"] + "\n",
        fix=Text(id=parts["Perbaikan"], en=parts["Fix"]),
    )


def title_of(docstring: str | None) -> Text | None:
    """The title in both languages that *docstring* begins with, if it does: `Indonesia / English`."""
    names = cleandoc(docstring or "").partition("\n")[0].split(" / ")
    return Text(id=names[0].strip(), en=names[1].strip()) if len(names) == 2 else None


def markdown(rule: Rule, page: Page, lang: Lang) -> str:
    """*page* as Markdown for the documentation."""
    facts = f"`{rule.name.in_(lang)}` · {rule.severity.label.in_(lang)} · {_SINCE.in_(lang)} {rule.since}"
    blocks = [f"# {rule.code} · {page.title.in_(lang)}", facts]
    for heading, body in _body(page, lang):
        blocks += [f"## {heading}", body if heading not in _examples(lang) else f"```sakip\n{body}\n```"]
    blocks += [f"## {_BASIS.in_(lang)}", "\n".join(f"- {line}" for line in basis_lines(rule, lang))]
    return "\n\n".join(blocks) + "\n"


def terminal(rule: Rule, page: Page, lang: Lang, paint: Paint = PLAIN, width: int = 80) -> str:
    """*page* as text for a terminal *width* columns wide."""
    head = f"{paint(f'{rule.code} · {page.title.in_(lang)}', Ink.STRONG)}\n"
    facts = f"{rule.name.in_(lang)} · {rule.severity.label.in_(lang)} · {_SINCE.in_(lang)} {rule.since}\n"
    blocks = [head + paint(facts, Ink.FAINT)]
    for heading, body in _body(page, lang):
        shown = indent(body, "    ") if heading in _examples(lang) else indent(_wrapped(body, width - 2), "  ")
        blocks.append(f"{paint(heading, Ink.STRONG)}\n{shown}\n")
    legal = indent(_wrapped("\n".join(f"- {line}" for line in basis_lines(rule, lang)), width - 2), "  ")
    blocks.append(f"{paint(_BASIS.in_(lang), Ink.STRONG)}\n{legal}\n")
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


def _body(page: Page, lang: Lang) -> tuple[tuple[str, str], ...]:
    return (
        (_WHAT.in_(lang), page.what.in_(lang)),
        (_WHY.in_(lang), page.why.in_(lang)),
        (_BAD.in_(lang), page.bad.rstrip("\n")),
        (_GOOD.in_(lang), page.good.rstrip("\n")),
        (_FIX.in_(lang), page.fix.in_(lang)),
    )


def _examples(lang: Lang) -> tuple[str, str]:
    return _BAD.in_(lang), _GOOD.in_(lang)


def _sections(text: str) -> dict[str, str]:
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
    if tuple(found) != SECTIONS:
        raise PageError(f"sections must be {', '.join(SECTIONS)}, in this order; found {', '.join(found) or 'none'}")
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
