"""How each figure can be known: for every figure, the ways to it, the better first.

What SAKIP knows is in `measured`, `budgeted`, `ruled` and the policies; the engine only walks. The first way that leads
to a value is taken; the others are kept beside it, so that a reader sees what was weighed.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.budgeted import Budgeted
from sakip.evaluation.compiled import Compiler
from sakip.evaluation.figure import Figure, Jenis, Kunci, Landasan
from sakip.evaluation.measured import Measured
from sakip.evaluation.policies import Policies
from sakip.evaluation.ruled import Ruled, before
from sakip.evaluation.statements import Statements, outcome_of
from sakip.evaluation.ways import Dihitung, Dinyatakan, Ground, Jalan, Known
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi
from sakip.model.nodes import Indikator
from sakip.model.properties import RATIOS
from sakip.numbers.satuan import PERSEN
from sakip.syntax.vocabulary import POLICY_FIGURES
from sakip.text.bilingual import Text

_OTHERWISE = Landasan(Jenis.ANDAIAN, Text(id="rumus lain", en="another formula"))


class Definitions:
    """The ways to every figure of one plan."""

    def __init__(self, cascade: Cascade, statements: Statements, policies: Policies) -> None:
        self._names = cascade.model.nama
        self._first_year = statements.first_year
        self._ground = ground = Ground(cascade, statements, policies, Compiler(policies.names))
        self._budgeted, self._ruled = Budgeted(ground), Ruled(ground)
        self._ways = {**Measured(ground).ways, **self._budgeted.ways}

    def before(self, key: Kunci) -> tuple[Kunci, ...]:
        """What must be known before the ways to *key* can be told: an achievement goes by the form of the target."""
        return before(key) if key.ukuran == "capaian" and isinstance(self._names.get(key.subjek), Indikator) else ()

    def ways(self, key: Kunci, known: Known) -> Iterator[Jalan]:
        """The ways to the figure *key*, the better first; *known* gives what comes before it."""
        if key.ukuran in self._ways or key.pokok not in POLICY_FIGURES:
            return self._without_policy(key)
        item = self._names.get(key.subjek)
        return iter(()) if item is None or self._is_too_early(key) else self._ruled.ways(key, item, known)

    def _without_policy(self, key: Kunci) -> Iterator[Jalan]:
        if self._is_too_early(key):
            return iter(())
        if key.ukuran in self._ways:
            return self._ways[key.ukuran](key, self._names.get(key.subjek))
        return self._budgeted.of_source(key) if "/" in key.ukuran else iter(())

    def _is_too_early(self, key: Kunci) -> bool:
        return 0 < key.periode.tahun < self._first_year

    def besides(self, figure: Figure) -> Iterator[Figure]:
        """What is stated of the same as *figure* and not taken: on further ways, or by documents that do not hold."""
        key, seen = figure.kunci, {id(each.butir) for each in (figure, *figure.dicoba)}
        ways = self._without_policy(key)
        stated = [way.butir for way in ways if isinstance(way, Dinyatakan) and id(way.butir) not in seen]
        taken = figure.butir
        if taken is not None and taken.periode == key.periode:
            stated += self._ground.statements.others(taken.ukuran, key.subjek, key.periode)
        return (Figure(key, outcome_of(each), self._ground.cascade, each) for each in stated)

    def by_formula(self, key: Kunci, rumus: Ekspresi) -> Dihitung:
        """The way to the figure *key* of another formula than its own."""
        ratio, policy = key.pokok in RATIOS, key.pokok in POLICY_FIGURES
        compiled = self._ground.compiler.compiled(rumus, policy=policy)
        return Dihitung(compiled, _OTHERWISE, PERSEN if ratio else None, rasio=ratio)
