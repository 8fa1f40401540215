import json
from collections.abc import Iterable
from functools import cache

import pytest

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.generated import words
from sakip.generated.city import City, Place, Seeded, _district, city
from sakip.generated.faults import KINDS
from sakip.plan import Plan, from_sources
from sakip.source.workspace import from_bytes
from sakip.trial.verdict import Verdict

SEEDS = range(1, 7)
AGENCIES = len(words.agencies()) + 1


@cache
def seeded(seed: int) -> City:
    return city(opd=3, seed=seed, errors=len(KINDS))


@cache
def found(seed: int) -> tuple[Diagnostic, ...]:
    return tuple(each for plan in plans(seeded(seed)) for each in plan.diagnostics)


def plans(made: City) -> Iterable[Plan]:
    folders: dict[str, list[tuple[str, bytes]]] = {}
    for name, text in made.files.items():
        folders.setdefault(name.partition("/")[0], []).append((name, text.encode()))
    return (from_sources(from_bytes(files)) for files in folders.values())


def place(finding: Diagnostic) -> Place:
    return Place(finding.span.file.name, finding.span.line)


def explains(error: Seeded, finding: Diagnostic) -> bool:
    return finding.code in (*error.codes, *error.consequences) and place(finding) in (error.place, *error.related)


def test_a_city_without_errors_checks_clean() -> None:
    """Every agency there is, and a kecamatan: not even advice."""
    made = city(opd=AGENCIES, seed=11)
    assert [str(each) for plan in plans(made) for each in plan.diagnostics] == []
    assert made.errors == ()


def test_every_formula_of_a_city_without_errors_is_proved() -> None:
    """Those in words only apart: no denominator can be zero, every share is one, every achievement goes one way."""
    sheets = [each for plan in plans(city(opd=AGENCIES, seed=11)) for each in plan.trial().sheets]
    assert {each.verdict for each in sheets if each.formula[:1] != '"'} == {Verdict.PROVED}
    assert len(sheets) > 1000


@pytest.mark.parametrize("seed", SEEDS)
def test_every_seeded_error_is_found(seed: int) -> None:
    missed = [
        f"{error.kind} {error.place}: {code}"
        for error in seeded(seed).errors
        for code in error.codes
        if not any(each.code == code and explains(error, each) for each in found(seed))
    ]
    assert missed == []


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_else_is_an_error(seed: int) -> None:
    errors = [each for each in found(seed) if each.severity is Severity.ERROR]
    assert [str(each) for each in errors if not any(explains(error, each) for error in seeded(seed).errors)] == []


def test_every_kind_of_error_is_seeded_somewhere() -> None:
    made = {error.kind for seed in SEEDS for error in seeded(seed).errors}
    assert made == {kind.name for kind in KINDS}


def test_as_many_errors_as_were_asked_for() -> None:
    assert len(city(opd=4, seed=2, errors=17).errors) == 17


def test_more_errors_than_there_is_room_for_are_not_forced_in() -> None:
    made = city(opd=1, seed=2, errors=1000)
    assert 15 < len(made.errors) < 60
    assert len({error.place for error in made.errors}) == len(made.errors)


def test_the_same_seed_is_the_same_city() -> None:
    first, again, other = (city(opd=2, seed=seed, errors=8) for seed in (5, 5, 6))
    assert first == again
    assert first.listed() == again.listed()
    assert first.files != other.files


def test_errors_change_nothing_but_what_they_are_about() -> None:
    clean, wrong = city(opd=2, seed=5), city(opd=2, seed=5, errors=6)
    assert clean.files.keys() == wrong.files.keys()
    pairs = ((clean.files[name].splitlines(), wrong.files[name].splitlines()) for name in clean.files)
    assert sum(len(set(before) ^ set(after)) for before, after in pairs) < 60


def test_the_list_says_what_was_seeded() -> None:
    made = seeded(1)
    listed = json.loads(made.listed())
    assert listed["version"] == 1
    assert len(listed["errors"]) == len(made.errors) == len(KINDS)
    first, error = listed["errors"][0], made.errors[0]
    assert (first["kind"], first["file"], first["line"]) == (error.kind, error.place.file, error.place.line)
    assert first["codes"] == list(error.codes)
    assert first["file"] in made.files


def test_the_year_of_the_documents_is_what_one_asks_for() -> None:
    made = city(opd=1, year=2031)
    assert any(name.endswith("pk-2031.sakip") for name in made.files)
    assert "renstra 2030..2034" in "".join(made.files.values())


def test_forty_agencies_are_a_city() -> None:
    """About 12,000 declarations in 3 to 4 MB, and no two agencies of one name."""
    made = city(opd=40, seed=1)
    assert 3_000_000 < sum(len(text.encode()) for text in made.files.values()) < 4_000_000
    assert 11_000 < sum(len(plan.model.nama) for plan in plans(made)) < 13_000
    assert len({name.partition("/")[0] for name in made.files}) == 40


def test_a_thousand_kecamatan_have_names_of_their_own() -> None:
    names = [_district(number) for number in range(1000)]
    assert len({name for name, _ in names}) == len({title for _, title in names}) == 1000
