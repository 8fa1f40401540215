"""`sakip graph` (`graf`): the cascade as a drawing."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import form_options
from sakip.cli.reading import plan_at
from sakip.cli.shell import Command, Session, choice, lang_option, option
from sakip.cli.tree import LEVELS
from sakip.text.bilingual import Text

if TYPE_CHECKING:
    from sakip.cli.pictures.picture import Picture

FORMS = {"mermaid": "mermaid", "dot": "dot", "svg": "svg", "json": "data"}

_ABOUT = Text(
    id="Gambar kaskade: apa yang berada di dalam, mendukung, dan mengukur apa. Bentuk mermaid untuk Markdown, dot "
    "untuk Graphviz, svg untuk dilihat langsung, json untuk program lain.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Draw the cascade: what stands in, supports and measures what. mermaid is for Markdown, dot for Graphviz, svg "
    "to be looked at, json for other programs.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)
_FORMAT = Text(id="Bentuk keluaran; bawaan mermaid.", en="Form of the output; default mermaid.")
_UNTIL = Text(id="Jenjang terbawah yang digambar.", en="The lowest level to draw.")
_FORMULA = Text(id="Gambar juga data yang dipakai rumus.", en="Draw the data that formulas use, too.")


@click.command("graph", cls=Command, alias="graf", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@choice("--until", among={level: level for level in LEVELS}, default=LEVELS[-1], words=_UNTIL)
@option("--formula", "formulas", is_flag=True, words=_FORMULA)
@form_options(FORMS, "mermaid", _FORMAT)
@lang_option()
@click.pass_obj
def command(session: Session, path: str, form: str, until: str, formulas: bool, target: str) -> None:
    """Draw the cascade of the plan at *path*."""
    from sakip.cli.pictures.picture import picture_of

    plan = plan_at(path, session.lang)
    write: Callable[[Picture], str] = import_module(f"sakip.cli.pictures.{form}").written
    text = write(picture_of(plan.cascade, until, session.lang, formulas=formulas))
    output.deliver(text, target, session.lang)
