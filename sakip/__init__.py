"""sakip: performance plans of Indonesian government as plain text that is checked, evaluated and audited.

    plan = sakip.load("examples/denpasar")   # a file or a folder
    plan.diagnostics                         # what is wrong, where, why, and how to mend it
    plan.cascade.all_above("2.17.03.2.01")   # the graph
    plan.evaluate(2024)["koperasi_sehat"].capaian.derivation   # a figure, and where it comes from
    plan.audit(2024).roots                   # what a report prints that does not follow, and why

text → tree → model → cascade → figures, findings: `syntax` reads, `model` resolves, `graph` weaves, `evaluation` works
out, `checks` judge, `audit` compares.
Names below are imported when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip.audit.audited import Audit, Audited, Status
    from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
    from sakip.diagnostics.rule import Rule, Severity
    from sakip.evaluation.derivation import Derivation
    from sakip.evaluation.figure import Figure
    from sakip.evaluation.from_cascade import Evaluation
    from sakip.evaluation.outcome import Tiada
    from sakip.evaluation.results import Results
    from sakip.graph.cascade import Cascade
    from sakip.model.nodes import Model
    from sakip.plan import Plan, load, loads
    from sakip.source.span import Span
    from sakip.text.bilingual import Lang, Text

__version__ = "0.1.0"

__all__ = [
    "Audit",
    "Audited",
    "Cascade",
    "Derivation",
    "Diagnostic",
    "Edit",
    "Evaluation",
    "Figure",
    "Label",
    "Lang",
    "Model",
    "Plan",
    "Results",
    "Rule",
    "Severity",
    "Span",
    "Status",
    "Text",
    "Tiada",
    "__version__",
    "load",
    "loads",
]

_HOMES = {
    "Audit": "sakip.audit.audited",
    "Audited": "sakip.audit.audited",
    "Cascade": "sakip.graph.cascade",
    "Derivation": "sakip.evaluation.derivation",
    "Diagnostic": "sakip.diagnostics.diagnostic",
    "Edit": "sakip.diagnostics.diagnostic",
    "Evaluation": "sakip.evaluation.from_cascade",
    "Figure": "sakip.evaluation.figure",
    "Label": "sakip.diagnostics.diagnostic",
    "Lang": "sakip.text.bilingual",
    "Model": "sakip.model.nodes",
    "Plan": "sakip.plan",
    "Results": "sakip.evaluation.results",
    "Rule": "sakip.diagnostics.rule",
    "Severity": "sakip.diagnostics.rule",
    "Span": "sakip.source.span",
    "Status": "sakip.audit.audited",
    "Text": "sakip.text.bilingual",
    "Tiada": "sakip.evaluation.outcome",
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
