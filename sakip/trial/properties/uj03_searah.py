"""Every input moves the result, and one way; an indicator that goes into another moves it the way that both want."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from sakip.model.nodes import Indikator
from sakip.text.bilingual import Text, filled
from sakip.text.wording import listed
from sakip.trial.case import Case
from sakip.trial.direction import Gerak, direction
from sakip.trial.formula import Formula, Point
from sakip.trial.inputs import MOST, Box
from sakip.trial.points import admissible, sought
from sakip.trial.verdict import Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="searah", en="one-way"),
    says=Text(
        id="Setiap masukan menggerakkan hasilnya; indikator di antaranya menggerakkannya menurut arah keduanya.",
        en="Every input moves the result; an indicator among them moves it as the directions of both say.",
    ),
)
_WAY = Text(id="{gerak} bila {masukan} naik", en="{gerak} if {masukan} rises")
_TOO_MANY = Text(
    id="masukannya {banyak}, terlalu banyak untuk dicoba satu per satu",
    en="it has {banyak} inputs, too many to be tried one by one",
)
_IDLE = Text(id="{masukan} tidak berpengaruh pada hasilnya", en="{masukan} has no effect on the result")
_REMOVE = Text(
    id="keluarkan {masukan} dari rumusnya, atau periksa batas yang menutupinya",
    en="take {masukan} out of the formula, or look at the bound that hides it",
)
_AGAINST = Text(
    id="{masukan} berarah {arah_masukan}, tetapi kenaikannya membuat hasilnya {gerak}, padahal arah rumus ini {arah}",
    en="{masukan} should go {arah_masukan}, but when it rises the result goes {gerak}, and this one should go {arah}",
)
_TURN = Text(
    id="balikkan {masukan} di dalam rumusnya, misalnya dengan 100% - {masukan}, atau betulkan arahnya",
    en="turn {masukan} round in the formula, for instance by 100% - {masukan}, or mend its direction",
)
_STRAIGHT = {"naik": Gerak.NAIK, "turun": Gerak.TURUN}
_DIRECTION = {"naik": Text(id="naik", en="up"), "turun": Text(id="turun", en="down")}


@frozen
class Way:
    """How the result moves with one input, and how that is known."""

    gerak: Gerak | None
    verdict: Verdict


def results(case: Case) -> Iterator[Result]:
    """What every input does; a failure for each that does nothing, or the opposite of what it should."""
    if len(case.masukan) > MOST:
        yield case.result(PROPERTY, Verdict.UNTESTABLE, filled(_TOO_MANY, banyak=len(case.masukan)))
        return
    ways = _ways(case.formula)
    if not ways:
        return
    faults = [fault for number, way in enumerate(ways) if (fault := _fault(case, number, way))]
    yield from faults
    if not faults:
        verdict = min((each.verdict for each in ways), key=lambda each: each.rank)
        yield case.result(PROPERTY, verdict, _told(case, ways))


def _told(case: Case, ways: tuple[Way, ...]) -> Text:
    """`naik bila a naik; turun bila b dan c naik`."""
    by_way: dict[Gerak, list[Text]] = {}
    for name, way in zip(case.names, ways, strict=True):
        if way.gerak is not None:
            by_way.setdefault(way.gerak, []).append(name)
    told = [filled(_WAY, gerak=gerak.label, masukan=listed(names)) for gerak, names in by_way.items()]
    return Text(id="; ".join(each.id for each in told), en="; ".join(each.en for each in told))


def _fault(case: Case, number: int, way: Way) -> Result | None:
    name = case.names[number]
    if way.gerak is Gerak.TETAP:
        help_ = filled(_REMOVE, masukan=name)
        return Result(PROPERTY, Verdict.FAILED, filled(_IDLE, masukan=name), case.letak, help_)
    return _against(case, number, way)


def _against(case: Case, number: int, way: Way) -> Result | None:
    """The fault of an indicator in the formula whose good direction moves this one in its bad direction."""
    key = case.kunci[number]
    other, own = case.cascade.model.nama.get(key.subjek), case.indikator.arah
    if not isinstance(other, Indikator) or key.ukuran != "realisasi" or key.periode != case.matter.period:
        return None
    if other.arah not in _STRAIGHT or own not in _STRAIGHT or way.gerak not in _STRAIGHT.values():
        return None
    wanted = Gerak.NAIK if other.arah == own else Gerak.TURUN
    if way.gerak is wanted or way.gerak is None:
        return None
    name = case.names[number]
    told = filled(
        _AGAINST,
        masukan=name,
        arah_masukan=_DIRECTION[other.arah],
        gerak=way.gerak.label,
        arah=_DIRECTION[own],
    )
    return Result(PROPERTY, Verdict.FAILED, told, case.letak, filled(_TURN, masukan=name))


@lru_cache(maxsize=4096)
def _ways(formula: Formula) -> tuple[Way, ...]:
    return tuple(_way(formula, number) for number in range(len(formula.masukan)))


def _way(formula: Formula, number: int) -> Way:
    proved = direction(formula.rumus, Box(formula.masukan), number)
    if proved is not None:
        return Way(proved, Verdict.PROVED)
    pairs = (*formula.masukan, formula.masukan[number])
    rises = sought(pairs, lambda pair: _differs(formula, number, pair) > 0)
    falls = sought(pairs, lambda pair: _differs(formula, number, pair) < 0)
    if rises.point is not None and falls.point is not None:
        return Way(Gerak.TAK_MENENTU, Verdict.PROVED)
    verdict = Verdict.TESTED if rises.thorough and falls.thorough else Verdict.UNTESTED
    if rises.point is not None or falls.point is not None:
        return Way(Gerak.NAIK if rises.point is not None else Gerak.TURUN, verdict)
    return Way(Gerak.TETAP if verdict is Verdict.TESTED else None, verdict)


def _differs(formula: Formula, number: int, pair: Point) -> int:
    """1 where the result rises when input *number* rises to the last of *pair*, -1 where it falls, else 0."""
    start = pair[:-1]
    end = (*start[:number], pair[-1], *start[number + 1 :])
    if pair[-1] <= start[number] or not admissible(formula.masukan, end):
        return 0
    before, after = formula.number(start), formula.number(end)
    if before is None or after is None:
        return 0
    return (after > before) - (after < before)
