"""Wrong operators that change nothing that the engine gives: where, in what, and why that is so.

Each was read, and stays here only as long as it is to be found in the code. What changes no figure but says less of
it, or proves less, is not equivalent: that is for a test to tell.
"""

# (file, function, before, after): why
EQUIVALENT = {
    (
        "sakip/evaluation/statements.py",
        "Statements.valid",
        "len(stated) > 1",
        "len(stated) >= 1",
    ): "the best of one statement is that statement: asking is only slower",
    (
        "sakip/evaluation/ways.py",
        "Ground._of_all.step",
        "len(found) > 1",
        "len(found) >= 1",
    ): "as above",
    (
        "sakip/evaluation/stepping.py",
        "entered_near",
        "towards < 0",
        "towards <= 0",
    ): "towards is 1 or -1, never 0",
    (
        "sakip/evaluation/stepping.py",
        "entered",
        "towards < 0",
        "towards <= 0",
    ): "towards is 1 or -1, never 0",
    (
        "sakip/numbers/ends.py",
        "_sign",
        "each[1] > 0",
        "each[1] >= 0",
    ): "asked only of factors that are not zero: with zero the product is zero before",
    (
        "sakip/numbers/ends.py",
        "_sign",
        "each[1] < 0",
        "each[1] <= 0",
    ): "as above",
    (
        "sakip/evaluation/curves.py",
        "_exact",
        "function.slope >= 0",
        "function.slope > 0",
    ): "without a slope both ends are the same, in whichever order",
    (
        "sakip/numbers/literal.py",
        "literal",
        "money and share",
        "money or share",
    ): "the short way reads nothing otherwise than the long one, which is then taken",
    (
        "sakip/numbers/literal.py",
        "literal",
        "len(ejaan) <= LONGEST",
        "len(ejaan) < LONGEST",
    ): "as above",
    (
        "sakip/evaluation/stepping.py",
        "_far_down",
        "-start",
        "+start",
    ): "any step below that does not hold serves: the search halves from there",
    (
        "sakip/evaluation/printed.py",
        "Cetakan.ends",
        "self.langkah > 0",
        "self.langkah >= 0",
    ): "what prints a number always has a step",
    (
        "sakip/evaluation/money.py",
        "Money._objective",
        "name == target or isinstance(self._cascade.model.nama.get(target), Indikator)",
        "name == target and isinstance(self._cascade.model.nama.get(target), Indikator)",
    ): "an objective is its own; beside an indicator it only matters that something else is served",
    (
        "sakip/evaluation/from_cascade.py",
        "Evaluation._without_policy",
        "self._unruled is None",
        "self._unruled is not None",
    ): "what was worked out is only kept to be quick",
    (
        "sakip/evaluation/from_cascade.py",
        "Evaluation._run",
        "deeper > _DEEPEST",
        "deeper >= _DEEPEST",
    ): "one part sooner or later the far end is worked out first: what it comes to is the same",
    (
        "sakip/evaluation/stepping.py",
        "strides",
        "reach <= FARTHEST",
        "reach < FARTHEST",
    ): "reaches double, and no power of two is a power of ten",
    (
        "sakip/evaluation/alternatives.py",
        "_mattering",
        "_said(each) <= rounding",
        "_said(each) < rounding",
    ): "no policy of the library says all of rounding and nothing else",
    (
        "sakip/evaluation/printed.py",
        "Cetakan._near",
        "abs(value.nilai - mine.nilai) < self.langkah",
        "abs(value.nilai - mine.nilai) <= self.langkah",
    ): "what is just one digit away is rounded, and is not the same then",
    (
        "sakip/numbers/rounding.py",
        "half_up",
        "value >= 0",
        "value > 0",
    ): "zero is its own opposite",
    (
        "sakip/numbers/rounding.py",
        "truncated",
        "value >= 0",
        "value > 0",
    ): "as above",
    (
        "sakip/numbers/rational.py",
        "_at",
        "value * x + each",
        "value * x - each",
    ): "what is above and what is below both change their sign, whatever their degree",
    (
        "sakip/numbers/rational.py",
        "_product",
        "found[i + j] += a * b",
        "found[i + j] -= a * b",
    ): "as above: products are always made both above and below",
    (
        "sakip/numbers/satuan.py",
        "turunan",
        "power > 0",
        "power >= 0",
    ): "a power of zero is left out when units are combined",
    (
        "sakip/numbers/satuan.py",
        "turunan",
        "power < 0",
        "power <= 0",
    ): "as above",
    (
        "sakip/evaluation/curves.py",
        "absolute",
        "curve.sign < 0",
        "curve.sign <= 0",
    ): "zero is its own opposite",
}
