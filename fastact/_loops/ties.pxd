# Results in a 16-bit format that may lie on the wrong side of a tie. A float32 result is a few ULP off, and one in 1000
# (bfloat16: in 10 000) is that near to a tie. These are kept until they fill a block of their own, and then computed
# again in double precision: recomputing one element at a time would dominate the run time.
#
# Near zero, a function is almost a power of x. If double precision can't tell a result from a tie, the function is
# evaluated at the same digits with a larger exponent, where the difference shows.

from libc.stddef cimport ptrdiff_t
from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._loops.float16 cimport half, narrow_double, widen, without_noise
from fastact._loops.table cimport MAX_OPERANDS, kernel
from fastact._simd cimport *

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
    MOST_LANES = 32             # of any vec<float>
    ENOUGH = 32                 # to be worth a call
    ROOM = ENOUGH + MOST_LANES

ctypedef fused sixteen_bit:
    f16
    bf16

cdef struct Doubts:
    int count
    ptrdiff_t position[ROOM]
    half operand[MAX_OPERANDS][ROOM]  # copies, as the output may be an input


cdef inline f32 meant(f32 parameter, double rounded, double default) noexcept nogil:
    """The default itself, for what the format rounds it to; else the parameter."""
    return select(parameter == rounded, <f32>default, parameter)


cdef inline double widened_meant(half operand, bint brain, const double* defaults, int k) noexcept nogil:
    """Likewise, in double precision, of input `k`: the pair of numbers is in `defaults`, unless that is NULL."""
    cdef double wide = widen(operand, brain)
    return defaults[2 * k + 1] if defaults != NULL and wide == defaults[2 * k] else wide


cdef inline uint32_t uncertain(const sixteen_bit* like, f32 y, int margin) noexcept nogil:
    """A bit for each result, `margin` ULP off at most, that may lie on the other side of a tie."""
    return lanes_where(near_tie(like, y, margin))


cdef inline uint32_t uncertain_near_zero(const sixteen_bit* like, f32 y, int margin, mask[f32] near,
                                         int error) noexcept nogil:
    """Likewise for what crosses zero: where that is near, only its absolute error is bounded, by `error` 2^-23."""
    cdef f32 slack = fma(abs(y), margin * 1.1920928955078125e-07, select(near, error * 1.1920928955078125e-07, 0.0))
    return lanes_where(tie_between(like, y - slack, y + slack))


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


cdef inline bint is_tie(double x, bint brain) noexcept nogil:
    cdef double rest = x * 8.8817841970012523e-16  # 2^-50
    return narrow_double(x - rest, brain) != narrow_double(x + rest, brain)


cdef inline double far_from_zero(double x) noexcept nogil:
    """The number of the same digits in 2^-20 <= abs(x) < 2^-19, if x is smaller."""
    cdef uint64_t bits
    if x == 0 or not -9.5367431640625e-07 < x < 9.5367431640625e-07:
        return x
    memcpy(&bits, &x, 8)
    bits = (bits & <uint64_t>0x800FFFFFFFFFFFFF) | (<uint64_t>(1023 - 20) << 52)
    memcpy(&x, &bits, 8)
    return x


cdef inline double on_the_side_of(double y, double far) noexcept nogil:
    """The digits of a result far from zero at the exponent of y, if they are almost the same."""
    cdef double scale = y / far * 1.25
    cdef uint64_t bits
    memcpy(&bits, &scale, 8)
    bits &= <uint64_t>0x7FF0000000000000  # the power of two
    memcpy(&scale, &bits, 8)
    far = without_noise(far * scale)
    return far if -1e-4 < (far - y) / y < 1e-4 else y


cdef inline void settle(Doubts* doubts, kernel wider, int lanes, char** operands, int swept, int inputs,
                        bint brain, const double* defaults) noexcept nogil:
    """Put the results of the wider kernel, rounded once, into the only output, and forget the doubts.

    `defaults` are two for each input, see `widened_meant`, or NULL.
    """
    # ROOM is a multiple of any `lanes`
    cdef double wide[MAX_OPERANDS][ROOM]
    cdef double result[ROOM]
    cdef double far
    cdef bint near = False
    cdef char* packed[MAX_OPERANDS]
    cdef int k, i, padded = (doubts.count + lanes - 1) // lanes * lanes
    for k in range(inputs + 1):
        packed[k] = <char*>wide[k]
    for k in range(swept):
        for i in range(padded):
            wide[k][i] = widened_meant(doubts.operand[k][i if i < doubts.count else 0], brain, defaults, k)
    for k in range(swept, inputs):
        wide[k][0] = widened_meant((<const half*>operands[k])[0], brain, defaults, k)
    wider(packed, padded)
    for i in range(padded):
        result[i] = without_noise(wide[inputs][i])
        far = far_from_zero(wide[0][i])
        near |= far != wide[0][i]
        wide[0][i] = far
    if near:
        wider(packed, padded)
        for i in range(doubts.count):
            if is_tie(result[i], brain):
                result[i] = on_the_side_of(result[i], wide[inputs][i])
    for i in range(doubts.count):
        (<half*>operands[inputs])[doubts.position[i]] = narrow_double(result[i], brain)
    doubts.count = 0
