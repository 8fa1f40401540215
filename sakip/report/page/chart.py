"""A small chart: targets and results of one indicator over the years. Exact until the last moment, whole units then."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from attrs import frozen

from sakip.evaluation.figure import Figure
from sakip.numbers.rounding import half_up
from sakip.report.page.markup import NOTHING, Html, tag
from sakip.text.bilingual import Lang

WIDTH, HEIGHT = 320, 120
_LEFT, _RIGHT, _TOP, _BOTTOM = 10, 10, 20, 22
_FEWEST = 2
_BELOW = 15


@frozen(eq=False)
class Deret:
    """A series: how it is drawn, its figure in each year, and from which places on it is of another definition."""

    kelas: str
    angka: Sequence[Figure]
    patah: Collection[int] = ()


def chart(years: Sequence[int], series: Sequence[Deret], title: str, lang: Lang) -> Html:
    """The picture of *series* over *years*; nothing where fewer than two numbers are known."""
    values = [each.exact for one in series for each in one.angka if each.exact is not None]
    if len(values) < _FEWEST or len(years) < _FEWEST:
        return NOTHING
    place = _Place(len(years), min(values), max(values))
    drawn = [_drawn(one, place, lang, [other for other in series if other is not one]) for one in series]
    ends = ((years[0], place.x(0), "start"), (years[-1], place.x(len(years) - 1), "end"))
    labels = [tag("text", str(year), x=str(x), y=str(HEIGHT - 6), text_anchor=anchor) for year, x, anchor in ends]
    return tag(
        "svg",
        tag("title", title),
        *drawn,
        *labels,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        class_="grafik",
        aria_label=title,
    )


@frozen
class _Place:
    """Where a value of a year stands in the picture."""

    years: int
    least: Fraction
    most: Fraction

    def x(self, at: int) -> int:
        """The column of the year at position *at*."""
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * at // max(self.years - 1, 1)

    def y(self, value: Fraction) -> int:
        """The row of *value*: the largest on top."""
        span = self.most - self.least
        share = (value - self.least) / span if span else Fraction(1, 2)
        return HEIGHT - _BOTTOM - int(half_up(share * (HEIGHT - _TOP - _BOTTOM), 0))


def _drawn(series: Deret, place: _Place, lang: Lang, others: Sequence[Deret]) -> Html:
    """Lines between years that follow each other by one definition, a dot for each known value, the last in figures.

    The figures stand above the dot; below it where one of *others* lies above.
    """
    points = [(at, each) for at, each in enumerate(series.angka) if each.exact is not None]
    where = [(place.x(at), place.y(each.exact)) for at, each in points if each.exact is not None]
    lines = [
        tag("line", x1=str(x0), y1=str(y0), x2=str(x1), y2=str(y1))
        for (at, _), (after, _), (x0, y0), (x1, y1) in zip(points, points[1:], where, where[1:], strict=False)
        if after == at + 1 and after not in series.patah
    ]
    dots = [tag("circle", cx=str(x), cy=str(y), r="3") for x, y in where]
    last = [_label(*points[-1], *where[-1], others, lang)] if points else []
    return tag("g", *lines, *dots, *last, class_=series.kelas)


def _label(at: int, figure: Figure, x: int, y: int, others: Sequence[Deret], lang: Lang) -> Html:
    """What *figure* says, beside its dot at (*x*, *y*), towards the middle of the picture."""
    same_year = (other for each in others for other in each.angka[at : at + 1])
    room = _LEFT < x < WIDTH - _RIGHT or y + _BELOW < HEIGHT - _BOTTOM  # the first and the last year stand below
    crowded = any(_above(other, figure) for other in same_year) and room
    row = y + _BELOW if crowded else max(y - 7, 12)
    anchor = "start" if x < WIDTH // 2 else "end"
    return tag("text", figure.shown(lang), x=str(x), y=str(row), text_anchor=anchor)


def _above(other: Figure, figure: Figure) -> bool:
    return other.exact is not None and figure.exact is not None and other.exact > figure.exact
