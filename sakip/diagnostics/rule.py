"""A rule: the identity, the words and the legal standing of one kind of finding."""

from collections.abc import Iterable
from enum import Enum

from attrs import field, frozen

from sakip.diagnostics.diagnostic import Alike, Diagnostic, Edit, Label
from sakip.law.basis import Basis
from sakip.source.span import Span
from sakip.text.bilingual import Param, Text

# How a code is written: `SK` and three digits for rules of sakip, other letters for those of other packages; `HA` and
# two digits for explanations of the audit.
CODE = r"[A-Z]{2,8}\d{2,3}"


class Severity(Enum):
    """How much a finding weighs. Errors rest on law or arithmetic; what is arguable is a warning or advice."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for advice, 1 for a warning, 2 for an error."""
        return ("advice", "warning", "error").index(self.value)

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return {
            Severity.ERROR: Text(id="galat", en="error"),
            Severity.WARNING: Text(id="peringatan", en="warning"),
            Severity.ADVICE: Text(id="saran", en="advice"),
        }[self]


@frozen
class Rule:
    """One kind of finding. `basis` is its legal basis; empty means good practice ("praktik baik")."""

    code: str
    name: Text
    severity: Severity
    message: Text
    help: Text
    basis: tuple[Basis, ...] = field(default=(), kw_only=True)
    since: str = field(default="0.1", kw_only=True)

    @property
    def of_language(self) -> bool:
        """Whether it is about how a plan is written, rather than about what it says."""
        return self.code.startswith(("SK0", "SK1", "SK9"))

    def at(
        self,
        span: Span,
        *related: Label,
        notes: Iterable[Text] = (),
        help: Text | None = None,  # noqa: A002 - the word that the reader sees
        fix: Edit | None = None,
        alike: Alike | None = None,
        cause: str = "",
        suspects: tuple[str, ...] = (),
        **params: Param,
    ) -> Diagnostic:
        """A finding of this rule at *span*, with the *related* places that explain it."""
        return Diagnostic(
            rule=self,
            span=span,
            params=params,
            related=tuple(related),
            notes=tuple(notes),
            help=help or self.help,
            fix=fix,
            severity=self.severity,
            alike=alike,
            cause=cause,
            suspects=suspects,
        )
