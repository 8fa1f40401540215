"""How complete a plan is: for each level, how many of its declarations answer each question that a plan must answer.

Not known is not zero, and not there is not complete: a level without declarations has no share, `belum` is no answer,
and what does not apply is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from attrs import evolve, frozen

from sakip.graph.cascade import LEVELS as NODES
from sakip.graph.cascade import Cascade
from sakip.graph.money import added, budget_children, budget_periods, denied, pagu
from sakip.graph.owners import sourced
from sakip.graph.statements import PLANNING, kind_of
from sakip.model.nodes import Data, Indikator, Simpul
from sakip.numbers.nilai import Belum, Kuantitas, TidakBerlaku
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

Item = Simpul | Indikator | Data
Met = Callable[[Cascade, Item], bool | None]

LEVELS = {
    "tujuan": Text(id="tujuan", en="tujuan"),
    "sasaran": Text(id="sasaran", en="sasaran"),
    "iku": Text(id="IKU", en="IKU"),
    "indikator": Text(id="indikator", en="indicators"),
    "data": Text(id="data", en="data"),
    "program": Text(id="program", en="program"),
    "kegiatan": Text(id="kegiatan", en="kegiatan"),
    "subkegiatan": Text(id="sub kegiatan", en="sub kegiatan"),
}
_PLAN = ("", "renstra", *PLANNING)


@frozen
class Question:
    """What is asked of every declaration of a level. `met` gives None where it does not apply."""

    level: str
    key: str
    asks: Text
    met: Met


@frozen
class Answer:
    """A question, of how many it was asked, and those that do not answer it."""

    question: Question
    asked: int
    missing: tuple[Item, ...]

    @property
    def answered(self) -> int:
        """How many answer it."""
        return self.asked - len(self.missing)


@frozen
class Level:
    """A level of the plan: how many declarations it has, and the answers to what is asked of them."""

    level: str
    count: int
    answers: tuple[Answer, ...]


@frozen
class Completeness:
    """The levels of a plan, from the top down."""

    levels: tuple[Level, ...]

    @property
    def asked(self) -> int:
        """How many questions there are, each counted for each declaration."""
        return sum(answer.asked for level in self.levels for answer in level.answers)

    @property
    def answered(self) -> int:
        """How many of them are answered."""
        return sum(answer.answered for level in self.levels for answer in level.answers)


def share_of(answered: int, asked: int) -> Fraction | None:
    """The exact share; None where nothing was asked."""
    return Fraction(answered, asked) if asked else None


def completeness(cascade: Cascade) -> Completeness:
    """What is there and what is missing in *cascade*."""
    questions = tuple(_questions(cascade))
    return Completeness(tuple(_level(cascade, name, questions) for name in LEVELS))


def _level(cascade: Cascade, name: str, questions: Iterable[Question]) -> Level:
    items = _items(cascade, name)
    answers = (_answer(cascade, each, items) for each in questions if each.level == name)
    return Level(name, len(items), tuple(each for each in answers if each.asked))


def _answer(cascade: Cascade, question: Question, items: Iterable[Item]) -> Answer:
    met = [(item, question.met(cascade, item)) for item in items]
    asked = [(item, answer) for item, answer in met if answer is not None]
    return Answer(question, len(asked), tuple(item for item, answer in asked if not answer))


def _items(cascade: Cascade, level: str) -> tuple[Item, ...]:
    if level == "data":
        return cascade.all(Data)
    if level in ("iku", "indikator"):
        kinds = ("iku",) if level == "iku" else ()
        return tuple(each for each in cascade.indicators(*kinds) if _of_agency(cascade, each))
    return cascade.nodes(level)


def _of_agency(cascade: Cascade, item: Indikator) -> bool:
    """Whether *item* measures the agency, and not the region above it or a condition of a performance tree."""
    above = cascade.above(item.id)
    return not above or any(getattr(each, "jenis", "") in NODES for each in above)


# ── what is asked ───────────────────────────────────────────────────────────────────────────────────


def _questions(cascade: Cascade) -> Iterator[Question]:
    """Everything that is asked of *cascade*; statements of outcome and output in the structure that has them."""
    years = cascade.planned_years
    stated = cascade.model.bentuk.statements
    budget = _span([each.tahun for each in budget_periods(cascade)])
    for each in _FIXED:
        if each.key not in ("outcome", "output") or stated:
            yield each if "{tahun}" not in each.asks.id else _in_years(each, budget)
    if years:
        yield _in_years(_EVERY_YEAR, _span(years))


def _in_years(question: Question, years: str) -> Question:
    fill = {"tahun": f" {years}" if years else ""}
    return evolve(question, asks=Text(id=question.asks.id.format_map(fill), en=question.asks.en.format_map(fill)))


def _span(years: Iterable[int]) -> str:
    known = sorted(years)
    if not known:
        return ""
    return str(known[0]) if known[0] == known[-1] else f"{known[0]}–{known[-1]}"


def _has_child(kind: str) -> Met:
    return lambda cascade, item: bool(cascade.children(item.id, kind))


def _has_program(cascade: Cascade, item: Item) -> bool | None:
    """Whether a program serves *item*; not asked of a level that the plan names itself, which may stand elsewhere."""
    if cascade.children(item.id, "program"):
        return True
    return None if getattr(item, "tingkat", "") else False


def _has_indicator(cascade: Cascade, item: Item) -> bool | None:
    """Whether *item* is measured; not asked of what is measured by the objectives inside it."""
    if cascade.measures(item.id) or (isinstance(item, Simpul) and item.mewarisi):
        return True
    inner = isinstance(item, Simpul) and item.jenis in ("program", "kegiatan")
    return None if inner and cascade.children(item.id, "sasaran") else False


def _has_formula(_cascade: Cascade, item: Item) -> bool | None:
    """Whether *item* says how it is computed; not asked of what others assess."""
    if not isinstance(item, Indikator) or (item.formula is None and item.dinilai_oleh):
        return None
    return item.formula is not None


def _has_computed_iku(cascade: Cascade, item: Item) -> bool | None:
    """Whether *item* has an IKU with a formula; not asked where others assess all it has.

    A level that the plan names itself may have indicators that are no IKU: it is asked only where it has none.
    """
    found = [_has_formula(cascade, each) for each in cascade.measures(item.id, "iku")]
    if not found and isinstance(item, Simpul) and item.tingkat and cascade.measures(item.id):
        return None
    return None if found and set(found) == {None} else any(found)


def _has_source(cascade: Cascade, item: Item) -> bool:
    return sourced(cascade, item) if isinstance(item, Indikator) else isinstance(item, Data) and bool(item.sumber_data)


def _has_answerable(cascade: Cascade, item: Item) -> bool:
    stated = cascade.stated("penanggung_jawab", item.id)
    return isinstance(item, Indikator) and bool(item.penanggung_jawab or stated)


def _has_unit(_cascade: Cascade, item: Item) -> bool:
    return isinstance(item, Indikator | Data) and item.satuan is not None


def _has_target(cascade: Cascade, item: Item) -> bool | None:
    """Whether any planning document says what *item* is to reach; not asked where all say that it does not apply."""
    stated = [each.nilai for each in cascade.stated("target", item.id) if kind_of(cascade, each) in _PLAN]
    if stated and all(isinstance(each, TidakBerlaku) for each in stated):
        return None
    return any(not isinstance(each, Belum | TidakBerlaku) for each in stated)


def _has_every_target(cascade: Cascade, item: Item) -> bool:
    """Whether the plan itself says what *item* is to reach in each of the years that its form has."""
    known = {
        each.periode
        for each in cascade.stated("target", item.id)
        if kind_of(cascade, each) in ("", "renstra") and not isinstance(each.nilai, Belum)
    }
    years = cascade.planned_years
    if not cascade.model.bentuk.first_year and cascade.stated("baseline", item.id):
        years = years[1:]  # the state at the beginning is that of the first year, as SK406 has it
    since = (item.berlaku_sejak if isinstance(item, Indikator) else None) or 0
    return known.issuperset(Periode(each) for each in years if each >= since)


def _is_owned(cascade: Cascade, item: Item) -> bool:
    """Whether somebody answers for *item*: said of it or of its indicators, or of every part of it."""
    if cascade.owners(item.id) or any(_has_answerable(cascade, each) for each in cascade.measures(item.id)):
        return True
    below = {"program": "kegiatan", "kegiatan": "subkegiatan"}.get(getattr(item, "jenis", ""))
    parts = cascade.children(item.id, below) if below else ()
    return bool(parts) and all(_is_owned(cascade, each) for each in parts)


def _says(name: str) -> Met:
    return lambda _cascade, item: bool(getattr(item, name))


def _has_pagu(cascade: Cascade, item: Item) -> bool | None:
    """Whether the plan states a ceiling of *item*; not asked of what has no budget, or only parts that have one."""
    stated = [each.nilai for each in cascade.stated("pagu", item.id)]
    if _unbudgeted(cascade, item) or (not stated and cascade.children(item.id, "subkegiatan")):
        return None
    return any(not isinstance(each, Belum | TidakBerlaku) for each in stated)


def _adds_up(cascade: Cascade, item: Item) -> bool | None:
    """Whether the ceilings of *item* are the sums below it: those it states, or, where it states none, those below."""
    if _unbudgeted(cascade, item):
        return None
    years = [(pagu(cascade, item.id, year), _below(cascade, item, year)) for year in budget_periods(cascade)]
    if getattr(item, "agregasi", "") == "tidak_dijumlah":
        return any(own for own, _ in years)
    stated = [(own, below) for own, below in years if own]
    if not stated:
        return any(below for _, below in years)
    return all(below is not None and own.jumlah == below for own, below in stated)


def _unbudgeted(cascade: Cascade, item: Item) -> bool:
    """Whether all that the plan states of the budget of *item*, or else of what is below it, does not apply."""
    stated = cascade.stated("pagu", item.id)
    if stated:
        return all(isinstance(each.nilai, TidakBerlaku) for each in stated)
    below = budget_children(cascade, item.id)
    return bool(below) and all(_unbudgeted(cascade, each) for each in below)


def _below(cascade: Cascade, item: Item, year: Periode) -> Kuantitas | None:
    """The sum of what is below *item* and has a budget in *year*; None where there is none, or not all is known."""
    children = (each for each in budget_children(cascade, item.id) if not denied(cascade, each.id, year.tahun))
    parts = [_own_or_below(cascade, each, year) for each in children if not _unbudgeted(cascade, each)]
    known = [each for each in parts if each]
    return added(known) if known and len(known) == len(parts) else None


def _own_or_below(cascade: Cascade, item: Item, year: Periode) -> Kuantitas | None:
    own = pagu(cascade, item.id, year)
    return own.jumlah if own else _below(cascade, item, year)


def _asks(level: str, key: str, indonesian: str, english: str, met: Met) -> Question:
    return Question(level, key, Text(id=indonesian, en=english), met)


_SUM = (
    "punya pagu{tahun} yang sama dengan jumlah di bawahnya",
    "have a budget{tahun} that is the sum of what is below",
)
_EVERY_YEAR = _asks(
    "iku", "target", "punya target setiap tahun{tahun}", "have a target for every year{tahun}", _has_every_target
)
_FIXED = (
    _asks("tujuan", "sasaran", "punya sasaran", "have a sasaran", _has_child("sasaran")),
    _asks("tujuan", "indikator", "punya indikator", "have an indicator", _has_indicator),
    _asks("sasaran", "iku_rumus", "punya IKU dengan rumus", "have an IKU with a formula", _has_computed_iku),
    _asks("sasaran", "program", "punya program", "have a program", _has_program),
    _asks("iku", "rumus", "punya rumus", "have a formula", _has_formula),
    _asks("iku", "sumber_data", "punya sumber data", "have a source of data", _has_source),
    _asks("iku", "penanggung_jawab", "punya penanggung jawab", "have somebody who answers for them", _has_answerable),
    _asks("indikator", "satuan", "punya satuan", "have a unit", _has_unit),
    _asks("indikator", "target", "punya target", "have a target", _has_target),
    _asks("data", "satuan", "punya satuan", "have a unit", _has_unit),
    _asks("data", "sumber_data", "punya sumber data", "have a source", _has_source),
    _asks("program", "kegiatan", "punya kegiatan", "have a kegiatan", _has_child("kegiatan")),
    _asks("program", "indikator", "punya indikator", "have an indicator", _has_indicator),
    _asks("program", "outcome", "punya outcome", "have an outcome", _says("outcome")),
    _asks("program", "pengampu", "punya pengampu", "have an owner", _is_owned),
    _asks("program", "pagu", *_SUM, _adds_up),
    _asks("kegiatan", "subkegiatan", "punya sub kegiatan", "have a sub kegiatan", _has_child("subkegiatan")),
    _asks("kegiatan", "indikator", "punya indikator", "have an indicator", _has_indicator),
    _asks("kegiatan", "output", "punya output", "have an output", _says("output")),
    _asks("kegiatan", "pagu", *_SUM, _adds_up),
    _asks("subkegiatan", "indikator", "punya indikator", "have an indicator", _has_indicator),
    _asks("subkegiatan", "output", "punya output", "have an output", _says("output")),
    _asks("subkegiatan", "pagu", "punya pagu{tahun}", "have a budget{tahun}", _has_pagu),
)
