"""`sakip impact` (`dampak`): everything that depends on a datum, a unit or a node."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import form_options, item_named, period_of, period_options
from sakip.cli.reading import plan_asked
from sakip.cli.shell import Command, Session, lang_option
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.evaluation.impact import Dampak
    from sakip.graph.cascade import Cascade

    Form = Callable[[Dampak, Cascade, Lang, output.Screen], str]

_ABOUT = Text(
    id="Tunjukkan semua yang bergantung pada sebuah data, unit, indikator, atau simpul: rumus yang memakainya, yang "
    "diukur dan dimuatnya, angka-angka yang ikut berubah, sampai instansi; juga dokumen yang menyatakannya.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Show all that depends on a datum, a unit, an indicator or a node: formulas that use it, what it measures "
    "and stands in, the figures that change with it, up to the agency; also the documents that state it.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain, mermaid untuk Markdown.",
    en="Form of the output: text (default), json for other programs, mermaid for Markdown.",
)


def as_text(found: "Dampak", cascade: "Cascade", lang: Lang, screen: output.Screen) -> str:
    """The tree, for a person."""
    from sakip.cli.impacts import text

    return text.written(found, cascade, lang, screen.paint, screen.width)


FORMATS: "dict[str, Form]" = {
    "text": as_text,
    "json": output.for_programs("sakip.cli.impacts.data"),
    "mermaid": output.for_programs("sakip.cli.impacts.mermaid"),
}


@click.command("impact", cls=Command, alias="dampak", words=_ABOUT)
@click.argument("name", metavar="NAMA")
@click.argument("path", metavar="[JALUR|-]", default=".")
@period_options()
@form_options(FORMATS, "text", _FORMAT)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    name: str,
    path: str,
    year: int | None,
    quarter: str | None,
    form: "Form",
    target: str,
) -> None:
    """Show what depends on the declaration *name* of the plan at *path*."""
    from sakip.evaluation.impact import impact

    plan = plan_asked(name, path, session.lang)
    item = item_named(plan, name)
    found = impact(plan.evaluation, item.id, period_of(plan, year, quarter))
    text = form(found, plan.cascade, session.lang, output.screen(target))
    output.deliver(text, target, session.lang, for_a_person=form is as_text)
