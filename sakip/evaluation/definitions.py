"""How each figure can be known: for every figure, the ways to it, the better first.

What SAKIP knows is in `measured`, `budgeted`, `ruled` and the policies; the engine only walks. The first way that leads
to a value is taken; the others are kept beside it, so that a reader sees what was weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.evaluation.budgeted import Budgeted
from sakip.evaluation.compiled import Compiler
from sakip.evaluation.figure import Figure, Jenis, Kunci, Landasan, pokok
from sakip.evaluation.measured import Measured
from sakip.evaluation.policies import Policies
from sakip.evaluation.ruled import Known, Ruled, before
from sakip.evaluation.statements import Statements, outcome_of
from sakip.evaluation.ways import Deret, Dihitung, Ground, Langkah, always
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi
from sakip.model.nodes import Butir, Indikator
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
        self._of = {**Measured(ground).steps, **self._budgeted.steps}
        self._steps: dict[tuple[str, str, str, tuple[str, ...]], tuple[Langkah, ...]] = {}

    def before(self, key: Kunci) -> tuple[Kunci, ...]:
        """What must be known before the ways to *key* can be told: an achievement goes by the form of the target."""
        return before(key) if key.ukuran == "capaian" and isinstance(self._names.get(key.subjek), Indikator) else ()

    def case(self, key: Kunci, known: Known) -> tuple[str, ...]:
        """The case by which the ways to the achievement *key* differ; *known* gives what comes before it."""
        item = self._names.get(key.subjek)
        return self._ruled.case(key, item, known) if isinstance(item, Indikator) else ()

    def steps(self, key: Kunci, case: tuple[str, ...] = ()) -> Sequence[Langkah]:
        """The steps along the ways to the figure *key* in *case*, the better first."""
        ukuran, subjek, (tahun, bagian) = key
        if 0 < tahun < self._first_year:
            return ()
        memo = (ukuran, subjek, bagian, case)
        found = self._steps.get(memo)
        if found is None:
            found = self._steps[memo] = tuple(self._found(Deret(ukuran, subjek, bagian), case))
        return found

    def _found(self, of: Deret, case: tuple[str, ...]) -> Iterator[Langkah]:
        item = self._names.get(of.subjek)
        if of.ukuran in self._of:
            yield from self._of[of.ukuran](of, item)
        elif pokok(of.ukuran) in POLICY_FIGURES:
            if item is not None:
                yield always(self._ruled.way(of, item, case))
        elif "/" in of.ukuran:
            yield from self._budgeted.of_source(of, item)

    def besides(self, figure: Figure) -> Iterator[Figure]:
        """What is stated of the same as *figure* and not taken: on further ways, or by documents that do not hold."""
        key, seen = figure.kunci, {id(each.butir) for each in (figure, *figure.dicoba)}
        ways = (step(key) for step in self.steps(key))
        stated = [way for way in ways if isinstance(way, Butir) and id(way) not in seen]
        taken = figure.butir
        if taken is not None and taken.periode == key.periode:
            stated += self._ground.statements.others(taken.ukuran, key.subjek, key.periode)
        return (Figure(key, outcome_of(each), self._ground.cascade, each) for each in stated)

    def by_formula(self, key: Kunci, rumus: Ekspresi) -> Dihitung:
        """The way to the figure *key* of another formula than its own."""
        ratio, policy = key.pokok in RATIOS, key.pokok in POLICY_FIGURES
        compiled = self._ground.compiler.compiled(rumus, policy=policy)
        return Dihitung(compiled, _OTHERWISE, PERSEN if ratio else None, rasio=ratio)
