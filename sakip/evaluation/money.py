"""How budgets roll up: only upward, only by sums, each programme once or by its stated share."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from sakip.evaluation.outcome import Tiada, undefined, unstated
from sakip.evaluation.statements import Statements
from sakip.graph.cascade import Cascade
from sakip.graph.money import budget_children
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Operasi
from sakip.model.nodes import Indikator, Instansi, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Text

_SUM = Text(id="jumlah di bawahnya", en="the sum of what is below it")
_OF_NODE = Text(id="anggaran yang diukurnya", en="the budget of what it measures")
_WHOLE = Fraction(1)
Below = tuple[Ekspresi | Tiada | None, Text]


class Money:
    """What the budget of each node of a plan is the sum of."""

    def __init__(self, cascade: Cascade, statements: Statements) -> None:
        self._cascade = cascade
        self._statements = statements
        self._budgeted = statements.periods("anggaran")
        self._documented: dict[tuple[str, Periode], bool] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

    def below(self, item: Simpul | Indikator | Instansi, figure: str) -> Below:
        """What gives *figure* of *item* from below: a formula, the reason why there is none, or None for nothing."""
        if isinstance(item, Instansi):
            return self._sum([Acuan(each.id, "", figure) for each in self._cascade.nodes("program")]), _SUM
        if isinstance(item, Indikator):
            return self._of_indicator(item, figure)
        if item.jenis in ("tujuan", "sasaran"):
            return self._of_objective(item, figure), _SUM
        return self._sum([Acuan(each.id, "", figure) for each in budget_children(self._cascade, item.id)]), _SUM

    def documented_below(self, name: str, period: Periode) -> bool:
        """Whether a yearly document states a budget of anything below *name*."""
        if period not in self._budgeted:
            return False
        key = (name, period)
        if key not in self._documented:
            self._documented[key] = False  # a cascade that goes in circles is no budget
            self._documented[key] = any(
                self._statements.valid("anggaran", child, period) or self.documented_below(child, period)
                for child in self._parts_of(name)
            )
        return self._documented[key]

    def _parts_of(self, name: str) -> tuple[str, ...]:
        if name not in self._parts:
            self._parts[name] = tuple(each.id for each in self._below(self._cascade.model.nama.get(name)))
        return self._parts[name]

    def _below(self, item: object) -> Sequence[Simpul]:
        if isinstance(item, Instansi):
            return self._cascade.nodes("program")
        if not isinstance(item, Simpul):
            return ()
        if item.jenis in ("tujuan", "sasaran"):
            return self._cascade.children(item.id, "sasaran", "program")
        return budget_children(self._cascade, item.id)

    def _of_objective(self, item: Simpul, figure: str) -> Ekspresi | Tiada | None:
        """A goal is the sum of its objectives and of the programmes that serve it directly; each by its share."""
        parts: list[Ekspresi] = [Acuan(each.id, "", figure) for each in self._cascade.children(item.id, "sasaran")]
        for program in self._cascade.children(item.id, "program"):
            share = self.share(program, item.id)
            if isinstance(share, Tiada):
                return share
            parts.append(_shared(program.id, figure, share))
        return self._sum(parts)

    def _of_indicator(self, item: Indikator, figure: str) -> Below:
        """The programmes that serve just this indicator; else the budget of what it alone measures."""
        programs = [each for each in self._cascade.below(item.id, "program") if isinstance(each, Simpul)]
        if programs:
            shares = [(each, self.share(each, item.id)) for each in programs]
            missing = next((share for _, share in shares if isinstance(share, Tiada)), None)
            parts = [_shared(each.id, figure, share) for each, share in shares if isinstance(share, Fraction)]
            return missing or self._sum(parts), _SUM
        for node in self._cascade.above(item.id):
            if isinstance(node, Simpul):
                return self._of_measured(node, item, figure), _OF_NODE
        return None, _SUM

    def _of_measured(self, node: Simpul, item: Indikator, figure: str) -> Ekspresi | Tiada:
        own = self._cascade.measures(node.id, item.jenis)
        if len(own) == 1:
            return Acuan(node.id, "", figure)
        title = self._cascade.title(node.id)
        return unstated(
            Text(
                id=f"{title} diukur oleh {len(own)} indikator, dan pembagian anggarannya tidak dinyatakan",
                en=f"{title} is measured by {len(own)} indicators, and how its budget divides is not stated",
            ),
            node.letak,
        )

    def share(self, program: Simpul, target: str) -> Fraction | Tiada:
        """The share of *program* that goes to *target*, which it serves: all where it serves nothing else.

        What alone has no share takes the rest; that may be the node in which the programme stands.
        """
        served: dict[str, list[Fraction | None]] = {}
        for each in program.mendukung:
            served.setdefault(self._objective(each.id, target), []).append(each.porsi.nilai if each.porsi else None)
        if program.induk and program.induk not in self._named(program):
            served[program.induk] = [None]
        if len(served) < 2 or target not in served:
            return _WHOLE
        known = [each for shares in served.values() for each in shares if each is not None]
        shares, open_ = served[target], sum(map(len, served.values())) - len(known)
        if None not in shares:
            return sum((each for each in shares if each is not None), Fraction(0))
        rest = _WHOLE - sum(known)
        if known and open_ == shares.count(None) and rest >= 0:
            return rest + sum(each for each in shares if each is not None)
        return undefined(
            Text(
                id=f"{self._cascade.title(program.id)} mendukung {len(served)} kinerja tanpa `porsi`",
                en=f"{self._cascade.title(program.id)} serves {len(served)} of them without `porsi`",
            )
        )

    def _named(self, program: Simpul) -> set[str]:
        """What *program* says it serves: by its own name, or by that of an indicator of it."""
        names = {each.id for each in program.mendukung}
        indicators = [each for each in names if isinstance(self._cascade.model.nama.get(each), Indikator)]
        return names.union(above.id for each in indicators for above in self._cascade.above(each))

    def _objective(self, name: str, target: str) -> str:
        """What a programme serves by naming *name*, in terms of *target*'s level: an indicator, or what it measures."""
        if name == target or isinstance(self._cascade.model.nama.get(target), Indikator):
            return name
        item = self._cascade.model.nama.get(name)
        above = self._cascade.above(name) if isinstance(item, Indikator) else ()
        return above[0].id if above else name

    def _sum(self, parts: list[Ekspresi]) -> Ekspresi | None:
        return Fungsi("jumlah", tuple(parts)) if parts else None


def _shared(program: str, figure: str, share: Fraction) -> Ekspresi:
    whole = Acuan(program, "", figure)
    return whole if share == 1 else Operasi("*", Konstanta(Kuantitas(share, MURNI)), whole)
