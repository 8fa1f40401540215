"""The reference of the Python API, from signatures and docstrings."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from importlib import import_module
from types import UnionType
from typing import Any

import attrs

import sakip
from sakip.text.bilingual import Lang, Text

# What a program that uses sakip meets, in the order in which it meets it.
PUBLIC: tuple[tuple[Text, dict[str, str]], ...] = (
    (Text(id="Memuat rencana", en="Loading a plan"), {"sakip.plan": "load loads Plan"}),
    (
        Text(id="Temuan", en="Findings"),
        {
            "sakip.diagnostics.diagnostic": "Diagnostic Label Edit",
            "sakip.diagnostics.rule": "Rule Severity",
            "sakip.law.basis": "Basis",
            "sakip.law.regulations": "Regulation",
            "sakip.text.bilingual": "Text Lang",
        },
    ),
    (
        Text(id="Menulis aturan", en="Writing rules"),
        {"sakip.testing": "faults rules_of", "sakip.model.places": "head word"},
    ),
    (
        Text(id="Tempat dalam teks", en="Places in the text"),
        {"sakip.source.span": "Span", "sakip.source.file": "SourceFile", "sakip.source.workspace": "Sources"},
    ),
    (
        Text(id="Model", en="The model"),
        {
            "sakip.model.nodes": "Model Deklarasi Instansi Unit Simpul Indikator Data Kelompok Tingkat Skala "
            "SatuanPlan Kebijakan RumusKebijakan Lintas Peran Pohon Kondisi Dokumen Tabel Butir Evaluasi "
            "Skema Komponen Rekomendasi Narasi Rujukan Izin Pindah Kunci Tercatat"
        },
    ),
    (
        Text(id="Rumus", en="Formulas"),
        {"sakip.model.formula": "Rumus RumusKata Ekspresi Konstanta Acuan Operasi Negasi Fungsi Setiap"},
    ),
    (
        Text(id="Nilai, satuan, dan periode", en="Values, units and periods"),
        {
            "sakip.numbers.nilai": "Nilai Kuantitas Rentang Peringkat Uraian Belum TidakBerlaku",
            "sakip.numbers.satuan": "Satuan",
            "sakip.numbers.periode": "Periode",
        },
    ),
    (
        Text(id="Kaskade", en="The cascade"),
        {"sakip.graph.cascade": "Cascade", "sakip.graph.from_model": "Hubungan"},
    ),
    (
        Text(id="Angka", en="Figures"),
        {
            "sakip.evaluation.results": "Results FiguresOf",
            "sakip.evaluation.from_cascade": "Evaluation",
            "sakip.evaluation.figure": "Figure Kunci Landasan Jenis",
            "sakip.evaluation.derivation": "Derivation",
            "sakip.evaluation.outcome": "Tiada Sebab",
            "sakip.evaluation.to_json": "document Asked",
            "sakip.evaluation.overview": "overview Overview Row",
            "sakip.evaluation.impact": "impact Dampak Terdampak",
            "sakip.evaluation.whatif": "whatif Perubahan",
            "sakip.evaluation.solve": "solve aim_of Jawaban Cara",
        },
    ),
    (
        Text(id="Membandingkan", en="Comparing"),
        {
            "sakip.comparison.comparison": "Comparison",
            "sakip.comparison.groups": "Group Status",
            "sakip.comparison.difference": "Change",
            "sakip.comparison.facts": "Key Fact Said",
            "sakip.comparison.moves": "Move",
            "sakip.comparison.guesses": "Guess",
        },
    ),
    (
        Text(id="Audit", en="Audit"),
        {
            "sakip.audit.audited": "Audit Audited Status",
            "sakip.audit.claims": "Klaim",
            "sakip.evaluation.printed": "Cetakan",
            "sakip.audit.hypothesis": "Hypothesis",
        },
    ),
    (
        Text(id="Uji rumus", en="Formulas on trial"),
        {"sakip.trial.verdict": "Trial Sheet Verdict Property Result Given Example Expected"},
    ),
)
_INTRO = Text(
    id="""# Acuan API Python

Semua nama yang dipakai program lain, dengan tanda tangan dan penjelasannya. Halaman ini dibuat dari kode, karena itu
penjelasannya berbahasa Inggris. Pengantar dengan contoh ada di [Memakai sakip dari Python](python.md).

Semua nilai beku (tidak dapat diubah) dan semua angka eksak (`fractions.Fraction`); tidak ada pecahan biner.""",
    en="""# Python API reference

Every name that another program uses, with its signature and explanation, made from the code. An introduction with
examples: [Using sakip from Python](python.md).

Everything is frozen, and all numbers are exact (`fractions.Fraction`); there are no binary fractions.""",
)
_FIELDS = Text(id="| Isi | Jenis |\n|---|---|", en="| Field | Type |\n|---|---|")
_ONE_OF = Text(id="Salah satu dari", en="One of")


class _Plain:
    """An annotation that is printed without quotes."""

    def __init__(self, annotation: object) -> None:
        self.text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)

    def __repr__(self) -> str:
        return self.text


def page(lang: Lang) -> str:
    """The page."""
    parts = [_INTRO.in_(lang)]
    for title, modules in PUBLIC:
        parts.append(f"## {title.in_(lang)}")
        for module, names in modules.items():
            for name in names.split():
                parts += _entry(module, name, lang)
    return "\n\n".join(parts) + "\n"


def names() -> Iterator[tuple[str, str]]:
    """Module and name of everything on the page."""
    for _, modules in PUBLIC:
        for module, listed in modules.items():
            yield from ((module, name) for name in listed.split())


def explained(name: str) -> bool:
    """Whether what is called *name* says of itself what it is; a union says it by its parts."""
    module = next(where for where, each in names() if each == name)
    thing = getattr(import_module(module), name)
    return isinstance(thing, UnionType) or bool(vars(thing).get("__doc__") or getattr(thing, "__doc__", None))


def _entry(module: str, name: str, lang: Lang) -> list[str]:
    thing = getattr(import_module(module), name)
    home = f"sakip.{name}" if name in sakip.__all__ else f"{module}.{name}"
    head = [f"### {name} {{#{name}}}", f"`{home}`"]
    if isinstance(thing, UnionType):
        return [*head, f"{_ONE_OF.in_(lang)} {', '.join(_linked(each.__name__) for each in thing.__args__)}."]
    if inspect.isclass(thing):
        return [*head, docstring(thing), *_members(thing, lang)]
    return [*head, _code(signature(name, thing)), docstring(thing)]


def docstring(thing: object) -> str:
    """The docstring of *thing* as Markdown; what it raises becomes a list."""
    text = inspect.cleandoc(thing.__doc__ or "")
    body, _, raises = text.partition("\nRaises:\n")
    items = (line.strip().partition(": ") for line in raises.splitlines() if line.strip())
    return "\n".join([body, *(f"\n- raises `{error}`: {why}" for error, _, why in items)])


def signature(name: str, function: Any) -> str:
    """How *function* is called."""
    found = inspect.signature(function)
    parameters = [
        each.replace(annotation=_Plain(each.annotation) if each.annotation is not each.empty else each.empty)
        for each in found.parameters.values()
        if each.name != "self"
    ]
    returned = found.return_annotation
    result = _Plain(returned) if returned is not found.empty else returned
    return f"{name}{found.replace(parameters=parameters, return_annotation=result)}"


def _members(thing: type, lang: Lang) -> Iterator[str]:
    if issubclass(thing, Enum):
        yield "\n".join(f"- `{member.name}` = `{member.value!r}`" for member in thing)
    elif attrs.has(thing):
        shown = [each for each in attrs.fields(thing) if not each.name.startswith("_")]
        rows = "\n".join(f"| `{each.name}` | `{_type(each.type)}` |".replace(" | None", " \\| None") for each in shown)
        if rows:
            yield f"{_FIELDS.in_(lang)}\n{rows}"
    for name, member in vars(thing).items():
        if (not name.startswith("_") or name == "__getitem__") and (text := _member(name, member)):
            yield text


def _member(name: str, member: Any) -> str:
    if isinstance(member, property | cached_property):
        function = member.fget if isinstance(member, property) else member.func
        return f"#### {name}\n\n{_code(_property(name, function))}\n\n{docstring(member)}"
    if inspect.isfunction(member) and member.__doc__:
        title = "[…]" if name == "__getitem__" else f"{name}()"
        return f"#### {title}\n\n{_code(signature(name, member))}\n\n{docstring(member)}"
    return ""


def _property(name: str, function: Any) -> str:
    return f"{name}: {_type(function.__annotations__.get('return', ''))}"


def _type(annotation: object) -> str:
    return repr(_Plain(annotation))


def _linked(name: str) -> str:
    return f"[{name}](#{name})"


def _code(text: str) -> str:
    return f"```python\n{text}\n```"
