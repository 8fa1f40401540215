"""The figures of a period that are asked for first: performance and budget, level by level, the agency on top."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve, frozen

from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.trend import Tren, trend
from sakip.graph.cascade import LEVELS
from sakip.graph.outline import Branch, Outline
from sakip.graph.owners import answers_for
from sakip.model.nodes import Indikator, Instansi, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode

AGENCY, INDICATOR = "instansi", "indikator"
CHOICES = (AGENCY, "tujuan", "sasaran", INDICATOR, "program", "kegiatan", "subkegiatan")
PERFORMANCE = ("target", "realisasi", "capaian", "predikat")
BUDGET = ("anggaran", "realisasi_anggaran", "serapan", "efisiensi")
_FIRST = frozenset((AGENCY, "tujuan", "sasaran", INDICATOR, "program"))
_STRATEGIC = frozenset((AGENCY, "tujuan", "sasaran"))
_OPTIONAL = ("predikat", "efisiensi")
Item = Instansi | Simpul | Indikator


@frozen
class Row:
    """An item, how far down it stands, its figures by name; none where it was shown above."""

    item: Item
    depth: int
    figures: dict[str, Figure]
    tren: Tren | None = None

    @property
    def level(self) -> str:
        """The word that declares the item."""
        return AGENCY if isinstance(self.item, Instansi) else self.item.jenis


@frozen
class Overview:
    """The rows of one plan for one period."""

    evaluation: Evaluation
    periode: Periode
    kinerja: tuple[Row, ...]
    anggaran: tuple[Row, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the rows, each once."""
        rows = (*self.kinerja, *self.anggaran)
        return tuple(dict.fromkeys(figure for row in rows for figure in row.figures.values()))

    @property
    def incomplete(self) -> tuple[Figure, ...]:
        """The figures that are not known although they apply, or rest on less than all."""
        return tuple(each for each in self.figures if is_incomplete(each))

    @property
    def judged(self) -> tuple[Row, ...]:
        """The indicators by which an agency is judged: its IKU among the rows, else all; those that apply."""
        return tuple(row for row in self._indicators if not _is_apart(row))

    @property
    def inapplicable(self) -> tuple[Row, ...]:
        """Those of the same that do not apply to the period: they count for nothing, neither reached nor missed."""
        return tuple(row for row in self._indicators if _is_apart(row))

    @property
    def _indicators(self) -> list[Row]:
        rows = [row for row in self.kinerja if isinstance(row.item, Indikator)]
        return [row for row in rows if row.level == "iku"] or rows


def _is_apart(row: Row) -> bool:
    return row.figures["capaian"].sebab is Sebab.TAK_BERLAKU


def is_incomplete(figure: Figure) -> bool:
    """Whether *figure* is not known although it applies, or rests on less than all."""
    return figure.sebab not in (None, Sebab.TAK_BERLAKU) or figure.partial


def reached(figure: Figure) -> bool | None:
    """Whether an achievement is at least 100%; None where it is not known, or of less than all."""
    if not isinstance(figure.nilai, Kuantitas) or figure.partial:
        return None
    return figure.nilai.nilai >= 1


def overview(evaluation: Evaluation, period: Periode, levels: Sequence[str] = (), unit: str = "") -> Overview:
    """The figures of *period*: of *levels*, else of the agency down to programmes; of what *unit* answers for.

    Nodes are told with their indicators; unless asked for, only goals and objectives are told by what they achieved.
    """
    rows = _Rows(evaluation, period, unit)
    nodes = frozenset(levels or (CHOICES if unit else _FIRST))
    measured = nodes if levels or unit else _STRATEGIC
    kinerja, anggaran = rows.kinerja(measured, every=INDICATOR in levels), rows.anggaran(nodes)
    return Overview(evaluation, period, _without_idle(kinerja), _without_idle(anggaran))


def _without_idle(rows: Iterable[Row]) -> tuple[Row, ...]:
    """*rows* without the figures that no policy gives and nothing states, where that is so of all of them."""
    found = tuple(rows)
    idle = {each for each in _OPTIONAL if not any(_says_something(row.figures.get(each)) for row in found)}
    return tuple(
        evolve(row, figures={name: figure for name, figure in row.figures.items() if name not in idle}) for row in found
    )


def _says_something(figure: Figure | None) -> bool:
    return figure is not None and (figure.landasan is not None or figure.butir is not None)


@frozen
class _Place:
    """An item among those shown, and how many of these it stands below."""

    item: Item
    depth: int
    again: bool = False


class _Rows:
    """The rows of one period, of what one unit answers for."""

    def __init__(self, evaluation: Evaluation, period: Periode, unit: str) -> None:
        self._evaluation = evaluation
        self._period = period
        self._unit = unit
        outline = Outline(evaluation.cascade, LEVELS[-1])
        self._branches = tuple(chain(outline.connected(), outline.supporting(), outline.loose()))

    def kinerja(self, levels: frozenset[str], *, every: bool) -> Iterator[Row]:
        """What was achieved, of nodes of *levels* and their indicators, or of *every* indicator."""
        for place in self._places(lambda branch: self._is_measured(branch, levels, every=every), levels):
            match place:
                case _Place(item=Indikator() as item):
                    figures = self._figures(item.id, PERFORMANCE)
                    yield Row(item, place.depth, figures, trend(self._evaluation, item, self._period))
                case _:
                    yield Row(place.item, place.depth, self._unless_again(place, PERFORMANCE[2:]))

    def anggaran(self, levels: frozenset[str]) -> Iterator[Row]:
        """What was to be spent and was, of nodes of *levels*; nothing where neither is known of any."""
        places = self._places(lambda branch: branch.item.jenis in levels and isinstance(branch.item, Simpul), levels)
        rows = [Row(place.item, place.depth, self._unless_again(place, BUDGET)) for place in places]
        if any(row.figures[each].known for row in rows if row.figures for each in BUDGET[:2]):
            yield from rows

    def _places(self, wanted: Callable[[Branch], bool], levels: frozenset[str]) -> Iterator[_Place]:
        agency = self._evaluation.cascade.agency
        top = AGENCY in levels and agency is not None and not self._unit
        if top and agency is not None:
            yield _Place(agency, 0)
        above: list[int] = []
        for branch in self._branches:
            while above and above[-1] >= branch.depth:
                above.pop()
            if wanted(branch) and self._is_of_unit(branch.item):
                yield _Place(branch.item, len(above) + top, branch.again)
                above.append(branch.depth)

    def _is_measured(self, branch: Branch, levels: frozenset[str], *, every: bool) -> bool:
        if isinstance(branch.item, Simpul):
            return branch.item.jenis in levels
        if not self._evaluation.cascade.is_own(branch.item):
            return False
        above = self._evaluation.cascade.model.nama.get(branch.above or "")
        return every or (above.jenis if isinstance(above, Simpul) else AGENCY) in levels

    def _is_of_unit(self, item: Item) -> bool:
        return not self._unit or answers_for(self._evaluation.cascade, self._unit, item)

    def _unless_again(self, place: _Place, names: Iterable[str]) -> dict[str, Figure]:
        return {} if place.again else self._figures(place.item.id, names)

    def _figures(self, name: str, wanted: Iterable[str]) -> dict[str, Figure]:
        return {figure: self._evaluation.figure(figure, name, self._period) for figure in wanted}
