"""The legal basis of a rule: a regulation, and the article or table in it."""

from attrs import field, frozen

from sakip.law.regulations import REGULATIONS, Regulation


@frozen
class Basis:
    """Article *pasal* of the regulation with key *id*. `verified` says whether its text was read for this project.

    A rule of another package may rest on a regulation that sakip does not list: it says so itself, as `own`.
    """

    id: str
    pasal: str = ""
    verified: bool = False
    own: Regulation | None = field(default=None, kw_only=True)

    @property
    def regulation(self) -> Regulation:
        """The regulation."""
        return self.own or REGULATIONS[self.id]

    @property
    def title(self) -> str:
        """The regulation's short title, with the article."""
        return f"{self.regulation.short} {self.pasal}".strip()
