"""Levels by other names: a ministry's sasaran strategis → IKSS, kegiatan → KRO → RO, as the plan declares them.

    tingkat kro "Klasifikasi Rincian Output" { seperti subkegiatan  di_bawah kegiatan }

makes `kro` a word that may stand in a `kegiatan`, and reads like a sub kegiatan. Names of levels are data: a profile is
a file and never a change of the program.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from sakip.syntax.from_text import Berkas
from sakip.syntax.tree import Nama, Pernyataan, Teks
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, Word
from sakip.text.bilingual import Text


@define
class Levels:
    """The levels that a plan declares: what each is like, and the words below which it may stand."""

    seperti: dict[str, str] = field(factory=dict)
    di_bawah: dict[str, tuple[str, ...]] = field(factory=dict)
    nama: dict[str, str] = field(factory=dict)

    def base(self, word: str) -> str:
        """The level of the language that *word* is like; *word* itself where the plan declares no such level."""
        return self.seperti.get(word, word)

    def word(self, word: str, inside: str) -> Word | None:
        """The vocabulary of the declared level *word* in a declaration opened by *inside* ("" at the top)."""
        base = self.seperti.get(word)
        if base is None or (inside and inside not in self.di_bawah.get(word, ())):
            return None
        title = self.nama[word]
        return Word(word, Shape.BLOCK, Text(id=title, en=title), repeats=True, block=BLOCKS[TOP].words[base].block)


def levels(berkas: Iterable[Berkas]) -> Levels:
    """The levels that the files of a plan declare; what is wrong in a declaration is reported where it is resolved."""
    found = Levels()
    choices = BLOCKS["tingkat"].words["seperti"].choices
    for each in berkas:
        for item in each.isi:
            if isinstance(item, Pernyataan) and item.kata == "tingkat" and item.argumen:
                _declare(found, item, choices)
    return found


def _declare(found: Levels, item: Pernyataan, choices: tuple[str, ...]) -> None:
    name = item.argumen[0]
    words = {each.kata: each for each in item.isi or () if isinstance(each, Pernyataan)}
    base = _names(words.get("seperti"))
    if not isinstance(name, Nama) or not base or base[0] not in choices:
        return
    found.seperti[name.ejaan] = base[0]
    found.di_bawah[name.ejaan] = _names(words.get("di_bawah"))
    found.nama[name.ejaan] = next((each.isi for each in item.argumen if isinstance(each, Teks)), name.ejaan)


def _names(item: Pernyataan | None) -> tuple[str, ...]:
    return tuple(each.ejaan for each in item.argumen if isinstance(each, Nama)) if item else ()
