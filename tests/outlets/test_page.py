import pytest

from sakip.diagnostics.page import PageError, from_docstring, markdown, terminal
from sakip.text.bilingual import Lang
from tests.outlets.findings import ADVICE, PAGE, RULE

DOCSTRING = """Sasaran tanpa IKU / Objective without a KPI

Apa:
    Setiap `sasaran` diukur.
What:
    Every `sasaran` is measured.
Mengapa:
    Satu.

    Dua.
Why:
    One.

Salah:
    sasaran S1 "A" {   # <- SK201 SK404
      iku x "X" { }    # <- SK401
    }
Benar:
    sasaran S1 "A" { iku x "X" { } }
Perbaikan:
    Tambahkan `iku`.
Fix:
    Add an `iku`.
"""


def test_a_docstring_is_read_into_its_sections() -> None:
    page = from_docstring(DOCSTRING)
    assert (page.title.id, page.title.en) == ("Sasaran tanpa IKU", "Objective without a KPI")
    assert page.why.id == "Satu.\n\nDua."
    assert page.why.en == "One."
    assert page.good == 'sasaran S1 "A" { iku x "X" { } }\n'


def test_marks_say_which_line_raises_what() -> None:
    assert from_docstring(DOCSTRING).marks == ((1, "SK201"), (1, "SK404"), (2, "SK401"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (" / Objective without a KPI", "", "first line"),
        ("Why:\n    One.\n", "", "sections must be"),
        ("    One.\n", "", "empty sections: Why"),
        ("What:", "Wat:", "sections must be"),
        ("Fix:", "Perbaikan:", "twice"),
        ("    Satu.", "Satu.", "belongs to no section"),
    ],
)
def test_what_is_no_page_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(PageError, match=said):
        from_docstring(DOCSTRING.replace(old, new))


def test_no_docstring_is_no_page() -> None:
    with pytest.raises(PageError):
        from_docstring(None)


def test_markdown_is_one_language_with_both_examples() -> None:
    assert markdown(RULE, PAGE, Lang.ID) == (
        "# SK201 · Sasaran tanpa IKU\n\n`sasaran-tanpa-iku` · galat · sejak 0.1\n\n"
        "## Apa\n\nSetiap `sasaran` diukur.\n\n## Mengapa\n\nTanpa ukuran tidak ada capaian.\n\n"
        '## Salah\n\n```sakip\nsasaran S1 "A" { }   # <- SK201\n```\n\n'
        '## Benar\n\n```sakip\nsasaran S1 "A" { iku "B" { } }\n```\n\n'
        "## Perbaikan\n\nTambahkan `iku`.\n\n"
        "## Dasar\n\n- PermenPAN-RB 53/2014 Lampiran I — Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan "
        "Tata Cara Reviu atas Laporan Kinerja (pasal dikutip dari ingatan, naskahnya belum dibaca ulang)\n"
    )


def test_terminal_text_fits_the_width_and_keeps_examples() -> None:
    text = terminal(RULE, PAGE, Lang.EN, width=50)
    assert text.startswith(
        "SK201 · Objective without a KPI\nobjective-without-kpi · error · since 0.1\n\nWhat\n  Every"
    )
    assert '\n    sasaran S1 "A" { }   # <- SK201\n' in text
    assert max(map(len, text.splitlines())) <= 50


def test_a_rule_without_law_is_good_practice() -> None:
    assert "## Dasar\n\n- praktik baik\n" in markdown(ADVICE, PAGE, Lang.ID)
    assert "Basis\n  - good practice\n" in terminal(ADVICE, PAGE, Lang.EN)
