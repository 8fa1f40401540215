"""The picture as SVG, laid out here: columns by depth, rows by order, in whole pixels."""

import re
from collections.abc import Iterator
from textwrap import wrap
from xml.sax.saxutils import escape

from attrs import frozen

from sakip.cli.pictures.picture import USES, Dot, Line, Picture

BOX, GAP, ROW, LETTERS = 270, 56, 64, 36
HEIGHT = 52
NAMESPACE = "http://www.w3.org/2000/svg"

_FILL = {
    "tujuan": "#e3f2fd",
    "sasaran": "#e0f2f1",
    "program": "#fff8e1",
    "kegiatan": "#fff3e0",
    "subkegiatan": "#fbe9e7",
    "data": "#f5f5f5",
}
_ABOVE = "#ede7f6"
_INDICATOR = "#ffffff"
_INDICATORS = ("iku", "ikk", "indikator")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE = (
    "text{font:12px sans-serif;fill:#212121}.k{font-weight:bold}rect{stroke:#616161}"
    "path{fill:none;stroke:#757575}.mendukung{stroke-dasharray:6 4}.memakai{stroke-dasharray:2 3}"
)


@frozen
class Spot:
    """Where a dot stands: its column and row."""

    column: int
    row: int

    @property
    def x(self) -> int:
        """Its left edge."""
        return GAP // 2 + self.column * (BOX + GAP)

    @property
    def y(self) -> int:
        """Its upper edge."""
        return ROW // 4 + self.row * ROW

    @property
    def middle(self) -> int:
        """The height at which lines meet it."""
        return self.y + HEIGHT // 2


def written(picture: Picture) -> str:
    """*picture* as an SVG document."""
    spots = _spots(picture)
    width = max((spot.x for spot in spots.values()), default=0) + BOX + GAP // 2
    height = max((spot.y for spot in spots.values()), default=0) + ROW
    return "\n".join(
        (
            f'<svg xmlns="{NAMESPACE}" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
            f"<style>{_STYLE}</style>",
            *(_path(line, spots) for line in picture.lines),
            *(_box(dot, spots[dot.id]) for dot in picture.dots),
            "</svg>",
            "",
        )
    )


def _spots(picture: Picture) -> dict[str, Spot]:
    """A place for every dot: below the first thing it serves, a column to the right of it."""
    below: dict[str, list[str]] = {dot.id: [] for dot in picture.dots}
    first: dict[str, str] = {}
    for line in picture.lines:
        upper, lower = (line.start, line.end) if line.kind == USES else (line.end, line.start)
        if first.setdefault(lower, upper) == upper:
            below[upper].append(lower)
    indicators = {dot.id for dot in picture.dots if dot.kind in _INDICATORS}
    for names in below.values():
        names.sort(key=lambda name: name not in indicators)
    spots: dict[str, Spot] = {}
    row = 0
    roots = [dot.id for dot in picture.dots if dot.id not in first]
    for start in (*roots, *below):  # what stands in a circle has no root
        row = _place(start, below, spots, row)
    return spots


def _place(start: str, below: dict[str, list[str]], spots: dict[str, Spot], row: int) -> int:
    """Place *start* and what hangs on it from *row* on; return the next free row."""
    waiting = [(start, 0)]
    column_before = -1
    while waiting:
        name, column = waiting.pop()
        if name in spots:
            continue
        if column <= column_before:
            row += 1
        spots[name] = Spot(column, row)
        column_before = column
        waiting += [(each, column + 1) for each in reversed(below[name])]
    return row + 1 if column_before >= 0 else row


def _box(dot: Dot, spot: Spot) -> str:
    fill = _INDICATOR if dot.kind in _INDICATORS else _FILL.get(dot.kind, _ABOVE)
    round_ = 16 if dot.kind in _INDICATORS else 4
    text = "".join(_text(spot, number, line) for number, line in enumerate(_lines(dot)))
    rect = f'<rect x="{spot.x}" y="{spot.y}" width="{BOX}" height="{HEIGHT}" rx="{round_}" fill="{fill}"/>'
    return f"<g><title>{_xml(dot.name)}</title>{rect}{text}</g>"


def _lines(dot: Dot) -> Iterator[str]:
    first = f"{dot.kind} {dot.title}".strip()
    yield first if len(first) < LETTERS else f"{first[: LETTERS - 2]}…"
    yield from wrap(dot.name, LETTERS, max_lines=2, placeholder=" …")


def _text(spot: Spot, number: int, text: str) -> str:
    kind = ' class="k"' if number == 0 else ""
    return f'<text x="{spot.x + 12}" y="{spot.y + 16 + 15 * number}"{kind}>{_xml(text)}</text>'


def _path(line: Line, spots: dict[str, Spot]) -> str:
    left, right = (line.start, line.end) if line.kind == USES else (line.end, line.start)
    start, end = spots[left], spots[right]
    x, bend = start.x + BOX, start.x + BOX + GAP // 2
    return f'<path class="{line.kind}" d="M{x} {start.middle}H{bend}V{end.middle}H{end.x}"/>'


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("�", text))
