"""Measurements of code under test: its numerical derivatives and its peak memory."""

import tracemalloc

import numpy as np


def numerical_gradient(loss, array, step=1e-6):
    """Return the central differences of `loss()` with respect to every element of an array that `loss` reads."""
    gradient = np.empty_like(array)
    for index, element in np.ndenumerate(array):
        losses = []
        for moved in (element + step, element - step):
            array[index] = moved
            losses.append(loss())
        array[index] = element
        gradient[index] = (losses[0] - losses[1]) / (2 * step)
    return gradient


def peak_memory(call):
    """Return the peak memory in bytes that Python and NumPy allocate during a call."""
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
