"""`sakip`: finds the command that was typed and imports no other."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn, TextIO

import click
from attrs import frozen

from sakip import __version__
from sakip.cli.refused import OUTPUT, unwritable
from sakip.cli.shell import (
    EXIT_FINDINGS,
    EXIT_INTERNAL,
    EXIT_INTERRUPTED,
    EXIT_USAGE,
    Command,
    Complaint,
    Option,
    Session,
    asked_language,
    lang_of,
    lang_option,
)
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

_COMMANDS = Text(id="Perintah", en="Commands")
_COMMAND = Text(id="PERINTAH …", en="COMMAND …")
_VERSION = Text(id="Tampilkan versi.", en="Show the version.")
_UNKNOWN = Text(id="Perintah `{kata}` tidak dikenal.", en="There is no command `{kata}`.")
_UNKNOWN_NEAR = Text(
    id="Perintah `{kata}` tidak dikenal. Maksud Anda `{dekat}`?",
    en="There is no command `{kata}`. Did you mean `{dekat}`?",
)
_ABOUT = Text(
    id="Rencana kinerja (Renstra, RKT, perjanjian kinerja) sebagai teks yang dapat diperiksa.",
    en="Performance plans (Renstra, RKT, performance agreements) as text that can be checked.",
)


@frozen
class Entry:
    """A command before its module is imported: its Indonesian name, and a line about it."""

    alias: str
    summary: Text


ENTRIES = {
    "check": Entry("periksa", Text(id="Periksa rencana.", en="Check a plan.")),
    "explain": Entry("jelaskan", Text(id="Jelaskan sebuah aturan.", en="Explain a rule.")),
    "init": Entry("baru", Text(id="Mulai rencana baru.", en="Begin a new plan.")),
    "example": Entry("contoh", Text(id="Tulis kota rekaan untuk berlatih.", en="Write a made-up city to practise on.")),
    "tree": Entry("pohon", Text(id="Tampilkan kaskade sebagai pohon.", en="Show the cascade as a tree.")),
    "summary": Entry("ringkas", Text(id="Ringkas kelengkapan rencana.", en="Sum up how complete a plan is.")),
    "eval": Entry("hitung", Text(id="Hitung capaian dan serapan.", en="Work out achievements and absorption.")),
    "audit": Entry("telaah", Text(id="Audit angka yang dicetak laporan.", en="Audit the figures that reports print.")),
    "trace": Entry("jejak", Text(id="Tunjukkan asal sebuah angka.", en="Show where a figure comes from.")),
    "lock": Entry("kunci", Text(id="Kunci dokumen yang ditandatangani.", en="Lock a document that is signed.")),
    "diff": Entry("banding", Text(id="Bandingkan dokumen atau rencana.", en="Compare documents or plans.")),
    "impact": Entry(
        "dampak", Text(id="Tunjukkan apa yang bergantung pada sesuatu.", en="Show what depends on something.")
    ),
    "whatif": Entry("andai", Text(id="Andaikan angka lain.", en="Suppose other figures.")),
    "solve": Entry("capai", Text(id="Cari masukan yang mencapai target.", en="Find what reaches a target.")),
    "report": Entry("laporan", Text(id="Tulis tabel resmi dan LKjIP.", en="Write official tables and the LKjIP.")),
    "page": Entry("halaman", Text(id="Tulis semuanya sebagai satu halaman.", en="Write it all as one page.")),
    "test": Entry("uji", Text(id="Uji rumus dan contohnya.", en="Test formulas and their examples.")),
    "graph": Entry("graf", Text(id="Gambar kaskade.", en="Draw the cascade.")),
    "rules": Entry("aturan", Text(id="Daftar semua aturan.", en="List all rules.")),
    "codes": Entry("kode", Text(id="Cari kode nomenklatur.", en="Look up nomenclature codes.")),
}
ALIASES = {entry.alias: name for name, entry in ENTRIES.items()}


class Main(Command, click.Group):
    """The group of commands; a command's module is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which one meets them."""
        return list(ENTRIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command typed as *cmd_name*, in either language."""
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in ENTRIES:
            return None
        command: click.Command = import_module(f"sakip.cli.{name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that *args* begin with; an unknown one is a complaint that names the nearest."""
        word = args[0]
        command = self.get_command(ctx, word)
        if command is None and not ctx.resilient_parsing:
            near = nearest(word, (*ENTRIES, *ALIASES))
            raise Complaint(_UNKNOWN_NEAR, kata=word, dekat=near) if near else Complaint(_UNKNOWN, kata=word)
        return ALIASES.get(word, word), command, args[1:]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The parts of the usage line."""
        return [*super().collect_usage_pieces(ctx), _COMMAND.in_(lang_of(ctx))]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their Indonesian names, then the options."""
        lang = lang_of(ctx)
        with formatter.section(_COMMANDS.in_(lang)):
            formatter.write_dl([(f"{name}, {entry.alias}", entry.summary.in_(lang)) for name, entry in ENTRIES.items()])
        Command.format_options(self, ctx, formatter)


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"sakip {__version__}")
        ctx.exit()


@click.group(cls=Main, words=_ABOUT)
@click.option(
    "--version", cls=Option, words=_VERSION, is_flag=True, is_eager=True, expose_value=False, callback=_show_version
)
@lang_option()
def group() -> None:
    """Hold the commands together."""


def run(args: Sequence[str]) -> int:
    """Carry out the command line *args* and return the exit code: 0 clean, 1 findings, 2 usage, 3 our own mistake."""
    _accept_any_terminal()
    lang = asked_language(args, os.environ)
    try:
        return group.main(list(args), prog_name="sakip", standalone_mode=False, obj=Session(lang)) or 0
    except Exception as fault:  # noqa: BLE001 - whatever it is, the user is told in one sentence
        return _ended_by(fault, lang)


def _ended_by(fault: Exception, lang: Lang) -> int:
    """The exit code of a run that *fault* ended, once it is told why."""
    match fault:
        case click.exceptions.NoArgsIsHelpError():
            _aside(fault.format_message())
        case click.ClickException():
            _aside(_usage(fault, lang))
        case click.Abort():
            return EXIT_INTERRUPTED
        case BrokenPipeError():
            _let_go_of_output()
            return EXIT_FINDINGS
        case OSError(filename=None):  # what is read or written by name is complained about where that is done
            _let_go_of_output()
            _aside(_usage(unwritable(OUTPUT, fault), lang))
        case _:
            _aside(_internal(fault, lang))
            return EXIT_INTERNAL
    return EXIT_USAGE


def main() -> NoReturn:
    """Run what was typed, and end the process.

    A run is short and everything it makes ends with it, so nothing is searched for what could be let go before, and
    nothing is taken apart one by one behind it: together that is a fifth of the time of a check.
    """
    gc.disable()
    code = run(sys.argv[1:])
    with suppress(OSError):  # whoever read the output has gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _usage(fault: click.ClickException, lang: Lang) -> str:
    from sakip.cli import complaints

    return complaints.usage(fault, lang)


def _internal(fault: Exception, lang: Lang) -> str:
    from sakip.cli import complaints

    return complaints.internal(fault, lang, debug=os.environ.get("SAKIP_DEBUG", "") not in ("", "0"))


def _aside(text: str) -> None:
    """Say *text* on standard error, where that can still be written."""
    with suppress(OSError):
        click.echo(text, err=True)


def _accept_any_terminal() -> None:
    """Characters that the terminal's encoding lacks become `?`, and what is said to nobody is lost, never a fault."""
    sys.stdout = sys.stdout or _nobody()
    sys.stderr = sys.stderr or _nobody()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_output() -> None:
    """Whoever read the output has gone; nothing is left to be flushed at exit."""
    sys.stdout = _nobody()


def _nobody() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it lives until the process ends
