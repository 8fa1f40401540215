"""Reading the plan that a command was given; whatever keeps it from being read is a complaint, never a traceback."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli import output
from sakip.cli.refused import unreadable
from sakip.cli.shell import Complaint
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from sakip.diagnostics.diagnostic import Diagnostic
    from sakip.plan import Plan
    from sakip.source.workspace import Sources

STDIN = "-"
STDIN_NAME = "<stdin>"

_NO_PATH = Text(id="Tidak ada berkas atau folder bernama `{jalur}`.", en="There is no file or folder named `{jalur}`.")
_NO_PATH_NEAR = Text(
    id="Tidak ada berkas atau folder bernama `{jalur}`. Maksud Anda `{dekat}`?",
    en="There is no file or folder named `{jalur}`. Did you mean `{dekat}`?",
)
_HERE = Text(
    id="Anda sudah berada di dalam folder `{jalur}`; ketik perintahnya tanpa nama folder itu.",
    en="You are in the folder `{jalur}` already; type the command without its name.",
)
_NAME_FIRST = Text(
    id="Sebut dahulu yang ditanyakan, lalu rencananya: {nama} {jalur}",
    en="Name first what you ask for, then the plan: {nama} {jalur}",
)
_NO_FILES = Text(id="Tidak ada berkas `.sakip` di dalam `{jalur}`.", en="There is no `.sakip` file in `{jalur}`.")
_SEVERAL = Text(
    id="Di `{jalur}` ada beberapa rencana; pilih satu: {daftar}.",
    en="There are several plans in `{jalur}`; choose one: {daftar}.",
)
_READING = Text(id="Memeriksa {jalur} …", en="Checking {jalur} …")
_LOADING = Text(id="Membaca {jalur} …", en="Reading {jalur} …")


def plans_at(path: str, lang: Lang, stdin_name: str = STDIN_NAME) -> "list[Plan]":
    """The plans at *path*, already checked: one, or each of a folder of folders.

    Raises:
        Complaint: there is nothing to read, or it cannot be read.
    """
    return [_plan(each, lang, stdin_name) for each in _roots(path)]


def findings_at(path: str, lang: Lang) -> "list[tuple[Sources, tuple[Diagnostic, ...]]]":
    """The files of each plan at *path* and what is found in it: as it was kept, where nothing has changed since.

    Raises:
        Complaint: there is nothing to read, or it cannot be read.
    """
    return [_found(each, lang) for each in _roots(path)]


def _found(path: str, lang: Lang) -> "tuple[Sources, tuple[Diagnostic, ...]]":
    from sakip.cli import cache

    with output.waiting(_READING.in_(lang).format(jalur=path)):
        sources = _sources(path)
        if not sources.files:
            raise Complaint(_NO_FILES, jalur=path)
        kept = cache.recall(sources)
        if kept is not None:
            return sources, kept
        from sakip.plan import from_sources

        plan = from_sources(sources)
        cache.keep(plan)
        return sources, plan.diagnostics


def plan_at(path: str, lang: Lang, stdin_name: str = STDIN_NAME, *, checked: bool = True) -> "Plan":
    """The one plan at *path*, already *checked* unless its findings are not needed; `-` is standard input.

    Raises:
        Complaint: there is nothing to read, or it cannot be read, or there are several plans.
    """
    roots = _roots(path)
    if len(roots) > 1:
        raise Complaint(_SEVERAL, jalur=path, daftar=", ".join(f"`{each}`" for each in roots))
    return _plan(roots[0], lang, stdin_name, checked=checked)


def plan_asked(name: str, path: str, lang: Lang) -> "Plan":
    """The one plan at *path*, not checked, of which *name* is asked something.

    Raises:
        Complaint: the two were typed the other way round; or as `plan_at`.
    """
    if Path(name).is_dir() and not Path(path).exists():
        raise Complaint(_NAME_FIRST, nama=path, jalur=name)
    return plan_at(path, lang, checked=False)


def plans_by_root(path: str, lang: Lang) -> "dict[str, Plan]":
    """The plans at *path*, read but not checked, by the folder of each as seen from *path*.

    Raises:
        Complaint: there is nothing to read, or it cannot be read.
    """
    with output.waiting(_LOADING.in_(lang).format(jalur=path)):
        found = {os.path.relpath(each, path): _loaded(each, STDIN_NAME) for each in _roots(path)}
    if not any(plan.sources.files for plan in found.values()):
        raise Complaint(_NO_FILES, jalur=path)
    return {"" if root == "." else root.replace(os.sep, "/"): plan for root, plan in found.items()}


def _roots(path: str) -> list[str]:
    from sakip.source.workspace import plan_roots

    if path == STDIN:
        return [path]
    try:
        return [str(each) for each in plan_roots(path)]
    except OSError as fault:
        raise unreadable(path, fault) from fault


def _plan(path: str, lang: Lang, stdin_name: str, *, checked: bool = True) -> "Plan":
    with output.waiting((_READING if checked else _LOADING).in_(lang).format(jalur=path)):
        plan = _loaded(path, stdin_name)
        if checked:
            plan.diagnostics  # noqa: B018 - now, while the sign of life is shown
    if not plan.sources.files:
        raise Complaint(_NO_FILES, jalur=path)
    return plan


def _loaded(path: str, stdin_name: str) -> "Plan":
    from sakip.plan import from_sources, loads

    if path == STDIN:
        return loads(sys.stdin.buffer.read(), stdin_name)
    return from_sources(_sources(path))


def _sources(path: str) -> "Sources":
    from sakip.source.workspace import from_path

    try:
        return from_path(path)
    except FileNotFoundError as fault:
        raise _no_path(path) from fault
    except OSError as fault:
        raise unreadable(path, fault) from fault


def _no_path(path: str) -> Complaint:
    """The complaint that nothing is at *path*, and what may have been meant."""
    wanted = Path(path)
    if not wanted.is_absolute() and wanted.name == Path.cwd().name:
        return Complaint(_HERE, jalur=path)
    near = nearest(path, _beside(wanted))
    return Complaint(_NO_PATH_NEAR, jalur=path, dekat=near) if near else Complaint(_NO_PATH, jalur=path)


def _beside(path: Path) -> list[str]:
    """What else there is where *path* would be, as far as it may be seen."""
    try:
        return [str(each) for each in path.parent.iterdir()]
    except OSError:
        return []
