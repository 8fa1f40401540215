import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.evaluation.plans import PLAN
from tests.outlets.conftest import Sakip


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "rencana.sakip"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_a_figure_is_traced_by_its_name(sakip: Sakip, plan: str) -> None:
    done = sakip("jejak", "koperasi.capaian", plan)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("capaian koperasi 2024 = 187,05% (tepatnya 26000/139%)\n")
    assert sakip("trace", "koperasi", plan).out == done.out


def test_codes_have_dots_of_their_own(sakip: Sakip, plan: str) -> None:
    assert sakip("trace", "2.17.03.anggaran", plan).out.startswith("anggaran 2.17.03 2024 = Rp1.000\n")
    assert sakip("trace", "2.17.03.2.01", plan).out.startswith("capaian 2.17.03.2.01 2024 = ")


def test_a_datum_has_one_figure(sakip: Sakip, plan: str) -> None:
    assert sakip("trace", "sehat", plan, "--year", "2023").out.startswith("sehat 2023 = 70 koperasi")


def test_who_has_only_the_report_asks_by_the_title(sakip: Sakip) -> None:
    plan = b"""
        data x "Peserta" { satuan orang  realisasi { 2024: 10 } }
        sasaran S "Sama" { indikator "Jumlah orang yang dilatih" { satuan orang  realisasi { 2024: 5 } } }
        program P "Sama" {}
        """
    assert sakip("trace", "peserta", "-", stdin=plan).out.startswith("x 2024 = 10 orang")
    done = sakip("trace", "Jumlah Orang yang Dilatih.realisasi", "-", stdin=plan)
    assert done.out.startswith('realisasi "Jumlah orang yang dilatih" 2024 = 5 orang')
    several = 'galat: Beberapa hal berjudul "Sama"; sebut namanya: `S`, `P`.\n'
    assert sakip("trace", "Sama", "-", stdin=plan).err == several


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ("koprasi.capaian", "Tidak ada yang bernama `koprasi`. Maksud Anda `koperasi`?"),
        ("koperasi.capian", "koperasi tidak punya angka `capian`. Maksud Anda `capaian`?"),
        ("sehat.serapan", "sehat tidak punya angka `serapan`. Yang ada: nilai, kenaikan."),
        ("pengawasan", "pengawasan tidak punya angka."),
        ("entah_apa", "Tidak ada yang bernama `entah_apa`."),
    ],
)
def test_what_there_is_not_is_a_complaint(sakip: Sakip, plan: str, asked: str, complaint: str) -> None:
    done = sakip("trace", asked, plan)
    assert (done.code, done.out, done.err) == (2, "", f"galat: {complaint}\n")


def test_years_are_years(sakip: Sakip, plan: str) -> None:
    assert sakip("trace", "koperasi", plan, "--year", "24").err == "galat: `24` bukan tahun.\n"
    done = sakip("trace", "x", "-", stdin=b'iku x "X" { }')
    assert done.err == "galat: Rencana ini tidak menyebut satu tahun pun; tambahkan --year TAHUN.\n"
    known = "Tahun yang ada: 2021–2026."
    asked = sakip("trace", "koperasi", plan, "--year", "2031")
    assert asked.err == f"galat: Rencana ini tidak menyatakan apa pun untuk 2031. {known}\n"


def test_mermaid_has_each_figure_once(sakip: Sakip, plan: str) -> None:
    lines = sakip("trace", "koperasi", plan, "--format", "mermaid").out.splitlines()
    assert lines[0] == "flowchart BT"
    assert '  n1["realisasi koperasi 2024<br>52%<br>= sehat / dinilai * 100%"]:::dihitung' in lines
    assert "  n1 --> n0" in lines
    assert len([line for line in lines if "[" in line]) == 5


def test_json_has_the_figure_first(sakip: Sakip, plan: str) -> None:
    (found,) = json.loads(sakip("trace", "koperasi", plan, "--format", "json", "--quarter", "2").out)["plans"]
    assert (found["asked"], found["year"], found["quarter"]) == (1, 2024, "tw2")
    assert found["figures"][0]["figure"] == "capaian"


class _Balanced(HTMLParser):
    """Whether every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        assert not any(name in ("src", "onclick") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_is_whole_and_holds_text_as_text(sakip: Sakip, plan: str) -> None:
    page = sakip("trace", "dinas.capaian", plan, "--format", "html").out
    parser = _Balanced()
    parser.feed(page)
    assert parser.open == []
    assert "Persentase <koperasi> sehat" in parser.text
    assert "<koperasi>" not in page
    assert not re.search(r"https?://|url\(", page)


def test_html_leads_to_what_was_told_before(sakip: Sakip) -> None:
    plan = """
        data x "X" { satuan kali  realisasi { 2024: 1 } }
        indikator a "A" { satuan kali  formula = x + x }
        indikator b "B" { satuan kali  formula = a + x }
        indikator c "C" { satuan kali  formula = a + b }
    """
    page = sakip("trace", "c.realisasi", "-", "--format", "html", "--year", "2024", stdin=plan.encode()).out
    anchors = re.findall(r'id="(\w+)"', page)
    assert len(anchors) == len(set(anchors)) == 3
    assert re.findall(r'href="#(\w+)"', page) == ["a1"]
