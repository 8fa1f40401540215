"""Budgets, what was spent of them, shares of the whole, and the numbers that a plan is counted by."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from sakip.evaluation.figure import Jenis, Landasan, pokok
from sakip.evaluation.money import Money
from sakip.evaluation.outcome import Tiada
from sakip.evaluation.ways import Deret, Dihitung, Ground, Jalan, Langkah, Steps, always
from sakip.graph.counts import COUNTED, counted
from sakip.model.formula import Acuan, Fungsi, Konstanta, Operasi
from sakip.model.nodes import Data, Indikator, Instansi, Simpul
from sakip.model.properties import MONEY
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH
from sakip.text.bilingual import Text

_ALL_YEARS = Text(id="jumlah semua tahun rencana", en="the sum over the years of the plan")
_PART = Text(id="bagian dari seluruhnya", en="the part of the whole")
_COUNT = Text(id="banyaknya dalam rencana", en="how many the plan has")
_NUMBER = Text(id="angkanya", en="the number itself")


class Budgeted:
    """The ways to money, and to counts."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._money = Money(ground.cascade, ground.statements)

    @property
    def steps(self) -> dict[str, Steps]:
        """The figures of money and counts, and the steps to each. Not kept: it would hold on to what holds it."""
        return {
            "pagu": self._ceiling,
            "pagu_periode": self._whole_period,
            "anggaran": self._budget,
            "realisasi_anggaran": self._spent,
            "porsi": self._share,
            "jumlah": self._count,
            "terbilang": self._counted_in_words,
        }

    def _ceiling(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The ceiling of the plan: as stated, else the sum below."""
        yield from self._ground.stated(of, "pagu")
        yield from self._ground.from_parts(of, "pagu", "kumulatif", RUPIAH)
        yield always(self._below(of, item))

    def _whole_period(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The ceilings of all years of the plan together: where its form continues beyond it, money begins later."""
        model = self._ground.cascade.model
        years = tuple(Acuan(of.subjek, str(year), "pagu") for year in model.tahun[model.bentuk.continued :])
        if years and item is not None:
            yield always(self._ground.structural(Fungsi("jumlah", years), _ALL_YEARS, RUPIAH))

    def _budget(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The budget by the valid document; where only what is below has one, their sum; else the plan's ceiling."""
        yield from self._ground.stated(of, "anggaran")
        yield from self._ground.from_parts(of, "anggaran", "kumulatif", RUPIAH)
        below, documented = self._below(of, item), self._money.documented_below
        if below is not None:
            yield lambda key: below if documented(key.subjek, key.periode) else None
        for step in self._ground.stated(of, "pagu"):
            yield step if of.sumber is None else self._unless_budgeted(step)
        if below is not None:
            yield lambda key: None if documented(key.subjek, key.periode) else below

    def _unless_budgeted(self, step: Langkah) -> Langkah:
        """*step*, where no document states a budget: its source may be another than that of the plan's ceiling."""
        budgeted = self._ground.statements.valid
        return lambda key: None if budgeted("anggaran", key.subjek, key.periode) else step(key)

    def _spent(self, of: Deret, item: object) -> Iterator[Langkah]:
        """What was spent: as stated, else the sum below."""
        yield from self._ground.stated(of, "realisasi_anggaran")
        yield from self._ground.from_parts(of, "realisasi_anggaran", "kumulatif", RUPIAH)
        yield always(self._below(of, item))

    def _share(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The share of the whole: of a node, in the agency's budget; of a datum, in all that it is a part of."""
        whole = self._ground.cascade.agency
        if isinstance(item, Data):
            yield always(self._ratio(Acuan(item.id), Acuan(self._outermost(item).id)))
        elif whole is not None:
            yield always(self._ratio(Acuan(of.subjek, "", "anggaran"), Acuan(whole.id, "", "anggaran")))

    def _ratio(self, part: Acuan, whole: Acuan) -> Dihitung:
        return evolve(self._ground.structural(Operasi("/", part, whole), _PART, PERSEN), rasio=True)

    def _outermost(self, item: Data) -> Data:
        """The datum that *item* is in the end a part of; a circle ends where it began."""
        seen: dict[str, Data] = {}
        while item.id not in seen and item.bagian_dari:
            seen[item.id] = item
            above = self._ground.cascade.model.nama.get(item.bagian_dari[0].id)
            item = above if isinstance(above, Data) else item
        return item

    def _count(self, of: Deret, item: object) -> Iterator[Langkah]:
        """How many nodes of a level there are, in the plan or below a node; those that run in the year, if it says."""
        level, under = (of.bagian, of.subjek) if isinstance(item, Simpul) else (of.subjek, "")
        if level in COUNTED:
            yield lambda key: self._counted(level, under, key.periode.tahun)

    def _counted(self, level: str, under: str, year: int) -> Jalan | None:
        found = counted(self._ground.cascade, level, under, year)
        if found is None:
            return None
        return self._ground.structural(Konstanta(Kuantitas(Fraction(found.berjalan), MURNI)), _COUNT)

    def _counted_in_words(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The number that words should say: a count, the budget of a node, the value of a datum."""
        figure = "nilai" if isinstance(item, Data) else "jumlah" if of.bagian or item is None else "anggaran"
        yield always(self._ground.structural(Acuan(of.subjek, "", figure), _NUMBER))

    def _below(self, of: Deret, item: object) -> Jalan | None:
        """The sum of what is below *item*, the reason why that cannot be told, or None where nothing is."""
        if not isinstance(item, Simpul | Indikator | Instansi):
            return None
        rumus, name = self._money.below(item, of.ukuran)
        if rumus is None or isinstance(rumus, Tiada):
            return rumus
        compiled, rounding = self._ground.compiler.compiled(rumus), self._ground.policies.umum.rounding
        return Dihitung(compiled, Landasan(Jenis.SUSUNAN, name), RUPIAH, rounding)

    def of_source(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The amount from one source of funds, `anggaran/DAK`; its share in all of them; what else is stated of it."""
        figure = pokok(of.ukuran)
        if figure == "porsi":
            yield always(self._ratio(Acuan(of.subjek, "", f"anggaran/{of.sumber}"), Acuan(of.subjek, "", "anggaran")))
        yield from self.steps[figure](of, item) if figure in MONEY else self._ground.stated(of, figure)
