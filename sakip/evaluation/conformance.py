"""The conformance table of the library: which figure by which policy, of what, and what it comes to."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from attrs import frozen

from sakip.evaluation.names import FIGURE_NAMES
from sakip.evaluation.outcome import Sebab
from sakip.text.bilingual import Lang, Text

TABLE = "library/kesesuaian.csv"
FIGURE = "capaian"
MEMBERS = " | "
_MORE = re.compile(r"(?P<word>target lalu|anggaran lalu|\w+) (?P<values>.+)")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_TO_ENGLISH = str.maketrans(".,", ",.")
WORDS = {
    "belum": Text(id="belum", en="not yet known"),
    "tidak_berlaku": Text(id="tidak berlaku", en="not applicable"),
    "awal": Text(id="kondisi awal", en="baseline"),
    "lalu": Text(id="tahun lalu", en="last year"),
    "akhir": Text(id="target akhir", en="target at the end"),
    "target lalu": Text(id="target tahun lalu", en="last year's target"),
    "pembanding": Text(id="pembanding", en="comparator"),
    "bobot": Text(id="bobot", en="weight"),
    "skala": Text(id="skala", en="scale"),
    "pagu": Text(id="pagu", en="ceiling"),
    "anggaran": Text(id="anggaran", en="budget"),
    "anggaran lalu": Text(id="anggaran tahun lalu", en="last year's budget"),
    "belanja": Text(id="realisasi anggaran", en="spent"),
}
_OUTCOMES = {each.label.id: each.label for each in Sebab}


@frozen
class Row:
    """A line of the table, in its own words. Several members stand between ` | `; an empty cell states nothing."""

    line: int
    kebijakan: str
    ukuran: str
    arah: str
    target: str
    realisasi: str
    lainnya: tuple[tuple[str, str], ...]
    hasil: str

    def told(self, lang: Lang) -> tuple[str, ...]:
        """The cells of the row behind the policy, for a reader."""
        figure, _, level = self.ukuran.partition(" ")
        named = " ".join(filter(None, (FIGURE_NAMES[figure].in_(lang), level)))
        more = ", ".join(f"{WORDS[word].in_(lang)} {_cell(value, lang)}" for word, value in self.lainnya)
        result = _OUTCOMES[self.hasil].in_(lang) if self.hasil in _OUTCOMES else _cell(self.hasil, lang)
        return named, self.arah, _cell(self.target, lang), _cell(self.realisasi, lang), more, result


@cache
def rows() -> tuple[Row, ...]:
    """Every row of the table."""
    lines = (files("sakip") / TABLE).read_text(encoding="utf-8").splitlines()
    head = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return tuple(
        _row(number, each) for number, each in enumerate(csv.DictReader(lines[head:], delimiter=";"), head + 2)
    )


def _row(line: int, cells: dict[str, str]) -> Row:
    more = (_MORE.fullmatch(each) for each in cells["lainnya"].split(", "))
    return Row(
        line,
        cells["kebijakan"],
        cells["ukuran"] or FIGURE,
        cells["arah"],
        cells["target"],
        cells["realisasi"],
        tuple((each["word"], each["values"]) for each in more if each),
        cells["hasil"],
    )


def _cell(text: str, lang: Lang) -> str:
    members = (WORDS[each].in_(lang) if each in WORDS else _spelled(each, lang) for each in text.split(MEMBERS))
    return " · ".join(each or "—" for each in members)


def _spelled(text: str, lang: Lang) -> str:
    return text if Lang(lang) is Lang.ID else _NUMBER.sub(lambda found: found[0].translate(_TO_ENGLISH), text)
