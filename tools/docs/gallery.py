"""The gallery: every official table, as it comes out of a real plan in `examples/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sakip.plan import load
from sakip.report.catalogue import forms
from sakip.report.form import Bahan, Form
from sakip.report.table import Tabel
from sakip.report.to_html import STYLE, table
from sakip.text.bilingual import Lang, Text

EXAMPLES = Path(__file__).parents[2] / "examples"
# The plans, the first that has anything for a table shows it; each with the year that it is shown for.
PLANS = {"denpasar": 2024, "bandar-lampung": 2024, "dishub-banyuwangi": 2025, "renstra-2025-2029": 2026}
MOST = 12  # rows of a table that are shown
_TITLE = Text(id="Galeri tabel", en="Gallery of tables")
_INTRO = Text(
    id="Setiap tabel yang ditulis `sakip report`, dari rencana-rencana sungguhan di folder `examples`, "
    "dengan kekeliruannya. Cara memakainya: [dari rencana ke LKjIP](panduan/lkjip.md).",
    en="Every table that `sakip report` writes, from the real plans in the folder `examples`, faults included. "
    "How to use it: [from plan to LKjIP](panduan/lkjip.md). The tables are official forms, so they are in Indonesian.",
)
_FROM = Text(id="{dasar} · dari `examples/{rencana}` {tahun}", en="{dasar} · from `examples/{rencana}` {tahun}")
_FIRST = Text(id="{sebagian} baris pertama dari {semua}.", en="The first {sebagian} rows of {semua}.")
_NONE = Text(id="Belum ada rencana contoh yang mengisinya.", en="No example plan has anything for it yet.")


def page(lang: Lang) -> str:
    """The Markdown of the gallery."""
    parts = [
        f"# {_TITLE.in_(lang)}",
        f"<style>\n{STYLE}\n</style>",
        _INTRO.in_(lang),
        *(_shown(each, lang) for each in forms().values()),
    ]
    return "\n\n".join(parts) + "\n"


def _shown(form: Form, lang: Lang) -> str:
    head = f"## {form.nama.in_(lang)} {{#{form.kode.replace('.', '')}}}\n\n```sh\nsakip report --table {form.kode}\n```"
    found = _example(form.kode)
    if found is None:
        return f"{head}\n\n{_NONE.in_(lang)}"
    name, made = found
    basis = ", ".join(each.title for each in form.dasar)
    origin = _FROM.in_(lang).format(dasar=basis, rencana=name, tahun=PLANS[name])
    cut, notes = _cut(made)
    return "\n\n".join((head, origin, table(cut), *([_FIRST.in_(lang).format(**notes)] if notes else [])))


@cache
def _example(code: str) -> tuple[str, Tabel] | None:
    """The first plan that has anything for the table *code*, and the table."""
    form = forms()[code]
    for name in PLANS:
        bahan = _bahan(name)
        if form.profil in ("", bahan.profil):
            made = form.buat(bahan)
            if not made.empty:
                return name, made
    return None


@cache
def _bahan(name: str) -> Bahan:
    return Bahan(load(EXAMPLES / name).evaluation, PLANS[name])


def _cut(made: Tabel) -> tuple[Tabel, dict[str, int]]:
    """The first rows of *made*, with how many these are of how many; all of it where it is not long."""
    if len(made.baris) <= MOST:
        return made, {}
    return made.first(MOST), {"sebagian": MOST, "semua": len(made.baris)}
