"""What there is to show of a comparison: the sides, the plan, and how its documents are called."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from sakip.text.bilingual import Text

if TYPE_CHECKING:
    from sakip.comparison.comparison import Comparison
    from sakip.comparison.groups import Group


@frozen
class Compared:
    """A comparison of `left` with `right`; `plan` is where the plan is, "" where there is only one.

    Where something on either side could not be read, it is not `legible`.
    """

    left: Text
    right: Text
    plan: str
    title: str
    found: "Comparison"
    papers: Mapping[str, Text] = field(factory=dict, repr=False)
    legible: bool = True

    def of_status(self, *names: str) -> "tuple[Group, ...]":
        """The groups of these statuses, in order."""
        return tuple(each for each in self.found.groups if each.status.value in names)
