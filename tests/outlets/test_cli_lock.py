"""`sakip lock`: a document is fixed when it is signed, and what it rests on is reviewed."""

import shutil
from pathlib import Path

import pytest

from tests.outlets.conftest import Sakip

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the plan of Bandar Lampung, in the folder `rencana`."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(EXAMPLES / "bandar-lampung", tmp_path / "rencana")
    return tmp_path / "rencana"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def found(sakip: Sakip) -> list[str]:
    """The findings about locks: code and message."""
    out = sakip("check", "rencana", "--select", "SK330,SK331,SK332", "--format", "concise").out
    return [line.partition(" ")[2].partition(" ")[2] for line in out.splitlines() if line]


def test_a_lock_is_a_file_beside_the_plan(sakip: Sakip, plan: Path) -> None:
    done = sakip("kunci", "perjanjian", "rencana")
    assert done.out.splitlines()[0].startswith("Terkunci: Perjanjian Kinerja 2024, 10 angka tentang 9 hal, sidik 1-")
    assert done.out.splitlines()[1] == "Ditulis ke rencana/kunci/perjanjian-2024.sakip."
    text = (plan / "kunci" / "perjanjian-2024.sakip").read_text(encoding="utf-8")
    assert '\nkunci "perjanjian-2024" {\n  sidik "1-' in text
    assert '\n      "target 2024": "20,34%"\n' in text
    assert found(sakip) == []


def test_a_change_of_what_was_signed_shows_both_sides(sakip: Sakip, plan: Path) -> None:
    sakip("lock", "perjanjian", "rencana")
    edit(plan / "pk-2024.sakip", "koperasi_sehat: 20,34%", "koperasi_sehat: 19,12%")
    (line,) = found(sakip)
    assert line == "SK330 koperasi_sehat berubah sejak Perjanjian Kinerja 2024 dikunci: target 2024 20,34% → 19,12%"


def test_layout_and_files_do_not_matter(sakip: Sakip, plan: Path) -> None:
    sakip("lock", "perjanjian", "rencana")
    paper = plan / "pk-2024.sakip"
    (plan / "dokumen.sakip").write_text(paper.read_text(encoding="utf-8").replace("  ", "\t"), encoding="utf-8")
    paper.unlink()
    assert found(sakip) == []


def test_what_changed_above_is_marked_until_reviewed(sakip: Sakip, plan: Path) -> None:
    sakip("lock", "perjanjian", "rencana")
    edit(
        plan / "renstra.sakip",
        "target    { 2021: 26,30%   2022: 31,50%   2023: 34,20%   2024: 39,49%",
        "target { 2024: 40%",
    )
    (line,) = found(sakip)  # Tabel 2.2 of the Renstra still says 39,49%
    assert line.endswith("perlu ditinjau: target umkm_laba 2024 dalam Renstra 39,49% → 39,49% / 40%")
    assert "1 perlu ditinjau" in sakip("lock", "rencana").out
    assert sakip("lock", "--review", "rencana").out == "Ditinjau: Perjanjian Kinerja 2024, 1 perubahan di atasnya.\n"
    assert found(sakip) == []
    assert sakip("lock", "--review", "perjanjian", "rencana").out == "Tidak ada yang perlu ditinjau.\n"


def test_the_state_names_what_is_locked_and_what_is_not(sakip: Sakip, plan: Path) -> None:
    sakip("lock", "rkt", "rencana")
    edit(plan / "rkt-2024.sakip", "koperasi_sehat:                19,12%", "koperasi_sehat:  20,34%")
    first, second = sakip("lock", "rencana").out.splitlines()
    assert first.startswith("RKT 2024  sidik 1-")
    assert "  1 berubah" in first
    assert second.startswith("Belum dikunci: renstra, dpa-2024, ")


def test_what_is_locked_is_not_locked_again_unasked(sakip: Sakip, plan: Path) -> None:
    sakip("lock", "perjanjian", "rencana")
    assert "sudah dikunci dan tidak berubah" in sakip("lock", "perjanjian", "rencana").out
    edit(plan / "pk-2024.sakip", "koperasi_sehat: 20,34%", "koperasi_sehat: 21%")
    refused = sakip("lock", "perjanjian", "rencana")
    assert (refused.code, "isinya berubah sejak itu" in refused.err) == (2, True)
    assert "Terkunci" in sakip("lock", "perjanjian", "rencana", "--again").out
    assert found(sakip) == []


def test_a_renstra_that_has_grown_is_still_the_one_that_was_locked(sakip: Sakip, plan: Path) -> None:
    assert "Terkunci: Renstra, " in sakip("lock", "renstra", "rencana").out
    (plan / "baru.sakip").write_text('program 2.17.99 "Program Baru" { mendukung S1 }\n', encoding="utf-8")
    assert "Renstra sudah dikunci dan tidak berubah" in sakip("lock", "renstra", "rencana").out


def test_a_plan_of_one_file_holds_its_locks(sakip: Sakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "rencana.sakip"
    text = 'iku a "A" { satuan persen  target { 2024: 5% } }\nrkt 2024 "R" { target { a: 5% } }\n'
    file.write_text(text + 'perjanjian 2024 "P" { target { a: 5% } }\n', encoding="utf-8")
    for name in ("rkt", "perjanjian"):
        assert sakip("lock", name, "rencana.sakip").out.endswith("Ditulis ke rencana.sakip.\n")
    edit(file, 'iku a "A" { satuan persen  target { 2024: 5%', 'iku a "A" { satuan persen  target { 2024: 6%')
    assert sakip("lock", "--review", "rencana.sakip").out.count("Ditinjau") == 2
    assert "SK33" not in sakip("check", "rencana.sakip", "--format", "concise").out


def test_a_plan_with_errors_of_writing_is_not_locked(sakip: Sakip, plan: Path) -> None:
    edit(plan / "pk-2024.sakip", "koperasi_sehat: 20,34%", "koperasi_sehat: 20.34%")
    done = sakip("lock", "perjanjian", "rencana")
    assert (done.code, "Masih ada galat penulisan" in done.err) == (2, True)
    assert not (plan / "kunci").exists()


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("dpa-2030", "rencana"), "tidak punya dokumen `dpa-2030`"),
        (("rkt", "rencana", "lagi"), "Sebut satu dokumen dan satu JALUR"),
        (("--review", "rkt", "rencana"), "RKT 2024 belum dikunci."),
        (("rkt", "-"), "Masukan baku tidak dapat dikunci."),
        (("rkt", "tak-ada"), "Tidak ada berkas atau folder bernama `tak-ada`."),
    ],
)
def test_what_cannot_be_locked_is_a_complaint(sakip: Sakip, words: tuple[str, ...], said: str) -> None:
    done = sakip("lock", *words)
    assert (done.code, said in done.err) == (2, True)


def test_a_lock_that_cannot_be_written_is_a_complaint(sakip: Sakip, plan: Path) -> None:
    (plan / "kunci").write_text("bukan folder", encoding="utf-8")
    assert "`rencana/kunci/rkt-2024.sakip` tidak dapat ditulis" in sakip("lock", "rkt", "rencana").err


def test_a_document_that_states_nothing_is_not_locked(sakip: Sakip, plan: Path) -> None:
    (plan / "kosong.sakip").write_text('renaksi 2024 "Rencana Aksi"\n', encoding="utf-8")
    assert "belum menyatakan apa-apa" in sakip("lock", "renaksi", "rencana").err


def test_english(sakip: Sakip, plan: Path) -> None:
    out = sakip("lock", "perjanjian", "rencana", "--lang", "en").out
    assert out.startswith("Locked: the Perjanjian Kinerja 2024, 10 figures about 9 things, fingerprint 1-")
    edit(plan / "pk-2024.sakip", "koperasi_sehat: 20,34%", "koperasi_sehat: 19,12%")
    out = sakip("check", "rencana", "--select", "SK330", "--lang", "en").out
    assert "koperasi_sehat has changed since the Perjanjian Kinerja 2024 was locked: target 2024 20,34% → 19.12%" in out
