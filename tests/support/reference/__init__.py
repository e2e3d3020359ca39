"""The true values: one oracle per activation, written from the definition of the activation, not from the library.

`ORACLES` holds the oracles by name. There is one module per family, as in ``fastact/_catalogue``. An oracle has the
value of the activation, its derivative and, if the derivative can be computed from the output, that function too. Each
function is one expression over a namespace ``m`` of elementary functions, and is evaluated in two ways (see
``support/oracle.py``):

- ``ORACLES[name].value.mp(x, *params)`` evaluates it elementwise in mpmath, with enough digits to stay accurate
  despite cancellation. This is the reference for float64 and for all tails.
- ``ORACLES[name].value(x, *params)`` evaluates it in float64, vectorised, with a relative error below 2**-40 for every
  float32 input. This is the reference for exhaustive sweeps. Where the definition cancels in float64, the entry has a
  second, stable expression. ``test_reference.py`` compares the two.

At an infinite x the result is the mathematical limit. NaN in x gives NaN.
"""

from support.reference import along_axis, gated, losses, piecewise, saturating, smooth

ORACLES = piecewise.ORACLES | saturating.ORACLES | smooth.ORACLES | gated.ORACLES | losses.ORACLES | along_axis.ORACLES


def for_ufunc(name: str):
    """Return the oracle of any ufunc, by its name. Call it to compute in float64, or its `mp` to compute in mpmath."""
    if name.endswith("_value_and_backward"):
        both = ORACLES[name.removesuffix("_value_and_backward")]
        return lambda dy, *operands: (both.value(*operands), both.backward(dy, *operands))
    for kind in ("backward_from_output", "backward_parameters", "backward", "derivative"):
        if name.endswith("_" + kind):
            return getattr(ORACLES[name.removesuffix("_" + kind)], kind)
    return ORACLES[name].value
