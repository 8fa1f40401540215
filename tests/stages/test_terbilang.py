import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sakip.numbers.terbilang import LARGEST, breakdown, parse, words

numbers = st.integers(0, LARGEST) | st.integers(0, 2_000) | st.builds(pow, st.just(10), st.integers(0, 17))


@given(numbers)
@example(0)
@example(11)
@example(1_000)
@example(LARGEST)
def test_words_say_their_number(number: int) -> None:
    assert parse(words(number)) == number


@given(numbers)
def test_how_words_are_written_means_nothing(number: int) -> None:
    """Capitals, `rupiah` behind them, words run together."""
    assert parse(f"{words(number).title()} Rupiah") == number
    assert parse(words(number).replace(" ", "")) == number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (10, "sepuluh"),
        (11, "sebelas"),
        (24, "dua puluh empat"),
        (100, "seratus"),
        (1_017, "seribu tujuh belas"),
        (1_000_000, "satu juta"),
        (291_875_000, "dua ratus sembilan puluh satu juta delapan ratus tujuh puluh lima ribu"),
        (-5, "minus lima"),
    ],
)
def test_words(number: int, said: str) -> None:
    assert words(number) == said
    assert parse(said) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("duapuluh satu", 21),
        ("sejuta", 10**6),
        ("dua milyar", 2 * 10**9),
        ("dua milyard", 2 * 10**9),
        ("dua trilyun", 2 * 10**12),
        ("dua kwadriliun", 2 * 10**15),
    ],
)
def test_other_spellings_are_read(said: str, number: int) -> None:
    assert parse(said) == number


@pytest.mark.parametrize(
    "said",
    [
        "sebelas belas miliar",
        "sepuluh dua",
        "dua ribu tiga juta",
        "dua ribu tiga ribu",
        "puluh",
        "se",
        "minus",
        "dua tiga",
        "",
    ],
)
def test_what_is_no_number_is_none(said: str) -> None:
    assert parse(said) is None


@pytest.mark.parametrize(
    ("said", "at", "word"),
    [
        ("Sebelas belas miliar", 2, "belas"),
        ("dua miliar ratus juta", 3, "ratus"),
        ("lima puluh enam enam juta rupiah", 4, "enam"),
        ("dua ribu tiga juta", 4, "juta"),
        ("dua ratus saembilan puluh satu juta", 3, "saembilan"),
        ("dua ratus se", 4, ""),
        ("dua ratus saembilan puluh", 3, "saembilan"),
    ],
)
def test_where_words_stop_being_a_number(said: str, at: int, word: str) -> None:
    broken = breakdown(said)
    assert broken is not None
    assert (broken.ke, broken.kata) == (at, word)


@pytest.mark.parametrize(
    "said", ["dua puluh lima", "lebih dari dua puluh", "dua puluh orang lebih", "lihat lampiran", "", "rupiah"]
)
def test_what_is_a_number_or_is_meant_to_be_none_does_not_break(said: str) -> None:
    assert breakdown(said) is None
