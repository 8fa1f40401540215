"""How each figure can be known: for every figure, the ways to it, the better first.

What SAKIP knows is in `measured`, `budgeted`, `ruled` and the policies; the engine only walks. The first way that leads
to a value is taken; the others are kept beside it, so that a reader sees what was weighed.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.budgeted import Budgeted
from sakip.evaluation.compiled import Compiler
from sakip.evaluation.figure import Kunci
from sakip.evaluation.measured import Measured
from sakip.evaluation.policies import Policies
from sakip.evaluation.ruled import Ruled, before
from sakip.evaluation.statements import Statements
from sakip.evaluation.ways import Ground, Jalan, Known
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator
from sakip.syntax.vocabulary import POLICY_FIGURES


class Definitions:
    """The ways to every figure of one plan."""

    def __init__(self, cascade: Cascade, statements: Statements, policies: Policies) -> None:
        self._names = cascade.model.nama
        self._first_year = statements.first_year
        ground = Ground(cascade, statements, policies, Compiler(policies.names))
        self._budgeted, self._ruled = Budgeted(ground), Ruled(ground)
        self._ways = {**Measured(ground).ways, **self._budgeted.ways}

    def before(self, key: Kunci) -> tuple[Kunci, ...]:
        """What must be known before the ways to *key* can be told: an achievement goes by the form of the target."""
        return before(key) if key.ukuran == "capaian" and isinstance(self._names.get(key.subjek), Indikator) else ()

    def ways(self, key: Kunci, known: Known) -> Iterator[Jalan]:
        """The ways to the figure *key*, the better first; *known* gives what comes before it."""
        if 0 < key.periode.tahun < self._first_year:
            return iter(())
        item = self._names.get(key.subjek)
        if key.ukuran in self._ways:
            return self._ways[key.ukuran](key, item)
        if key.pokok in POLICY_FIGURES:
            return self._ruled.ways(key, item, known) if item is not None else iter(())
        return self._budgeted.of_source(key) if "/" in key.ukuran else iter(())
