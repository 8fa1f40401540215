import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sakip.numbers.terbilang import LARGEST, is_spoken, parse, words

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


@pytest.mark.parametrize(("said", "number"), [("duapuluh satu", 21), ("sejuta", 10**6), ("dua milyar", 2 * 10**9)])
def test_other_spellings_are_read(said: str, number: int) -> None:
    assert parse(said) == number


@pytest.mark.parametrize(
    "said", ["sebelas belas miliar", "sepuluh dua", "dua ribu tiga juta", "puluh", "se", "minus", "dua tiga", ""]
)
def test_what_is_no_number_is_none(said: str) -> None:
    assert parse(said) is None


def test_other_words_are_not_spoken_numbers() -> None:
    assert is_spoken("sebelas belas miliar")
    assert not is_spoken("lebih dari dua puluh")


def test_too_large_a_number_has_no_words() -> None:
    with pytest.raises(ValueError, match="no name"):
        words(LARGEST + 1)
