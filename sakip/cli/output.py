"""Handing results over: text to whoever reads, bytes to programs, and a sign of life while someone waits."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from shutil import get_terminal_size
from threading import Timer
from typing import TYPE_CHECKING

import click
from attrs import frozen

from sakip.cli.refused import unwritable
from sakip.cli.shell import Complaint
from sakip.diagnostics.colour import PLAIN, Paint, paint_for
from sakip.source.rewriting import replace
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from rich.status import Status

_NO_TARGET = Text(id="Bentuk ini perlu berkas: tambahkan -o BERKAS.", en="This form needs a file: add -o FILE.")
_SAVED = Text(id="Ditulis: {berkas}", en="Written: {berkas}")
PIPE_WIDTH = 120
PATIENCE_SECONDS = 1


def paint() -> Paint:
    """The colours that standard output wants."""
    return paint_for(sys.stdout, os.environ)


def width() -> int:
    """The columns of the terminal; a fixed number where the output goes elsewhere, so that it never varies."""
    return get_terminal_size((PIPE_WIDTH, 24)).columns if is_terminal() else PIPE_WIDTH


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def say(text: str) -> None:
    """Write *text*, colours included, as it is."""
    click.echo(text, nl=False, color=True)


def hand_over(text: str) -> None:
    """Write *text* for a program: the same bytes on every system."""
    click.echo(text.encode("utf-8", errors="backslashreplace"), nl=False)


def _save(content: str | bytes, target: str, lang: Lang) -> None:
    if not target:
        raise Complaint(_NO_TARGET)
    raw = content if isinstance(content, bytes) else content.encode("utf-8", errors="backslashreplace")
    file = Path(target)
    try:
        replace(file, raw) if file.is_file() else file.write_bytes(raw)
    except OSError as fault:
        raise unwritable(target, fault) from fault
    if sys.stderr.isatty():
        click.echo(_SAVED.in_(lang).format(berkas=target), err=True)


@frozen
class Screen:
    """How to write for a person: in which colours, and how wide."""

    paint: Paint
    width: int


def screen(target: str = "") -> Screen:
    """How the terminal is written to; the file *target*, if there is one, plainly and always as wide."""
    return Screen(PLAIN, PIPE_WIDTH) if target else Screen(paint(), width())


def deliver(content: str | bytes, target: str, lang: Lang, *, for_a_person: bool = False, page: bool = False) -> None:
    """Write *content* to the file *target*, the same bytes on every system; without one, to a person or a program.

    A whole HTML *page* is for a browser: it goes to a file or a program, never into a terminal.

    Raises:
        Complaint: the file cannot be written; or none is named, and *content* is nothing to show.
    """
    if target or isinstance(content, bytes) or (page and is_terminal()):
        _save(content, target, lang)
    elif for_a_person:
        say(content)
    else:
        hand_over(content)


def for_programs(module: str) -> Callable[..., str]:
    """The writer `written` of *module*, imported when something is written; no screen changes what programs read."""

    def write(*given: object) -> str:
        *what, _screen = given
        text: str = import_module(module).written(*what)
        return text

    return write


@contextmanager
def waiting(text: str) -> Iterator[None]:
    """A moving sign beside *text* where a person is looking and the work takes its time; else nothing."""
    if not sys.stderr.isatty():
        yield
        return
    shown: list[Status] = []
    timer = Timer(PATIENCE_SECONDS, _show, (text, shown))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()


def _show(text: str, shown: "list[Status]") -> None:
    from rich.console import Console
    from rich.text import Text

    status = Console(stderr=True).status(Text(text))
    status.start()
    shown.append(status)
