"""The sheets of formulas for another program, in the form that `test.schema.json` describes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files

from sakip.cli.sheets.words import said
from sakip.diagnostics.render_json import Json, place
from sakip.evaluation.to_json import figure_said, period_data
from sakip.graph.cascade import Cascade
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Lang
from sakip.trial.verdict import Example, Expected, Given, Result, Sheet, Trial, Verdict

VERSION = 1


def written(trials: Iterable[tuple[Cascade, Trial]], lang: Lang) -> str:
    """The whole document as text."""
    document = {"version": VERSION, "lang": lang.value, "plans": [_plan(*each, lang) for each in trials]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> Json:
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.cli.sheets") / "test.schema.json").read_text(encoding="utf-8"))
    return loaded


def _plan(cascade: Cascade, trial: Trial, lang: Lang) -> Json:
    return {
        "agency": cascade.agency.nama if cascade.agency else None,
        "sheets": [_sheet(each, lang) for each in trial.sheets],
        "examples": [_example(cascade, each, lang) for each in trial.examples],
        "count": {verdict.value: count for verdict, count in trial.count.items()},
        "failed": trial.failed,
    }


def _sheet(sheet: Sheet, lang: Lang) -> Json:
    return {
        "title": sheet.title.in_(lang),
        "about": sheet.about.in_(lang) or None,
        "nodes": list(sheet.subjek),
        "formula": sheet.formula or None,
        "verdict": sheet.verdict.value,
        "place": place(sheet.letak),
        "properties": [_result(each, lang) for each in sheet.results],
    }


def _result(result: Result, lang: Lang) -> Json:
    return {
        "property": result.property.name.id,
        "name": result.property.name.in_(lang),
        "verdict": result.verdict.value,
        "message": result.told.in_(lang),
        "help": result.help.in_(lang) if result.help else None,
        "place": place(result.letak) if result.letak else None,
        "inputs": [_given(each, lang) for each in result.example],
    }


def _given(given: Given, lang: Lang) -> Json:
    value = given.nilai
    return {
        "name": given.name.in_(lang),
        "node": given.kunci.subjek,
        "figure": given.kunci.ukuran,
        **period_data(given.kunci.periode),
        "value": f"{value.angka.numerator}/{value.angka.denominator}" if isinstance(value, Kuantitas) else None,
        "shown": value.shown(lang),
    }


def _example(cascade: Cascade, example: Example, lang: Lang) -> Json:
    return {
        "year": example.uji.tahun,
        "title": example.uji.judul,
        "verdict": example.verdict.value,
        "place": place(example.uji.letak),
        "expected": [_expected(cascade, each, lang) for each in example.expected],
    }


def _expected(cascade: Cascade, expected: Expected, lang: Lang) -> Json:
    return {
        "verdict": (Verdict.PROVED if expected.holds else Verdict.FAILED).value,
        "message": said(cascade, expected, lang),
        "place": place(expected.butir.letak),
        "figure": figure_said(expected.figure, lang),
    }
