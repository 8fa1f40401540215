import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Token, _TokenType

from sakip.highlight import SakipLexer

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.sakip"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_real_plans_are_coloured_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tokens = coloured(text)
    assert "".join(value for _, value in tokens) == text
    assert [value for kind, value in tokens if kind is Token.Error or (kind is Token.Text and value.strip())] == []


@given(st.text() | st.text(alphabet='abS1 \n{}:;,."=()[]%Rp-<>#24'))
def test_every_character_comes_back(text: str) -> None:
    assert "".join(value for _, value in coloured(text)) == text


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ('program 2.17.03 "Program"', "program", Keyword.Declaration),
        ('program 2.17.03 "Program"', "2.17.03", Name.Constant),
        ('program 2.17.03 "Program"', '"Program"', String),
        ("indikator x { satuan persen }", "satuan", Keyword),
        ("indikator x { satuan persen }", "persen", Name),
        ("indikator x { arah naik }", "naik", Keyword.Constant),
        ("indikator satuan { jenis output }", "satuan", Name),
        ("x { target { 2024: 27,45% } }", "2024", Name.Attribute),
        ("x { target { 2024: 27,45% } }", "27,45%", Number),
        ("x { target { 2024: Rp1,5 triliun  2025: 2 } }", "Rp1,5 triliun", Number),
        ("x { target { 2024: Rp1,5 triliun  2025: 2 } }", "2025", Name.Attribute),
        ('x { nilai { a: belum "menunggu" } }', "belum", Keyword.Constant),
        ('skala s "S" { "Tinggi": 76..<91 }', "76..<91", Number),
        ("iku x { formula = lalu(a) / b * 100% }", "lalu", Name.Function),
        ("iku x { formula = lalu(a) / b * 100% }", "*", Operator),
        ("kebijakan { capaian turun = (2 * target - realisasi) / target }", "turun", Name),
        ("mendukung S1 porsi 40%, S2", "porsi", Keyword),
        ('izinkan SK301 "alasan" sampai 2026', "sampai", Keyword),
        ("# catatan", "# catatan", Comment.Single),
        ("pagu { 2024: 1 }  # <- SK501", "# <- SK501", Comment.Special),
        ('sasarn S1 "Sasaran"', "sasarn", Name),
    ],
)
def test_what_a_piece_is(text: str, word: str, kind: _TokenType) -> None:
    assert (kind, word) in coloured(text)


def test_a_formula_ends_where_the_next_statement_begins() -> None:
    assert (Keyword, "sumber_data") in coloured("iku x {\n  formula = a / b * 100%\n  sumber_data bidang\n}")


def test_the_lexer_needs_neither_parser_nor_graph() -> None:
    code = "import sakip.highlight, sys; print({'lark', 'networkx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "set()"


def coloured(text: str) -> list[tuple[_TokenType, str]]:
    return [(kind, value) for _, kind, value in SakipLexer().get_tokens_unprocessed(text)]
