"""The cascade as a tree to open and close: every node with its achievement, its indicators, its budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.evaluation.names import FIGURE_NAMES
from sakip.graph.cascade import LEVELS
from sakip.model.holders import holder
from sakip.model.nodes import Indikator, Simpul
from sakip.numbers.periode import Periode
from sakip.numbers.rounding import half_up
from sakip.report.form import Bahan, unit_of
from sakip.report.page.chart import Deret, chart
from sakip.report.page.figures import Shown
from sakip.report.page.markup import NOTHING, Html, joined, tag
from sakip.text.bilingual import Lang, Text

_FINDINGS = Text(id="{banyak} temuan", en="{banyak} findings")
_LEGEND = Text(id="garis putus: target · garis utuh: realisasi", en="dashed: target · solid: result")
_MEASURED = ("target", "realisasi", "capaian", "predikat", "kemajuan")
_MONEY = ("anggaran", "realisasi_anggaran", "serapan")
_OPEN = frozenset(("tujuan", "sasaran"))


class Tree:
    """The tree of one plan."""

    def __init__(self, bahan: Bahan, findings: tuple[Diagnostic, ...], lang: Lang) -> None:
        self._bahan = bahan
        self._cascade = bahan.cascade
        self._lang = lang
        self._shown = Shown(bahan, lang)
        self._found = self._counted(findings)

    def html(self) -> Html:
        """The tree, from the goals down; what serves no goal behind them."""
        told: set[str] = set()
        goals = [self._node(each, told) for each in self._cascade.nodes("tujuan")]
        rest = [self._node(each, told) for each in self._cascade.nodes(*LEVELS) if each.id not in told]
        return joined([*goals, *rest])

    def _node(self, node: Simpul, told: set[str]) -> Html:
        told.add(node.id)
        achieved = self._bahan.figure("capaian", node.id)
        head = tag(
            "summary",
            tag("span", node.tingkat or node.jenis, class_="jenis"),
            tag("span", " ".join(filter(None, (self._bahan.code(node), node.nama))), class_="nama"),
            self._findings(node.id),
            self._shown.badge(achieved, node.id) if self._measured(node) else NOTHING,
        )
        below = [self._node(each, told) for each in self._cascade.children(node.id, *LEVELS) if each.id not in told]
        indicators = [self._indicator(each) for each in self._cascade.measures(node.id)]
        opened = "" if node.jenis in _OPEN else None
        return tag("details", head, *indicators, self._money(node), *below, class_="simpul", open=opened)

    def _measured(self, node: Simpul) -> bool:
        """Whether an achievement of *node* is to be expected: it, or what is below a goal, has indicators."""
        return bool(self._cascade.measures(node.id)) or node.jenis == "tujuan"

    def _indicator(self, item: Indikator) -> Html:
        years = self._bahan.tahun_rencana
        until = [year for year in years if year <= self._bahan.tahun]
        targets, results = (
            [self._bahan.figure(name, item.id, year) for year in some]
            for name, some in (("target", years), ("realisasi", until))
        )
        series = [Deret("target", targets), Deret("realisasi", results, self._breaks(item, until))]
        unit = f" ({unit_of(item)})" if unit_of(item) else ""
        facts = tag("dl", *self._facts(item.id, _MEASURED))
        head = joined([tag("strong", item.nama), tag("span", unit, class_="pudar"), " ", self._findings(item.id)])
        picture = chart(years, series, item.nama, self._lang)
        if picture.text:
            picture += tag("div", _LEGEND.in_(self._lang), class_="legenda")
        return tag("div", tag("div", head, facts), tag("div", picture), class_="indikator")

    def _breaks(self, item: Indikator, years: Sequence[int]) -> list[int]:
        """At which of *years* results of *item* begin that do not stand beside those of the year before."""
        broken = self._bahan.evaluation.broken
        return [at for at, year in enumerate(years) if broken(item.id, Periode(year - 1), Periode(year)) is not None]

    def _facts(self, name: str, figures: tuple[str, ...], term: str = "dt", value: str = "dd") -> Iterator[Html]:
        """The figures of *name* that say anything, each behind its name, opening to its derivation."""
        for each in figures:
            figure = self._bahan.figure(each, name)
            if figure.known or each in ("target", "realisasi", "capaian", *_MONEY):
                yield tag(term, FIGURE_NAMES[each].in_(self._lang), class_="pudar")
                yield tag(value, self._shown.opening(figure))

    def _money(self, node: Simpul) -> Html:
        budget, absorbed = self._bahan.figure("anggaran", node.id), self._bahan.figure("serapan", node.id)
        if not budget.known:
            return NOTHING
        bar = _bar(absorbed.exact) if absorbed.exact is not None else NOTHING
        facts = list(self._facts(node.id, _MONEY, "span", "span"))
        pairs = [tag("div", name, value) for name, value in zip(facts[::2], facts[1::2], strict=True)]
        return tag("div", tag("div", *pairs, class_="uang"), bar)

    def _findings(self, name: str) -> Html:
        count = self._found[name]
        return tag("span", _FINDINGS.in_(self._lang).format(banyak=count), class_="temuan") if count else NOTHING

    def _counted(self, findings: tuple[Diagnostic, ...]) -> Counter[str]:
        """How many findings stand within each declaration itself, not in one inside it."""
        of = holder(each for each in self._cascade.model.nama.values() if isinstance(each, Simpul | Indikator))
        return Counter(of(each.span) for each in findings)


def _bar(share: Fraction) -> Html:
    """A bar as full as *share*, at most full."""
    width = int(half_up(min(max(share, Fraction(0)), Fraction(1)) * 1000, 0))
    picture = tag("svg", tag("rect", width=str(width), height="10"), viewBox="0 0 1000 10", preserveAspectRatio="none")
    return tag("div", picture, class_="batang", role="presentation")
