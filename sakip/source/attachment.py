"""A file that lies beside a plan and is no plan: read only from the plan's own folder, and only up to a size."""

from __future__ import annotations

from pathlib import Path

LARGEST = 64 * 1024 * 1024


class OutsideError(Exception):
    """What is named does not lie in the plan's folder."""


class TooLargeError(Exception):
    """What is named is larger than anything that would be read."""


def attachment(folder: Path, name: str) -> bytes:
    """The bytes of the file *name* in *folder*.

    Raises:
        OutsideError: it lies elsewhere, also through a link.
        TooLargeError: it is larger than `LARGEST`.
        OSError: it does not exist or cannot be read.
    """
    if "\0" in name:
        raise OutsideError
    root = folder.resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise OutsideError
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise TooLargeError
    return raw
