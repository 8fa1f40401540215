"""`sakip trace` (`jejak`): where a figure comes from, down to the lines of the plan."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import figure_named, form_options, period_of, period_options
from sakip.cli.reading import plan_asked
from sakip.cli.shell import Command, Session, lang_option
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.evaluation.derivation import Derivation

    Form = Callable[[Derivation, Lang, output.Screen], str]

_ABOUT = Text(
    id="Tunjukkan dari mana sebuah angka berasal: rumusnya, kebijakan dan dasarnya, angka-angka yang dipakai, sampai "
    "berkas dan baris yang menyatakannya.\n\n"
    "ANGKA adalah NAMA.ANGKA, seperti koperasi_sehat.capaian atau 2.17.03.serapan; tanpa .ANGKA: capaian, atau nilai "
    "sebuah data. NAMA boleh pula judulnya, dalam tanda petik.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Show where a figure comes from: its formula, the policy and its basis, the figures that go into it, down to "
    "the files and lines that state them.\n\n"
    "FIGURE is NAME.FIGURE, like koperasi_sehat.capaian or 2.17.03.serapan; without .FIGURE: the achievement, or the "
    "value of a datum. NAME may be its title too, in quotation marks.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain, mermaid untuk Markdown, html satu halaman utuh.",
    en="Form of the output: text (default), json for other programs, mermaid for Markdown, html one whole page.",
)


def as_text(root: "Derivation", lang: Lang, screen: output.Screen) -> str:
    """The tree, for a person."""
    from sakip.cli.derivations.printed import Printed
    from sakip.evaluation.told import told

    return told(root, lang, screen.paint, screen.width, beside=Printed(root.cascade, lang).beside)


def as_json(root: "Derivation", lang: Lang, screen: output.Screen) -> str:
    """The document that `figure.schema.json` describes."""
    from sakip.evaluation import to_json

    del screen
    return to_json.text([to_json.Asked(root.cascade, root.figure.periode, [root.figure])], lang)


FORMATS: "dict[str, Form]" = {
    "text": as_text,
    "json": as_json,
    "mermaid": output.for_programs("sakip.cli.derivations.mermaid"),
    "html": output.for_programs("sakip.cli.derivations.html"),
}


@click.command("trace", cls=Command, alias="jejak", words=_ABOUT)
@click.argument("figure", metavar="ANGKA")
@click.argument("path", metavar="[JALUR|-]", default=".")
@period_options()
@form_options(FORMATS, "text", _FORMAT)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    figure: str,
    path: str,
    year: int | None,
    quarter: str | None,
    form: "Form",
    target: str,
) -> None:
    """Show where the figure called *figure* of the plan at *path* comes from."""
    plan = plan_asked(figure, path, session.lang)
    key = figure_named(plan, figure, period_of(plan, year, quarter))
    text = form(plan.evaluation.known(key).derivation, session.lang, output.screen(target))
    output.deliver(text, target, session.lang, for_a_person=form is as_text, page=form is FORMATS["html"])
