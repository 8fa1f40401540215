"""A form: an official table, made from a plan. One form, one file in `tables`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from sakip.evaluation.from_cascade import Evaluation
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.report.table import Tabel
from sakip.text.bilingual import Text


@frozen(eq=False)
class Bahan:
    """What a form is made from: the figures of a plan, and the year that the report is of."""

    evaluation: Evaluation
    tahun: int

    @property
    def cascade(self) -> Cascade:
        """The plan."""
        return self.evaluation.cascade


@frozen
class Form:
    """An official table: its code on the command line, what it is called, what prescribes it, how it is made."""

    kode: str
    nama: Text
    dasar: tuple[Basis, ...]
    buat: Callable[[Bahan], Tabel]
