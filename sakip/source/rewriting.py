"""Giving a plan file another text: whole or not at all, and only where it still holds what was read."""

import os
from pathlib import Path
from shutil import copymode
from tempfile import NamedTemporaryFile

from sakip.source.file import SourceFile


class StaleError(OSError):
    """The file no longer holds what was read."""


def check_fresh(file: SourceFile) -> None:
    """Return where *file* holds on disk, byte for byte, what was read.

    Raises:
        OSError: it cannot be read; `StaleError` where it holds something else.
    """
    if Path(file.name).read_bytes() != file.text.encode():
        raise StaleError(file.name)


def rewrite(file: SourceFile, text: str) -> None:
    """Give *file* on disk the text *text*. Whatever happens, it holds the old text or the new one.

    Raises:
        OSError: it cannot be written; `StaleError` where it no longer holds what was read.
    """
    check_fresh(file)
    replace(Path(file.name), text.encode())


def replace(file: Path, raw: bytes) -> None:
    """Let the existing *file* hold *raw*. Whatever happens, it holds what it held before or all of this.

    Raises:
        OSError: it cannot be written.
    """
    target = file.resolve()
    target.open("r+b").close()  # a file that may not be written is not replaced either
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as new:
        try:
            new.write(raw)
            new.close()
            copymode(target, new.name)
            os.replace(new.name, target)  # noqa: PTH105 - one step, where Path.replace is the same
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
