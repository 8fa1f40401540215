"""Budgets, what was spent of them, shares of the whole, and the numbers that a plan is counted by."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from sakip.evaluation.figure import Jenis, Kunci, Landasan
from sakip.evaluation.money import Money
from sakip.evaluation.outcome import Tiada
from sakip.evaluation.ways import Buntu, Dihitung, Dinyatakan, Ground, Jalan, Ways
from sakip.graph.counts import COUNTED, counted
from sakip.model.formula import Acuan, Fungsi, Konstanta, Operasi
from sakip.model.nodes import Data, Indikator, Instansi, Simpul
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
        self._sums: dict[tuple[str, str], Dihitung | Buntu | None] = {}
        self.ways: dict[str, Ways] = {
            "pagu": self._ceiling,
            "pagu_periode": self._whole_period,
            "anggaran": self._budget,
            "realisasi_anggaran": self._spent,
            "porsi": self._share,
            "jumlah": self._count,
            "terbilang": self._counted_in_words,
        }

    def _ceiling(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The ceiling of the plan: as stated, else the sum below."""
        yield from self._ground.stated(key, "pagu")
        yield from self._ground.from_parts(key, "pagu", "kumulatif", RUPIAH)
        yield from self._below(key, item)

    def _whole_period(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The ceilings of all years of the plan together: where its form continues beyond it, money begins later."""
        model = self._ground.cascade.model
        years = tuple(Acuan(key.subjek, str(year), "pagu") for year in model.tahun[model.bentuk.continued :])
        if years and item is not None:
            yield self._ground.structural(Fungsi("jumlah", years), _ALL_YEARS, RUPIAH)

    def _budget(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The budget by the valid document; where only what is below has one, their sum; else the plan's ceiling."""
        yield from self._ground.stated(key, "anggaran")
        yield from self._ground.from_parts(key, "anggaran", "kumulatif", RUPIAH)
        documented = self._money.documented_below(key.subjek, key.periode)
        if documented:
            yield from self._below(key, item)
        yield from self._ground.stated(key, "pagu")
        if not documented:
            yield from self._below(key, item)

    def _spent(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """What was spent: as stated, else the sum below."""
        yield from self._ground.stated(key, "realisasi_anggaran")
        yield from self._ground.from_parts(key, "realisasi_anggaran", "kumulatif", RUPIAH)
        yield from self._below(key, item)

    def _share(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The share of the whole: of a node, in the agency's budget; of a datum, in all that it is a part of."""
        whole = self._ground.cascade.agency
        if isinstance(item, Data):
            yield self._ratio(Acuan(item.id), Acuan(self._outermost(item).id))
        elif whole is not None:
            yield self._ratio(Acuan(key.subjek, "", "anggaran"), Acuan(whole.id, "", "anggaran"))

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

    def _count(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """How many nodes of a level there are, in the plan or below a node; those that run in the year, if it says."""
        level, under = (key.periode.bagian, key.subjek) if isinstance(item, Simpul) else (key.subjek, "")
        found = counted(self._ground.cascade, level, under, key.periode.tahun) if level in COUNTED else None
        if found is not None:
            yield self._ground.structural(Konstanta(Kuantitas(Fraction(found.berjalan), MURNI)), _COUNT)

    def _counted_in_words(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The number that words should say: a count, the budget of a node, the value of a datum."""
        figure = "nilai" if isinstance(item, Data) else "jumlah" if key.periode.bagian or item is None else "anggaran"
        yield self._ground.structural(Acuan(key.subjek, "", figure), _NUMBER)

    def _below(self, key: Kunci, item: object) -> Iterator[Jalan]:
        if isinstance(item, Simpul | Indikator | Instansi):
            memo = key.ukuran, item.id
            if memo not in self._sums:
                self._sums[memo] = self._sum_below(item, key.ukuran)
            way = self._sums[memo]
            if way is not None:
                yield way

    def _sum_below(self, item: Simpul | Indikator | Instansi, figure: str) -> Dihitung | Buntu | None:
        rumus, name = self._money.below(item, figure)
        if rumus is None or isinstance(rumus, Tiada):
            return Buntu(rumus) if rumus is not None else None
        compiled, rounding = self._ground.compiler.compiled(rumus), self._ground.policies.umum.rounding()
        return Dihitung(compiled, Landasan(Jenis.SUSUNAN, name), RUPIAH, rounding)

    def of_source(self, key: Kunci) -> Iterator[Jalan]:
        """The amount from one source of funds, `anggaran/DAK`; or its share in all of them, `porsi/DAK`."""
        figure, _, source = key.ukuran.partition("/")
        if figure == "porsi":
            yield self._ratio(Acuan(key.subjek, "", f"anggaran/{source}"), Acuan(key.subjek, "", "anggaran"))
        for each in self._ground.statements.valid(figure, key.subjek, key.periode, source):
            yield Dinyatakan(each)
