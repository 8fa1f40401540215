"""A finding, as data. Words are put together only when it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from sakip.text.bilingual import Lang, Param, Text, fill

if TYPE_CHECKING:
    from sakip.diagnostics.rule import Rule, Severity
    from sakip.source.span import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Foreign spellings that can be read in one way only: 1,761,348,000 and 1,234.56 and 70.20.
_ONE_WAY = re.compile(r"\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})")


@frozen
class Label:
    """A related place, and why it matters. Of a `party` the finding speaks as much as of its own place."""

    span: Span
    text: Text
    params: dict[str, Param] = field(factory=dict)
    party: bool = field(default=False, kw_only=True)

    def shown(self, lang: Lang) -> str:
        """The label in *lang*."""
        return fill(self.text, self.params, lang)


@frozen
class Edit:
    """A mend: put *replacement* where *span* is. One that is not `certain` is a guess, for a person to take or leave.

    Unless the rule says otherwise, certain is what changes signs only, as the text was read anyway: another word may
    not be the word that was meant.
    """

    span: Span
    replacement: str
    certain: bool = field()

    @certain.default
    def _changes_signs_only(self) -> bool:
        return _same_letters(self.span.text, self.replacement)


@frozen
class Alike:
    """That a finding says of one thing what others of its rule, with the same `key`, say of other things.

    More than `few` of them are shown as one: `{simpul}` is then the list of what they speak of, `also` the label of the
    others, and `together` what replaces the parameters that were about the first alone.
    """

    key: str
    also: Text
    few: int
    together: dict[str, Param] = field(factory=dict)


@frozen
class Diagnostic:
    """What is wrong (rule, params), where (span), what explains it (related, notes), how to mend it (help, fix).

    `cause` names the thing that must be wrong, where findings of other rules may come from it too; `suspects` are
    things that may be wrong instead, where other findings say that they are; `alike` says which findings of its own
    rule say the same.
    """

    rule: Rule
    span: Span
    params: dict[str, Param]
    related: tuple[Label, ...]
    notes: tuple[Text, ...]
    help: Text
    fix: Edit | None
    severity: Severity
    alike: Alike | None = None
    cause: str = ""
    suspects: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sorting key: file, place, code."""
        return (*self.span.order, self.code)

    def message(self, lang: Lang | str = Lang.ID) -> str:
        """The headline in *lang*; it stands alone, without the other parts.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        return fill(self.rule.message, self.params, Lang(lang))

    def advice(self, lang: Lang | str = Lang.ID) -> str:
        """How to mend it, in *lang*.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        return fill(self.help, self.params, Lang(lang))

    def __str__(self) -> str:
        return f"{self.span}: {self.severity.label.id} {self.code} {self.message()}"


def _same_letters(old: str, new: str) -> bool:
    """Whether *new* has the letters and digits of *old* in their order, and its numbers can mean nothing else."""
    numbers = list(zip(_NUMBER.findall(old), _NUMBER.findall(new), strict=False))
    return (
        _letters(old) == _letters(new)
        and old.count("\\") <= new.count("\\")
        and all(before == after or _ONE_WAY.fullmatch(before) for before, after in numbers)
    )


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()
