"""The pages of the library: an overview, the scales, and for each policy a page with its rows of the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sakip.cli import policybook
from sakip.cli.policybook import COMES_TO, PROMISES, ROW_HEAD, SHELVES, STATUS
from sakip.evaluation.conformance import rows
from sakip.evaluation.library import shelf
from sakip.model.nodes import Kebijakan, Skala
from sakip.source.workspace import library_names
from sakip.text.bilingual import Lang, Text

FOLDER = "pustaka"
HEADLINE = ("turun", "10", "8")
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
        use = policybook.use(library, lang)
        parts += [f"## {title.in_(lang)}", *([use] if use else []), f"{_LIST_HEAD.in_(lang)}\n{listed}"]
    return "\n\n".join([*parts, _TABLE.in_(lang)]) + "\n"


def _library_of(item: Kebijakan | Skala) -> str:
    return item.letak.file.name.removeprefix(f"{FOLDER}/").removesuffix(".sakip")


def _headline(lang: Lang) -> str:
    """The answers to one case, each with the policies that give it."""
    answers: dict[str, list[str]] = {}
    for row in rows():
        if (row.arah, row.target, row.realisasi) == HEADLINE and not row.lainnya and "%" in row.hasil:
            answers.setdefault(row.hasil, []).append(_link(row.kebijakan))
    lines = [f"| {answer} | {', '.join(dict.fromkeys(names))} |" for answer, names in answers.items()]
    return "\n".join([_SIX_HEAD.in_(lang), *lines])


def _listed(policy: Kebijakan, lang: Lang) -> str:
    return f"| {_link(policy.id)} | {policy.judul.in_(lang)} | {STATUS[policy.status].in_(lang)} |"


def _link(name: str) -> str:
    return f"[`{name}`]({name}.md)"


def _page(policy: Kebijakan, lang: Lang) -> str:
    parts = [f"# {policy.id}", _what(policy, lang), f"```sakip\n{policy.letak.text}\n```", _facts(policy, lang)]
    if policy.menjamin:
        told = (f"- `{word}`: {meaning}" for word, meaning in policybook.promises(policy, lang))
        parts += [f"## {PROMISES.in_(lang)}", "\n".join(told)]
    head = [_line(each.in_(lang) for each in ROW_HEAD), "|---|---|---:|---:|---|---:|"]
    own = (_line(row.told(lang)) for row in policybook.comes_to(policy.id))
    return "\n\n".join([*parts, f"## {COMES_TO.in_(lang)}", "\n".join([*head, *own]), _back(lang)]) + "\n"


def _what(item: Kebijakan | Skala, lang: Lang) -> str:
    """What *item* is, and how to use it."""
    return f"{item.judul.in_(lang)}. {policybook.use(_library_of(item), lang)}".rstrip()


def _facts(item: Kebijakan | Skala, lang: Lang) -> str:
    return "\n".join(f"- {each}" for each in policybook.facts(item, lang))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _back(lang: Lang) -> str:
    return f"---\n\n[{_TITLE.in_(lang)}](index.md)"


def _scales(lang: Lang) -> str:
    parts = [f"# {_SCALES.in_(lang)}", _SCALES_INTRO.in_(lang)]
    for each in scales():
        parts += [f"## {each.id}", _what(each, lang), _bands(each, lang), _facts(each, lang)]
    return "\n\n".join([*parts, _back(lang)]) + "\n"


def _bands(scale: Skala, lang: Lang) -> str:
    if scale.urutan:
        return " < ".join(scale.urutan)
    rows_ = (f"| {label} | {band.shown(lang) if band else ''} |" for label, band in scale.pita)
    return "\n".join([_BANDS.in_(lang), *rows_])
