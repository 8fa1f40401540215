"""What is drawn of a cascade: its nodes, and the edges of each kind between them."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from sakip.graph.cascade import LEVELS, Cascade
from sakip.model.nodes import Data, Deklarasi, Indikator, Rujukan, Simpul
from sakip.source.span import Span
from sakip.text.bilingual import Lang

ABOVE = ("misi", "tujuan_daerah", "sasaran_daerah")
PART, MEASURES, SUPPORTS, USES = "bagian", "mengukur", "mendukung", "memakai"


@frozen
class Dot:
    """A declaration in the picture. `title` is what a reader calls it, `name` the words it stands for."""

    id: str
    kind: str
    title: str
    name: str
    place: Span


@frozen
class Line:
    """An edge, from what serves (or uses) to what is served (or used)."""

    start: str
    end: str
    kind: str
    share: str = ""


@frozen
class Picture:
    """Dots in the order of declaration, and the lines between them."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]


def picture_of(cascade: Cascade, until: str, lang: Lang, *, formulas: bool) -> Picture:
    """The cascade down to the level *until*, with what its formulas use where *formulas* is true."""
    nodes = cascade.nodes(*ABOVE, *LEVELS[: LEVELS.index(until) + 1])
    shown = {each.id for each in nodes}
    indicators = tuple(each for each in cascade.indicators() if _measured(each, shown))
    items: tuple[Deklarasi, ...] = (*nodes, *indicators)
    lines = [line for item in items for line in _lines(item, lang)]
    if formulas:
        uses = [Line(each.id, used.id, USES) for each in indicators for used in cascade.uses(each.id)]
        items += tuple(each for each in cascade.all(Data) if each.id in {line.end for line in uses})
        lines += uses
    dots = {each.id: _dot(cascade, each) for each in items}
    return Picture(tuple(dots.values()), tuple(_within(lines, dots)))


def _measured(indicator: Indikator, shown: set[str]) -> bool:
    above = [reference.id for reference in indicator.mendukung]
    return not (indicator.induk or above) or indicator.induk in shown or any(each in shown for each in above)


def _lines(item: Deklarasi, lang: Lang) -> Iterator[Line]:
    if isinstance(item, Simpul | Indikator):
        part, served = (PART, SUPPORTS) if isinstance(item, Simpul) else (MEASURES, MEASURES)
        if item.induk:
            yield Line(item.id, item.induk, part)
        yield from (Line(item.id, each.id, served, _share(each, lang)) for each in item.mendukung)


def _share(reference: Rujukan, lang: Lang) -> str:
    return reference.porsi.shown(lang) if reference.porsi else ""


def _dot(cascade: Cascade, item: Deklarasi) -> Dot:
    named = getattr(item, "bernama", True)
    return Dot(item.id, kind_of(item), cascade.title(item.id) if named else "", item.nama, item.letak)


def kind_of(item: Deklarasi) -> str:
    """The word that declares *item*."""
    return item.jenis if isinstance(item, Simpul | Indikator) else type(item).__name__.lower()


def _within(lines: Iterable[Line], dots: dict[str, Dot]) -> Iterator[Line]:
    """The lines with both ends in the picture, each once."""
    yield from dict.fromkeys(line for line in lines if line.start in dots and line.end in dots)
