"""Reading a plan as it was at a revision of git, without touching a file: git is asked for the bytes it keeps."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from attrs import frozen

from sakip.source.workspace import SUFFIXES, Sources, from_bytes

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FILE_MODES = ("100644", "100755")
# Names are taken as they are, and nothing of the user's settings may change what is printed or run a program.
_ENVIRONMENT = {"GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


class RevisionError(Exception):
    """A plan cannot be read from git."""


class NoGitError(RevisionError):
    """The program `git` is not there."""


class NoRepositoryError(RevisionError):
    """The plan does not lie in a git repository."""


class NoRevisionError(RevisionError):
    """The repository has no revision of that name."""


class TooEarlyError(NoRevisionError):
    """The repository has no revision as old as that date."""


@frozen
class _Blob:
    """A file that git keeps: its name in it, and its path from the folder that was asked for."""

    id: str
    path: PurePosixPath


def plans_at(path: str | os.PathLike[str], revision: str) -> dict[str, Sources]:
    """The plans that were at *path* at *revision*, by the folder of each as seen from *path*.

    *revision* is whatever git calls so, or a date such as 2024-01-31: the last revision up to then.

    Raises:
        RevisionError: there is no git, no repository, or no such revision.
    """
    where = Path(path).absolute()
    top = Path(_asked(_existing(where), "rev-parse", "--show-toplevel", fault=NoRepositoryError).decode().strip())
    commit = _commit(top, revision)
    prefix = PurePosixPath(where.resolve().relative_to(top.resolve()).as_posix())
    blobs = _listed(top, commit, prefix)
    texts = dict(zip(blobs, _contents(top, [each.id for each in blobs]), strict=True))
    shown = PurePosixPath(os.path.relpath(where).replace(os.sep, "/"))
    return {
        str(root) if str(root) != "." else "": _sources(shown, revision, {each: texts[each] for each in members})
        for root, members in _plans(blobs).items()
    }


def _commit(top: Path, revision: str) -> str:
    if revision.startswith("-"):
        raise NoRevisionError(revision)
    if _DATE.fullmatch(revision):
        asked = ("rev-list", "-1", f"--before={revision}T23:59:59", "HEAD")
    else:
        asked = ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    found = _asked(top, *asked, fault=NoRevisionError).decode().strip()
    if not found:
        raise TooEarlyError(revision)  # only of a date git says so without a fault
    return found


def _listed(top: Path, commit: str, prefix: PurePosixPath) -> list[_Blob]:
    """The plan files at or below *prefix*; hidden folders are left out."""
    names = [] if str(prefix) == "." else ["--", str(prefix)]
    listing = _asked(top, "ls-tree", "-r", "-z", "--full-tree", commit, *names, fault=NoRevisionError).decode()
    found = []
    for line in filter(None, listing.split("\0")):
        (mode, _, identity), name = line.partition("\t")[0].split(), PurePosixPath(line.partition("\t")[2])
        below = name.relative_to(prefix) if name != prefix else PurePosixPath(name.name)
        if mode in _FILE_MODES and name.name.endswith(SUFFIXES) and not any(part[0] == "." for part in below.parts):
            found.append(_Blob(identity, PurePosixPath() if name == prefix else below))
    return found


def _plans(blobs: Iterable[_Blob]) -> dict[PurePosixPath, list[_Blob]]:
    """*blobs* by plan: a folder with plan files of its own is one plan with all that is below it."""
    blobs = list(blobs)
    homes = {each.path.parent for each in blobs}
    found: dict[PurePosixPath, list[_Blob]] = {}
    for each in blobs:
        around = [each.path.parent, *each.path.parent.parents]
        found.setdefault(next(home for home in reversed(around) if home in homes), []).append(each)
    return found


def _sources(shown: PurePosixPath, revision: str, texts: dict[_Blob, bytes]) -> Sources:
    named = [(f"{revision}:{shown / each.path}", text) for each, text in texts.items()]
    return from_bytes(named)


def _contents(top: Path, identities: list[str]) -> list[bytes]:
    """What git keeps under each of *identities*."""
    answer = _asked(top, "cat-file", "--batch", fault=NoRevisionError, given="\n".join((*identities, "")).encode())
    found, at = [], 0
    for _ in identities:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].split()[2])
        found.append(answer[end + 1 : end + 1 + size])
        at = end + size + 2
    return found


def _existing(path: Path) -> Path:
    """The nearest folder around *path* that is there."""
    return next(each for each in (path, *path.parents) if each.is_dir())


def _asked(folder: Path, *words: str, fault: type[RevisionError], given: bytes = b"") -> bytes:
    """What git answers in *folder*.

    Raises:
        RevisionError: `NoGitError` where there is no git, *fault* where it has no answer.
    """
    command = ["git", "-c", "core.fsmonitor=false", *words]
    try:
        done = subprocess.run(  # noqa: S603 - git itself, no shell, and no word that could be an option
            command, cwd=folder, env=os.environ | _ENVIRONMENT, input=given, capture_output=True, check=False
        )
    except OSError as missing:
        raise NoGitError from missing
    if done.returncode:
        raise fault(done.stderr.decode(errors="replace").strip())
    return done.stdout
