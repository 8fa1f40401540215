"""The parser: an LALR automaton over lark's tables that scans as it goes and never stops at a mistake.

In each state only the terminals that the state accepts are looked for, with one regular expression; this is what lets
every word also be a name. When nothing fits, `repair` decides how to go on and the loop continues with what it left
on the stacks. Repairs never meet a short cut: where one does not fit, or what follows it does not, its text is read
again without short cuts. Of a declaration that is read in one piece, or its beginning, `iku sehat "Koperasi sehat" {`,
they find on the stacks what reading it word by word leaves there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from attrs import define

from sakip.syntax.grammar import END, Tables

SHORT_CUTS = frozenset(("SIFAT", "DERET", "DEKLARASI"))
_NEVER = "(?!)"
_BETWEEN_STATEMENTS = frozenset(("SIFAT", "KUNCI", "KUNCI_TEKS", "KATA", "TUTUP"))
# A word, perhaps a name or code, a title and a brace, which the grammar reads one by one; the properties behind it, if
# any; and the other brace where there is nothing else.
_DECLARATION = (
    r"[a-z][a-z0-9_]*[ \t]+(?:(?:(?![Rr]p[.\s\d])[^\W\d]\w*(?:\.\w+)*|\d+(?:\.\d+)+)[ \t]+)?"
    r'"[^"\\\n]*"(?!")[ \t]*\{'
    r"(?:(?>[ \t]*(?:[\r\n]+[ \t]+)?)(?>%s))?(?:[ \t\r\n]*\})?"
)

Build = Callable[[list[Any], int, int], Any]
# What is made of what was read, and the keywords in it.
Opening = Callable[[str, int], tuple[Any, list[str]]]
Scan = Callable[[str, int], re.Match[str] | None]


@define
class Opened:
    """A declaration that goes on behind what was read of it: its word, what it takes, its brace, properties so far."""

    word: str
    head: Any
    head_start: int
    brace: int
    items: list[Any]


class Repair(Protocol):
    """What to do where the text does not fit."""

    def __call__(self, driver: Driver, start: int) -> int:
        """Mend the stacks of *driver* for the text at *start*; return where to go on."""

    def before_word(self, driver: Driver, word: str, start: int) -> int | None:
        """Look at a doubtful keyword before it is taken; return where to go on if it must not be."""


class _Scanners(dict[int, Scan]):
    """What finds the next token in each state; compiled when the state is first met."""

    def __init__(self, tables: Tables, names: list[tuple[str, ...]], *, without: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._blank = tables.blank
        declaration = _DECLARATION % tables.patterns["SIFAT"]
        self._patterns = {**tables.patterns, "DEKLARASI": declaration, **dict.fromkeys(without, _NEVER)}
        self._names = names

    def __missing__(self, state: int) -> Scan:
        alternatives = "|".join(f"({self._patterns[each]})" for each in self._names[state][1:])
        found = re.compile(f"(?>(?:{self._blank})?)(?:{alternatives or _NEVER})").match
        self[state] = found
        return found


class Automaton:
    """The tables, made ready to run: scanners with and without short cuts, terminal names and actions per state."""

    def __init__(
        self, tables: Tables, builders: dict[str, Build], openings: Mapping[str, Opening], *, short_cuts: bool = True
    ) -> None:
        self.blank = re.compile(f"(?:{tables.blank})?")
        self.actions = [actions for _, actions in tables.states]
        self.names = [("", *_tried(tables.scanners[index])) for index, _ in tables.states]
        self.plain = _Scanners(tables, self.names, without=SHORT_CUTS)
        self.scan = _Scanners(tables, self.names) if short_cuts else self.plain
        self.gotos = _direct_gotos(tables)
        # Rule n is what the action -n - 1 asks for, so in this order it is found under its action.
        self.rules = [(origin, length, builders[action]) for origin, length, action in reversed(tables.rules)]
        self.openings = {"KATA": _keyword, **openings}
        self.start, self.end = tables.start, tables.end
        self.symbol = self._accessing_symbols(tables)

    @staticmethod
    def _accessing_symbols(tables: Tables) -> list[str]:
        symbols = [""] * len(tables.states)
        for (_, actions), gotos in zip(tables.states, tables.gotos, strict=True):
            for symbol, target in (*actions.items(), *gotos.items()):
                if target >= 0:
                    symbols[target] = symbol
        return symbols


def _keyword(written: str, _start: int) -> tuple[str, list[str]]:
    return written, [written]


def _tried(names: tuple[str, ...]) -> tuple[str, ...]:
    """*names* as they are tried: between statements with declarations, and only there with properties.

    Elsewhere a short cut would save little, and compiling its long pattern for each scanner takes its time.
    """
    if _BETWEEN_STATEMENTS.issuperset(names):
        return ("DEKLARASI", *names)
    return tuple(each for each in names if each != "SIFAT")


def _direct_gotos(tables: Tables) -> list[dict[str, int]]:
    """The gotos of *tables* without the states that only give a value another name, as `?item: pasangan` does."""
    renames: dict[int, str] = {}
    for state, (_, actions) in enumerate(tables.states):
        if len(reductions := set(actions.values())) == 1 and (rule := reductions.pop()) < 0:
            origin, length, action = tables.rules[-rule - 1]
            if (length, action) == (1, "satu"):
                renames[state] = origin

    def target(row: dict[str, int], symbol: str) -> int:
        while row[symbol] in renames:
            symbol = renames[row[symbol]]
        return row[symbol]

    return [{symbol: target(row, symbol) for symbol in row} for row in tables.gotos]


class Driver:
    """One run over one text. `states`, `values` and `starts` are the stacks; `end` is behind the last token read."""

    def __init__(self, automaton: Automaton, text: str, words: frozenset[str]) -> None:
        self.automaton = automaton
        self.words = words
        self.text = text
        self.states = [automaton.start]
        self.values: list[Any] = []
        self.starts: list[int] = []
        self.end = 0

    def run(self, repair: Repair) -> Any:
        """The value of the whole text, whatever the text."""
        text, names, openings, reduce = self.text, self.automaton.names, self.automaton.openings, self.reduce
        states, values, starts = self.states, self.values, self.starts
        scan, plain = self.automaton.scan, self.automaton.plain
        at, plain_until = 0, -1
        while True:
            state = states[-1]
            match = (scan if at > plain_until else plain)[state](text, at)
            if match is not None:
                group = match.lastindex or 0
                start, name, value = match.start(group), names[state][group], match[group]
                if name in openings:
                    value, words = openings[name](value, start)
                    if self._is_doubtful(words, start):
                        begin = start if name in SHORT_CUTS else self._take_back()
                        elsewhere = begin if begin >= 0 else repair.before_word(self, value, start)
                        if elsewhere is not None:
                            at, plain_until = elsewhere, max(plain_until, begin)
                            continue
                action = reduce("KATA" if name == "DEKLARASI" else name)
                if action is not None:
                    at = self.end = match.end()
                    if name == "DEKLARASI":
                        self._spell_out(action, value, start)
                        continue
                    states.append(action)
                    values.append(value)
                    starts.append(start)
                    continue
            else:
                start = self.automaton.blank.match(text, at).end()  # type: ignore[union-attr] # it matches, if nothing
                if start == len(text) and self.finish():
                    return self.values[-1]
            begin = self._take_back()
            at, plain_until = (begin, begin) if begin >= 0 else (repair(self, start), plain_until)

    def _spell_out(self, state: int, declared: Any, start: int) -> None:
        """Put *declared* on the stacks as if read word by word, whether it is complete or goes on."""
        if not isinstance(declared, Opened):
            self.values[-1].append(declared)
            return
        actions, gotos = self.automaton.actions, self.automaton.gotos
        head = gotos[state]["kepala"]
        brace = actions[head]["BUKA"]
        self.states += state, head, brace
        self.values += declared.word, declared.head, "{"
        self.starts += start, declared.head_start, declared.brace
        if declared.items:
            inside = gotos[brace]["isi"]
            self.states += inside, actions[inside]["SIFAT"]
            self.values += [], declared.items
            self.starts += declared.brace + 1, declared.items[0].start

    def _is_doubtful(self, words: list[str], start: int) -> bool:
        """Whether one of *words* is not among those that are known, or they stand at the left margin inside a block."""
        if not self.words.issuperset(words):
            return True
        if len(self.states) > 2 and self.text[start - 1 : start] == "\n":
            self.reduce("KATA")  # what comes before the words is complete, if they may stand here at all
            return len(self.states) > 2
        return False

    def _take_back(self) -> int:
        """The offset of the short cut on top of the stacks, which is taken off them; -1 where there is none."""
        if self.automaton.symbol[self.states[-1]] not in SHORT_CUTS:
            return -1
        self.states.pop()
        self.values.pop()
        return self.starts.pop()

    def feed(self, terminal: str, value: str, start: int) -> bool:
        """Reduce as far as *terminal* asks for, then shift it. False, with nothing shifted, where it does not fit."""
        action = self.reduce(terminal)
        if action is None:
            return False
        self.states.append(action)
        self.values.append(value)
        self.starts.append(start)
        self.end = start + len(value)
        return True

    def finish(self) -> bool:
        """Reduce to the end of the text. False where something is still open."""
        self.reduce(END)
        return self.states[-1] == self.automaton.end

    def accepts(self, terminal: str) -> bool:
        """Whether the current state has an action for *terminal*."""
        return terminal in self.automaton.actions[self.states[-1]]

    def reduce(self, terminal: str) -> int | None:
        """Reduce as far as *terminal* asks for; the state to shift to, or None where it does not fit."""
        actions, rules, gotos = self.automaton.actions, self.automaton.rules, self.automaton.gotos
        states, values, starts, end = self.states, self.values, self.starts, self.end
        while True:
            action = actions[states[-1]].get(terminal)
            if action is None or action >= 0:
                return action
            origin, length, build = rules[action]
            if not length:
                states.append(gotos[states[-1]][origin])
                values.append(build([], end, end))
                starts.append(end)
                continue
            taken = values[-length:]
            if length > 1:  # what is made takes the place of its first part
                above = 1 - length
                del states[above:], values[above:], starts[above:]
            states[-1] = gotos[states[-2]][origin]
            values[-1] = build(taken, starts[-1], end)
