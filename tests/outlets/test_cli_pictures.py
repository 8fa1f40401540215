import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from sakip.cli import tree
from sakip.cli.graph import FORMS
from sakip.graph.cascade import LEVELS
from tests.outlets.conftest import Sakip

PLAN = """\
renstra 2024..2025 "Renstra" { nomor "1"  tanggal "1 Januari 2024" }
instansi opd "Dinas Koperasi" { unit bidang "Bidang" }
data sehat "Koperasi sehat" { satuan koperasi }
data dinilai "Koperasi dinilai" { satuan koperasi }
tujuan T1 "Ekonomi \\"kuat\\"" {
  sasaran S1 "Koperasi sehat" {
    iku persen_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100%
      target { 2024: 10%  2025: 20% }
    }
  }
  sasaran S2 "Tanpa ukuran" { }
}
program 2.17.03 "Pengawasan" { mendukung S1 porsi 60%, S2 }
program 2.17.01 "Penunjang" { sifat penunjang }
program 2.17.09 "Terlepas" { }
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "rencana.sakip"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_the_levels_are_those_of_the_cascade() -> None:
    assert tree.LEVELS == LEVELS


def test_the_tree_shows_the_cascade_and_marks_what_is_missing(sakip: Sakip, plan: str) -> None:
    done = sakip("pohon", plan)
    assert done.code == 0
    lines = [line.split("  ✗")[0] for line in done.out.splitlines()]
    assert lines[:7] == [
        "Dinas Koperasi · 2024–2025",
        'tujuan T1 Ekonomi "kuat"',
        "├─ sasaran S1 Koperasi sehat",
        "│  ├─ iku persen_sehat Persentase koperasi sehat  10% → 20%",
        "│  └─ program 2.17.03 Pengawasan",
        "└─ sasaran S2 Tanpa ukuran",
        "   └─ program 2.17.03 Pengawasan  (lihat di atas)",
    ]
    assert lines[7:13] == [
        "",
        "Penunjang seluruh instansi",
        "program 2.17.01 Penunjang",
        "",
        "Tidak tersambung ke tujuan mana pun",
        "program 2.17.09 Terlepas",
    ]
    assert "sasaran S2 Tanpa ukuran  ✗ SK201 sasaran-tanpa-iku" in done.out
    assert "\n1 tujuan · 2 sasaran · 1 indikator · 3 program\n" in done.out


def test_the_tree_can_end_and_begin_where_one_likes(sakip: Sakip, plan: str) -> None:
    assert "program" not in sakip("tree", plan, "--until", "sasaran").out.split("\n\n")[0]
    assert sakip("tree", plan, "--at", "S2").out.startswith("sasaran S2 Tanpa ukuran")
    done = sakip("tree", plan, "--at", "2.17.3")
    assert (done.code, done.err) == (2, "galat: Tidak ada yang bernama `2.17.3`. Maksud Anda `2.17.03`?\n")
    assert sakip("tree", plan, "--at", "sehat").err == "galat: `sehat` tidak berada di dalam kaskade.\n"


def test_a_circle_is_shown_once(sakip: Sakip) -> None:
    text = 'program a "A" {\n  mendukung x\n  iku x "X" { }\n}\n'
    out = sakip("tree", "-", stdin=text.encode()).out
    assert [line.split("  ✗")[0] for line in out.splitlines()[2:5]] == [
        "program a A",
        "├─ iku x X",
        "└─ program a A  (lihat di atas)",
    ]


def test_thousands_are_no_trouble(sakip: Sakip) -> None:
    text = "".join(f'program p{number} "P" {{ mendukung S }}\n' for number in range(3000)) + 'sasaran S "S" { }'
    for args in (["tree"], ["graph", "--format", "svg"]):
        assert sakip(*args, "-", stdin=text.encode()).code == 0


def test_mermaid_holds_boxes_and_lines(sakip: Sakip, plan: str) -> None:
    lines = sakip("graf", plan, "--formula").out.splitlines()
    assert lines[0] == "flowchart LR"
    assert '  n0["tujuan T1<br>Ekonomi #quot;kuat#quot;"]:::tujuan' in lines
    assert "  n0 --- n1" in lines
    assert "  n1 -. mendukung 60% .- n3" in lines
    assert "  n6 -. memakai .-> n7" in lines


def test_dot_holds_nodes_and_edges(sakip: Sakip, plan: str) -> None:
    out = sakip("graph", plan, "--format", "dot").out
    assert out.startswith("digraph sakip {\n")
    assert '"T1" [label="tujuan T1\\nEkonomi \\"kuat\\""];' in out
    assert '"S1" -> "2.17.03" [dir=none, style=dashed, label="mendukung 60%"];' in out


def test_json_points_from_what_serves_to_what_is_served(sakip: Sakip, plan: str) -> None:
    document = json.loads(sakip("graph", plan, "--format", "json").out)
    assert [node["id"] for node in document["nodes"]][:3] == ["T1", "S1", "S2"]
    assert document["nodes"][0]["line"] == 5
    assert {"from": "S1", "to": "T1", "kind": "bagian"} in document["edges"]
    assert {"from": "2.17.03", "to": "S1", "kind": "mendukung", "share": "60%"} in document["edges"]
    assert {"from": "persen_sehat", "to": "S1", "kind": "mengukur"} in document["edges"]


def test_svg_is_xml_and_no_box_covers_another(sakip: Sakip, plan: str) -> None:
    root = ET.fromstring(sakip("graph", plan, "--format", "svg", "--formula").out)
    boxes = [each.attrib for each in root.iter("{http://www.w3.org/2000/svg}rect")]
    assert len(boxes) == len({(box["x"], box["y"]) for box in boxes}) == 9
    assert max(int(box["x"]) + int(box["width"]) for box in boxes) < int(root.attrib["width"])


@pytest.mark.parametrize("form", FORMS)
def test_same_plan_same_drawing(sakip: Sakip, plan: str, form: str, tmp_path: Path) -> None:
    target = tmp_path / "gambar"
    assert sakip("graph", plan, "--format", form, "-o", str(target)).out == ""
    assert target.read_text(encoding="utf-8") == sakip("graph", plan, "--format", form).out


def test_a_drawing_that_cannot_be_written_is_told(sakip: Sakip, plan: str, tmp_path: Path) -> None:
    done = sakip("graph", plan, "-o", str(tmp_path))
    assert done.code == 2
    assert "tidak dapat ditulis" in done.err


def test_data_are_drawn_where_what_uses_them_is(sakip: Sakip, plan: str) -> None:
    """A picture down to the goals has no indicator, and so no data that hang on nothing."""
    drawn = sakip("graf", plan, "--formula", "--until", "tujuan").out
    assert "Koperasi dinilai" not in drawn
    assert "Koperasi dinilai" in sakip("graf", plan, "--formula", "--until", "sasaran").out


def test_what_measures_the_region_is_not_missing_from_the_cascade(sakip: Sakip) -> None:
    text = 'rpjmd 2025..2029 "RPJMD" { sasaran_daerah SD1 "Daerah" { indikator pdrb "PDRB" { satuan persen } } }\ntujuan T1 "T"'
    out = sakip("tree", "-", stdin=text.encode()).out
    assert "tujuan T1 T" in out
    assert "Tidak tersambung" not in out
