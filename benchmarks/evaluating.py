"""Measures the evaluation beside a spreadsheet engine: `python -m benchmarks.evaluating [--agencies N] [--write]`.

A generated city with results for every year is loaded from cold, down to the graph; then results, achievements, budgets, spending and
absorption of all years are worked out. The same of one agency stands as formulas in a workbook, which `formulas`
recalculates; its time counts as often as the city has figures for each of that agency. All in one run, without the garbage collector, as the command line runs:
only the ratios mean anything.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from statistics import median

from sakip.cli.main import run
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.library import base
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Rumus, Setiap
from sakip.model.nodes import Data
from sakip.numbers.periode import Periode
from sakip.plan import Plan, load

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- evaluation -->", "<!-- end of evaluation -->"
MONEY = ("anggaran", "realisasi_anggaran", "serapan")
ROUNDS = 5
LIMITS = {"load": 1.0, "spreadsheet": 20.0}


def main() -> int:
    """Measure, print, perhaps write; 1 where a limit does not hold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evaluating", description=__doc__)
    parser.add_argument("--agencies", type=int, default=40)
    parser.add_argument("--write", action="store_true", help="put the results into benchmarks/README.md")
    options = parser.parse_args()
    gc.disable()
    with tempfile.TemporaryDirectory() as place:
        lines, holds = _measured(Path(place), options.agencies)
    text = "\n".join(lines)
    print(text)
    if options.write:
        before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
        README.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    return 0 if holds else 1


def _measured(place: Path, agencies: int) -> tuple[list[str], bool]:
    folders = _city(place, agencies)
    begin = time.process_time()
    base()  # the policies of the standard library are read, like the plans
    plans = [load(each) for each in folders]
    for each in plans:
        each.cascade.below(each.cascade.nodes()[0].id)  # the graph is woven when it is asked
    loaded = time.process_time() - begin
    worked_out, evaluated, peer = _by_turns(plans, place)
    figures = sum(worked_out)
    again = _changed(plans[0])
    rows = [
        f"A city of {agencies} agencies, {len(plans[0].evaluation.cascade.model.tahun) + 1} years, {figures:,} figures.",
        "",
        "| What | Required | Read |",
        "|---|---:|---:|",
        f"| evaluating everything ÷ loading from cold | ≤ {LIMITS['load']:g} | {evaluated / loaded:.2f} |",
    ]
    holds = evaluated <= LIMITS["load"] * loaded
    if not peer:
        rows.append("| a spreadsheet engine: `formulas` is not installed and was left out | ≥ 20 | |")
    else:
        ratio = median(peer) * figures / worked_out[0] / evaluated
        rows.append(
            f"| `formulas` recalculating the same workbook ÷ evaluating | ≥ {LIMITS['spreadsheet']:g} | {ratio:.1f} |"
        )
        holds = holds and ratio >= LIMITS["spreadsheet"]
    rows.append(f"| one datum changed: figures worked out again, of all | | {again[0]} of {again[1]} |")
    return rows, holds


def _by_turns(plans: list[Plan], place: Path) -> tuple[list[int], float, list[float]]:
    """How many figures each plan has, the seconds for all, and those of the peer for the first, each time again.

    By turns, as the machine is now faster, now slower.
    """
    figures, seconds, peer = [], 0.0, []
    for turn in range(ROUNDS):
        begin = time.process_time()
        figures += [_evaluated(each) for each in plans[turn::ROUNDS]]
        seconds += time.process_time() - begin
        peer += [_recalculated(plans[0], place)] if find_spec("formulas") else []
        gc.collect()
    return figures, seconds, peer


def _city(place: Path, agencies: int) -> list[Path]:
    """The folders of a generated city, each with results for every year."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        run(["example", "--opd", str(agencies), "--errors", "0", "-o", str(place / "kota")])
    folders = sorted(each for each in (place / "kota").iterdir() if each.is_dir())
    for each in folders:
        (each / "realisasi.sakip").write_text("\n".join(_results(load(each))), encoding="utf-8")
    return folders


def _years(plan: Plan) -> range:
    years = plan.model.tahun
    return range(years[0] - 1, years[-1] + 1)


def _results(plan: Plan) -> Iterator[str]:
    """Results of every year, told from the start of the plan: nothing random, so that every run is alike."""
    cascade = plan.cascade
    for step, year in enumerate(plan.model.tahun, 1):
        yield f'realisasi {year} "Realisasi" {{'
        starts = ((each, cascade.stated("realisasi", each.id)) for each in cascade.all(Data))
        data = [f"{each.id}: {int(start[0].nilai.angka) + step}" for each, start in starts if start]  # type: ignore[union-attr] # data are counts
        yield f"  data {{ {'  '.join(data)} }}"
        words = (each for each in cascade.indicators() if not isinstance(each.formula, Rumus) and each.bernama)
        yield f"  realisasi {{ {'  '.join(f'{each.id}: {50 + step}' for each in words)} }}"
        money = (
            f"{each.id}: Rp{(1 + number) * 1000 * step}" for number, each in enumerate(cascade.nodes("subkegiatan"))
        )
        yield f"  anggaran {{ {'  '.join(money)} }}"
        yield "}"


def _evaluated(plan: Plan) -> int:
    """Work out results, achievements, budgets, spending and absorption of every year; how many figures there are."""
    keys = [(figure, each.id) for each in plan.cascade.indicators() for figure in ("realisasi", "capaian")]
    keys += [(figure, each.id) for each in plan.cascade.nodes("program", "kegiatan") for figure in MONEY]
    evaluation: Evaluation = plan.evaluation
    for period in map(Periode, _years(plan)):
        for figure, name in keys:
            evaluation.figure(figure, name, period)
    return len(evaluation.worked_out())


def _changed(plan: Plan) -> tuple[int, int]:
    """How many figures are worked out again when one datum changes, and how many there are."""
    from sakip.evaluation.figure import Kunci

    before = plan.evaluation
    year = Periode(plan.model.tahun[0])
    key = Kunci("nilai", plan.cascade.all(Data)[0].id, year)
    after = before.supposing({key: before.known(key).nilai})
    return len(before.worked_out()) - len(after.worked_out()) + 1, len(before.worked_out())


# ── the same as a workbook ──────────────────────────────────────────────────────────────────────────


def _recalculated(plan: Plan, place: Path) -> float:
    """The seconds in which `formulas` works out the workbook of *plan*; reading and compiling it is not counted."""
    import formulas

    path = place / "rencana.xlsx"
    _workbook(plan, path)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        model = formulas.ExcelModel().loads(str(path)).finish()
        begin = time.process_time()
        model.calculate()
        return time.process_time() - begin


def _workbook(plan: Plan, path: Path) -> None:
    """Every indicator's result and achievement, and every budget sum, of each year, as formulas over typed values."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    places: dict[tuple[str, str, int], str] = {}
    evaluation = plan.evaluation

    def typed(figure: str, name: str, year: int) -> str:
        """The cell of a value that is stated."""
        key = (figure, name, year)
        if key not in places:
            exact = evaluation.figure(figure, name, Periode(year)).exact
            places[key] = f"A{len(places) + 1}"
            sheet[places[key]] = None if exact is None else exact.numerator / exact.denominator
        return places[key]

    row = 0
    for year in _years(plan):
        for item in plan.cascade.indicators():
            row += 1
            result = f"B{row}"
            if isinstance(item.formula, Rumus):
                sheet[result] = f"={_excel(item.formula.ekspresi, lambda name, at=year: typed('nilai', name, at))}"
            else:
                sheet[result] = f"={typed('realisasi', item.id, year)}"
            sheet[f"C{row}"] = f"={result}/{typed('target', item.id, year)}"
        for node in plan.cascade.nodes("program", "kegiatan"):
            below = plan.cascade.all_below(node.id, "subkegiatan")
            row += 1
            sheet[f"F{row}"] = f"=E{row}/D{row}"
            for figure, column in (("anggaran", "D"), ("realisasi_anggaran", "E")):
                sheet[f"{column}{row}"] = f"=SUM({','.join(typed(figure, each.id, year) for each in below)})"
    book.save(path)


def _excel(item: Ekspresi, cell: object) -> str:
    match item:
        case Konstanta(nilai=value):
            return f"({value.nilai.numerator}/{value.nilai.denominator})"
        case Acuan(id=name):
            return str(cell(name))  # type: ignore[operator] # a function from names to cells
        case Operasi(op=op, kiri=left, kanan=right):
            return f"({_excel(left, cell)}{op}{_excel(right, cell)})"
        case Negasi(isi=inner):
            return f"-{_excel(inner, cell)}"
        case Fungsi() | Setiap():
            raise AssertionError("the generated city has no functions")


if __name__ == "__main__":
    sys.exit(main())
