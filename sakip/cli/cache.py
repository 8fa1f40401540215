"""What was found in a plan, kept until anything that could change it does.

An entry is known by the names and texts of all files of the plan, by sakip itself and by every package of rules. It is
JSON, written whole or not at all, and never trusted: whatever is not right about it, the plan is simply checked again.
So the folder may be shared, and deleted at any time.
"""

import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from sakip import __version__
from sakip.checks.installed import GROUP, offered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.stored import UnkeptError, from_data, to_data
from sakip.source.span import Span
from sakip.source.workspace import Sources

if TYPE_CHECKING:
    from sakip.nomenclature.choice import Pilihan
    from sakip.plan import Plan

VARIABLE = "SAKIP_CACHE"
MOST = 500
_INTERNAL = "SK900"  # a mistake of sakip's own is looked at again
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Written by sakip; safe to delete.\n"
_PARTS = (".py", ".sakip", ".csv", ".lark", ".txt")


def folder() -> Path:
    """Where entries are kept: `SAKIP_CACHE`, else the place that the system has for such things."""
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "sakip" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "sakip"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "sakip"


def recall(sources: Sources) -> tuple[Diagnostic, ...] | None:
    """What was found in *sources* before; None where that is not known."""
    try:
        key = _key(sources)
        entry = json.loads((folder() / f"{key}.json").read_text(encoding="utf-8"))
        if entry["key"] != key or entry["lists"] != [[name, _state(name, sources)] for name, _ in entry["lists"]]:
            return None
        return from_data(entry, sources.files)
    except (OSError, RuntimeError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None


def keep(plan: "Plan") -> None:
    """Keep what was found in *plan*, where there is a place for it."""
    sources = plan.sources
    if any(each.code == _INTERNAL for each in plan.diagnostics):
        return
    try:
        entry = to_data(plan.diagnostics, sources.files)
        lists = [[each.nama, _digest_of(each)] for each in plan.model.nomenklatur]
        key = _key(sources)
        _write(folder(), f"{key}.json", json.dumps({"key": key, "lists": lists, **entry}, ensure_ascii=False))
    except (OSError, RuntimeError, UnkeptError):  # no home, no room, or not allowed: the next run checks again
        return


def _key(sources: Sources) -> str:
    digest = sha256()
    for part in (*_program(), *_texts(sources)):
        raw = part.encode("utf-8", errors="surrogatepass")
        digest.update(b"%d:" % len(raw))
        digest.update(raw)
    return digest.hexdigest()


def _texts(sources: Sources) -> Iterator[str]:
    for file in sources.files:
        yield file.name
        yield file.text
    yield from (file.name for file in sources.undecodable)


def _program() -> Iterator[str]:
    """Everything that decides what is found in a text: sakip and the packages of rules.

    The version stands for sakip where it is installed; in a checkout, whose version stays, its files do.
    """
    root = Path(__file__).parents[1]
    yield __version__
    if (root.parent / "pyproject.toml").is_file():
        yield from _files_of(root)
    for name in sorted(set(offered(GROUP, tuple(sys.path)))):
        yield name
        for place in sys.path:
            yield from _files_of(Path(place, *name.split(".")))


def _files_of(root: Path) -> Iterator[str]:
    """The files below *root* with their sizes and times."""
    for place, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names):
            if name.endswith(_PARTS):
                found = os.stat(f"{place}/{name}")  # noqa: PTH116 - as a Path, each of some hundreds costs ten times that
                yield f"{place}/{name} {found.st_size} {found.st_mtime_ns}"


def _state(name: str, sources: Sources) -> str:
    """What the nomenclature list *name* of the plan is now."""
    from sakip.nomenclature.choice import chosen

    return _digest_of(chosen(name, Span(sources.files[0], 0, 0), sources.folder))


def _digest_of(choice: "Pilihan") -> str:
    """What a list is: its bytes, or why there are none; and whether a spreadsheet can be read here at all."""
    if choice.sebab is not None:
        return choice.sebab.en
    from importlib.util import find_spec

    return f"{sha256(choice.isi).hexdigest()} {find_spec('openpyxl') is not None}"


def _write(place: Path, name: str, text: str) -> None:
    """Put *text* into the file *name* of *place*, whole or not at all, and let the oldest go where they are many."""
    place.mkdir(parents=True, exist_ok=True)
    tag = place / "CACHEDIR.TAG"
    if not tag.exists():
        tag.write_text(_TAG, encoding="utf-8")
    with NamedTemporaryFile(dir=place, prefix=".", suffix=".tmp", delete=False) as new:
        try:
            new.write(text.encode("utf-8", errors="surrogatepass"))
            new.close()
            os.replace(new.name, place / name)  # noqa: PTH105 - one step, where Path.replace is the same
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
    _let_go(place)


def _let_go(place: Path) -> None:
    """Delete the older half of the entries where they are more than `MOST`."""
    entries = [each for each in place.iterdir() if each.suffix in (".json", ".tmp")]
    if len(entries) > MOST:
        for each in sorted(entries, key=lambda entry: entry.stat().st_mtime_ns)[: len(entries) // 2]:
            each.unlink(missing_ok=True)
