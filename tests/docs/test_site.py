"""The site: built strictly, the same in both languages, with a place for every word and every rule."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import sakip
from sakip.audit.catalogue import listed
from sakip.checks.catalogue import MODULES
from sakip.syntax.vocabulary import BLOCKS, known_words
from tests.docs.blocks import ROOT, Block, blocks
from tests.evaluation.conformance import homes
from tools.docs import api, vocabulary

pytest.importorskip("mkdocs", reason="the documentation is built with sakip[docs]")

LANGUAGES = ("id", "en")
DOCS = ROOT / "docs"
CODES = sorted(name.rsplit(".", 1)[1].split("_")[0].upper() for name in MODULES)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built without a warning."""
    folder = tmp_path_factory.mktemp("site")
    # without --quiet, which hides the very warnings that --strict counts
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def pages(lang: str) -> list[str]:
    return sorted(path.relative_to(DOCS / lang).as_posix() for path in (DOCS / lang).rglob("*.md"))


def test_both_languages_have_the_same_pages() -> None:
    assert pages("id") == pages("en")


@pytest.mark.parametrize("page", pages("id"))
def test_both_languages_show_the_same_blocks(page: str) -> None:
    shown = [[said(block) for block in blocks(DOCS / lang / page)] for lang in LANGUAGES]
    assert shown[0] == shown[1]


def said(block: Block) -> tuple[str, str]:
    """What both languages have in common: of a console, only what is typed."""
    if block.info != "console":
        return block.info, block.text
    return block.info, "".join(re.findall(r"^\$ .*\n", block.text, re.MULTILINE))


@pytest.mark.parametrize("page", pages("id"))
def test_both_languages_have_the_same_headings(page: str) -> None:
    levels = [
        [line.split(" ", 1)[0] for line in without_blocks(DOCS / lang / page).splitlines() if line.startswith("#")]
        for lang in LANGUAGES
    ]
    assert levels[0] == levels[1]


def without_blocks(page: Path) -> str:
    return re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def test_every_kind_of_block_has_a_chapter_that_explains_it() -> None:
    assert set(vocabulary.CHAPTERS) == set(BLOCKS)
    assert [name for name in vocabulary.CHAPTERS.values() if f"bahasa/{name}.md" not in pages("id")] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_has_its_place(site: Path, lang: str) -> None:
    html = (site / lang / "bahasa" / "kosakata.html").read_text(encoding="utf-8")
    wanted = [vocabulary.anchor(block.name, word) for block in BLOCKS.values() for word in block.words]
    assert [anchor for anchor in wanted if f'id="{anchor}"' not in html] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_its_page_and_is_listed(site: Path, lang: str) -> None:
    folder = site / lang / "aturan"
    assert sorted(path.stem for path in folder.glob("SK*.html")) == CODES
    listed = (folder / "index.html").read_text(encoding="utf-8")
    by_law = (folder / "peraturan.html").read_text(encoding="utf-8")
    assert [code for code in CODES if f'href="{code}.html"' not in listed] == []
    assert [code for code in CODES if f'href="{code}.html"' not in by_law] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_policy_of_the_library_has_its_page_and_is_listed(site: Path, lang: str) -> None:
    folder = site / lang / "pustaka"
    listed = (folder / "index.html").read_text(encoding="utf-8")
    assert [name for name in homes() if not (folder / f"{name}.html").exists()] == []
    assert [name for name in homes() if f'href="{name}.html"' not in listed] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_case_is_shown_with_all_its_answers(site: Path, lang: str) -> None:
    """Target 10, result 8, lower is better: six answers, one of them a mistake."""
    html = (site / lang / "pustaka" / "index.html").read_text(encoding="utf-8")
    answers = re.findall(r"<td[^>]*>(\d+%)</td>", html)
    assert sorted(answers) == ["100%", "120%", "125%", "20%", "21%", "80%"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_explanation_of_the_audit_has_its_page_and_is_listed(site: Path, lang: str) -> None:
    folder = site / lang / "penjelasan"
    codes = [each.code for each in listed()]
    assert sorted(path.stem for path in folder.glob("HA*.html")) == codes
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert [code for code in codes if f'href="{code}.html"' not in index] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_public_name_is_explained(site: Path, lang: str) -> None:
    html = (site / lang / "api.html").read_text(encoding="utf-8")
    assert [name for _, name in api.names() if f'id="{name}"' not in html] == []
    assert set(sakip.__all__) - {"__version__"} <= {name for _, name in api.names()}


def test_everything_explained_has_a_docstring() -> None:
    assert [name for _, name in api.names() if not api.explained(name)] == []


def test_codes_that_pages_speak_of_exist() -> None:
    pages = [without_blocks(path) for path in DOCS.rglob("*.md")]
    spoken = {code for page in pages for code in re.findall(r"\b(?:SK\d{3}|HA\d\d)\b", page)}
    assert spoken <= {*CODES, *(each.code for each in listed())}


def test_pages_say_their_language_and_lead_to_their_twin(site: Path) -> None:
    for lang, other in (LANGUAGES, LANGUAGES[::-1]):
        html = (site / lang / "bahasa" / "angka.html").read_text(encoding="utf-8")
        assert f'<html class="writer-html5" lang="{lang}"' in html
        assert f'href="../../{other}/bahasa/angka.html" hreflang="{other}"' in html


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """A page can be read without a network."""
    loading = re.compile(r"""<(?:script|link|img)[^>]+(?:src|href)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//""")
    files = [*site.rglob("*.html"), *site.rglob("*.css")]
    assert [path.name for path in files if loading.search(path.read_text(encoding="utf-8"))] == []


def test_plans_are_coloured(site: Path) -> None:
    html = (site / "id" / "bahasa" / "angka.html").read_text(encoding="utf-8")
    assert '<span class="kd">indikator</span>' in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_shown_in_an_example(lang: str) -> None:
    plans = (block for page in (DOCS / lang).rglob("*.md") for block in blocks(page) if block.info == "sakip")
    shown = "\n".join(block.text for block in plans)
    assert [word for word in sorted(known_words()) if not re.search(rf"\b{word}\b", shown)] == []
