"""What indicators and data come to, what they aim at, what they are set beside."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.figure import Jenis, Kunci, Landasan
from sakip.evaluation.outcome import Sebab, Tiada, unstated
from sakip.evaluation.periods import AKHIR, AWAL, ends_year, is_part
from sakip.evaluation.ways import Deret, Dihitung, Ground, Jalan, Langkah, Steps, always
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

    @property
    def steps(self) -> dict[str, Steps]:
        """The figures that are measured, and the steps to each. Not kept: it would hold on to what holds it."""
        return {
            "nilai": self._value,
            "target": self._target,
            "realisasi": self._result,
            "baseline": self._baseline,
            "pembanding": self._comparator,
            "bobot": self._weight,
        }

    def _value(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The value of a datum: as stated, else from parts of the year, else the sum over its group."""
        ground = self._ground
        if not isinstance(item, Data):
            return
        if of.bagian == AWAL and ground.cascade.model.tahun:
            yield always(ground.structural(Acuan(item.id, str(ground.cascade.model.tahun[0] - 1)), _BEFORE))
            return
        if of.bagian == AKHIR:
            yield from ground.at_the_end(item, "nilai")
            return
        for figure in _VALUES:
            yield from ground.stated(of, figure)
        for figure in _VALUES:
            yield from ground.from_parts(of, figure, item.triwulan, item.satuan)
        for group in item.per if not of.bagian else ():
            rumus = Fungsi("jumlah", (Setiap(group.id, (Acuan(item.id),)),))
            yield always(ground.structural(rumus, _OF_MEMBERS, item.satuan))

    def _target(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The target that the valid document states; of a node, that of its only indicator."""
        yield from self._ground.stated(of, "target")
        if isinstance(item, Indikator):
            if of.bagian == AKHIR:
                yield from self._ground.at_the_end(item, "target")
            yield from self._ground.from_parts(of, "target", item.triwulan, item.satuan)
            yield from self._of_the_year(of, item)
        else:
            yield from self._of_only_indicator(of, item)

    def _result(self, of: Deret, item: object) -> Iterator[Langkah]:
        """What an indicator came to: by its formula, which defines it; else as stated. Of a datum, its value."""
        if isinstance(item, Data):
            yield always(self._ground.structural(Acuan(item.id), _OWN_VALUE, item.satuan))
        elif isinstance(item, Indikator):
            yield from self._result_of(of, item)
        else:
            yield from self._of_only_indicator(of, item)

    def _result_of(self, of: Deret, item: Indikator) -> Iterator[Langkah]:
        ground = self._ground
        if of.bagian == AWAL:
            yield always(ground.structural(Acuan(item.id, AWAL, "baseline"), _BEFORE, item.satuan))
        elif of.bagian == AKHIR:
            yield from ground.at_the_end(item, "realisasi")
        elif item.triwulan == "tahunan" and is_part(of.bagian) and not ends_year(of.bagian):
            yield from self._of_the_year(of, item)
        else:
            lagged = item.jeda is not None and not is_part(of.bagian)
            if not lagged:
                yield from self._by_own_formula(item)
            yield from ground.stated(of, "realisasi")
            yield from ground.from_parts(of, "realisasi", item.triwulan, item.satuan)
            if lagged:
                yield lambda key: self._lagged(key, item)
            yield from self._of_the_year(of, item)
            yield from self._as_begun(of)

    def _as_begun(self, of: Deret) -> Iterator[Langkah]:
        """Where a plan begins is what came of the year before it; where that is said, be it `belum`, it is said."""
        said = self._ground.statements.series("realisasi", of.subjek)
        begun = None if of.bagian else next(self._ground.stated(of, "baseline"), None)
        if begun is not None:
            yield lambda key: None if key.periode in said else begun(key)

    def _of_the_year(self, of: Deret, item: Indikator) -> Iterator[Langkah]:
        """Of what is measured once a year, its last part has the figure of the year; the others have none yet."""
        if item.triwulan != "tahunan" or not is_part(of.bagian):
            return
        if not ends_year(of.bagian):
            yield always(Tiada(Sebab.BELUM, _NOT_YET, item.letak))
            return

        def step(key: Kunci) -> Jalan:
            year = Acuan(item.id, str(key.periode.tahun), of.ukuran)
            return self._ground.structural(year, _ONCE_A_YEAR, item.satuan)

        yield step

    def _by_own_formula(self, item: Indikator) -> Iterator[Langkah]:
        if not isinstance(item.formula, Rumus):
            return
        compiled = self._ground.compiler.compiled(item.formula.ekspresi)
        basis = Landasan(Jenis.RUMUS, _OWN_FORMULA, item.formula.letak)
        way = Dihitung(compiled, basis, item.satuan, self._ground.policies.of(item).rounding)
        since = item.berlaku_sejak or 0
        yield lambda key: way if key.periode.tahun >= since else None

    def _lagged(self, key: Kunci, item: Indikator) -> Jalan:
        lag = int(item.jeda.nilai) if item.jeda is not None else 0
        year = str(key.periode.tahun - lag)
        rumus = item.formula.ekspresi if isinstance(item.formula, Rumus) else None
        if rumus is None or not lag:
            return unstated(Text(id=f"belum dinyatakan nilai {year}", en=f"no value of {year} is stated"))
        earlier, basis = self._ground.compiler.earlier(rumus, lag), Landasan(Jenis.SUSUNAN, _LAGGED)
        return Dihitung(earlier, basis, item.satuan, self._ground.policies.umum.rounding)

    def _baseline(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The starting value: of the latest year before the plan for which one is stated."""
        if not isinstance(item, Indikator):
            yield from self._of_only_indicator(of, item)
            return
        yield from self._ground.stated(of, "baseline")
        stated = [each for each in self._ground.cascade.stated("baseline", item.id) if not each.dokumen]
        if stated:
            yield always(max(stated, key=lambda each: each.periode))

    def _comparator(self, of: Deret, item: object) -> Iterator[Langkah]:
        """What the result is set beside: the one asked for by name, else the only one; else as a document states it."""
        del item
        stated = [each for each in held(self._ground.cascade, "pembanding", of.subjek) if each.periode.bagian]
        if of.bagian and not is_part(of.bagian):
            stated = [each for each in stated if each.periode.bagian == of.bagian]

        of_document = next(self._ground.stated(of, "pembanding"), always(None))

        def step(key: Kunci) -> Jalan | None:
            fitting = [each for each in stated if each.periode.tahun in (0, key.periode.tahun)]
            if len({each.periode.bagian for each in fitting}) > 1:
                return unstated(_SEVERAL_COMPARATORS, fitting[0].letak)
            return max(fitting, key=lambda each: each.periode.tahun) if fitting else of_document(key)

        yield step

    def _weight(self, of: Deret, item: object) -> Iterator[Langkah]:
        """The weight in aggregation, as the indicator states it."""
        del of
        if isinstance(item, Indikator) and item.bobot is not None:
            basis = Landasan(Jenis.RUMUS, _OWN_WEIGHT, item.letak)
            yield always(Dihitung(self._ground.compiler.compiled(Konstanta(item.bobot)), basis, item.bobot.satuan))

    def _of_only_indicator(self, of: Deret, item: object) -> Iterator[Langkah]:
        own = self._ground.cascade.measures(item.id) if isinstance(item, Simpul) else ()
        if len(own) == 1:
            yield always(self._ground.structural(Acuan(own[0].id, "", of.ukuran), _ONLY, own[0].satuan))
