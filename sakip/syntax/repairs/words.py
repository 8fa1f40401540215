"""Words: one that stands alone, one in capitals, names without a comma between them."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit
from sakip.syntax.rules import sk006_kata_tanpa_isi as no_argument
from sakip.syntax.rules import sk009_kata_tak_dikenal as unknown_word
from sakip.syntax.spot import Spot
from sakip.syntax.tree import Angka, Nama
from sakip.syntax.vocabulary import Shape
from sakip.syntax.vocabulary import meant as meant_word
from sakip.text.bilingual import Text, same

_WORD = re.compile(r"[^\W\d]\w*")
_ALONE = re.compile(r"\s*(?P<value>[^\W\d]\w*|\d[\d.,%]*)[ \t]*(?:#[^\n]*)?(?=\n|\Z)")
_BELOW = re.compile(r"\s*\n[ \t]*(?P<first>[^\W\d]\w*|\d[\d.]*\d|(?=[\"“]))[^\n{}=:]*\{")
_CAPITAL = re.compile(r"[A-Z]\w*(?=[ \t]*[={]|[ \t]+[^\s}#,;])")
_EVIDENCE = re.compile(r"[^\n#]*[\"“{=]")
_NOTHING = re.compile(r"[ \t\r]*(?:[\n#}]|\Z)")
_LINE = re.compile(r"[^\n{}#]+")
_REMARK = Text(
    id="bila ini judul atau catatan bagi pembaca, tulis `#` di depannya",
    en="if this is a heading or a remark for readers, write `#` before it",
)
_STATEMENT = Text(
    id='judul ditulis dalam tanda petik, mis. `{kata} … "Judul"`; bila ini catatan bagi pembaca, tulis `#` di depannya',
    en='a title stands in quotes, as in `{kata} … "Title"`; if this is a remark for readers, write `#` before it',
)
_AND = re.compile(r"(?:(?:dan|serta)[ \t]|[&/+])[ \t]*(?=[^\W_])")
_TITLE_WORD = re.compile(r"[A-Z][a-z]{2,}")
_TIGHT = re.compile(r"([^\W\d]\w*)(?=[\"“])")
_REST = re.compile(r"\w+(?:[-/]\w+)*")
_APART = re.compile(r"[-/]")
_BEHIND_NAME = re.compile(r"[ \t]*[\"“{]")
_NUMBER_FIRST = re.compile(r"(?P<number>\d+)(?P<rest>[^\W\d]\w*)(?=[ \t]*[\"“{])")
_CODE = re.compile(r"\d\.\d{2}(?:\.\d+)*")
_CODE_REST = re.compile(r"\.[ \t\u00a0]*(?P<rest>\d+(?:\.\d+)*)(?=[ \t\u00a0]+[\"“{])")
_TWO = re.compile(r"([^\W\d]\w*)[ \t]+([^\W\d]\w*)(?=[ \t]*[={\"“]|[ \t]+[^\s}#,;])")
_NAME = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
_LISTS = (Shape.REFS, Shape.CODES, Shape.NAMES, Shape.CHOICES)


def word_alone(spot: Spot) -> int | None:
    """A word with nothing behind it on its line; a value that stands alone on the next line belongs to it."""
    found = spot.match(_WORD)
    if found is None or not spot.at_item:
        return None
    if not _NOTHING.match(spot.driver.text, found.end()):
        return _prose(spot)
    below = _BELOW.match(spot.driver.text, found.end()) if found.group() in spot.driver.words else None
    if below and below["first"] not in spot.driver.words:
        fix = Edit(spot.span(found.end(), below.start("first")), " ")
        spot.findings.append(no_argument.RULE.at(spot.span(spot.start, found.end()), fix=fix, kata=found.group()))
        spot.driver.feed("KATA", found.group(), spot.start)
        return below.start("first")
    spot.findings.append(no_argument.RULE.at(spot.span(spot.start, found.end()), kata=found.group()))
    behind = _ALONE.match(spot.driver.text, found.end()) if found.group() in spot.driver.words else None
    stop = behind.end("value") if behind and behind["value"] not in spot.driver.words else found.end()
    spot.mark_broken(found.group(), spot.start, stop)
    spot.driver.end = stop
    return stop


def _prose(spot: Spot) -> int:
    """`Renstra Dinas Koperasi`: a line that was meant for readers only."""
    stop = spot.start + len(spot.match(_LINE).group().rstrip())  # type: ignore[union-attr] # it matched to get here
    word = spot.match(_WORD).group().lower()  # type: ignore[union-attr] # it matched to get here
    meant = word in spot.driver.words
    help_ = Text(id=_STATEMENT.id.format(kata=word), en=_STATEMENT.en.format(kata=word)) if meant else _REMARK
    remark = Edit(spot.span(spot.start, spot.start), "# ", certain=not meant)
    spot.unreadable(spot.start, stop, help=help_, fix=remark)
    spot.driver.end = stop
    return stop


def capitals(spot: Spot) -> int | None:
    """`Sasaran S1 "…" {`: a keyword written as at the beginning of a sentence."""
    found = spot.match(_CAPITAL) if spot.at_item else None
    word = found.group().lower() if found else ""
    if found is None or word not in spot.driver.words:
        return None
    known = spot.words.get(word)
    if not spot.match(_EVIDENCE) and (known is None or known.shape in (Shape.TEXT, Shape.BLOCK)):
        return None
    span = spot.span(spot.start, found.end())
    spot.findings.append(unknown_word.taken_for(word, Edit(span, word)))
    spot.driver.feed("KATA", word, spot.start)
    return found.end()


def split_word(spot: Spot) -> int | None:
    """`sub kegiatan 2.17.03.2.01 …`, `penanggung jawab …`: a keyword written as two words."""
    found = spot.match(_TWO) if spot.at_item else None
    meant = next((word for word in _joined(found) if word in spot.driver.words), None) if found else None
    if found is None or meant is None:
        return None
    span = spot.span(spot.start, found.end())
    spot.findings.append(unknown_word.taken_for(meant, Edit(span, meant)))
    spot.replace(0, "KATA", meant, spot.start, found.end())
    return found.end()


def split_known_word(spot: Spot) -> int | None:
    """`sumber data pelayanan`: the first half is a word, too, though not of this block."""
    begun = spot.char and not spot.newline and not spot.in_formula and spot.since("KATA")
    head = spot.head if begun else None  # which reads what is complete of it, so that the word lies elsewhere
    depth = spot.since("KATA")
    if head is None or depth is None or len(head.argumen) != 1 or not isinstance(head.argumen[0], Nama):
        return None
    word, start = spot.value(depth), spot.begin(depth)
    meant = meant_word(f"{word}_{head.argumen[0].ejaan.lower()}")
    if word in spot.words or meant not in spot.words:
        return None
    end = head.argumen[0].end
    span = spot.span(start, end)
    spot.findings.append(unknown_word.taken_for(meant, Edit(span, meant)))
    spot.replace(depth + 1, "KATA", meant, start, end)
    return spot.start


def hyphenated(spot: Spot) -> int | None:
    """`data koperasi-sehat "…"`, `data koperasi/sehat "…"`: a name has no hyphen and no stroke."""
    hyphen = spot.symbol() == "KURANG" and spot.symbol(1) == "kepala" and spot.start == spot.begin() + 1
    slash = spot.char == "/" and spot.start == spot.driver.end
    head = spot.value(1) if hyphen else spot.head if slash else None
    rest = _REST.match(spot.driver.text, spot.start + slash)
    if head is None or rest is None or not head.argumen:
        return None
    name = head.argumen[-1]
    if (
        not isinstance(name, Nama)
        or name.end != rest.start() - 1
        or (slash and not _BEHIND_NAME.match(rest.string, rest.end()))
    ):
        return None
    joined = f"{name.ejaan}_{_APART.sub('_', rest.group())}"
    spot.unwind(1 if hyphen else 0)
    span = spot.span(name.start, rest.end())
    spot.unreadable(name.start, rest.end(), same(f"`{joined}`"), fix=Edit(span, joined))
    spot.value().argumen[-1] = Nama(joined, name.start, rest.end())
    spot.driver.end = rest.end()
    return rest.end()


def number_first(spot: Spot) -> int | None:
    """`data 1koperasi "…"`: a name begins with a letter."""
    found = spot.match(_NUMBER_FIRST) if spot.symbol() == "KATA" and spot.driver.accepts("NAMA") else None
    if found is None:
        return None
    meant = f"{found['rest'].strip('_')}_{found['number']}"
    help_ = Text(id=f"nama diawali huruf, mis. `{meant}`", en=f"a name begins with a letter, such as `{meant}`")
    spot.unreadable(spot.start, found.end(), help=help_)
    spot.replace(0, "NAMA", found.group(), spot.start, found.end())
    return found.end()


def code_apart(spot: Spot) -> int | None:
    """`subkegiatan 2.17.03.2.01. 0003 "…"`: a code is written in one piece."""
    rest = spot.match(_CODE_REST)
    head = spot.head if rest else None
    if rest is None or head is None or not head.argumen:
        return None
    code = head.argumen[-1]
    if not isinstance(code, Angka) or not _CODE.fullmatch(code.ejaan) or code.end != spot.driver.end:
        return None
    whole = f"{code.ejaan}.{rest['rest']}"
    span = spot.span(code.start, rest.end())
    spot.unreadable(code.start, rest.end(), same(f"`{whole}`"), fix=Edit(span, whole))
    head.argumen[-1] = Angka(whole, code.start, rest.end())
    spot.driver.end = rest.end()
    return rest.end()


def _joined(two: re.Match[str]) -> tuple[str, str]:
    one, other = two[1].lower(), two[2].lower()
    return meant_word(f"{one}{other}"), meant_word(f"{one}_{other}")


def missing_space(spot: Spot) -> int | None:
    """`satuan"orang"`."""
    found = spot.match(_TIGHT) if spot.at_item else None
    if found is None or found[1] not in spot.driver.words:
        return None
    stop = found.end()
    spot.unreadable(spot.start, stop, same(f'`{found[1]} "…"`'), fix=Edit(spot.span(stop, stop), " "))
    spot.driver.feed("KATA", found[1], spot.start)
    return stop


def percent_sign(spot: Spot) -> int | None:
    """`satuan %`, `Satuan: %`."""
    begun = spot.char == "%" and spot.symbol() in ("KATA", "KUNCI")
    name = spot.value().rstrip(":").rstrip() if begun else ""
    word = spot.words.get(name.lower())
    if word is None or word.shape is not Shape.UNIT:
        return None
    start, end = spot.begin(), spot.start + 1
    as_entry = spot.symbol() == "KUNCI"  # then the colon goes, too
    span, meant = spot.span(start if as_entry else spot.start, end), f"{word.name} persen" if as_entry else "persen"
    spot.unreadable(spot.start, end, same("`persen`"), fix=Edit(span, meant, certain=True))
    spot.replace(1, "KATA", word.name, start, start + len(name))
    spot.replace(0, "NAMA", "persen", spot.start, end)
    return end


def missing_comma(spot: Spot) -> int | None:
    """`mendukung S1 S2`, `mendukung S1 dan S2`, `pengampu a / b`; but `pengampu Bidang Pelayanan` is a text."""
    joint = spot.match(_AND)
    found = joint or spot.match(_NAME)
    word = spot.word if not spot.newline and found and spot.driver.accepts("KOMA") else None
    if word is None or word.shape not in _LISTS or (not joint and _is_title(spot)):
        return None
    end = spot.driver.end
    if joint:
        stop = spot.start + len(joint.group().rstrip())
        spot.unreadable(spot.start, stop, same("`,`"), fix=Edit(spot.span(end, joint.end()), ", ", certain=True))
    else:
        spot.unreadable(spot.start, harapan=same("`,`"), fix=Edit(spot.span(end, end), ","))
    resume = joint.end() if joint else spot.start
    spot.replace(0, "KOMA", ",", end, resume)
    return resume


def _is_title(spot: Spot) -> bool:
    """Whether the name before and the one here are words as titles have them: `Bidang Pelayanan`."""
    head = spot.head
    before = head.argumen[-1] if head is not None and head.argumen else None
    return (
        spot.word is not None
        and spot.word.shape is Shape.REFS
        and isinstance(before, Nama)
        and bool(_TITLE_WORD.fullmatch(before.ejaan) and spot.match(_TITLE_WORD))
    )
