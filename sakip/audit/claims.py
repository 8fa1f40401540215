"""The figures that a report prints, each as a claim about a figure of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import frozen

from sakip.audit.printed import Cetakan, printed
from sakip.evaluation.figure import Kunci
from sakip.evaluation.from_cascade import outcome_of
from sakip.evaluation.outcome import Hasil
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.model.nodes import Butir, Data, Rujukan
from sakip.syntax.vocabulary import FIGURES

# What a report prints besides figures: names, units, formulas, places in the cascade. Rules of the SK3 family hold them
# against the plan.
_WORDS = frozenset(("nama", "satuan", "formula", "penanggung_jawab", "mendukung"))
CLAIMED = frozenset(FIGURES) - _WORDS


@frozen(eq=False)
class Klaim:
    """A printed figure: the statement, the figure of the plan that it is about, what was printed."""

    butir: Butir
    kunci: Kunci
    cetakan: Cetakan

    @property
    def nilai(self) -> Hasil:
        """The printed value."""
        return self.cetakan.nilai

    @property
    def place(self) -> tuple[str, str]:
        """The document and table that print it."""
        return self.butir.dokumen, self.butir.tabel


class Publication:
    """What the reports of one year print."""

    def __init__(self, cascade: Cascade, year: int) -> None:
        self.cascade = cascade
        self.year = year
        self.claims = tuple(self._read())

    def _read(self) -> Iterator[Klaim]:
        reports = {
            each.id for each in self.cascade.model.dokumen if each.jenis == "laporan" and each.tahun == self.year
        }
        for each in in_order(self.cascade.model.butir):
            if each.dokumen in reports and each.ukuran in CLAIMED and not isinstance(each.nilai, Rujukan):
                outcome = outcome_of(each)
                yield Klaim(each, self._key(each), printed(each, outcome))

    def _key(self, stated: Butir) -> Kunci:
        """The figure of the plan that *stated* is about."""
        figure = _FIGURE_OF.get(stated.ukuran, stated.ukuran)
        if isinstance(self.cascade.model.nama.get(stated.subjek), Data) and figure == "realisasi":
            figure = "nilai"
        return Kunci(f"{figure}/{stated.sumber}" if stated.sumber else figure, stated.subjek, stated.periode)

    @cached_property
    def _of(self) -> dict[Kunci, list[Klaim]]:
        found: dict[Kunci, list[Klaim]] = {}
        for each in self.claims:
            found.setdefault(each.kunci, []).append(each)
        return found

    def about(self, key: Kunci) -> tuple[Klaim, ...]:
        """What is printed of the figure *key*, in order."""
        return tuple(self._of.get(key, ()))

    def nearest(self, key: Kunci, claim: Klaim) -> Klaim | None:
        """What is printed of *key* nearest to *claim*: in its table, else before it, else anywhere."""
        found = [each for each in self.about(key) if each is not claim]
        own = [each for each in found if each.place == claim.place]
        before = [each for each in found if each.butir.start < claim.butir.start]
        return next(iter(own), None) or next(reversed(before), None) or next(iter(found), None)

    def in_table(self, claim: Klaim) -> Iterable[Klaim]:
        """The other claims of the table of *claim*."""
        return (each for each in self.claims if each.place == claim.place and each is not claim)


# `nilai` in a document is an assessed score; of data it is said with `data`.
_FIGURE_OF = {"nilai": "realisasi", "data": "nilai"}
