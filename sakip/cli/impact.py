"""`sakip impact` (`dampak`): everything that depends on a datum, a unit or a node."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import item_named, period_of, period_options
from sakip.cli.reading import plan_at
from sakip.cli.shell import Command, Session, choice, lang_option
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.evaluation.impact import Dampak
    from sakip.graph.cascade import Cascade

_ABOUT = Text(
    id="Tunjukkan semua yang bergantung pada sebuah data, unit, indikator, atau simpul: rumus yang memakainya, yang "
    "diukur dan dimuatnya, angka-angka yang ikut berubah, sampai instansi; juga dokumen yang menyatakannya.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Show all that depends on a datum, a unit, an indicator or a node: formulas that use it, what it measures "
    "and stands in, the figures that change with it, up to the agency; also the documents that state it.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)
_FORMAT = Text(
    id="Bentuk keluaran: text (bawaan), json untuk program lain, mermaid untuk Markdown.",
    en="Form of the output: text (default), json for other programs, mermaid for Markdown.",
)


def as_text(found: "Dampak", cascade: "Cascade", lang: Lang) -> None:
    """The tree, for a person."""
    from sakip.cli.impacts import text

    output.say(text.written(found, cascade, lang, output.paint(), output.width()))


def _written(form: str) -> "Callable[[Dampak, Cascade, Lang], None]":
    def show(found: "Dampak", cascade: "Cascade", lang: Lang) -> None:
        output.hand_over(import_module(f"sakip.cli.impacts.{form}").written(found, cascade, lang))

    return show


FORMATS: "dict[str, Callable[[Dampak, Cascade, Lang], None]]" = {
    "text": as_text,
    "json": _written("data"),
    "mermaid": _written("mermaid"),
}


@click.command("impact", cls=Command, alias="dampak", words=_ABOUT)
@click.argument("name", metavar="NAMA")
@click.argument("path", metavar="[JALUR|-]", default=".")
@period_options()
@choice("--format", "show", among=FORMATS, default="text", words=_FORMAT)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    name: str,
    path: str,
    year: int | None,
    quarter: str | None,
    show: "Callable[[Dampak, Cascade, Lang], None]",
) -> None:
    """Show what depends on the declaration *name* of the plan at *path*."""
    from sakip.evaluation.impact import impact

    plan = plan_at(path, session.lang)
    item = item_named(plan, name)
    show(impact(plan.evaluation, item.id, period_of(plan, year, quarter)), plan.cascade, session.lang)
