"""A baseline: the findings that a plan began with, recorded so that only what is new is shown.

A finding is known by its rule, the declaration that holds it and what its message was filled with, never by its line:
what is moved stays known. Entries count, so that a second finding like a recorded one is new. In the file each entry
has a line of its own and the lines are sorted, so that versions can be merged; the message is there for people only.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text, show

VERSION = 1
DIGITS = 12

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?:\s|$)", re.MULTILINE)
_APART = re.compile(r"\}[ \t]*\r?\n(?=[ \t]*\{)")  # between two entries, a comma that a merge lost
_OPEN = re.compile(r",(?=[ \t]*\r?\n[ \t]*\])")  # behind the last entry, one that a merge left
_MERGING = Text(
    id="baris {baris} tanda penggabungan yang belum selesai; hapus baris-baris tandanya dan biarkan temuan kedua pihak",
    en="line {baris} is the mark of a merge that is not finished; delete the marks and keep the findings of both sides",
)
_BROKEN = Text(id="rusak pada baris {baris}", en="broken in line {baris}")
_LACKS = Text(id="tanpa {isi}", en="without {isi}")

Holder = Callable[[Span], str]
_Key = tuple[str, str, str]


class BaselineError(ValueError):
    """A text that is no baseline: why not."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.id)
        self.reason = reason


@frozen(order=True)
class Entry:
    """So many findings of one rule in one declaration that say the same."""

    rule: str
    node: str
    params: str
    count: int
    message: str = field(eq=False)

    @property
    def key(self) -> _Key:
        """What it is known by."""
        return self.rule, self.node, self.params


@frozen
class Baseline:
    """The recorded findings of each plan, by the name of the plan."""

    plans: dict[str, tuple[Entry, ...]] = field(factory=dict)

    def __len__(self) -> int:
        return sum(each.count for entries in self.plans.values() for each in entries)

    def new(self, plan: str, findings: Iterable[Diagnostic], holder: Holder) -> tuple[Diagnostic, ...]:
        """The *findings* of *plan* that are not recorded; of more than were recorded, the last ones."""
        left = Counter({each.key: each.count for each in self.plans.get(plan, ())})
        found = []
        for each in findings:
            key = _key(each, holder)
            if left[key]:
                left[key] -= 1
            else:
                found.append(each)
        return tuple(found)

    def shrunk(self, plan: str, findings: Iterable[Diagnostic], holder: Holder) -> Baseline:
        """Itself without what no longer occurs among the *findings* of *plan*."""
        present = Counter(_key(each, holder) for each in findings)
        counts = ((each, min(each.count, present[each.key])) for each in self.plans.get(plan, ()))
        return self._with(plan, (evolve(each, count=count) for each, count in counts if count))

    def recorded(
        self, plan: str, findings: Iterable[Diagnostic], holder: Holder, outside: Callable[[str], bool]
    ) -> Baseline:
        """Itself with exactly the *findings* of *plan*; entries of rules that are *outside* the run stay."""
        found: dict[_Key, Entry] = {}
        for each in findings:
            key = _key(each, holder)
            count = found[key].count + 1 if key in found else 1
            found[key] = Entry(*key, count, each.message(Lang.ID))
        kept = (each for each in self.plans.get(plan, ()) if outside(each.rule))
        return self._with(plan, (*kept, *found.values()))

    def _with(self, plan: str, entries: Iterable[Entry]) -> Baseline:
        plans = {**self.plans, plan: tuple(sorted(entries))}
        return Baseline({name: plans[name] for name in sorted(plans) if plans[name]})


def digest(finding: Diagnostic) -> str:
    """A short name for what the message of *finding* was filled with, the same in every language and place."""
    words = json.dumps({name: show(value, Lang.ID) for name, value in finding.params.items()}, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def written(baseline: Baseline) -> str:
    """*baseline* as the text of its file: JSON, an entry a line, sorted."""
    plans = ",\n".join(f"    {_json(name)}: [\n{_lines(entries)}\n    ]" for name, entries in baseline.plans.items())
    body = f"{{\n{plans}\n  }}" if plans else "{}"
    return f'{{\n  "version": {VERSION},\n  "plans": {body}\n}}\n'


def from_text(text: str) -> Baseline:
    """The baseline that *text* is. An entry that a merge left twice counts once, with the greater number.

    Commas between the lines of entries may be missing or left over, as they are where both sides of a merge are kept.

    Raises:
        BaselineError: it is not JSON, of another version, or of another form.
    """
    if conflict := _CONFLICT.search(text):
        raise BaselineError(_in_line(_MERGING, text, conflict.start()))
    try:
        document = json.loads(_OPEN.sub("", _APART.sub("},\n", text)))
    except (ValueError, RecursionError) as fault:
        at = fault.pos if isinstance(fault, json.JSONDecodeError) else 0
        raise BaselineError(_in_line(_BROKEN, text, at)) from fault
    if not isinstance(document, dict) or document.get("version") != VERSION:
        raise _lacks(f'"version": {VERSION}')
    plans = document.get("plans")
    if not isinstance(plans, dict):
        raise _lacks('"plans"')
    return Baseline({name: _entries(entries) for name, entries in sorted(plans.items())})


def _in_line(why: Text, text: str, at: int) -> Text:
    line = text.count("\n", 0, at) + 1
    return Text(id=why.id.format(baris=line), en=why.en.format(baris=line))


def _lacks(what: str) -> BaselineError:
    return BaselineError(Text(id=_LACKS.id.format(isi=what), en=_LACKS.en.format(isi=what)))


def _key(finding: Diagnostic, holder: Holder) -> _Key:
    return finding.code, holder(finding.span), digest(finding)


def _lines(entries: Iterable[Entry]) -> str:
    return ",\n".join(f"      {_json(_data(each))}" for each in entries)


def _data(entry: Entry) -> Mapping[str, object]:
    return {name: getattr(entry, name) for name in ("rule", "node", "params", "count", "message")}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entries(items: Any) -> tuple[Entry, ...]:
    found: dict[_Key, Entry] = {}
    for item in items if isinstance(items, list) else [None]:
        entry = _entry(item)
        found[entry.key] = max(entry, found.get(entry.key, entry))
    return tuple(sorted(found.values()))


def _entry(item: Any) -> Entry:
    names = {"rule": str, "node": str, "params": str, "count": int, "message": str}
    if not isinstance(item, dict) or any(not isinstance(item.get(name), kind) for name, kind in names.items()):
        raise _lacks(f"{', '.join(names)} ({_json(item)[:60]})")
    if item["count"] < 1:
        raise _lacks(f'"count" > 0 ({item["count"]})')
    return Entry(**{name: item[name] for name in names})
