"""From a written value to an exact one: numbers, ranges, bounds, grades, `belum`."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from sakip.diagnostics.diagnostic import Alike, Diagnostic, Edit
from sakip.model.rules import sk111_nilai_bukan_satuannya as wrong_unit
from sakip.numbers.literal import SalahTulis, literal
from sakip.numbers.nilai import Belum, Kuantitas, Nilai, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, SATU, Satuan, satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.rules import sk012_angka_salah_tulis as misspelled
from sakip.text.bilingual import Text

_RANGE = re.compile(r"(?P<open>>?=?)\s*(?P<low>.+?)\s*\.\.\s*(?P<shut><?)\s*(?P<high>.+)")
_BOUND = re.compile(r"(?P<op>[<>]=?)\s*(?P<rest>.+)")
_GRADE = re.compile(r"(?P<label>\w+)\s*\(\s*(?P<number>[^)]*?)\s*\)")
_WRITE = Text(id="tulis `{saran}`", en="write `{saran}`")
_NOR_THIS = Text(id="begitu pula ini", en="nor is this")
_UNREADABLE = Text(id="tulis angka seperti `1.234,5`", en="write a number like `1.234,5`")


class Values:
    """Reads the values of one file; what is wrong with them goes to *report*."""

    def __init__(self, file: SourceFile, report: Callable[[Diagnostic], None]) -> None:
        self._file = file
        self._report = report

    def value(self, item: tree.Nilai, note: str, unit: Satuan | None, subject: str = "") -> Nilai | None:
        """The value of *item* where the *unit* of *subject* is declared (None: not known); None after a finding."""
        if isinstance(item, tree.Angka):
            return self.quantity(item, unit, subject)
        if isinstance(item, tree.Nama):
            if item.ejaan == "belum":
                return Belum(note)
            return TidakBerlaku(note) if item.ejaan == "tidak_berlaku" else Peringkat(item.ejaan)
        if isinstance(item, tree.Teks):
            return Uraian(item.isi)
        if isinstance(item, tree.Berangka):
            return self._grade(item)
        return self.range(item, unit, subject)

    def quantity(self, item: tree.Angka, unit: Satuan | None, subject: str = "") -> Kuantitas | None:
        """The number of *item* in *unit*; a bare number takes the unit, one with a sign must agree with it."""
        return self._quantity(item.ejaan, item.start, item.end, unit, subject)

    def range(self, item: tree.Rentang | tree.Batas, unit: Satuan | None, subject: str = "") -> Rentang | None:
        """The range or bound of *item*, lower end first, however it was written."""
        found = _RANGE.fullmatch(item.ejaan)
        if found is None:
            return self._bound(item, unit, subject)
        low_text, high_text = found["low"], found["high"]
        if high_text.endswith("%") and low_text[-1] not in "%‰":
            low_text += "%"
        low = self._quantity(low_text, item.start + found.start("low"), item.start + found.end("low"), unit, subject)
        high = self._quantity(high_text, item.start + found.start("high"), item.end, unit, subject)
        if low is None or high is None:
            return None
        low_included, high_included = found["open"] != ">", found["shut"] != "<"
        if low.nilai > high.nilai:
            return Rentang(high, low, high_included, low_included)
        return Rentang(low, high, low_included, high_included)

    def _bound(self, item: tree.Rentang | tree.Batas, unit: Satuan | None, subject: str) -> Rentang | None:
        found = _BOUND.fullmatch(item.ejaan)
        if found is None:
            self._quantity(item.ejaan, item.start, item.end, unit, subject)
            return None
        edge = self._quantity(found["rest"], item.start + found.start("rest"), item.end, unit, subject)
        if edge is None:
            return None
        included = found["op"].endswith("=")
        if found["op"].startswith("<"):
            return Rentang(None, edge, atas_termasuk=included)
        return Rentang(edge, None, bawah_termasuk=included)

    def _grade(self, item: tree.Berangka) -> Peringkat | None:
        found = _GRADE.fullmatch(item.ejaan)
        if found is None:
            return None
        start, end = found.span("number")
        number = self._quantity(found["number"], item.start + start, item.start + end, MURNI, "")
        return Peringkat(found["label"], number.nilai) if number else None

    def _quantity(self, spelling: str, start: int, end: int, unit: Satuan | None, subject: str) -> Kuantitas | None:
        found = _read(spelling, unit)
        if isinstance(found, Kuantitas):
            return found
        span = Span(self._file, start, end)
        if isinstance(found, SalahTulis):
            self._misspelled(found, spelling, span)
        elif unit is not None:
            self._report(_in_another_unit(span, spelling, unit, subject, found))
        return None

    def _misspelled(self, wrong: SalahTulis, spelling: str, span: Span) -> None:
        self._report(
            misspelled.RULE.at(
                span,
                fix=Edit(span, wrong.saran) if wrong.saran and span.text == spelling else None,
                angka=spelling if len(spelling) <= 40 else spelling[:37] + "…",
                sebab=wrong.sebab,
                saran=Text(id=_WRITE.id.format(saran=wrong.saran), en=_WRITE.en.format(saran=wrong.saran))
                if wrong.saran
                else _UNREADABLE,
            )
        )


@lru_cache(maxsize=1 << 10)
def by_sign(unit: Satuan | None) -> dict[str, Satuan]:
    """The unit of a number with each sign, and of one with none, where *unit* is declared (None: not known)."""
    if unit is None:
        return {"": MURNI, "%": PERSEN, "Rp": RUPIAH}
    return {"": unit} | {sign: unit for sign, of in (("%", PERSEN), ("Rp", RUPIAH)) if of.dimensi == unit.dimensi}


@lru_cache(maxsize=1 << 12)
def _read(spelling: str, unit: Satuan | None) -> Kuantitas | SalahTulis | str:
    """The quantity *spelling* in *unit*; or what is wrong with it, or the sign that is not of that unit."""
    number = literal(spelling)
    if isinstance(number, SalahTulis):
        return number
    if not number.tanda:
        return _counted(number.nilai, unit or MURNI)
    signed = _sign_unit(number.tanda)
    if unit is None:
        return Kuantitas(number.nilai, signed)
    return Kuantitas(number.nilai, unit) if signed.dimensi == unit.dimensi else number.tanda


def _in_another_unit(span: Span, spelling: str, unit: Satuan, subject: str, sign: str) -> Diagnostic:
    """That a value is not in *unit*; the values of one subject with the same other sign are alike."""
    alike = Alike(f"{subject} {sign} {unit.nama}", _NOR_THIS, few=1) if subject else None
    cause = f"satuan {subject}" if subject else ""
    return wrong_unit.RULE.at(span, alike=alike, cause=cause, simpul=f"`{spelling}`", satuan=f"`{unit.nama}`")


def _counted(number: Fraction, unit: Satuan) -> Kuantitas:
    """So many of *unit*."""
    return Kuantitas(number if unit.faktor is SATU else number * unit.faktor, unit)


def _sign_unit(sign: str) -> Satuan:
    """The unit that the sign on a number says."""
    if sign == "%":
        return PERSEN
    return RUPIAH if sign == "Rp" else satuan("permil" if sign == "‰" else sign)
