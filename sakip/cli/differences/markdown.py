"""A comparison as Markdown: a table for each node that differs, lists of what only one side has."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sakip.cli.differences import wording
from sakip.cli.differences.compared import Compared
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.comparison.difference import Change
    from sakip.comparison.groups import Group

_HEAD = Text(id="| Hal | {lama} | {baru} |", en="| What | {lama} | {baru} |")
_SAME = Text(id="Tidak ada perbedaan.", en="There is no difference.")
_ONLY = Text(id="Hanya dalam {sisi}", en="Only in {sisi}")
_MOVED = Text(id="Dipindah", en="Moved")
_BEFORE = Text(id="dahulu {lama}", en="before: {lama}")
_GUESS = Text(id="dugaan, dahulu {lama}", en="a guess, before: {lama}")
_PARTS = Text(id="yang beda: {lama} → {baru}", en="what differs: {lama} → {baru}")
_SPECIAL = str.maketrans({each: f"\\{each}" for each in "\\`*_{}[]<>#|~"})


def written(compared: Sequence[Compared], lang: Lang) -> str:
    """Every comparison as a chapter."""
    if not compared:
        return f"{_SAME.in_(lang)}\n"
    return "\n".join("\n".join(_chapter(each, lang)) for each in compared)


def _chapter(compared: Compared, lang: Lang) -> Iterator[str]:
    yield f"# {_plain(compared.left.in_(lang))} → {_plain(compared.right.in_(lang))}\n"
    about = " · ".join(filter(None, (compared.plan, compared.title)))
    yield f"{_plain(about)}\n" if about else ""
    if not compared.found:
        yield f"{_SAME.in_(lang)}\n"
    if compared.found.moves:
        yield f"## {_MOVED.in_(lang)}\n"
        yield "\n".join(_moved(compared, lang)) + "\n"
    for group in compared.of_status("changed", "renamed", "guessed"):
        yield from _table(group, compared, lang)
    for status, side in (("removed", compared.left), ("added", compared.right)):
        yield from _list(compared.of_status(status), side, compared, lang)


def _moved(compared: Compared, lang: Lang) -> Iterator[str]:
    for each in compared.found.moves:
        kind = wording.MOVES[wording.kind_of(each)].in_(lang)
        yield f"- {kind}: {_plain(', '.join(each.lama))} → {_plain(', '.join(each.baru))}"
        yield from (f"    - {_plain(line)}" for line in wording.money(each, lang))


def _table(group: "Group", compared: Compared, lang: Lang) -> Iterator[str]:
    note = {"renamed": _BEFORE, "guessed": _GUESS}.get(group.status.value)
    before = f" ({_plain(note.in_(lang).format(lama=group.dahulu))})" if note else ""
    yield f"## {_plain(wording.title(group, lang))}{before}\n"
    sides = {"lama": _plain(compared.left.in_(lang)), "baru": _plain(compared.right.in_(lang))}
    yield _HEAD.in_(lang).format(**sides) + "\n|---|---|---|"
    yield "\n".join(_row(each, compared, lang) for each in group.changes) + "\n"


def _row(change: "Change", compared: Compared, lang: Lang) -> str:
    sides = (
        f"{_plain(wording.shown(each, lang))} {_place(wording.place(each))}" for each in (change.lama, change.baru)
    )
    parts = "".join(
        f"<br>{_plain(_PARTS.in_(lang).format(lama=old, baru=new))}"
        for old, new in wording.parts_apart(change, compared.found)
    )
    name = _plain(wording.label(change.key, compared.papers, lang))
    return f"| {' | '.join((name, *map(str.strip, sides)))}{parts} |"


def _list(groups: "Sequence[Group]", side: Text, compared: Compared, lang: Lang) -> Iterator[str]:
    if groups:
        yield f"## {_plain(_ONLY.in_(lang).format(sisi=side.in_(lang)))}\n"
        yield "\n".join(_item(each, compared, lang) for each in groups) + "\n"


def _item(group: "Group", compared: Compared, lang: Lang) -> str:
    told = (
        f"{wording.label(each.key, compared.papers, lang)} {wording.shown(each.baru or each.lama, lang)}"
        for each in group.figures
    )
    return f"- {_plain(': '.join(filter(None, (wording.title(group, lang), ' · '.join(told)))))}"


def _plain(text: str) -> str:
    """*text* with nothing in it that Markdown would take for its own."""
    return text.translate(_SPECIAL)


def _place(place: str) -> str:
    return f"`{place.replace('`', '')}`".replace("|", "\\|") if place else ""
