import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from sakip.cli.sheets import data
from tests.outlets.conftest import Sakip

PLAN = """\
data dinilai "Koperasi yang dinilai" { satuan koperasi }
data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
sasaran S1 "Koperasi sehat" {
  iku koperasi "Persentase <koperasi> sehat" {
    satuan persen  arah naik  formula = sehat / dinilai * 100%  target { 2024: 50% }
  }
  iku kepuasan "Kepuasan" { satuan nilai  arah naik  target { 2024: 80 } }
  iku sakip "Nilai SAKIP" { satuan nilai  arah naik  formula "LHE"  target { 2024: 80 } }
}
uji 2024 "Dua pertiga" {
  andai { data { dinilai: 150  sehat: 100 } }
  harap { realisasi { koperasi: 66,67% }  capaian { koperasi: 120% } }
}
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("rencana.sakip").write_text(PLAN, encoding="utf-8")
    return "rencana.sakip"


def test_sheets_and_examples_for_a_person(sakip: Sakip, plan: str) -> None:
    done = sakip("uji", plan)
    assert done.code == 1
    assert (
        done.out
        == """\
koperasi  Persentase <koperasi> sehat  rencana.sakip:4
= sehat / dinilai * 100%
✗ gagal     terdefinisi          bila dinilai = 0, rumus ini membagi dengan nol  rencana.sakip:5
                                 bantuan: bila dinilai memang tidak pernah nol, tulis `paling_sedikit 1` padanya; bila
                                   pernah, jaga rumusnya: `jika(dinilai = 0; …; …)`
✓ terbukti  terbatas             hasilnya selalu dari 0% sampai 100%
✓ terbukti  searah               naik bila sehat naik; turun bila dinilai naik
✓ terbukti  capaian-pada-target  realisasi tepat pada target berarti 100%
✓ terbukti  capaian-searah       capaian tidak pernah turun bila realisasi naik

sakip  Nilai SAKIP  rencana.sakip:8
"LHE"
– tidak dapat diuji  rumus                rumusnya hanya dengan kata-kata
✓ terbukti           capaian-pada-target  realisasi tepat pada target berarti 100%
✓ terbukti           capaian-searah       capaian tidak pernah turun bila realisasi naik

capaian sasaran  berlaku bagi 1 simpul  pustaka/dasar.sakip:32
= rata_rata(indikator; capaian)
✓ terbukti  antara-anak  selalu di antara anak terendah dan tertinggi

uji 2024 "Dua pertiga"  rencana.sakip:10
✓ realisasi koperasi 2024 = 66,67%
✗ capaian koperasi 2024: diharapkan 120%, hasilnya 133,33% (tepatnya 400/3%)  rencana.sakip:12
  capaian koperasi 2024 = 133,33% (tepatnya 400/3%)
  Persentase <koperasi> sehat
  = realisasi / target   ← kebijakan "dasar sakip", pustaka/dasar.sakip:11
  ├─ realisasi koperasi 2024 = 66,67% (tepatnya 200/3%)
  │  = sehat / dinilai * 100%   ← rumus indikator, rencana.sakip:5
  │  = 100 koperasi / 150 koperasi * 100%
  │  ├─ sehat 2024 = 100 koperasi   ← diandaikan
  │  │  Koperasi bernilai sehat
  │  └─ dinilai 2024 = 150 koperasi   ← diandaikan
  │     Koperasi yang dinilai
  └─ target koperasi 2024 = 50%   ← Renstra, rencana.sakip:5

3 rumus: 1 terbukti, 1 tidak dapat diuji, 1 gagal
1 indikator tanpa rumus; capaiannya: 1 terbukti
1 contoh hitungan: 1 gagal
"""
    )


def test_english_reads_as_english(sakip: Sakip, plan: str) -> None:
    out = sakip("test", plan, "--lang", "en").out
    assert "✗ failed  defined                if dinilai = 0, this formula divides by zero" in out
    assert "✗ capaian" not in out
    assert "1 worked examples: 1 failed" in out


def test_the_exit_code_is_zero_where_nothing_fails(sakip: Sakip, plan: str) -> None:
    done = sakip("test", plan, "--indicator", "sakip")
    assert done.code == 0
    assert "koperasi" not in done.out


def test_names_are_looked_up(sakip: Sakip, plan: str) -> None:
    done = sakip("test", plan, "--indicator", "kopersi")
    assert (done.code, done.err) == (2, "galat: Tidak ada indikator bernama `kopersi`. Maksud Anda `koperasi`?\n")


def test_json_holds_every_sheet(sakip: Sakip, plan: str) -> None:
    document = json.loads(sakip("test", plan, "--format", "json").out)
    jsonschema.Draft202012Validator(data.schema()).validate(document)
    found = document["plans"][0]
    assert [(each["nodes"], each["verdict"]) for each in found["sheets"]] == [
        (["koperasi"], "failed"), (["kepuasan"], "proved"), (["sakip"], "untestable"), (["S1"], "proved"),
    ]  # fmt: skip
    failure = found["sheets"][0]["properties"][0]
    assert (failure["property"], failure["inputs"][0]["node"], failure["inputs"][0]["value"]) == (
        "terdefinisi", "dinilai", "0/1",
    )  # fmt: skip
    assert [each["verdict"] for each in found["examples"][0]["expected"]] == ["proved", "failed"]
    assert found["failed"]


def test_a_policy_that_breaks_its_promise_fails_in_every_form(sakip: Sakip, tmp_path: Path) -> None:
    path = tmp_path / "kebijakan.sakip"
    path.write_text(
        'kebijakan "Pedoman" { capaian = realisasi / target - 10%  menjamin tak_negatif }', encoding="utf-8"
    )
    done = sakip("uji", str(path))
    assert done.code == 1
    assert "kebijakan  Pedoman" in done.out
    assert "✗ gagal  tak_negatif  bila target = 10 dan realisasi = 0, " in done.out
    assert done.out.endswith("1 kebijakan: 1 gagal\n")
    assert "## kebijakan · Pedoman\n\n`menjamin tak_negatif`" in sakip("uji", str(path), "--format", "md").out
    document = json.loads(sakip("test", str(path), "--format", "json").out)
    jsonschema.Draft202012Validator(data.schema()).validate(document)
    (found,) = document["plans"][0]["sheets"]
    assert (found["about"], found["nodes"], found["formula"]) == ("Pedoman", [], "menjamin tak_negatif")
    root = ET.fromstring(sakip("test", str(path), "--format", "junit").out)
    assert (root.attrib["tests"], root.attrib["failures"]) == ("1", "1")


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(data.schema())


def test_junit_counts_what_fails(sakip: Sakip, plan: str) -> None:
    root = ET.fromstring(sakip("test", plan, "--format", "junit").out)
    assert (root.attrib["tests"], root.attrib["failures"]) == ("13", "2")
    assert [each.attrib["name"] for each in root] == [
        "koperasi",
        "kepuasan",
        "sakip",
        "capaian sasaran",
        'uji 2024 "Dua pertiga"',
    ]
    assert len(list(root.iter("skipped"))) == 1


def test_markdown_has_a_table_for_each_sheet(sakip: Sakip, plan: str) -> None:
    lines = sakip("test", plan, "--format", "md").out.splitlines()
    assert lines[0] == "## koperasi · Persentase \\<koperasi\\> sehat"
    assert "| ✓ terbukti | terbatas | hasilnya selalu dari 0% sampai 100% |" in lines
    assert '## uji 2024 "Dua pertiga" (rencana.sakip:10)' in lines


def test_a_plan_without_formulas_says_so(sakip: Sakip) -> None:
    assert sakip("test", "-", stdin=b'instansi d "Dinas" { }').out.endswith(
        "antara-anak  selalu di antara anak terendah dan tertinggi\n\n1 rumus: 1 terbukti\n"
    )
    assert sakip("test", "-", stdin=b'data d "D" { }').out == "Tidak ada rumus yang dapat diuji.\n"
