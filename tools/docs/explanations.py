"""The pages of the explanations of the audit, from their docstrings, and their index."""

from __future__ import annotations

from sakip.audit.catalogue import MODULES, listed
from sakip.cli import rulebook
from sakip.cli.rulebook import Explanation
from sakip.diagnostics.page import plain_markdown
from sakip.text.bilingual import Lang, Text

FOLDER = "penjelasan"
TITLE = Text(id="Penjelasan audit", en="Explanations of the audit")
_INTRO = Text(
    id="""`sakip audit` membandingkan setiap angka yang tercetak dengan angka yang mengikuti dari rencana. Bila berbeda,
ia mencoba penjelasan-penjelasan di bawah ini satu per satu dan menyebut yang menghasilkan angka tercetak itu. Urutannya
urutan mencobanya: yang paling mungkin dahulu. Halaman yang sama tampil di layar Anda dengan `sakip explain` diikuti
kodenya, misalnya `sakip explain HA07`.

Satu tebakan yang cocok bisa kebetulan. Karena itu banyaknya tebakan selalu disebut, dan pada angka yang pendek hanya
dipakai penjelasan yang tidak mungkin kebetulan.""",
    en="""`sakip audit` compares every printed figure with the one that follows from the plan. Where they differ, it
tries the explanations below one after the other and names those that give what is printed. Their order is that of
trying: the likeliest first. The same page is shown in your terminal by `sakip explain` and the code, for instance
`sakip explain HA07`.

A guess that fits may be a coincidence. So the number of guesses is always told, and for short figures only those
explanations are used that cannot be one.""",
)
_HEAD = Text(id="| Kode | Apa yang terjadi |\n|---|---|", en="| Code | What happened |\n|---|---|")


def pages(lang: Lang) -> dict[str, str]:
    """Every page about explanations, by its path below the language."""
    found = {each.code: rulebook.explanation(each.code) for each in listed()}
    pages = {f"{FOLDER}/{code}.md": _page(each, lang) for code, each in found.items()}
    return {f"{FOLDER}/index.md": _index(found, lang), **pages}


def paths() -> list[str]:
    """The paths of the pages, the index first."""
    return [f"{FOLDER}/index.md", *(f"{FOLDER}/{each.code}.md" for each in listed())]


def _page(item: Explanation, lang: Lang) -> str:
    facts = f"`{item.hypothesis.name.in_(lang)}`"
    page = plain_markdown(item.hypothesis.code, facts, item.page, lang)
    return f"{page}\n---\n\n[{TITLE.in_(lang)}](index.md)\n"


def _index(found: dict[str, Explanation], lang: Lang) -> str:
    codes = {each.module: each.code for each in listed()}
    rows = "\n".join(_row(codes[module], found, lang) for module in MODULES)
    return f"# {TITLE.in_(lang)}\n\n{_INTRO.in_(lang)}\n\n{_HEAD.in_(lang)}\n{rows}\n"


def _row(code: str, found: dict[str, Explanation], lang: Lang) -> str:
    return f"| [{code}]({code}.md) | {found[code].page.title.in_(lang)} |"
