"""The laws of exact numbers: how they are written, how they are rounded, what their units do."""

from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

from sakip.numbers.literal import Literal, SalahTulis, literal
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up, truncated, written
from sakip.numbers.satuan import MURNI, Satuan, normal, satuan
from sakip.text.bilingual import Lang
from tests.strategies import decimals, fractions, spellings, unit_names

PLACES = st.integers(0, 6)


class TestSpelling:
    """Language page, principle 2: "Numbers as they are printed … decimal comma, dot groups of three"."""

    @given(decimals)
    def test_written_and_read(self, value: Fraction) -> None:
        """What is written in Indonesian is read as the same number."""
        assert literal(written(value, Lang.ID)) == Literal(value, "", places_of(value))

    @given(decimals, st.sampled_from(("%", "‰", "Rp", " juta", " per 1.000")))
    def test_written_with_a_sign(self, value: Fraction, sign: str) -> None:
        """A sign behind or before the number multiplies it."""
        assume(not (sign == "Rp" and places_of(value) == 3))
        words = (
            f"{'-' if value < 0 else ''}Rp{written(abs(value), Lang.ID)}"
            if sign == "Rp"
            else written(value, Lang.ID) + sign
        )
        found = literal(words)
        assert isinstance(found, Literal)
        factors = {
            "%": Fraction(1, 100),
            "‰": Fraction(1, 1000),
            " juta": Fraction(10**6),
            " per 1.000": Fraction(1, 1000),
        }
        assert found.nilai == value * factors.get(sign, 1)

    @given(st.integers(1000, 10**13), st.integers(0, 99))
    def test_english_spelling(self, whole: int, cents: int) -> None:
        """An English spelling is not guessed at: the finding offers the Indonesian one."""
        found = literal(f"{whole:,}.{cents:02}")
        assert isinstance(found, SalahTulis)
        offered = literal(found.saran)
        assert isinstance(offered, Literal)
        assert offered.nilai == whole + Fraction(cents, 100)

    @given(
        st.integers(0, 999),
        st.sampled_from(("0", "5", "20", "05", "99")),
        st.sampled_from(("", "%", "‰", " juta", " per 1.000")),
    )
    def test_decimal_point(self, whole: int, cents: str, sign: str) -> None:
        """`70.20` offers `70,20`, with everything that stood behind it."""
        found = literal(f"{whole}.{cents}{sign}")
        assert isinstance(found, SalahTulis)
        assert found.saran == f"{whole},{cents}{sign}"

    @given(
        spellings,
        st.sampled_from(("", "-", "Rp", "-Rp", "Rp ")),
        st.sampled_from(("", "%", ",-", " miliar", " per 100.000")),
    )
    @example("1.000", "", ",-")
    @example("17.2", "", " per 1.000")
    def test_what_is_offered_can_be_read(self, spelling: str, before: str, behind: str) -> None:
        """Any spelling is a number or a finding, and what a finding offers is a number with the same sign."""
        found = literal(before + spelling + behind)
        if isinstance(found, SalahTulis) and found.saran:
            offered = literal(found.saran)
            assert isinstance(offered, Literal)
            assert (offered.tanda == "Rp") == ("Rp" in before or spelling[:1] in "Rr")

    @given(decimals, st.sampled_from(("persen", "rupiah", "koperasi", "indeks")))
    def test_shown(self, value: Fraction, unit: str) -> None:
        """A quantity shows the number in its own unit."""
        shown = Kuantitas(value * satuan(unit).faktor, satuan(unit)).shown(Lang.ID)
        assert written(abs(value), Lang.ID) in shown
        assert shown.startswith("-") == (value < 0)

    @given(st.text("0123456789.,%-Rp juta", max_size=30))
    def test_any_text(self, text: str) -> None:
        """Any text is a number or is not."""
        assert isinstance(literal(text), Literal | SalahTulis)


class TestRounding:
    """House: "Exact … Rounding happens where something is shown, by the rule that the plan declares"."""

    @given(fractions, PLACES)
    def test_near(self, value: Fraction, places: int) -> None:
        """Rounding moves a number by at most half of the last place, cutting by less than one."""
        unit = Fraction(1, 10**places)
        assert abs(half_up(value, places) - value) <= unit / 2
        assert abs(truncated(value, places) - value) < unit
        assert abs(truncated(value, places)) <= abs(value)

    @given(fractions, PLACES)
    def test_once(self, value: Fraction, places: int) -> None:
        """Rounding what is rounded changes nothing."""
        for rounded in (half_up, truncated):
            assert rounded(rounded(value, places), places) == rounded(value, places)

    @given(fractions, fractions, PLACES)
    def test_order(self, one: Fraction, other: Fraction, places: int) -> None:
        """Rounding never swaps two numbers."""
        low, high = sorted((one, other))
        assert half_up(low, places) <= half_up(high, places)
        assert truncated(low, places) <= truncated(high, places)

    @given(fractions, PLACES)
    def test_sides(self, value: Fraction, places: int) -> None:
        """Below zero mirrors above zero."""
        assert half_up(-value, places) == -half_up(value, places)
        assert truncated(-value, places) == -truncated(value, places)

    @given(fractions, st.integers(-(10**6), 10**6), PLACES)
    def test_places(self, value: Fraction, whole: int, places: int) -> None:
        """The result has at most that many places, and a half goes away from zero."""
        assert (half_up(value, places) * 10**places).denominator == 1
        assert half_up(Fraction(2 * whole + 1, 2), 0) == (whole + 1 if whole >= 0 else whole)

    @given(fractions, PLACES)
    def test_written_is_rounded(self, value: Fraction, places: int) -> None:
        """What is shown with so many places is the rounded number, in both languages."""
        shown = written(value, Lang.ID, places)
        assert shown.translate(str.maketrans(".,", ",.")) == written(value, Lang.EN, places)
        assert Fraction(shown.replace(".", "").replace(",", ".")) == half_up(value, places)


class TestUnits:
    """Language page, principle 4: "Percent is a unit … rates per 1.000 or 100.000 are units of the same kind"."""

    @given(unit_names, unit_names)
    def test_order(self, one: str, other: str) -> None:
        """Multiplying asks for no order."""
        assert satuan(one) * satuan(other) == satuan(other) * satuan(one)

    @given(unit_names, unit_names, unit_names)
    def test_grouping(self, one: str, other: str, third: str) -> None:
        """Multiplying asks for no parentheses."""
        a, b, c = map(satuan, (one, other, third))
        assert (a * b) * c == a * (b * c)

    @given(unit_names, unit_names)
    def test_undone(self, one: str, other: str) -> None:
        """Dividing undoes multiplying."""
        a, b = satuan(one), satuan(other)
        assert ((a * b) / b).dimensi == a.dimensi
        assert (a / b) * (b / a) == MURNI

    @given(unit_names)
    def test_ratio(self, name: str) -> None:
        """A ratio of like things is a pure number."""
        assert satuan(name) / satuan(name) == MURNI
        assert (satuan(name) * MURNI).dimensi == satuan(name).dimensi

    @given(unit_names)
    def test_spelling(self, name: str) -> None:
        """Case and spacing of a unit's name do not matter."""
        other = satuan(f"  {normal(name).replace(' ', '   ').upper()} ")
        assume(normal(other.nama) == normal(name))  # a few letters change for good in upper case
        assert kind(other) == kind(satuan(name))

    @given(unit_names)
    def test_one_kind(self, name: str) -> None:
        """A unit is a pure number, counts things or is money, never two at once; a quotient may be none of them."""
        unit = satuan(name)
        kinds = [unit.murni, unit.hitungan, unit.rupiah].count(True)
        assert kinds <= 1 if "/" in name else kinds == 1
        assert unit.faktor > 0


def kind(unit: Satuan) -> tuple[object, ...]:
    return unit.dimensi, unit.faktor


def places_of(value: Fraction) -> int:
    return next(places for places in range(7) if (value * 10**places).denominator == 1)
