"""Figures can be told of any plan: nothing raises because of what a plan says, and every form holds its own."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from itertools import islice
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from sakip.cli.derivations import html, mermaid
from sakip.cli.derivations.printed import Printed
from sakip.cli.impacts import data, text
from sakip.cli.overviews import markdown, table
from sakip.cli.overviews import text as tables
from sakip.diagnostics.cells import width_of
from sakip.diagnostics.colour import PLAIN
from sakip.evaluation import to_json
from sakip.evaluation.figure import Kunci
from sakip.evaluation.impact import impact
from sakip.evaluation.overview import CHOICES, overview
from sakip.evaluation.results import Results
from sakip.evaluation.told import told
from sakip.evaluation.whatif import whatif
from sakip.evaluation.years import latest_year
from sakip.model.nodes import Data
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI
from sakip.plan import Plan, load, loads
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Item
from sakip.text.bilingual import Lang
from tests.strategies import any_text, plans

SCHEMA = jsonschema.Draft202012Validator(to_json.schema())
EXAMPLES = sorted(path.parent for path in Path("examples").glob("*/renstra.sakip"))
WIDTH = 70


@settings(max_examples=60, deadline=None)
@given(any_text)
def test_of_any_text(source: str) -> None:
    everything_is_told(loads(source))


@settings(max_examples=30, deadline=None)
@given(plans())
def test_of_a_plan(items: list[Item]) -> None:
    everything_is_told(loads(printed(items)))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_of_real_plans(example: Path) -> None:
    everything_is_told(load(example))


def everything_is_told(plan: Plan) -> None:
    period = Periode(latest_year(plan.cascade) or 2024)
    the_tables_are_told(plan, period)
    figures = Results(plan.evaluation, period).all()
    SCHEMA.validate(to_json.document([to_json.Asked(plan.cascade, period, figures[:40])], Lang.EN))
    for figure in islice(figures, 0, None, max(1, len(figures) // 12)):
        root, beside = figure.derivation, Printed(plan.cascade, Lang.ID).beside
        assert told(root, Lang.ID, PLAIN, WIDTH, beside=beside).endswith("\n")
        assert html.written(root, Lang.ID).count("<details") == html.written(root, Lang.ID).count("</details>")
        assert mermaid.written(root, Lang.EN).startswith("flowchart BT\n")
    for name in islice(plan.model.nama, 0, None, max(1, len(plan.model.nama) // 6)):
        found = impact(plan.evaluation, name, period)
        assert text.written(found, plan.cascade, Lang.ID, PLAIN, WIDTH)
        assert data.written(found, plan.cascade, Lang.EN)
    for item in plan.cascade.all(Data)[:2]:
        one = Kuantitas(Fraction(1), item.satuan or MURNI)
        changes = whatif(plan.evaluation, {Kunci("nilai", item.id, period): one}, period)
        assert changes[0].sesudah.nilai == one


def the_tables_are_told(plan: Plan, period: Periode) -> None:
    for levels in ((), CHOICES):
        found = overview(plan.evaluation, period, levels)
        lines = tables.written(found, Lang.ID, PLAIN, WIDTH).splitlines()
        assert [line for line in lines if width_of(line) > WIDTH and " " in line.strip()] == []
        rows = list(csv.reader(io.StringIO(table.written_all([found], Lang.ID)), delimiter=";"))
        assert len({len(row) for row in rows}) == 1
        assert markdown.written(found, Lang.EN).startswith("## ")
