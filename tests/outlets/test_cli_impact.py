import json
from pathlib import Path

import jsonschema
import pytest

from sakip.cli import whatif
from sakip.cli.impacts import data
from sakip.evaluation.impact import impact
from sakip.numbers.periode import Periode
from sakip.plan import load
from sakip.text.bilingual import Lang
from tests.evaluation.plans import PLAN
from tests.outlets.conftest import Sakip


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("rencana.sakip").write_text(PLAN, encoding="utf-8")
    return "rencana.sakip"


def test_the_tree_says_why_and_which_figures(sakip: Sakip, plan: str) -> None:
    done = sakip("dampak", "sehat", plan)
    assert done.code == 0
    assert (
        done.out
        == """\
data sehat Koperasi bernilai sehat
└─ iku koperasi Persentase <koperasi> sehat   ← rumusnya memakai sehat
   realisasi, capaian, kemajuan, pertumbuhan, kenaikan 2024
   ├─ sasaran S1 Koperasi sehat   ← diukur oleh koperasi
   │  capaian 2024
   │  └─ tujuan T1 Ekonomi kuat   ← memuat S1
   │     capaian 2024
   └─ instansi dinas Dinas Koperasi   ← dihitung dari koperasi
      capaian 2024

Dinyatakan dalam
  rencana: realisasi   ← rencana.sakip:4
  Realisasi 2024: data   ← rencana.sakip:24
"""
    )


def test_nothing_depends_on_the_topmost(sakip: Sakip, plan: str) -> None:
    assert "Tidak ada yang bergantung padanya." in sakip("impact", "T1", plan).out
    assert sakip("impact", "dinlai", plan).err == "galat: Tidak ada yang bernama `dinlai`. Maksud Anda `dinilai`?\n"
    assert sakip("impact", "koperasi.capaian", plan).err == (
        "galat: Tidak ada yang bernama `koperasi.capaian`. Maksud Anda `koperasi`?\n"
    )
    untitled = '/kebijakan "Pedoman"'  # how the model keeps a policy that has only a title
    assert sakip("impact", untitled, plan).err == f"galat: Tidak ada yang bernama `{untitled}`.\n"


def test_mermaid_points_from_the_cause(sakip: Sakip, plan: str) -> None:
    lines = sakip("impact", "sehat", plan, "--format", "mermaid").out.splitlines()
    assert lines[:2] == ["flowchart LR", '  n0["data sehat<br>Koperasi bernilai sehat"]:::data']
    assert '  n0 -- "rumusnya memakai sehat" --> n1' in lines
    assert "#lt;koperasi#gt;" in lines[2]


def test_json_says_on_what_and_why(sakip: Sakip, plan: str) -> None:
    document = json.loads(sakip("impact", "sehat", plan, "--format", "json").out)
    first = document["dependents"][0]
    assert (document["node"], first["node"], first["on"], first["why"]) == ("sehat", "koperasi", "sehat", "rumus")
    assert (first["place"]["line"], first["figures"][0]) == (8, "realisasi")
    assert [each["document"] for each in document["documents"]] == ["rencana", "Realisasi 2024"]


@pytest.mark.parametrize("name", ["dinas", "pengawasan", "sehat", "koperasi", "S1", "2.17.03"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_json_is_as_its_schema_says(sakip: Sakip, plan: str, name: str, lang: str) -> None:
    done = sakip("impact", name, plan, "--format", "json", "--lang", lang)
    jsonschema.Draft202012Validator(data.schema()).validate(json.loads(done.out))


def test_of_all_that_a_real_plan_declares_json_is_as_its_schema_says() -> None:
    plan = load(Path(__file__).parents[2] / "examples" / "bandar-lampung")
    validator = jsonschema.Draft202012Validator(data.schema())
    for name in (each.id for each in plan.model.nama.values() if each.id):
        found = impact(plan.evaluation, name, Periode(2024))
        validator.validate(json.loads(data.written(found, plan.cascade, Lang.ID)))


def test_the_schemas_are_schemas() -> None:
    jsonschema.Draft202012Validator.check_schema(data.schema())
    jsonschema.Draft202012Validator.check_schema(whatif.schema())


# ── what would follow ───────────────────────────────────────────────────────────────────────────────


def test_changes_are_told_as_a_tree(sakip: Sakip, plan: str) -> None:
    done = sakip("andai", plan, "--set", "dinilai=160")
    assert done.code == 0
    assert done.out.splitlines()[:5] == [
        "dinilai 2024  150 koperasi → 160 koperasi   ← diandaikan",
        "├─ kenaikan dinilai 2024  0 koperasi → 10 koperasi   ← realisasi - lalu(realisasi)",
        "└─ realisasi koperasi 2024  52% → 48,75%   ← sehat / dinilai * 100%",
        "   ├─ capaian koperasi 2024  187,05% → 175,36%   ← realisasi / target",
        "   │  ├─ capaian dinas 2024  187,05% (1 dari 2) → 175,36% (1 dari 2)   ← rata_rata(iku; capaian)",
    ]


def test_several_things_may_be_supposed_of_several_periods(sakip: Sakip, plan: str) -> None:
    out = sakip("whatif", plan, "--set", "sehat[2023]=78", "--set", "koperasi.target=52%").out
    assert "sehat 2023  70 koperasi → 78 koperasi   ← diandaikan" in out
    assert "pertumbuhan koperasi 2024  11,43% → 0%" in out
    assert "target koperasi 2024  27,8% → 52%   ← diandaikan" in out


def test_a_difference_that_rounding_hides_is_shown(sakip: Sakip, plan: str) -> None:
    out = sakip("whatif", plan, "--set", "koperasi.target=27,8001%").out
    assert "capaian koperasi 2024  187,05% (tepatnya 26000/139%) → 187,05% (tepatnya 52000000/278001%)" in out


def test_nothing_else_may_change(sakip: Sakip, plan: str) -> None:
    assert sakip("whatif", plan, "--set", "dinilai[2020]=9").out.endswith("Tidak ada angka lain yang berubah.\n")


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        ("dinilai", "`--set dinilai`: tulis NAMA=NILAI, misalnya `--set koperasi_dinilai=160`."),
        ("dinlai=1", "Tidak ada yang bernama `dinlai`. Maksud Anda `dinilai`?"),
        ("dinilai=1,500", "--set: angka `1,500` dapat dibaca dua cara; tulis `1,5`."),
        (
            "dinilai=5%",
            "--set: `5%` bukan nilai bersatuan `koperasi`; samakan dengan `satuan`, atau betulkan satuannya.",
        ),
        ("dinilai=160,5", "--set dinilai=160,5: koperasi dihitung satu-satu, jadi nilainya bilangan bulat."),
        ("dinilai=3 } }", "--set: `}` ini tidak menutup blok mana pun; hapus `}` ini."),
        ("dinilai={ tw1: 3 }", "--set: `{ tw1: 3 }` bukan sebuah nilai."),
    ],
)
def test_values_are_read_as_in_a_plan(sakip: Sakip, plan: str, word: str, complaint: str) -> None:
    done = sakip("whatif", plan, "--set", word)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"galat: {complaint}\n"


def test_one_figure_has_one_value(sakip: Sakip, plan: str) -> None:
    done = sakip("whatif", plan, "--set", "dinilai=160", "--set", "dinilai=170")
    assert (done.code, done.err) == (2, "galat: --set: dinilai disebut dua kali.\n")


def test_something_must_be_supposed(sakip: Sakip, plan: str) -> None:
    assert sakip("whatif", plan).err.startswith("galat: `--set` belum disebut.\n")


def test_json_has_both_figures_and_the_way(sakip: Sakip, plan: str) -> None:
    changes = json.loads(sakip("whatif", plan, "--set", "dinilai=160", "--format", "json").out)["changes"]
    achieved = next(each for each in changes if each["after"]["node"] == "S1" and each["after"]["figure"] == "capaian")
    assert (achieved["before"]["value"], achieved["after"]["value"]) == ("26000/139", "24375/139")
    assert [each["figure"] for each in achieved["path"]] == ["nilai", "realisasi", "capaian"]
    assert achieved["formula"] == "rata_rata(indikator; capaian)"


@pytest.mark.parametrize("sets", [["dinilai=0"], ["dinilai=belum"], ["koperasi.target[2023]=20%", "koperasi=30%"]])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_json_of_changes_is_as_its_schema_says(sakip: Sakip, plan: str, sets: list[str], lang: str) -> None:
    given = [word for each in sets for word in ("--set", each)]
    document = json.loads(sakip("whatif", plan, *given, "--format", "json", "--lang", lang).out)
    assert len(document["changes"]) > len(sets)
    jsonschema.Draft202012Validator(whatif.schema()).validate(document)


def test_a_period_written_like_a_figure_is_shown_as_it_is_written(sakip: Sakip, plan: str) -> None:
    done = sakip("whatif", plan, "--set", "sehat.tw3=78")
    wanted = "galat: sehat tidak punya angka `tw3`. Periode ditulis dalam kurung siku: `sehat[tw3]`.\n"
    assert (done.code, done.err) == (2, wanted)
    assert sakip("whatif", plan, "--set", "sehat[tw3]=78").code == 0
