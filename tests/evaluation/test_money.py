"""Budgets add up: whatever sources, quarters, shares and documents they come in, each rupiah is counted once."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import sakip
from sakip.evaluation.figure import Figure
from sakip.evaluation.outcome import Sebab

Amounts = dict[str, dict[str, int]]  # by source of funds ("" for none), by quarter ("" for the whole year)
SOURCES, QUARTERS = ("", "PAD", "DAK"), ("tw1", "tw2", "tw3", "tw4")
rupiah = st.integers(0, 1000)


@frozen
class Programme:
    """A programme: the ceilings of its sub-activities, what was spent of each, and how much of it serves S1."""

    ceilings: tuple[int, ...]
    spent: tuple[Amounts | None, ...]
    share: int | None  # of a hundred; None supports no sasaran


@st.composite
def amounts(draw: st.DrawFn) -> Amounts:
    """One amount, or several by source of funds; each for the year, or by quarter."""
    sources = draw(st.sampled_from((("",), ("PAD",), ("PAD", "DAK"))))
    quarters = st.sampled_from((("",), QUARTERS))
    return {source: {quarter: draw(rupiah) for quarter in draw(quarters)} for source in sources}


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """A programme of one to three sub-activities; of some it is not known what was spent."""
    many = draw(st.integers(1, 3))
    spent = st.one_of(amounts(), amounts(), amounts(), st.none())
    return Programme(
        tuple(draw(rupiah) for _ in range(many)),
        tuple(draw(spent) for _ in range(many)),
        draw(st.one_of(st.none(), st.integers(0, 100))),
    )


worlds = st.lists(programmes(), min_size=1, max_size=4)


def code(at: int, sub: int = 0) -> str:
    return f"2.17.{at + 2:02}" + (f".2.01.{sub:04}" if sub else "")


def written(world: list[Programme]) -> str:
    """*world* as a plan, with the results in one document."""
    lines = ['instansi dinas "Dinas" {}', 'tujuan T "T" { sasaran S1 "S1" {} sasaran S2 "S2" {} }']
    tables: dict[str, list[str]] = {source: [] for source in SOURCES}
    for at, each in enumerate(world):
        serves = (
            "sifat penunjang"
            if each.share is None
            else f"mendukung S1 porsi {each.share}%, S2 porsi {100 - each.share}%"
        )
        subs = [
            f'subkegiatan {code(at, sub)} "S" {{ pagu {{ 2024: Rp{amount} }} }}'
            for sub, amount in enumerate(each.ceilings, 1)
        ]
        lines.append(f'program {code(at)} "P" {{ {serves}  kegiatan {code(at)}.2.01 "K" {{ {"  ".join(subs)} }} }}')
        for sub, spent in enumerate(each.spent, 1):
            for source, values in (spent or {}).items():
                tables[source].append(f"{code(at, sub)}: {_said(values)}")
    stated = (f"anggaran {_quoted(source)} {{ {'  '.join(rows)} }}" for source, rows in tables.items() if rows)
    return "\n".join((*lines, f'realisasi 2024 "R" {{ {"  ".join(stated)} }}'))


def _said(values: dict[str, int]) -> str:
    if "" in values:
        return f"Rp{values['']}"
    return "{ " + "  ".join(f"{quarter}: Rp{amount}" for quarter, amount in values.items()) + " }"


def _quoted(source: str) -> str:
    return f'"{source}"' if source else ""


def _total(spent: Amounts) -> int:
    return sum(sum(values.values()) for values in spent.values())


def _evaluated(world: list[Programme]) -> Any:
    return sakip.loads(written(world)).evaluate(2024)


@given(worlds)
def test_every_level_is_the_sum_of_what_lies_below_it(world: list[Programme]) -> None:
    """Of ceilings always; of spending where all of it is known, and else nothing is claimed."""
    found = _evaluated(world)
    for at, each in enumerate(world):
        known = None if None in each.spent else sum(_total(spent) for spent in each.spent if spent is not None)
        for name in (code(at), f"{code(at)}.2.01"):
            assert found[name].anggaran.exact == sum(each.ceilings)
            assert found[name].realisasi_anggaran.exact == known
            assert known is not None or found[name].realisasi_anggaran.sebab is Sebab.TIDAK_DINYATAKAN
    assert found["dinas"].anggaran.exact == sum(sum(each.ceilings) for each in world)


@given(worlds)
def test_shares_give_out_the_whole_and_nothing_twice(world: list[Programme]) -> None:
    found = _evaluated(world)
    serving = [each for each in world if each.share is not None]
    whole = sum(sum(each.ceilings) for each in serving) if serving else None
    assert found["T"].anggaran.exact == whole
    if serving:
        parts = [found[name].anggaran.exact for name in ("S1", "S2")]
        assert parts[0] == sum(Fraction(each.share or 0, 100) * sum(each.ceilings) for each in serving)
        assert sum(parts) == whole


@given(worlds)
def test_absorption_is_the_ratio_of_the_sums(world: list[Programme]) -> None:
    """And lies between those of its parts, which their mean does as well, but is another number."""
    found = _evaluated(world)
    spent, budget, absorbed = (found["dinas"].figure(name) for name in ("realisasi_anggaran", "anggaran", "serapan"))
    if spent.known and budget.exact:
        assert absorbed.exact == spent.exact / budget.exact
        parts: list[Figure] = [found[code(at)].serapan for at in range(len(world))]
        ratios = [each.exact for each in parts if each.exact is not None]
        if len(ratios) == len(parts):
            assert min(ratios) <= absorbed.exact <= max(ratios)
    else:
        assert not absorbed.known


@given(worlds, st.permutations(range(4)))
def test_the_order_of_programmes_means_nothing_to_their_sum(world: list[Programme], order: list[int]) -> None:
    mixed = [world[at] for at in order if at < len(world)]
    for name in ("anggaran", "realisasi_anggaran", "serapan"):
        assert _evaluated(world)["dinas"].figure(name).exact == _evaluated(mixed)["dinas"].figure(name).exact


@given(amounts())
def test_sources_and_quarters_are_parts_of_one_amount(spent: Amounts) -> None:
    node = code(0, 1)
    found = _evaluated([Programme((1,), (spent,), None)])[node]
    assert found.realisasi_anggaran.exact == _total(spent)
    of_sources = {each: found.figure(f"realisasi_anggaran/{each}").exact for each in spent if each}
    assert of_sources == {source: sum(values.values()) for source, values in spent.items() if source}


@given(worlds, st.sampled_from(("PAD", "DAK")))
def test_each_source_adds_up_on_its_own(world: list[Programme], source: str) -> None:
    """Over what it pays for; where it is not said what pays, it is not known, and what others pay for is no zero."""
    found = _evaluated(world)
    for at, each in enumerate(world):
        spent = found[code(at)].figure(f"realisasi_anggaran/{source}")
        if any(part is None or "" in part for part in each.spent):
            assert spent.sebab is Sebab.TIDAK_DINYATAKAN
        elif any(source in part for part in each.spent if part is not None):
            parts = (part.get(source, {}) for part in each.spent if part is not None)
            assert spent.exact == sum(sum(values.values()) for values in parts)
        else:
            assert spent.sebab is Sebab.TAK_BERLAKU


def test_the_ceiling_of_a_source_is_none_of_a_budget_that_names_no_source() -> None:
    """The DPA may have taken the money from elsewhere."""
    plan = sakip.loads("""
        subkegiatan 2.17.03.2.01.0001 "S" { pagu "DAK" { 2024: Rp5  2025: Rp7 } }
        dpa 2024 { anggaran { 2.17.03.2.01.0001: Rp9 } }
    """)
    of_dak = [plan.evaluate(year)["2.17.03.2.01.0001"].figure("anggaran/DAK") for year in (2024, 2025)]
    assert [of_dak[0].sebab, of_dak[1].exact] == [Sebab.TIDAK_DINYATAKAN, 7]
