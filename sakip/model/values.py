"""From a written value to an exact one: numbers, ranges, bounds, grades, `belum`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.model.rules import sk111_nilai_bukan_satuannya as wrong_unit
from sakip.numbers.literal import Literal, SalahTulis, literal
from sakip.numbers.nilai import Belum, Kuantitas, Nilai, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, Satuan, satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.rules import sk012_angka_salah_tulis as misspelled
from sakip.text.bilingual import Text

_RANGE = re.compile(r"(?P<open>>?=?)\s*(?P<low>.+?)\s*\.\.\s*(?P<shut><?)\s*(?P<high>.+)")
_BOUND = re.compile(r"(?P<op>[<>]=?)\s*(?P<rest>.+)")
_GRADE = re.compile(r"(?P<label>\w+)\s*\(\s*(?P<number>[^)]*?)\s*\)")
_WRITE = Text(id="tulis `{saran}`", en="write `{saran}`")
_UNREADABLE = Text(id="tulis angka seperti `1.234,5`", en="write a number like `1.234,5`")


class Values:
    """Reads the values of one file; what is wrong with them goes to *report*."""

    def __init__(self, file: SourceFile, report: Callable[[Diagnostic], None]) -> None:
        self._file = file
        self._report = report

    def value(self, item: tree.Nilai, note: str, unit: Satuan | None) -> Nilai | None:
        """The value of *item* where *unit* is declared (None: not known); None after a finding."""
        if isinstance(item, tree.Angka):
            return self.quantity(item, unit)
        if isinstance(item, tree.Nama):
            if item.ejaan == "belum":
                return Belum(note)
            return TidakBerlaku(note) if item.ejaan == "tidak_berlaku" else Peringkat(item.ejaan)
        if isinstance(item, tree.Teks):
            return Uraian(item.isi)
        if isinstance(item, tree.Berangka):
            return self._grade(item)
        return self.range(item, unit)

    def quantity(self, item: tree.Angka, unit: Satuan | None) -> Kuantitas | None:
        """The number of *item* in *unit*; a bare number takes the unit, one with a sign must agree with it."""
        return self._quantity(item.ejaan, item.start, item.end, unit)

    def range(self, item: tree.Rentang | tree.Batas, unit: Satuan | None) -> Rentang | None:
        """The range or bound of *item*, lower end first, however it was written."""
        found = _RANGE.fullmatch(item.ejaan)
        if found is None:
            return self._bound(item, unit)
        low_text, high_text = found["low"], found["high"]
        if high_text.endswith("%") and low_text[-1] not in "%‰":
            low_text += "%"
        low = self._quantity(low_text, item.start, item.end, unit)
        high = self._quantity(high_text, item.start, item.end, unit)
        if low is None or high is None:
            return None
        if low.nilai > high.nilai:
            low, high = high, low
        return Rentang(low, high, found["open"] != ">", found["shut"] != "<")

    def _bound(self, item: tree.Rentang | tree.Batas, unit: Satuan | None) -> Rentang | None:
        found = _BOUND.fullmatch(item.ejaan)
        edge = self._quantity(found["rest"] if found else item.ejaan, item.start, item.end, unit)
        if edge is None or found is None:
            return None
        included = found["op"].endswith("=")
        if found["op"].startswith("<"):
            return Rentang(None, edge, atas_termasuk=included)
        return Rentang(edge, None, bawah_termasuk=included)

    def _grade(self, item: tree.Berangka) -> Peringkat | None:
        found = _GRADE.fullmatch(item.ejaan)
        number = self._quantity(found["number"], item.start, item.end, MURNI) if found else None
        return Peringkat(found["label"], number.nilai) if found and number else None

    def _quantity(self, spelling: str, start: int, end: int, unit: Satuan | None) -> Kuantitas | None:
        number = _cached(spelling)
        if isinstance(number, SalahTulis):
            self._misspelled(number, spelling, Span(self._file, start, end))
            return None
        signed = _sign_unit(number)
        if unit is None or signed is None:
            return _in_unit(number, signed or unit or MURNI)
        if signed.dimensi != unit.dimensi:
            self._report(
                wrong_unit.RULE.at(Span(self._file, start, end), nilai=f"`{spelling}`", satuan=f"`{unit.nama}`")
            )
            return None
        return Kuantitas(number.nilai, unit)

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


_cached = lru_cache(maxsize=4096)(literal)


@lru_cache(maxsize=4096)
def _in_unit(number: Literal, unit: Satuan) -> Kuantitas:
    return Kuantitas(number.nilai if number.tanda else number.nilai * unit.faktor, unit)


def _sign_unit(number: Literal) -> Satuan | None:
    """The unit that the sign on a number says, None for a bare number."""
    if not number.tanda:
        return None
    if number.tanda == "%":
        return PERSEN
    return RUPIAH if number.tanda == "Rp" else satuan("permil" if number.tanda == "‰" else number.tanda)
