"""A comparison for a person: what differs by node, old → new, with the places; then what only one side has."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sakip.cli import output
from sakip.cli.differences import wording
from sakip.cli.differences.compared import Compared
from sakip.diagnostics.cells import one_line, width_of
from sakip.diagnostics.colour import Ink
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.comparison.difference import Change
    from sakip.comparison.groups import Group

_SIGNS = {
    "changed": ("~", Ink.WARNING),
    "renamed": ("→", Ink.WARNING),
    "guessed": ("?", Ink.ADVICE),
    "added": ("+", Ink.GOOD),
    "removed": ("-", Ink.ERROR),
}
_ONLY = Text(id="Hanya dalam {sisi}", en="Only in {sisi}")
_ASIDE = Text(id="Tidak dibandingkan, hanya ada dalam {sisi}: {apa}", en="Not compared, only in {sisi}: {apa}")
_FIGURES = Text(id="{jumlah} angka", en="{jumlah} figures")
_SAME = Text(id="Tidak ada perbedaan.", en="There is no difference.")
_COUNT = Text(id="{berubah} berubah", en="{berubah} changed")
_COUNT_ONLY = Text(id="{jumlah} hanya dalam {sisi}", en="{jumlah} only in {sisi}")
_BEFORE = Text(id="(dahulu {lama})", en="(before: {lama})")
_GUESS = Text(
    id="dugaan: {sama} dari {semua} hal sama; bila benar, tulis pindah {{ {lama}: {baru} }}",
    en="a guess: {sama} of {semua} things are the same; if it is right, write pindah {{ {lama}: {baru} }}",
)
_PARTS = Text(id="yang beda: {lama} → {baru}", en="what differs: {lama} → {baru}")
_INDENT = "    "
_FEW = 3
_CUT = 60


def written(compared: Sequence[Compared], lang: Lang) -> str:
    """Every comparison below its sides."""
    if not compared:
        return f"{output.paint()(_SAME.in_(lang), Ink.GOOD)}\n"
    return "\n".join("".join(_lines(each, lang)) for each in compared)


def _lines(compared: Compared, lang: Lang) -> Iterator[str]:
    paint = output.paint()
    sides = f"{compared.left.in_(lang)} → {compared.right.in_(lang)}"
    about = " · ".join(filter(None, (compared.plan, compared.title)))
    yield f"{paint(one_line(sides), Ink.STRONG)}\n"
    if about:
        yield f"{paint(one_line(about), Ink.FAINT)}\n"
    yield from _moves(compared, lang)
    for group in compared.of_status("changed", "renamed", "guessed"):
        yield from _group(group, compared, lang)
    for status, side in (("removed", compared.left), ("added", compared.right)):
        yield from _alone(compared.of_status(status), side, lang)
    yield from _asides(compared, lang)
    yield f"\n{paint(_count(compared, lang), Ink.STRONG if compared.found else Ink.GOOD)}\n"


def _moves(compared: Compared, lang: Lang) -> Iterator[str]:
    paint = output.paint()
    for number, each in enumerate(compared.found.moves):
        kind = wording.MOVES[wording.kind_of(each)].in_(lang)
        yield "" if number else "\n"
        yield f"{paint('→', Ink.WARNING)} {kind}: {', '.join(each.lama)} → {', '.join(each.baru)}\n"
        yield from (f"{_INDENT}{line}\n" for line in wording.money(each, lang))


# ── what differs ────────────────────────────────────────────────────────────────────────────────────


def _group(group: "Group", compared: Compared, lang: Lang) -> Iterator[str]:
    paint, (sign, ink) = output.paint(), _SIGNS[group.status.value]
    before = f" {_BEFORE.in_(lang).format(lama=one_line(group.dahulu))}" if group.dahulu else ""
    yield f"\n{paint(sign, ink)} {paint(_cut(wording.title(group, lang) + before), Ink.STRONG)}\n"
    if group.status.value == "guessed":
        yield f"{_INDENT}{paint(_guess(group, compared, lang), Ink.ADVICE)}\n"
    labels = [wording.label(each.key, compared.papers, lang) for each in group.changes]
    column = min(max(map(width_of, labels), default=0), 24)
    for name, change in zip(labels, group.changes, strict=True):
        yield from _change(name, change, column, lang)
        for old, new in wording.parts_apart(change, compared.found):
            yield f"{_INDENT}{_INDENT}{_PARTS.in_(lang).format(lama=one_line(old), baru=one_line(new))}\n"


def _guess(group: "Group", compared: Compared, lang: Lang) -> str:
    guess = next(each for each in compared.found.guesses if each.baru == group.subjek)
    return one_line(_GUESS.in_(lang).format(sama=guess.sama, semua=guess.semua, lama=guess.lama, baru=guess.baru))


def _change(name: str, change: "Change", column: int, lang: Lang) -> Iterator[str]:
    """One change: on one line where there is room for it, else old and new below each other."""
    paint = output.paint()
    old, new = _sides(change, lang)
    places = " → ".join(filter(None, (wording.place(change.lama), wording.place(change.baru))))
    line = f"{_INDENT}{name}{' ' * max(0, column - width_of(name))}  {old} → {new}"
    if width_of(line) + width_of(places) + 2 <= output.width():
        yield f"{line}  {paint(places, Ink.PLACE)}\n"
        return
    yield f"{_INDENT}{name}\n"
    for sign, ink, value, fact in (("-", Ink.ERROR, old, change.lama), ("+", Ink.GOOD, new, change.baru)):
        yield f"{_INDENT}  {paint(sign, ink)} {value}  {paint(wording.place(fact), Ink.PLACE)}".rstrip() + "\n"


def _sides(change: "Change", lang: Lang) -> tuple[str, str]:
    """Old and new; of long texts only the part that differs."""
    from sakip.comparison.likeness import apart

    old, new = wording.shown(change.lama, lang), wording.shown(change.baru, lang)
    if min(len(old), len(new)) <= _CUT or not (old[0] == new[0] == '"'):
        return old, new
    left, right = apart(old[1:-1], new[1:-1])
    return one_line(left.shown(lang)), one_line(right.shown(lang))


# ── what only one side has ──────────────────────────────────────────────────────────────────────────


def _alone(groups: "Sequence[Group]", side: Text, lang: Lang) -> Iterator[str]:
    paint = output.paint()
    if groups:
        yield f"\n{paint(one_line(_ONLY.in_(lang).format(sisi=side.in_(lang))), Ink.STRONG)}\n"
    for group in groups:
        sign, ink = _SIGNS[group.status.value]
        figures = _figures(group, lang)
        yield f"{paint(sign, ink)} {_cut(wording.title(group, lang), width_of(figures))}{paint(figures, Ink.FAINT)}\n"


def _figures(group: "Group", lang: Lang) -> str:
    """The figures of a group that only one side has: the first, or how many there are."""
    figures = group.figures
    if not figures:
        return ""
    if len(figures) > _FEW:
        return f"  ({_FIGURES.in_(lang).format(jumlah=len(figures))})"
    told = (f"{wording.label(each.key, {}, lang)} {wording.shown(each.baru or each.lama, lang)}" for each in figures)
    return f"  {'  '.join(told)}"


def _asides(compared: Compared, lang: Lang) -> Iterator[str]:
    from sakip.comparison.wording import property_name

    found = compared.found
    for side, only in ((compared.left, found.left_only), (compared.right, found.right_only)):
        if only:
            told = ", ".join(f"{property_name(name).in_(lang)} ({count})" for name, count in only)
            yield f"\n{output.paint()(one_line(_ASIDE.in_(lang).format(sisi=side.in_(lang), apa=told)), Ink.FAINT)}\n"


def _count(compared: Compared, lang: Lang) -> str:
    if not compared.found:
        return _SAME.in_(lang)
    parts = [_COUNT.in_(lang).format(berubah=len(compared.of_status("changed", "renamed", "guessed")))]
    for status, side in (("removed", compared.left), ("added", compared.right)):
        if groups := compared.of_status(status):
            parts.append(_COUNT_ONLY.in_(lang).format(jumlah=len(groups), sisi=side.in_(lang)))
    return one_line(" · ".join(parts)) + "."


def _cut(words: str, taken: int = 0) -> str:
    """*words* as far as there is room on the line."""
    room = max(output.width() - 4 - taken, 40)
    return words if width_of(words) <= room else f"{words[: room - 1].rstrip()}…"
