"""`sakip diff` (`banding`): how two plans, two documents of one plan, or a plan then and now differ in meaning."""

from collections.abc import Callable
from importlib import import_module

import click

from sakip.cli import output
from sakip.cli.asking import form_options
from sakip.cli.differences import sides
from sakip.cli.shell import EXIT_FINDINGS, Command, Session, lang_option, option
from sakip.text.bilingual import Text

FORMS = {"text": "text", "md": "markdown", "json": "data", "xlsx": "sheet"}

_ABOUT = Text(
    id="Bandingkan menurut arti, bukan menurut baris: nama, definisi, satuan, arah, rumus, target, pagu, pengampu, "
    "letak dalam kaskade; apa yang ditambah, dihapus, atau berganti nama.\n\n"
    "Dua dokumen satu rencana: sakip diff rkt perjanjian [JALUR]\n"
    "Dua rencana:              sakip diff folder-lama folder-baru\n"
    "Sejak disimpan terakhir:  sakip diff [JALUR]\n"
    "Sejak tanggal atau revisi git: sakip diff --since 2024-01-31 [JALUR]\n"
    "Dua revisi git:           sakip diff HEAD~1 HEAD [JALUR]\n\n"
    "Dokumen disebut dengan jenisnya, bila perlu dengan tahun dan `perubahan`: renstra, rkt-2024, "
    "perjanjian-perubahan-2024; pk dan lkjip juga. Tanpa JALUR: folder ini.",
    en="Compare by meaning, not by line: name, definition, unit, direction, formula, target, budget, owner, place in "
    "the cascade; what was added, taken out or renamed.\n\n"
    "Two documents of a plan:  sakip diff rkt perjanjian [PATH]\n"
    "Two plans:                sakip diff old-folder new-folder\n"
    "Since the last commit:    sakip diff [PATH]\n"
    "Since a date or a revision: sakip diff --since 2024-01-31 [PATH]\n"
    "Two revisions of git:     sakip diff HEAD~1 HEAD [PATH]\n\n"
    "A document is named by its kind, with year and `perubahan` where needed: renstra, rkt-2024, "
    "perjanjian-perubahan-2024; pk and lkjip too. Without PATH: this folder.",
)
_SINCE = Text(
    id="Bandingkan dengan rencana pada revisi git atau tanggal ini (2024-01-31).",
    en="Compare with the plan at this revision of git, or on this date (2024-01-31).",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), md, json untuk program lain, xlsx (dengan -o).",
    en="Form of the output: text (default), md, json for other programs, xlsx (with -o).",
)
_ILLEGIBLE = Text(
    id="Ada yang tidak terbaca, jadi perbandingan ini mungkin tidak lengkap. Lihat: sakip check --select SK0,SK1",
    en="Something could not be read, so this comparison may not be complete. See: sakip check --select SK0,SK1",
)
_EXIT_CODE = Text(id="Kode keluar 1 bila ada perbedaan.", en="Exit code 1 where there is a difference.")


@click.command("diff", cls=Command, alias="banding", words=_ABOUT)
@click.argument("words", metavar="[SISI SISI] [JALUR]", nargs=-1)
@option("--since", metavar="REVISI", default="", words=_SINCE)
@form_options(FORMS, "text", _FORMAT)
@option("--exit-code", is_flag=True, words=_EXIT_CODE)
@lang_option()
@click.pass_obj
def command(session: Session, words: tuple[str, ...], since: str, form: str, target: str, exit_code: bool) -> int:
    """Show how the sides that *words* name differ."""
    found = sides.compared(sides.Asked(words, since, session.lang))
    write: Callable[..., str | bytes] = import_module(f"sakip.cli.differences.{form}").written
    text = write(found, session.lang)
    output.deliver(text, target, session.lang, for_a_person=form == "text")
    if not all(each.legible for each in found):
        click.echo(_ILLEGIBLE.in_(session.lang), err=True)
    return EXIT_FINDINGS if exit_code and any(each.found for each in found) else 0
