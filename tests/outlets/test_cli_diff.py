"""`sakip diff`: what a planner reads when two documents, two plans, or a plan then and now are compared."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from sakip.cli.differences import data
from sakip.text.bilingual import Lang
from tests.outlets.conftest import Sakip

EXAMPLES = Path(__file__).parents[2] / "examples"
SCHEMA = jsonschema.Draft202012Validator(data.schema())

OLD = """\
renstra 2021..2026 "Renstra"
data sehat "Koperasi sehat" { satuan koperasi }
data dinilai "Koperasi dinilai" { satuan koperasi }
data seluruh "Koperasi seluruhnya" { satuan koperasi }
iku persen_sehat "Persentase koperasi sehat" {
  satuan persen   arah naik
  formula = sehat / dinilai * 100%
  target { 2024: 27,45% }
}
program 2.17.03 "Program Pengawasan" { pagu { 2024: Rp100 } }
"""
NEW = OLD.replace("sehat / dinilai", "sehat / seluruh").replace("27,45%", "27,80%").replace("2.17.03", "2.17.09")


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the plan as it was in `lama` and as it is in `baru`."""
    for name, text in (("lama", OLD), ("baru", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rencana.sakip").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan kept with git: two commits, then a change that is not committed."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null")):
        monkeypatch.setenv(name, text)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "perencana")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "perencana@contoh.id")
    git("init", "-q", "-b", "main")
    commit(tmp_path / "rencana", OLD, "2024-01-05T09:00:00Z", monkeypatch)
    commit(tmp_path / "rencana", OLD.replace("27,45%", "27,80%"), "2024-02-05T09:00:00Z", monkeypatch)
    (tmp_path / "rencana" / "rencana.sakip").write_text(NEW.replace("27,80%", "28%"), encoding="utf-8")
    return tmp_path


def commit(folder: Path, text: str, when: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "rencana.sakip").write_text(text, encoding="utf-8")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_DATE", when)
    git("add", ".")
    git("commit", "-q", "-m", "rencana")


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


# ── documents of one plan ───────────────────────────────────────────────────────────────────────────


def test_bandar_lampungs_rkt_and_agreement(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    done = sakip("banding", "rkt", "perjanjian", "examples/bandar-lampung")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0] == "RKT 2024 → Perjanjian Kinerja 2024"
    assert '~ iku koperasi_sehat "Persentase Koperasi Sehat dan Cukup Sehat"' in lines
    assert (
        "    target 2024  19,12% → 20,34%  examples/bandar-lampung/rkt-2024.sakip:14 → "
        "examples/bandar-lampung/pk-2024.sakip:8"
    ) in lines
    assert "Hanya dalam Perjanjian Kinerja 2024" in lines
    assert lines[-1].startswith("3 berubah · ")


def test_long_names_show_only_what_differs(sakip: Sakip) -> None:
    out = sakip("diff", "rkt", "perjanjian", str(EXAMPLES / "bandar-lampung")).out
    assert '      - "… yang professional …"' in out
    assert '      + "… yang profesional …"' in out


def test_a_document_that_is_not_there_is_a_complaint(sakip: Sakip) -> None:
    done = sakip("diff", "rkt", "dpa-2030", str(EXAMPLES / "denpasar"))
    assert done.code == 2
    assert done.err.startswith("galat: Rencana ini tidak punya dokumen `dpa-2030`; yang ada: `renstra`, `dpa-2024`")


def test_an_ambiguous_document_is_a_complaint(sakip: Sakip, plans: Path) -> None:
    (plans / "baru" / "pk.sakip").write_text('perjanjian 2024 "A"\nperjanjian 2025 "B"\n', encoding="utf-8")
    done = sakip("diff", "renstra", "perjanjian", "baru")
    assert "pilih satu: `perjanjian-2024`, `perjanjian-2025`" in done.err


def test_one_document_is_not_enough(sakip: Sakip) -> None:
    assert "sebut dua dokumen dari satu rencana" in sakip("diff", "rkt").err
    assert sakip("diff", "rkt", "tak-ada").code == 2
    misspelled = sakip("diff", "renstra", "perjanjan", str(EXAMPLES / "denpasar"))
    assert misspelled.err == "galat: Tidak ada dokumen `perjanjan`. Maksud Anda `perjanjian`?\n"


# ── plans ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("plans")
def test_two_plans(sakip: Sakip) -> None:
    out = sakip("diff", "lama", "baru").out
    assert "sehat / dinilai * 100% → sehat / seluruh * 100%" in out
    assert "        yang beda: dinilai → seluruh\n" in out
    assert "27,45% → 27,80%  lama/rencana.sakip:8 → baru/rencana.sakip:8" in out
    assert '? program 2.17.09 "Program Pengawasan" (dahulu 2.17.03)' in out
    assert "bila benar, tulis pindah { 2.17.03: 2.17.09 }" in out


def test_a_declared_move_is_told_as_one(sakip: Sakip, plans: Path) -> None:
    (plans / "baru" / "pindah.sakip").write_text('pindah "Kepmendagri" { 2.17.03: 2.17.09 }\n', encoding="utf-8")
    out = sakip("diff", "lama", "baru").out
    assert "→ berganti nama: 2.17.03 → 2.17.09" in out
    assert "dugaan" not in out


def test_what_was_split_shows_where_its_money_went(sakip: Sakip, plans: Path) -> None:
    parts = 'program 2.17.09 "A" { pagu { 2024: Rp60 } }\nprogram 2.17.10 "B" { pagu { 2024: Rp30 } }\n'
    (plans / "baru" / "rencana.sakip").write_text(f"{parts}pindah {{ 2.17.03: 2.17.09  2.17.03: 2.17.10 }}", "utf-8")
    out = sakip("diff", "lama", "baru").out
    assert "→ dipecah: 2.17.03 → 2.17.09, 2.17.10\n    pagu 2024: Rp100 → Rp60 + Rp30 (jumlahnya berubah)\n" in out
    document = json.loads(sakip("diff", "lama", "baru", "--format", "json").out)
    SCHEMA.validate(document)
    assert document["comparisons"][0]["moves"][0]["budgets"][0]["kept"] is False


@pytest.mark.usefixtures("plans")
def test_a_plan_and_itself(sakip: Sakip) -> None:
    done = sakip("diff", "lama", "lama", "--exit-code")
    assert (done.code, done.out) == (0, "lama → lama\n2021–2026\n\nTidak ada perbedaan.\n")


@pytest.mark.usefixtures("plans")
def test_a_difference_can_be_an_exit_code(sakip: Sakip) -> None:
    assert sakip("diff", "lama", "baru", "--exit-code").code == 1


def test_a_workspace_is_compared_plan_by_plan(sakip: Sakip, plans: Path) -> None:
    for version, changed in (("2024", OLD), ("2025", NEW)):
        for office, text in (("dinas-a", OLD), ("dinas-b", changed)):
            folder = plans / version / office
            folder.mkdir(parents=True)
            (folder / "a.sakip").write_text(text, encoding="utf-8")
    document = json.loads(sakip("diff", "2024", "2025", "--format", "json").out)
    assert [each["plan"] for each in document["comparisons"]] == ["dinas-b"]


# ── git ─────────────────────────────────────────────────────────────────────────────────────────────


def target(sakip: Sakip, *words: str) -> list[str]:
    """Old and new target of the comparison."""
    document = json.loads(sakip("diff", "--format", "json", *words).out)
    changes = [each for one in document["comparisons"] for subject in one["subjects"] for each in subject["changes"]]
    return [each[side]["text"] for each in changes if each["property"] == "target" for side in ("before", "after")]


@pytest.mark.usefixtures("kept")
def test_without_sides_it_is_what_changed_since_the_last_commit(sakip: Sakip) -> None:
    assert target(sakip) == target(sakip, "rencana") == ["27,80%", "28%"]


@pytest.mark.usefixtures("kept")
def test_two_revisions(sakip: Sakip) -> None:
    assert target(sakip, "HEAD~1", "HEAD") == target(sakip, "HEAD~1", "HEAD", "--", "rencana") == ["27,45%", "27,80%"]


@pytest.mark.usefixtures("kept")
def test_since_a_revision_or_a_date(sakip: Sakip) -> None:
    assert target(sakip, "--since", "HEAD~1", "rencana") == target(sakip, "HEAD~1") == ["27,45%", "28%"]
    assert target(sakip, "--since", "2024-01-31") == ["27,45%", "28%"]


def test_no_file_is_touched(sakip: Sakip, kept: Path) -> None:
    before = (kept / "rencana" / "rencana.sakip").read_bytes()
    out = sakip("diff", "HEAD~1", "HEAD").out
    assert "HEAD~1:rencana/rencana.sakip:8 → HEAD:rencana/rencana.sakip:8" in out
    assert (kept / "rencana" / "rencana.sakip").read_bytes() == before
    assert sorted(each.name for each in kept.iterdir()) == [".git", "rencana"]


def test_what_git_does_not_know_is_a_complaint(sakip: Sakip, kept: Path) -> None:
    assert "revisi git bernama `tak-ada`" in sakip("diff", "tak-ada").err
    assert "Pada 1999-01-01 rencana ini belum disimpan dengan git" in sakip("diff", "--since", "1999-01-01").err
    assert "revisi git bernama `--exec=x`" in sakip("diff", "--since", "--exec=x").err
    (kept / "kosong").mkdir()
    assert "Pada revisi `HEAD` tidak ada berkas `.sakip` di `kosong`" in sakip("diff", "--since", "HEAD", "kosong").err


def test_a_folder_without_git_is_a_complaint(sakip: Sakip, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(plans.parent))
    assert "`lama` tidak disimpan dengan git" in sakip("diff", "lama").err


@pytest.mark.usefixtures("plans")
def test_a_computer_without_git_is_a_complaint(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "memerlukan program `git`" in sakip("diff", "lama").err


# ── forms ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("sides", [("rkt", "perjanjian"), ("renstra", "laporan"), ("perjanjian", "dpa")])
@pytest.mark.parametrize("city", ["bandar-lampung", "denpasar"])
def test_json_is_as_its_schema_says(sakip: Sakip, lang: Lang, sides: tuple[str, str], city: str) -> None:
    jsonschema.Draft202012Validator.check_schema(data.schema())
    done = sakip("diff", *sides, str(EXAMPLES / city), "--format", "json", "--lang", lang.value)
    SCHEMA.validate(json.loads(done.out))


@pytest.mark.usefixtures("plans")
def test_json_of_plans_has_moves_and_parts(sakip: Sakip) -> None:
    document = json.loads(sakip("diff", "lama", "baru", "--format", "json").out)
    SCHEMA.validate(document)
    changes = [each for subject in document["comparisons"][0]["subjects"] for each in subject["changes"]]
    formula = next(each for each in changes if each["property"] == "formula")
    assert formula["parts"] == [{"before": "dinilai", "after": "seluruh"}]
    guessed = next(each for each in document["comparisons"][0]["subjects"] if each["status"] == "guessed")
    assert (guessed["id"], guessed["id_before"]) == ("2.17.09", "2.17.03")


def test_markdown_takes_nothing_of_a_plan_for_its_own(sakip: Sakip, plans: Path) -> None:
    text = OLD.replace("Persentase koperasi sehat", "Koperasi <b>sehat</b> | *dan* [lain](x)")
    (plans / "baru" / "rencana.sakip").write_text(text, encoding="utf-8")
    out = sakip("diff", "lama", "baru", "--format", "md").out
    assert out.startswith("# lama → baru\n")
    assert "| Hal | lama | baru |\n|---|---|---|\n" in out
    assert r"Koperasi \<b\>sehat\</b\> \| \*dan\* \[lain\](x)" in out


def test_a_workbook_has_a_row_for_each_change(sakip: Sakip, plans: Path) -> None:
    assert sakip("diff", "lama", "baru", "--format", "xlsx", "-o", "beda.xlsx").code == 0
    rows = list(load_workbook(plans / "beda.xlsx").active.iter_rows(values_only=True))
    assert rows[0][5:8] == ("Hal", "lama", "baru")
    assert ("target 2024", "27,45%", "27,80%") in [row[5:8] for row in rows]


def test_a_workbook_is_the_same_bytes_every_time(sakip: Sakip, plans: Path) -> None:
    for name in ("satu.xlsx", "dua.xlsx"):
        sakip("diff", "lama", "baru", "--format", "xlsx", "-o", name)
    assert (plans / "satu.xlsx").read_bytes() == (plans / "dua.xlsx").read_bytes()


def test_no_cell_becomes_a_formula(sakip: Sakip, plans: Path) -> None:
    text = OLD.replace("Persentase koperasi sehat", "=HYPERLINK(1)")
    (plans / "baru" / "rencana.sakip").write_text(text, encoding="utf-8")
    sakip("diff", "lama", "baru", "--format", "xlsx", "-o", "beda.xlsx")
    sheet = load_workbook(BytesIO((plans / "beda.xlsx").read_bytes())).active
    assert all(cell.data_type == "s" for row in sheet.iter_rows() for cell in row if cell.value is not None)


@pytest.mark.usefixtures("plans")
def test_a_workbook_needs_a_file_and_openpyxl(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "tambahkan -o BERKAS" in sakip("diff", "lama", "baru", "--format", "xlsx").err
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert 'pip install "sakip[xlsx]"' in sakip("diff", "lama", "baru", "--format", "xlsx", "-o", "b.xlsx").err


def test_what_cannot_be_read_is_told_beside_the_comparison(sakip: Sakip, plans: Path) -> None:
    assert sakip("diff", "lama", "baru").err == ""
    (plans / "baru" / "rencana.sakip").write_text(OLD.replace("27,45%", "27.45%"), encoding="utf-8")
    done = sakip("diff", "lama", "baru")
    assert "mungkin tidak lengkap" in done.err


@pytest.mark.usefixtures("plans")
def test_english_and_too_many_words(sakip: Sakip) -> None:
    out = sakip("diff", "lama", "baru", "--lang", "en").out
    assert "a guess: " in out
    assert out.endswith("changed.\n")
    assert "paling banyak dua sisi" in sakip("diff", "lama", "baru", "lama", "baru").err
