"""How thoroughly properties are tried: `HYPOTHESIS_PROFILE=teliti pytest tests/property` for the long way."""

import os
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, settings

# The same examples for everybody, so that a test never fails for one person only; the long way looks for new ones,
# and the short way does not look for the smallest.
settings.register_profile(
    "cepat", max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "teliti", max_examples=1000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("sepintas", settings.get_profile("cepat"), phases=(Phase.explicit, Phase.generate))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "cepat"))

_NUMBERS = count()


@pytest.fixture(autouse=True)
def a_cache_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds what another one kept, or leaves anything with the person who runs the tests."""
    monkeypatch.setenv("SAKIP_CACHE", str(tmp_path_factory.getbasetemp() / f"cache-{next(_NUMBERS)}"))
