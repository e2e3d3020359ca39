"""What the environment decides at import: a wrong value is an error there and then."""

import os


def _choice(variable: str, allowed: dict[str, object], default: str) -> object:
    value = os.environ.get(variable, default)
    if value not in allowed:
        raise ImportError(f"fastact: {variable}={value!r}, expected one of {', '.join(allowed)}")
    return allowed[value]


FAST_PATH: bool = _choice("FASTACT_FASTPATH", {"0": False, "1": True}, "1")


def choose_instruction_set(available: tuple[str, ...]) -> str:
    """Pick the set that ``FASTACT_ISA`` names, or the best.

    Parameters
    ----------
    available : tuple of str
        What is built and runs here, the best first.
    """
    if not available:
        raise ImportError("fastact: built for other processors only; build it again without FASTACT_BUILD_ISA")
    return _choice("FASTACT_ISA", {name: name for name in available}, available[0])
