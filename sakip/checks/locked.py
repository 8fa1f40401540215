"""What rules about locks share: which locks can be asked, and how they say what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.comparison.likeness import apart
from sakip.comparison.locks import Altered, is_of_this_form, is_there
from sakip.comparison.wording import property_name
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Kunci
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

_FEW = 3
_LONG = 60
_MARKS = str.maketrans("«»", '""')
_ADDED = Text(id="{apa} ditambah: {baru}", en="{apa} added: {baru}")
_GONE = Text(id="{apa} dihapus, tadinya {lama}", en="{apa} taken out, it was {lama}")
_CHANGED = Text(id="{apa} {lama} → {baru}", en="{apa} {lama} → {baru}")
_MORE = Text(id="{daftar}; dan {banyak} lainnya", en="{daftar}; and {banyak} more")


def locks(cascade: Cascade) -> Iterator[Kunci]:
    """The locks that can be compared with their documents: of each that is there, the first."""
    seen: set[str] = set()
    for each in cascade.model.kunci:
        if each.dokumen not in seen and is_there(cascade, each) and is_of_this_form(each):
            seen.add(each.dokumen)
            yield each


def place(each: Altered) -> Span:
    """Where it is said now; where it was recorded, if it is said no more."""
    return each.baru.letak if each.baru else each.lama.letak  # type: ignore[union-attr] # one of both is there


def told(found: Sequence[Altered]) -> Text:
    """What has changed of one subject: figures first, the first few of it."""
    ordered = sorted(found, key=lambda each: (not any(char.isdigit() for char in each.spot[1]), each.spot))
    parts = [changed(each, property_name(each.spot[1])) for each in ordered[:_FEW]]
    listed = Text(id="; ".join(part.id for part in parts), en="; ".join(part.en for part in parts))
    more = len(found) - _FEW
    if more <= 0:
        return listed
    return Text(id=_MORE.id.format(daftar=listed.id, banyak=more), en=_MORE.en.format(daftar=listed.en, banyak=more))


def changed(each: Altered, about: Text) -> Text:
    """The change of what is called *about*, from what was recorded to what is said now."""
    words = _CHANGED if each.lama and each.baru else _ADDED if each.baru else _GONE
    said = [words.in_(lang).format(apa=about.in_(lang), **_sides(each, lang)) for lang in (Lang.ID, Lang.EN)]
    return Text(id=said[0], en=said[1])


def _sides(each: Altered, lang: Lang) -> dict[str, str]:
    """What was recorded and what is said now; of long texts the part that differs."""
    old, new = each.lama.makna if each.lama else "", each.baru.shown(lang) if each.baru else ""
    if new.startswith('"') and not old.startswith("«"):
        old = f"«{old}»"
    if min(len(old), len(new)) <= _LONG:
        return {"lama": old.translate(_MARKS), "baru": new}
    left, right = apart(old.strip("«»"), new.strip('"'))
    return {"lama": left.shown(lang), "baru": right.shown(lang)}
