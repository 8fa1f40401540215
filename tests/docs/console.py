"""Replaying the `console` blocks of a page: every command is run, in a folder that holds the page's own files.

`$ pip install -e FOLDER` makes the package in FOLDER known as installing it would; `$ pytest FOLDER` must pass.

A page may change a file as its reader is told to: `<!-- rencana/renstra.sakip: 57.5% -> 57,5% -->`.

A page that continues another begins where that one ends: `<!-- lanjutan tutorial.md -->`.

`python -m tests.docs.console PAGE…` writes what the commands print now into the page. Blocks with a line `…`, which
stands for any lines, are left as they are.
"""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from unittest import mock

from attrs import frozen

from sakip.cli.main import run
from tests.docs.blocks import ROOT, Block, blocks

ELLIPSIS = "…"
_COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)
_CONTINUED = re.compile(r"<!-- lanjutan (?P<page>\S+\.md) -->")
_EDIT = re.compile(r"<!-- (?P<file>\S+\.sakip): (?P<old>.+?) -> (?P<new>.+?) -->")


@frozen
class Command:
    """A command of a page, what the page says that it prints (and where), and what it prints."""

    place: str
    typed: str
    start: int
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
    with TemporaryDirectory() as folder, chdir(folder), _forgetting(folder):
        copytree(ROOT / "examples", "examples")
        for earlier in _before(page):
            for _ in _steps(earlier):
                pass  # what it printed was compared on its own page
        yield from _steps(page)


def _before(page: Path) -> list[Path]:
    """The pages that *page* continues, the first one first."""
    found = _CONTINUED.search(page.read_text(encoding="utf-8"))
    return [*_before(page.parent / found["page"]), page.parent / found["page"]] if found else []


def _steps(page: Path) -> Iterator[Command]:
    steps: list[Block | re.Match[str]] = [*blocks(page), *_EDIT.finditer(page.read_text(encoding="utf-8"))]
    for step in sorted(steps, key=lambda each: each.start if isinstance(each, Block) else each.start()):
        if isinstance(step, re.Match):
            _edit(Path(step["file"]), step["old"], step["new"])
        elif step.file:
            Path(step.file).parent.mkdir(parents=True, exist_ok=True)
            Path(step.file).write_text(step.text, encoding="utf-8")
        elif step.info == "console":
            yield from _commands(step)


def language(page: Path) -> str:
    """The language of the commands of *page*."""
    return "en" if page.is_relative_to(ROOT / "docs" / "en") else "id"


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path}: `{old}` occurs {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def _commands(block: Block) -> Iterator[Command]:
    found = list(_COMMAND.finditer(block.text))
    for match, after in zip(found, [*found[1:], None], strict=True):
        shown = block.text[match.end() : after.start() if after else len(block.text)]
        words = shlex.split(match[1])
        printed = _COMMANDS.get(words[0], _unknown)(words[1:], language(block.page), shown)
        yield Command(block.name, match[1], block.start + match.end(), shown, printed)


@contextmanager
def _forgetting(folder: str) -> Iterator[None]:
    """What is imported from below *folder* is forgotten afterwards, and so are the packages installed there."""
    before = list(sys.path)
    try:
        yield
    finally:
        sys.path[:] = before
        for name, module in list(sys.modules.items()):
            if str(getattr(module, "__file__", None) or "").startswith(folder):
                del sys.modules[name]


def _sakip(args: list[str], lang: str, shown: str) -> str:
    del shown
    return printed_by(args, lang)


def _pip(args: list[str], lang: str, shown: str) -> str:
    """The package in a folder is found and imported as if it were installed; nothing is downloaded or written."""
    del lang
    folder = Path(args[-1]).resolve()
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    metadata.mkdir()
    groups = [
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in named.items())
        for group, named in project["entry-points"].items()
    ]
    (metadata / "entry_points.txt").write_text("\n".join(groups), encoding="utf-8")
    sys.path.insert(0, str(folder))
    return shown


def _pytest(args: list[str], lang: str, shown: str) -> str:
    """The tests in a folder pass."""
    del lang
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join((*args, str(ROOT)))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environ)
    return shown if done.returncode == 0 else done.stdout


def _unknown(args: list[str], lang: str, shown: str) -> str:
    """A command that is not run."""
    del args, lang
    return shown


_COMMANDS: dict[str, Callable[[list[str], str, str], str]] = {"sakip": _sakip, "pip": _pip, "pytest": _pytest}


def printed_by(args: list[str], lang: str) -> str:
    """What `sakip` prints for *args*, on both streams, as when its output is not a terminal."""
    said = BytesIO()
    out = TextIOWrapper(said, encoding="utf-8", write_through=True)
    environ = {"SAKIP_LANG": lang, "NO_COLOR": "1", "SAKIP_DEBUG": "", "COLUMNS": "80"}
    with (
        mock.patch.dict("os.environ", environ),
        mock.patch.object(sys, "stdin", TextIOWrapper(BytesIO())),
        redirect_stdout(out),
        redirect_stderr(out),
    ):
        run(args)
    return said.getvalue().decode()


def rewrite(page: Path, say: Callable[[str], object] = print) -> None:
    """Put what the commands print into *page*."""
    text = page.read_text(encoding="utf-8")
    for command in reversed([each for each in replay(page) if not each.true]):
        if ELLIPSIS in command.shown.splitlines():
            say(f"{command.place}: `{command.typed}` prints something else:\n{command.printed}")
            continue
        text = text[: command.start] + command.printed + text[command.start + len(command.shown) :]
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite(Path(name).resolve())
