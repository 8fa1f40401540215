"""What two ways of writing have in common, and where two formulas differ."""

import pytest

from sakip.comparison.facts import Key
from sakip.comparison.formulas import parts_apart
from sakip.comparison.from_model import facts_of
from sakip.model.formula import Ekspresi, Rumus
from sakip.model.nodes import Indikator, Model
from sakip.numbers.periode import Periode
from sakip.plan import loads

HEAD = 'instansi dk "Dinas" { unit u "U"  unit v "V" }\nsasaran S1 "S"\nsasaran S2 "S"\n'
DATA = "".join(f'data {name} "{name}" {{ satuan orang }}\n' for name in "abcd")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("satuan persen", 'satuan "%"'),
        ("satuan persen target { 2024: 27,4 }", "satuan persen target { 2024: 27,40% }"),
        ("penanggung_jawab u, v", "penanggung_jawab v, u"),
        ('definisi "satu dua"', 'definisi """satu\n   dua"""'),
        ("satuan persen target { 2024: 80..90 }", "satuan persen target { 2024: 90..80 }"),
        ("satuan persen formula = (a / b) * 100%", "satuan persen formula = a/b*100%"),
        ("satuan orang target { 2024..2025: 7 }", "satuan orang target { 2024: 7 2025: 7 }"),
        ("target { 2024: A }", "target { 2024: a }"),
        ("mendukung S1, S2", "mendukung S2, S1"),
    ],
)
def test_what_is_written_otherwise_means_the_same(one: str, other: str) -> None:
    assert meanings(indicator(one)) == meanings(indicator(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("satuan persen", "satuan indeks"),
        ("satuan indeks", "satuan nilai"),
        ("satuan orang target { 2024: 27,4 }", "satuan orang target { 2024: 27,41 }"),
        ("target { 2024: 0 }", 'target { 2024: belum "menunggu" }'),
        ("target { 2024: 80..90 }", "target { 2024: 80..<90 }"),
        ("formula = a - (b - c)", "formula = a - b - c"),
        ("formula = a / b", 'formula "a / b"'),
        ("mendukung S1, S2", "mendukung S1 porsi 60%, S2 porsi 40%"),
        ('catatan "satu"', 'catatan "dua"'),
    ],
)
def test_what_means_something_else_is_a_difference(one: str, other: str) -> None:
    assert meanings(indicator(one)) != meanings(indicator(other))


def test_a_place_is_the_same_however_it_is_written() -> None:
    inside = 'sasaran S1 "S" { program 2.17.03 "P" { indikator x "X" } }'
    apart = 'sasaran S1 "S"\nprogram 2.17.03 "P" { mendukung S1 }\nindikator x "X" { mendukung 2.17.03 }'
    assert meanings(loads(inside).model) == meanings(loads(apart).model)


def test_policy_directions_are_compared_one_by_one() -> None:
    """Their order says nothing; what one of them serves and when is said of that one."""
    head = 'nspk N1 "N"\nnspk N2 "N"\ntujuan T1 "T" { '
    one = 'arah_kebijakan "A" { mendukung N1, N2  tahap 2026..2027 }'
    assert meanings(loads(f'{head}{one}  arah_kebijakan "B" }}').model) == meanings(
        loads(f'{head}arah_kebijakan "B"  {one.replace("N1, N2", "N2, N1").replace("..", ", ")} }}').model
    )
    changed = loads(f"{head}{one.replace('2027', '2028')} }}").model
    assert facts_of(changed)[Key("T1", "arah_kebijakan A tahap")].makna == "2026; 2027; 2028"


def test_each_phase_is_a_fact() -> None:
    found = facts_of(loads('renstra 2025..2026 "R" { tahapan { 2025..2026: "Menata" } }').model)
    assert found[Key("renstra-2025", "tahapan 2026 tema")].makna == "Menata"


def test_numbers_are_exact() -> None:
    target = Key("x", "target", Periode(2024))
    found = meanings(loads('indikator x "X" { satuan orang target { 2024: 0,12345678 } }').model)
    assert found[target] == "0,12345678 orang"


@pytest.mark.parametrize(
    ("left", "right", "parts"),
    [
        ("a / b * 100%", "a / c * 100%", [("b", "c")]),
        ("a / b * 100%", "a / b", [("a / b * 100%", "a / b")]),
        ("(a + b) / c", "(a + d) / b", [("b", "d"), ("c", "b")]),
        ("maks(a; b)", "maks(a; b; c)", [("maks(a; b)", "maks(a; b; c)")]),
        ("maks(a; b)", "min(a; b)", [("maks(a; b)", "min(a; b)")]),
        ("lalu(a) - -b", "lalu(a) - -c", [("b", "c")]),
        ("a[2022] / b", "a[2023] / b", [("a[2022]", "a[2023]")]),
        ("a + b", "a + b", []),
    ],
)
def test_of_two_formulas_the_parts_that_differ(left: str, right: str, parts: list[tuple[str, str]]) -> None:
    assert list(parts_apart(formula(left), formula(right))) == parts


def test_a_policy_for_every_member_is_written_as_it_was() -> None:
    plan = loads("kebijakan k { capaian sasaran = rata_rata(indikator; capaian) }")
    assert meanings(plan.model)[Key("k", "rumus capaian sasaran rumus")] == "rata_rata(indikator; capaian)"


def indicator(properties: str) -> Model:
    return loads(f'{HEAD}{DATA}indikator x "X" {{ {properties} }}').model


def meanings(model: Model) -> dict[Key, str]:
    return {key: fact.makna for key, fact in facts_of(model).items()}


def formula(text: str) -> Ekspresi:
    item = loads(f'{DATA}indikator x "X" {{ formula = {text} }}')["x"]
    assert isinstance(item, Indikator)
    assert isinstance(item.formula, Rumus)
    return item.formula.ekspresi
