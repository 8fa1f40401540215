"""The only place that rounds, and how numbers are written for a reader."""

from __future__ import annotations

from fractions import Fraction

from sakip.text.bilingual import Lang, Text

MOST_DECIMALS = 6
_THOUSANDS = Text(id=".", en=",")
_POINT = Text(id=",", en=".")


def half_up(value: Fraction, digits: int) -> Fraction:
    """*value* rounded to *digits* decimals, halves away from zero."""
    scaled = abs(value) * 10**digits
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(rounded if value >= 0 else -rounded, 10**digits)


def truncated(value: Fraction, digits: int) -> Fraction:
    """*value* with everything behind *digits* decimals cut off."""
    scaled = abs(value) * 10**digits
    cut = scaled.numerator // scaled.denominator
    return Fraction(cut if value >= 0 else -cut, 10**digits)


def written(value: Fraction, lang: Lang, digits: int | None = None) -> str:
    """*value* in digits, exact where it ends within six decimals; `1.234,5` in Indonesian, `1,234.5` in English."""
    places = _decimals(value) if digits is None else digits
    shown = half_up(value, places)
    whole, rest = divmod(abs(shown).numerator * (10**places // abs(shown).denominator), 10**places)
    thousands, point = _THOUSANDS.in_(lang), _POINT.in_(lang)
    text = f"{whole:,}".replace(",", thousands) + (f"{point}{rest:0{places}}" if places else "")
    return f"-{text}" if shown < 0 else text


def exact(value: Fraction) -> str:
    """*value* in all its Indonesian digits: `1.234,5`; as a quotient of whole numbers where no digit is the last."""
    rest, places = value.denominator, 0
    while rest % 2 == 0 or rest % 5 == 0:
        rest //= 10 if rest % 10 == 0 else 2 if rest % 2 == 0 else 5
        places += 1
    if rest > 1:
        return f"{value.numerator}/{value.denominator}"
    return written(value, Lang.ID, places)


def _decimals(value: Fraction) -> int:
    for places in range(MOST_DECIMALS + 1):
        if (value.numerator * 10**places) % value.denominator == 0:
            return places
    return MOST_DECIMALS
