# Results in a 16-bit format that may lie on the wrong side of a tie (`narrow_surely` in _half.pxd): kept until they
# fill a block of their own, and then computed again in double precision. Each in its turn takes longer than all others.

from libc.stddef cimport ptrdiff_t
from libc.stdint cimport uint32_t

from fastact._half cimport HALF_LANES, half, narrow, rounded_to_odd, widen, without_noise
from fastact._kernel_table cimport MAX_OPERANDS, kernel

cdef extern from *:
    """
    #if defined(_MSC_VER) && !defined(__clang__)
    #include <intrin.h>
    static CYTHON_INLINE int fastact_lowest_bit(uint32_t bits) {
        unsigned long place;
        _BitScanForward(&place, bits);
        return (int)place;
    }
    #else
    #define fastact_lowest_bit(bits) __builtin_ctz(bits)
    #endif
    """
    int lowest_bit "fastact_lowest_bit" (uint32_t bits) noexcept nogil  # of any that is set

cdef enum:
    DOUBLE_LANES = 8            # in a block
    ENOUGH = HALF_LANES         # to be worth a call
    ROOM = 2 * HALF_LANES       # as a block may add as many as it has

cdef struct Doubts:
    int count
    ptrdiff_t position[ROOM]
    half operand[MAX_OPERANDS][ROOM]  # copies, as the output may be an input


cdef inline void remember(Doubts* doubts, uint32_t lanes, ptrdiff_t start, char** operands, int swept) noexcept nogil:
    """Note the operands of some lanes of the block at `start`."""
    cdef ptrdiff_t position
    cdef int k
    while lanes:
        position = start + lowest_bit(lanes)
        lanes &= lanes - 1
        doubts.position[doubts.count] = position
        for k in range(swept):
            doubts.operand[k][doubts.count] = (<const half*>operands[k])[position]
        doubts.count += 1


cdef inline void settle(Doubts* doubts, kernel wider, char** operands, int swept, int inputs,
                        bint brain) noexcept nogil:
    """Put the results of the wider kernel, rounded once, into the only output, and forget the doubts."""
    cdef double wide[MAX_OPERANDS][ROOM]
    cdef char* packed[MAX_OPERANDS]
    cdef int k, i, padded = (doubts.count + DOUBLE_LANES - 1) // DOUBLE_LANES * DOUBLE_LANES
    for k in range(inputs + 1):
        packed[k] = <char*>wide[k]
    for k in range(swept):
        for i in range(padded):
            wide[k][i] = widen(doubts.operand[k][i if i < doubts.count else 0], brain)
    for k in range(swept, inputs):
        wide[k][0] = widen((<const half*>operands[k])[0], brain)
    wider(packed, padded)
    for i in range(doubts.count):
        (<half*>operands[inputs])[doubts.position[i]] = narrow(rounded_to_odd(without_noise(wide[inputs][i])), brain)
    doubts.count = 0
