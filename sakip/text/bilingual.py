"""Text in Indonesian and English. Both are required: a missing translation is an import error."""

from __future__ import annotations

from enum import Enum
from string import Formatter
from typing import Protocol

from attrs import field, frozen


class Lang(Enum):
    """A language of messages."""

    ID = "id"
    EN = "en"

    @classmethod
    def _missing_(cls, value: object) -> Lang:
        raise ValueError(f"{value!r} bukan bahasa: tulis 'id' atau 'en' / is no language: write 'id' or 'en'")


@frozen
class Text:
    """The same sentence twice. `{name}` marks where a parameter goes, the same names in both."""

    id: str
    en: str = field()

    def in_(self, lang: Lang | str) -> str:
        """The wording in *lang*.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        if lang is Lang.ID:
            return self.id
        return self.en if lang is Lang.EN else self.in_(Lang(lang))

    @property
    def parameters(self) -> tuple[frozenset[str], frozenset[str]]:
        """Names of the parameters of the Indonesian and of the English wording."""
        return _names(self.id), _names(self.en)


class Shown(Protocol):
    """Something that knows how it is written for a reader."""

    def shown(self, lang: Lang) -> str:
        """The value as a reader of *lang* expects it."""


Param = str | int | Text | Shown


def show(value: Param, lang: Lang) -> str:
    """*value* as a reader of *lang* sees it."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Text):
        return value.in_(lang)
    return value.shown(lang)


def fill(text: Text, params: dict[str, Param], lang: Lang) -> str:
    """*text* in *lang* with its parameters put in."""
    return text.in_(lang).format_map({name: show(value, lang) for name, value in params.items()})


def filled(text: Text, **params: Param) -> Text:
    """*text* with its parameters put in, in both languages."""
    return Text(id=fill(text, params, Lang.ID), en=fill(text, params, Lang.EN))


def same(word: str) -> Text:
    """A text that reads the same in both languages."""
    return Text(id=word, en=word)


def _names(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
