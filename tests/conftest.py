"""How thoroughly properties are tried: `HYPOTHESIS_PROFILE=teliti pytest tests/property` for the long way."""

import os

from hypothesis import HealthCheck, settings

# The same examples for everybody, so that a test never fails for one person only; the long way looks for new ones.
settings.register_profile(
    "cepat", max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "teliti", max_examples=1000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "cepat"))
