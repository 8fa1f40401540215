"""What a value means, as one line of text: the same line for values that say the same, another for those that do not.

Spelling, spacing and the order of references are not in it. Locks hold these lines: whoever changes their form raises
`FORM`, so that a lock of another form is known as such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Rumus, RumusKata, Setiap
from sakip.model.nodes import Rujukan
from sakip.numbers.nilai import Belum, Kuantitas, Nilai, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.rounding import exact
from sakip.numbers.satuan import PERSEN, SATU, Satuan, normal
from sakip.syntax import tree
from sakip.syntax.to_text import expression

FORM = 1

# What a declaration is called: its id in this plan, or what it is called in another.
Names = Callable[[str], str]


def own(name: str) -> str:
    """The name itself."""
    return name


def meaning(value: object, names: Names = own) -> str:
    """What *value* means; the declarations that it refers to are called as *names* says."""
    if isinstance(value, tuple):
        parts = [_quoted(_words(each)) if isinstance(each, str) else meaning(each, names) for each in value]
        return "; ".join(sorted(parts) if any(isinstance(each, Rujukan) for each in value) else parts)
    if isinstance(value, Rujukan):
        return _reference(value, names)
    if isinstance(value, Rumus):
        return written(value.ekspresi, names)
    return _plain(value)


def written(formula: Ekspresi, names: Names = own) -> str:
    """*formula* as it is written in a plan."""
    return expression(_tree(formula, names))


def _plain(value: object) -> str:
    """What *value*, which refers to nothing, means."""
    match value:
        case Kuantitas() | Rentang() | Peringkat() | Uraian() | Belum() | TidakBerlaku():
            return _value(value)
        case RumusKata(words):
            return _quoted(_words(words))
        case Satuan():
            return _unit(value) or normal(value.nama)
        case _:
            return "" if value is None else _words(str(value))


def _words(text: str) -> str:
    return " ".join(text.split())


def _quoted(words: str) -> str:
    """*words* as a text among other things; plans hold meanings between quotes, so these are other marks."""
    return f"«{words.replace('»', '»»')}»"


# ── values ──────────────────────────────────────────────────────────────────────────────────────────


def _value(value: Nilai) -> str:
    match value:
        case Kuantitas():
            return _quantity(value)
        case Rentang():
            return _range(value)
        case Peringkat(label, number):
            return normal(label) if number is None else f"{normal(label)} ({exact(number)})"
        case Uraian(words):
            return _quoted(_words(words))
        case Belum(reason):
            return f"belum {_quoted(_words(reason))}"
        case TidakBerlaku(reason):
            return f"tidak_berlaku {_quoted(_words(reason))}"


def _quantity(value: Kuantitas) -> str:
    number, unit = exact(value.angka), _unit(value.satuan)
    if unit == "rupiah":
        return f"-Rp{number[1:]}" if number.startswith("-") else f"Rp{number}"
    return f"{number}{unit}" if unit in ("", "%") else f"{number} {unit}"


def _unit(unit: Satuan) -> str:
    """What a number in *unit* counts; "" for a pure number, whatever it is called."""
    if not unit.murni:
        return "rupiah" if unit.rupiah and unit.faktor == SATU else normal(unit.nama)
    if unit.faktor == PERSEN.faktor:
        return "%"
    return "" if unit.faktor == SATU else f"per {exact(1 / unit.faktor)}"


def _range(value: Rentang) -> str:
    low = "" if value.bawah is None else f"{'' if value.bawah_termasuk else '>'}{_quantity(value.bawah)}"
    high = "" if value.atas is None else f"{'' if value.atas_termasuk else '<'}{_quantity(value.atas)}"
    return f"{low}..{high}"


def _reference(value: Rujukan, names: Names) -> str:
    called = names(value.id) if value.id else _quoted(_words(value.teks))
    return called if value.porsi is None else f"{called} porsi {_quantity(value.porsi)}"


# ── formulas ────────────────────────────────────────────────────────────────────────────────────────


def _tree(item: Ekspresi, names: Names) -> tree.Ekspresi:
    match item:
        case Konstanta(number):
            return tree.Angka(_quantity(number), 0, 0)
        case Acuan():
            return _operand(item, names)
        case Operasi(op, left, right):
            return tree.Biner(op, _tree(left, names), _tree(right, names), 0, 0)
        case Negasi(inner):
            return tree.Negatif(_tree(inner, names), 0, 0)
        case Fungsi(function, arguments):
            return tree.Panggil(function, tuple(_arguments(arguments, names)), 0, 0)
        case Setiap():
            return tree.Panggil("", tuple(_arguments((item,), names)), 0, 0)


def _arguments(items: Iterable[Ekspresi], names: Names) -> Iterator[tree.Ekspresi]:
    """*items* as arguments of a function: what goes through a collection are several."""
    for each in items:
        if isinstance(each, Setiap):
            yield tree.Nama(names(each.kumpulan), 0, 0)
            yield from _arguments(each.isi, names)
        else:
            yield _tree(each, names)


def _operand(item: Acuan, names: Names) -> tree.Nama | tree.Berindeks:
    figure = "" if item.ukuran == "nilai" else f".{item.ukuran}"
    name = tree.Nama(f"{names(item.id)}{figure}", 0, 0)
    return tree.Berindeks(name, tree.Nama(item.periode, 0, 0), 0, 0) if item.periode else name
