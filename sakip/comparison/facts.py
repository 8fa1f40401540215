"""Facts: what is said, of what, in which document, for when; and what it means, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import field, frozen

from sakip.model.places import head, word
from sakip.numbers.nilai import Belum, Kuantitas, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import Satuan
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

# That a declaration or document is there at all; its value is what kind it is.
THERE = "ada"
# What a node or indicator stands in, supports or measures, however that is written.
PLACE = "induk"
# What a property means of which something is written that could not be read.
UNREAD = Text(id="tidak terbaca", en="unreadable")

_NO_TIME = Periode(0)
_MARKS = str.maketrans("«»", '""')
_NUMBER = re.compile(r"[^\d,]*[\d.]+(?:,(?P<decimals>\d+))?(?:,-)?\s*[%‰]?")

Facts: TypeAlias = "Mapping[Key, Fact]"


@frozen(order=True)
class Key:
    """What a fact is about: of what (`subjek`), which property or figure, for when, from which source, in which paper.

    `dokumen` is "" for what the plan's own declarations say.
    """

    subjek: str
    hal: str
    periode: Periode = _NO_TIME
    sumber: str = ""
    dokumen: str = ""
    tabel: str = ""

    @property
    def of_figure(self) -> bool:
        """Whether it is a figure for some time, and no property."""
        return self.periode != _NO_TIME or bool(self.dokumen)


@frozen
class Said:
    """One statement: the value as the model holds it, what it means, and the place.

    `kata` is the word in the declaration at `tempat` that says it; `THERE` for its name.
    """

    nilai: object = field(eq=False)
    makna: str
    tempat: Span = field(eq=False, repr=False)
    kata: str = field(default="", eq=False, repr=False)

    @property
    def letak(self) -> Span:
        """Where it stands, as narrow as can be told."""
        if not self.kata:
            return self.tempat
        return head(self.tempat) if self.kata == THERE else word(self.tempat, self.kata)


@frozen
class Fact:
    """What is said of `key`: mostly once; several times where a document says it in several tables."""

    key: Key
    said: tuple[Said, ...]

    @property
    def makna(self) -> str:
        """What it means: everything that is said, each thing once."""
        if len(self.said) == 1:
            return self.said[0].makna
        return " | ".join(sorted({each.makna for each in self.said}))

    @property
    def letak(self) -> Span:
        """Where it is said first."""
        return self.said[0].letak

    @property
    def nilai(self) -> object:
        """The value that is said first."""
        return self.said[0].nilai

    def shown(self, lang: Lang) -> str:
        """What is said, as a reader expects it, each thing once."""
        once = {each.makna: each for each in self.said}
        return " / ".join(shown(each, lang) for each in once.values())


def gathered(said: Iterable[tuple[Key, Said]]) -> dict[Key, Fact]:
    """*said* as facts, what is said of one thing together."""
    found: dict[Key, Fact] = {}
    for key, each in said:
        before = found[key].said if key in found else ()
        found[key] = Fact(key, (*before, each))
    return found


def shown(said: Said, lang: Lang) -> str:
    """*said* as a reader expects it: numbers by language, texts in quotes, words as they are."""
    value = said.nilai
    match value:
        case Kuantitas():
            return value.shown(lang, _decimals(said))
        case Rentang() | Peringkat() | Uraian() | Belum() | TidakBerlaku():
            return value.shown(lang)
        case Satuan():
            return value.nama
        case Text():
            return value.in_(lang)
        case str() if not (value.isidentifier() and value.islower()):
            return f'"{said.makna}"'
        case _:
            return said.makna.translate(_MARKS)


def _decimals(said: Said) -> int | None:
    """How many decimals the number was written with, the zeros at its end too; None where it says no number."""
    written = _NUMBER.fullmatch(said.tempat.text)
    return len(written["decimals"] or "") if written else None
