"""Replaying the `console` blocks of a page: every `$ sakip …` is run, in a folder that holds the page's own files.

`python -m tests.docs.console PAGE…` writes what the commands print now into the page. Blocks with a line `…`, which
stands for any lines, are left as they are.
"""

import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from attrs import frozen

from sakip.cli.main import run
from tests.docs.blocks import ROOT, Block, blocks

ELLIPSIS = "…"
_COMMAND = re.compile(r"^\$ (.*(?:\\\n.*)*)\n", re.MULTILINE)


@frozen
class Command:
    """A command of a block, what the page says that it prints, and what it prints."""

    block: Block
    typed: str
    shown: str
    printed: str

    @property
    def true(self) -> bool:
        """Whether the page shows what is printed."""
        lines = self.shown.splitlines(keepends=True)
        pattern = "".join("(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line) for line in lines)
        return re.fullmatch(pattern, self.printed) is not None


def replay(page: Path) -> Iterator[Command]:
    """The commands of *page*, run one after another; a block that names its file is written first."""
    with TemporaryDirectory() as folder, chdir(folder):
        Path("examples").symlink_to(ROOT / "examples")
        here = Path()
        for block in blocks(page):
            if block.file:
                target = here / block.file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block.text, encoding="utf-8")
            elif block.info == "console":
                yield from _commands(block, language(page))


def language(page: Path) -> str:
    """The language of the commands of *page*."""
    return "en" if page.is_relative_to(ROOT / "docs" / "en") else "id"


def _commands(block: Block, lang: str) -> Iterator[Command]:
    found = list(_COMMAND.finditer(block.text))
    for match, after in zip(found, [*found[1:], None], strict=True):
        typed = match[1].replace("\\\n", " ")
        shown = block.text[match.end() : after.start() if after else len(block.text)]
        printed = printed_by(shlex.split(typed), lang) if typed.startswith("sakip ") else shown
        yield Command(block, typed, shown, printed)


def printed_by(words: list[str], lang: str) -> str:
    """What the command line *words* prints, on both streams, as when its output is not a terminal."""
    out = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
    environ = {"SAKIP_LANG": lang, "NO_COLOR": "1", "SAKIP_DEBUG": "", "COLUMNS": "80"}
    with redirect_stdout(out), redirect_stderr(out), mock.patch.dict("os.environ", environ):
        with mock.patch.object(sys, "stdin", TextIOWrapper(BytesIO())):
            run(words[1:])
    return out.buffer.getvalue().decode()  # type: ignore[attr-defined, no-any-return]


def rewrite(page: Path, say: Callable[[str], object] = print) -> None:
    """Put what the commands print into *page*."""
    text = page.read_text(encoding="utf-8")
    for command in replay(page):
        if command.true:
            continue
        if ELLIPSIS in command.shown.splitlines():
            say(f"{command.block.name}: `{command.typed}` prints something else:\n{command.printed}")
            continue
        before = f"{_as_typed(command, text)}\n{command.shown}"
        text = text.replace(before, f"{_as_typed(command, text)}\n{command.printed}", 1)
    page.write_text(text, encoding="utf-8")


def _as_typed(command: Command, text: str) -> str:
    return next(match[0][:-1] for match in _COMMAND.finditer(text) if match[1].replace("\\\n", " ") == command.typed)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite(Path(name).resolve())
