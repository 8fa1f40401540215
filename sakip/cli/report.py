"""`sakip report` (`laporan`): the official tables of a plan, or its whole LKjIP, in Word, Excel, HTML or Markdown."""

from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import form_options, period_of, year_option
from sakip.cli.papers import writer_of
from sakip.cli.reading import plan_at
from sakip.cli.shell import Command, Complaint, Session, lang_option, option
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from sakip.report.form import Form

FORMATS = {"md": "markdown", "html": "html", "docx": "docx", "xlsx": "xlsx", "sakip": "sakip"}

_ABOUT = Text(
    id="Tulis tabel resmi dari rencana dan realisasinya: IKU, RKT, perjanjian kinerja, pengukuran kinerja, "
    "perbandingan, efisiensi, anggaran, dan tabel Renstra menurut `profil` rencana. Dengan --lkjip: Bab II dan III "
    "LKjIP selengkapnya, dengan narasi rencana; analisis yang belum ada ditandai.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Write the official tables from a plan and its results: IKU, RKT, performance agreement, measurement, "
    "comparisons, efficiency, budget, and the tables of the Renstra by the `profil` of the plan. With --lkjip: "
    "chapters II and III of the LKjIP as a whole, with the narrative of the plan; analyses that are missing are "
    "marked.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)
_LIST = Text(id="Tampilkan daftar tabel rencana ini.", en="List the tables of this plan.")
_TABLE = Text(
    id="Hanya tabel dengan kode ini; boleh diulang. Bawaan semuanya.", en="Only this table; repeatable. Default all."
)
_LKJIP = Text(id="Bab II dan III LKjIP sebagai satu dokumen.", en="Chapters II and III of the LKjIP as one document.")
_FORMAT = Text(
    id="Bentuk keluaran: md (bawaan), html, docx untuk Word, xlsx untuk Excel (keduanya dengan -o), "
    "sakip: angkanya sebagai blok `laporan`, yang dibaca `sakip audit`.",
    en="Form of the output: md (default), html, docx for Word, xlsx for Excel (both with -o), "
    "sakip: its figures as a block `laporan`, which `sakip audit` reads.",
)
_UNKNOWN = Text(
    id="Tidak ada tabel berkode `{kode}`. Daftarnya: sakip report --list",
    en="No table has the code `{kode}`. For a list: sakip report --list",
)
_UNKNOWN_NEAR = Text(
    id="Tidak ada tabel berkode `{kode}`. Maksud Anda `{dekat}`?",
    en="No table has the code `{kode}`. Did you mean `{dekat}`?",
)


@click.command("report", cls=Command, alias="laporan", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@option("--list", "listed", is_flag=True, words=_LIST)
@option("--table", "codes", metavar="KODE", multiple=True, words=_TABLE)
@option("--lkjip", "whole", is_flag=True, words=_LKJIP)
@year_option()
@form_options(FORMATS, "md", _FORMAT)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    path: str,
    listed: bool,
    codes: tuple[str, ...],
    whole: bool,
    year: int | None,
    form: str,
    target: str,
) -> None:
    """Write tables of the plan at *path*."""
    from sakip.report import lkjip, paper
    from sakip.report.catalogue import applying
    from sakip.report.form import Bahan

    plan = plan_at(path, session.lang)
    known = applying(Bahan(plan.evaluation, 0).profil)
    if listed:
        output.hand_over(_list(known, session.lang))
        return
    bahan = Bahan(plan.evaluation, period_of(plan, year, None).tahun)
    document = lkjip.document(bahan) if whole else paper.tables(bahan, _chosen(codes, known))
    text = writer_of(form)(document)  # official forms are Indonesian, their numbers too
    output.deliver(text, target, session.lang, page=form == "html")


def _list(known: "dict[str, Form]", lang: Lang) -> str:
    width = max(map(len, known))
    return "".join(
        f"{code:{width}}  {form.nama.in_(lang)} · {', '.join(each.title for each in form.dasar)}\n"
        for code, form in known.items()
    )


def _chosen(codes: tuple[str, ...], known: "dict[str, Form]") -> "list[Form]":
    """The forms with *codes*, also of another form of the Renstra; all that are *known*, where none is named.

    Raises:
        Complaint: there is no such table.
    """
    from sakip.report.catalogue import forms

    everything = forms()
    for code in codes:
        if code.casefold() not in everything:
            near = nearest(code, everything)
            raise Complaint(_UNKNOWN_NEAR, kode=code, dekat=near) if near else Complaint(_UNKNOWN, kode=code)
    return [everything[each.casefold()] for each in codes] if codes else list(known.values())
