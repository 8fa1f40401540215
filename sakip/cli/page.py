"""`sakip page` (`halaman`): the whole plan and what came of it, as one page for a browser."""

import click

from sakip.cli import output
from sakip.cli.asking import output_option, period_of, year_option
from sakip.cli.reading import plan_at
from sakip.cli.shell import Command, Session, lang_option
from sakip.text.bilingual import Text

_ABOUT = Text(
    id="Tulis satu halaman HTML: kaskade sebagai pohon berwarna menurut capaiannya, grafik, anggaran, "
    "temuan, dan asal setiap angka. Halaman itu berdiri sendiri: dapat dikirim, dibuka tanpa jaringan, dibaca di "
    "telepon, dan dicetak.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Write one HTML page: the cascade as a tree coloured by its achievements, charts, budgets, "
    "findings, and where each figure comes from. The page stands alone: it can be sent, opened without a network, "
    "read on a phone, and printed.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)


@click.command("page", cls=Command, alias="halaman", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@year_option()
@output_option()
@lang_option()
@click.pass_obj
def command(session: Session, path: str, year: int | None, target: str) -> None:
    """Write the page of the plan at *path*."""
    plan = plan_at(path, session.lang)
    text = plan.page(period_of(plan, year, None).tahun, session.lang)
    output.deliver(text, target, session.lang, page=True)
