"""A finding, as data. Words are put together only when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from sakip.text.bilingual import Lang, Param, Text, fill

if TYPE_CHECKING:
    from sakip.diagnostics.rule import Rule, Severity
    from sakip.source.span import Span


@frozen
class Label:
    """A related place, and why it matters."""

    span: Span
    text: Text
    params: dict[str, Param] = field(factory=dict)

    def shown(self, lang: Lang) -> str:
        """The label in *lang*."""
        return fill(self.text, self.params, lang)


@frozen
class Edit:
    """A mend that is certain: put *replacement* where *span* is."""

    span: Span
    replacement: str


@frozen
class Diagnostic:
    """What is wrong (rule, params), where (span), what explains it (related, notes), how to mend it (help, fix)."""

    rule: Rule
    span: Span
    params: dict[str, Param]
    related: tuple[Label, ...]
    notes: tuple[Text, ...]
    help: Text
    fix: Edit | None
    severity: Severity

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sorting key: file, place, code."""
        return (*self.span.order, self.code)

    def message(self, lang: Lang = Lang.ID) -> str:
        """The headline in *lang*; it stands alone, without the other parts."""
        return fill(self.rule.message, self.params, lang)

    def advice(self, lang: Lang = Lang.ID) -> str:
        """How to mend it, in *lang*."""
        return fill(self.help, self.params, lang)

    def __str__(self) -> str:
        return f"{self.span}: {self.severity.label.id} {self.code} {self.message()}"
