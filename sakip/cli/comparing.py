"""One figure by every policy: which one is asked for, with which number, and in which form."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sakip.cli import output
from sakip.cli.asking import figure_named
from sakip.cli.shell import Complaint
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.cli.comparisons.words import Comparison
    from sakip.numbers.literal import Literal
    from sakip.numbers.periode import Periode
    from sakip.plan import Plan

Form = Callable[["Comparison", Lang, output.Screen], str]

_WHICH = Text(
    id="Angka mana yang hendak dicocokkan? Tambahkan --compare-policies NAMA.ANGKA.",
    en="Which figure is to be reconciled? Add --compare-policies NAME.FIGURE.",
)
_NO_NUMBER = Text(id="`{bilangan}` bukan bilangan.", en="`{bilangan}` is no number.")
_NO_NUMBER_NEAR = Text(
    id="`{bilangan}` tidak terbaca sebagai bilangan. Maksud Anda `{dekat}`?",
    en="`{bilangan}` cannot be read as a number. Did you mean `{dekat}`?",
)


def compared(plan: "Plan", period: "Periode", figure: str, found: str) -> "Comparison":
    """The figure of *plan* called *figure* by every policy, and what prints the number *found*, if one is given.

    Raises:
        Complaint: no figure is named, or *found* is no number.
    """
    from sakip.cli.comparisons.words import Comparison
    from sakip.evaluation.alternatives import alternatives, search

    if not figure:
        raise Complaint(_WHICH)
    number = _number(found) if found else None
    key = figure_named(plan, figure, period)
    by = alternatives(plan.evaluation, key)
    return Comparison(plan.cascade, key, by, found, search(plan.evaluation, key, number) if number else None)


def _number(word: str) -> "Literal":
    from sakip.numbers.literal import Literal, literal

    read = literal(word)
    if isinstance(read, Literal):
        return read
    raise (
        Complaint(_NO_NUMBER_NEAR, bilangan=word, dekat=read.saran)
        if read.saran
        else Complaint(_NO_NUMBER, bilangan=word)
    )


def as_text(comparison: "Comparison", lang: Lang, screen: output.Screen) -> str:
    """For a person."""
    from sakip.cli.comparisons import text

    return text.written(comparison, lang, screen.paint, screen.width)


def as_json(comparison: "Comparison", lang: Lang, screen: output.Screen) -> str:
    """The document that `comparison.schema.json` describes."""
    from sakip.cli.comparisons import data

    del screen
    return data.written(comparison, lang)


def as_csv(comparison: "Comparison", lang: Lang, screen: output.Screen) -> str:
    """One row a policy, for a spreadsheet."""
    from sakip.cli.comparisons import table

    del screen
    return table.as_csv(comparison, lang)


def as_markdown(comparison: "Comparison", lang: Lang, screen: output.Screen) -> str:
    """A Markdown table of the policies."""
    from sakip.cli.comparisons import table

    del screen
    return table.as_markdown(comparison, lang)
