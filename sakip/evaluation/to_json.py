"""Figures for another program, in the form that `figure.schema.json` describes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.resources import files

from attrs import frozen

from sakip.diagnostics.render_json import Json, place
from sakip.evaluation.derivation import Derivation
from sakip.evaluation.figure import Figure, Jenis, with_inputs
from sakip.evaluation.names import level_of
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.numbers.nilai import Kuantitas, Peringkat
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang

VERSION = 1
OUTCOMES = {
    Sebab.TAK_TERDEFINISI: "undefined",
    Sebab.TIDAK_DINYATAKAN: "not_stated",
    Sebab.BELUM: "not_yet",
    Sebab.TAK_BERLAKU: "not_applicable",
}

KINDS = {
    Jenis.RUMUS: "formula",
    Jenis.KEBIJAKAN: "policy",
    Jenis.SUSUNAN: "structure",
    Jenis.ANDAIAN: "supposed",
}


@frozen
class Asked:
    """What was asked of one plan: figures of a period."""

    cascade: Cascade
    periode: Periode
    figures: Sequence[Figure]


def text(plans: Iterable[Asked], lang: Lang) -> str:
    """The whole document as text."""
    return json.dumps(document(plans, lang), ensure_ascii=False, indent=2) + "\n"


def document(plans: Iterable[Asked], lang: Lang | str) -> Json:
    """The whole document: of each plan the figures that were asked for, then all that they rest on, each once.

    Raises:
        ValueError: *lang* is a text other than "id" and "en".
    """
    tongue = Lang(lang)
    return {"version": VERSION, "lang": tongue.value, "plans": [_plan(each, tongue) for each in plans]}


def schema() -> Json:
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.evaluation") / "figure.schema.json").read_text(encoding="utf-8"))
    return loaded


def figure_data(figure: Figure, lang: Lang, positions: dict[Figure, int]) -> Json:
    """One figure; *positions* says where each that it rests on stands in the document."""
    return {**figure_said(figure, lang), "derivation": _derivation(figure, lang, positions)}


def _plan(asked: Asked, lang: Lang) -> Json:
    positions = {figure: at for at, figure in enumerate(with_inputs(asked.figures))}
    agency = asked.cascade.agency
    return {
        "agency": agency.nama if agency else None,
        **period_data(asked.periode),
        "asked": len(dict.fromkeys(asked.figures)),
        "figures": [figure_data(each, lang, positions) for each in positions],
    }


def figure_said(figure: Figure, lang: Lang) -> Json:
    """*figure* without where it comes from."""
    value, reason = figure.nilai, figure.derivation.reason.in_(lang)
    return {
        "node": figure.subjek,
        "level": level_of(figure.cascade, figure.subjek),
        "figure": figure.ukuran,
        **period_data(figure.periode),
        "value": exact(figure),
        "shown": figure.shown(lang),
        "unit": value.satuan.nama if isinstance(value, Kuantitas) else None,
        "outcome": _outcome(figure),
        "reason": reason or None,
        "document": document_name(figure.cascade, figure.butir).in_(lang) if figure.butir is not None else None,
    }


def period_data(period: Periode) -> Json:
    """The year and the part of it; null for what *period* does not have."""
    return {"year": period.tahun or None, "quarter": period.bagian or None}


def exact(figure: Figure) -> str | None:
    """The number in its unit, always as a fraction; of a grade, the number behind it."""
    match figure.nilai:
        case Kuantitas(angka=number) | Peringkat(angka=number) if number is not None:
            return f"{number.numerator}/{number.denominator}"
        case _:
            return None


def _outcome(figure: Figure) -> str:
    if isinstance(figure.nilai, Tiada):
        return OUTCOMES[figure.nilai.sebab]
    return "partial" if figure.partial else "known"


def _derivation(figure: Figure, lang: Lang, positions: dict[Figure, int]) -> Json:
    item = figure.derivation
    return {
        "kind": _kind(figure),
        "source": item.source.in_(lang) or None,
        "formula": item.formula or None,
        "basis": list(item.basis),
        "place": place(item.place) if item.place is not None else None,
        "known": figure.tahu if figure.tahu < figure.semua else None,
        "of": figure.semua if figure.tahu < figure.semua else None,
        "inputs": [positions[each] for each in figure.masukan],
        "instead": [_instead(each, lang) for each in item.instead],
        "rounding": _rounding(figure),
    }


def _rounding(figure: Figure) -> Json | None:
    """How a computed number is rounded to be shown."""
    if figure.butir is not None or not isinstance(figure.nilai, Kuantitas):
        return None
    return {"decimals": figure.cetak.places(figure.nilai), "manner": "cut" if figure.cetak.potong else "half_up"}


def _kind(figure: Figure) -> str | None:
    if figure.butir is not None:
        return "stated"
    return KINDS[figure.landasan.jenis] if figure.landasan is not None else None


def _instead(other: Derivation, lang: Lang) -> Json:
    said = figure_said(other.figure, lang)
    kept = {name: said[name] for name in ("value", "shown", "unit", "document")}
    return {**kept, "place": place(other.place) if other.place is not None else None}
