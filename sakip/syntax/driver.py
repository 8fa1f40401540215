"""The parser: an LALR automaton over lark's tables that scans as it goes and never stops at a mistake.

In each state only the terminals that the state accepts are looked for, with one regular expression; this is what lets
every word also be a name. When nothing fits, `repair` decides how to go on and the loop continues with what it left
on the stacks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

from sakip.syntax.grammar import END, Tables

Build = Callable[[list[Any], int, int], Any]
Scan = Callable[[str, int], "re.Match[str] | None"]


class Repair(Protocol):
    """What to do where the text does not fit."""

    def __call__(self, driver: Driver, start: int) -> int:
        """Mend the stacks of *driver* for the text at *start*; return where to go on."""

    def before_word(self, driver: Driver, word: str, start: int) -> int | None:
        """Look at a doubtful keyword before it is taken; return where to go on if it must not be."""


class Automaton:
    """The tables, made ready to run: one scanner, its terminal names and the actions per state."""

    def __init__(self, tables: Tables, builders: dict[str, Build]) -> None:
        self.blank = re.compile(f"(?:{tables.blank})?")
        self.actions = [actions for _, actions in tables.states]
        self.names = [("", *tables.scanners[index]) for index, _ in tables.states]
        self.scan: list[Scan | None] = [None] * len(tables.states)
        self._tables = tables
        self.gotos = _direct_gotos(tables)
        self.rules = [(origin, length, builders[action]) for origin, length, action in tables.rules]
        self.start, self.end = tables.start, tables.end
        self.symbol = self._accessing_symbols(tables)

    def scanner(self, state: int) -> Scan:
        """What finds the next token in *state*; compiled when the state is first met."""
        found = self.scan[state]
        if found is None:
            names = self._tables.scanners[self._tables.states[state][0]]
            alternatives = "|".join(f"({self._tables.patterns[name]})" for name in names)
            pattern = f"(?>(?:{self._tables.blank})?)(?:{alternatives})" if names else "(?!)"
            found = self.scan[state] = re.compile(pattern).match
        return found

    @staticmethod
    def _accessing_symbols(tables: Tables) -> list[str]:
        symbols = [""] * len(tables.states)
        for (_, actions), gotos in zip(tables.states, tables.gotos, strict=True):
            for symbol, target in (*actions.items(), *gotos.items()):
                if target >= 0:
                    symbols[target] = symbol
        return symbols


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
        """The value of the whole text, whatever the text.

        A keyword is doubtful when it is not one of `words`, or stands at the left margin inside a block.
        """
        text, scan, scanner, names, feed = (
            self.text,
            self.automaton.scan,
            self.automaton.scanner,
            self.automaton.names,
            self.feed,
        )
        states, at, size = self.states, 0, len(self.text)
        blank, words = self.automaton.blank.match, self.words
        while True:
            state = states[-1]
            match = (scan[state] or scanner(state))(text, at)
            if match is not None:
                group = match.lastindex or 0
                start, name, value = match.start(group), names[state][group], match[group]
                if name == "KATA" and (value not in words or (text[start - 1 : start] == "\n" and len(states) > 2)):
                    elsewhere = repair.before_word(self, value, start)
                    if elsewhere is not None:
                        at = elsewhere
                        continue
                if feed(name, value, start):
                    at = self.end
                    continue
            else:
                start = blank(text, at).end()  # type: ignore[union-attr]
                if start == size and self.finish():
                    return self.values[-1]
            at = repair(self, start)

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
        states, values, starts = self.states, self.values, self.starts
        while True:
            action = actions[states[-1]].get(terminal)
            if action is None or action >= 0:
                return action
            origin, length, build = rules[-action - 1]
            if length == 1:
                values[-1] = build(values[-1:], starts[-1], self.end)
                states[-1] = gotos[states[-2]][origin]
                continue
            if length:
                taken = values[-length:]
                start = starts[-length]
                del values[-length:], starts[-length:], states[-length:]
            else:
                taken, start = [], self.end
            values.append(build(taken, start, self.end))
            starts.append(start)
            states.append(gotos[states[-1]][origin])
