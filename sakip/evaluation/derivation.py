"""Where a figure comes from, as a tree down to the lines of the plan."""

from __future__ import annotations

from attrs import frozen

from sakip.diagnostics.render_json import Json
from sakip.evaluation.calculation import calculated
from sakip.evaluation.figure import Figure, Jenis
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.formula import Fungsi
from sakip.model.spelled import spelled
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import MOST_DECIMALS, truncated, written
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

_EXACT = {
    False: Text(id="tepatnya {nilai}", en="exactly {nilai}"),
    True: Text(id="dipotong dari {nilai}", en="cut off from {nilai}"),
}
_PARTLY = Text(id="sebagian", en="in part")
_OF = Text(id="{tahu} dari {semua}", en="{tahu} of {semua}")

_LONGEST_FRACTION = 24


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
        """The other values that were weighed and not taken; also that a formula has none for the data there are."""
        taken = self.figure.nilai
        others = (each for each in self.figure.lain if each.known or each.sebab is Sebab.TAK_TERDEFINISI)
        return tuple(Derivation(each) for each in others if each.nilai != taken)

    @property
    def title(self) -> Text:
        """What it is a figure of: `capaian koperasi_sehat 2024`."""
        return figure_title(self.cascade, self.figure.kunci)

    @property
    def name(self) -> str:
        """The words for which its subject stands; "" where the title has them."""
        subject = self.figure.subjek
        item = self.cascade.model.nama.get(subject)
        named = item is not None and getattr(item, "bernama", True)
        return item.nama if item is not None and named else ""

    @property
    def formula(self) -> str:
        """The formula that gives it; "" for what is stated."""
        return spelled(self.figure.rumus) if self.figure.rumus is not None else ""

    @property
    def is_sum_of_parts(self) -> bool:
        """Whether it is the sum of what the plan puts below it, so that its inputs say all that its formula says."""
        ground, rumus = self.figure.landasan, self.figure.rumus
        structural = ground is not None and ground.jenis is Jenis.SUSUNAN
        return structural and isinstance(rumus, Fungsi) and rumus.nama == "jumlah"

    @property
    def calculation(self) -> str:
        """The formula with numbers in place of names; "" where these do not say it all."""
        return calculated(self.figure)

    @property
    def place(self) -> Span | None:
        """Where it is stated, or its formula; where neither is, the declaration that lacks it."""
        figure = self.figure
        if figure.butir is not None:
            return figure.butir.letak
        if figure.landasan is not None:
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

    @property
    def reason(self) -> Text:
        """Why there is no value, or on how many of how many it rests; empty where it is whole."""
        figure = self.figure
        if isinstance(figure.nilai, Tiada):
            return figure.nilai.alasan
        if figure.tahu < figure.semua:
            counts = {"tahu": figure.tahu, "semua": figure.semua}
            return Text(id=_OF.id.format(**counts), en=_OF.en.format(**counts))
        return Text(id="", en="")

    def value(self, lang: Lang | str = Lang.ID) -> str:
        """The value as shown, with what it lacks and the exact one where rounding hides it, or why there is none.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        figure, lang = self.figure, Lang(lang)
        shown, why = figure.shown(lang), self.reason.in_(lang)
        if isinstance(figure.nilai, Tiada):
            return f"{shown}: {why}" if why else shown
        exact = exactly(figure.nilai, lang) if isinstance(figure.nilai, Kuantitas) else ""
        hidden = exact and figure.nilai.shown(lang) != shown
        whole = why or (_PARTLY.in_(lang) if figure.partial else "")
        notes = [
            *filter(None, [whole]),
            *([_EXACT[figure.cetak.potong].in_(lang).format(nilai=exact)] if hidden else []),
        ]
        return f"{shown} ({'; '.join(notes)})" if notes else shown

    def told(self, lang: Lang | str = Lang.ID) -> str:
        """The whole tree as text.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        from sakip.evaluation.told import told

        return told(self, Lang(lang))

    def data(self, lang: Lang | str = Lang.ID) -> Json:
        """The whole tree as JSON, in the form that `figure.schema.json` describes.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        from sakip.evaluation.to_json import Asked, document

        return document([Asked(self.cascade, self.figure.periode, [self.figure])], lang)

    def __str__(self) -> str:
        return self.told()


def exactly(value: Kuantitas, lang: Lang) -> str:
    """*value* as a fraction in its own unit: `26000/139%`; where that is too long to be read, its first decimals."""
    sign = "%" if value.satuan.persen else ""
    fraction = str(value.angka)
    if len(fraction) <= _LONGEST_FRACTION:
        return f"{fraction}{sign}"
    return f"{written(truncated(value.angka, MOST_DECIMALS), lang, MOST_DECIMALS)}…{sign}"
