"""The legal basis of a rule: a regulation, and the article or table in it."""

from attrs import frozen

from sakip.law.regulations import REGULATIONS


@frozen
class Basis:
    """Article *pasal* of the regulation with key *id*. `verified` says whether its text was read for this project."""

    id: str
    pasal: str = ""
    verified: bool = False

    @property
    def title(self) -> str:
        """The regulation's short title, with the article."""
        regulation = REGULATIONS[self.id]
        return f"{regulation.short} {self.pasal}".strip()
