"""A made-up city: a folder for each agency, and the list of the errors that were seeded."""

import json
from collections.abc import Iterator
from random import Random

from attrs import frozen

from sakip.generated import from_words, words
from sakip.generated.faults import KINDS
from sakip.generated.folder import Fault, Folder
from sakip.generated.to_lines import Line, pages

YEAR = 2026
LIST = "kesalahan.json"


@frozen
class Place:
    """A line of a file, counted from 1."""

    file: str
    line: int


@frozen
class Seeded:
    """A seeded error: its kind, where it is, and the rules that must find it there or at a `related` place.

    The rules in `consequences` may find there what follows from it.
    """

    kind: str
    place: Place
    codes: tuple[str, ...]
    consequences: tuple[str, ...]
    related: tuple[Place, ...]


@frozen
class City:
    """The text of every file, by path, and every error in them."""

    files: dict[str, str]
    errors: tuple[Seeded, ...]

    def listed(self) -> str:
        """The errors as a JSON document."""
        found = [
            {
                "kind": each.kind,
                "file": each.place.file,
                "line": each.place.line,
                "codes": list(each.codes),
                "consequences": list(each.consequences),
                "related": [{"file": place.file, "line": place.line} for place in each.related],
            }
            for each in self.errors
        ]
        return json.dumps({"version": 1, "errors": found}, ensure_ascii=False, indent=2) + "\n"


def city(opd: int, seed: int = 1, errors: int = 0, year: int = YEAR) -> City:
    """A city of *opd* agencies with yearly documents for *year*, and as many *errors*: the same for the same *seed*.

    There are fewer errors where no place is left for more.
    """
    random = Random(seed)  # noqa: S311 - the same words on every machine, no secret
    folders = list(_folders(random, opd, year))
    _sow(random, folders, errors)
    files: dict[str, str] = {}
    places: dict[int, Place] = {}
    for folder in folders:
        for page in folder.pages:
            path = f"{folder.name}/{page.name}"
            files[path] = "".join(f"{line.text}\n" for line in page.lines)
            places.update((id(line), Place(path, number)) for number, line in enumerate(page.lines, 1))
    found = (_seeded(fault, places) for folder in folders for fault in folder.faults)
    return City(files, tuple(sorted(found, key=lambda each: (each.place.file, each.place.line, each.kind))))


def _folders(random: Random, opd: int, year: int) -> Iterator[Folder]:
    """The agencies of a city: those with a bidang urusan of their own in any order, then its kecamatan."""
    region = random.choice(words.KOTA)
    own = random.sample(words.agencies(), k=len(words.agencies()))
    for number in range(opd):
        district = number - len(own)
        bidang = own[number] if district < 0 else words.district()
        name = _district(district) if district >= 0 else (bidang.id, bidang.dinas)
        agency = from_words.agency(random, bidang, name, region, year)
        yield Folder(f"{bidang.kode}-{name[0]}", agency, pages(agency))


def _district(number: int) -> tuple[str, str]:
    """Identifier and name of kecamatan *number*."""
    count, place = divmod(number, len(words.KECAMATAN))
    which, side = divmod(count, len(words.ARAH))
    name = f"{words.KECAMATAN[place]} {words.ARAH[side]}".strip() + (f" {which + 1}" if which else "")
    return f"kec_{name.lower().replace(' ', '_')}", f"Kecamatan {name}"


def _sow(random: Random, folders: list[Folder], errors: int) -> None:
    """Seed *errors* in *folders*: every kind in turn, in the next agency that has a place for it."""
    kinds = random.sample(KINDS, k=len(KINDS))
    turn, sown, failed = 0, 0, 0
    while sown < errors and failed < len(kinds):
        kind = kinds[turn % len(kinds)]
        order = folders[turn % len(folders) :] + folders[: turn % len(folders)]
        done = any(kind.sow(each, random) for each in order)
        turn, sown, failed = turn + 1, sown + done, 0 if done else failed + 1


def _seeded(fault: Fault, places: dict[int, Place]) -> Seeded:
    def place(line: Line) -> Place:
        return places[id(line)]

    return Seeded(fault.kind, place(fault.line), fault.codes, fault.consequences, tuple(map(place, fault.related)))
