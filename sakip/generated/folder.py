"""The plan of one agency while errors are seeded in it.

Errors keep away from one another: what one of them touches is taken, so that each is found for itself.
"""

from collections.abc import Iterable
from random import Random

from attrs import define, field, frozen

from sakip.generated.agency import Agency
from sakip.generated.to_lines import Line, Page


@frozen
class Fault:
    """A seeded error: the rules `codes` must find it at `line` or at one of the `related` lines.

    What follows from it may be found there too, by the rules `consequences`.
    """

    kind: str
    line: Line
    codes: tuple[str, ...]
    consequences: tuple[str, ...]
    related: tuple[Line, ...]


@define
class Folder:
    """The plan of one agency, in which errors are seeded."""

    name: str
    agency: Agency
    pages: list[Page]
    faults: list[Fault] = field(factory=list)
    taken: set[str] = field(factory=set)

    def lines(self, what: str) -> list[Line]:
        """Every line that says *what*."""
        return [line for page in self.pages for line in page.lines if line.what == what]

    def line(self, what: str, of: str) -> Line:
        """The line that says *what* of *of*."""
        return next(line for line in self.lines(what) if line.of == of)

    def stating(self, of: str) -> list[Line]:
        """The lines of documents that state something of *of*."""
        return [line for page in self.pages for line in page.lines if line.of == of and "." in line.what]

    def page_of(self, line: Line) -> Page:
        """The page that *line* is on."""
        return next(page for page in self.pages if line in page.lines)

    def drop(self, line: Line) -> None:
        """Take *line* away."""
        self.page_of(line).lines.remove(line)

    def choose(self, random: Random, lines: Iterable[Line]) -> Line | None:
        """One of *lines*, of which nothing is taken yet; it is taken now."""
        free = [line for line in lines if _area(line.of) not in self.taken]
        if not free:
            return None
        chosen = random.choice(free)
        self.taken.add(_area(chosen.of))
        return chosen


def _area(of: str) -> str:
    """What is taken together with *of*: the whole program of a code, else only itself."""
    parts = of.rstrip("/").split(".")
    return ".".join(parts[:3]) if of[:1].isdigit() else of
