"""Kata yang tampaknya salah eja / Word that seems misspelled

Apa:
    Sebuah kata dalam nama, outcome, atau output hanya sekali ditulis di seluruh rencana, dan hanya satu huruf bedanya
    dari kata yang sering dipakai rencana atau nama resmi dalam nomenklatur semua urusan: "akutabilitas" dan
    "akuntabilitas". Beda imbuhan tidak dihitung.
What:
    A word of a name, outcome or output stands only once in the whole plan, and is one letter away from a word that the
    plan, or the official names in the nomenclature of all affairs, often use: "akutabilitas" and "akuntabilitas". Other
    prefixes and suffixes do not count.
Mengapa:
    Nama yang salah ketik tidak ditemukan saat dicari, dan tersalin ke perjanjian kinerja dan laporan.
Why:
    A name with a slip of the pen is not found when searched for, and is copied into agreements and reports.
Salah:
    kegiatan K1 "Penilaian Kesehatan Kopersi Simpan Pinjam"   # <- SK227
Benar:
    kegiatan K1 "Penilaian Kesehatan Koperasi Simpan Pinjam"
Perbaikan:
    Betulkan katanya. Bila memang kata lain, biarkan.
Fix:
    Mend the word. Leave it where it is indeed another word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files

from attrs import frozen

from sakip.checks.differences import INDIKATOR, NAMA, leading
from sakip.checks.gather import Declared, in_title, repeated
from sakip.checks.measures import MEASURES
from sakip.checks.official import official, plan_year
from sakip.comparison.likeness import folded
from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator, Kondisi, Lintas, Simpul
from sakip.model.places import saying
from sakip.nomenclature.entries import Daftar
from sakip.nomenclature.shipped import fitting, shipped
from sakip.numbers.literal import is_code
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK227",
    name=Text(id="kata-salah-eja", en="misspelled-word"),
    severity=Severity.ADVICE,
    message=Text(id='"{kata}" tampaknya salah eja: "{baku}"?', en='"{kata}" seems to be a misspelling: "{baku}"?'),
    help=Text(id='tulis "{baku}", bila kata itu yang dimaksud', en='write "{baku}", if that is the word that is meant'),
)
_LONG, _SHORT, _SHORTEST, _OFTEN = 7, 6, 5, 3
_LONG_NAME, _LONG_WORD = 20, 8
_ITS = "nya"
_STATED = ("outcome", "output")
_QUOTED = re.compile(r'"[^"]*"')
_WORD = re.compile(r"[^\W_]+")
# Another finding (SK225) says it of these.
_TOLD = frozenset("prosentase presentase percentase persetase prosesntase persentasi".split())  # noqa: SIM905 - words read better so

Ends = tuple[str, str]


@frozen
class Said:
    """What a declaration says: its name, or the text of its property `kata`; and the words of that."""

    item: Declared
    kata: str
    text: str

    @cached_property
    def words(self) -> list[str]:
        """Its words, in small letters."""
        return _WORD.findall(self.text.casefold())


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each word that stands once in the plan and is nearly a word that stands there often."""
    texts = _texts(cascade)
    used = Counter(word for each in texts for word in each.words)
    listed, often = _listed(cascade)
    own = by_ends(each for each, count in used.items() if count + listed.get(each, 0) >= _OFTEN > listed.get(each, 0))
    elsewhere = _told(cascade)
    for said in texts:
        words = said.words
        for place, word in enumerate(words):
            if used[word] > 1 or word in listed or word in _known() or len(word) < _SHORTEST:
                continue
            measured = (said.kata or isinstance(said.item, Indikator)) and MEASURES.issuperset(words[:place])
            right = (_measure(word) if measured else "") or meant(word, own, often) or _official(word)
            told = (
                not right or (not said.kata and said.item.letak.order in elsewhere) or _twin(texts, said, word, right)
            )
            if not told and _stands_once(cascade, word):
                yield _finding(said, word, right)


def _texts(cascade: Cascade) -> list[Said]:
    """Every name and every statement of an outcome or output."""
    kinds = (Simpul, Indikator, Data, Kondisi, Lintas)
    items = [each for each in cascade.model.nama.values() if isinstance(each, kinds) and not repeated(cascade, each)]
    names = [Said(each, "", each.nama) for each in items]
    nodes = [each for each in items if isinstance(each, Simpul)]
    return names + [Said(each, kata, text) for each in nodes for kata in _STATED for text in getattr(each, kata)]


def _stands_once(cascade: Cascade, word: str) -> bool:
    """Whether *word* stands once in the files of the plan, comments aside."""
    whole = re.compile(rf"(?<![^\W_]){word}(?![^\W_])", re.IGNORECASE)
    found = [each for file in cascade.model.files for each in whole.finditer(file.text)]
    return len(found) == 1 or sum(not _in_comment(each) for each in found) == 1


def _in_comment(found: re.Match[str]) -> bool:
    """Whether a comment begins before *found*, in its line: a `#` that stands between no quotes."""
    before = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    return "#" in _QUOTED.sub("", before)


def _listed(cascade: Cascade) -> tuple[dict[str, int], dict[Ends, list[str]]]:
    """How often each word stands in the lists that judge the plan, or in the shipped one for its years."""
    return _words_of(official(cascade).daftar or (shipped(fitting(plan_year(cascade))[0]),))


@cache
def _words_of(lists: tuple[Daftar, ...]) -> tuple[dict[str, int], dict[Ends, list[str]]]:
    """How often each word stands in *lists*; and those that stand there often, by their ends."""
    entries = (entry for each in lists for entry in each.entri.values())
    texts = (text for each in entries for text in (each.nama, each.kinerja, each.indikator))
    counts = Counter(word for text in texts for word in _WORD.findall(text.casefold()))
    return counts, by_ends(each for each, count in counts.items() if count >= _OFTEN)


@cache
def _known() -> frozenset[str]:
    """The words that are rightly spelled, or spoken of by another rule."""
    return frozenset((*_of_names(), *_in_file("kata-lain.txt"), *_TOLD))


@cache
def _common() -> dict[Ends, list[str]]:
    """The words of official names, by their ends."""
    return by_ends(_of_names())


def _official(word: str) -> str:
    """The word of official names that *word* is a slip of, be it with `-nya` behind it."""
    stem = word.removesuffix(_ITS)
    right = "" if stem == word else meant(stem, _common())
    return meant(word, _common()) or (right and right + _ITS)


@cache
def _of_names() -> tuple[str, ...]:
    return _in_file("kata.txt")


def _in_file(name: str) -> tuple[str, ...]:
    """The words of a file of the library, remarks aside."""
    text = (files("sakip") / "library" / name).read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _measure(word: str) -> str:
    """The word of measure that *word* is a slip of: names of indicators begin with one, so that any slip is told."""
    near = (each for each in (*MEASURES, *_TOLD) if len(each) >= _SHORT and each[0] == word[0])
    found = {"persentase" if each in _TOLD else each for each in near if _slip(word, each)}
    return found.pop() if len(found) == 1 else ""


def _told(cascade: Cascade) -> set[tuple[str, int, int]]:
    """Where another finding says already that the name is not the official one."""
    return {each.letak.order for hal in (NAMA, INDIKATOR) for each, _ in leading(cascade, hal)}


def _twin(texts: list[Said], said: Said, word: str, right: str) -> bool:
    """Whether something else of the kind has the name with the right word: SK226 says that."""
    item = said.item
    if len(word) < _LONG_WORD or len(item.nama) < _LONG_NAME or said.kata or isinstance(item, Kondisi | Lintas):
        return False
    wanted = tuple(right if each == word else each for each in folded(item.nama))
    others = (each.item for each in texts if not each.kata and _kind(each.item) == _kind(item))
    return any(folded(each.nama) == wanted for each in others if not (is_code(each.id) and is_code(item.id)))


def _kind(item: Declared) -> object:
    return item.jenis if isinstance(item, Simpul | Indikator) else type(item)


def _finding(said: Said, word: str, right: str) -> Diagnostic:
    match = next(each for each in _WORD.finditer(said.text) if each[0].casefold() == word)
    span = _place(said, match)
    better = _like(match[0], right)
    fix = Edit(span, better, certain=False) if span.text == match[0] else None
    return RULE.at(span, fix=fix, kata=match[0], baku=better)


def _place(said: Said, match: re.Match[str]) -> Span:
    """Where the word is in what is said; all of that, where it is written in another way."""
    if not said.kata:
        return in_title(said.item.letak, match.start(), match.end())
    whole = saying(said.item.letak, said.kata, said.text)
    at = whole.text.find(said.text)
    return Span(whole.file, whole.start + at + match.start(), whole.start + at + match.end()) if at >= 0 else whole


def _like(word: str, right: str) -> str:
    """*right* in the case of *word*."""
    if word.isupper():
        return right.upper()
    return right.capitalize() if word[0].isupper() else right


# ── words ───────────────────────────────────────────────────────────────────────────────────────────


def is_word(text: str) -> bool:
    """Whether *text* is long enough to be told from others, and nothing but letters."""
    return len(text) >= _SHORT and text.isalpha()


def by_ends(words: Iterable[str]) -> dict[Ends, list[str]]:
    """Those of *words* that are long enough by their first and last letter, which a slip of the pen seldom touches."""
    found: dict[Ends, list[str]] = {}
    for each in words:
        if is_word(each):
            found.setdefault((each[0], each[-1]), []).append(each)
    return found


def meant(word: str, *often: dict[Ends, list[str]]) -> str:
    """The only one of the words *often* used that *word* is a slip of; "" where there is none, or more than one."""
    if not is_word(word):
        return ""
    near = dict.fromkeys(each for words in often for each in words.get((word[0], word[-1]), ()))
    others = [each for each in near if max(len(each), len(word)) >= _LONG]
    found = [each for each in others if _slip(word, each) and not _affixed(word, each)]
    return found[0] if len(found) == 1 else ""


def _slip(one: str, other: str) -> bool:
    """Whether one letter is added, left out or another, or two neighbours have changed places."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or one == other:
        return False
    at = next(
        (place for place, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short)
    )
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


def _affixed(one: str, other: str) -> bool:
    """Whether the two differ in an affix only: `pelindungan` and `perlindungan`, `masukan` and `masukkan`."""
    short, long = sorted((one, other), key=len)
    prefixes = any(short == f"{each}{long[len(each) + 1 :]}" and long[len(each)] == "r" for each in ("pe", "be", "te"))
    return prefixes or (long.endswith("kan") and short == f"{long[:-3]}an")
