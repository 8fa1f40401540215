"""Carrying out mends: which of them go together, the text that they make, and what they change as a unified diff.

Nothing is read or written here. A mend is an `Edit` that is certain; a finding is mended when its edit has been made.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Severity
from sakip.source.file import SourceFile

CONTEXT = 3
MOST_TRIES = 64
# How many lines are looked through for one that stays; more than anything that is put between two of them.
FARTHEST = 24

Reread = Callable[[Mapping[SourceFile, str]], Iterable[Diagnostic]]
_Place = tuple[int, int, str]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


# ── which mends go together ─────────────────────────────────────────────────────────────────────────


def mendable(findings: Iterable[Diagnostic], files: Iterable[SourceFile]) -> tuple[Diagnostic, ...]:
    """The findings that a certain edit of *files* mends, in order. Of edits that overlap the first is made."""
    taken: dict[SourceFile, list[_Place]] = {file: [] for file in files}
    return tuple(
        each
        for each in sorted(findings, key=lambda each: each.order)
        if each.fix and each.fix.certain and each.fix.span.file in taken and _fits(taken[each.fix.span.file], each.fix)
    )


def helpful(found: Sequence[Diagnostic], before: Iterable[Diagnostic], reread: Reread) -> tuple[Diagnostic, ...]:
    """As many of *found* as can be mended together so that each of them goes and no error of writing comes.

    *before* is all that was found, *reread* finds what there is when some files have another text. What a mend makes
    readable may be in conflict with the rest of the plan: that is no fault of the mend.
    """
    trial = _Trial(Counter(map(_identity, before)), reread)
    kept: list[Diagnostic] = []
    waiting = [list(found)] if found else []
    for _ in range(MOST_TRIES):
        if not waiting:
            break
        part = waiting.pop()
        if trial.succeeds([*kept, *part]):
            kept += part
        elif len(part) > 1:
            half = len(part) // 2
            waiting += [part[half:], part[:half]]
    return tuple(sorted(kept, key=lambda each: each.order))


@frozen
class _Trial:
    """Making some mends, to see what is found then."""

    before: Counter[tuple[str, str, str]]
    reread: Reread

    def succeeds(self, mended: Sequence[Diagnostic]) -> bool:
        """Whether the findings *mended* are gone and no error of writing is new."""
        found = list(self.reread(texts(mended)))
        after = Counter(map(_identity, found))
        errors = {_identity(each) for each in found if each.rule.of_language and each.severity is Severity.ERROR}
        gone = Counter(map(_identity, mended))
        return all(after[each] <= self.before[each] - number for each, number in gone.items()) and all(
            after[each] <= self.before[each] for each in errors
        )


def _identity(finding: Diagnostic) -> tuple[str, str, str]:
    return finding.span.file.name, finding.code, finding.message()


def _fits(taken: list[_Place], edit: Edit) -> bool:
    """Whether *edit* overlaps none of *taken*, which it joins. The same edit made for two findings is one."""
    mine = _place(edit)
    at = bisect_left(taken, mine)
    neighbours = taken[max(0, at - 1) : at + 1]
    if mine in neighbours:
        return True
    if any(_overlap(mine, other) for other in neighbours):
        return False
    taken.insert(at, mine)
    return True


def _place(edit: Edit) -> _Place:
    return edit.span.start, edit.span.end, edit.replacement


def _overlap(one: _Place, other: _Place) -> bool:
    """Whether the two share a character, or an insertion touches the other, so that their order would matter."""
    (start, end, _), (begin, stop, _) = one, other
    if start == end or begin == stop:
        return start <= stop and begin <= end
    return start < stop and begin < end


# ── the text that they make ─────────────────────────────────────────────────────────────────────────


def edits_of(mended: Iterable[Diagnostic]) -> dict[SourceFile, tuple[Edit, ...]]:
    """The edits of the findings *mended*, by file, in the order of their places, each once."""
    found: dict[SourceFile, dict[_Place, Edit]] = {}
    for each in mended:
        if each.fix:
            found.setdefault(each.fix.span.file, {})[_place(each.fix)] = each.fix
    by_name = sorted(found.items(), key=lambda each: each[0].name)
    return {file: tuple(edit for _, edit in sorted(edits.items())) for file, edits in by_name}


def texts(mended: Iterable[Diagnostic]) -> dict[SourceFile, str]:
    """What each file that an edit touches reads when the edits of *mended* have been made."""
    return {file: text_with(file, edits) for file, edits in edits_of(mended).items()}


def text_with(file: SourceFile, edits: Sequence[Edit]) -> str:
    """The text of *file* with *edits* made, which are in order and do not overlap; all else is as it was."""
    return _between(file.text, edits, 0, len(file.text))


def _between(text: str, edits: Sequence[Edit], start: int, end: int) -> str:
    """The part of *text* from *start* to *end* with *edits*, which lie within it, made."""
    parts = []
    for edit in edits:
        parts += [text[start : edit.span.start], edit.replacement]
        start = edit.span.end
    return "".join((*parts, text[start:end]))


# ── what they change ────────────────────────────────────────────────────────────────────────────────


@frozen
class _Change:
    """Lines `first` up to, not including, `last` (from 0) of a file, and what stands there afterwards."""

    first: int
    last: int
    old: tuple[str, ...]
    new: tuple[str, ...]


def diff(file: SourceFile, edits: Sequence[Edit]) -> str:
    """What *edits* change in *file*, as a unified diff that `patch -p0` understands; empty where that is nothing."""
    lines = _LINE.findall(file.text)
    hunks = "".join(_hunks(lines, list(_changes(file, lines, edits))))
    return f"--- {file.name}\n+++ {file.name}\n{hunks}" if hunks else ""


def _changes(file: SourceFile, lines: Sequence[str], edits: Sequence[Edit]) -> Iterator[_Change]:
    for first, last, group in _blocks(edits):
        start = file.line_starts[first]
        old = tuple(lines[first:last])
        new = tuple(_LINE.findall(_between(file.text, group, start, start + sum(map(len, old)))))
        yield from _differing(first, old, new)


def _differing(first: int, old: Sequence[str], new: Sequence[str]) -> Iterator[_Change]:
    """What becomes of the *old* lines, which begin at *first*, without those that stay as they are."""
    at = to = 0
    while at < len(old) or to < len(new):
        gone, come = _until_alike(old[at : at + FARTHEST], new[to : to + FARTHEST]) or (len(old) - at, len(new) - to)
        if gone or come:
            yield _Change(first + at, first + at + gone, tuple(old[at : at + gone]), tuple(new[to : to + come]))
        at, to = at + gone + 1, to + come + 1


def _until_alike(old: Sequence[str], new: Sequence[str]) -> tuple[int, int] | None:
    """How many lines of both stand before the nearest one that is in both; None where none is."""
    pairs = ((gone, far - gone) for far in range(len(old) + len(new)) for gone in range(far + 1))
    return next(
        ((gone, come) for gone, come in pairs if gone < len(old) and come < len(new) and old[gone] == new[come]), None
    )


def _blocks(edits: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """The edits that share lines or stand on neighbouring ones, with these lines."""
    group: list[Edit] = []
    first = last = 0
    for edit in edits:
        begin, end = edit.span.line - 1, edit.span.end_position[0]
        if group and begin > last:
            yield first, last, group
            group = []
        first, last = (first, max(last, end)) if group else (begin, end)
        group.append(edit)
    if group:
        yield first, last, group


def _hunks(lines: Sequence[str], changes: Sequence[_Change]) -> Iterator[str]:
    """The changes with the lines around them; those whose surroundings meet stand in one hunk."""
    shift, index = 0, 0
    while index < len(changes):
        behind = index + 1
        while behind < len(changes) and changes[behind].first - changes[behind - 1].last <= 2 * CONTEXT:
            behind += 1
        group = changes[index:behind]
        yield _hunk(lines, group, shift)
        shift += sum(len(each.new) - len(each.old) for each in group)
        index = behind


def _hunk(lines: Sequence[str], changes: Sequence[_Change], shift: int) -> str:
    """One hunk; *shift* is by how many lines the changes before it have moved it."""
    start, stop = max(0, changes[0].first - CONTEXT), min(len(lines), changes[-1].last + CONTEXT)
    body: list[str] = []
    at = start
    for each in changes:
        body += [_signed(" ", line) for line in lines[at : each.first]]
        body += [_signed("-", line) for line in each.old]
        body += [_signed("+", line) for line in each.new]
        at = each.last
    body += [_signed(" ", line) for line in lines[at:stop]]
    more = sum(len(each.new) - len(each.old) for each in changes)
    head = f"@@ -{_range(start, stop - start)} +{_range(start + shift, stop - start + more)} @@\n"
    return head + "".join(body)


def _range(start: int, length: int) -> str:
    """Lines as a hunk counts them: from 1, and for no lines at all the line before."""
    return f"{start + 1}" if length == 1 else f"{start + 1 if length else start},{length}"


def _signed(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
