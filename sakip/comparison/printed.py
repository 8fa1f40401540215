"""What documents print of a declaration (name, place, unit, formula, owner): whether that is what was declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.comparison.likeness import Mirip, folded, likeness, near
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Konstanta, Operasi, Rumus, RumusKata
from sakip.model.nodes import Butir, Deklarasi, Indikator, Rujukan, SatuanPlan, Unit
from sakip.numbers.nilai import Peringkat, Uraian
from sakip.numbers.satuan import Satuan, normal, satuan
from sakip.text.bilingual import Lang

_DIVIDED = re.compile(r"\bdibagi(?: dengan)?\b|[:÷]", re.IGNORECASE)
_TIMES = re.compile(r"\b(?:dikali(?:kan)?(?: dengan)?|x)\b|[×*]", re.IGNORECASE)
_OPERAND = re.compile(r"[/*+()\[\]]|(?<=\s)[-–](?=\s)")
_CONSTANT = re.compile(r"[\d.,\s%‰]*")
_EMPTY = frozenset(("jumlah", "banyaknya", "total", "yang", "dan", "di", "dalam", "pada", "dari"))

# What documents may print of a declaration besides figures.
PRINTED = ("nama", "definisi", "satuan", "arah", "formula", "penanggung_jawab", "mendukung")


def as_declared(cascade: Cascade, item: Deklarasi, stated: Butir) -> bool:
    """Whether *stated*, which a document prints of *item*, says what the plan declares."""
    if isinstance(stated.nilai, Rujukan):
        return serves(cascade, stated.subjek, stated.nilai.id)
    text = text_of(stated)
    if stated.ukuran == "nama":
        return likeness(item.nama, text) is Mirip.SAMA
    return isinstance(item, Indikator) and not DIFFERS[stated.ukuran](cascade, item, text)


def text_of(stated: Butir) -> str:
    """The words that *stated* is."""
    value = stated.nilai
    return value.teks if isinstance(value, Uraian) else value.label if isinstance(value, Peringkat) else ""


def serves(cascade: Cascade, subject: str, parent: str) -> bool:
    """Whether *subject* serves *parent* in the cascade, directly, through an indicator, or further up."""
    direct = {each.id for each in (*cascade.parents(subject), *cascade.above(subject))}
    return parent in direct or any(each.id == parent for each in cascade.all_above(subject))


# ── unit ────────────────────────────────────────────────────────────────────────────────────────────


def unit_differs(cascade: Cascade, indicator: Indikator, printed: str) -> bool:
    """Whether *printed* is another unit than the one declared; unknown where none is."""
    if indicator.satuan is None:
        return False
    have, want = _unit(cascade, printed), indicator.satuan
    return (have.dimensi, have.faktor) != (want.dimensi, want.faktor)


def _unit(cascade: Cascade, printed: str) -> Satuan:
    """The unit that *printed* means, by the synonyms that the plan declares."""
    for each in cascade.all(SatuanPlan):
        if normal(printed) in {normal(spelling) for spelling in (each.id, each.nama, *each.sinonim)}:
            return satuan(each.id)
    return satuan(printed)


# ── formula ─────────────────────────────────────────────────────────────────────────────────────────


def formula_differs(cascade: Cascade, indicator: Indikator, printed: str) -> bool:
    """Whether the formula *printed* in words divides or adds other things than the one declared.

    Only what both say is compared: the operands in order, each by its words, spelling aside.
    """
    if isinstance(indicator.formula, RumusKata):
        return not _alike(_terms(indicator.formula.teks), _terms(printed))
    if not isinstance(indicator.formula, Rumus):
        return False
    declared = list(_operands(cascade, indicator.formula.ekspresi))
    told = _terms(printed)
    if None in declared or len(told) < 2:
        return False
    return not _alike([_content(each) for each in declared if each is not None], told)


def formula_words(cascade: Cascade, indicator: Indikator) -> str:
    """The declared formula with the names of its data in place of their identifiers."""
    formula = indicator.formula
    if isinstance(formula, RumusKata):
        return formula.teks
    return _written(cascade, formula.ekspresi) if isinstance(formula, Rumus) else ""


def _written(cascade: Cascade, item: Ekspresi) -> str:
    match item:
        case Acuan(name):
            return getattr(cascade.model.nama.get(name), "nama", name)
        case Konstanta(number):
            return number.shown(Lang.ID)
        case Operasi(op, left, right):
            return f"{_written(cascade, left)} {op} {_written(cascade, right)}"
        case _:
            return "…"


def _operands(cascade: Cascade, item: Ekspresi) -> Iterator[str | None]:
    """The names that *item* computes with, from left to right; None for anything that words do not print plainly."""
    match item:
        case Acuan(name, ""):
            yield getattr(cascade.model.nama.get(name), "nama", None)
        case Konstanta():
            return
        case Operasi(op, left, right) if op in "+-*/":
            yield from _operands(cascade, left)
            yield from _operands(cascade, right)
        case _:
            yield None


def _terms(printed: str) -> list[set[str]]:
    """The words of each operand of a formula in words, numbers left out."""
    signs = _TIMES.sub(" * ", _DIVIDED.sub(" / ", printed))
    parts = (each for each in _OPERAND.split(signs) if not _CONSTANT.fullmatch(each))
    return [found for found in map(_content, parts) if found]


def _content(text: str) -> set[str]:
    """The words of *text* that say what is counted."""
    return {each for each in folded(text) if each not in _EMPTY and not each.isdigit()}


def _alike(left: list[set[str]], right: list[set[str]]) -> bool:
    return len(left) == len(right) and all(_same(one, other) for one, other in zip(left, right, strict=True))


def _same(one: set[str], other: set[str]) -> bool:
    """Whether each word of one side is, spelling aside, in the other."""
    return all(any(near(each, word) for word in other) for each in one) and all(
        any(near(each, word) for word in one) for each in other
    )


# ── owner ───────────────────────────────────────────────────────────────────────────────────────────


def owner_differs(cascade: Cascade, indicator: Indikator, printed: str) -> bool:
    """Whether *printed* names none of those declared as responsible, by name, title or post."""
    names = [each for reference in indicator.penanggung_jawab for each in _names(cascade, reference.id, reference.teks)]
    told = set(folded(printed))
    return bool(names) and printed not in names and not any(_covers(set(folded(each)), told) for each in names)


def _names(cascade: Cascade, name: str, text: str) -> tuple[str, ...]:
    unit = cascade.model.nama.get(name)
    return tuple(filter(None, (name, text, unit.nama, unit.jabatan) if isinstance(unit, Unit) else (name, text)))


def _covers(one: set[str], other: set[str]) -> bool:
    """Whether one says all that the other does: `Kepala Bidang Pengawasan` and `Bidang Pengawasan`."""
    return bool(one) and bool(other) and (one <= other or other <= one)


# ── definition, direction ───────────────────────────────────────────────────────────────────────────


def definition_differs(_cascade: Cascade, indicator: Indikator, printed: str) -> bool:
    """Whether *printed* defines the indicator in other words; unknown where none is declared."""
    return bool(indicator.definisi) and likeness(indicator.definisi, printed) is Mirip.BERBEDA


def direction_differs(_cascade: Cascade, indicator: Indikator, printed: str) -> bool:
    """Whether *printed* is another direction than the one declared; unknown where none is."""
    return bool(indicator.arah) and normal(printed) != indicator.arah


DIFFERS = {
    "definisi": definition_differs,
    "satuan": unit_differs,
    "arah": direction_differs,
    "formula": formula_differs,
    "penanggung_jawab": owner_differs,
}
