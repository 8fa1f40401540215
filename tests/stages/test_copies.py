"""A copy of a file that was left in the folder is one finding, and the plan is that without it."""

from pathlib import Path

import pytest

from sakip.plan import Plan, load

RENSTRA = """\
instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
data dinilai "Koperasi yang dinilai" { satuan koperasi }
data sehat "Koperasi sehat" { satuan koperasi }
iku sehat_persen "Persentase koperasi sehat" {
  satuan persen
  formula = sehat / dinilai * 100%
  target { 2025: 54%   2026: 55% }
}
"""
REVISED = RENSTRA.replace("55%", "56%")
CODES = ("SK102", "SK018")


def said(plan: Plan) -> list[tuple[str, str]]:
    return [(each.span.file.name.rpartition("/")[2], each.code) for each in plan.diagnostics if each.code in CODES]


@pytest.mark.parametrize(
    "name",
    [
        "renstra - Copy.sakip",
        "renstra - Salin (2).sakip",
        "renstra (1).sakip",
        "Copy of renstra.sakip",
        "Salinan Renstra.sakip",
        "renstra revisi.sakip",
        "renstra.sakip.txt",
    ],
)
@pytest.mark.parametrize("text", [RENSTRA, REVISED, f"# 12 Mei\n\n{RENSTRA}"], ids=["same", "revised", "commented"])
def test_sk018_is_one_finding_for_a_copy_which_is_not_read(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "renstra.sakip").write_text(RENSTRA, encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    plan = load(tmp_path)
    assert said(plan) == [(name, "SK018")]
    assert plan.model.butir == load(tmp_path / "renstra.sakip").model.butir


def test_the_copy_of_a_copy_too(tmp_path: Path) -> None:
    for name in ("renstra", "renstra - Copy", "renstra - Copy - Copy"):
        (tmp_path / f"{name}.sakip").write_text(RENSTRA, encoding="utf-8")
    assert [code for _, code in said(load(tmp_path))] == ["SK018", "SK018"]


def test_what_is_the_same_under_another_name_is_a_copy(tmp_path: Path) -> None:
    (tmp_path / "arsip").mkdir()
    (tmp_path / "renstra.sakip").write_text(RENSTRA, encoding="utf-8")
    (tmp_path / "arsip" / "tahun lalu.sakip").write_text(RENSTRA.replace("\n", "\r\n\r\n"), encoding="utf-8")
    plan = load(tmp_path)
    assert said(plan) == [("tahun lalu.sakip", "SK018")]
    assert "sama isinya dengan" in next(each for each in plan.diagnostics if each.code == "SK018").message()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("renstra-2026.sakip", 'data binaan "Koperasi binaan" { satuan koperasi }\n'),
        ("renstra (1).sakip", 'data dinilai "Koperasi dinilai" { satuan koperasi }\n'),
        ("renstra (1).sakip", ""),
        ("renstra (1).sakip", "}\n"),
        ("rencana.sakip", REVISED),
    ],
)
def test_what_says_something_else_is_read(tmp_path: Path, name: str, text: str) -> None:
    """Where only a name is used twice, that is said where it stands."""
    (tmp_path / "renstra.sakip").write_text(RENSTRA, encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert "SK018" not in {code for _, code in said(load(tmp_path))}


def test_a_changed_agreement_is_no_copy_though_most_of_it_is_said_again(tmp_path: Path) -> None:
    rows = "".join(f"    i{at}: {at}%\n" for at in range(10))
    for name, head in (("pk-2024", "perjanjian 2024"), ("pk-2024-perubahan", "perjanjian perubahan 2024")):
        (tmp_path / f"{name}.sakip").write_text(
            f'{head} "Perjanjian Kinerja" {{\n  target {{\n{rows}  }}\n}}\n', "utf-8"
        )
    plan = load(tmp_path)
    assert "SK018" not in {code for _, code in said(plan)}
    assert {each.versi for each in plan.model.dokumen} == {"", "perubahan"}
