"""The figures that documents print, each as a claim about a figure of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import frozen

from sakip.evaluation.figure import Kunci
from sakip.evaluation.outcome import Hasil
from sakip.evaluation.printed import Cetakan, meant, printed
from sakip.evaluation.scales import scale_of
from sakip.evaluation.statements import outcome_of
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.model.nodes import Butir, Dokumen, Rujukan
from sakip.syntax.vocabulary import FIGURES

REPORT = "laporan"
# What happened is no print, and the plan above is not the agency's own.
_NEVER_PRINTED = frozenset(("realisasi", "rpjmd"))
# What a report prints besides figures: names, units, formulas, places in the cascade. Rules of the SK3 family hold them
# against the plan.
_WORDS = frozenset(("nama", "satuan", "formula", "penanggung_jawab", "mendukung"))
CLAIMED = frozenset(FIGURES) - _WORDS
COUNTS = frozenset(("jumlah", "terbilang"))
Place = tuple[str, str]


@frozen(eq=False)
class Klaim:
    """A printed figure: the statement, the figure of the plan that it is about, what was printed, by which document."""

    butir: Butir
    kunci: Kunci
    cetakan: Cetakan
    dokumen: Dokumen

    @property
    def nilai(self) -> Hasil:
        """The printed value."""
        return self.cetakan.nilai

    @property
    def place(self) -> Place:
        """The document and table that print it."""
        return self.butir.dokumen, self.butir.tabel

    @property
    def column(self) -> tuple[str, str, object]:
        """What the other figures of its column are also: which figure, by which source, of which period."""
        return self.butir.ukuran, self.butir.sumber, self.butir.periode


class Publication:
    """What the documents of one year print, each in its own order: its reports, and its plans as tables of them.

    A plan that covers the year is one of them: reports reprint its tables.
    """

    def __init__(self, cascade: Cascade, year: int) -> None:
        self.year = year
        self._cascade = cascade
        self.claims = tuple(self._read(lambda each: each.tahun <= year <= each.sampai))

    @cached_property
    def earlier(self) -> tuple[Klaim, ...]:
        """What the reports of earlier years print, the latest report first."""
        found = self._read(lambda each: each.jenis == REPORT and each.tahun < self.year)
        return tuple(sorted(found, key=lambda each: -each.dokumen.tahun))

    def _read(self, wanted: Callable[[Dokumen], bool]) -> Iterator[Klaim]:
        documents = {
            each.id: each for each in self._cascade.model.dokumen if each.jenis not in _NEVER_PRINTED and wanted(each)
        }
        for each in in_order(self._cascade.model.butir):
            if each.dokumen in documents and each.ukuran in CLAIMED and not isinstance(each.nilai, Rujukan):
                yield self._claim(each, documents[each.dokumen])

    def _claim(self, stated: Butir, document: Dokumen) -> Klaim:
        scale = scale_of(self._cascade, stated.subjek)
        return Klaim(stated, meant(self._cascade, stated), printed(stated, outcome_of(stated), scale), document)

    # ── what is printed where ───────────────────────────────────────────────────────────────────

    @cached_property
    def _of(self) -> dict[Kunci, list[Klaim]]:
        found: dict[Kunci, list[Klaim]] = {}
        for each in self.claims:
            found.setdefault(each.kunci, []).append(each)
        return found

    @cached_property
    def _tables(self) -> dict[Place, list[Klaim]]:
        found: dict[Place, list[Klaim]] = {}
        for each in self.claims:
            found.setdefault(each.place, []).append(each)
        return found

    def about(self, key: Kunci) -> tuple[Klaim, ...]:
        """What is printed of the figure *key*, in order."""
        return tuple(self._of.get(key, ()))

    def nearest(self, key: Kunci, claim: Klaim) -> Klaim | None:
        """What is printed of *key* nearest to *claim*: in its table, else before it, else anywhere in its document.

        What other documents print is their own; only where its document prints nothing of *key* does it count.
        """
        found = [each for each in self.about(key) if each is not claim]
        own = [each for each in found if each.place == claim.place]
        same = [each for each in found if each.butir.dokumen == claim.butir.dokumen]
        before = [each for each in same if each.butir.start < claim.butir.start]
        return next(iter(own), None) or next(reversed(before), None) or next(iter((*same, *found)), None)

    def in_table(self, claim: Klaim) -> Iterable[Klaim]:
        """The other claims of the table of *claim*."""
        return (each for each in self._tables[claim.place] if each is not claim)

    def tables(self, claim: Klaim) -> Iterable[list[Klaim]]:
        """The tables of the document of *claim*, each with all that it prints."""
        return (found for (document, _), found in self._tables.items() if document == claim.butir.dokumen)

    def rows(self, claim: Klaim) -> list[Klaim]:
        """The column in which *claim* stands, itself among them, from top to bottom."""
        column = [each for each in self._tables[claim.place] if each.column == claim.column]
        return sorted(column, key=lambda each: each.butir.start)
