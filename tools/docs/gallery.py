"""The gallery: every official table and every drawing, as they come out of the real plans in `examples/`.

The pictures stand in `docs/gambar`; `python tools/pictures.py` makes them anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from attrs import frozen

from sakip.plan import load
from sakip.report.catalogue import forms
from sakip.report.form import Bahan, Form
from sakip.report.table import Tabel
from sakip.report.to_html import STYLE, table
from sakip.text.bilingual import Lang, Text

EXAMPLES = Path(__file__).parents[2] / "examples"
PICTURES = Path(__file__).parents[2] / "docs" / "gambar"
# The plans, the first that has anything for a table shows it; each with the year that it is shown for.
PLANS = {
    "denpasar": 2024,
    "bandar-lampung": 2024,
    "kalimantan-barat": 2024,
    "dishub-banyuwangi": 2025,
    "renstra-2025-2029": 2026,
}
# Tables that another plan than the first shows better.
_BETTER = {
    "pembanding": "kalimantan-barat",
    "t-c.26": "bandar-lampung",
    "t-c.29": "bandar-lampung",
    "t-c.33": "renstra-2025-2029",
    "e.80": "renstra-2025-2029",
    "renaksi": "renstra-2025-2029",
    "lintas": "renstra-2025-2029",
    "pentahapan": "renstra-2025-2029",
    "arah-kebijakan": "renstra-2025-2029",
}
MOST = 12  # rows of a table that are shown


@frozen
class Drawing:
    """A picture that is no table: the command that makes it, what it is called, what one sees on it.

    `window` is how wide and high the browser is that shows it, `name` what the picture is called.
    """

    name: str
    command: tuple[str, ...]
    title: Text
    seen: Text
    window: tuple[int, int]


DRAWINGS = (
    Drawing(
        "graf",
        ("graph", "examples/denpasar", "--until", "program", "--format", "svg"),
        Text(id="Gambar kaskade", en="The cascade drawn"),
        Text(
            id="Kotak tujuan, sasaran, IKU, dan program Dinas Koperasi Denpasar, dihubungkan garis dari kiri ke kanan",
            en="Boxes of the goal, objectives, KPIs and programmes of an agency of Denpasar, joined from left to right",
        ),
        (1340, 900),
    ),
    Drawing(
        "graf-rumus",
        ("graph", "examples/denpasar", "--until", "sasaran", "--formula", "--format", "svg"),
        Text(id="Gambar kaskade dengan data rumusnya", en="The cascade drawn with the data of its formulas"),
        Text(
            id="Di kanan setiap IKU, kotak data yang dipakai rumusnya",
            en="To the right of each KPI the boxes of the data that its formula uses",
        ),
        (1340, 640),
    ),
    Drawing(
        "asal-angka",
        ("trace", "koperasi_sehat", "examples/denpasar", "--format", "html"),
        Text(id="Asal sebuah angka", en="Where a figure comes from"),
        Text(
            id="Pohon hitungan: capaian 187,05% dari realisasi 52% dan target 27,8%, sampai ke baris berkasnya",
            en="A tree of the reckoning: achievement 187.05% from result 52% and target 27.8%, down to lines of files",
        ),
        (900, 700),
    ),
    Drawing(
        "halaman",
        ("page", "examples/denpasar"),
        Text(id="Halaman interaktif", en="The interactive page"),
        Text(
            id="Halaman kinerja di layar komputer: ringkasan, pohon kaskade dengan warna capaian, grafik target dan "
            "realisasi",
            en="The page on the screen of a computer: summary, the tree coloured by achievement, charts of targets and "
            "results",
        ),
        (1200, 1180),
    ),
    Drawing(
        "halaman-telepon",
        ("page", "examples/denpasar"),
        Text(id="Halaman interaktif di telepon", en="The interactive page on a phone"),
        Text(
            id="Halaman yang sama selebar layar telepon: kartu ringkasan bertumpuk, pohon tetap terbaca",
            en="The same page as wide as a phone: the cards stacked, the tree still readable",
        ),
        (390, 1180),
    ),
)
_TITLE = Text(id="Galeri tabel dan gambar", en="Gallery of tables and drawings")
_INTRO = Text(
    id="Setiap tabel yang ditulis `sakip report` seperti tampaknya di Word, dan setiap gambar, dari rencana-rencana "
    "sungguhan di folder `examples`, dengan kekeliruannya. Cara memakainya: [dari rencana ke LKjIP](panduan/lkjip.md).",
    en="Every table that `sakip report` writes as it looks in Word, and every drawing, from the real plans in the "
    "folder `examples`, faults included. How to use it: [from plan to LKjIP](panduan/lkjip.md). The tables are "
    "official forms, so they are in Indonesian.",
)
_FROM = Text(id="{dasar} · dari `examples/{rencana}` {tahun}", en="{dasar} · from `examples/{rencana}` {tahun}")
_FIRST = Text(id="{sebagian} baris pertama dari {semua}.", en="The first {sebagian} rows of {semua}.")
_ALT = Text(id="Tabel {judul} di Word, dari examples/{rencana}", en="Table {judul} in Word, from examples/{rencana}")
_AS_TEXT = Text(id="Tabel yang sama sebagai teks", en="The same table as text")


def page(lang: Lang) -> str:
    """The Markdown of the gallery."""
    parts = [
        f"# {_TITLE.in_(lang)}",
        f"<style>\n{STYLE}\n</style>",
        _INTRO.in_(lang),
        *(_drawn(each, lang) for each in DRAWINGS),
        *(_shown(each, lang) for each in forms().values()),
    ]
    return "\n\n".join(parts) + "\n"


def pictures() -> tuple[str, ...]:
    """The names of all pictures that belong to the gallery."""
    return (*(f"{each}.png" for each in forms()), *(f"{each.name}.png" for each in DRAWINGS))


def _drawn(drawing: Drawing, lang: Lang) -> str:
    command = f"```sh\nsakip {' '.join(drawing.command)}\n```"
    return "\n\n".join(
        (f"## {drawing.title.in_(lang)} {{#{drawing.name}}}", command, _image(drawing.name, drawing.seen.in_(lang)))
    )


def _shown(form: Form, lang: Lang) -> str:
    name, made, notes = example(form.kode)
    basis = ", ".join(each.title for each in form.dasar)
    rest = f"<p>{_FIRST.in_(lang).format(**notes)}</p>\n" if notes else ""
    parts = (
        f"## {form.nama.in_(lang)} {{#{form.kode.replace('.', '')}}}\n\n```sh\nsakip report --table {form.kode}\n```",
        _FROM.in_(lang).format(dasar=basis, rencana=name, tahun=PLANS[name]),
        _image(form.kode, _ALT.in_(lang).format(judul=made.judul, rencana=name)),
        f"<details markdown='0'><summary>{_AS_TEXT.in_(lang)}</summary>\n{table(made)}\n{rest}</details>",
    )
    return "\n\n".join(parts)


def _image(name: str, alt: str) -> str:
    """The picture, as wide as the page, opening in full."""
    return f"[![{alt}](../gambar/{name}.png)](../gambar/{name}.png)"


@cache
def example(code: str) -> tuple[str, Tabel, dict[str, int]]:
    """The plan that shows the table *code*, its first rows, and how many these are of how many where that is not all.

    Raises:
        LookupError: no plan has anything for it.
    """
    form = forms()[code]
    for name in dict.fromkeys((_BETTER.get(code, "denpasar"), *PLANS)):
        bahan = _bahan(name)
        if form.profil in ("", bahan.profil):
            made = form.buat(bahan)
            if not made.empty:
                return name, *_cut(made)
    raise LookupError(code)


@cache
def _bahan(name: str) -> Bahan:
    return Bahan(load(EXAMPLES / name).evaluation, PLANS[name])


def _cut(made: Tabel) -> tuple[Tabel, dict[str, int]]:
    if len(made.baris) <= MOST:
        return made, {}
    return made.first(MOST), {"sebagian": MOST, "semua": len(made.baris)}
