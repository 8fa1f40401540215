"""`python -m tests.mutation [PLACES] [PLAN…]`: the share of damage that the catalogue notices, by kind and plan.

PLACES mutants of each kind in each plan; without it every mutant there is, which takes a quarter of an hour.
"""

import sys

from tests.mutation.trials import MADE_UP, REAL, missed, table, trials

if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    plans = [each for each in sys.argv[1:] if not each.isdecimal()] or [*REAL, MADE_UP]
    tried = [each for plan in plans for each in trials(plan, numbers[0] if numbers else None)]
    print(table(tried))  # noqa: T201 - a command speaks to its caller
    print(missed(tried))  # noqa: T201 - as above
