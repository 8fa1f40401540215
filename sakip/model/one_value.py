"""A value by itself, as a command line has it: read like any value of a plan, by the same grammar and rules."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.model.values import Values
from sakip.numbers.nilai import Nilai
from sakip.numbers.satuan import Satuan
from sakip.source.file import SourceFile
from sakip.syntax import tree
from sakip.syntax.from_text import read

_BEFORE, _BEHIND = "realisasi 2024 { realisasi { x: ", " } }"


def value_of(text: str, unit: Satuan | None, name: str) -> Nilai | Diagnostic | None:
    """The value that is written *text* in *unit*; what is wrong with it, in a file called *name*; None for no value."""
    file = SourceFile(name, f"{_BEFORE}{text}{_BEHIND}")
    berkas = read(file)
    item = _only_value(berkas.isi)
    found = list(berkas.findings)
    if found or item is None:
        return found[0] if found else None
    value = Values(file, found.append).value(item, "", unit)
    return found[0] if found else value


def _only_value(items: Sequence[tree.Item]) -> tree.Nilai | None:
    """The value of the only entry of the only statement within the only statement of *items*."""
    while len(items) == 1:
        match items[0]:
            case tree.Pernyataan(isi=Sequence() as inner):
                items = inner
            case tree.Pasangan(nilai=value, isi=None, catatan=None):
                return value
            case _:
                return None
    return None
