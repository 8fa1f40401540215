"""Binding formulas: names to declarations, operators to units. What does not fit is a finding at the operand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.model import formula
from sakip.model.formula import COLLECTIONS, Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Rumus, Setiap
from sakip.model.lookup import INDICATORS, Lookup
from sakip.model.rules import sk104_nama_tertutup as shadowed
from sakip.model.rules import sk105_satuan_rumus_bertentangan as wrong_result
from sakip.model.rules import sk106_satuan_tak_sejenis as unlike
from sakip.model.rules import sk107_satuan_hitungan_berbeda as ratio_of_different
from sakip.model.rules import sk109_fungsi_keliru as misused_function
from sakip.model.rules import sk110_kali_seratus as times_hundred
from sakip.model.rules import sk112_bagi_nol as zero_division
from sakip.model.rules import sk113_terlalu_dalam as too_deep
from sakip.model.values import Values
from sakip.numbers.literal import Literal, literal
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, Satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.text.bilingual import Text, filled
from sakip.text.wording import nearest

DEEPEST = 200

# What formulas of a policy speak about: the figures of the indicator or node at hand.
POLICY_NAMES = {
    "target": Text(id="target", en="the target"),
    "realisasi": Text(id="realisasi", en="the result"),
    "capaian": Text(id="capaian", en="the achievement"),
    "pagu": Text(id="pagu", en="the budget ceiling"),
    "anggaran": Text(id="anggaran", en="the budget"),
    "realisasi_anggaran": Text(id="realisasi anggaran", en="the budget spent"),
    "serapan": Text(id="serapan", en="the absorption"),
    "kemajuan": Text(id="kemajuan", en="the progress"),
    "efisiensi": Text(id="efisiensi", en="the efficiency"),
    "baseline": Text(id="kondisi awal", en="the baseline"),
    "bobot": Text(id="bobot", en="the weight"),
    "pembanding": Text(id="pembanding", en="the comparator"),
    "pertumbuhan": Text(id="pertumbuhan", en="the growth"),
}
# Ratios of like things: pure numbers, whatever the unit of the indicator.
_PURE_FIGURES = frozenset(("capaian", "serapan", "kemajuan", "efisiensi", "pertumbuhan"))
_MONEY_FIGURES = frozenset(("pagu", "anggaran", "realisasi_anggaran"))

FUNCTIONS = {
    "lalu": (1, 1),
    "jumlah": (1, 99),
    "rata_rata": (1, 99),
    "min": (1, 99),
    "maks": (1, 99),
    "mutlak": (1, 1),
    "bulat": (2, 2),
    "potong": (2, 2),
    "jika": (3, 3),
    "interpolasi": (3, 99),
    "tabel": (2, 2),
    "bawah": (1, 1),
    "atas": (1, 1),
    "peringkat": (1, 1),
    "rata_tertimbang": (2, 99),
    "terakhir": (1, 99),
    "atau": (2, 99),
}
_OVER_MEMBERS = frozenset(("jumlah", "rata_rata", "min", "maks", "rata_tertimbang"))
_AFTER_MEMBERS = {
    1: Text(id="memerlukan satu rumus sesudah kumpulannya", en="takes one formula behind the collection"),
    2: Text(id="memerlukan nilai dan bobot sesudah kumpulannya", en="takes a value and a weight behind the collection"),
}
_PAIRS_UNEVEN = Text(id="memerlukan pasangan nilai dan bobot", en="takes pairs of value and weight")
_COMPARISONS = frozenset(("<", "<=", ">", ">=", "="))
_UNKNOWN_FUNCTION = Text(id="tidak dikenal", en="is not known")
_OPERANDS = ("data", *sorted(INDICATORS))


@frozen
class _Typed:
    """An expression with its unit: None where an operand has none, `bebas` for a bare number, which fits any."""

    isi: Ekspresi
    satuan: Satuan | None
    bebas: bool = False


class Binder:
    """Binds the formulas of one file. With `kebijakan`, the names of policy figures are known too."""

    def __init__(
        self,
        file: SourceFile,
        lookup: Lookup,
        units: Callable[[str], Satuan | None],
        report: Callable[[Diagnostic], None],
    ) -> None:
        self._file = file
        self._lookup = lookup
        self._units = units
        self._report = report
        self._values = Values(file, report)
        self._names: list[str] = []
        self._policy = False

    def bind(self, item: tree.Ekspresi, *, kebijakan: bool = False) -> Rumus | None:
        """The formula that *item* writes, or None after a finding."""
        self._policy, self._names = kebijakan, []
        if _deeper(item, DEEPEST):
            self._report(too_deep.RULE.at(self._span(item), hal=Text(id="rumus", en="the formula")))
            return None
        typed = self._typed(item)
        if typed is None:
            return None
        return Rumus(typed.isi, typed.satuan, tuple(dict.fromkeys(self._names)), self._span(item))

    def check_result(self, item: tree.Ekspresi, rumus: Rumus, unit: Satuan, subject: str) -> None:
        """Report where the result of *rumus* cannot be in *unit*, that of *subject*."""
        result = rumus.satuan
        if result is None:
            return
        if result.dimensi != unit.dimensi and not (unit.laju and _ratio_of_counts(result)):
            rule = ratio_of_different if unit.murni and _ratio_of_counts(result) else wrong_result
            have, want = f"`{result.nama}`", f"`{unit.nama}`"
            suspects = _units_of(rumus.ekspresi)
            cause = f"satuan {subject}"
            self._report(rule.RULE.at(self._span(item), cause=cause, suspects=suspects, satuan=have, harapan=want))
        elif unit.persen or unit.laju:
            self._check_multiplied(item, unit)

    def _check_multiplied(self, item: tree.Ekspresi, unit: Satuan) -> None:
        """Report where *item* is multiplied by what *unit* already says: 100 for per cent, 1.000 for `per 1.000`."""
        many = unit.faktor.denominator
        for side in _factors(item):
            number = literal(side.ejaan) if isinstance(side, tree.Angka) else None
            if isinstance(number, Literal) and not number.tanda and number.nilai == many:
                self._report(_times(self._span(side), many))

    # ── expressions ─────────────────────────────────────────────────────────────────────────────

    def _typed(self, item: tree.Ekspresi) -> _Typed | None:
        match item:
            case tree.Angka():
                return self._number(item)
            case tree.Nama():
                return self._name(item.ejaan, "", self._span(item))
            case tree.Berindeks():
                return self._name(item.nama.ejaan, item.indeks.ejaan, self._span(item.nama))
            case tree.Negatif():
                inner = self._typed(item.isi)
                return _Typed(Negasi(inner.isi), inner.satuan, inner.bebas) if inner else None
            case tree.Panggil():
                return self._call(item)
            case tree.Biner():
                return self._binary(item)

    def _number(self, item: tree.Angka) -> _Typed | None:
        number = self._values.quantity(item, None)
        if number is None:
            return None
        bare = number.satuan is MURNI
        return _Typed(Konstanta(number), MURNI if number.satuan.murni else number.satuan, bare)

    def _name(self, name: str, period: str, span: Span) -> _Typed | None:
        if self._policy and name in POLICY_NAMES:
            self._check_shadowed(name, span)
            return _Typed(Acuan(name, period), None)
        figure = "nilai"
        if self._lookup.known(name) is None and "." in name:
            base, _, last = name.rpartition(".")
            if last in POLICY_NAMES and self._lookup.known(base) is not None:
                name, figure = base, last
        found = self._lookup.find(name, span, _OPERANDS)
        if not found:
            return None
        self._names.append(found)
        return _Typed(Acuan(found, period, figure), self._figure_unit(found, figure))

    def _figure_unit(self, name: str, figure: str) -> Satuan | None:
        if figure in _PURE_FIGURES:
            return MURNI
        return RUPIAH if figure in _MONEY_FIGURES else self._units(name)

    def _check_shadowed(self, name: str, span: Span) -> None:
        declared = self._lookup.known(name)
        if declared is not None and declared.blok in ("indikator", "data"):
            label = Label(declared.kepala, Text(id="yang tertutup di sini", en="this is shadowed"), party=True)
            self._report(shadowed.RULE.at(span, label, nama=name, arti=POLICY_NAMES[name]))

    def _binary(self, item: tree.Biner) -> _Typed | None:
        left, right = self._typed(item.kiri), self._typed(item.kanan)
        if left is None or right is None:
            return None
        if item.op == "/" and isinstance(right.isi, Konstanta) and right.isi.nilai.nilai == 0:
            self._report(zero_division.RULE.at(self._span(item.kanan)))
            return None
        expression = Operasi(item.op, left.isi, right.isi)
        if item.op in "*/":
            return _Typed(expression, _product(item.op, left, right), left.bebas and right.bebas)
        unit = self._alike(item, left, right)
        return _Typed(expression, MURNI if item.op in _COMPARISONS else unit, left.bebas and right.bebas)

    def _alike(self, item: tree.Ekspresi, left: _Typed, right: _Typed) -> Satuan | None:
        """The unit of both sides; a finding where they are of different kinds."""
        if left.satuan is None or right.satuan is None:
            return None
        if left.bebas or right.bebas:
            return right.satuan if left.bebas else left.satuan
        if left.satuan.dimensi != right.satuan.dimensi:
            suspects = (*_units_of(left.isi), *_units_of(right.isi))
            one, other = f"`{left.satuan.nama}`", f"`{right.satuan.nama}`"
            self._report(unlike.RULE.at(self._span(item), suspects=suspects, kiri=one, kanan=other))
            return None
        return left.satuan

    def _call(self, item: tree.Panggil) -> _Typed | None:
        bounds = FUNCTIONS.get(item.fungsi)
        if bounds is None:
            self._misused(item, _UNKNOWN_FUNCTION, nearest(item.fungsi, FUNCTIONS))
            return None
        least, most = bounds
        if not least <= len(item.argumen) <= most:
            wanted = str(least) if least == most else f"{least}…"
            text = Text(
                id=f"memerlukan {wanted} isi, bukan {len(item.argumen)}",
                en=f"takes {wanted} arguments, not {len(item.argumen)}",
            )
            self._misused(item, text, None)
            return None
        if item.fungsi in _OVER_MEMBERS and (members := self._members(item.argumen[0])):
            return self._over(item, members)
        if item.fungsi == "rata_tertimbang" and len(item.argumen) % 2:
            self._misused(item, _PAIRS_UNEVEN, None)
            return None
        if item.fungsi == "tabel":
            return self._table(item)
        return self._arguments(item)

    def _arguments(self, item: tree.Panggil) -> _Typed | None:
        typed = [self._typed(each) for each in item.argumen]
        parts = [each for each in typed if each is not None]
        if len(parts) != len(typed):
            return None
        same = _alike_parts(item.fungsi, parts)
        unit = same[0]
        for index, other in enumerate(same[1:], 1):
            agreed = self._alike(item.argumen[index], unit, other)
            unit = _Typed(unit.isi, agreed, unit.bebas and other.bebas)
        if item.fungsi == "peringkat":
            unit = _Typed(unit.isi, MURNI)
        return _Typed(Fungsi(item.fungsi, tuple(each.isi for each in parts)), unit.satuan, unit.bebas)

    def _table(self, item: tree.Panggil) -> _Typed | None:
        value, scale = self._typed(item.argumen[0]), item.argumen[1]
        if not isinstance(scale, tree.Nama):
            self._misused(item, Text(id="memerlukan nama skala", en="takes the name of a scale"), None)
            return None
        found = self._lookup.find(scale.ejaan, self._span(scale), ("skala",))
        return _Typed(Fungsi("tabel", (value.isi, Acuan(found))), MURNI) if value and found else None

    def _members(self, item: tree.Ekspresi) -> str:
        """The group, or in a policy the level, that *item* names; "" where it names none."""
        if not isinstance(item, tree.Nama):
            return ""
        found = self._lookup.known(item.ejaan)
        if found is not None and found.jenis == "kelompok":
            return item.ejaan
        return item.ejaan if self._policy and item.ejaan in COLLECTIONS else ""

    def _over(self, item: tree.Panggil, members: str) -> _Typed | None:
        """A function over what stands behind the name of *members*, once for each of them."""
        wanted = 2 if item.fungsi == "rata_tertimbang" else 1
        if len(item.argumen) != wanted + 1:
            self._misused(item, _AFTER_MEMBERS[wanted], None)
            return None
        typed = [self._typed(each) for each in item.argumen[1:]]
        parts = tuple(each.isi for each in typed if each is not None)
        if typed[0] is None or len(parts) != len(typed):
            return None
        return _Typed(Fungsi(item.fungsi, (Setiap(members, parts),)), typed[0].satuan)

    def _misused(self, item: tree.Panggil, why: Text, guess: str | None) -> None:
        span = Span(self._file, item.start, item.start + len(item.fungsi))
        self._report(
            misused_function.RULE.at(
                span,
                fix=Edit(span, guess) if guess else None,
                fungsi=item.fungsi,
                sebab=why,
                daftar=", ".join(FUNCTIONS),
            )
        )

    def _span(self, item: tree.Ekspresi) -> Span:
        return Span(self._file, item.start, item.end)


def _times(span: Span, many: int) -> Diagnostic:
    if many == 1 / PERSEN.faktor:
        return times_hundred.RULE.at(span, fix=Edit(span, "100%"), angka=span.text, kali=times_hundred.HUNDREDFOLD)
    meant = f"{span.text} per {span.text}"
    return times_hundred.RULE.at(
        span,
        help=times_hundred.OF_RATE,
        fix=Edit(span, meant),
        angka=span.text,
        kali=filled(times_hundred.TOO_LARGE, angka=span.text),
        tulis=meant,
    )


def _factors(item: tree.Ekspresi) -> Iterator[tree.Ekspresi]:
    """What *item* is a product of, above any division; itself where it is no product."""
    match item:
        case tree.Biner(op="*"):
            yield from _factors(item.kiri)
            yield from _factors(item.kanan)
        case tree.Biner(op="/"):
            yield from _factors(item.kiri)
        case _:
            yield item


def _alike_parts(function: str, parts: list[_Typed]) -> list[_Typed]:
    """The arguments of *function* that must be of one kind, which is the kind of its result."""
    match function:
        case "jika":
            return parts[1:]
        case "bulat" | "potong":
            return parts[:1]
        case "interpolasi":
            return parts[2::2]
        case "rata_tertimbang":
            return parts[::2]
        case _:
            return parts


def _product(op: str, left: _Typed, right: _Typed) -> Satuan | None:
    if left.satuan is None or right.satuan is None:
        return None
    if right.satuan.murni:
        return left.satuan if not left.satuan.murni else MURNI
    if left.satuan.murni and op == "*":
        return right.satuan
    return left.satuan * right.satuan if op == "*" else left.satuan / right.satuan


def _units_of(part: Ekspresi) -> tuple[str, ...]:
    """The units of what *part* uses, as causes: where two do not fit, any of them may be the wrong one."""
    own = (f"satuan {part.id}",) if isinstance(part, Acuan) else ()
    return (*own, *(unit for each in formula.parts(part) for unit in _units_of(each)))


def _ratio_of_counts(unit: Satuan) -> bool:
    return sorted(power for _, power in unit.dimensi) == [-1, 1] and all(name != "rupiah" for name, _ in unit.dimensi)


def _deeper(item: tree.Ekspresi, limit: int) -> bool:
    """Whether *item* is nested deeper than *limit*, found without recursion."""
    level: list[tree.Ekspresi] = [item]
    for _ in range(limit):
        level = [part for each in level for part in _parts(each)]
        if not level:
            return False
    return True


def _parts(item: tree.Ekspresi) -> tuple[tree.Ekspresi, ...]:
    match item:
        case tree.Biner():
            return item.kiri, item.kanan
        case tree.Negatif():
            return (item.isi,)
        case tree.Panggil():
            return item.argumen
        case _:
            return ()
