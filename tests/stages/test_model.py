"""From trees to the model: periods, names, and what a slip leaves untouched."""

import pytest

from sakip.model import lookup
from sakip.model.nodes import Indikator, Simpul
from sakip.plan import Plan, loads

DIRECTION = 'tujuan T1 "T" {{ arah_kebijakan "A" {{ {} }} }}\n'
INDICATOR = 'indikator a "A" {{ satuan orang {} }}\n'


class TestPeriods:
    """A key inside a key is a part of a year, or a year of a column; nothing is said twice and nothing goes deeper."""

    def test_years_and_their_parts(self) -> None:
        """A year may stand inside a document's own year, a part inside either."""
        text = INDICATOR.format("") + 'rkt 2024 "R" { target { a: { 2023: 1  tw1: 2  2022: { sm1: 3 } } } }\n'
        assert stated(loads(text)) == ["2023", "2024 tw1", "2022 sm1"]

    def test_columns(self) -> None:
        """A column keeps its years apart from those of another."""
        text = INDICATOR.format("pembanding { nasional: { 2023: 1  2024: 2 }  provinsi: { 2023: 3 } }")
        assert stated(loads(text)) == ["2023 nasional", "2024 nasional", "2023 provinsi"]

    def test_a_range_is_so_many_years(self) -> None:
        """The same value each year, and the same quarters each year."""
        text = INDICATOR.format("target { 2025..2026: { tw1: 1  tw2: 2 } }")
        assert stated(loads(text)) == ["2025 tw1", "2025 tw2", "2026 tw1", "2026 tw2"]

    @pytest.mark.parametrize(
        ("series", "codes"),
        [
            ("target { 2024: 1  2024: 2 }", ["SK013"]),
            ("target { 2024: 1  2023..2025: 2 }", ["SK013"]),
            ("target { 2024: { 2025: 1 } }", ["SK114"]),
            ("target { 2024: { tw1: { tw2: 1 } } }", ["SK114"]),
            ("target { 2024: { TW1: 1 } }", ["SK114"]),
            ("target { semester1: 1 }", ["SK114"]),
            ("target { 2024: { sem1: 1 } }", ["SK114"]),
            ("target { 2024: { kuartal2: 1 } }", ["SK114"]),
            ("target { Triwulan5: 1 }", ["SK114"]),
            ('target { "2024": 1  2024: 2 }', ["SK013"]),
            ("target { " + "2000..2099: { " * 400 + "}" * 400 + " }", ["SK114"]),
        ],
        ids=range(11),
    )
    def test_what_is_no_period(self, series: str, codes: list[str]) -> None:
        """Each slip is a finding, and however deep the braces go, it is one."""
        assert [each.code for each in loads(INDICATOR.format(series))._read] == codes

    @pytest.mark.parametrize("key", ["TW2", "twII", "Q2", "Triwulan_2", "triwulan2"])
    def test_a_quarter_written_otherwise_is_no_column(self, key: str) -> None:
        """Columns of a document have any name, but the second quarter is `tw2`: nothing is lost in silence."""
        plan = loads(f'{INDICATOR.format("")}realisasi 2024 "R" {{ realisasi {{ a: {{ tw1: 1  {key}: 2 }} }} }}\n')
        assert [(each.code, each.fix.replacement) for each in plan._read if each.fix] == [("SK114", "tw2")]


@pytest.mark.parametrize("series", ["54%  57,5%  61%", "20244: 54%  2025: 57,5%  2026: 61%"])
def test_a_year_that_could_not_be_read_is_not_missing_too(series: str) -> None:
    """A row copied from Excel is one finding: that years are missing is said when it can be read."""
    plan = loads(f'renstra 2024..2026 "R"\niku a "A" {{ satuan persen   arah naik   target {{ {series} }} }}\n')
    assert len(plan._read) == 1
    assert "SK406" not in {each.code for each in plan.diagnostics}


def test_at_a_prompt_a_plan_names_its_files() -> None:
    """And is not all that it says, which may be a book."""
    shown = repr(loads(INDICATOR.format(""), "a.sakip"))
    assert shown == "Plan(sources=Sources(files=(SourceFile('a.sakip'),), undecodable=(), folder=None))"


class TestNames:
    """Every declaration has its place in the model, whatever it is called."""

    def test_declarations_without_a_name(self) -> None:
        """The same title a thousand times is a thousand declarations."""
        model = loads(INDICATOR.replace("a ", "", 1).format("") * 1000).model
        assert len([each for each in model.nama.values() if isinstance(each, Indikator)]) == 1000

    def test_documents_of_the_same_kind(self) -> None:
        """The second one of a year is numbered."""
        found = loads('rkt 2024 "R"\nrkt 2024 "S"\nrkt perubahan 2024 "T"\n').model.dokumen
        assert [each.id for each in found] == ["rkt-2024", "rkt-2024#2", "rkt-perubahan-2024"]

    def test_suggestions_have_an_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A missing file makes thousands of unknown names; the last of them go without a suggestion."""
        monkeypatch.setattr(lookup, "MOST_COMPARED", 10)
        misses = ", ".join(f"misi_{letter}" for letter in "abcdefghij")
        found = loads(f'misi misi_1 "M"\nmisi misi_2 "M"\ntujuan T1 "T" {{ mendukung {misses} }}\n')._read
        assert [each.fix is not None for each in found] == [True] * 4 + [False] * 6


class TestSlips:
    """A word that was almost right is understood as what was meant, after it is reported."""

    @pytest.mark.parametrize(
        "line",
        [
            "satuan: orang",
            "satuan = orang",
            "satun orang",
            "Satuan orang",
            '"satuan": orang',
            "satuan orang,",
            "- satuan orang",
        ],
    )
    def test_properties(self, line: str) -> None:
        """One finding, and the unit is known."""
        plan = loads(f'iku a "A" {{\n  {line}\n  arah naik\n}}\n')
        found = plan["a"]
        assert isinstance(found, Indikator)
        assert found.satuan is not None
        assert (found.satuan.nama, found.arah, len(plan._read)) == ("orang", "naik", 1)

    def test_what_is_inside_a_misspelled_declaration(self) -> None:
        """The misspelling of one word loses nothing that stands in its block."""
        plan = loads('sasarn S1 "Sehat" {\n  iku a "A" { satuan orang }\n}\n')
        assert isinstance(plan["S1"], Simpul)
        assert getattr(plan["a"], "induk", None) == "S1"


class TestYears:
    """Years in which something is done, and the themes of years."""

    @pytest.mark.parametrize(
        ("written", "fixed"),
        [("2026,2027", "2026, 2027"), ("2026-2028", "2026..2028"), ("2026,2028..2030", "2026, 2028..2030")],
    )
    def test_years_that_run_together_are_one_finding_that_can_be_mended(self, written: str, fixed: str) -> None:
        (finding,) = loads(DIRECTION.format(f"tahap {written}"))._read
        assert finding.fix is not None
        assert (finding.code, finding.fix.replacement, finding.fix.certain) == ("SK011", fixed, True)
        assert loads(DIRECTION.format(f"tahap {fixed}"))._read == ()

    @pytest.mark.parametrize("years", ["2030..2026", "Rp2026", "26", "dua", '"2026"', "{ 2026: 1 }", "2026, tw1"])
    def test_what_names_no_year(self, years: str) -> None:
        (finding,) = loads(DIRECTION.format(f"tahap {years}"))._read
        assert (finding.code, finding.fix) == ("SK011", None)

    @pytest.mark.parametrize(
        ("phases", "codes"),
        [
            ("{ 2025: 5 }", ["SK011"]),
            ('{ awal: "Menata" }', ["SK011"]),
            ('{ 2025: { tw1: "Menata" } }', ["SK011"]),
            ('{ 2025: "Menata"  2024..2026: "Menguatkan" }', ["SK013"]),
            ('{ TW1: "Menata" }', ["SK114"]),
            ('"Renstra" { 2025: "Menata" }', ["SK011"]),
            ('"Menata"', ["SK011"]),
        ],
    )
    def test_what_is_no_phase(self, phases: str, codes: list[str]) -> None:
        assert [each.code for each in loads(f'renstra 2025..2029 "R" {{ tahapan {phases} }}\n')._read] == codes


def stated(plan: Plan) -> list[str]:
    """The periods of what is stated, where nothing is wrong."""
    assert [str(each) for each in plan._read] == []
    return [str(each.periode) for each in plan.model.butir]


def test_the_forms_of_a_renstra_are_offered_with_their_regulations() -> None:
    """Who knows the form as "inmendagri" cannot tell from `renstra_2025` alone that it is the one."""
    (found,) = (each for each in loads("profil inmendagri").diagnostics if each.code == "SK015")
    assert found.advice() == "pilihannya: renstra_86_2017 (Permendagri 86/2017), renstra_2025 (Inmendagri 2/2025)"


def test_another_agency_in_the_place_of_a_unit_is_told_where_it_belongs() -> None:
    plan = 'sasaran S1 "S"\nlintas l "L" { untuk S1  peran "Dinas Perhubungan" "Angkutan" { status disetujui } }'
    (found,) = (each for each in loads(plan).diagnostics if each.code == "SK011")
    assert found.advice().endswith('instansi lain ditulis `luar "Dinas Perhubungan"`')


def test_kinds_that_are_expected_are_listed_as_people_list_them() -> None:
    plan = 'instansi d "D" { unit ekraf "Bidang" }\nrkt 2026 "RKT" { target { ekraf: 30 } }'
    (found,) = (each for each in loads(plan).diagnostics if each.code == "SK108")
    assert found.message() == "`ekraf` adalah unit, bukan IKK, IKU atau indikator"
