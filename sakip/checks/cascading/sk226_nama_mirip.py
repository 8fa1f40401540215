"""Nama yang hampir sama / Names that are almost the same

Apa:
    Dua nama sejenis hanya berbeda satu huruf di tengah sebuah kata: "Pembinaan" dan "Pembianan", "kelembagaan" dan
    "kelembagan".
What:
    Two names of one kind differ by a single letter within one word: "Pembinaan" and "Pembianan", "kelembagaan" and
    "kelembagan".
Mengapa:
    Biasanya itu satu hal yang salah ketik, sehingga terbaca sebagai dua: angka yang satu dicari pada yang lain.
Why:
    Mostly it is one thing with a slip of the pen, read as two: the figure of one is looked for with the other.
Salah:
    data koperasi_aktif "Jumlah koperasi aktif menurut kelembagaan" {
      satuan koperasi  sumber_data "Bidang Kelembagaan"
    }
    data koperasi_binaan "Jumlah koperasi aktif menurut kelembagan" {   # <- SK226
      satuan koperasi  sumber_data "Bidang Pengawasan"
    }
Benar:
    data koperasi_aktif "Jumlah koperasi aktif menurut kelembagaan" {
      satuan koperasi  sumber_data "Bidang Kelembagaan"
    }
    data koperasi_binaan "Jumlah koperasi aktif binaan dinas" {
      satuan koperasi  sumber_data "Bidang Pengawasan"
    }
Perbaikan:
    Bila sama, pakai satu nama dengan satu ejaan; bila berbeda, tulis bedanya dengan kata lain.
Fix:
    If they are the same, use one name and one spelling; if they differ, say how in other words.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import called, repeated, title
from sakip.comparison.likeness import folded
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator, Simpul
from sakip.model.places import head
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK226",
    name=Text(id="nama-mirip", en="names-alike"),
    severity=Severity.ADVICE,
    message=Text(
        id='nama {jenis} {simpul} hampir sama dengan {lain}: "{kata}" dan "{kata_lain}"',
        en='the name of {jenis} {simpul} is almost that of {lain}: "{kata}" and "{kata_lain}"',
    ),
    help=Text(
        id="bila sama, pakai satu ejaan; bila berbeda, tulis bedanya dengan kata lain",
        en="if they are the same, use one spelling; if they differ, say how in other words",
    ),
)
_OTHER = Text(id="nama yang hampir sama", en="the name that is almost the same")
_LONG_NAME, _LONG_WORD = 20, 8

Named = Simpul | Indikator | Data
Rest = tuple[str, tuple[str, ...], tuple[str, ...]]  # the kind, and the words before and behind one of a name


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each name that an earlier one of its kind has with one letter otherwise."""
    seen: dict[Rest, list[tuple[Named, str]]] = {}
    items: tuple[Named, ...] = (*cascade.nodes(), *cascade.indicators(), *cascade.all(Data))
    for item in items:
        if len(item.nama) < _LONG_NAME or repeated(cascade, item):
            continue
        other = _earlier(seen, item)
        if other is not None:
            first, words = other
            kind = called(item.jenis if not isinstance(item, Data) else "data")
            label = Label(head(first.letak), _OTHER, party=True)
            here, there = title(cascade, item), title(cascade, first)
            yield RULE.at(
                head(item.letak), label, jenis=kind, simpul=here, lain=there, kata=words[0], kata_lain=words[1]
            )


def _earlier(seen: dict[Rest, list[tuple[Named, str]]], item: Named) -> tuple[Named, tuple[str, str]] | None:
    """The earlier name with one word otherwise, and the two words. *item* is kept for the later ones."""
    kind, words = _kind(item), folded(item.nama)
    found = None
    for place, own in enumerate(words):
        if len(own) < _LONG_WORD:
            continue
        others = seen.setdefault((kind, words[:place], words[place + 1 :]), [])
        for first, word in others:
            if found is None and _slip(own, word) and not (is_code(first.id) and is_code(item.id)):
                found = first, (own, word)
        others.append((item, own))
    return found


def _kind(item: Named) -> str:
    return "data" if isinstance(item, Data) else item.jenis


def _slip(one: str, other: str) -> bool:
    """Whether one letter within the word differs, is left out, or two have changed places; never at its ends."""
    if one == other or one[0] != other[0] or one[-2:] != other[-2:] or re.search(r"\d", one + other):
        return False
    if len(one) == len(other):
        places = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
        swapped = len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(other)
        return len(places) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
