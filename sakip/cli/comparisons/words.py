"""A figure by every policy as lines of words, the same for every form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import frozen

from sakip.evaluation.alternatives import Alternative, Search
from sakip.evaluation.figure import Kunci
from sakip.evaluation.library import BASE
from sakip.evaluation.names import figure_title
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Lang, Text

HEADINGS = (
    Text(id="hasil", en="comes to"),
    Text(id="kebijakan", en="policy"),
    Text(id="isinya", en="what it says"),
    Text(id="rumus", en="formula"),
)
THIS_PLAN = Text(id="rencana ini", en="this plan")
_HEADING = Text(id="{angka} menurut {jumlah} kebijakan", en="{angka} by {jumlah} policies")
_FOUND = Text(id="{angka} tercetak menurut:", en="{angka} is printed by:")
_NOT_FOUND = Text(id="{angka} tidak tercetak menurut satu pun darinya.", en="{angka} is printed by none of them.")
_TRIED = Text(
    id="Dicoba {cara} cara: setiap kebijakan pustaka, sendiri atau berdua, dengan setiap kebiasaan membulatkan. "
    "Seluruhnya memberi {beda} bilangan yang berbeda.",
    en="{cara} ways were tried: every policy of the library, alone or by twos, with every habit of rounding. In all "
    "they print {beda} different numbers.",
)
_MISTAKEN = Text(id="keliru", en="a mistake")
_BEHIND = {
    True: Text(id="selebihnya menurut rencana ini", en="the rest by this plan"),
    False: Text(id="selebihnya menurut kebijakan dasar", en="the rest by the base"),
}


@frozen(eq=False)
class Comparison:
    """A figure by every policy, the plan's own first; and what prints the number *found* elsewhere, if one is given."""

    cascade: Cascade
    key: Kunci
    alternatives: tuple[Alternative, ...]
    found: str = ""
    search: Search | None = None

    @property
    def unexplained(self) -> bool:
        """Whether a number was given that nothing prints."""
        return self.search is not None and not self.search.fitting

    @property
    def ordered(self) -> tuple[Alternative, ...]:
        """The plan's own figure, then the others, equal ones together, the highest first."""
        own, *others = self.alternatives
        return own, *sorted(others, key=_rank)


def heading(comparison: Comparison, lang: Lang) -> str:
    """What is compared, by how many policies."""
    title = figure_title(comparison.cascade, comparison.key).in_(lang)
    return _HEADING.in_(lang).format(angka=title, jumlah=len(comparison.alternatives) - 1)


def cells(item: Alternative, lang: Lang) -> tuple[str, str, str, str]:
    """What *item* comes to, the policy, what it says, and the formula."""
    derivation = item.figure.derivation
    said = derivation.source.in_(lang) if not item.policies else item.policies[0].judul.in_(lang)
    return item.figure.shown(lang), called(item, lang), said, derivation.formula


def called(item: Alternative, lang: Lang) -> str:
    """The names of the policies of *item*."""
    return " + ".join(item.names) or (THIS_PLAN.in_(lang) if item.own else BASE)


def behind(item: Alternative, lang: Lang) -> str:
    """What decides in what the policies of *item* do not say; on how many of how many it rests; that it is mistaken."""
    rests = item.figure.derivation.reason.in_(lang) if item.figure.partial else ""
    wrong = _MISTAKEN.in_(lang) if is_mistaken(item) else ""
    return "; ".join(filter(None, (_BEHIND[item.own].in_(lang) if item.policies else "", rests, wrong)))


def verdict(found: str, search: Search, lang: Lang) -> str:
    """Whether *found* is printed by anything."""
    return (_FOUND if search.fitting else _NOT_FOUND).in_(lang).format(angka=found)


def tried(search: Search, lang: Lang) -> str:
    """How much was tried, so that chance is not taken for proof."""
    return _TRIED.in_(lang).format(cara=search.tried, beda=search.different)


def chosen(search: Search) -> Alternative | None:
    """What of *search* a plan may choose: the first that prints the number by no mistake."""
    return next((each for each in search.fitting if not is_mistaken(each)), None)


def is_mistaken(item: Alternative) -> bool:
    """Whether a policy of *item* is known to be a mistake."""
    return any(each.status == "keliru" for each in item.policies)


def written_as(item: Alternative) -> Sequence[str]:
    """How a plan chooses the policies of *item*, in `.sakip`."""
    libraries = dict.fromkeys(each.letak.file.name.partition("/")[2].removesuffix(".sakip") for each in item.policies)
    uses: Iterable[str] = (f'pakai "{library}"' for library in libraries)
    return [*uses, f"kebijakan {{ mengikuti {', '.join(item.names)} }}"] if item.policies else []


def _rank(item: Alternative) -> tuple[bool, Fraction]:
    exact = item.figure.exact
    return exact is None, -(exact or Fraction(0))
