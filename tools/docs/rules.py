"""The pages of the rules, from their docstrings, and the two indexes: by family and by regulation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sakip.cli import rulebook
from sakip.cli.rulebook import Entry
from sakip.diagnostics.page import GOOD_PRACTICE, markdown
from sakip.text.bilingual import Lang, Text

_TITLE = Text(id="Semua aturan", en="All rules")
_INTRO = Text(
    id="""Setiap temuan `sakip check` mempunyai kode, dan setiap kode mempunyai halaman: apa yang ditemukan, mengapa itu
penting, contoh yang salah dan yang benar, cara membetulkan, dan dasarnya. Halaman yang sama tampil di layar Anda
dengan `sakip explain` diikuti kodenya, misalnya `sakip explain {example}`.

Bobot temuan ada tiga. **Galat** berarti angka atau aturan hukum bertentangan: harus dibetulkan. **Peringatan** berarti
hal yang akan menurunkan nilai dalam evaluasi. **Saran** berarti dapat ditulis lebih baik. Bila suatu temuan memang
disengaja, catat alasannya dengan [`izinkan`](../bahasa/pengecualian.md).

Lihat juga: [aturan menurut peraturan](peraturan.md).""",
    en="""Every finding of `sakip check` has a code, and every code has a page: what is found, why it matters, a wrong
and a right example, how to mend it, and what it rests on. The same page is shown in your terminal by `sakip explain`
and the code, for instance `sakip explain {example}`.

A finding weighs one of three. **Error**: figures or law contradict each other; it must be mended. **Warning**: an
evaluator would lower the score for it. **Advice**: it can be written better. Where something is meant to be so, write
down why with [`izinkan`](../bahasa/pengecualian.md).

See also: [rules by regulation](peraturan.md).""",
)
_HEAD = Text(
    id="| Kode | Yang ditemukan | Bobot |\n|---|---|---|", en="| Code | What is found | Severity |\n|---|---|---|"
)
_BY_LAW = Text(id="Aturan menurut peraturan", en="Rules by regulation")
_BY_LAW_INTRO = Text(
    id="""Peraturan yang menjadi dasar aturan, dan aturan mana yang bersandar padanya. Yang ditulis di sini hanya nama
peraturan dan pasalnya, bukan kutipan isinya. Tanda † berarti pasal itu dikutip dari ingatan dan naskahnya belum dibaca
ulang; periksalah sebelum mengutipnya dalam dokumen resmi.""",
    en="""The regulations that rules rest on, and which rule rests on which. Only names and articles are given here, no
quotations. The sign † means that the article is cited from memory and its text has not been re-read; look it up before
you cite it in an official document.""",
)
_GOOD_PRACTICE_INTRO = Text(
    id="Aturan berikut tidak bersandar pada pasal tertentu, melainkan pada kebiasaan kerja yang baik.",
    en="These rules rest on no article but on good working habits.",
)


def pages(lang: Lang) -> dict[str, str]:
    """Every page about rules, by its path below the language."""
    entries = [rulebook.entry(code) for code in rulebook.codes()]
    found = {f"aturan/{each.rule.code}.md": _page(each, lang) for each in entries}
    return {"aturan/index.md": _index(entries, lang), "aturan/peraturan.md": _by_law(entries, lang), **found}


def _page(entry: Entry, lang: Lang) -> str:
    family = rulebook.family(entry.rule.code).title.in_(lang)
    return f"{markdown(entry.rule, entry.page, lang)}\n---\n\n[{_TITLE.in_(lang)} · {family}](index.md)\n"


def _index(entries: list[Entry], lang: Lang) -> str:
    example = next((each.rule.code for each in entries if each.rule.code.startswith("SK2")), entries[0].rule.code)
    parts = [f"# {_TITLE.in_(lang)}", _INTRO.in_(lang).format(example=example)]
    for family, members in groupby(entries, key=lambda each: rulebook.family(each.rule.code)):
        rows = "\n".join(_row(each, lang) for each in members)
        parts += [f"## {family.prefix} · {family.title.in_(lang)}", f"{_HEAD.in_(lang)}\n{rows}"]
    return "\n\n".join(parts) + "\n"


def _row(entry: Entry, lang: Lang) -> str:
    rule, title = entry.rule, entry.page.title.in_(lang).replace("|", "\\|")
    return f"| [{rule.code}]({rule.code}.md) | {title} | {rule.severity.label.in_(lang)} |"


def _by_law(entries: list[Entry], lang: Lang) -> str:
    parts = [f"# {_BY_LAW.in_(lang)}", _BY_LAW_INTRO.in_(lang)]
    known = {basis.id: basis.regulation for each in entries for basis in each.rule.basis}
    for key, regulation in sorted(known.items(), key=lambda pair: (pair[1].year, pair[1].short)):
        parts += [f"## {regulation.short}", f"{regulation.title}.", "\n".join(_resting_on(key, entries, lang))]
    parts += [f"## {GOOD_PRACTICE.in_(lang).capitalize()}", _GOOD_PRACTICE_INTRO.in_(lang)]
    parts.append("\n".join(f"- {_link(each, lang)}" for each in entries if not each.rule.basis))
    return "\n\n".join(parts) + "\n"


def _resting_on(regulation: str, entries: list[Entry], lang: Lang) -> Iterator[str]:
    for entry in entries:
        for basis in entry.rule.basis:
            if basis.id == regulation:
                place = f" — {basis.pasal}{'' if basis.verified else ' †'}" if basis.pasal else ""
                yield f"- {_link(entry, lang)}{place}"


def _link(entry: Entry, lang: Lang) -> str:
    return f"[{entry.rule.code}]({entry.rule.code}.md) {entry.page.title.in_(lang)}"
