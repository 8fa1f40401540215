"""The words of official names: `python tools/list_words.py LIST.csv …` writes `sakip/library/kata.txt`.

The lists are whole nomenclatures, of every affair, which are too large to be shipped; their words are what SK227 takes
for rightly spelled. A word that stands there seldom and is a slip of one that stands there often is left out.
"""

import csv
import re
import sys
from collections import Counter
from pathlib import Path

from sakip.checks.cascading.sk227_kata_salah_eja import by_ends, is_word, meant

PATH = Path(__file__).parents[1] / "sakip" / "library" / "kata.txt"
HEAD = """\
# Kata-kata dalam nama resmi: program, kegiatan, sub kegiatan, kinerja, dan indikator nomenklatur semua urusan.
# Dihitung dari daftar pemutakhiran 2027 dan daftar kabupaten/kota 2023 oleh tools/list_words.py.
"""
COLUMNS = ("nama", "nama_sub_kegiatan", "kinerja", "indikator")
SELDOM, OFTEN = 2, 4
WIDTH = 120


def main(paths: list[str]) -> None:
    """Write the words of the lists at *paths*."""
    counts = Counter(word for text in _texts(paths) for word in re.findall(r"[^\W_]+", text) if is_word(word))
    often = by_ends(word for word, count in counts.items() if count >= OFTEN)
    right = sorted(
        word for word, count in counts.items() if count >= OFTEN or (count >= SELDOM and not meant(word, often))
    )
    PATH.write_text(HEAD + "\n".join(_lines(right)) + "\n", encoding="utf-8")


def _texts(paths: list[str]) -> set[str]:
    """The texts of the lists, each once."""
    found = set()
    for path in paths:
        with Path(path).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found |= {(row.get(column) or "").casefold() for column in COLUMNS}
    return found


def _lines(words: list[str]) -> list[str]:
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) >= WIDTH:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


if __name__ == "__main__":
    main(sys.argv[1:])
