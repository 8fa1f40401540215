"""What rules share about an evaluation: everything in it that has components, and how to call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.model.nodes import Dokumen, Evaluasi, Kebijakan, Komponen, Skala
from sakip.model.places import head, word
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.source.span import Span
from sakip.text.bilingual import Text

HUNDRED = Fraction(100)


@frozen
class Penilaian:
    """An evaluation, or a component of it: `isi` is one or the other, `tahun` the year of the evaluation."""

    tahun: int
    isi: Evaluasi | Komponen

    @property
    def nama(self) -> Text:
        """How a sentence calls it."""
        if isinstance(self.isi, Evaluasi):
            return Text(id=f"evaluasi {self.tahun}", en=f"the evaluation of {self.tahun}")
        return Text(
            id=f'komponen "{self.isi.nama}" (evaluasi {self.tahun})',
            en=f'component "{self.isi.nama}" (evaluation of {self.tahun})',
        )

    @property
    def bobot(self) -> Fraction:
        """What the weights below it should add up to."""
        weight = self.isi.bobot if isinstance(self.isi, Komponen) else None
        return weight.angka if weight else HUNDRED


def everything(cascade: Cascade) -> Iterator[Penilaian]:
    """Every evaluation, each followed by its components."""
    for evaluation in cascade.model.evaluasi:
        yield Penilaian(evaluation.tahun, evaluation)
        yield from _below(evaluation.tahun, evaluation.komponen)


def _below(year: int, components: Iterable[Komponen]) -> Iterator[Penilaian]:
    for each in components:
        yield Penilaian(year, each)
        yield from _below(year, each.komponen)


def number(value: Fraction) -> Kuantitas:
    """*value* as a sentence writes it."""
    return Kuantitas(value, MURNI)


def at(item: Evaluasi | Komponen, kata: str) -> Span:
    """The value of the property *kata* of *item*."""
    return word(item.letak, kata)


def unreadable(item: Evaluasi | Komponen, kata: str) -> bool:
    """Whether *item* has the property *kata*, but no number could be read from it."""
    return getattr(item, kata) is None and word(item.letak, kata) != head(item.letak)


def in_per_cent(owner: Evaluasi | Komponen) -> bool:
    """Whether the scores of the components are per cents of their weights: they then add up by weight."""
    if owner.nilai is None:
        return False
    scores = [(each.nilai.angka, each.bobot.angka) for each in owner.komponen if each.nilai and each.bobot]
    weighted = sum((score * weight for score, weight in scores), Fraction(0)) / HUNDRED
    return bool(scores) and weighted == owner.nilai.angka and any(score > weight for score, weight in scores)


def rests_on(cascade: Cascade) -> Iterator[tuple[str, int, Span]]:
    """What documents, evaluations and the plan's own policies say that they rest on: text, their year, the whole of it.

    Where it says so, `saying(place, "dasar", text)` knows: asked only for what is shown, for a report is long.
    """
    papers: tuple[Dokumen | Evaluasi, ...] = (*cascade.model.dokumen, *cascade.model.evaluasi)
    for paper in papers:
        yield from ((each, paper.tahun, paper.letak) for each in paper.dasar)
    files, years = cascade.model.files, cascade.model.tahun
    items: tuple[Kebijakan | Skala, ...] = (*cascade.all(Kebijakan), *cascade.all(Skala))
    for item in items if years else ():
        if item.letak.file in files:
            yield from ((each, years[0], item.letak) for each in item.dasar)
