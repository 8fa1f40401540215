"""A plan with one thing wrong in it: every kind of slip that can make a right plan wrong, at every place of a plan.

A mutant is a span of one file and what stands there instead; the tree says where things are, the text is changed.
"""

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from sakip.source.file import SourceFile
from sakip.syntax.from_text import read
from sakip.syntax.tree import Angka, Item, Nama, Pasangan, Pernyataan, Teks

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
    """A statement or entry, and the keywords it stands in, outermost first."""

    item: Item
    path: tuple[str, ...]

    @property
    def inside(self) -> str:
        """The keyword that it stands directly in."""
        return self.path[-1] if self.path else ""


Edit = tuple[int, int, str]
Finder = Callable[[Place], Iterator[Edit]]


def mutants(files: dict[str, str]) -> dict[str, list[Mutant]]:
    """Every mutant of the plan in *files*, by kind, in order of place."""
    found: dict[str, list[Mutant]] = {kind: [] for kind in KINDS}
    goals = [name for name, _ in sorted(_goals(files).items())]
    for file, text in sorted(files.items()):
        for place in _places(read(SourceFile(file, text)).isi, ()):
            for kind, find in KINDS.items():
                found[kind] += [Mutant(kind, file, *edit) for edit in find(place)]
            found["move-program"] += [Mutant("move-program", file, *edit) for edit in _moved(place, goals)]
    return found


def _places(items: list[Item], path: tuple[str, ...]) -> Iterator[Place]:
    for item in items:
        yield Place(item, path)
        word = item.kata if isinstance(item, Pernyataan) else ""
        yield from _places(item.isi or [], (*path, word))


def _goals(files: dict[str, str]) -> dict[str, int]:
    """The sasaran of the plan, by name."""
    heads = (
        place.item
        for file, text in files.items()
        for place in _places(read(SourceFile(file, text)).isi, ())
        if isinstance(place.item, Pernyataan) and place.item.kata == "sasaran"
    )
    return {each.argumen[0].ejaan: each.start for each in heads if each.argumen and isinstance(each.argumen[0], Nama)}


# ── what goes ───────────────────────────────────────────────────────────────────────────────────────


def _whole(*words: str, inside: tuple[str, ...] = ()) -> Finder:
    """A whole statement that begins with one of *words*, inside one of *inside* or anywhere."""

    def find(place: Place) -> Iterator[Edit]:
        item = place.item
        if isinstance(item, Pernyataan) and item.kata in words and (not inside or place.inside in inside):
            yield item.start, item.end, ""

    return find


def _year(place: Place) -> Iterator[Edit]:
    item = place.item
    if isinstance(item, Pasangan) and place.path[-2:-1] and place.path[-2] in INDICATORS and place.inside == "target":
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


def _identifier(place: Place) -> Iterator[Edit]:
    """An identifier without its last but one letter."""
    item = place.item
    if isinstance(item, Pernyataan) and item.kata in (*INDICATORS, *NODES, "data", "unit") and item.argumen:
        name = item.argumen[0]
        if isinstance(name, Nama) and len(name.ejaan) > 1:
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
    "drop-indicator": _whole(*INDICATORS),
    "drop-formula": _whole("formula"),
    "drop-target-year": _year,
    "drop-owner": _whole("pengampu", "penanggung_jawab", inside=(*INDICATORS, *NODES)),
    "drop-parent": _whole("mendukung", inside=(*INDICATORS, *NODES)),
    "move-program": lambda _: iter(()),
    "alter-sum": _sum,
    "alter-share": _share,
    "alter-unit": _unit,
    "alter-direction": _direction,
    "alter-code": _code,
    "alter-identifier": _identifier,
    "alter-title": _title,
}
