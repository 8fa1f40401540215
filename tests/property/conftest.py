from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="package")
def a_rule_that_breaks_is_a_fault() -> Iterator[None]:
    """For a person, a rule that breaks is one more finding; here it raises."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAKIP_DEBUG", "1")
        yield
