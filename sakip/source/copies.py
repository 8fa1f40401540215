"""Files of a plan that say again what another one says: a copy that was left in the folder, perhaps edited since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from sakip.source.file import SourceFile

# Of the lines of a copy that was edited since, this part at least still stands in the file that it was made of.
_STILL = 3, 4
_SUFFIX = re.compile(r"\.sakip(?:\.txt)?\Z")
_LETTER = re.compile(r"[^\W\d_]")


def copies(files: Sequence[SourceFile]) -> dict[SourceFile, SourceFile]:
    """The copies among *files*, each with the file that it was made of.

    A copy says the same in every line, or lies beside a file of whose name its own is made, as `renstra - Copy`,
    `Salinan renstra` and `renstra (1)` are of `renstra`, begins with the same sentence and has most of its lines. A
    changed agreement restates most of the first one, but its first sentence says that it is another document.
    """
    found: dict[SourceFile, SourceFile] = {}
    by_text: dict[str, SourceFile] = {}
    by_place: dict[tuple[str, str], SourceFile] = {}
    for file in sorted(files, key=lambda each: (len(each.name), each.name)):
        text = "\n".join(_lines(file))
        near = (by_place[place] for place in _made_of(file) if place in by_place)
        original = by_text.get(text) or next((each for each in near if _still_like(file, each)), None)
        if original is not None and text:
            found[file] = original
        else:
            by_text[text] = by_place[_place(file)] = file
    return found


def _place(file: SourceFile) -> tuple[str, str]:
    """The folder of *file*, and its name without what every plan file ends in."""
    path = PurePosixPath(file.name)
    return str(path.parent), _SUFFIX.sub("", path.name).casefold()


def _made_of(file: SourceFile) -> Iterator[tuple[str, str]]:
    """The names beside *file* that its own begins or ends with, the shortest first."""
    folder, stem = _place(file)
    for length in range(1, len(stem) + 1):
        yield folder, stem[:length]
        yield folder, stem[-length:]


def _still_like(copy: SourceFile, original: SourceFile) -> bool:
    said, known = _sentences(copy), _sentences(original)
    part, whole = _STILL
    return bool(said) and said[:1] == known[:1] and sum(map(set(known).__contains__, said)) * whole >= len(said) * part


def _sentences(file: SourceFile) -> list[str]:
    """The lines of *file* that say something: no remarks, and no mere signs."""
    return [line for line in _lines(file) if _LETTER.search(line) and not line.startswith("#")]


def _lines(file: SourceFile) -> list[str]:
    """The lines of *file* without blanks."""
    return [line for line in map(str.strip, file.text.splitlines()) if line]
