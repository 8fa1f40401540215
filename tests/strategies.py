"""What the properties draw from: random things beside pools of awkward ones, from a single number to whole plans.

A plan is drawn as a tree (`plans`), whose references all resolve, and printed where a test wants text. `damaged` is
real text with something done to it; `grammatical` is text that the grammar allows and nobody would write.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from sakip.numbers.rounding import written
from sakip.syntax.grammar import grammar_text
from sakip.syntax.tree import (
    Angka,
    Argumen,
    Batas,
    Berangka,
    Berindeks,
    Biner,
    Ekspresi,
    Item,
    Klausa,
    Nama,
    Negatif,
    Nilai,
    Panggil,
    Pasangan,
    Pernyataan,
    Rentang,
    Teks,
)
from sakip.syntax.vocabulary import known_words
from sakip.text.bilingual import Lang

ROOT = Path(__file__).parents[1]
EXAMPLES = {
    f"{path.parent.name}/{path.name}": path.read_text(encoding="utf-8")
    for path in sorted(ROOT.glob("examples/*/*.sakip"))
}

# ── texts and names ─────────────────────────────────────────────────────────────────────────────────

AWKWARD_TEXTS = (
    "", " ", '"', '""', "\\", '\\"', 'kata "dikutip" di tengah', "akhir\\", "tab\tdi tengah", " spasi di tepi ",
    "Persentase koperasi sehat", "Kab./Kota — 2021–2026", "Rp1.230.566.950,-", "27,45%", "# bukan komentar", "{", "}",
    "{kata} {0} %s", "“petik miring”", "emoji 🙂 dan 👩‍🔬", "e\u0301", "\u202eterbalik", "tanpa\u200bspasi",
    "spasi\u00a0keras", "\x00", "\x85 \u2028", "日本語", "belum", "sampai 2026", "a: b", "=",
)  # fmt: skip
AWKWARD_NAMES = (
    "T1", "S1", "koperasi_sehat", "dinkes.promkes", "X.XX.01", "belum", "tidak_berlaku", "sampai", "porsi", "satuan",
    "target", "formula", "naik", "ribu", "per", "Rp", "Ü_1", "ñ", "_", "a", "x.capaian", "min",
)  # fmt: skip
PROSE = (
    "Baris satu\nbaris dua",
    "  menjorok\n    lebih dalam",
    "a\n\nb",
    "a\n  \nb",
    "\n",
    '"\n"',
    "x\\\ny",
    "akhir \nya ",
)

_LINE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=12)
texts = st.sampled_from(AWKWARD_TEXTS) | _LINE
prose = texts | st.sampled_from(PROSE)
titles = st.sampled_from([each for each in AWKWARD_TEXTS if each.strip()]) | _LINE.filter(lambda each: each.strip())
names = st.sampled_from(AWKWARD_NAMES) | st.from_regex(r"\A[^\W\d]\w{0,6}(\.\w{1,3}){0,2}\Z")
words = st.sampled_from(sorted(known_words()))
codes = st.integers(0, 5).map(lambda more: "2.17.03.2.01.0002"[: (4, 7, 9, 12, 17, 17)[more]])

# ── numbers ─────────────────────────────────────────────────────────────────────────────────────────

decimals = st.builds(
    lambda digits, places: Fraction(digits, 10**places), st.integers(-(10**13), 10**13), st.integers(0, 6)
)
fractions = (
    decimals | st.fractions() | st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(-1, 2), Fraction(5, 1000)])
)
numbers = decimals.map(lambda value: written(value, Lang.ID))
unsigned = decimals.map(lambda value: written(abs(value), Lang.ID))

FOREIGN = (
    "70.20",
    "1,761,348,000",
    "1,234.56",
    "0.5",
    "12.5",
    "1.5",
    "1234.5",
    "70.20%",
    "Rp 1.000,-",
    "1,250",
    "1.000,00,0",
)
ODD = ("Rp1,5 triliun", "17,2 per 1.000", "3‰", "0", "000", "1.000.000.000.000", "12 juta", "4,5 %", "Rp. 5", "rp5")
spellings = (
    unsigned
    | st.sampled_from(FOREIGN)
    | st.sampled_from(ODD)
    | st.from_regex(r"\A\d{1,4}([.,]\d{1,4}){0,3}%?\Z", alphabet="0123456789.,%")
)

# ── units ───────────────────────────────────────────────────────────────────────────────────────────

UNITS = (
    "persen", "%", "permil", "per 1.000", "per 100.000", "rupiah", "Rp triliun", "juta rupiah", "koperasi", "orang",
    "orang/bulan", "usaha mikro", "Usaha  Mikro", "indeks", "nilai", "level", "menit", "bilangan",
)  # fmt: skip
unit_names = st.sampled_from(UNITS) | titles

# ── formulas, as trees ──────────────────────────────────────────────────────────────────────────────

FUNCTIONS = ("lalu", "jumlah", "rata_rata", "min", "maks", "jika", "bulat", "mutlak", "interpolasi", "tabel", "apa")


def formulas(
    operands: st.SearchStrategy[str], figures: st.SearchStrategy[str] = unsigned
) -> st.SearchStrategy[Ekspresi]:
    """Any formula over the names *operands* and the numbers *figures*."""
    name = operands.map(lambda each: Nama(each, 0, 0))
    number = figures.map(lambda each: Angka(each, 0, 0))
    index = st.sampled_from([Nama("awal", 0, 0), Nama("akhir", 0, 0), Angka("2022", 0, 0)])
    leaf = name | number | st.builds(Berindeks, name, index, st.just(0), st.just(0))
    return st.recursive(leaf, _larger, max_leaves=8)


def _larger(inner: st.SearchStrategy[Ekspresi]) -> st.SearchStrategy[Ekspresi]:
    place = st.just(0)
    binary = st.builds(Biner, st.sampled_from("+-*/"), inner, inner, place, place)
    comparison = st.builds(Biner, st.sampled_from(("<", "<=", ">", ">=", "=")), inner, inner, place, place)
    arguments = st.lists(inner | comparison, min_size=1, max_size=3).map(tuple)
    call = st.builds(Panggil, st.sampled_from(FUNCTIONS), arguments, place, place)
    return binary | st.builds(Negatif, inner, place, place) | call


# ── trees of anything that can be written ───────────────────────────────────────────────────────────


def teks(isi: str) -> Teks:
    return Teks(isi, 0, 0)


def nama(ejaan: str) -> Nama:
    return Nama(ejaan, 0, 0)


def angka(ejaan: str) -> Angka:
    return Angka(ejaan, 0, 0)


_RANGES = ("80..90", "90..80", "76..<91", "2021..2026", "-1..1", "80%..90%", "0,5..1")
_BOUNDS = ("<49", "<=15", ">=80", ">80%", ">50..60", ">=50..<60")
_GRADES = ("A (81,1)", "BB(75)", "wtp (1)")
_arguments: st.SearchStrategy[Argumen] = (
    names.map(nama)
    | codes.map(angka)
    | unsigned.map(angka)
    | prose.map(teks)
    | st.sampled_from(_RANGES).map(lambda each: Rentang(each, 0, 0))
)
_values: st.SearchStrategy[Nilai] = (
    _arguments
    | numbers.map(angka)
    | st.sampled_from(_BOUNDS).map(lambda each: Batas(each, 0, 0))
    | st.sampled_from(_GRADES).map(lambda each: Berangka(each, 0, 0))
)
_clauses = st.builds(Klausa, st.sampled_from(("porsi", "sampai")), st.sampled_from(("40%", "2026")).map(angka))
_keys = names.map(nama) | st.sampled_from(("2024", "2025..2030", "tw1", "2.17.03")).map(nama) | texts.map(teks)


@st.composite
def _statement(draw: st.DrawFn, inside: st.SearchStrategy[list[Item]]) -> Pernyataan:
    arguments = tuple(draw(st.lists(_arguments, min_size=1, max_size=3)))
    clauses = draw(st.dictionaries(st.integers(0, len(arguments) - 1), _clauses, max_size=1))
    return Pernyataan(draw(words), arguments, clauses, None, draw(st.none() | inside), 0, 0)


_places = st.just(0)
_rules = st.builds(
    lambda word, name, formula: Pernyataan(word, (name,) if name else (), {}, formula, None, 0, 0),
    words,
    st.none() | names.map(nama),
    formulas(names),
)
_entries = st.builds(Pasangan, _keys, _values, st.none() | texts.map(teks), st.none(), _places, _places)
trees: st.SearchStrategy[list[Item]] = st.recursive(
    st.lists(_rules | _entries | _statement(st.just([])), max_size=3),
    lambda inside: st.lists(
        _statement(inside)
        | _rules
        | _entries
        | st.builds(lambda word, isi: Pernyataan(word, (), {}, None, isi, 0, 0), words, inside)
        | st.builds(lambda key, isi: Pasangan(key, None, None, isi, 0, 0), _keys, inside),
        max_size=4,
    ),
    max_leaves=6,
)

# ── whole plans whose references resolve ────────────────────────────────────────────────────────────


def kata(
    word: str, *arguments: Argumen, isi: Sequence[Item] | None = None, rumus: Ekspresi | None = None
) -> Pernyataan:
    """A statement."""
    return Pernyataan(word, arguments, {}, rumus, None if isi is None else list(isi), 0, 0)


def isian(key: str, value: Nilai, note: str | None = None) -> Pasangan:
    """An entry."""
    return Pasangan(nama(key), value, None if note is None else teks(note), None, 0, 0)


@st.composite
def plans(draw: st.DrawFn) -> list[Item]:
    """A plan with a cascade, data, policy, documents, and what lies across: every name it refers to is declared."""
    return _Plan(draw).items()


class _Plan:
    """Draws one plan; remembers the names that may be referred to."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0
        self.data: list[str] = []
        self.indicators: list[str] = []
        self.nodes: list[str] = []

    def items(self) -> list[Item]:
        items: list[Item] = [
            kata("instansi", nama("dk"), self.title(), isi=[kata("pemda", teks("Kota")), self.unit("bidang")]),
            kata("renstra", Rentang("2021..2026", 0, 0), self.title(), isi=self.some(0, self.phases)[:1]),
            kata("misi", nama("M1"), self.title()),
            kata("arah_kebijakan_daerah", nama("AD1"), self.title()),
            kata("skala", nama("skala_capaian"), self.title(), isi=[isian("Baik", Batas(">=80", 0, 0))]),
        ]
        items += self.some(2, self.datum)
        items += self.some(1, self.goal)
        items += self.some(0, self.loose)
        items += self.some(0, self.policy)
        items += self.some(0, self.shared)
        items += self.documents()
        return items

    # every kind of declaration

    def unit(self, name: str) -> Item:
        return kata("unit", nama(name), self.title(), isi=self.some(0, lambda: self.unit(self.name("unit"))))

    def datum(self) -> Item:
        name = self.name("data")
        self.data.append(name)
        return kata(
            "data", nama(name), self.title(), isi=[kata("satuan", self.unit_of()), kata("sumber_data", nama("bidang"))]
        )

    def goal(self) -> Item:
        isi = [kata("mendukung", nama("M1")), *self.some(0, self.note), *self.some(1, self.objective)]
        return kata("tujuan", nama(self.node("T")), self.title(), isi=isi)

    def objective(self) -> Item:
        notes = [*self.some(0, self.note), *self.some(0, self.direction)]
        isi = [*self.some(1, self.indicator), *notes, *self.some(0, self.program)]
        return kata("sasaran", nama(self.node("S")), self.title(), isi=isi)

    def program(self) -> Item:
        code = f"2.17.{len(self.nodes) + 1:02}"
        self.nodes.append(code)
        inner = kata(
            "kegiatan", angka(f"{code}.2.01"), self.title(), isi=[self.budget(), *self.some(0, self.anonymous)]
        )
        return kata("program", angka(code), self.title(), isi=[self.budget(), kata("pengampu", nama("bidang")), inner])

    def loose(self) -> Item:
        isi = [kata("mendukung", nama(self.pick(self.nodes))), self.series("target")]
        return kata("indikator", nama(self.indicator_name()), self.title(), isi=[kata("satuan", self.unit_of()), *isi])

    def indicator(self) -> Item:
        formula = self.draw(formulas(st.sampled_from(self.data)))
        isi: list[Item] = [kata("satuan", self.unit_of()), kata("arah", nama(self.pick(["naik", "turun"])))]
        isi += [
            kata("formula", rumus=formula),
            self.series("target"),
            kata("penanggung_jawab", nama("bidang"), nama("dk")),
        ]
        return kata("iku", nama(self.indicator_name()), self.title(), isi=isi)

    def anonymous(self) -> Item:
        return kata("indikator", self.title(), isi=[kata("satuan", self.unit_of()), self.series("target")])

    def note(self) -> Item:
        return kata(self.pick(["strategi", "catatan", "arah_kebijakan"]), teks(self.draw(prose)))

    def direction(self) -> Item:
        isi = [kata("mendukung", nama("AD1")), kata("tahap", angka("2021"), Rentang("2023..2025", 0, 0))]
        return kata("arah_kebijakan", self.title(), isi=isi[: self.draw(st.integers(1, 2))])

    def phases(self) -> Item:
        return kata("tahapan", isi=[isian(each, self.title()) for each in ("2021", "2022..2024", "2026")])

    def policy(self) -> Item:
        formula = self.draw(formulas(st.sampled_from(["target", "realisasi"])))
        isi = [kata("pembulatan", angka("2")), kata("capaian", rumus=formula), kata("skala", nama("skala_capaian"))]
        return kata("kebijakan", nama(self.name("hitung")), self.title(), isi=isi)

    def shared(self) -> Item:
        part = kata("peran", nama("bidang"), self.title(), isi=[kata("melalui", nama(self.pick(self.nodes)))])
        isi = [kata("untuk", nama(self.pick(self.indicators))), part]
        return kata("lintas", nama(self.name("lintas")), self.title(), isi=isi)

    def documents(self) -> list[Item]:
        chosen = self.draw(
            st.lists(st.sampled_from(("rkt", "perjanjian", "realisasi", "laporan")), unique=True, max_size=3)
        )
        return [self.document(each) for each in chosen]

    def document(self, kind: str) -> Item:
        subjects = self.draw(st.lists(st.sampled_from(self.indicators), unique=True, max_size=2))
        figure = "realisasi" if kind == "realisasi" else "target"
        entries: list[Item] = [isian(each, self.draw(_stated), self.draw(st.none() | titles)) for each in subjects]
        below = self.happened() if kind == "realisasi" else []
        isi = [kata(figure, isi=entries), *below, *self.some(0, self.note_only)]
        return kata(kind, angka("2024"), self.title(), isi=isi)

    def happened(self) -> list[Item]:
        """What the figures of a year follow from: numbers for the data, money for what is spent lowest."""
        lowest = [f"{each}.2.01" for each in self.nodes if each[0].isdigit()]
        spent: list[Item] = [isian(each, angka(self.draw(st.sampled_from(_SPENT)))) for each in lowest]
        counted: list[Item] = [isian(each, angka(self.draw(_counts))) for each in self.data]
        return [kata("data", isi=counted), kata("anggaran", isi=spent)]

    def note_only(self) -> Item:
        return kata("catatan", teks(self.draw(prose)))

    # parts

    def budget(self) -> Item:
        return kata("pagu", isi=[isian("2024", angka("Rp1.000.000"))])

    def series(self, word: str) -> Item:
        years = self.draw(st.lists(st.sampled_from(("2021", "2022", "2023", "2024", "akhir")), unique=True, min_size=1))
        return kata(word, isi=[isian(year, self.draw(_stated)) for year in years])

    def unit_of(self) -> Argumen:
        return teks(self.draw(unit_names))

    def title(self) -> Teks:
        self.count += 1
        return teks(f"{self.count} {self.draw(titles)}")

    def some(self, least: int, make: Callable[[], Item]) -> list[Item]:
        return [make() for _ in range(self.draw(st.integers(least, least + 1)))]

    def pick(self, pool: list[str]) -> str:
        return self.draw(st.sampled_from(pool))

    def name(self, kind: str) -> str:
        self.count += 1
        return f"{kind}_{self.count}"

    def node(self, kind: str) -> str:
        self.nodes.append(f"{kind}{len(self.nodes) + 1}")
        return self.nodes[-1]

    def indicator_name(self) -> str:
        self.indicators.append(self.name("iku"))
        return self.indicators[-1]


_SPENT = ("Rp0", "Rp1", "Rp333.333", "Rp987.654", "Rp1.000.000", "Rp1.000.001")
_counts = st.integers(0, 200).map(str) | unsigned
_stated: st.SearchStrategy[Nilai] = (
    numbers.map(angka)
    | st.sampled_from((*_RANGES[:3], *_BOUNDS[:4])).map(
        lambda each: Rentang(each, 0, 0) if each[0].isdigit() else Batas(each, 0, 0)
    )
    | st.sampled_from(("A", "belum", "tidak_berlaku")).map(nama)
    | titles.map(teks)
)

# ── texts that nobody would write ───────────────────────────────────────────────────────────────────

PIECES = (
    "{", "}", '"', '"""', "“", "”", ":", "=", ";", ",", "..", "<", "(", ")", "[", "%", "#", "\\", "\t", "\r\n", "\x00",
    "🙂", "70.20", "1,761,348,000", "Rp 1.000,-", "belum", "sampai", "satuan", "target {", "formula =", "izinkan SK201",
    "2024:", "tujuan T1", "\n}\n", "\n\n", "\ufeff", "\u00a0", "−", "- ", "x", "dan",
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A piece of a real plan in which something was cut, doubled, swapped, put in or joined with another."""
    text = _piece(draw)
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from(_DAMAGES))(draw, text)
    return text


def _piece(draw: st.DrawFn) -> str:
    lines = draw(st.sampled_from(list(EXAMPLES.values()))).splitlines(keepends=True)
    start = draw(st.integers(0, len(lines) - 1))
    return "".join(lines[start : start + draw(st.integers(1, 40))])


def _cut(draw: st.DrawFn, text: str) -> str:
    start = draw(st.integers(0, len(text)))
    return text[:start] + text[start + draw(st.integers(1, 30)) :]


def _put_in(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(PIECES)) + text[at:]


def _doubled(draw: st.DrawFn, text: str) -> str:
    start = draw(st.integers(0, len(text)))
    return text[: start + draw(st.integers(1, 80))] + text[start:]


def _swapped(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _joined(draw: st.DrawFn, text: str) -> str:
    return text[: draw(st.integers(0, len(text)))] + _piece(draw)


_SERIES = ("{ 2024: 27,45%   2025: 32,97% }", "{ tw1: Rp1.000 }", "{\n 2.17.03: 5\n}")
_DAMAGES = (_cut, _put_in, _doubled, _swapped, _joined)


def _spelled(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return strategy.map(lambda each: f"{each} ")


def _properties() -> st.SearchStrategy[str]:
    """Plain properties that follow one another, on lines of their own or not."""
    value = names | st.sampled_from(('"Koperasi sehat"', '""', *_SERIES))
    one = st.builds("{} {}".format, words, value)
    return st.builds(str.join, st.sampled_from(("  ", "\n    ", "\n\n  ")), st.lists(one, min_size=1, max_size=4)).map(
        lambda each: f"\n  {each} "
    )


def grammatical() -> st.SearchStrategy[str]:
    """Texts that the grammar allows, with known words, a statement a line."""
    lark = Lark(grammar_text(), parser="lalr", lexer="contextual", maybe_placeholders=False)
    explicit = {
        "KATA": words.map(lambda each: f"\n  {each} "),
        "SIFAT": _properties(),
        "DERET": _spelled(st.sampled_from(_SERIES)),
        "KUNCI": _keys_spelled,
        "KUNCI_TEKS": st.sampled_from(('\n "a b": ', '\n "": ')),
        "KLAUSA": st.sampled_from((" sampai ", " porsi ")),
        "NAMA": _spelled(names),
        "ANGKA": _spelled(spellings | st.sampled_from(ODD)),
        "RENTANG": _spelled(st.sampled_from(_RANGES)),
        "BATAS": _spelled(st.sampled_from(_BOUNDS)),
        "BERANGKA": _spelled(st.sampled_from(_GRADES)),
        "TEKS": _spelled(st.sampled_from(('"Koperasi sehat"', '""', r'"\"\\"', "“miring”"))),
        "TEKS_PANJANG": _spelled(st.sampled_from(('"""a\n  b"""', '"""\n\ta "b"\n\tc\n"""'))),
        "KOSONG": st.sampled_from((" ", "\n ", " # catatan\n ", "\t")),
    }
    return from_lark(lark, explicit=explicit)


_keys_spelled = st.sampled_from(("2024", "2025..2030", "tw1", "S1", "2.17.03", "belum")).map(
    lambda each: f"\n {each}: "
)

# ── anything at all ─────────────────────────────────────────────────────────────────────────────────

raw_text = st.text(max_size=200) | st.text('abSk1 \n{}:;,."=()[]%Rp-<>#24“”\\', max_size=200)
any_text = damaged() | raw_text | grammatical()
any_bytes = (
    st.binary(max_size=200)
    | damaged().map(lambda text: text.encode("utf-8"))
    | damaged().map(lambda text: text.encode("utf-16"))
)
