"""Where a figure comes from, as a tree down to the lines of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Tiada
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.spelled import spelled
from sakip.numbers.nilai import Kuantitas
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

_AGAIN = Text(id="lihat di atas", en="see above")
_INSTEAD = Text(id="bukan", en="not")
_EXACT = Text(id="tepatnya {nilai}", en="exactly {nilai}")
_OF = Text(id="{tahu} dari {semua}", en="{tahu} of {semua}")
_BASIS = Text(id="dasar: {dasar}", en="basis: {dasar}")
FIGURE_NAMES = {
    "nilai": Text(id="nilai", en="value"),
    "target": Text(id="target", en="target"),
    "realisasi": Text(id="realisasi", en="result"),
    "baseline": Text(id="kondisi awal", en="baseline"),
    "pembanding": Text(id="pembanding", en="comparator"),
    "bobot": Text(id="bobot", en="weight"),
    "capaian": Text(id="capaian", en="achievement"),
    "predikat": Text(id="predikat", en="grade"),
    "kemajuan": Text(id="kemajuan", en="progress"),
    "pertumbuhan": Text(id="pertumbuhan", en="growth"),
    "perbandingan": Text(id="perbandingan", en="comparison"),
    "pagu": Text(id="pagu", en="ceiling"),
    "anggaran": Text(id="anggaran", en="budget"),
    "realisasi_anggaran": Text(id="realisasi anggaran", en="spending"),
    "serapan": Text(id="serapan", en="absorption"),
    "efisiensi": Text(id="efisiensi", en="efficiency"),
    "nilai_efisiensi": Text(id="nilai efisiensi", en="efficiency score"),
    "biaya": Text(id="biaya per satuan hasil", en="cost per unit of result"),
}


@frozen(eq=False)
class Derivation:
    """A figure with what it rests on, ready to be told. `inputs` and `instead` are derivations themselves."""

    figure: Figure

    @property
    def cascade(self) -> Cascade:
        """The plan that it is a figure of."""
        return self.figure.cascade

    @property
    def inputs(self) -> tuple[Derivation, ...]:
        """The figures that go into it."""
        return tuple(Derivation(each) for each in self.figure.masukan)

    @property
    def instead(self) -> tuple[Derivation, ...]:
        """The other values that were weighed and not taken."""
        taken = self.figure.nilai
        others = (each for each in self.figure.lain if each.known and each.nilai != taken)
        return tuple(Derivation(each) for each in others)

    @property
    def title(self) -> Text:
        """What it is a figure of: `capaian koperasi_sehat 2024`."""
        figure, _, column = self.figure.ukuran.replace("/", ".").partition(".")
        whose = " ".join(filter(None, (column, self.cascade.title(self.figure.subjek), str(self.figure.periode))))
        name = FIGURE_NAMES.get(figure, Text(id=figure, en=figure))
        return Text(id=f"{name.id} {whose}", en=f"{name.en} {whose}")

    @property
    def formula(self) -> str:
        """The formula that gives it; "" for what is stated."""
        return spelled(self.figure.rumus) if self.figure.rumus is not None else ""

    @property
    def place(self) -> Span | None:
        """Where it is stated, or its formula."""
        figure = self.figure
        if figure.butir is not None:
            return figure.butir.letak
        if figure.landasan is not None and figure.landasan.letak is not None:
            return figure.landasan.letak
        return figure.nilai.letak if isinstance(figure.nilai, Tiada) else None

    @property
    def source(self) -> Text:
        """The document that states it, or what its formula rests on."""
        figure = self.figure
        if figure.butir is not None:
            return document_name(self.cascade, figure.butir)
        return figure.landasan.nama if figure.landasan is not None else Text(id="", en="")

    @property
    def basis(self) -> tuple[str, ...]:
        """The legal basis of its formula, as the policy states it."""
        return self.figure.landasan.dasar if self.figure.landasan is not None else ()

    def value(self, lang: Lang = Lang.ID) -> str:
        """The value as shown, with the exact one where rounding hides it, or why there is none."""
        figure = self.figure
        shown = figure.shown(lang)
        if isinstance(figure.nilai, Tiada):
            why = figure.nilai.alasan.in_(lang)
            return f"{shown}: {why}" if why else shown
        notes = [_OF.in_(lang).format(tahu=figure.tahu, semua=figure.semua)] if figure.tahu < figure.semua else []
        exact = exactly(figure.nilai) if isinstance(figure.nilai, Kuantitas) else ""
        if exact and figure.nilai.shown(lang) != shown:
            notes.append(_EXACT.in_(lang).format(nilai=exact))
        return f"{shown} ({'; '.join(notes)})" if notes else shown

    def told(self, lang: Lang = Lang.ID) -> str:
        """The whole tree as text, one line a figure and one a formula."""
        return "".join(f"{line}\n" for line in _lines(self, lang, set()))

    def __str__(self) -> str:
        return self.told()


def exactly(value: Kuantitas) -> str:
    """*value* as a fraction in its own unit: `2600/1390`."""
    return str(value.angka)


def _lines(item: Derivation, lang: Lang, told: set[Kunci]) -> Iterator[str]:
    figure, title = item.figure, item.title.in_(lang)
    if figure.masukan and figure.kunci in told:
        yield f"{title} = {figure.shown(lang)} ({_AGAIN.in_(lang)})"
        return
    told.add(figure.kunci)
    head = f"{title} = {item.value(lang)}"
    if not item.formula:
        yield f"{head}{_where(item, lang)}"
    else:
        yield head
        yield f"= {item.formula}{_where(item, lang)}"
    for basis in item.basis:
        yield f"  {_BASIS.in_(lang).format(dasar=basis)}"
    for other in item.instead:
        yield f"  {_INSTEAD.in_(lang)} {other.value(lang)}{_where(other, lang)}"
    inputs = item.inputs
    for number, each in enumerate(inputs, 1):
        first, rest = ("└─ ", "   ") if number == len(inputs) else ("├─ ", "│  ")
        for line in _lines(each, lang, told):
            yield f"{first}{line}"
            first = rest


def _where(item: Derivation, lang: Lang) -> str:
    place = f"{item.place.file.name}:{item.place.line}" if item.place is not None else ""
    told = ", ".join(filter(None, (item.source.in_(lang), place)))
    return f"   ← {told}" if told else ""
