"""What indicators and data come to, what they aim at, what they are set beside."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.compiled import Compiled
from sakip.evaluation.figure import Jenis, Kunci, Landasan
from sakip.evaluation.outcome import Sebab, Tiada, unstated
from sakip.evaluation.periods import AKHIR, AWAL, ends_year, is_part
from sakip.evaluation.ways import Buntu, Dihitung, Dinyatakan, Ground, Jalan, Ways
from sakip.graph.statements import held
from sakip.model.formula import Acuan, Fungsi, Konstanta, Rumus, Setiap
from sakip.model.nodes import Data, Indikator, Simpul
from sakip.text.bilingual import Text

_OF_MEMBERS = Text(id="jumlah anggota kelompok", en="the sum over the members of the group")
_BEFORE = Text(id="tahun sebelum rencana", en="the year before the plan")
_LAGGED = Text(id="nilai tahun sebelumnya, menurut `jeda`", en="the value of an earlier year, by `jeda`")
_ONLY = Text(id="indikator satu-satunya", en="its only indicator")
_OWN_FORMULA = Text(id="rumus indikator", en="the indicator's formula")
_OWN_VALUE = Text(id="nilainya sendiri", en="its own value")
_OWN_WEIGHT = Text(id="bobotnya sendiri", en="its own weight")
_NOT_YET = Text(id="diukur sekali setahun, belum dapat dinilai per triwulan", en="measured once a year, not by quarter")
_ONCE_A_YEAR = Text(id="angka setahun: diukur sekali setahun", en="the figure of the year: measured once a year")
_SEVERAL_COMPARATORS = Text(
    id="pembandingnya lebih dari satu: sebut namanya, `pembanding[nasional]`",
    en="it has several comparators: name one, `pembanding[nasional]`",
)
# What documents call the values of data: `data { … }`; in the declaration of a datum it is its `realisasi { … }`.
_VALUES = ("data", "realisasi")


class Measured:
    """The ways to what is measured."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._formulas: dict[str, Compiled] = {}
        self.ways: dict[str, Ways] = {
            "nilai": self._value,
            "target": self._target,
            "realisasi": self._result,
            "baseline": self._baseline,
            "pembanding": self._comparator,
            "bobot": self._weight,
        }

    def _value(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The value of a datum: as stated, else from parts of the year, else the sum over its group."""
        if not isinstance(item, Data):
            return
        if key.periode.bagian == AWAL and self._ground.cascade.model.tahun:
            yield self._ground.structural(Acuan(item.id, str(self._ground.cascade.model.tahun[0] - 1)), _BEFORE)
            return
        if key.periode.bagian == AKHIR:
            yield from self._ground.at_the_end(item, "nilai")
            return
        for figure in _VALUES:
            yield from self._ground.stated(key, figure)
        for figure in _VALUES:
            yield from self._ground.from_parts(key, figure, item.triwulan, item.satuan)
        for group in item.per if not key.periode.bagian else ():
            rumus = Fungsi("jumlah", (Setiap(group.id, (Acuan(item.id),)),))
            yield self._ground.structural(rumus, _OF_MEMBERS, item.satuan)

    def _target(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The target that the valid document states; of a node, that of its only indicator."""
        yield from self._ground.stated(key, "target")
        if isinstance(item, Indikator):
            if key.periode.bagian == AKHIR:
                yield from self._ground.at_the_end(item, "target")
            yield from self._ground.from_parts(key, "target", item.triwulan, item.satuan)
            yield from self._of_the_year(key, item, "target")
        else:
            yield from self._of_only_indicator(key, item)

    def _result(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """What an indicator came to: by its formula, which defines it; else as stated. Of a datum, its value."""
        if isinstance(item, Data):
            yield self._ground.structural(Acuan(item.id), _OWN_VALUE, item.satuan)
        elif isinstance(item, Indikator):
            yield from self._result_of(key, item)
        else:
            yield from self._of_only_indicator(key, item)

    def _result_of(self, key: Kunci, item: Indikator) -> Iterator[Jalan]:
        if key.periode.bagian == AWAL:
            yield self._ground.structural(Acuan(item.id, AWAL, "baseline"), _BEFORE, item.satuan)
        elif key.periode.bagian == AKHIR:
            yield from self._ground.at_the_end(item, "realisasi")
        elif item.triwulan == "tahunan" and is_part(key.periode) and not ends_year(key.periode):
            yield from self._of_the_year(key, item, "realisasi")
        else:
            lagged = item.jeda is not None and not is_part(key.periode)
            if not lagged:
                yield from self._by_own_formula(key, item)
            yield from self._ground.stated(key, "realisasi")
            yield from self._ground.from_parts(key, "realisasi", item.triwulan, item.satuan)
            if lagged:
                yield self._lagged(key, item)
            yield from self._of_the_year(key, item, "realisasi")

    def _of_the_year(self, key: Kunci, item: Indikator, figure: str) -> Iterator[Jalan]:
        """Of what is measured once a year, its last part has the figure of the year; the others have none yet."""
        if item.triwulan != "tahunan" or not is_part(key.periode):
            return
        if ends_year(key.periode):
            yield self._ground.structural(Acuan(item.id, str(key.periode.tahun), figure), _ONCE_A_YEAR, item.satuan)
        else:
            yield Buntu(Tiada(Sebab.BELUM, _NOT_YET, item.letak))

    def _by_own_formula(self, key: Kunci, item: Indikator) -> Iterator[Jalan]:
        if isinstance(item.formula, Rumus) and key.periode.tahun >= (item.berlaku_sejak or 0):
            if item.id not in self._formulas:
                self._formulas[item.id] = self._ground.compiler.compiled(item.formula.ekspresi)
            ground = Landasan(Jenis.RUMUS, _OWN_FORMULA, item.formula.letak)
            yield Dihitung(self._formulas[item.id], ground, item.satuan, self._ground.policies.of(item).rounding())

    def _lagged(self, key: Kunci, item: Indikator) -> Jalan:
        lag = int(item.jeda.nilai) if item.jeda is not None else 0
        earlier = str(key.periode.tahun - lag)
        rumus = item.formula.ekspresi if isinstance(item.formula, Rumus) else None
        if rumus is None or not lag:
            return Buntu(unstated(Text(id=f"belum dinyatakan nilai {earlier}", en=f"no value of {earlier} is stated")))
        for _ in range(lag):
            rumus = Fungsi("lalu", (rumus,))
        return self._ground.structural(rumus, _LAGGED, item.satuan)

    def _baseline(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The starting value: of the latest year before the plan for which one is stated."""
        if not isinstance(item, Indikator):
            yield from self._of_only_indicator(key, item)
            return
        yield from self._ground.stated(key, "baseline")
        stated = [each for each in self._ground.cascade.stated("baseline", item.id) if not each.dokumen]
        if stated:
            yield Dinyatakan(max(stated, key=lambda each: each.periode))

    def _comparator(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """What the result is set beside: the one asked for by name, else the only one."""
        del item
        stated = held(self._ground.cascade, "pembanding", key.subjek)
        year, name = key.periode.tahun, key.periode.bagian
        fitting = [each for each in stated if each.periode.tahun in (0, year) and each.periode.bagian != ""]
        if name and not is_part(key.periode):
            fitting = [each for each in fitting if each.periode.bagian == name]
        if len({each.periode.bagian for each in fitting}) > 1:
            yield Buntu(unstated(_SEVERAL_COMPARATORS, fitting[0].letak))
        elif fitting:
            yield Dinyatakan(max(fitting, key=lambda each: each.periode.tahun))
        else:
            yield from self._ground.stated(key, "pembanding")

    def _weight(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The weight in aggregation, as the indicator states it."""
        del key
        if isinstance(item, Indikator) and item.bobot is not None:
            ground = Landasan(Jenis.RUMUS, _OWN_WEIGHT, item.letak)
            yield Dihitung(self._ground.compiler.compiled(Konstanta(item.bobot)), ground, item.bobot.satuan)

    def _of_only_indicator(self, key: Kunci, item: object) -> Iterator[Jalan]:
        own = self._ground.cascade.measures(item.id) if isinstance(item, Simpul) else ()
        if len(own) == 1:
            yield self._ground.structural(Acuan(own[0].id, "", key.ukuran), _ONLY, own[0].satuan)
