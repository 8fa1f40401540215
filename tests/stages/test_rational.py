from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sakip.numbers.ends import ABOVE_ALL, BELOW_ALL, Ends, end, hull, inverses, mapped, negatives, products, sums
from sakip.numbers.rational import Rasional, X, constant

numbers = st.fractions(-20, 20, max_denominator=6)
functions = st.builds(
    lambda above, below: Rasional.of(tuple(above), tuple(below)) or constant(Fraction(1)),
    st.lists(numbers, max_size=3),
    st.lists(numbers, min_size=1, max_size=3),
)


def test_a_function_is_in_lowest_terms() -> None:
    assert Rasional.of((Fraction(0), Fraction(0), Fraction(2)), (Fraction(0), Fraction(2))) == X
    assert X.over(constant(Fraction(0))) is None


@given(functions, functions, numbers)
def test_operations_are_those_of_the_values(left: Rasional, right: Rasional, x: Fraction) -> None:
    a, b = left.at(x), right.at(x)
    if a is None or b is None:
        return
    for found, value in (
        (left.plus(right), a + b),
        (left.times(right), a * b),
        (left.over(right), a / b if b else None),
    ):
        if found is not None and value is not None:
            assert found.at(x) == value


@given(numbers, numbers, numbers, numbers, numbers, numbers)
def test_of_degree_one_slope_and_solution_are_exact(
    a: Fraction, b: Fraction, c: Fraction, d: Fraction, x: Fraction, y: Fraction
) -> None:
    function = Rasional.of((b, a), (d, c))
    if function is None or function.degree > 1:
        return
    first, second = sorted((x, y))
    before, after = function.at(first), function.at(second)
    apart = bool(c) and first <= -d / c <= second  # by a pole
    if first < second and before is not None and after is not None and not apart:
        assert function.slope == (after > before) - (after < before)
    solved = function.solved(y)
    assert solved is None or function.at(solved) == y


ranges = st.tuples(
    st.one_of(st.just(BELOW_ALL), numbers.map(end)), st.one_of(st.just(ABOVE_ALL), numbers.map(end))
).filter(lambda each: each[0] <= each[1])


def inside(value: Fraction, given: Ends) -> bool:
    return given[0] <= end(value) <= given[1]


@given(ranges, ranges, numbers, numbers)
def test_ends_hold_all_that_can_come_out(left: Ends, right: Ends, a: Fraction, b: Fraction) -> None:
    if not inside(a, left) or not inside(b, right):
        return
    assert inside(a + b, sums(left, right))
    assert inside(a * b, products(left, right))
    assert inside(-a, negatives(left))
    assert inside(a, hull(left, right))
    assert inside(b, hull(left, right))
    assert inside(Fraction(a.__floor__()), mapped(left, lambda value: Fraction(value.__floor__())))
    if right[0] > end(Fraction(0)) or right[1] < end(Fraction(0)):
        assert inside(1 / b, inverses(right))
