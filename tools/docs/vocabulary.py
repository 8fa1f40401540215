"""The reference of words, from the vocabulary of the language: every block, and every word that may stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.model.lookup import KIND_NAMES
from sakip.syntax.vocabulary import BLOCKS, TOP, Block, Shape, Word, blocks_with, known_words
from sakip.text.bilingual import Lang, Text

# The chapter that shows each block at work.
CHAPTERS = {
    TOP: "index",
    "instansi": "instansi",
    "unit": "instansi",
    "rpjmd": "instansi",
    "atas": "instansi",
    "tujuan": "kaskade",
    "sasaran": "kaskade",
    "arah_kebijakan": "kaskade",
    "program": "kaskade",
    "kegiatan": "kaskade",
    "subkegiatan": "kaskade",
    "tingkat": "kaskade",
    "indikator": "indikator",
    "data": "indikator",
    "kelompok": "rumus",
    "kosong": "rumus",
    "skala": "kebijakan",
    "satuan": "persen",
    "kebijakan": "kebijakan",
    "lintas": "lintas",
    "peran": "lintas",
    "pohon": "pohon",
    "kondisi": "pohon",
    "dokumen": "dokumen",
    "tabel": "dokumen",
    "uji": "uji",
    "andai": "uji",
    "harap": "uji",
    "evaluasi": "evaluasi",
    "skema": "evaluasi",
    "komponen": "evaluasi",
    "rekomendasi": "evaluasi",
    "narasi": "narasi",
    "pindah": "nama",
    "kunci": "dokumen",
}

_INTRO = Text(
    id="""# Kosakata

Semua kata bahasa `.sakip`, menurut tempatnya. Halaman ini dibuat dari daftar kata yang dipakai `sakip` sendiri, jadi
selalu lengkap dan selalu sama dengan yang diperiksa.

Kolom *Diisi* menyebut apa yang ditulis sesudah kata itu. Tanda **+** berarti kata itu boleh ditulis lebih dari sekali
di tempat yang sama; tanpa tanda itu, penulisan kedua adalah temuan SK013. Kata yang tidak ada di daftar adalah temuan
SK009, kata yang ada tetapi di tempat lain SK010, dan isi yang bentuknya lain SK011.""",
    en="""# Vocabulary

Every word of the `.sakip` language, by the place where it may stand. This page is made from the list of words that
`sakip` itself uses, so it is always complete and always what is checked.

The column *Takes* says what is written behind the word. The sign **+** means that the word may be written more than
once in the same place; without it, writing it again is finding SK013. A word that is not listed is finding SK009, a
word listed elsewhere SK010, and contents of another form SK011.""",
)
_ALL = Text(id="Daftar abjad", en="Alphabetical list")
_ALL_INTRO = Text(
    id="Setiap kata, dan tempat-tempat ia boleh berdiri.", en="Every word, and the places where it may stand."
)
_HEAD = Text(id="| Kata | Diisi | Arti |\n|---|---|---|", en="| Word | Takes | Meaning |\n|---|---|---|")
_CHAPTER = Text(
    id="Penjelasan dan contoh: [bab ini]({chapter}.md).", en="Explained, with examples: [chapter]({chapter}.md)."
)
_OPENED = Text(id="Dibuka oleh {words}.", en="Opened by {words}.")
_ENTRIES = Text(id="Di dalamnya juga ada baris {entries}.", en="It also holds lines {entries}.")
_BLOCK = Text(id="blok [{name}](#{block})", en="a block, [{name}](#{block})")
_POINTS = Text(id="menunjuk ke {kinds}", en="points to {kinds}")
_OR_TEXT = Text(id='boleh juga teks "…"', en='a text "…" will do')
_NAMES = {
    TOP: Text(id="Tingkat teratas berkas", en="Top level of a file"),
    "atas": Text(
        id="misi, nspk, tujuan_daerah, sasaran_daerah, arah_kebijakan_daerah",
        en="misi, nspk, tujuan_daerah, sasaran_daerah, arah_kebijakan_daerah",
    ),
    "indikator": Text(id="iku, ikk, indikator", en="iku, ikk, indikator"),
    "dokumen": Text(
        id="renstra, rkt, renja, dpa, perjanjian, renaksi, realisasi, laporan",
        en="renstra, rkt, renja, dpa, perjanjian, renaksi, realisasi, laporan",
    ),
    "kosong": Text(id="anggota", en="anggota"),
}


def page(lang: Lang) -> str:
    """The page."""
    parts = [_INTRO.in_(lang)]
    for block in BLOCKS.values():
        parts += _section(block, lang)
    parts += [f"## {_ALL.in_(lang)} {{#kata}}", _ALL_INTRO.in_(lang), "\n".join(_alphabetical(lang))]
    return "\n\n".join(parts) + "\n"


def name_of(block: str, lang: Lang) -> str:
    """How the page calls a kind of block."""
    return _NAMES[block].in_(lang) if block in _NAMES else block


def anchor(block: str, word: str) -> str:
    """Where the page explains *word* of *block*."""
    return f"{block}-{word}"


def _section(block: Block, lang: Lang) -> list[str]:
    lines = [block.doc.in_(lang)]
    if openers := _openers(block.name):
        lines.append(_OPENED.in_(lang).format(words=", ".join(f"`{each}`" for each in openers)))
    if block.entries:
        lines.append(_ENTRIES.in_(lang).format(entries=block.entries.in_(lang)))
    lines.append(_CHAPTER.in_(lang).format(chapter=CHAPTERS[block.name]))
    rows = "\n".join(_row(block, word, lang) for word in block.words.values())
    return [f"## {name_of(block.name, lang)} {{#{block.name}}}", " ".join(lines), f"{_HEAD.in_(lang)}\n{rows}"]


def _openers(block: str) -> list[str]:
    return sorted({word.name for each in BLOCKS.values() for word in each.words.values() if word.block == block})


def _row(block: Block, word: Word, lang: Lang) -> str:
    sign = " **+**" if word.repeats else ""
    cells = (f'<a id="{anchor(block.name, word.name)}"></a>`{word.name}`{sign}', _takes(word, lang), word.doc.in_(lang))
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _takes(word: Word, lang: Lang) -> str:
    if word.choices:
        return ", ".join(f"`{each}`" for each in word.choices)
    if word.shape is Shape.BLOCK:
        return _BLOCK.in_(lang).format(name=word.name, block=word.block)
    parts = [word.shape.value.in_(lang)]
    if word.kinds:
        parts.append(_POINTS.in_(lang).format(kinds=", ".join(_kind(each, lang) for each in word.kinds)))
    if word.texts:
        parts.append(_OR_TEXT.in_(lang))
    return "; ".join(parts)


def _kind(name: str, lang: Lang) -> str:
    return KIND_NAMES[name].in_(lang)


def _alphabetical(lang: Lang) -> Iterator[str]:
    for word in sorted(known_words()):
        places = (f"[{name_of(block, lang)}](#{anchor(block, word)})" for block in blocks_with(word))
        yield f"- `{word}` — {'; '.join(places)}"
