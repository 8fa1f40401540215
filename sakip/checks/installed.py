"""The rules that are installed: those of sakip, and those of other packages, by the same kind of file.

A package offers rules by an entry point of the group `sakip.rules`; its value is the package that holds the rule files:

    [project.entry-points."sakip.rules"]
    kota = "aturan_kota"

Names, not imports: a rule's module is imported when that rule is wanted. Entry points are read here because importing
`importlib.metadata` takes longer than checking a small plan.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen

from sakip.checks.catalogue import MODULES
from sakip.text.bilingual import Text

GROUP = "sakip.rules"
OWN = "sakip"

_MODULE = re.compile(r"(?:.+\.)?([a-z]{2,8}\d{3})_(\w+)")
_METADATA = (".dist-info", ".egg-info")

_NO_PACKAGE = Text(
    id="paket aturan `{paket}` tidak ditemukan atau gagal dimuat", en="the package of rules `{paket}` cannot be loaded"
)
_NO_RULES = Text(
    id="paket aturan `{paket}` tidak berisi berkas aturan seperti `abc001_nama_temuan.py`",
    en="the package of rules `{paket}` holds no rule file like `abc001_name_of_fault.py`",
)
_TAKEN = Text(
    id="kode {kode} dari paket `{paket}` sudah dipakai aturan lain",
    en="code {kode} of `{paket}` is taken by another rule",
)


@frozen
class Listed:
    """A rule as its file name says: code and Indonesian name; and the package that offers it."""

    code: str
    name: str
    module: str
    package: str


@frozen
class Catalogue:
    """Every rule by its code, sakip's own first; and what is offered but not used, with the reason."""

    rules: dict[str, Listed]
    unused: tuple[Text, ...]


def catalogue() -> Catalogue:
    """The rules that are installed now."""
    return _catalogue(tuple(sys.path))


@cache
def _catalogue(path: tuple[str, ...]) -> Catalogue:
    rules = {each.code: each for each in _files(OWN, MODULES)}
    unused = []
    for package in sorted(set(offered(GROUP, path))):
        found = _modules(package)
        if not found:
            unused.append(_said(_NO_PACKAGE if found is None else _NO_RULES, paket=package))
        offers = list(_files(package, found or ()))
        unused += [_said(_TAKEN, paket=package, kode=each.code) for each in offers if each.code in rules]
        rules = {each.code: each for each in offers} | rules
    return Catalogue(rules, tuple(unused))


def _files(package: str, modules: Iterable[str]) -> Iterator[Listed]:
    for name in modules:
        if match := _MODULE.fullmatch(name):
            yield Listed(match[1].upper(), match[2].replace("_", "-"), name, package)


def _modules(package: str) -> list[str] | None:
    """The rule files of *package*, as names of modules; None where it cannot be found."""
    try:
        spec = find_spec(package)
    except Exception:  # noqa: BLE001 - a parent package is imported for this, and may do anything
        return None
    if spec is None:
        return None
    stems = {each.stem for folder in spec.submodule_search_locations or () for each in Path(folder).glob("*.py")}
    return [f"{package}.{stem}" for stem in sorted(stems) if _MODULE.fullmatch(stem)]


def _said(text: Text, **params: str) -> Text:
    return Text(id=text.id.format(**params), en=text.en.format(**params))


# ── entry points ────────────────────────────────────────────────────────────────────────────────────


def offered(group: str, path: Iterable[str]) -> Iterator[str]:
    """The values of all entry points of *group* in the metadata on *path*; of a distribution the first one counts."""
    seen = set()
    for folder in path:
        for name in _listed(folder or os.curdir):
            distribution = name.partition("-")[0].lower()
            if name.endswith(_METADATA) and distribution not in seen:
                seen.add(distribution)
                yield from _values(group, f"{folder or os.curdir}/{name}/entry_points.txt")


def _listed(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - most of the entries are never made into paths
    except OSError:
        return []


def _values(group: str, file: str) -> Iterator[str]:
    try:
        with open(file, encoding="utf-8") as opened:  # noqa: PTH123 - most distributions have no such file
            text = opened.read()
    except (OSError, UnicodeDecodeError):
        return
    if f"[{group}]" in text:
        from configparser import ConfigParser

        parser = ConfigParser(delimiters=("=",), strict=False, interpolation=None)
        parser.read_string(text)
        yield from (value.strip() for _, value in parser.items(group))
