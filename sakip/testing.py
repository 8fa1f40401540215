"""For those who write rules: what is wrong with the file of a rule. sakip's own rules are tested by the same."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from string import Formatter
from types import ModuleType

from sakip.checks.installed import catalogue
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.page import PageError, basis_lines, from_docstring, unmarked
from sakip.diagnostics.rule import Rule
from sakip.plan import loads
from sakip.text.bilingual import Lang, Text, fill

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def rules_of(package: str) -> tuple[str, ...]:
    """The modules of the rules that *package* offers, in order of code."""
    return tuple(sorted(each.module for each in catalogue().rules.values() if each.package == package))


def faults(module: ModuleType | str) -> tuple[str, ...]:
    """What is wrong with the rule file *module*; empty where it is as it should be."""
    found = import_module(module) if isinstance(module, str) else module
    try:
        from_docstring(found.__doc__)
    except PageError as fault:
        return (f"the docstring is no page: {fault}",)
    return tuple(each for expectation in EXPECTATIONS for each in expectation(found))


# ── what is expected of a rule file; each gives what is wrong ───────────────────────────────────────


def its_file_name_says_code_and_name(module: ModuleType) -> Iterator[str]:
    """`sk201_sasaran_tanpa_iku.py` holds SK201, sasaran-tanpa-iku."""
    rule, name = _rule(module), module.__name__.rpartition(".")[2]
    wanted = f"{rule.code.lower()}_{rule.name.id.replace('-', '_')}"
    if name != wanted:
        yield f"the file of {rule.code} `{rule.name.id}` should be called {wanted}.py, not {name}.py"


def its_names_read_behind_izinkan(module: ModuleType) -> Iterator[str]:
    """Small letters and digits, words joined by hyphens, in both languages."""
    for name in (_rule(module).name.id, _rule(module).name.en):
        if not _NAME.fullmatch(name):
            yield f"`{name}` is no name: words in small letters, joined by hyphens"


def it_is_installed(module: ModuleType) -> Iterator[str]:
    """Its code belongs to it: `sakip check` runs it, `izinkan` and `sakip explain` know it."""
    code = _rule(module).code
    known = catalogue().rules.get(code)
    if known is None:
        yield f"no installed package offers {code}: see the entry point `sakip.rules`"
    elif known.module != module.__name__:
        yield f"{code} is taken by {known.module}"


def both_languages_take_the_same_parameters(module: ModuleType) -> Iterator[str]:
    """In every text of the file."""
    rule = _rule(module)
    for text in (rule.message, rule.help, *(each for each in vars(module).values() if isinstance(each, Text))):
        indonesian, english = text.parameters
        if indonesian != english:
            yield f"the languages take different parameters: {text.id!r}, {text.en!r}"


def it_rests_on_regulations_that_are_listed(module: ModuleType) -> Iterator[str]:
    """By sakip, or by the rule itself."""
    try:
        basis_lines(_rule(module), Lang.ID)
    except KeyError as fault:
        yield f"no regulation is listed as {fault}"


def the_bad_example_has_the_findings_that_it_marks(module: ModuleType) -> Iterator[str]:
    """And no others, by every rule that is installed. An example of comments only cannot stand on a page."""
    page = from_docstring(module.__doc__)
    if all(line.startswith("#") for line in page.bad.splitlines()):
        return
    if _rule(module).code not in {code for _, code in page.marks}:
        yield f"the bad example marks no line with `# <- {_rule(module).code}`"
    found, wanted = sorted((each.span.line, each.code) for each in _findings(page.bad)), sorted(page.marks)
    if found != wanted:
        yield f"the bad example has the findings {_told(found)} where it marks {_told(wanted)}"


def the_good_example_has_no_findings(module: ModuleType) -> Iterator[str]:
    """By any rule that is installed."""
    for each in loads(from_docstring(module.__doc__).good, "benar.sakip").diagnostics:
        yield f"the good example has a finding: {each}"


def its_findings_can_be_said(module: ModuleType) -> Iterator[str]:
    """In both languages, with the parameters that they carry."""
    for each in _findings(from_docstring(module.__doc__).bad):
        yield from unsayable(each)


EXPECTATIONS: tuple[Callable[[ModuleType], Iterator[str]], ...] = (
    its_file_name_says_code_and_name,
    its_names_read_behind_izinkan,
    it_is_installed,
    both_languages_take_the_same_parameters,
    it_rests_on_regulations_that_are_listed,
    the_bad_example_has_the_findings_that_it_marks,
    the_good_example_has_no_findings,
    its_findings_can_be_said,
)


def unsayable(finding: Diagnostic) -> Iterator[str]:
    """What of *finding* cannot be said, for want of a parameter or of words."""
    try:
        for lang in Lang:
            said = [finding.message(lang), finding.advice(lang), *(each.shown(lang) for each in finding.related)]
            said += [fill(each, finding.params, lang) for each in finding.notes]
            if not all(said):
                yield f"{finding.code} says nothing in {lang.value}"
    except KeyError as fault:
        yield f"a text of {finding.code} asks for the parameter {fault}, which its finding does not have"
    used = {name for _, name, _, _ in Formatter().parse(finding.rule.message.id) if name}
    if missing := used - set(finding.params):
        yield f"{finding.code} lacks {', '.join(sorted(missing))}"


def _rule(module: ModuleType) -> Rule:
    found: Rule = module.RULE
    return found


def _findings(text: str) -> tuple[Diagnostic, ...]:
    """What is found in *text*, its marks taken out."""
    return loads(unmarked(text), "salah.sakip").diagnostics


def _told(places: list[tuple[int, str]]) -> str:
    return ", ".join(f"{code} in line {line}" for line, code in places) or "none"
