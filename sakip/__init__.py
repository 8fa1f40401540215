"""sakip: performance plans of Indonesian government as plain text that is checked, evaluated and audited.

    plan = sakip.load("examples/denpasar")   # a file or a folder
    plan.diagnostics                         # what is wrong, where, why, and how to mend it
    plan.cascade.all_above("2.17.03.2.01")   # the graph

text → tree → model → cascade → findings: `syntax` reads, `model` resolves, `graph` weaves, `checks` judge.
Names below are imported when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
    from sakip.diagnostics.rule import Rule, Severity
    from sakip.graph.cascade import Cascade
    from sakip.model.nodes import Model
    from sakip.plan import Plan, load, loads
    from sakip.source.span import Span
    from sakip.text.bilingual import Lang, Text

__version__ = "0.1.0"

__all__ = [
    "Cascade",
    "Diagnostic",
    "Edit",
    "Label",
    "Lang",
    "Model",
    "Plan",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "__version__",
    "load",
    "loads",
]

_HOMES = {
    "Cascade": "sakip.graph.cascade",
    "Diagnostic": "sakip.diagnostics.diagnostic",
    "Edit": "sakip.diagnostics.diagnostic",
    "Label": "sakip.diagnostics.diagnostic",
    "Lang": "sakip.text.bilingual",
    "Model": "sakip.model.nodes",
    "Plan": "sakip.plan",
    "Rule": "sakip.diagnostics.rule",
    "Severity": "sakip.diagnostics.rule",
    "Span": "sakip.source.span",
    "Text": "sakip.text.bilingual",
    "load": "sakip.plan",
    "loads": "sakip.plan",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'sakip' has no attribute {name!r}")
    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
