"""The mkdocs hook of sakip: generated pages, one sidebar for each language, links from codes to rule pages.

mkdocs calls the functions `on_…` while it builds. Pages made here exist only in the built site.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # mkdocs runs hooks from wherever it is installed

from attrs import frozen  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.structure.files import File, Files  # noqa: E402
from mkdocs.structure.nav import Navigation  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from pygments.lexers import LEXERS  # noqa: E402

from sakip.cli import rulebook  # noqa: E402
from sakip.evaluation.conformance import TABLE  # noqa: E402
from sakip.text.bilingual import Lang, Text  # noqa: E402
from tools.docs import api, commands, explanations, gallery, library, rules, vocabulary  # noqa: E402

LANGUAGES = {Lang.ID: "Bahasa Indonesia", Lang.EN: "English"}
WORDS = {
    Lang.ID: {"search": "Cari", "next": "Berikutnya", "previous": "Sebelumnya", "home": "Beranda"},
    Lang.EN: {"search": "Search", "next": "Next", "previous": "Previous", "home": "Home"},
}
_OTHER = {Lang.ID: Lang.EN, Lang.EN: Lang.ID}

_CHAPTERS = (
    "index",
    "penulisan",
    "nama",
    "angka",
    "persen",
    "nilai",
    "rumus",
    "instansi",
    "kaskade",
    "indikator",
    "anggaran",
    "dokumen",
    "kebijakan",
    "lintas",
    "pohon",
    "uji",
    "evaluasi",
    "narasi",
    "pengecualian",
    "folder",
    "kosakata",
)
_GUIDES = (
    "membetulkan",
    "tiga-ratus-temuan",
    "ringkasan",
    "hitung",
    "lkjip",
    "halaman",
    "asal-angka",
    "eksak",
    "angka-berbeda",
    "audit",
    "menguji-rumus",
    "andai",
    "banding",
    "kunci",
    "nomenklatur",
    "ci",
    "kota-contoh",
    "aturan-sendiri",
)
_RULES = Text(id="Aturan", en="Rules")
_LIBRARY = Text(id="Pustaka kebijakan", en="Library of policies")
_DECISIONS = Text(id="Catatan keputusan", en="Decision records")
_SECTIONS: tuple[tuple[Text | None, tuple[str, ...]], ...] = (
    (None, ("index.md", "tutorial.md", "tutorial-2.md", "perintah.md", "galeri.md")),
    (Text(id="Panduan", en="Guides"), tuple(f"panduan/{name}.md" for name in _GUIDES)),
    (Text(id="Bahasa", en="The language"), tuple(f"bahasa/{name}.md" for name in _CHAPTERS)),
    (_LIBRARY, ("pustaka/index.md", "pustaka/skala.md")),
    (_RULES, ("aturan/index.md", "aturan/peraturan.md")),
    (explanations.TITLE, tuple(explanations.paths())),
    (Text(id="Bagi pemrogram", en="For programmers"), ("python.md", "api.md", "pengembang.md", "keputusan/")),
)

_CODE_OR_LINK = re.compile(r"`[^`\n]*`|\[[^\]\n]*\]\([^)\n]*\)|<[^>\n]*>|^#.*$|\b(SK\d{3}|HA\d\d)\b", re.MULTILINE)
_FENCE = re.compile(r"^(```+|~~~+).*?^\1\s*?$", re.MULTILINE | re.DOTALL)


@frozen
class OneLanguage:
    """The navigation of one language: what templates ask of `nav`."""

    items: tuple[Any, ...]
    homepage: Page

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)


def generated(lang: Lang) -> dict[str, str]:
    """The Markdown of every generated page of one language, by its path below the language."""
    return {
        "bahasa/kosakata.md": vocabulary.page(lang),
        "perintah.md": commands.page(lang),
        "api.md": api.page(lang),
        "galeri.md": gallery.page(lang),
        **library.pages(lang),
        **rules.pages(lang),
        **explanations.pages(lang),
    }


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The lexer is known to Pygments, and the navigation holds every page, generated ones too."""
    LEXERS.setdefault("SakipLexer", ("sakip.highlight", "sakip", ("sakip",), ("*.sakip",), ()))
    config.nav = ["index.md", *({title: _navigation(lang)} for lang, title in LANGUAGES.items())]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The generated pages stand among the written ones; the schemas and the conformance table beside them."""
    for lang in LANGUAGES:
        for path, text in generated(lang).items():
            files.append(File.generated(config, f"{lang.value}/{path}", content=text))
    for data in (*sorted((ROOT / "sakip").rglob("*.schema.json")), ROOT / "sakip" / TABLE):
        files.append(File.generated(config, data.name, abs_src_path=str(data)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Codes of rules and explanations in running text become links to their pages."""
    del config
    above = "../" * (page.file.src_uri.count("/") - 1)
    homes = dict.fromkeys(rulebook.codes(), "aturan") | dict.fromkeys(rulebook.explanations(), explanations.FOLDER)
    known = {code: f"{home}/{code}.md" for code, home in homes.items()}
    here = Path(page.file.src_uri).stem

    def linked(match: re.Match[str]) -> str:
        path = known.get(match[1], "")
        exists = files.get_file_from_path(f"{_lang(page).value}/{path}") is not None
        return f"[{match[1]}]({above}{path})" if exists and match[1] != here else match[0]

    return "".join(
        part if number % 2 else _CODE_OR_LINK.sub(linked, part) for number, part in enumerate(_fences_apart(markdown))
    )


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A link to the same page in the other language stands above each page."""
    del config
    other = _OTHER[_lang(page)]
    twin = files.get_file_from_path(other.value + page.file.src_uri[2:]) if "/" in page.file.src_uri else None
    if twin is None:
        return html
    href = twin.url_relative_to(page.file)
    return f'<p class="twin"><a href="{href}" hreflang="{other.value}">{LANGUAGES[other]}</a></p>\n{html}'


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """The sidebar and the words around a page are in the language of the page."""
    del config
    context["words"] = WORDS[_lang(page)]
    if "/" in page.file.src_uri:
        section = next(item for item in nav.items if item.title == LANGUAGES[_lang(page)])
        items = tuple(section.children or ())
        context["nav"] = OneLanguage(items, items[0])
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page says in which language it is."""
    del config
    return output.replace('lang="en"', f'lang="{_lang(page).value}"', 1)


def _lang(page: Page) -> Lang:
    return Lang.EN if page.file.src_uri.startswith("en/") else Lang.ID


def _navigation(lang: Lang) -> list[Any]:
    found: list[Any] = []
    for title, paths in _SECTIONS:
        items = [each for path in paths for each in _items(lang, path)]
        if title == _RULES:
            items += _families(lang)
        elif title == _LIBRARY:
            items += library.sections(lang)
        found += [{title.in_(lang): items}] if title else items
    return found


def _items(lang: Lang, path: str) -> list[Any]:
    """The page at *path*; for a folder, a section of all pages in it."""
    if not path.endswith("/"):
        return [f"{lang.value}/{path}"]
    pages = sorted((ROOT / "docs" / lang.value / path).glob("*.md"), key=lambda each: (each.stem != "index", each.name))
    return [{_DECISIONS.in_(lang): [f"{lang.value}/{path}{each.name}" for each in pages]}]


def _families(lang: Lang) -> list[Any]:
    return [
        {f"{family.prefix} · {family.title.in_(lang)}": [f"{lang.value}/aturan/{code}.md" for code in codes]}
        for family, codes in groupby(rulebook.codes(), key=rulebook.family)
    ]


def _fences_apart(markdown: str) -> Iterator[str]:
    """Running text and fenced blocks by turns, beginning with running text."""
    end = 0
    for fence in _FENCE.finditer(markdown):
        yield markdown[end : fence.start()]
        yield fence[0]
        end = fence.end()
    yield markdown[end:]
