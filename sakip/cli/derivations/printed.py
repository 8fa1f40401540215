"""What reports print of a figure, where that is something else than the figure comes to."""

from collections.abc import Iterator

from sakip.audit.claims import REPORT, Klaim, Publication
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.folding import Lines, Piece
from sakip.evaluation.figure import Figure
from sakip.evaluation.told import MORE_PLACES
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.text.bilingual import Lang, Text

_PRINTED = Text(id="tercetak {nilai}", en="printed {nilai}")


class Printed:
    """What the reports of a plan print, asked year by year."""

    def __init__(self, cascade: Cascade, lang: Lang) -> None:
        self._cascade = cascade
        self._lang = lang
        self._years: dict[int, Publication] = {}

    def beside(self, figure: Figure) -> Lines:
        """A line for each other value that reports print of *figure*, as they write it."""
        year = figure.periode.tahun
        if year not in self._years:
            self._years[year] = Publication(self._cascade, year)
        printed = (each for each in self._years[year].about(figure.kunci) if each.dokumen.jenis == REPORT)
        return tuple(self._lines([each for each in printed if not each.cetakan.prints(figure)]))

    def _lines(self, claims: list[Klaim]) -> Iterator[tuple[Piece, ...]]:
        by_value: dict[str, list[Klaim]] = {}
        for each in claims:
            by_value.setdefault(one_line(each.nilai.shown(self._lang)), []).append(each)
        for same in by_value.values():
            first = same[0].butir
            also = f", {MORE_PLACES.in_(self._lang).format(jumlah=len(same) - 1)}" if len(same) > 1 else ""
            where = f"{document_name(self._cascade, first).in_(self._lang)}, {first.file.name}:{first.letak.line}{also}"
            yield (
                (f"  {_PRINTED.in_(self._lang).format(nilai=one_line(first.letak.text))}", Ink.WARNING),
                (f"   ← {one_line(where)}", Ink.PLACE),
            )
