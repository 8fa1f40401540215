"""The rules, and the explanations of the audit, by code and by name. A module is imported when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

from attrs import frozen

from sakip.audit.catalogue import listed
from sakip.checks.installed import OWN, catalogue
from sakip.cli.shell import Complaint
from sakip.diagnostics.page import OF_HYPOTHESIS, Page, from_docstring, title_of
from sakip.diagnostics.rule import Rule
from sakip.text.bilingual import Text

if TYPE_CHECKING:
    from sakip.audit.hypothesis import Hypothesis

_BROKEN = Text(
    id="Aturan {kode} dari paket `{paket}` tidak dapat dibaca: {sebab}",
    en="Rule {kode} of the package `{paket}` cannot be read: {sebab}",
)
_OF_PACKAGE = Text(id="Aturan paket `{paket}`", en="Rules of the package `{paket}`")

_OWN_FAMILIES = {
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
class Family:
    """Rules that belong together: how their codes begin, and what they are about."""

    prefix: str
    title: Text


@frozen
class Entry:
    """A rule with its page."""

    rule: Rule
    page: Page


@frozen
class Explanation:
    """An explanation of the audit with its page."""

    hypothesis: "Hypothesis"
    page: Page


def codes() -> tuple[str, ...]:
    """The codes of all rules, those of sakip first; nothing is imported for it."""
    return tuple(sorted(catalogue().rules, key=lambda code: (catalogue().rules[code].package != OWN, code)))


def names() -> dict[str, str]:
    """The code of each rule and explanation by its Indonesian name, as the file names say."""
    rules = {each.name: each.code for each in catalogue().rules.values()}
    return {each.name: each.code for each in listed()} | rules


def entry(code: str) -> Entry:
    """The rule of *code* with its page.

    Raises:
        Complaint: it is a rule of another package, and its file is broken.
    """
    listed = catalogue().rules[code]
    try:
        module = import_module(listed.module)
        return Entry(module.RULE, from_docstring(module.__doc__))
    except Exception as fault:
        if listed.package == OWN:
            raise
        reason = f"{type(fault).__name__}: {fault}"
        raise Complaint(_BROKEN, kode=code, paket=listed.package, sebab=reason) from fault


def explanations() -> dict[str, str]:
    """The module of each explanation of the audit, by its code."""
    return {each.code: each.module for each in listed()}


def explanation(code: str) -> Explanation:
    """The explanation of *code* with its page."""
    module = import_module(explanations()[code])
    return Explanation(module.HYPOTHESIS, from_docstring(module.__doc__, OF_HYPOTHESIS))


def family(code: str) -> Family:
    """The family that the rule of *code* belongs to: of other packages, each is one, named by its docstring."""
    package = catalogue().rules[code].package
    if package == OWN:
        return Family(code[:3], _OWN_FAMILIES[code[:3]])
    return Family(code[:-3], title_of(import_module(package).__doc__) or _of_package(package))


def _of_package(package: str) -> Text:
    return Text(id=_OF_PACKAGE.id.format(paket=package), en=_OF_PACKAGE.en.format(paket=package))
