# Correct rounding of 16-bit results. A kernel computes them in float32, where a result has an error of a few ULP. If it
# is as near as this to a tie of the 16-bit format, it may round to the wrong neighbour. This happens to one result in
# 1000 (in bfloat16, in 10 000). Such results are computed again in double precision. Recomputing one element at a time
# would dominate the run time, so the operands are collected until they fill a block. Only elementwise kernels use this
# file.
#
# Near zero, a function is almost a power of x, and a result may be so near to a tie that double precision can't tell on
# which side it is. The function is then evaluated at a larger x with the same significand, where the difference
# from the tie is larger, too.

from libc.stddef cimport ptrdiff_t
from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._loops.float16 cimport half, narrow_double, round_to_49_bits, widen
from fastact._loops.table cimport MAX_OPERANDS, kernel
from fastact._simd cimport *

cdef enum:
    MAX_LANES = 32              # lanes of the widest vec<float>
    RECOMPUTE_AT = 32           # recorded elements from which on they are computed again
    CAPACITY = RECOMPUTE_AT + MAX_LANES

ctypedef fused sixteen_bit:
    f16
    bf16

# Elements whose results are near a tie and must be computed again.
cdef struct NearTies:
    int count
    ptrdiff_t position[CAPACITY]
    half operands[MAX_OPERANDS][CAPACITY]  # copies, because an output may overwrite an input


cdef inline f32 exact_default(f32 parameter, double rounded, double default) noexcept nogil:
    """Replace a parameter that equals the rounded default by the default itself."""
    return select(parameter == rounded, <f32>default, parameter)


cdef inline double widen_operand(half operand, bint is_bfloat16, const double* defaults, int k) noexcept nogil:
    """Convert input `k` to double, and replace a rounded default by the default itself.

    `defaults` has a pair for each input, the rounded default and the default. It is NULL if no default is inexact.
    """
    cdef double wide = widen(operand, is_bfloat16)
    return defaults[2 * k + 1] if defaults != NULL and wide == defaults[2 * k] else wide


cdef inline uint32_t lanes_near_tie(const sixteen_bit* like, f32 y, int margin) noexcept nogil:
    """Return a bit for each lane: 1 if an error of `margin` ULP may put the result on the wrong side of a tie."""
    return lanes_where(near_tie(like, y, margin))


cdef inline uint32_t lanes_near_tie_absolute(const sixteen_bit* like, f32 y, int margin, mask[f32] is_near_zero,
                                             int absolute) noexcept nogil:
    """Return the bits of `lanes_near_tie` for a function that crosses zero.

    In lanes where `is_near_zero` is set, the error is larger by `absolute` eps (2^-23): near the zero, only the
    absolute error is bounded.
    """
    cdef f32 error = fma(abs(y), margin * 1.1920928955078125e-07,
                         select(is_near_zero, absolute * 1.1920928955078125e-07, 0.0))
    return lanes_where(tie_between(like, y - error, y + error))


cdef inline void record(NearTies* near_ties, uint32_t lanes, ptrdiff_t start, char** operands,
                        int arrays) noexcept nogil:
    """Record the elements of some lanes of the vector at `start`. The first `arrays` operands differ by element."""
    cdef ptrdiff_t position
    cdef int k
    while lanes:
        position = start + lowest_bit(lanes)
        lanes &= lanes - 1
        near_ties.position[near_ties.count] = position
        for k in range(arrays):
            near_ties.operands[k][near_ties.count] = (<const half*>operands[k])[position]
        near_ties.count += 1


cdef inline void recompute(NearTies* near_ties, kernel in_double, int lanes, char** operands, int arrays, int inputs,
                           bint is_bfloat16, const double* defaults) noexcept nogil:
    """Compute the recorded elements in double precision, round them once, store them in the only output, and clear.

    `in_double` is the kernel of the same ufunc for float64, and `lanes` the number of elements that it computes at a
    time. `widen_operand` describes `defaults`.
    """
    # CAPACITY is a multiple of any `lanes`
    cdef double wide[MAX_OPERANDS][CAPACITY]
    cdef double result[CAPACITY]
    cdef double larger
    cdef bint any_larger = False
    cdef char* packed[MAX_OPERANDS]
    cdef int k, i, padded = (near_ties.count + lanes - 1) // lanes * lanes
    for k in range(inputs + 1):
        packed[k] = <char*>wide[k]
    for k in range(arrays):
        for i in range(padded):
            wide[k][i] = widen_operand(near_ties.operands[k][i if i < near_ties.count else 0], is_bfloat16, defaults, k)
    for k in range(arrays, inputs):
        wide[k][0] = widen_operand((<const half*>operands[k])[0], is_bfloat16, defaults, k)
    in_double(packed, padded)
    for i in range(padded):
        result[i] = round_to_49_bits(wide[inputs][i])
        larger = away_from_zero(wide[0][i])
        any_larger |= larger != wide[0][i]
        wide[0][i] = larger
    if any_larger:
        in_double(packed, padded)
        for i in range(near_ties.count):
            if is_tie(result[i], is_bfloat16):
                result[i] = with_significand_of(result[i], wide[inputs][i])
    for i in range(near_ties.count):
        (<half*>operands[inputs])[near_ties.position[i]] = narrow_double(result[i], is_bfloat16)
    near_ties.count = 0


cdef inline bint is_tie(double x, bint is_bfloat16) noexcept nogil:
    """True if x is within 2^-50 of a tie, relative to x."""
    cdef double error = x * 8.8817841970012523e-16  # 2^-50
    return narrow_double(x - error, is_bfloat16) != narrow_double(x + error, is_bfloat16)


cdef inline double away_from_zero(double x) noexcept nogil:
    """Return x if abs(x) >= 2^-20 or x is 0, else the number with the same significand and 2^-20 <= abs(x) < 2^-19."""
    cdef uint64_t bits
    if x == 0 or not -9.5367431640625e-07 < x < 9.5367431640625e-07:
        return x
    memcpy(&bits, &x, 8)
    bits = (bits & <uint64_t>0x800FFFFFFFFFFFFF) | (<uint64_t>(1023 - 20) << 52)
    memcpy(&x, &bits, 8)
    return x


cdef inline double with_significand_of(double y, double larger) noexcept nogil:
    """Scale the result at a larger x by a power of two to the magnitude of y; return y if they aren't almost equal."""
    cdef double scale = y / larger * 1.25
    cdef uint64_t bits
    memcpy(&bits, &scale, 8)
    bits &= <uint64_t>0x7FF0000000000000  # the power of two
    memcpy(&scale, &bits, 8)
    larger = round_to_49_bits(larger * scale)
    return larger if -1e-4 < (larger - y) / y < 1e-4 else y
