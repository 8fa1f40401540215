from pathlib import Path

import pytest

from sakip.cli import init
from sakip.plan import Plan, from_sources, load
from sakip.source.workspace import from_bytes
from tests.outlets.conftest import Sakip


def test_a_new_plan_checks_clean_even_strictly(sakip: Sakip, tmp_path: Path) -> None:
    folder = str(tmp_path / "rencana")
    done = sakip("baru", folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith(f"\nBerikutnya: sakip check {folder}\n")
    assert sakip("check", folder, "--strict").out == "Bersih: 3 berkas diperiksa, tidak ada temuan.\n"


def test_the_next_command_can_be_typed_as_it_is_shown(sakip: Sakip, tmp_path: Path) -> None:
    folder = str(tmp_path / "Rencana Kami")
    assert sakip("init", folder).out.endswith(f'sakip check "{folder}"\n')


def test_what_one_says_is_in_the_plan(sakip: Sakip, tmp_path: Path) -> None:
    words = ["--instansi", 'Dinas "Satu" \\ Dua', "--pemda", "Kota X", "--periode", "2021-2026"]
    assert sakip("init", str(tmp_path), *words).code == 0
    plan = load(tmp_path)
    assert plan.diagnostics == ()
    assert plan.cascade.agency
    assert plan.cascade.agency.nama == 'Dinas "Satu" \\ Dua'
    assert list(plan.model.tahun) == [2021, 2022, 2023, 2024, 2025, 2026]


@pytest.mark.parametrize("period", ["2025", "2029..2025", "2025..2099", "0000..0001", "tahun depan"])
def test_what_is_no_period_is_refused(sakip: Sakip, tmp_path: Path, period: str) -> None:
    done = sakip("init", str(tmp_path), "--period", period)
    assert done.code == 2
    assert f"`{period}` bukan periode" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("profile", init.PROFILES)
def test_any_period_gives_a_clean_plan(profile: str) -> None:
    for last in range(2025, 2025 + init.LONGEST):
        assert [str(each) for each in begun(f"2025..{last}", profile).diagnostics] == []


def test_a_plan_has_the_form_of_its_years() -> None:
    new, old = begun("2025..2029"), begun("2021..2026")
    assert (new.model.profil, old.model.profil) == ("renstra_2025", "")
    assert {each.periode.tahun for each in new.cascade.stated("target", "layanan_tepat_waktu")} == set(
        range(2025, 2031)
    )
    assert {each.periode.tahun for each in new.cascade.stated("pagu", "program_layanan")} == set(range(2026, 2031))
    assert {each.periode.tahun for each in old.cascade.stated("target", "layanan_tepat_waktu")} == set(
        range(2021, 2027)
    )


def test_a_ministry_has_its_own_levels(sakip: Sakip, tmp_path: Path) -> None:
    """And is not asked for a local government."""
    assert sakip("init", str(tmp_path), "--profil", "kementerian").code == 0
    plan = load(tmp_path)
    assert [getattr(plan[name], "tingkat", "") for name in ("SS1", "SP1", "SK1", "QBA", "QBA.001")] == [
        "ss", "sp", "sk", "kro", "ro",
    ]  # fmt: skip


def test_a_form_that_does_not_exist_is_refused(sakip: Sakip, tmp_path: Path) -> None:
    done = sakip("init", str(tmp_path), "--profil", "renstra2025")
    assert (done.code, done.err) == (
        2,
        "galat: `renstra2025` bukan pilihan untuk --profile: renstra_2025, renstra_86_2017, kementerian.\n",
    )


def begun(period: str, profile: str | None = None) -> Plan:
    """The plan that is written for *period*."""
    texts = init.plan_texts("Dinas", "Kota", init.years_of(period), profile)
    return from_sources(from_bytes([(name, text.encode()) for name, text in texts.items()]))


def test_nothing_is_overwritten(sakip: Sakip, tmp_path: Path) -> None:
    (tmp_path / "lama.sakip").write_text("", encoding="utf-8")
    done = sakip("init", str(tmp_path))
    assert done.code == 2
    assert "sudah berisi rencana" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["lama.sakip"]


def test_only_what_is_read_as_a_plan_is_in_the_way(sakip: Sakip, tmp_path: Path) -> None:
    (tmp_path / "lama.sakip.bak").write_text("", encoding="utf-8")
    assert sakip("init", str(tmp_path)).code == 0


def test_a_folder_that_cannot_be_made_is_told(sakip: Sakip, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert "tidak dapat ditulis" in sakip("init", str(tmp_path / "berkas")).err


def test_a_person_is_asked(sakip: Sakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    answers = iter(("Dinas Sosial", "Kabupaten Y", "lima tahun", "2025 s.d. 2026"))

    def prompt(question: str, default: str) -> str:
        asked.append((question, default))
        return next(answers)

    monkeypatch.setattr("sakip.cli.init.click.prompt", prompt)
    monkeypatch.setattr("sakip.cli.init._is_person", lambda: True)
    done = sakip("init", str(tmp_path))
    assert done.code == 0
    assert "`lima tahun` bukan periode" in done.out
    assert [question for question, _ in asked] == [
        "Nama instansi", "Pemerintah daerah", "Periode Renstra", "Periode Renstra",
    ]  # fmt: skip
    assert '"Dinas Sosial"' in (tmp_path / "instansi.sakip").read_text(encoding="utf-8")
