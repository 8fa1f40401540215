"""What policies give: achievement, grade, progress, absorption, efficiency, by the case that holds."""

from __future__ import annotations

from collections.abc import Callable

from sakip.evaluation.arithmetic import number
from sakip.evaluation.figure import Cetak, Figure, Kunci, pokok
from sakip.evaluation.outcome import Hasil, Tiada, unstated
from sakip.evaluation.policies import Aturan
from sakip.evaluation.ways import Deret, Dihitung, Ground, Jalan
from sakip.model.formula import Acuan, Ekspresi, replaced
from sakip.model.nodes import Indikator, Simpul
from sakip.model.properties import MONEY, RATIOS
from sakip.numbers.nilai import Peringkat, Rentang, Uraian
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

Known = Callable[[Kunci], Figure]
# What there is of each source of funds: money, and what follows from it.
_OF_MONEY = MONEY | {"serapan", "efisiensi", "nilai_efisiensi", "biaya"}
_WORDS_ONLY = Text(id="rumusnya hanya dengan kata-kata", en="its formula is in words only")
_NOT_APART = Text(
    id="rumusnya tidak dibedakan menurut sumber atau pembanding",
    en="its formula is the same for all sources and comparators",
)
_NO_POLICY = Text(id="tidak ada kebijakan yang memberi rumusnya", en="no policy gives a formula for it")


class Ruled:
    """The ways to what policies give."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._rules: dict[tuple[str, ...], Jalan] = {}

    def case(self, key: Kunci, item: Indikator, known: Known) -> tuple[str, ...]:
        """The case of an achievement that the form of its target and of its result makes; *known* gives the two."""
        target, result = before(key)
        form = _form(known(target).nilai, known(result).nilai)
        return (f"{form}_{item.arah}", form) if form else ()  # the one for its direction first

    def way(self, of: Deret, item: object, case: tuple[str, ...]) -> Jalan:
        """The formula of the policy that holds in *case*."""
        figure = pokok(of.ukuran)
        narrowed = of.ukuran[len(figure) :]
        if isinstance(item, Indikator):
            return self._of_indicator(figure, narrowed, item, (*case, item.arah))
        return self._of_node(figure, narrowed, item)

    def _of_indicator(self, figure: str, narrowed: str, item: Indikator, cases: tuple[str, ...]) -> Jalan:
        own = item.id if item.capaian or item.kebijakan else ""
        memo = (figure, narrowed, own, *cases)
        if memo not in self._rules:
            policies = self._ground.policies
            rule = policies.indicator_rule(figure, item, tuple(filter(None, cases)))
            self._rules[memo] = self._ruled(rule, figure, narrowed, policies.of(item).rounding)
        return self._rules[memo]

    def _of_node(self, figure: str, narrowed: str, item: object) -> Jalan:
        level, own = (item.jenis, item.agregasi) if isinstance(item, Simpul) else ("instansi", "")
        memo = (figure, narrowed, level, own, "node")
        if memo not in self._rules:
            policies = self._ground.policies
            rule = policies.node_rule(figure, level, own)
            self._rules[memo] = self._ruled(rule, figure, narrowed, policies.umum.rounding)
        return self._rules[memo]

    def _ruled(self, rule: Aturan | None, figure: str, narrowed: str, rounding: Cetak) -> Jalan:
        if rule is None:
            return unstated(_NO_POLICY)
        if rule.rumus is None:
            return unstated(_WORDS_ONLY, rule.landasan.letak)
        rumus = _narrowed(rule.rumus, narrowed) if narrowed else rule.rumus
        if narrowed and rumus == rule.rumus:
            return unstated(_NOT_APART, rule.landasan.letak)
        ratio = figure in RATIOS
        compiled = self._ground.compiler.compiled(rumus, policy=True)
        return Dihitung(compiled, rule.landasan, PERSEN if ratio else None, rounding, rasio=ratio)


def _form(target: Hasil, result: Hasil) -> str:
    """What is special about the form of *target*: a range, a grade on either side, zero, below zero; else ""."""
    if isinstance(target, Rentang) and target.bawah is not None and target.atas is not None:
        return "rentang"
    if _only_words(target) or _only_words(result):
        return "predikat"
    aim = number(target)
    if isinstance(aim, Tiada) or aim.positif:
        return ""
    return "negatif" if aim.nilai else "nol"


def before(key: Kunci) -> tuple[Kunci, Kunci]:
    """What must be known before the case of an achievement can be told: the target and the result."""
    return Kunci("target", key.subjek, key.periode), Kunci("realisasi", key.subjek, key.periode)


def _narrowed(rumus: Ekspresi, suffix: str) -> Ekspresi:
    """*rumus* beside one comparator, `.nasional`, or over the money of one source, `/DAK`."""
    sign, name = suffix[0], suffix[1:]

    def narrowed(item: Ekspresi) -> Ekspresi | None:
        if sign == "." and item == Acuan("pembanding"):
            return Acuan("pembanding", name)
        if sign == "/" and isinstance(item, Acuan) and item.id in _OF_MONEY and item.ukuran == "nilai":
            return Acuan(f"{item.id}/{name}", item.periode)
        return None

    return replaced(rumus, narrowed)


def _only_words(value: Hasil) -> bool:
    """Whether *value* is a grade, or words, without a number behind it."""
    return isinstance(value, Uraian) or (isinstance(value, Peringkat) and value.angka is None)
