"""Reading the properties of one declaration by the vocabulary: each word's statement becomes a typed value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from sys import intern
from typing import Any, ClassVar, TypeGuard

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.law.forms import FORMS as OF_RENSTRA
from sakip.law.regulations import REGULATIONS
from sakip.model.drafts import Draf
from sakip.model.formula import Rumus, RumusKata
from sakip.model.lookup import Lookup
from sakip.model.nodes import Izin, Rujukan, RumusKebijakan, place
from sakip.model.typing import Binder
from sakip.model.values import Values
from sakip.numbers.literal import is_code
from sakip.numbers.nilai import Kuantitas, Rentang
from sakip.numbers.periode import is_year, periode
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, Satuan, normal, satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.syntax.rules import sk014_petik_miring as curly
from sakip.syntax.rules import sk015_pilihan_tak_dikenal as unknown_choice
from sakip.syntax.to_text import quoted
from sakip.syntax.vocabulary import BLOCKS, Shape, Word
from sakip.text.bilingual import Text, same
from sakip.text.wording import nearest

_RUN_TOGETHER = re.compile(r"\d{4}(?:\s*(?:,|-|\.\.)\s*\d{4})+")
_CURLY = "“”„"
_AS_IS: Mapping[str, str] = {}

Report = Callable[[Diagnostic], None]
Read = Callable[["Reader", Word, tree.Pernyataan], Any]

MONEY = frozenset(("pagu", "anggaran", "realisasi_anggaran"))
RATIOS = frozenset(
    ("capaian", "serapan", "kemajuan", "efisiensi", "nilai_efisiensi", "pertumbuhan", "perbandingan", "porsi")
)
# What a formula of a policy may be for: a direction; a form of the target (a range, a grade, zero, below zero), also
# with a direction; a level of the cascade.
DIRECTIONS = ("naik", "turun", "jaga")
FORMS = ("rentang", "predikat", "nol", "negatif")
CASES = (
    *DIRECTIONS,
    *(case for form in FORMS for case in (form, *(f"{form}_{direction}" for direction in DIRECTIONS))),
    *("instansi", "tujuan", "sasaran", "program", "kegiatan", "subkegiatan"),
)
_FOUND = {
    tree.Nama: Text(id="nama `{isi}`", en="the name `{isi}`"),
    tree.Angka: Text(id="angka `{isi}`", en="the number `{isi}`"),
    tree.Rentang: Text(id="rentang `{isi}`", en="the range `{isi}`"),
    tree.Teks: Text(id='teks "{isi}"', en='the text "{isi}"'),
}
_FORMULA = Text(id="rumus", en="a formula")
# What people write instead of a word to choose.
_OTHER_WORDS = {
    **dict.fromkeys(("meningkat", "positif", "maksimal", "maximize"), "naik"),
    **dict.fromkeys(("menurun", "negatif", "minimal", "minimize"), "turun"),
    **dict.fromkeys(("tetap", "stabil"), "jaga"),
    **dict.fromkeys(("hasil",), "outcome"),
    **dict.fromkeys(("keluaran",), "output"),
    **dict.fromkeys(("impact",), "dampak"),
    **dict.fromkeys(("input",), "masukan"),
}
_SEVERAL = Text(id="tahun dan nilai tanpa kurung", en="years and values without braces")
_YEAR = re.compile(r"(?:19|2\d)\d{2}")
_NOTHING = Text(id="tanpa isi", en="without a value")
_BLOCK = Text(id="sebuah blok", en="a block")
_UNTIL = Text(id="tahun di belakang `sampai`, seperti `sampai 2026`", en="a year behind `sampai`, as in `sampai 2026`")


@frozen
class Units:
    """The units of a plan: those that it explains, by every spelling, else what the word itself means."""

    declared: dict[str, Satuan]

    def named(self, name: str) -> Satuan:
        """The unit written *name*."""
        return self.declared.get(normal(name)) or satuan(name)


class Reader:
    """Reads the properties of the declarations of one file."""

    def __init__(
        self, file: SourceFile, lookup: Lookup, units: Units, unit_of: dict[str, Satuan], report: Report
    ) -> None:
        self.file = file
        self.lookup = lookup
        self.units = units
        self.report = report
        self.values = Values(file, report)
        self.binder = Binder(file, lookup, unit_of.get, report)
        self._curly = any(mark in file.text for mark in _CURLY)

    def properties(self, draft: Draf, renamed: Mapping[str, str] = _AS_IS) -> dict[str, Any]:
        """The simple properties of *draft* by field name; what takes formulas, series or blocks is read elsewhere."""
        simple, found = _simple(draft.blok), {}
        for name, statements in draft.sifat.items():
            if name not in simple:
                continue
            word, read = simple[name]
            values = []
            for each in statements:
                value = read(self, word, each)
                if value is None or (word.shape is Shape.REFS and len(value) < len(each.argumen)):
                    draft.rusak.add(name)
                if value is not None:
                    values.append(value)
            if values:
                found[renamed.get(name, name)] = tuple(values) if word.repeats else values[0]
        return found

    def span(self, item: tree.Argumen | tree.Ekspresi | tree.Nilai) -> Span:
        """Where *item* stands."""
        return Span(self.file, item.start, item.end)

    # ── one statement, by shape ─────────────────────────────────────────────────────────────────

    def _text(self, word: Word, item: tree.Pernyataan) -> str | None:
        first = item.argumen[0] if item.argumen else None
        if isinstance(first, tree.Teks) and len(item.argumen) == 1 and item.isi is None:
            self.straight(first)
            return first.isi
        self.wrong(word, item)
        return None

    def _choice(self, word: Word, item: tree.Pernyataan) -> str | None:
        first = item.argumen[0] if item.argumen else None
        if not isinstance(first, tree.Nama) or len(item.argumen) > 1 or item.isi is not None:
            self.wrong(word, item)
            return None
        if first.ejaan in word.choices:
            return intern(first.ejaan)
        self.unknown_choice(word.name, first, word.choices)
        return None

    def _choices(self, word: Word, item: tree.Pernyataan) -> tuple[str, ...] | None:
        named = [each for each in item.argumen if isinstance(each, tree.Nama)]
        if len(named) < len(item.argumen) or not named or item.isi is not None:
            self.wrong(word, item)
            return None
        unknown = [each for each in named if each.ejaan not in word.choices]
        for each in unknown:
            self.unknown_choice(word.name, each, word.choices)
        return tuple(intern(each.ejaan) for each in named if each not in unknown) or None

    def _refs(self, word: Word, item: tree.Pernyataan) -> tuple[Rujukan, ...] | None:
        if not item.argumen or item.isi is not None:
            self.wrong(word, item)
            return None
        if len(item.argumen) == 1:
            only = self._ref(word, item, 0)
            return None if only is None else (only,)
        found = [self._ref(word, item, index) for index in range(len(item.argumen))]
        return tuple(each for each in found if each is not None) or None

    def _ref(self, word: Word, item: tree.Pernyataan, index: int) -> Rujukan | None:
        argument = item.argumen[index]
        where = place(argument.start, argument.end)
        if isinstance(argument, tree.Teks) and word.texts:
            self.straight(argument)
            return Rujukan("", argument.isi, self.file, where)
        if not isinstance(argument, (tree.Nama, tree.Angka)):
            self._wrong_argument(word, argument)
            return None
        clause = item.klausa.get(index) if item.klausa else None
        share = self.values.quantity(clause.angka, PERSEN) if clause and clause.kata == "porsi" else None
        found = self.lookup.plainly(argument.ejaan, word.kinds) or self.lookup.find(
            argument.ejaan, self.span(argument), word.kinds
        )
        return Rujukan(found, intern(argument.ejaan), self.file, where, share) if found else None

    def _number(self, word: Word, item: tree.Pernyataan) -> Kuantitas | None:
        first = item.argumen[0] if item.argumen else None
        if len(item.argumen) == 1 and isinstance(first, tree.Angka):
            return self.values.quantity(first, None)
        self.wrong(word, item)
        return None

    def _range(self, word: Word, item: tree.Pernyataan) -> Rentang | None:
        first = item.argumen[0] if item.argumen else None
        if len(item.argumen) == 1 and isinstance(first, tree.Rentang):
            return self.values.range(first, None)
        self.wrong(word, item)
        return None

    def _year(self, word: Word, item: tree.Pernyataan) -> int | None:
        first = item.argumen[0] if item.argumen else None
        if (
            isinstance(first, tree.Angka)
            and len(first.ejaan) == 4
            and first.ejaan.isdecimal()
            and is_year(int(first.ejaan))
        ):
            return int(first.ejaan)
        self.wrong(word, item)
        return None

    def _years(self, word: Word, item: tree.Pernyataan) -> tuple[int, ...] | None:
        named = [periode(each.ejaan) for each in item.argumen if isinstance(each, tree.Angka | tree.Rentang)]
        years = {each.tahun for periods in named for each in periods}
        if item.isi is None and len(named) == len(item.argumen) > 0 and all(named) and all(years):
            return tuple(sorted(years))
        self._wrong_years(word, item)
        return None

    def _wrong_years(self, word: Word, item: tree.Pernyataan) -> None:
        """Report that *item* names no years; `2026,2027` and `2026-2028` with what was meant."""
        span = Span(self.file, item.argumen[0].start, item.argumen[-1].end) if item.argumen else None
        if span is None or item.isi is not None or not _RUN_TOGETHER.fullmatch(span.text):
            self.wrong(word, item)
            return
        meant = re.sub(r"\s*,\s*", ", ", re.sub(r"\s*-\s*", "..", span.text))
        fix = Edit(span, meant, certain=True) if meant != span.text else None
        self._report_wrong(word, word.shape.value, same(f"`{span.text}`"), span, fix)

    def _codes(self, word: Word, item: tree.Pernyataan) -> tuple[str, ...] | None:
        codes = [each for each in item.argumen if isinstance(each, tree.Angka | tree.Nama) and is_code(each.ejaan)]
        if len(codes) == len(item.argumen) > 0:
            return tuple(each.ejaan for each in codes)
        self.wrong(word, item)
        return None

    def _names(self, word: Word, item: tree.Pernyataan) -> tuple[str, ...] | None:
        names = [each.ejaan if isinstance(each, tree.Nama) else each.isi for each in item.argumen if _is_name(each)]
        if len(names) == len(item.argumen) > 0:
            return tuple(names)
        self.wrong(word, item)
        return None

    # ── what needs more than its own statement ──────────────────────────────────────────────────

    def unit(self, draft: Draf) -> tuple[Satuan | None, Rentang | None]:
        """The unit of an indicator or datum, and the range that an index states."""
        statement = next(iter(draft.sifat.get("satuan", ())), None)
        if statement is None:
            return None, None
        first = statement.argumen[0] if statement.argumen else None
        rest = statement.argumen[1:]
        if not isinstance(first, tree.Nama | tree.Teks) or len(rest) > 1 or not all(map(_is_range, rest)):
            self.wrong(BLOCKS[draft.blok].words["satuan"], statement)
            draft.rusak.add("satuan")
            return None, None
        name = first.ejaan if isinstance(first, tree.Nama) else first.isi
        bounds = next((each for each in statement.argumen if isinstance(each, tree.Rentang)), None)
        unit = self.units.named(name)
        return unit, self.values.range(bounds, unit) if bounds else None

    def bounds(self, draft: Draf, unit: Satuan | None) -> Rentang | None:
        """Between which values, in *unit*, a datum lies: its words are taken out of *draft*."""
        low, high = (self._bound(draft, name, unit) for name in ("paling_sedikit", "paling_banyak"))
        return None if low is None and high is None else Rentang(low, high)

    def _bound(self, draft: Draf, name: str, unit: Satuan | None) -> Kuantitas | None:
        statement = next(iter(draft.sifat.pop(name, ())), None)
        if statement is None:
            return None
        first = statement.argumen[0] if len(statement.argumen) == 1 else None
        found = self.values.quantity(first, unit) if isinstance(first, tree.Angka) else None
        if not isinstance(first, tree.Angka):
            self.wrong(BLOCKS[draft.blok].words[name], statement)
        if found is None:
            draft.rusak.add(name)
        return found

    def formula(self, draft: Draf, name: str, unit: Satuan | None, *, policy: bool = False) -> Rumus | RumusKata | None:
        """The formula that property *name* of *draft* states, its result checked against *unit*."""
        statement = next(iter(draft.sifat.get(name, ())), None)
        if statement is None:
            return None
        rumus = self._formula(BLOCKS[draft.blok].words[name], statement, policy=policy)
        if rumus is None:
            draft.rusak.add(name)
        elif isinstance(rumus, Rumus) and unit is not None and statement.rumus is not None:
            self.binder.check_result(statement.rumus, rumus, unit, draft.id)
        return rumus

    def policy_formulas(self, draft: Draf) -> tuple[RumusKebijakan, ...]:
        """Every formula of a policy, with the figure it gives and the case it is for."""
        found = []
        for name, statements in draft.sifat.items():
            word = BLOCKS[draft.blok].words[name]
            for each in statements if word.shape is Shape.FORMULA else ():
                rumus = self._formula(word, each, policy=True)
                case = self._case(each)
                if rumus is not None and case is not None:
                    found.append(RumusKebijakan(name, case, rumus))
        return tuple(found)

    def _formula(self, word: Word, item: tree.Pernyataan, *, policy: bool) -> Rumus | RumusKata | None:
        if item.rumus is not None:
            return self.binder.bind(item.rumus, kebijakan=policy)
        text = item.argumen[-1] if item.argumen else None
        if isinstance(text, tree.Teks) and item.isi is None:
            self.straight(text)
            return RumusKata(text.isi)
        self.wrong(word, item)
        return None

    def _case(self, item: tree.Pernyataan) -> str | None:
        first = item.argumen[0] if item.argumen else None
        if not isinstance(first, tree.Nama):
            return ""
        if first.ejaan in CASES:
            return intern(first.ejaan)
        self.unknown_choice(item.kata, first, CASES)
        return None

    def allowance(self, item: tree.Pernyataan, scope: Span | None) -> Izin | None:
        """What an `izinkan` excuses within *scope*."""
        code = item.argumen[0] if item.argumen else None
        reason = next((each for each in item.argumen if isinstance(each, tree.Teks)), None)
        if not isinstance(code, tree.Nama) or reason is None or not reason.isi.strip():
            self.wrong(BLOCKS["tujuan"].words["izinkan"], item)
            return None
        until = next((each.angka for each in item.klausa.values() if each.kata == "sampai"), None)
        years = [each.tahun for each in periode(until.ejaan) if each.tahun] if until else [None]
        if until is not None and not years:
            self._wrong_argument(BLOCKS["tujuan"].words["izinkan"], until, _UNTIL)
            return None
        return Izin(code.ejaan, reason.isi, years[0], scope, Span(self.file, item.start, item.end))

    by_shape: ClassVar[Mapping[Shape, Read]] = {
        Shape.TEXT: _text,
        Shape.CHOICE: _choice,
        Shape.CHOICES: _choices,
        Shape.REFS: _refs,
        Shape.NUMBER: _number,
        Shape.RANGE: _range,
        Shape.YEAR: _year,
        Shape.YEARS: _years,
        Shape.CODES: _codes,
        Shape.NAMES: _names,
    }

    # ── findings ────────────────────────────────────────────────────────────────────────────────

    def straight(self, text: tree.Teks) -> None:
        """Report a text that stands between curly quotes."""
        if self._curly and self.file.text[text.start] in _CURLY:
            span = self.span(text)
            shown = text.isi if len(text.isi) <= 40 else text.isi[:37] + "…"
            self.report(curly.RULE.at(span, fix=Edit(span, quoted(text.isi)), teks=shown))

    def unknown_choice(self, name: str, item: tree.Nama, choices: tuple[str, ...]) -> None:
        """Report that *item* is not among *choices*."""
        span, guess = self.span(item), nearest(item.ejaan, choices) or _OTHER_WORDS.get(item.ejaan.casefold())
        guess = guess if guess in choices else None
        known = (
            {each: REGULATIONS[form.regulation].short for each, form in OF_RENSTRA.items()} if name == "profil" else {}
        )
        listed = [f"{each} ({known[each]})" if each in known else each for each in choices]
        self.report(
            unknown_choice.RULE.at(
                span, fix=Edit(span, guess) if guess else None, kata=name, temuan=item.ejaan, daftar=", ".join(listed)
            )
        )

    def wrong(self, word: Word, item: tree.Pernyataan) -> None:
        """Report that *item* does not have the shape of *word*."""
        if item.rusak:
            return
        expected = word.shape.value
        if word.choices:
            listed = ", ".join(word.choices)
            expected = Text(id=f"salah satu dari {listed}", en=f"one of {listed}")
        if item.rumus is not None:
            self._report_wrong(word, expected, _FORMULA, self.span(item.rumus))
        elif pairs := _years_and_values(word, item.argumen):
            self._wrong_series(word, item.argumen, pairs)
        elif item.argumen:
            alone = len(item.argumen) == 1 and item.isi is None
            self._wrong_argument(word, item.argumen[-1], expected, quote=alone and word.shape is Shape.TEXT)
        else:
            found = _BLOCK if item.isi is not None else _NOTHING
            self._report_wrong(word, expected, found, Span(self.file, item.start, item.kata_end))

    def _wrong_series(self, word: Word, arguments: tuple[tree.Argumen, ...], pairs: str) -> None:
        span = Span(self.file, arguments[0].start, arguments[-1].end)
        help_ = Text(id=f"tulis `{word.name} {{{{ {pairs} }}}}`", en=f"write `{word.name} {{{{ {pairs} }}}}`")
        fix = Edit(span, f"{{ {pairs} }}", certain=True)
        self.report(
            wrong_kind.RULE.at(span, help=help_, fix=fix, kata=word.name, temuan=_SEVERAL, harapan=word.shape.value)
        )

    def _wrong_argument(
        self, word: Word, item: tree.Argumen, expected: Text | None = None, *, quote: bool = False
    ) -> None:
        """Report that *word* does not take *item*; with *quote* it would if that stood between quotes."""
        written = item.isi if isinstance(item, tree.Teks) else item.ejaan
        shown = written if len(written) <= 30 else written[:27] + "…"
        template = _FOUND[type(item)]
        found = Text(id=template.id.format(isi=shown), en=template.en.format(isi=shown))
        fix = Edit(self.span(item), written) if written in word.choices else None
        if quote and not isinstance(item, tree.Teks):
            fix = Edit(self.span(item), quoted(written), certain=True)
        self._report_wrong(word, expected or word.shape.value, found, self.span(item), fix)

    def _report_wrong(self, word: Word, expected: Text, found: Text, span: Span, fix: Edit | None = None) -> None:
        self.report(wrong_kind.RULE.at(span, fix=fix, kata=word.name, temuan=found, harapan=expected))


@cache
def _simple(block: str) -> dict[str, tuple[Word, Read]]:
    """The words of *block* that have a simple value, with what reads it."""
    return {
        name: (word, Reader.by_shape[word.shape])
        for name, word in BLOCKS[block].words.items()
        if word.shape in Reader.by_shape
    }


def _years_and_values(word: Word, arguments: tuple[tree.Argumen, ...]) -> str:
    """`2025: 54%   2026: 55%` for `2025 54% 2026 55%`, and for `2025 2026 54% 55%`; "" where they are not paired."""
    numbers = [each.ejaan for each in arguments if isinstance(each, tree.Angka)]
    if word.shape is not Shape.SERIES or len(numbers) != len(arguments) or not numbers or len(numbers) % 2:
        return ""
    half = len(numbers) // 2
    for years, values in ((numbers[::2], numbers[1::2]), (numbers[:half], numbers[half:])):
        if all(map(_YEAR.fullmatch, years)) and not all(map(_YEAR.fullmatch, values)):
            return "   ".join(f"{year}: {value}" for year, value in zip(years, values, strict=True))
    return ""


def _is_range(item: tree.Argumen) -> bool:
    return isinstance(item, tree.Rentang)


def _is_name(item: tree.Argumen) -> TypeGuard[tree.Nama | tree.Teks]:
    return isinstance(item, tree.Nama | tree.Teks)


def figure_unit(figure: str, unit: Satuan | None, *, factors: bool = False) -> Satuan | None:
    """The unit in which *figure* of something measured in *unit* is stated."""
    if figure in MONEY:
        return RUPIAH
    if figure in RATIOS:
        return MURNI if factors else PERSEN
    return MURNI if figure == "jumlah" else unit
