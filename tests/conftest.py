"""Settings that every test shares."""

from hypothesis import HealthCheck, settings

# Derandomised, so that a failure belongs to the change that is being tested; `--hypothesis-profile=explore` searches.
settings.register_profile(
    "ci",
    max_examples=300,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", settings.get_profile("ci"), max_examples=5_000, derandomize=False)
settings.load_profile("ci")
