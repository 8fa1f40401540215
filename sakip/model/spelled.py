"""Formulas as a planner writes them, with only the parentheses that they need."""

from __future__ import annotations

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.text.bilingual import Lang

_STRENGTH = {"<": 1, "<=": 1, ">": 1, ">=": 1, "=": 1, "+": 2, "-": 2, "*": 3, "/": 3}
_SIGN, _OPERAND = 4, 5


def spelled(item: Ekspresi) -> str:
    """The formula *item*: `koperasi_sehat / koperasi_dinilai * 100%`."""
    return _spelled(item)[0]


def _spelled(item: Ekspresi) -> tuple[str, int]:
    """The text of *item*, and how strongly it holds together."""
    match item:
        case Konstanta(nilai=value):
            return value.shown(Lang.ID), _SIGN if value.nilai < 0 else _OPERAND
        case Acuan():
            return _reference(item), _OPERAND
        case Negasi(isi=inner):
            return f"-{_within(inner, _SIGN)}", _SIGN
        case Operasi(op=op, kiri=left, kanan=right):
            strength = _STRENGTH[op]
            return f"{_within(left, strength)} {op} {_within(right, strength + 1)}", strength
        case Fungsi(nama=name, argumen=parts):
            return f"{name}({'; '.join(map(spelled, parts))})", _OPERAND
        case Setiap(kumpulan=members, isi=parts):
            return "; ".join((members, *map(spelled, parts))), _OPERAND


def _within(item: Ekspresi, least: int) -> str:
    text, strength = _spelled(item)
    return text if strength >= least else f"({text})"


def _reference(item: Acuan) -> str:
    figure = "" if item.ukuran == "nilai" else f".{item.ukuran}"
    period = f"[{item.periode}]" if item.periode else ""
    return f"{item.id.split('~', maxsplit=1)[0]}{figure}{period}"
