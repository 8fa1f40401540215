"""The rules by code and by name. A rule's module is imported when that rule is asked for."""

import re
from functools import cache
from importlib import import_module

from attrs import frozen

from sakip.checks.catalogue import MODULES
from sakip.diagnostics.page import Page, from_docstring
from sakip.diagnostics.rule import Rule
from sakip.text.bilingual import Text

_FILE = re.compile(r"\.(sk\d+)_(\w+)$")

FAMILIES = {
    "SK0": Text(id="Penulisan", en="Writing"),
    "SK1": Text(id="Nama, satuan, dan rumus", en="Names, units and formulas"),
    "SK2": Text(id="Kaskade dan nama", en="Cascade and names"),
    "SK3": Text(id="Antardokumen", en="Between documents"),
    "SK4": Text(id="Indikator", en="Indicators"),
    "SK5": Text(id="Anggaran", en="Budget"),
    "SK6": Text(id="Lintas unit", en="Across units"),
    "SK7": Text(id="Nomenklatur", en="Nomenclature"),
    "SK8": Text(id="Triwulan dan realisasi", en="Quarters and results"),
    "SK9": Text(id="Tentang sakip sendiri", en="About sakip itself"),
}


@frozen
class Entry:
    """A rule with its page."""

    rule: Rule
    page: Page


@cache
def codes() -> dict[str, str]:
    """The module of each rule by code, sorted, as the file names say; nothing is imported for it."""
    return dict(sorted((match[1].upper(), name) for name in MODULES if (match := _FILE.search(name))))


@cache
def names() -> dict[str, str]:
    """The code of each rule by its Indonesian name, as the file names say."""
    return {match[2].replace("_", "-"): match[1].upper() for name in MODULES if (match := _FILE.search(name))}


def entry(code: str) -> Entry:
    """The rule of *code* with its page."""
    module = import_module(codes()[code])
    return Entry(module.RULE, from_docstring(module.__doc__))


def family(code: str) -> Text:
    """What the rules of *code*'s family are about."""
    return FAMILIES[code[:3]]
