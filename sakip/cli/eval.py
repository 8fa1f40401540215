"""`sakip eval` (`hitung`): what was achieved and what was spent, level by level."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

import click
from attrs import frozen

from sakip.cli import comparing, output
from sakip.cli.asking import form_options, period_of, period_options
from sakip.cli.reading import plan_at, plans_at
from sakip.cli.shell import EXIT_FINDINGS, Command, Complaint, Session, choice, lang_option, option
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.rule import Severity
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from sakip.evaluation.overview import Overview
    from sakip.plan import Plan

    Evaluated = Sequence[tuple[Plan, Overview]]

LEVELS = ("instansi", "tujuan", "sasaran", "indikator", "program", "kegiatan", "subkegiatan")

_ABOUT = Text(
    id="Hitung target, realisasi, capaian, predikat, dan tren menurut jenjang, lalu anggaran, realisasinya, serapan, "
    "dan efisiensi, semuanya menurut kebijakan rencana. Yang belum ada bukan nol: ditulis dengan kata-kata.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini. Untuk folder yang berisi beberapa "
    "rencana, setiap rencana dihitung.\n\n"
    "Kode keluar: 0; dengan --strict 1 bila ada angka yang belum lengkap; dengan --explain 1 bila tidak ada kebijakan "
    "yang mencetaknya; 2 salah perintah, 3 sakip sendiri keliru.",
    en="Work out target, realisasi, capaian, predikat and trend by level, then budget, spending, absorption and "
    "efficiency, all by the policy of the plan. What is not known is not zero: it is said in words.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder. In a folder of several plans, each is "
    "worked out.\n\n"
    "Exit code: 0; with --strict 1 where a figure is not whole; with --explain 1 where no policy prints the number; "
    "2 wrong command, 3 a mistake of sakip's own.",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain, csv untuk Excel, md tabel Markdown.",
    en="Form of the output: text (default), json for other programs, csv for Excel, md Markdown tables.",
)
_LEVEL = Text(
    id="Hanya jenjang ini dengan indikatornya; boleh diulang. Bawaan sampai program.",
    en="Only this level with its indicators; repeatable. Default down to program.",
)
_UNIT = Text(
    id="Hanya yang diampu atau menjadi tanggung jawab unit ini dan unit di bawahnya.",
    en="Only what this unit, and the units within it, own or answer for.",
)
_COMPARE = Text(
    id="Angka ini menurut setiap kebijakan pustaka, misalnya waktu_layanan atau S1.efisiensi.",
    en="This figure by every policy of the library, e.g. waktu_layanan or S1.efisiensi.",
)
_EXPLAIN = Text(
    id="Bilangan dari tempat lain, mis. 83,33: kebijakan mana yang mencetaknya; bersama --compare-policies.",
    en="A number found elsewhere, e.g. 83,33: which policies print it; with --compare-policies.",
)
_SO_FAR = Text(
    id="Realisasi {tahun} baru dinyatakan sampai triwulan {triwulan}: sakip eval --quarter {triwulan}",
    en="The results of {tahun} are stated up to quarter {triwulan} only: sakip eval --quarter {triwulan}",
)
_STRICT = Text(id="Kode keluar 1 bila ada angka yang belum lengkap.", en="Exit code 1 where a figure is not whole.")
_NO_UNIT = Text(id="Tidak ada unit bernama `{nama}`.", en="No unit is called `{nama}`.")
_OTHER_UNITS = Text(
    id="Tidak ada unit bernama `{nama}`. Yang ada: {daftar}.", en="No unit is called `{nama}`. There are: {daftar}."
)
_NO_UNIT_NEAR = Text(
    id="Tidak ada unit bernama `{nama}`. Maksud Anda `{dekat}`?",
    en="No unit is called `{nama}`. Did you mean `{dekat}`?",
)
_ERRORS = Text(
    id="Rencana ini punya {jumlah} galat, yang dapat mengubah angka-angkanya: sakip check",
    en="This plan has {jumlah} errors, which may change its figures: sakip check",
)


@frozen
class Form:
    """A form of the output: of the figures of plans, and of one figure by every policy."""

    figures: "Callable[[Evaluated, Lang, output.Screen], str]"
    comparison: comparing.Form


class Asked(TypedDict):
    """The options of the command."""

    year: int | None
    quarter: str | None
    levels: tuple[str, ...]
    unit: str
    compared: str
    found: str
    form: Form
    target: str
    strict: bool


def as_text(plans: "Evaluated", lang: Lang, screen: output.Screen) -> str:
    """Tables for a person, one plan below the other."""
    from sakip.cli.overviews import text
    from sakip.evaluation.years import last_quarter

    blocks = []
    for plan, found in plans:
        errors = sum(each.severity is Severity.ERROR for each in plan.diagnostics)
        warned = [(_ERRORS.in_(lang).format(jumlah=errors), Ink.WARNING)] if errors else []
        told = 0 if found.periode.bagian or not found.incomplete else last_quarter(plan.cascade, found.periode.tahun)
        year = [(_SO_FAR.in_(lang).format(tahun=found.periode.tahun, triwulan=told), Ink.FAINT)] if told else []
        blocks.append(text.written(found, lang, screen.paint, screen.width, [*year, *warned]))
    return "\n".join(blocks)


def as_json(plans: "Evaluated", lang: Lang, screen: output.Screen) -> str:
    """The document that `figure.schema.json` describes."""
    from sakip.evaluation import to_json

    del screen
    return to_json.text([to_json.Asked(plan.cascade, found.periode, found.figures) for plan, found in plans], lang)


def as_csv(plans: "Evaluated", lang: Lang, screen: output.Screen) -> str:
    """One row an item, for a spreadsheet."""
    from sakip.cli.overviews import table

    del screen
    return table.written_all([found for _, found in plans], lang)


def as_markdown(plans: "Evaluated", lang: Lang, screen: output.Screen) -> str:
    """Markdown tables, one plan below the other."""
    from sakip.cli.overviews import markdown

    del screen
    return "\n".join(markdown.written(found, lang) for _, found in plans)


FORMATS = {
    "text": Form(as_text, comparing.as_text),
    "json": Form(as_json, comparing.as_json),
    "csv": Form(as_csv, comparing.as_csv),
    "md": Form(as_markdown, comparing.as_markdown),
}


@click.command("eval", cls=Command, alias="hitung", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@period_options()
@choice("--level", "--jenjang", "levels", among={each: each for each in LEVELS}, multiple=True, words=_LEVEL)
@option("--unit", metavar="NAMA", default="", words=_UNIT)
@option("--compare-policies", "compared", metavar="NAMA.ANGKA", default="", words=_COMPARE)
@option("--explain", "found", metavar="BILANGAN", default="", words=_EXPLAIN)
@form_options(FORMATS, "text", _FORMAT)
@option("--strict", is_flag=True, words=_STRICT)
@lang_option()
@click.pass_obj
def command(session: Session, path: str, **asked: Unpack[Asked]) -> int:
    """Work out the figures of the plans at *path*, or one figure by every policy."""
    way = _compared if asked["compared"] or asked["found"] else _evaluated
    return way(session.lang, path, asked)


def _evaluated(lang: Lang, path: str, asked: Asked) -> int:
    from sakip.evaluation.overview import overview

    found = []
    for plan in _with_unit(plans_at(path, lang), asked["unit"]):
        period = period_of(plan, asked["year"], asked["quarter"])
        found.append((plan, overview(plan.evaluation, period, asked["levels"], asked["unit"])))
    _deliver(asked["form"].figures(found, lang, output.screen(asked["target"])), lang, asked)
    return EXIT_FINDINGS if asked["strict"] and any(each.incomplete for _, each in found) else 0


def _compared(lang: Lang, path: str, asked: Asked) -> int:
    plan = plan_at(path, lang)
    period = period_of(plan, asked["year"], asked["quarter"])
    comparison = comparing.compared(plan, period, asked["compared"], asked["found"])
    _deliver(asked["form"].comparison(comparison, lang, output.screen(asked["target"])), lang, asked)
    return EXIT_FINDINGS if comparison.unexplained else 0


def _deliver(text: str, lang: Lang, asked: Asked) -> None:
    output.deliver(text, asked["target"], lang, for_a_person=asked["form"] is FORMATS["text"])


def _with_unit(plans: "list[Plan]", unit: str) -> "list[Plan]":
    """Those of *plans* that have *unit*; all, where none is asked for.

    Raises:
        Complaint: no plan has such a unit.
    """
    from sakip.model.nodes import Unit

    having = [each for each in plans if not unit or isinstance(each.model.nama.get(unit), Unit)]
    if not having:
        known = dict.fromkeys(each.id for plan in plans for each in plan.cascade.all(Unit))
        if near := nearest(unit, known):
            raise Complaint(_NO_UNIT_NEAR, nama=unit, dekat=near)
        listed = ", ".join(f"`{each}`" for each in known)
        raise Complaint(_OTHER_UNITS, nama=unit, daftar=listed) if listed else Complaint(_NO_UNIT, nama=unit)
    return having
