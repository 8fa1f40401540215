"""First pass over the trees: every declaration as a draft, its words sorted by the vocabulary, its name entered.

A draft is a declaration whose references are not looked up yet. Names must all be known before one can be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from sys import intern

from attrs import define, evolve, field

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.model.levels import Levels, levels
from sakip.model.rules import sk102_nama_ganda as duplicate
from sakip.model.rules import sk113_terlalu_dalam as too_deep
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax.from_text import Berkas
from sakip.syntax.rules import sk007_tanda_berlebih as stray_mark
from sakip.syntax.rules import sk009_kata_tak_dikenal as unknown_word
from sakip.syntax.rules import sk010_kata_salah_tempat as misplaced_word
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.syntax.rules import sk013_ditulis_dua_kali as stated_twice
from sakip.syntax.rules import sk016_tanpa_nama as nameless
from sakip.syntax.tree import FORGOTTEN, Angka, Argumen, Item, Klausa, Nama, Pasangan, Pernyataan, Rentang, Teks
from sakip.syntax.vocabulary import BLOCKS, DOCUMENTS, TOP, Block, Shape, Word, blocks_with, known_words, meant
from sakip.text.bilingual import Text, same
from sakip.text.wording import LONGEST, VERY_NEAR, either, nearest

DEEPEST = 30
VERSIONS = ("murni", "perubahan")
_NAME_AND_TITLE = Text(id="satu nama dan satu judul", en="one name and one title")
_OF_OTHERS = Text(
    id='`peran` diisi nama sebuah unit, lalu perannya; instansi lain ditulis `luar "{instansi}"`',
    en='`peran` takes the name of a unit, then its role; another agency is written `luar "{instansi}"`',
)
_YEAR_AND_TITLE = Text(id="tahun dan satu judul", en="the year and one title")
_WITH_ENTRIES = (Shape.SERIES, Shape.LAYER)
_COLON = re.compile(r"\s*:")
_END_YEAR = re.compile(r"-\d{4}")

# Declarations that a name in the plan can point to, by the word that makes them.
NAMED = frozenset(
    [
        "instansi",
        "unit",
        "tingkat",
        "misi",
        "nspk",
        "tujuan_daerah",
        "sasaran_daerah",
        "arah_kebijakan_daerah",
        "tujuan",
        "sasaran",
        "arah_kebijakan",
        "program",
        "kegiatan",
        "subkegiatan",
        "iku",
        "ikk",
        "indikator",
        "data",
        "kelompok",
        "anggota",
        "skala",
        "skema",
        "satuan",
        "kebijakan",
        "lintas",
        "pohon",
        "kondisi",
    ]
)
_TITLED = NAMED - {"kebijakan", "kelompok", "anggota", "pohon", "skala", "skema", "satuan"}
_USUAL_HEADS = frozenset(((Nama, Teks), (Angka, Teks), (Teks,), (Nama,), (Angka,)))
_CLAUSES = {Shape.ALLOWANCE: "sampai", Shape.REFS: "porsi"}
_CLAUSE_PLACES = {"sampai": ("izinkan",), "porsi": ("mendukung",)}
_FORMULA = Text(id="rumus", en="a formula")
_BLOCK = Text(id="sebuah blok", en="a block")


@define(eq=False)
class Draf:
    """A declaration before its references are looked up. `tingkat` is the level the plan calls it by, if its own."""

    id: str
    jenis: str
    blok: str
    pernyataan: Pernyataan
    file: SourceFile
    induk: Draf | None
    bernama: bool
    sifat: dict[str, list[Pernyataan]] = field(factory=dict)
    pasangan: list[Pasangan] = field(factory=list)
    anak: list[Draf] = field(factory=list)
    rusak: set[str] = field(factory=set)
    tingkat: str = ""

    @property
    def letak(self) -> Span:
        """The whole declaration."""
        return Span(self.file, self.pernyataan.start, self.pernyataan.end)

    @property
    def teks(self) -> str:
        """The title: the first text among its arguments."""
        for each in self.pernyataan.argumen:
            if isinstance(each, Teks):
                return each.isi
        return ""

    @property
    def kepala(self) -> Span:
        """The name, or the title, or the word."""
        for argument in self.pernyataan.argumen:
            return Span(self.file, argument.start, argument.end)
        return Span(self.file, self.pernyataan.start, self.pernyataan.kata_end)

    @property
    def sebutan(self) -> str:
        """How a message calls it: by name if it has one, else by title."""
        return self.id if self.bernama else self.teks


@define
class Drafts:
    """The drafts of a plan: those at the top, every named one, and what was found on the way."""

    atas: list[Draf] = field(factory=list)
    nama: dict[str, Draf] = field(factory=dict)
    ganda: dict[str, list[Draf]] = field(factory=dict)
    tingkat: Levels = field(factory=Levels)
    tanpa_nama: Counter[str] = field(factory=Counter)
    pustaka: frozenset[str] = frozenset()
    findings: list[Diagnostic] = field(factory=list)

    def part(self) -> None:
        """Part parents from children, which hold each other: so that they and the tree go when the model is made."""
        waiting = [*self.atas]
        for each in waiting:
            waiting += each.anak
            each.anak = []


def drafts(berkas: list[Berkas], pustaka: list[Berkas]) -> Drafts:
    """The drafts of the plan in *berkas*, and of the libraries it uses; its own names go before theirs."""
    found = Drafts(tingkat=levels((*pustaka, *berkas)))
    for each in pustaka:
        _Collector(found, each.file).block(BLOCKS[TOP], each.isi, None, 0)
    found.pustaka = frozenset(found.nama)
    for each in berkas:
        _Collector(found, each.file).block(BLOCKS[TOP], each.isi, None, 0)
    return found


class _Collector:
    """Reads the blocks of one file."""

    def __init__(self, found: Drafts, file: SourceFile) -> None:
        self.found = found
        self.file = file

    def block(self, block: Block, items: Sequence[Item], owner: Draf | None, depth: int) -> None:
        """Sort *items* of a block: properties to *owner*, declarations to drafts of their own."""
        for item in items:
            if isinstance(item, Pernyataan):
                self._statement(block, item, owner, depth)
            else:
                self._entry(block, item, owner, depth)

    def _statement(self, block: Block, item: Pernyataan, owner: Draf | None, depth: int) -> None:
        word = block.words.get(item.kata) or self.found.tingkat.word(item.kata, _opener(owner))
        if word is None:
            item = self._in_two_words(block, item)
            word = block.words.get(item.kata)
            if word is None and not item.rusak and item.kata != FORGOTTEN:
                word = self._unknown(block, item, owner)
                item = evolve(item, kata=word.name) if word else item
            if word is None:
                return
        if item.rusak and not (word.shape is Shape.BLOCK and item.isi is not None):
            if owner is not None:
                owner.rusak.add(item.kata)
        elif word.shape is Shape.BLOCK:
            self._declaration(word, item, owner, depth)
        else:
            self._property(word, item, owner)

    def _property(self, word: Word, item: Pernyataan, owner: Draf | None) -> None:
        if item.rumus is not None:
            item = self._without_equals(word, item)
        plain = item.rumus is None and item.isi is None and not item.klausa
        if not plain and not self._fits(word, item):
            if owner is not None:
                owner.rusak.add(item.kata)
            return
        if owner is None:
            self.found.atas.append(Draf("", item.kata, TOP, item, self.file, None, bernama=False))
            return
        earlier = owner.sifat.setdefault(item.kata, [])
        if earlier and not word.repeats:
            self._twice(item.kata, item, earlier[0])
            return
        earlier.append(item)

    def _without_equals(self, word: Word, item: Pernyataan) -> Pernyataan:
        """`satuan = persen` read as `satuan persen`, with a finding at the `=`."""
        if (
            word.shape in (Shape.FORMULA, Shape.SERIES, Shape.LAYER)
            or not isinstance(item.rumus, Nama | Angka)
            or item.argumen
        ):
            return item
        at = self.file.text.rfind("=", item.start, item.rumus.start)
        if at >= 0:  # else a repair has put it there, and said so
            span = Span(self.file, at, at + 1)
            self._report(stray_mark.RULE.at(span, fix=Edit(span, ""), tanda="="))
        return evolve(item, argumen=(item.rumus,), rumus=None)

    def _fits(self, word: Word, item: Pernyataan) -> bool:
        """Whether *item* has a formula, a block and clauses only where *word* takes them; a finding where not."""
        for clause in item.klausa.values():
            if _CLAUSES.get(word.shape) != clause.kata:
                self._report(_misplaced_clause(self._clause_span(item, clause), item.kata, clause.kata))
        if item.rumus is not None and word.shape is not Shape.FORMULA:
            self._wrong(item, word, _FORMULA)
            return False
        if item.isi is not None and word.shape not in (Shape.SERIES, Shape.LAYER):
            self._wrong(item, word, _BLOCK)
            return False
        return True

    def _clause_span(self, item: Pernyataan, clause: Klausa) -> Span:
        """Where *clause* stands: its word and its number."""
        word = self.file.text.rfind(clause.kata, item.start, clause.angka.start)
        return Span(self.file, word if word >= 0 else clause.angka.start, clause.angka.end)

    def _twice(self, kata: str, item: Pernyataan, first: Pernyataan) -> None:
        self._report(
            stated_twice.RULE.at(
                self._word_span(item),
                Label(self._word_span(first), Text(id="ditulis pertama di sini", en="first stated here")),
                kata=kata,
            )
        )

    def _declaration(self, word: Word, item: Pernyataan, owner: Draf | None, depth: int) -> None:
        if depth > DEEPEST:
            self._report(too_deep.RULE.at(self._word_span(item), hal=item.kata))
            return
        if item.rumus is not None:
            self._wrong(item, word, _FORMULA)
            return
        item = self._with_period(item)
        self._check_head(item)
        draft = self._draft(word, item, owner)
        (self.found.atas if owner is None else owner.anak).append(draft)
        if draft.jenis in _TITLED and not draft.teks and not item.rusak:
            self._report(nameless.RULE.at(draft.kepala, kata=item.kata))
        self.block(BLOCKS[word.block], item.isi or [], draft, depth + 1)

    def _draft(self, word: Word, item: Pernyataan, owner: Draf | None) -> Draf:
        first = item.argumen[0] if item.argumen else None
        kind = self.found.tingkat.base(item.kata)
        named = kind in NAMED and isinstance(first, Nama | Angka)
        own = item.kata if kind != item.kata else ""
        draft = Draf("", kind, word.block, item, self.file, owner, bernama=named, tingkat=own)
        if named and isinstance(first, Nama | Angka):
            self._enter(draft, intern(first.ejaan))
        else:
            above = owner.id if owner else ""
            draft.id = f'{above}/{item.kata} "{draft.teks}"'
            if kind in NAMED:
                self._enter_unnamed(draft)
        return draft

    def _enter(self, draft: Draf, name: str) -> None:
        first = self.found.nama.get(name)
        draft.id = name
        if first is None or name in self.found.pustaka:
            self.found.nama[name] = draft
            self.found.pustaka -= {name}
            return
        same = self.found.ganda.setdefault(name, [first])
        same.append(draft)
        draft.id = f"{name}~{len(same)}"
        self.found.nama[draft.id] = draft
        self._report(
            duplicate.RULE.at(
                draft.kepala,
                Label(
                    first.kepala,
                    Text(id="nama yang sama dinyatakan di sini", en="the same name is declared here"),
                    party=True,
                ),
                nama=name,
            )
        )

    def _enter_unnamed(self, draft: Draf) -> None:
        self.found.tanpa_nama[draft.id] += 1
        if draft.id in self.found.nama:
            draft.id += f"#{self.found.tanpa_nama[draft.id]}"
        self.found.nama[draft.id] = draft

    def _entry(self, block: Block, item: Pasangan, owner: Draf | None, depth: int) -> None:
        key = item.kunci
        if block.entries is not None and owner is not None:
            owner.pasangan.append(item)
            return
        name = key.ejaan if isinstance(key, Nama) else key.isi
        word = block.words.get(name)
        if word is not None:
            if item.isi is not None or word.shape not in _WITH_ENTRIES:  # else it has no block, and that is it
                self._stray_colon(key.end, word)
            self._statement(block, _as_statement(word, item), owner, depth)
            return
        span = Span(self.file, key.start, key.end)
        guess = meant(name) if meant(name) in block.words else nearest(name, block.words)
        if guess is not None:
            whole = Span(self.file, key.start, self._behind_colon(key.end))
            fix = Edit(whole, guess + " =" * (block.words[guess].shape is Shape.FORMULA))
            self._report(unknown_word.taken_for(guess, fix, span))
            self._statement(block, _as_statement(block.words[guess], item), owner, depth)
            return
        inside, help_ = _inside(block, owner), _holders(block, owner)
        self._report(unknown_word.RULE.at(span, help=help_, kata=name, blok=inside, daftar=_listing(block)))

    def _stray_colon(self, behind: int, word: Word) -> None:
        end = self._behind_colon(behind)
        if end > behind:  # else the entry was repaired, and said to be none
            span = Span(self.file, end - 1, end)
            fix = Edit(span, " =" if word.shape is Shape.FORMULA else "")
            self._report(stray_mark.RULE.at(span, fix=fix, tanda=":"))

    def _behind_colon(self, key_end: int) -> int:
        """The offset behind the colon of the key that ends at *key_end*; that offset itself where it has none."""
        found = _COLON.match(self.file.text, key_end)
        return found.end() if found else key_end

    def _in_two_words(self, block: Block, item: Pernyataan) -> Pernyataan:
        """`sumber data "RAT"` read as `sumber_data "RAT"`, with a finding."""
        first = item.argumen[0] if item.argumen else None
        whole = meant(f"{item.kata}_{first.ejaan.lower()}") if isinstance(first, Nama) else ""
        if first is None or whole not in block.words or item.rusak or item.klausa:
            return item
        span = Span(self.file, item.start, first.end)
        self._report(unknown_word.taken_for(whole, Edit(span, whole, certain=True)))
        return evolve(item, kata=whole, argumen=item.argumen[1:])

    def _unknown(self, block: Block, item: Pernyataan, owner: Draf | None) -> Word | None:
        """Report that *item* begins with no word of *block*; the word that was most likely meant."""
        places = blocks_with(item.kata) or self.found.tingkat.di_bawah.get(item.kata, ())
        if places:
            self._report(
                misplaced_word.RULE.at(
                    self._word_span(item),
                    kata=item.kata,
                    blok=_inside(block, owner),
                    tempat=either(map(_shown, places)),
                )
            )
            return None
        near = nearest(item.kata, block.words) or nearest(item.kata, known_words(), VERY_NEAR)
        guess = meant(item.kata) if meant(item.kata) in block.words else near
        span = self._word_span(item)
        if guess is None:
            help_ = _holders(block, owner) if item.rumus is not None else None
            inside, listing = _inside(block, owner), _listing(block)
            self._report(unknown_word.RULE.at(span, help=help_, kata=item.kata, blok=inside, daftar=listing))
            return None
        fix = Edit(span, guess, certain=True) if guess == meant(item.kata) else Edit(span, guess)
        self._report(unknown_word.taken_for(guess, fix))
        return block.words.get(guess)

    def _with_period(self, item: Pernyataan) -> Pernyataan:
        """`renstra 2021-2026 "…"` read as `renstra 2021..2026 "…"`, with a finding at the years."""
        if item.kata in _TITLED:
            return item
        item = self._without_word_for_year(item)
        first, second = (*item.argumen[:2], None, None)[:2]
        if not (isinstance(first, Angka) and isinstance(second, Angka) and _END_YEAR.fullmatch(second.ejaan)):
            return item
        span, meant = Span(self.file, first.start, second.end), f"{first.ejaan}..{second.ejaan[1:]}"
        self._report(
            wrong_kind.RULE.at(
                span, fix=Edit(span, meant), kata=item.kata, temuan=same(f"`{span.text}`"), harapan=same(f"`{meant}`")
            )
        )
        return evolve(item, argumen=(Rentang(meant, first.start, second.end), *item.argumen[2:]))

    def _without_word_for_year(self, item: Pernyataan) -> Pernyataan:
        """`perjanjian kinerja 2024 "…"`, `realisasi tahun 2024 "…"` read without that word, with a finding at it."""
        first, second = (*item.argumen[:2], None, None)[:2]
        if not (isinstance(first, Nama) and isinstance(second, Angka | Rentang)):
            return item
        if first.ejaan.casefold() not in ("tahun", "kinerja") or item.klausa:
            return item
        fix = Edit(Span(self.file, first.start, second.start), "", certain=True)
        help_ = Text(id="hapus `{isi}`", en="delete `{isi}`")
        span, found = Span(self.file, first.start, first.end), same(f"`{first.ejaan}`")
        self._report(
            wrong_kind.RULE.at(
                span, help=help_, fix=fix, kata=item.kata, temuan=found, harapan=_YEAR_AND_TITLE, isi=first.ejaan
            )
        )
        return evolve(item, argumen=item.argumen[1:])

    def _check_head(self, item: Pernyataan) -> None:
        """Report what stands in the head of a declaration beyond its name, its years and its titles."""
        if tuple(map(type, item.argumen)) in _USUAL_HEADS and item.kata in _TITLED and not item.klausa:
            return
        texts = [each for each in item.argumen if isinstance(each, Teks)]
        names = [each for each in item.argumen if isinstance(each, Nama)]
        numbers = [each for each in item.argumen if isinstance(each, Angka | Rentang)]
        known = [each for each in names if each.ejaan in VERSIONS] if item.kata in DOCUMENTS else names[:1]
        beyond: list[Argumen] = [
            *texts[2 if item.kata == "tabel" else 1 :],
            *(each for each in names if each not in known),
        ]
        beyond += numbers[not names :] if item.kata in _TITLED else numbers[1:]
        for clause in item.klausa.values():
            self._report(_misplaced_clause(self._clause_span(item, clause), item.kata, clause.kata))
        for each in sorted(beyond, key=lambda each: each.start):
            shown = each.isi if isinstance(each, Teks) else each.ejaan
            self._report(
                wrong_kind.RULE.at(
                    Span(self.file, each.start, each.end),
                    kata=item.kata,
                    fix=self._one_name(item, each),
                    temuan=Text(id=f"`{_short(shown)}` lagi", en=f"`{_short(shown)}` as well"),
                    help=_OF_OTHERS if (other := _other_agency(item)) else None,
                    instansi=other,
                    harapan=_YEAR_AND_TITLE if item.kata in DOCUMENTS else _NAME_AND_TITLE,
                )
            )

    def _one_name(self, item: Pernyataan, beyond: Argumen) -> Edit | None:
        """`T 1` and `T-1` as the one name that they are meant to be."""
        name = item.argumen[0]
        if not isinstance(name, Nama) or not isinstance(beyond, Angka) or item.argumen[1] is not beyond:
            return None
        number = beyond.ejaan.removeprefix("-")
        return Edit(Span(self.file, name.start, beyond.end), f"{name.ejaan}{number}") if number.isdecimal() else None

    def _wrong(self, item: Pernyataan, word: Word, found: Text) -> None:
        self._report(wrong_kind.RULE.at(self._word_span(item), kata=item.kata, temuan=found, harapan=word.shape.value))

    def _report(self, finding: Diagnostic) -> None:
        self.found.findings.append(finding)

    def _word_span(self, item: Pernyataan) -> Span:
        return Span(self.file, item.start, item.kata_end)


def _opener(owner: Draf | None) -> str:
    return owner.pernyataan.kata if owner else ""


def _as_statement(word: Word, item: Pasangan) -> Pernyataan:
    """`satuan: persen` read as `satuan persen`; broken where the value is none that *word* could take."""
    value, formula = item.nilai, word.shape is Shape.FORMULA
    argument = (value,) if isinstance(value, Nama | Angka | Rentang | Teks) else ()
    return Pernyataan(
        word.name,
        () if formula and not isinstance(value, Teks) else argument,
        {},
        value if formula and isinstance(value, Nama | Angka) else None,
        item.isi,
        item.start,
        item.end,
        rusak=value is not None and not argument,
    )


def years(draft: Draf) -> tuple[Angka | Rentang, ...]:
    """The years among the arguments of a document."""
    return tuple(each for each in draft.pernyataan.argumen if isinstance(each, Angka | Rentang))


def _misplaced_clause(span: Span, inside: str, word: str) -> Diagnostic:
    """A clause word that means nothing behind *inside*."""
    return misplaced_word.RULE.at(span, kata=word, blok=same(inside), tempat=either(_CLAUSE_PLACES[word]))


def _other_agency(item: Pernyataan) -> str:
    """What `peran "Dinas Lain" "Perannya"` takes for a unit of the plan; "" where *item* is nothing of the kind."""
    named = item.argumen[0]
    return _short(named.isi) if item.kata == "peran" and isinstance(named, Teks) else ""


def _short(words: str) -> str:
    return words if len(words) <= 30 else words[:27] + "…"


def _inside(block: Block, owner: Draf | None) -> Text:
    """What a reader calls *block*: where it is that of *owner*, by the word that was written."""
    if block.name == TOP:
        return Text(id="berkas", en="the file")
    return same(owner.pernyataan.kata if owner is not None and owner.blok == block.name else block.name)


def _shown(name: str) -> str:
    return {TOP: "berkas", "atas": "misi", "dokumen": "perjanjian"}.get(name, name)


def _holders(block: Block, owner: Draf | None) -> Text | None:
    """Which words of *block* take `key: value` lines in a block of their own, the likeliest first."""
    taking = [word.name for word in block.words.values() if word.shape in _WITH_ENTRIES]
    taking.sort(key=lambda word: (word != _opener(owner), word != "target"))
    if not taking or block.name == TOP:
        return None
    shown = either(f"{word} {{{{ {{kata}}: … }}}}" for word in taking[:LONGEST])
    return Text(id=f"tulis di dalam blok: {shown.id}", en=f"write it inside a block: {shown.en}")


def _listing(block: Block) -> str:
    return ", ".join(sorted(block.words)) or "-"
