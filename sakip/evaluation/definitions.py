"""How each figure can be known: for every figure, the ways to it, the better first.

All knowledge of SAKIP is here and in the policies; the engine only walks.

A way is a statement of a document or a formula over other figures. The first way that leads to a value is taken; the
others are kept beside it, so that a reader sees what was weighed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from sakip.evaluation.compiled import Compiled, Compiler
from sakip.evaluation.figure import Cetak, Jenis, Kunci, Landasan
from sakip.evaluation.money import Money
from sakip.evaluation.outcome import Hasil, Sebab, Tiada, unstated
from sakip.evaluation.periods import AKHIR, AWAL, ends_year, family_of, is_part
from sakip.evaluation.policies import Aturan, Policies
from sakip.graph.cascade import LEVELS
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Operasi, Rumus, Setiap, replaced
from sakip.model.nodes import Butir, Data, Deklarasi, Indikator, Instansi, Kelompok, Simpul
from sakip.model.properties import MONEY, RATIOS
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, Satuan
from sakip.syntax.vocabulary import POLICY_FIGURES
from sakip.text.bilingual import Text

if TYPE_CHECKING:
    from sakip.evaluation.from_cascade import Evaluation


@frozen
class Dinyatakan:
    """The way of a statement."""

    butir: Butir


@frozen
class Dihitung:
    """The way of a formula: ready to run, what it rests on, the unit of what it gives."""

    rumus: Compiled
    landasan: Landasan
    satuan: Satuan | None = None
    cetak: Cetak = Cetak()
    rasio: bool = False

    def in_unit(self, value: Hasil) -> Hasil:
        """*value* in the unit of the figure; a ratio of like things, being a bare number, in per cent."""
        if not isinstance(value, Kuantitas) or self.satuan is None:
            return value
        return value if self.rasio and value.satuan is not MURNI else Kuantitas(value.nilai, self.satuan)


@frozen
class Buntu:
    """A way that leads nowhere, and why."""

    sebab: Tiada


Jalan = Dinyatakan | Dihitung | Buntu

_STRUCTURE = {
    "source": Text(id="jumlah menurut sumber", en="the sum by source"),
    "parts": Text(id="dari bagian-bagian tahun", en="from the parts of the year"),
    "members": Text(id="jumlah anggota kelompok", en="the sum over the members of the group"),
    "end": Text(id="tahun terakhir rencana", en="the last year of the plan"),
    "before": Text(id="tahun sebelum rencana", en="the year before the plan"),
    "lag": Text(id="nilai tahun sebelumnya, menurut `jeda`", en="the value of an earlier year, by `jeda`"),
    "only": Text(id="indikator satu-satunya", en="its only indicator"),
    "formula": Text(id="rumus indikator", en="the indicator's formula"),
    "part": Text(id="bagian dari seluruhnya", en="the part of the whole"),
    "count": Text(id="banyaknya dalam rencana", en="how many the plan has"),
    "words": Text(id="angkanya", en="the number itself"),
}
_OF_PARTS = {
    "kumulatif": "jumlah",
    "posisi_akhir": "terakhir",
    "rata_rata": "rata_rata",
    "berjalan": "terakhir",
    "tahunan": "terakhir",
}
_SUFFIX = re.compile(r"[./]")
_WORDS_ONLY = Text(id="rumusnya hanya dengan kata-kata", en="its formula is in words only")
_NO_POLICY = Text(id="tidak ada kebijakan yang memberi rumusnya", en="no policy gives a formula for it")
_NOT_YET = Text(id="diukur sekali setahun, belum dapat dinilai per triwulan", en="measured once a year, not by quarter")
_BEHAVIOUR = Text(
    id="cara triwulan menjadi tahun tidak dinyatakan (`triwulan …`)",
    en="how quarters make the year is not stated (`triwulan …`)",
)
_SEVERAL_COMPARATORS = Text(
    id="pembandingnya lebih dari satu: sebut namanya, `pembanding[nasional]`",
    en="it has several comparators: name one, `pembanding[nasional]`",
)


class Definitions:
    """The ways to every figure of one plan."""

    def __init__(self, evaluation: Evaluation, policies: Policies) -> None:
        self._evaluation = evaluation
        self._cascade = evaluation.cascade
        self._names = evaluation.cascade.model.nama
        self._statements = evaluation.statements
        self._policies = policies
        self._compiler = Compiler(self._names)
        self._money = Money(evaluation.cascade, evaluation.statements)
        self._known: dict[str, Callable[..., Iterator[Jalan]]] = {
            "nilai": self._value,
            "target": self._target,
            "realisasi": self._result,
            "baseline": self._baseline,
            "pembanding": self._comparator,
            "bobot": self._weight,
            "pagu": self._ceiling,
            "anggaran": self._budget,
            "realisasi_anggaran": self._spent,
            "porsi": self._share,
            "jumlah": self._count,
            "terbilang": self._counted_in_words,
        }
        self._sums: dict[tuple[str, str], Dihitung | Buntu | None] = {}
        self._formulas: dict[str, Compiled] = {}
        self._rules: dict[tuple[object, ...], Dihitung | Buntu | None] = {}

    def ways(self, key: Kunci) -> Iterator[Jalan]:
        """The ways to the figure *key*, the better first."""
        if 0 < key.periode.tahun < self._statements.first_year:
            return
        figure, slash, _ = key.ukuran.partition("/")
        if slash and figure not in POLICY_FIGURES:
            yield from self._of_source(key)
            return
        item = self._names.get(key.subjek)
        build = self._builder(key.ukuran, item)
        if build is not None:
            yield from build(key, item)

    def before(self, key: Kunci) -> tuple[Kunci, ...]:
        """What must be known before the ways to *key* can be told: an achievement goes by the form of the target."""
        if key.ukuran != "capaian" or not isinstance(self._names.get(key.subjek), Indikator):
            return ()
        return Kunci("target", key.subjek, key.periode), Kunci("realisasi", key.subjek, key.periode)

    def _builder(self, figure: str, item: Deklarasi | None) -> Callable[[Kunci, object], Iterator[Jalan]] | None:
        known = self._known.get(figure)
        if known is not None:
            return known
        name = _SUFFIX.split(figure)[0]
        return self._by_policy if name in POLICY_FIGURES and item is not None else None

    # ── what is measured ────────────────────────────────────────────────────────────────────────

    def _value(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The value of a datum: as stated, else from parts of the year, else the sum over its group."""
        if not isinstance(item, Data):
            return
        if key.periode.bagian == AWAL and self._cascade.model.tahun:
            yield self._structural(Acuan(item.id, str(self._cascade.model.tahun[0] - 1)), "before")
            return
        if key.periode.bagian == AKHIR:
            yield from self._at_the_end(item.id, "nilai")
            return
        for figure in ("data", "realisasi"):
            yield from self._stated(key, figure)
        for figure in ("data", "realisasi"):
            yield from self._from_parts(key, figure, item.triwulan, item.satuan)
        if not key.periode.bagian:
            for group in item.per:
                yield self._structural(Fungsi("jumlah", (Setiap(group.id, (Acuan(item.id),)),)), "members", item.satuan)

    def _target(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The target that the valid document states; of a node, that of its only indicator."""
        yield from self._stated(key, "target")
        if isinstance(item, Indikator):
            if key.periode.bagian == AKHIR:
                yield from self._at_the_end(item.id, "target")
            yield from self._from_parts(key, "target", item.triwulan, item.satuan)
        else:
            yield from self._of_only_indicator(key, item)

    def _result(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """What an indicator came to: by its formula, which defines it; else as stated."""
        if isinstance(item, Data):
            yield from self._value(key, item)
        elif isinstance(item, Indikator):
            yield from self._result_of(key, item)
        else:
            yield from self._of_only_indicator(key, item)

    def _result_of(self, key: Kunci, item: Indikator) -> Iterator[Jalan]:
        if key.periode.bagian == AWAL:
            yield self._structural(Acuan(item.id, AWAL, "baseline"), "before", item.satuan)
        elif key.periode.bagian == AKHIR:
            yield from self._at_the_end(item.id, "realisasi")
        elif item.triwulan == "tahunan" and is_part(key.periode) and not ends_year(key.periode):
            yield Buntu(Tiada(Sebab.BELUM, _NOT_YET, item.letak))
        else:
            stated = [*self._stated(key, "realisasi"), *self._from_parts(key, "realisasi", item.triwulan, item.satuan)]
            if item.jeda is not None and not is_part(key.periode):
                yield from stated
                yield self._lagged(key, item)
            else:
                yield from self._by_own_formula(key, item)
                yield from stated

    def _by_own_formula(self, key: Kunci, item: Indikator) -> Iterator[Jalan]:
        if isinstance(item.formula, Rumus) and key.periode.tahun >= (item.berlaku_sejak or 0):
            if item.id not in self._formulas:
                self._formulas[item.id] = self._compiler.compiled(item.formula.ekspresi)
            ground = Landasan(Jenis.RUMUS, _STRUCTURE["formula"], item.formula.letak)
            yield Dihitung(self._formulas[item.id], ground, item.satuan, self._policies.of(item).rounding())

    def _lagged(self, key: Kunci, item: Indikator) -> Jalan:
        lag = int(item.jeda.nilai) if item.jeda is not None else 0
        earlier = str(key.periode.tahun - lag)
        rumus = item.formula.ekspresi if isinstance(item.formula, Rumus) else None
        if rumus is None or not lag:
            return Buntu(unstated(Text(id=f"belum dinyatakan nilai {earlier}", en=f"no value of {earlier} is stated")))
        for _ in range(lag):
            rumus = Fungsi("lalu", (rumus,))
        return self._structural(rumus, "lag", item.satuan)

    def _baseline(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The starting value: of the latest year before the plan for which one is stated."""
        if not isinstance(item, Indikator):
            yield from self._of_only_indicator(key, item)
            return
        yield from self._stated(key, "baseline")
        stated = [each for each in self._cascade.stated("baseline", item.id) if not each.dokumen]
        if stated:
            yield Dinyatakan(max(stated, key=lambda each: each.periode))

    def _comparator(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """What the result is set beside: the one asked for by name, else the only one."""
        del item
        stated = self._cascade.stated("pembanding", key.subjek)
        year, name = key.periode.tahun, key.periode.bagian
        fitting = [each for each in stated if each.periode.tahun in (0, year) and each.periode.bagian != ""]
        if name and not is_part(key.periode):
            fitting = [each for each in fitting if each.periode.bagian == name]
        if len({each.periode.bagian for each in fitting}) > 1:
            yield Buntu(unstated(_SEVERAL_COMPARATORS, fitting[0].letak))
        elif fitting:
            yield Dinyatakan(max(fitting, key=lambda each: each.periode.tahun))
        else:
            yield from self._stated(key, "pembanding")

    def _weight(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The weight in aggregation, as the indicator states it."""
        del key
        if isinstance(item, Indikator) and item.bobot is not None:
            ground = Landasan(Jenis.RUMUS, Text(id="bobotnya sendiri", en="its own weight"), item.letak)
            yield Dihitung(self._compiler.compiled(Konstanta(item.bobot)), ground, item.bobot.satuan)

    def _of_only_indicator(self, key: Kunci, item: object) -> Iterator[Jalan]:
        own = self._cascade.measures(item.id) if isinstance(item, Simpul) else ()
        if len(own) == 1:
            yield self._structural(Acuan(own[0].id, "", key.ukuran), "only", own[0].satuan)

    # ── money ───────────────────────────────────────────────────────────────────────────────────

    def _ceiling(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The ceiling of the plan: as stated, else the sum below."""
        yield from self._stated(key, "pagu")
        yield from self._from_parts(key, "pagu", "kumulatif", RUPIAH)
        yield from self._below(key, item)

    def _budget(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The budget by the valid document; where only what is below has one, their sum; else the plan's ceiling."""
        yield from self._stated(key, "anggaran")
        yield from self._from_parts(key, "anggaran", "kumulatif", RUPIAH)
        documented = self._money.documented_below(key.subjek, key.periode)
        if documented:
            yield from self._below(key, item)
        yield from self._stated(key, "pagu")
        if not documented:
            yield from self._below(key, item)

    def _spent(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """What was spent: as stated, else the sum below."""
        yield from self._stated(key, "realisasi_anggaran")
        yield from self._from_parts(key, "realisasi_anggaran", "kumulatif", RUPIAH)
        yield from self._below(key, item)

    def _share(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The share of the whole: of a node, in the agency's budget; of a datum, in all that it is a part of."""
        whole = self._cascade.agency
        if isinstance(item, Data):
            yield self._ratio(Acuan(item.id), Acuan(self._outermost(item).id), "part")
        elif whole is not None:
            yield self._ratio(Acuan(key.subjek, "", "anggaran"), Acuan(whole.id, "", "anggaran"), "part")

    def _ratio(self, part: Acuan, whole: Acuan, why: str) -> Dihitung:
        return evolve(self._structural(Operasi("/", part, whole), why, PERSEN), rasio=True)

    def _outermost(self, item: Data) -> Data:
        """The datum that *item* is in the end a part of; a circle ends where it began."""
        seen: dict[str, Data] = {}
        while item.id not in seen and item.bagian_dari:
            seen[item.id] = item
            above = self._names.get(item.bagian_dari[0].id)
            item = above if isinstance(above, Data) else item
        return item

    def _count(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """How many nodes of a level there are, in the plan or below a node; those that run in the year, if it says."""
        level, under = (key.periode.bagian, key.subjek) if isinstance(item, Simpul) else (key.subjek, "")
        if level in (*LEVELS, "iku", "ikk", "indikator"):
            count = Kuantitas(Fraction(self._money.counted(level, under, key.periode.tahun)), MURNI)
            yield self._structural(Konstanta(count), "count")

    def _counted_in_words(self, key: Kunci, item: object) -> Iterator[Jalan]:
        """The number that words should say: a count, the budget of a node, the value of a datum."""
        if isinstance(item, Data):
            yield self._structural(Acuan(item.id), "words")
        elif key.periode.bagian or item is None:
            yield from self._count(key, item)
        else:
            yield self._structural(Acuan(key.subjek, "", "anggaran"), "words")

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
        compiled, rounding = self._compiler.compiled(rumus), self._policies.umum.rounding()
        return Dihitung(compiled, Landasan(Jenis.SUSUNAN, name), RUPIAH, rounding)

    # ── what policies give ──────────────────────────────────────────────────────────────────────

    def _by_policy(self, key: Kunci, item: object) -> Iterator[Jalan]:
        figure, *rest = _SUFFIX.split(key.ukuran, maxsplit=1)
        way = self._by_rule(key, figure, item, key.ukuran[len(figure) :] if rest else "")
        yield way if way is not None else Buntu(unstated(_NO_POLICY))

    def _by_rule(self, key: Kunci, figure: str, item: object, beside: str) -> Dihitung | Buntu | None:
        if isinstance(item, Indikator):
            cases = (*self._shape(key, item), item.arah)
            memo: tuple[object, ...] = (figure, item.id if item.capaian or item.kebijakan else "", beside, *cases)
            if memo not in self._rules:
                rule = self._policies.indicator_rule(figure, item, tuple(filter(None, cases)))
                self._rules[memo] = self._ruled(rule, figure, beside, self._policies.of(item).rounding())
            return self._rules[memo]
        level = item.jenis if isinstance(item, Simpul) else "instansi"
        own = item.agregasi if isinstance(item, Simpul) else ""
        memo = ("node", figure, level, own, beside)
        if memo not in self._rules:
            rule = self._policies.node_rule(figure, level, own)
            self._rules[memo] = self._ruled(rule, figure, beside, self._policies.umum.rounding())
        return self._rules[memo]

    def _ruled(self, rule: Aturan | None, figure: str, beside: str, rounding: Cetak) -> Dihitung | Buntu | None:
        if rule is None:
            return None
        if rule.rumus is None:
            return Buntu(unstated(_WORDS_ONLY, rule.landasan.letak))
        rumus = _narrowed(rule.rumus, beside) if beside else rule.rumus
        ratio = figure in RATIOS
        compiled = self._compiler.compiled(rumus, policy=True)
        return Dihitung(compiled, rule.landasan, PERSEN if ratio else None, rounding, rasio=ratio)

    def _shape(self, key: Kunci, item: Indikator) -> tuple[str, ...]:
        """The case that the form of the target makes: a range, or a grade on either side."""
        if key.ukuran != "capaian":
            return ()
        target, result = (self._evaluation.known(each).nilai for each in self.before(key))
        if isinstance(target, Rentang) and target.bawah is not None and target.atas is not None:
            return ("rentang_turun", "rentang") if item.arah == "turun" else ("rentang",)
        return ("predikat",) if _only_words(target) or _only_words(result) else ()

    # ── statements, and what the plan's structure makes of them ─────────────────────────────────

    def _stated(self, key: Kunci, figure: str) -> Iterator[Jalan]:
        valid = self._statements.valid(figure, key.subjek, key.periode)
        if len(valid) == 1:
            yield Dinyatakan(valid[0])
        elif valid:
            parts = tuple(Acuan(key.subjek, "", f"{figure}/{each.sumber}") for each in valid)
            yield self._structural(Fungsi("jumlah", parts), "source", RUPIAH)

    def _of_source(self, key: Kunci) -> Iterator[Jalan]:
        """The amount from one source of funds: `anggaran/DAK`."""
        figure, _, source = key.ukuran.partition("/")
        for each in self._statements.valid(figure, key.subjek, key.periode, source):
            yield Dinyatakan(each)

    def _from_parts(self, key: Kunci, figure: str, behaviour: str, unit: Satuan | None) -> Iterator[Jalan]:
        """A year from its quarters, semesters or months, by the behaviour that the plan states."""
        if key.periode.bagian or not key.periode.tahun:
            return
        family = family_of(self._statements.parts(figure, key.subjek, key.periode.tahun))
        if not family:
            return
        if behaviour not in _OF_PARTS:
            yield Buntu(unstated(_BEHAVIOUR))
            return
        parts = family[-1:] if behaviour == "tahunan" else family
        rumus = Fungsi(_OF_PARTS[behaviour], tuple(Acuan(key.subjek, part, key.ukuran) for part in parts))
        yield self._structural(rumus, "parts", unit)

    def _at_the_end(self, name: str, figure: str) -> Iterator[Jalan]:
        years = self._cascade.model.tahun
        if years:
            item = self._names.get(name)
            unit = item.satuan if isinstance(item, Indikator | Data) else None
            yield self._structural(Acuan(name, str(years[-1]), figure), "end", unit)

    def _structural(self, rumus: Ekspresi, why: str, unit: Satuan | None = None) -> Dihitung:
        ground = Landasan(Jenis.SUSUNAN, _STRUCTURE[why])
        return Dihitung(self._compiler.compiled(rumus), ground, unit, self._policies.umum.rounding())

    def group(self, name: str) -> tuple[str, ...] | None:
        """The members of the group *name*; None where it is no group."""
        item = self._names.get(name)
        return tuple(each for each, _ in item.anggota) if isinstance(item, Kelompok) else None


def _narrowed(rumus: Ekspresi, suffix: str) -> Ekspresi:
    """*rumus* beside one comparator, `.nasional`, or over the money of one source, `/DAK`."""
    sign, name = suffix[0], suffix[1:]

    def narrowed(item: Ekspresi) -> Ekspresi | None:
        if sign == "." and item == Acuan("pembanding"):
            return Acuan("pembanding", name)
        if sign == "/" and isinstance(item, Acuan) and item.id in MONEY and item.ukuran == "nilai":
            return Acuan(f"{item.id}/{name}", item.periode)
        return None

    return replaced(rumus, narrowed)


def _only_words(value: Hasil) -> bool:
    """Whether *value* is a grade, or words, without a number behind it."""
    return isinstance(value, Uraian) or (isinstance(value, Peringkat) and value.angka is None)
