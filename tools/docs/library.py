"""The pages of the library: an overview, the scales, and for each policy a page with its rows of the table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sakip.evaluation.library import BASE, shelf
from sakip.model.nodes import Kebijakan, Skala
from sakip.source.workspace import library_names
from sakip.syntax.vocabulary import GUARANTEES
from sakip.text.bilingual import Lang, Text
from tools.docs.conformance import Row, rows

FOLDER = "pustaka"
HEADLINE = ("turun", "10", "8")
# The libraries in the order in which one would read them.
SHELVES = {
    "dasar": Text(id="Kebijakan dasar: selalu berlaku", en="The base: always holds"),
    "capaian": Text(id="Capaian indikator", en="Achievement of an indicator"),
    "batas": Text(id="Batas capaian", en="Bounds of the achievement"),
    "penggabungan": Text(id="Dari indikator ke sasaran dan instansi", en="From indicators to objectives and agency"),
    "perbandingan": Text(id="Kemajuan, pertumbuhan, serapan", en="Progress, growth, absorption"),
    "efisiensi": Text(id="Efisiensi", en="Efficiency"),
    "pembulatan": Text(id="Pembulatan", en="Rounding"),
    "permendagri-86-2017": Text(id="Permendagri 86/2017: langsung berlaku", en="Permendagri 86/2017: holds at once"),
}
STATUS = {
    "peraturan": Text(id="tertulis dalam peraturan", en="written in a regulation"),
    "praktik": Text(id="dipakai dalam praktik", en="used in practice"),
    "perlu_diverifikasi": Text(id="perlu diverifikasi", en="to be verified"),
}
_TITLE = Text(id="Pustaka kebijakan", en="The library of policies")
_INTRO = Text(
    id="""Tidak ada peraturan yang menetapkan cara menghitung capaian instansi: rumus untuk indikator yang makin rendah
makin baik, batas, penggabungan, dan pembulatan berbeda di setiap laporan dan aplikasi. Yang ditemukan dikumpulkan di
sini sebagai kebijakan bernama, dengan sumber, status, dan hasilnya untuk angka-angka tertentu. Cara memakainya ada di
[kebijakan dan skala](../bahasa/kebijakan.md); cara mencocokkan angka dari tempat lain di
[mengapa angka saya berbeda](../panduan/angka-berbeda.md).""",
    en="""No regulation says how the achievement of an agency is computed: the formula where lower is better, bounds,
aggregation and rounding differ in every report and every application. What was found is collected here as named
policies, with their source, their status, and what they come to for certain numbers. How to use them is in
[policy and scales](../bahasa/kebijakan.md); how to reconcile a number from elsewhere in
[why my number differs](../panduan/angka-berbeda.md).""",
)
_SIX = Text(
    id="## Target 10, realisasi 8, makin rendah makin baik",
    en="## Target 10, result 8, lower is better",
)
_SIX_INTRO = Text(
    id="Satu hasil, enam jawaban. Lima di antaranya bukan salah hitung: yang tidak dinyatakan adalah kebijakannya.",
    en="One result, six answers. Five of them are no miscalculations: what is not stated is the policy.",
)
_SIX_HEAD = Text(id="| Capaian | Menurut |\n|---:|---|", en="| Achievement | By |\n|---:|---|")
_BROKEN = Text(
    id="| 21% | bukan kebijakan: kurung yang hilang dalam sebuah aplikasi, `1 + (1 - R/T) × 100` |",
    en="| 21% | no policy: a lost parenthesis in an application, `1 + (1 - R/T) × 100` |",
)
_TABLE = Text(
    id="Semua baris uji ada dalam satu tabel yang dapat dibuka dengan Excel: [kesesuaian.csv](../../kesesuaian.csv). "
    "Tes `sakip` menjalankan setiap barisnya; aplikasi lain boleh memakainya juga.",
    en="All rows are in one table that a spreadsheet opens: [kesesuaian.csv](../../kesesuaian.csv). The tests of "
    "`sakip` run each of them; other applications are welcome to.",
)
_SCALES = Text(id="Skala predikat", en="Scales of grades")
_SCALES_INTRO = Text(
    id="Skala yang dapat dipakai dengan `pakai`. Tidak ada celah di antara predikatnya.",
    en="Scales that can be used with `pakai`. There are no gaps between their grades.",
)
_LIST_HEAD = Text(
    id="| Kebijakan | Isinya | Status |\n|---|---|---|", en="| Policy | What it says | Status |\n|---|---|---|"
)
_USE = Text(id='Dipakai dengan `pakai "{library}"`.', en='Used with `pakai "{library}"`.')
_STATUS = Text(id="Status", en="Status")
_BASIS = Text(id="Dasar", en="Legal basis")
_SOURCE = Text(id="Sumber", en="Source")
_NOTE = Text(id="Catatan", en="Note")
_PROMISES = Text(id="## Yang dijamin", en="## What it promises")
_COMES_TO = Text(id="## Hasilnya", en="## What it comes to")
_ROW_HEAD = Text(
    id="| Angka | Arah | Target | Realisasi | Lainnya | Hasil |\n|---|---|---:|---:|---|---:|",
    en="| Figure | Direction | Target | Result | Also | Comes to |\n|---|---|---:|---:|---|---:|",
)
_BANDS = Text(id="| Predikat | Rentang |\n|---|---|", en="| Grade | Range |\n|---|---|")


def pages(lang: Lang) -> dict[str, str]:
    """Every page about the library, by its path below the language."""
    found = {f"{FOLDER}/{each.id}.md": _page(each, lang) for library in SHELVES for each in policies(library)}
    return {f"{FOLDER}/index.md": _index(lang), f"{FOLDER}/skala.md": _scales(lang), **found}


def sections(lang: Lang) -> list[dict[str, list[str]]]:
    """The pages of the policies as they stand in the navigation."""
    return [
        {title.in_(lang): [f"{lang.value}/{FOLDER}/{each.id}.md" for each in policies(library)]}
        for library, title in SHELVES.items()
    ]


@cache
def policies(library: str) -> tuple[Kebijakan, ...]:
    """The named policies that the file of *library* declares."""
    return tuple(each for each in _declared(library) if isinstance(each, Kebijakan) and each.id)


def scales() -> tuple[Skala, ...]:
    """Every scale of the library."""
    return tuple(each for library in library_names() for each in _declared(library) if isinstance(each, Skala))


def _declared(library: str) -> Iterator[object]:
    return (each for each in shelf().values() if each.letak.file.name == f"{FOLDER}/{library}.sakip")


def _index(lang: Lang) -> str:
    parts = [f"# {_TITLE.in_(lang)}", _INTRO.in_(lang), _SIX.in_(lang), _SIX_INTRO.in_(lang), _headline(lang)]
    for library, title in SHELVES.items():
        listed = "\n".join(_listed(each, lang) for each in policies(library))
        parts += [f"## {title.in_(lang)}", *_use(library, lang), f"{_LIST_HEAD.in_(lang)}\n{listed}"]
    return "\n\n".join([*parts, _TABLE.in_(lang)]) + "\n"


def _use(library: str, lang: Lang) -> tuple[str, ...]:
    """How to use *library*; the base is not chosen."""
    return (_USE.in_(lang).format(library=library),) if library != BASE else ()


def _library_of(item: Kebijakan | Skala) -> str:
    return item.letak.file.name.removeprefix(f"{FOLDER}/").removesuffix(".sakip")


def _headline(lang: Lang) -> str:
    """The answers to one case, each with the policies that give it."""
    answers: dict[str, list[str]] = {}
    for row in rows():
        if (row.arah, row.target, row.realisasi) == HEADLINE and not row.lainnya and "%" in row.hasil:
            answers.setdefault(row.hasil, []).append(_link(row.kebijakan))
    lines = [f"| {answer} | {', '.join(dict.fromkeys(names))} |" for answer, names in answers.items()]
    return "\n".join([_SIX_HEAD.in_(lang), *lines, _BROKEN.in_(lang)])


def _listed(policy: Kebijakan, lang: Lang) -> str:
    return f"| {_link(policy.id)} | {policy.judul.in_(lang)} | {STATUS[policy.status].in_(lang)} |"


def _link(name: str) -> str:
    return f"[`{name}`]({name}.md)"


def _page(policy: Kebijakan, lang: Lang) -> str:
    parts = [
        f"# {policy.id}",
        " ".join((f"{policy.judul.in_(lang)}.", *_use(_library_of(policy), lang))),
        f"```sakip\n{policy.letak.text}\n```",
        "\n".join(_facts(policy, lang)),
    ]
    if policy.menjamin:
        parts += [
            _PROMISES.in_(lang),
            "\n".join(f"- `{each}`: {GUARANTEES[each].in_(lang)}" for each in policy.menjamin),
        ]
    own = [_told(row, lang) for row in rows() if row.kebijakan == policy.id]
    return "\n\n".join([*parts, _COMES_TO.in_(lang), "\n".join([_ROW_HEAD.in_(lang), *own]), _back(lang)]) + "\n"


def _facts(item: Kebijakan | Skala, lang: Lang) -> Iterator[str]:
    yield f"- {_STATUS.in_(lang)}: {STATUS[item.status].in_(lang)}"
    yield from (f"- {_BASIS.in_(lang)}: {each}" for each in item.dasar)
    yield from (f"- {_SOURCE.in_(lang)}: {each}" for each in item.sumber)
    if lang is Lang.ID:
        yield from (f"- {_NOTE.in_(lang)}: {each}" for each in item.catatan)


def _told(row: Row, lang: Lang) -> str:
    return f"| {' | '.join(row.told(lang))} |"


def _back(lang: Lang) -> str:
    return f"---\n\n[{_TITLE.in_(lang)}](index.md)"


def _scales(lang: Lang) -> str:
    parts = [f"# {_SCALES.in_(lang)}", _SCALES_INTRO.in_(lang)]
    for each in scales():
        parts += [f"## {each.id}", " ".join((f"{each.judul.in_(lang)}.", *_use(_library_of(each), lang)))]
        parts += [_bands(each, lang), "\n".join(_facts(each, lang))]
    return "\n\n".join([*parts, _back(lang)]) + "\n"


def _bands(scale: Skala, lang: Lang) -> str:
    if scale.urutan:
        return " < ".join(scale.urutan)
    rows_ = (f"| {label} | {band.shown(lang) if band else ''} |" for label, band in scale.pita)
    return "\n".join([_BANDS.in_(lang), *rows_])
