"""A plan with one thing wrong in it: every kind of slip that can make a right plan wrong, at every place of a plan.

A mutant is a span of one file and what stands there instead; the tree says where things are, the text is changed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from sakip.source.file import SourceFile
from sakip.syntax.from_text import read
from sakip.syntax.tree import Angka, Item, Nama, Pasangan, Pernyataan, Teks
from tests.changes import operands

INDICATORS = ("iku", "ikk", "indikator")
NODES = ("tujuan", "sasaran", "program", "kegiatan", "subkegiatan")
MONEY = ("program", "kegiatan", "subkegiatan")


@frozen
class Mutant:
    """In file *file* the characters *start* to *end* become *text*."""

    kind: str
    file: str
    start: int
    end: int
    text: str

    def of(self, text: str) -> str:
        """*text* of the file, changed."""
        return text[: self.start] + self.text + text[self.end :]


@frozen
class Place:
    """A statement or entry, the keywords it stands in, outermost first, and those beside it."""

    item: Item
    path: tuple[str, ...]
    beside: frozenset[str] = frozenset()

    @property
    def inside(self) -> str:
        """The keyword that it stands directly in."""
        return self.path[-1] if self.path else ""


Edit = tuple[int, int, str]
Finder = Callable[[Place], Iterator[Edit]]


def mutants(files: dict[str, str]) -> dict[str, list[Mutant]]:
    """Every mutant of the plan in *files*, by kind, in order of place."""
    places = {file: list(_places(read(SourceFile(file, text)).isi, ())) for file, text in sorted(files.items())}
    goals = sorted({name for each in places.values() for place in each for name in _declared(place, "sasaran")})
    spelled = Counter(name for each in places.values() for place in each for name in _names(place))
    finders = KINDS | {
        "move-program": lambda place: _moved(place, goals),
        "alter-identifier": lambda place: _identifier(place, spelled),
    }
    return {
        kind: [Mutant(kind, file, *edit) for file, each in places.items() for place in each for edit in find(place)]
        for kind, find in finders.items()
    }


def _places(items: Sequence[Item], path: tuple[str, ...]) -> Iterator[Place]:
    beside = frozenset(each.kata for each in items if isinstance(each, Pernyataan))
    for item in items:
        yield Place(item, path, beside)
        word = item.kata if isinstance(item, Pernyataan) else ""
        yield from _places(item.isi or [], (*path, word))


def _names(place: Place) -> Iterator[str]:
    """Every name at *place*: declared, referred to, or used in its formula."""
    item = place.item
    if isinstance(item, Pasangan):
        yield from (each.ejaan for each in (item.kunci, item.nilai) if isinstance(each, Nama))
    else:
        yield from (each.ejaan for each in item.argumen if isinstance(each, Nama))
        yield from (each.ejaan for each in operands(item.rumus))


def _declared(place: Place, word: str) -> Iterator[str]:
    """The name that is declared at *place*, by keyword *word*."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata == word and item.argumen and isinstance(item.argumen[0], Nama):
        yield item.argumen[0].ejaan


# ── what goes ───────────────────────────────────────────────────────────────────────────────────────


def _whole(*words: str, inside: tuple[str, ...] = ()) -> Finder:
    """A whole statement that begins with one of *words*, inside one of *inside* or anywhere."""

    def find(place: Place) -> Iterator[Edit]:
        item = place.item
        if isinstance(item, Pernyataan) and item.kata in words and (not inside or place.inside in inside):
            yield item.start, item.end, ""

    return find


def _formula(place: Place) -> Iterator[Edit]:
    """A formula; not of what somebody else assesses.

    A SAKIP score or a satisfaction index is read off the letter of who assesses it: the agency does not compute it, and
    may leave out how. Without that formula the plan is no worse, so that to take it out is no damage.
    """
    if "dinilai_oleh" not in place.beside:
        yield from _whole("formula", inside=INDICATORS)(place)


def _year(place: Place) -> Iterator[Edit]:
    """The target of a year, or of some years; not an entry that says that there is none."""
    item = place.item
    of_indicator = place.path[-2:-1] and place.path[-2] in INDICATORS and place.inside == "target"
    if of_indicator and isinstance(item, Pasangan) and item.nilai != Nama("tidak_berlaku", 0, 0):
        yield item.start, item.end, ""


# ── what changes ────────────────────────────────────────────────────────────────────────────────────


def _moved(place: Place, goals: list[str]) -> Iterator[Edit]:
    """A program that serves another sasaran than it did."""
    item = place.item
    if not (isinstance(item, Pernyataan) and item.kata == "mendukung" and place.inside == "program"):
        return
    for argument in item.argumen[:1]:
        if isinstance(argument, Nama) and argument.ejaan in goals and len(goals) > 1:
            other = goals[(goals.index(argument.ejaan) + 1) % len(goals)]
            yield argument.start, argument.end, other


def _sum(place: Place) -> Iterator[Edit]:
    """An amount with one digit changed, in a budget of the cascade."""
    item = place.item
    if isinstance(item, Pasangan) and isinstance(item.nilai, Angka) and place.inside == "pagu":
        yield item.nilai.start, item.nilai.end, _digit(item.nilai.ejaan)


def _share(place: Place) -> Iterator[Edit]:
    """A share with one digit changed: behind `porsi`, or in a table of shares."""
    item = place.item
    if isinstance(item, Pasangan) and isinstance(item.nilai, Angka) and place.inside == "porsi":
        yield item.nilai.start, item.nilai.end, _digit(item.nilai.ejaan)
    if isinstance(item, Pernyataan):
        for clause in item.klausa.values():
            if clause.kata == "porsi":
                yield clause.angka.start, clause.angka.end, _digit(clause.angka.ejaan)


def _unit(place: Place) -> Iterator[Edit]:
    """Another unit."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata == "satuan" and place.inside in (*INDICATORS, "data"):
        first = item.argumen[0]
        spelled = first.isi if isinstance(first, Teks) else first.ejaan
        yield first.start, first.end, "laporan" if spelled == "orang" else "orang"


def _direction(place: Place) -> Iterator[Edit]:
    """The other direction."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata == "arah" and isinstance(item.argumen[0], Nama):
        word = item.argumen[0]
        yield word.start, word.end, {"naik": "turun", "turun": "naik"}.get(word.ejaan, "naik")


def _code(place: Place) -> Iterator[Edit]:
    """A code with one digit changed."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata in MONEY and item.argumen and isinstance(item.argumen[0], Angka):
        code = item.argumen[0]
        yield code.start, code.end, _digit(code.ejaan)


def _identifier(place: Place, spelled: Counter[str]) -> Iterator[Edit]:
    """An identifier with other last letters; only where it is referred to, for else nothing is wrong with that."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata in (*INDICATORS, *NODES, "data", "unit") and item.argumen:
        name = item.argumen[0]
        if isinstance(name, Nama) and spelled[name.ejaan] > 1:
            yield name.start, name.end, f"{name.ejaan[:-2]}{name.ejaan[-1]}x"


def _title(place: Place) -> Iterator[Edit]:
    """A title in which the longest word lacks a letter."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata in (*INDICATORS, *NODES):
        for title in item.argumen[:2]:
            if isinstance(title, Teks):
                word = max(re.findall(r"\w+", title.isi), key=len)
                yield title.start, title.end, f'"{title.isi.replace(word, word[:3] + word[4:], 1)}"'


def _digit(spelled: str) -> str:
    """*spelled* with its last digit that is no zero changed; the last, where all are."""
    places = [index for index, each in enumerate(spelled) if each.isdigit()]
    place = next((index for index in reversed(places) if spelled[index] != "0"), places[-1])
    return f"{spelled[:place]}{int(spelled[place]) % 9 + 1}{spelled[place + 1 :]}"


KINDS: dict[str, Finder] = {
    "drop-indicator": _whole(*INDICATORS, inside=NODES),
    "drop-formula": _formula,
    "drop-target-year": _year,
    "drop-owner": _whole("pengampu", "penanggung_jawab", inside=(*INDICATORS, *NODES)),
    "drop-parent": _whole("mendukung", inside=(*INDICATORS, *NODES)),
    "alter-sum": _sum,
    "alter-share": _share,
    "alter-unit": _unit,
    "alter-direction": _direction,
    "alter-code": _code,
    "alter-title": _title,
}
