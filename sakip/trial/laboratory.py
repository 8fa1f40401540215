"""A small plan in which a policy is tried alone: indicators of every direction, the levels above them, and money.

Nothing is stated in it. What a figure comes to by the policy is seen by supposing what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.library import base, followed
from sakip.evaluation.names import FIGURE_NAMES
from sakip.evaluation.outcome import Hasil
from sakip.evaluation.policies import Policies, Rantai
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Rumus, Setiap, parts
from sakip.model.from_syntax import resolve
from sakip.model.nodes import Deklarasi, Kebijakan, Skala
from sakip.model.typing import POLICY_NAMES
from sakip.numbers.periode import Periode
from sakip.source.file import SourceFile
from sakip.source.workspace import from_library
from sakip.syntax.from_text import read
from sakip.text.bilingual import Text, filled
from sakip.trial.verdict import Given

_LIBRARY = "akip-88-2021"
_PLAN = """
pakai "akip-88-2021"
renstra 2023..2026 "Renstra"
instansi dinas "Dinas" {}
tujuan T "Tujuan" { sasaran S "Sasaran" {
  iku naik  "Naik"  { satuan nilai  arah naik   skala predikat_akip  formula "data" }
  iku turun "Turun" { satuan nilai  arah turun  skala predikat_akip  formula "data" }
  iku jaga  "Jaga"  { satuan nilai  arah jaga   skala predikat_akip  formula "data" }
  program 2.17.02 "Satu" { kegiatan 2.17.02.2.01 "Satu" { subkegiatan 2.17.02.2.01.0001 "Satu" {
    indikator y1 "Satu" { satuan nilai  arah naik  formula "data" } } } }
  program 2.17.03 "Dua"  { kegiatan 2.17.03.2.01 "Dua"  { subkegiatan 2.17.03.2.01.0001 "Dua"  {
    indikator y2 "Dua"  { satuan nilai  arah naik  formula "data" } } } }
} }
"""
YEAR = Periode(2024)
AGENCY = "dinas"
INDICATORS = ("naik", "turun", "jaga", "y1", "y2")
PROGRAMMES = ("2.17.02", "2.17.03")
LEVELS = ("S", "T", AGENCY, PROGRAMMES[0], "2.17.02.2.01")
OUTPUTS = ("2.17.02.2.01.0001", "2.17.03.2.01.0001")
GRADES = ("D", "C", "CC", "B", "BB", "A", "AA")

_OF = Text(id="{angka} {siapa}", en="{angka} of {siapa}")
_CALLED = {
    "naik": Text(id="indikator yang naik", en="an indicator that is to rise"),
    "turun": Text(id="indikator yang turun", en="an indicator that is to fall"),
    "jaga": Text(id="indikator yang dijaga", en="an indicator that is to be kept"),
    "y1": Text(id="keluaran pertama", en="the first output"),
    "y2": Text(id="keluaran kedua", en="the second output"),
    "S": Text(id="sasaran", en="the objective"),
    "T": Text(id="tujuan", en="the goal"),
    AGENCY: Text(id="instansi", en="the agency"),
    PROGRAMMES[0]: Text(id="program pertama", en="the first programme"),
    PROGRAMMES[1]: Text(id="program kedua", en="the second programme"),
    "2.17.02.2.01": Text(id="kegiatan", en="the activity"),
    OUTPUTS[0]: Text(id="subkegiatan pertama", en="the first sub-activity"),
    OUTPUTS[1]: Text(id="subkegiatan kedua", en="the second sub-activity"),
}

Supposed = Mapping[tuple[str, str], Hasil]


@frozen(eq=False)
class Laboratory:
    """The small plan under one policy; `chain` is that policy and those that it follows."""

    chain: tuple[Kebijakan, ...]
    evaluation: Evaluation

    @classmethod
    def of(cls, policy: Kebijakan, names: Mapping[str, Deklarasi]) -> Laboratory:
        """A laboratory of *policy*, which refers to the declarations *names*."""
        chain = followed(policy, names)
        policies = Policies(dict(names), Rantai((*chain, *base())))
        return cls(chain, _bench().by(policies))

    def figure(self, ukuran: str, subjek: str, supposed: Supposed) -> Figure:
        """What *ukuran* of *subjek* comes to if *supposed* holds."""
        changes = {Kunci(figure, who, YEAR): value for (figure, who), value in supposed.items()}
        return self.evaluation.supposing(changes).figure(ukuran, subjek, YEAR)

    def cases(self, ukuran: str) -> frozenset[str]:
        """The cases for which the policies give a formula of *ukuran*."""
        return frozenset(each.kasus for near in self.chain for each in near.rumus if each.ukuran == ukuran)

    @property
    def beyond(self) -> str:
        """What a formula of the policies takes from the plan itself, which is not here; "" where nothing."""
        rules = (each.rumus for near in self.chain for each in near.rumus)
        used = (name for each in rules if isinstance(each, Rumus) for name in _references(each.ekspresi))
        names = self.evaluation.policies.names
        return next((each for each in used if each in names and not isinstance(names[each], Skala)), "")


def called(ukuran: str, subjek: str) -> Text:
    """What a sentence calls a figure of the laboratory."""
    return filled(_OF, angka=FIGURE_NAMES[ukuran], siapa=_CALLED[subjek])


def given(supposed: Supposed, subjek: str) -> tuple[Given, ...]:
    """*supposed*, as an example of a figure of *subjek* tells it."""
    names = {key: FIGURE_NAMES[key[0]] if key[1] == subjek else called(*key) for key in supposed}
    return tuple(Given(names[key], Kunci(*key, YEAR), value) for key, value in supposed.items())


@cache
def _bench() -> Evaluation:
    model, _ = resolve([read(SourceFile("", _PLAN))], [read(from_library(_LIBRARY))])
    return Evaluation(Cascade(model))


def _references(item: Ekspresi) -> Iterator[str]:
    """Every name in *item* but those of the figures that policies speak about."""
    match item:
        case Acuan(id=name) if name not in POLICY_NAMES:
            yield name
        case Setiap(kumpulan=name):
            yield name
    for each in parts(item):
        yield from _references(each)
