"""Formulas as a planner writes them, with only the parentheses that they need."""

from __future__ import annotations

from collections.abc import Callable

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.text.bilingual import Lang

_STRENGTH = {"<": 1, "<=": 1, ">": 1, ">=": 1, "=": 1, "+": 2, "-": 2, "*": 3, "/": 3}
_SIGN, _OPERAND = 4, 5


Called = Callable[[str], str]


def _by_id(name: str) -> str:
    return name.split("~", maxsplit=1)[0]


def spelled(item: Ekspresi, called: Called = _by_id) -> str:
    """The formula *item*, `koperasi_sehat / koperasi_dinilai * 100%`; *called* says how each name is written."""
    return _spelled(item, called)[0]


def _spelled(item: Ekspresi, called: Called) -> tuple[str, int]:
    """The text of *item*, and how strongly it holds together."""
    match item:
        case Konstanta(nilai=value):
            return value.shown(Lang.ID), _SIGN if value.nilai < 0 else _OPERAND
        case Acuan():
            return _reference(item, called), _OPERAND
        case Negasi(isi=inner):
            return f"-{_within(inner, _SIGN, called)}", _SIGN
        case Operasi(op=op, kiri=left, kanan=right):
            strength = _STRENGTH[op]
            return f"{_within(left, strength, called)} {op} {_within(right, strength + 1, called)}", strength
        case Fungsi(nama=name, argumen=parts):
            return f"{name}({'; '.join(spelled(each, called) for each in parts)})", _OPERAND
        case Setiap(kumpulan=members, isi=parts):
            return "; ".join((members, *(spelled(each, called) for each in parts))), _OPERAND


def _within(item: Ekspresi, least: int, called: Called) -> str:
    text, strength = _spelled(item, called)
    return text if strength >= least else f"({text})"


def _reference(item: Acuan, called: Called) -> str:
    figure = "" if item.ukuran == "nilai" else f".{item.ukuran}"
    period = f"[{item.periode}]" if item.periode else ""
    return f"{called(item.id)}{figure}{period}"
