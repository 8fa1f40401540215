"""Every plan in examples/ loads, and its README tells exactly what `sakip check` finds in it."""

import re
from collections import Counter
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from sakip.checks.catalogue import MODULES
from sakip.cli import reading
from sakip.graph.money import adds_up, agency_pagu
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH
from sakip.plan import load, loads
from sakip.text.bilingual import Lang
from tests.docs.console import replay
from tests.rules.findings import ROOT, at, beside, real, told

PLANS = tuple(sorted(each for each in (ROOT / "examples").iterdir() if each.is_dir()))
AUDITED = ("bandar-lampung", "denpasar", "kalimantan-barat")
CLEAN = "renstra-2025-2029"
KNOWN = {f"SK{code}" for code in re.findall(r"\.sk(\d{3})_", " ".join(MODULES))}

_CODE = re.compile(r"SK\d{3}")
_TIMES = re.compile(r"×(\d+)")

every_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda each: each.name)


def promised(plan: Path) -> Counter[str]:
    """How many findings of each rule the table in the README of *plan* tells: `SK301 SK302 ×3` is three of each."""
    rows = (line for line in readme(plan).splitlines() if line.startswith("| SK"))
    return sum((_row(line.split("|")[1]) for line in rows), Counter())


def readme(plan: Path) -> str:
    """The README of *plan*."""
    return (plan / "README.md").read_text(encoding="utf-8")


def _row(cell: str) -> Counter[str]:
    times = _TIMES.search(cell)
    return Counter({code: int(times.group(1)) if times else 1 for code in _CODE.findall(cell)})


class TestEveryPlan:
    @pytest.fixture(autouse=True)
    def _rules_may_not_break(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SAKIP_DEBUG", "1")

    @every_plan
    def test_it_loads(self, plan: Path) -> None:
        """All of its files are read: nothing in them is illegible, misspelt or unknown."""
        codes = {each.code for each in load(plan).diagnostics}
        assert not {code for code in codes if code.startswith("SK0") or code in {"SK101", "SK102", "SK900"}}

    @every_plan
    def test_its_readme_tells_what_is_found(self, plan: Path) -> None:
        assert promised(plan) == Counter(each.code for each in real(plan.name))

    @every_plan
    def test_its_readme_names_rules_that_exist(self, plan: Path) -> None:
        assert set(_CODE.findall(readme(plan))) <= KNOWN

    @every_plan
    def test_its_readme_names_every_file(self, plan: Path) -> None:
        """`program-01` may stand for `program-01-penunjang.sakip`, `-03` for the next ones."""
        short = (re.sub(r"^(program)?(-?\d\d)-.*", r"\2", each.stem) for each in plan.glob("*.sakip"))
        assert [name for name in short if name not in readme(plan)] == []

    @every_plan
    def test_its_readme_shows_what_commands_print(self, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each plan is read and audited once for all the commands of its page."""
        monkeypatch.setattr("sakip.cli.reading._loaded", cache(reading._loaded))
        wrong = [each for each in replay(plan / "README.md") if not each.true]
        assert [(each.place, each.typed, each.printed) for each in wrong] == []

    @pytest.mark.parametrize("plan", AUDITED)
    def test_its_readme_tells_ten_errors_of_the_report(self, plan: str) -> None:
        text = readme(ROOT / "examples" / plan)
        assert len(re.findall(r"^### \d+\. .*?\$ sakip audit .*?\$ sakip trace ", text, re.MULTILINE | re.DOTALL)) == 10


def test_a_plan_to_begin_with_is_clean() -> None:
    assert real(CLEAN) == ()
    assert promised(ROOT / "examples" / CLEAN) == Counter()


class TestDenpasar:
    def test_the_target_promised_is_not_that_of_the_renstra(self) -> None:
        assert at("denpasar", "SK301") == told("""
            pk-2024.sakip:11 target koperasi_sehat 2024 dalam Perjanjian Kinerja 2024 (Tabel 2.4) 27,8%,
                             dalam Renstra 27,45%
            rkt-2024.sakip:11 target koperasi_sehat 2024 dalam RKT 2024 (Tabel 2.3) 27,8%, dalam Renstra 27,45%
        """)

    def test_the_tujuan_has_no_indicator(self) -> None:
        assert at("denpasar", "SK203") == ["renstra.sakip:27 tujuan T1 tidak punya indikator"]

    def test_a_programme_stands_under_two_sasaran(self) -> None:
        assert at("denpasar", "SK307") == told("""
            laporan-2024.sakip:278 Laporan 2024 (Tabel 3.16) menaruh 2.17.06 di bawah S1, dalam kaskade di bawah S2
        """)

    def test_the_budget_adds_up(self) -> None:
        cascade = load(ROOT / "examples/denpasar").cascade
        pagu = agency_pagu(cascade, Periode(2024))
        assert pagu is not None
        assert pagu.jumlah == Kuantitas(Fraction(11_950_631_770), RUPIAH)
        assert adds_up(cascade, Periode(2024))
        assert [len(cascade.nodes(kind)) for kind in ("program", "kegiatan", "subkegiatan")] == [6, 10, 23]

    @pytest.mark.parametrize(
        ("name", "figures"),
        [
            ("koperasi_sehat", {"target": "27,8%", "realisasi": "52%", "capaian": "187,05%", "kemajuan": "135,14%"}),
            ("omset_aset_mikro", {"realisasi": "1,5%", "capaian": "100%", "kemajuan": "60%"}),
            ("S1", {"serapan": "93,04%", "efisiensi": "-94,01%"}),
            ("S2", {"serapan": "98,84%", "efisiensi": "-1,16%"}),
            ("2.17.03.2.01.0004", {"anggaran": "Rp272.871.750", "serapan": "79,95%"}),
            ("2.17.01", {"serapan": "tidak dinyatakan"}),
            ("dkukm", {"serapan": "93,64%"}),
        ],
    )
    def test_what_follows_from_what_happened(self, name: str, figures: dict[str, str]) -> None:
        """The README sets these figures against the printed ones."""
        result = load(ROOT / "examples/denpasar").evaluate(2024)[name]
        assert {each: getattr(result, each).shown(Lang.ID) for each in figures} == figures


class TestBandarLampung:
    def test_the_annual_plan_repeats_the_targets_of_the_year_before(self) -> None:
        assert at("bandar-lampung", "SK302") == told("""
            rkt-2024.sakip:14 target koperasi_sehat 2024 dalam RKT 2024 (Tabel 2.5) 19,12% adalah target tahun 2023;
                              untuk 2024 20,34%
            rkt-2024.sakip:15 target umkm_laba 2024 dalam RKT 2024 (Tabel 2.5) 34,2% adalah target tahun 2023;
                              untuk 2024 39,49%
        """)


class TestKalimantanBarat:
    def test_a_sasaran_and_a_programme_are_only_promised(self) -> None:
        assert at("kalimantan-barat", "SK304") == told("""
            pk-2024.sakip:12 Perjanjian Kinerja 2024 (II.B 1) memuat sasaran S3, yang bukan bagian Renstra
            pk-2024.sakip:29 Perjanjian Kinerja 2024 (II.B 2) memuat program kewirausahaan_umkm,
                             yang bukan bagian Renstra
        """)

    def test_the_money_of_the_state_explains_the_difference(self) -> None:
        assert "selisih Rp2.106.246.000" in at("kalimantan-barat", "SK306")[0]
        assert "pk-2024.sakip:29 sebesar selisihnya" in beside("kalimantan-barat", "SK306")[0]

    @pytest.mark.parametrize(
        ("name", "figures"),
        [
            ("koperasi_berkualitas", {"realisasi": "5,87%", "capaian": "128,47%", "kemajuan": "tidak berlaku"}),
            ("usaha_kecil_naik_kelas", {"realisasi": "0,08%", "capaian": "99,75%", "kemajuan": "-0,25%"}),
            ("nilai_sakip", {"realisasi": "A (81,1)", "capaian": "100%", "kemajuan": "4,78%"}),
            ("S1", {"capaian": "128,47%", "serapan": "99,27%", "efisiensi": "29,20%"}),
            ("S2", {"capaian": "99,75%", "serapan": "98,10%", "efisiensi": "1,65%"}),
            ("S3", {"capaian": "100%", "serapan": "94,45%", "efisiensi": "5,55%"}),
            ("2.17.07", {"capaian": "17,43%", "serapan": "98,93%"}),
            ("kewirausahaan_umkm", {"anggaran": "Rp2.106.246.000", "serapan": "belum ada"}),
            ("diskopukm", {"capaian": "109,41%", "serapan": "96,17%", "efisiensi": "13,24%"}),
        ],
    )
    def test_what_follows_from_what_happened(self, name: str, figures: dict[str, str]) -> None:
        """The README sets these figures against the printed ones."""
        result = load(ROOT / "examples/kalimantan-barat").evaluate(2024)[name]
        assert {each: getattr(result, each).shown(Lang.ID) for each in figures} == figures

    def test_a_mean_of_percentages_gives_the_97_and_the_12_of_its_table(self) -> None:
        files = sorted((ROOT / "examples/kalimantan-barat").glob("*.sakip"))
        text = "\n".join(each.read_text(encoding="utf-8") for each in files)
        followed = text.replace("kebijakan {", "kebijakan { mengikuti serapan_rata_rata_program", 1)
        agency = loads(followed).evaluate(2024)["diskopukm"]
        assert [agency.serapan.shown(Lang.ID), agency.efisiensi.shown(Lang.ID)] == ["96,99%", "12,41%"]
