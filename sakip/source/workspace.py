"""Reading a plan from disk: a file is a plan, and a folder is a plan of all `*.sakip` files in it.

Editors that have never seen the suffix save `renstra.sakip` as `renstra.sakip.txt`, out of sight: that is one too.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from sakip.source.file import SourceFile

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SUFFIX = ".sakip"
SUFFIXES = (SUFFIX, f"{SUFFIX}.txt")
BAD_BYTE = "�"
_NO_TEXT = "isi {!r} bukan teks: {} / is no text: give str or bytes"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@frozen
class Sources:
    """The files of one plan, sorted by name, those of them that are not UTF-8 text, and the folder they lie in."""

    files: tuple[SourceFile, ...]
    undecodable: tuple[SourceFile, ...] = ()
    folder: Path | None = None


def plan_roots(path: str | os.PathLike[str]) -> tuple[Path, ...]:
    """The plans at *path*: itself, or, for a folder without plan files of its own, those in the folders below it.

    A folder of folders is a workspace of many agencies; each folder that holds `.sakip` files is one plan, with all
    that is below it.
    """
    root = Path(path)
    if not root.is_dir() or any(each.is_file() for each in _named(root.glob(f"*{SUFFIX}*"))):
        return (root,)
    folders = sorted(
        each for each in root.iterdir() if each.is_dir() and not each.is_symlink() and not each.name.startswith(".")
    )
    found = tuple(plan for folder in folders for plan in plan_roots(folder) if _below(plan))
    return found or (root,)


def from_path(path: str | os.PathLike[str]) -> Sources:
    """The sources at *path*: one file, or every `*.sakip` below a folder (hidden folders left out).

    Names are relative to the current folder where they lie below it. Of what is not UTF-8, UTF-16 with its mark is
    read as such, and other bytes become `�`; nothing else is dropped.

    Raises:
        OSError: the path does not exist or cannot be read.
    """
    root = Path(path)
    found = sorted(_below(root)) if root.is_dir() else [root]
    sources = from_bytes([(_shown(each), each.read_bytes()) for each in found])
    return evolve(sources, folder=root if root.is_dir() else root.parent)


def from_bytes(named: list[tuple[str, bytes]]) -> Sources:
    """The sources of a plan given as named bytes."""
    return from_texts(dict(named))


def from_texts(named: Mapping[str, str | bytes]) -> Sources:
    """The sources of a plan of several files, by name: what is text already is taken as it is.

    Raises:
        TypeError: one of them is neither text nor bytes.
    """
    files, undecodable = [], []
    for name, text in sorted(named.items()):
        if isinstance(text, str):
            files.append(SourceFile(name, text))
            continue
        if not isinstance(text, bytes | bytearray):
            raise TypeError(_NO_TEXT.format(name, type(text).__name__))
        wide = text.startswith(_UTF_16)
        file = SourceFile(name, text.decode("utf-16" if wide else "utf-8", errors="replace"))
        files.append(file)
        if wide or (BAD_BYTE in file.text and not _is_utf8(text)):
            undecodable.append(file)
    return Sources(files=tuple(files), undecodable=tuple(undecodable))


def library_names() -> tuple[str, ...]:
    """The names that `pakai` may say."""
    return tuple(sorted(each.name.removesuffix(SUFFIX) for each in _library().iterdir() if each.name.endswith(SUFFIX)))


def from_library(name: str) -> SourceFile:
    """The file of the standard library that is called *name*, one of `library_names()`."""
    text = (_library() / f"{name}{SUFFIX}").read_text(encoding="utf-8")
    return SourceFile(f"pustaka/{name}{SUFFIX}", text)


def _library() -> Traversable:
    from importlib.resources import files

    return files("sakip") / "library"


def _below(root: Path) -> list[Path]:
    return [
        each
        for each in _named(root.rglob(f"*{SUFFIX}*"))
        if each.is_file() and not any(part.startswith(".") for part in each.relative_to(root).parts)
    ]


def _named(paths: Iterable[Path]) -> Iterator[Path]:
    """Those of *paths* that are named like the file of a plan."""
    return (each for each in paths if each.name.endswith(SUFFIXES))


def _shown(path: Path) -> str:
    shown = os.path.relpath(path)
    return (str(path) if shown.startswith("..") else shown).replace(os.sep, "/")


def _is_utf8(raw: bytes | bytearray) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
