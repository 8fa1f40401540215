"""A derivation told to a reader: a tree in which every figure says what it is, how it is worked out and from where."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import PLAIN, Ink, Paint
from sakip.diagnostics.folding import Lines, Piece, tree
from sakip.evaluation.derivation import Derivation
from sakip.evaluation.figure import Figure
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

_AGAIN = Text(id="lihat di atas", en="see above")
_INSTEAD = Text(id="bukan", en="not")
_BASIS = Text(id="dasar: {dasar}", en="basis: {dasar}")
MORE_PLACES = Text(id="dan {jumlah} tempat lain", en="and {jumlah} more")
_ARROW = "   ← "
_CALCULATION = 60
Beside = Callable[[Figure], Lines]


@frozen
class Knot:
    """A place in the tree: whether each figure on the way there is the last of its siblings, and if it was told."""

    item: Derivation
    ends: tuple[bool, ...] = ()
    above: Derivation | None = None
    again: bool = False


def knots(root: Derivation) -> Iterator[Knot]:
    """The tree below *root*, each figure before what it rests on; what was told before is not told again."""
    told: set[Figure] = set()
    waiting = [Knot(root)]
    while waiting:
        knot = waiting.pop()
        figure = knot.item.figure
        if figure.masukan and figure in told:
            yield Knot(knot.item, knot.ends, knot.above, again=True)
            continue
        told.add(figure)
        yield knot
        inputs = knot.item.inputs
        below = [Knot(each, (*knot.ends, at == len(inputs)), knot.item) for at, each in enumerate(inputs, 1)]
        waiting.extend(reversed(below))


def told(root: Derivation, lang: Lang, paint: Paint = PLAIN, width: int = 0, *, beside: Beside | None = None) -> str:
    """The tree below *root*, in lines of at most *width* cells where there is room; 0 for lines of any length.

    *beside* gives more lines about a figure.
    """
    return tree(((knot.ends, lines) for knot, lines in spoken(root, lang, beside)), paint, width)


def spoken(root: Derivation, lang: Lang, beside: Beside | None = None) -> Iterator[tuple[Knot, Lines]]:
    """What is said of each figure of the tree below *root*: a line that has its value, then where it comes from."""
    teller = _Teller(lang)
    for knot in knots(root):
        more = beside(knot.item.figure) if beside is not None and not knot.again else ()
        yield knot, (*teller.lines(knot), *more)


@frozen
class _Teller:
    """Says of each figure what was not said before: the name of its subject, the basis of its policy."""

    lang: Lang
    _said: set[object] = field(factory=set)

    def lines(self, knot: Knot) -> Iterator[tuple[Piece, ...]]:
        """The lines about the figure of *knot*."""
        item = knot.item
        if knot.again:
            shown = f"{item.title.in_(self.lang)} = {item.figure.shown(self.lang)}"
            yield (shown, None), (f" ({_AGAIN.in_(self.lang)})", Ink.FAINT)
            return
        yield self._head(knot)
        if item.name and self._is_new(item.name):
            yield ((one_line(item.name), Ink.FAINT),)
        yield from self._formula(item)
        for basis in item.basis:
            if self._is_new(("dasar", basis)):
                yield ((f"  {_BASIS.in_(self.lang).format(dasar=one_line(basis))}", Ink.FAINT),)
        for value, same in self._instead(item).items():
            yield (f"  {_INSTEAD.in_(self.lang)} {value}", Ink.FAINT), self._where(same[0], len(same) - 1)

    def _instead(self, item: Derivation) -> dict[str, list[Derivation]]:
        """The other values, each with all that state it."""
        found: dict[str, list[Derivation]] = {}
        for other in item.instead:
            found.setdefault(one_line(other.value(self.lang)), []).append(other)
        return found

    def _is_new(self, said: object) -> bool:
        new = said not in self._said
        self._said.add(said)
        return new

    def _head(self, knot: Knot) -> tuple[Piece, ...]:
        item = knot.item
        figure = item.figure
        whole = figure.known and not figure.partial
        title: Piece = (f"{item.title.in_(self.lang)} = ", None if knot.ends else Ink.STRONG)
        value: Piece = (one_line(self._value(knot)), Ink.STRONG if whole else Ink.WARNING)
        return (title, value) if item.formula else (title, value, self._where(item))

    def _value(self, knot: Knot) -> str:
        """The value; the reason why there is none only where the line above has not said it."""
        item, above = knot.item, knot.above
        said_above = above is not None and not above.figure.known and above.reason == item.reason
        says_no_more = item.reason.id == f"{item.title.id} {item.figure.shown(Lang.ID)}"
        if not item.figure.known and (said_above or says_no_more):
            return item.figure.shown(self.lang)
        return item.value(self.lang)

    def _formula(self, item: Derivation) -> Iterator[tuple[Piece, ...]]:
        if not item.formula:
            return
        if item.is_sum_of_parts:
            yield ((f"= {item.source.in_(self.lang)}", None),)
            return
        yield (f"= {item.formula}", None), self._where(item)
        if item.calculation and len(item.calculation) <= _CALCULATION:
            yield ((f"= {item.calculation}", None),)

    def _where(self, item: Derivation, more: int = 0) -> Piece:
        also = MORE_PLACES.in_(self.lang).format(jumlah=more) if more else ""
        told = ", ".join(filter(None, (item.source.in_(self.lang), _line(item.place), also)))
        return (f"{_ARROW}{one_line(told)}" if told else ""), Ink.PLACE


def _line(place: Span | None) -> str:
    return f"{place.file.name}:{place.line}" if place is not None else ""
