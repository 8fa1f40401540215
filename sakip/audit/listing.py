"""Figures in one breath: `realisasi 36,38%, target 27,8%`."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.evaluation.names import figure_name
from sakip.evaluation.outcome import Hasil
from sakip.text.bilingual import Lang, Text

_SHOWN = 3


def listed(figures: Iterable[tuple[str, Hasil]]) -> Text:
    """What each figure is and comes to, those of a kind together; of many, the first."""
    kinds: dict[str, list[Hasil]] = {}
    for word, value in figures:
        kinds.setdefault(word, []).append(value)
    return Text(id=_in(Lang.ID, kinds), en=_in(Lang.EN, kinds))


def _in(lang: Lang, kinds: dict[str, list[Hasil]]) -> str:
    return ", ".join(f"{figure_name(word, lang)} {_few([each.shown(lang) for each in kinds[word]])}" for word in kinds)


def _few(values: list[str]) -> str:
    return ", ".join(values) if len(values) <= _SHOWN else f"{', '.join(values[:_SHOWN])}, … ({len(values)})"
