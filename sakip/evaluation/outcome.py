"""What a figure comes to: a value, or one of four reasons why there is none. None of the four is ever zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from attrs import field, frozen

from sakip.numbers.nilai import Belum, Kuantitas, Nilai, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text


class Sebab(Enum):
    """Why there is no value, the weightiest reason first: of several reasons, a result gives the weightiest."""

    TAK_TERDEFINISI = "tak_terdefinisi"  # division by zero, outside the domain, going round in circles
    TIDAK_DINYATAKAN = "tidak_dinyatakan"  # no document states it
    BELUM = "belum"  # stated as not known yet
    TAK_BERLAKU = "tak_berlaku"  # stated, or by its nature, as not applicable

    @property
    def weight(self) -> int:
        """0 for the lightest."""
        return _WEIGHTS[self]

    @property
    def label(self) -> Text:
        """What a reader sees in place of the number."""
        return _LABELS[self]


_WEIGHTS = {each: rank for rank, each in enumerate(reversed(Sebab))}
_LABELS = {
    Sebab.TAK_TERDEFINISI: Text(id="tak terdefinisi", en="undefined"),
    Sebab.TIDAK_DINYATAKAN: Text(id="tidak dinyatakan", en="not stated"),
    Sebab.BELUM: Text(id="belum ada", en="not yet known"),
    Sebab.TAK_BERLAKU: Text(id="tidak berlaku", en="not applicable"),
}


Words = Text | Callable[[], Text]


def _said(words: Words) -> Text:
    return words() if callable(words) else words


@frozen
class Tiada:
    """No value: `sebab` is the kind of reason, `alasan` the reason in words, `letak` where it stands."""

    sebab: Sebab
    _alasan: Words = field(eq=_said, repr=lambda words: repr(_said(words)))
    letak: Span | None = field(default=None, eq=False, repr=False)

    @property
    def alasan(self) -> Text:
        """The reason in words, found when they are asked for."""
        return _said(self._alasan)

    def shown(self, lang: Lang) -> str:
        """That there is none, as a table has it."""
        return self.sebab.label.in_(lang)


Terukur = Kuantitas | Peringkat | Rentang | Uraian
Hasil = Terukur | Tiada


def undefined(alasan: Text) -> Tiada:
    """No value, because it is not defined."""
    return Tiada(Sebab.TAK_TERDEFINISI, alasan)


def unstated(alasan: Words, letak: Span | None = None) -> Tiada:
    """No value, because nothing states it."""
    return Tiada(Sebab.TIDAK_DINYATAKAN, alasan, letak)


def inapplicable(alasan: Text, letak: Span | None = None) -> Tiada:
    """No value, because none applies."""
    return Tiada(Sebab.TAK_BERLAKU, alasan, letak)


def outcome(value: Nilai, letak: Span | None = None) -> Hasil:
    """*value*, or why there is none yet; *letak* is where it stands."""
    match value:
        case Belum(alasan=why):
            return Tiada(Sebab.BELUM, Text(id=why, en=why), letak)
        case TidakBerlaku(alasan=why):
            return Tiada(Sebab.TAK_BERLAKU, Text(id=why, en=why), letak)
        case known:
            return known


def applies(value: object) -> bool:
    """Whether *value* counts: it is known, or would be if more were known."""
    return not (isinstance(value, Tiada) and value.sebab is Sebab.TAK_BERLAKU)


def weightiest(values: Iterable[Hasil]) -> Tiada | None:
    """The weightiest reason among *values*, the first of equals; None where all are known."""
    worst = None
    for each in values:
        if isinstance(each, Tiada) and (worst is None or each.sebab.weight > worst.sebab.weight):
            worst = each
    return worst
