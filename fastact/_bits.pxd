# Numbers by their bits: signs, clamps, leading digits and powers of two, for float and double; and what the platform
# offers.
#
# Scalar and branch-free, so that GCC vectorises whatever is built from them.
#
# **Clamps** are conditional expressions. GCC's PRE pass would split them into constant arms, whose vector lanes then
# compute garbage (subnormal garbage, if it comes to the worst), so the kernels are compiled with -fno-tree-pre.
# Positive numbers compare like the integers that their bits are, and where a comparison of numbers is slower:
# `at_most`, `at_least` keep a NaN; `bits_at_most` and the like are one instruction, but may clamp a NaN; `lesser`,
# `greater` are whichever is faster here.

from libc.float cimport LDBL_MAX
from libc.math cimport copysignl, fabsl, fma as fused_double, fmaf as fused_float, sqrt, sqrtf
from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
from libc.string cimport memcpy

from fastact._types cimport floating, longdouble, real

cdef extern from *:
    """
    #ifdef __AVX512F__
    #define FASTACT_MASKED 1
    #else
    #define FASTACT_MASKED 0
    #endif
    #if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    #define FASTACT_FUSED 1
    #else
    #define FASTACT_FUSED 0
    #endif
    #ifdef __GNUC__
    #define FASTACT_ALWAYS_1(x) (__builtin_constant_p((x) == 1) && (x) == 1)
    #else
    #define FASTACT_ALWAYS_1(x) 0
    #endif
    /* Spelt like this GCC sees the minimum in it. */
    #define FASTACT_MIN(a, b) ((a) < (b) ? (a) : (b))
    #define FASTACT_MAX(a, b) ((a) > (b) ? (a) : (b))
    """
    const int MASKED "FASTACT_MASKED"  # are comparisons of vectors masks, as in AVX-512?
    const int FUSED "FASTACT_FUSED"  # does a multiplication with an addition round once?
    bint always_1 "FASTACT_ALWAYS_1" (double x) noexcept nogil  # is it spelt out for the compiler?
    int32_t min_int "FASTACT_MIN" (int32_t a, int32_t b) noexcept nogil
    int64_t min_long "FASTACT_MIN" (int64_t a, int64_t b) noexcept nogil
    int32_t max_int "FASTACT_MAX" (int32_t a, int32_t b) noexcept nogil
    int64_t max_long "FASTACT_MAX" (int64_t a, int64_t b) noexcept nogil
    uint32_t min_unsigned "FASTACT_MIN" (uint32_t a, uint32_t b) noexcept nogil
    uint64_t min_unsigned_long "FASTACT_MIN" (uint64_t a, uint64_t b) noexcept nogil


cdef inline real bits_and(real x, uint32_t mask, uint64_t long_mask) noexcept nogil:
    """The bits of x that are in the mask of its width."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &x, 4)
        i = i & mask
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        j = j & long_mask
        memcpy(&x, &j, 8)
    return x


cdef inline real bits_plus(real x, uint32_t n, uint64_t long_n) noexcept nogil:
    """The bits of x as an integer plus n, or long_n for double; negative ones wrap around."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &x, 4)
        i = i + n
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        j = j + long_n
        memcpy(&x, &j, 8)
    return x


# --- signs ------------------------------------------------------------------------------------------------

cdef inline floating with_sign_of(floating size, floating x) noexcept nogil:
    """abs(size) with the sign of x; unlike a select, right for zeros too."""
    cdef uint32_t i, m
    cdef uint64_t j, n
    if floating is longdouble:
        return copysignl(size, x)
    elif floating is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &size, 4)
        i = (i & 0x80000000U) | (m & 0x7FFFFFFFU)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&n, &size, 8)
        j = (j & 0x8000000000000000U) | (n & 0x7FFFFFFFFFFFFFFFU)
        memcpy(&x, &j, 8)
    return x


cdef inline floating magnitude(floating x) noexcept nogil:
    """abs(x)."""
    if floating is longdouble:
        return fabsl(x)
    else:
        return bits_and(x, 0x7FFFFFFFU, 0x7FFFFFFFFFFFFFFFU)


cdef inline floating flipped(floating x, floating sign) noexcept nogil:
    """-x where `sign` is negative (-0.0 included), else x."""
    cdef uint32_t i, m
    cdef uint64_t j, n
    if floating is longdouble:
        return x * copysignl(1, sign)
    elif floating is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &sign, 4)
        i = i ^ (m & 0x80000000U)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&n, &sign, 8)
        j = j ^ (n & 0x8000000000000000U)
        memcpy(&x, &j, 8)
    return x


# --- clamps -----------------------------------------------------------------------------------------------

cdef inline real at_most(real x, real bound) noexcept nogil:
    """min(x, bound), NaN kept."""
    return bound if x > bound else x


cdef inline real at_least(real x, real bound) noexcept nogil:
    """max(x, bound), NaN kept."""
    return bound if x < bound else x


cdef inline real bits_at_most(real x, real bound) noexcept nogil:
    """min(x, bound) for a bound > 0; a positive NaN becomes the bound."""
    cdef int32_t i, m
    cdef int64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &bound, 4)
        i = min_int(i, m)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&n, &bound, 8)
        j = min_long(j, n)
        memcpy(&x, &j, 8)
    return x


cdef inline real bits_at_least(real x, real bound) noexcept nogil:
    """max(x, bound) for a bound >= 0; a positive NaN stays."""
    cdef int32_t i, m
    cdef int64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &bound, 4)
        i = max_int(i, m)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&n, &bound, 8)
        j = max_long(j, n)
        memcpy(&x, &j, 8)
    return x


cdef inline real bits_at_least_negative(real x, real bound) noexcept nogil:
    """max(x, bound) for a bound < 0: as unsigned integers, lower numbers are larger. A negative NaN becomes the bound.

    Ahead of AVX2, integers as long as a double have no minimum.
    """
    cdef uint32_t i, m
    cdef uint64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &bound, 4)
        i = min_unsigned(i, m)
        memcpy(&x, &i, 4)
    elif FUSED:
        memcpy(&j, &x, 8)
        memcpy(&n, &bound, 8)
        j = min_unsigned_long(j, n)
        memcpy(&x, &j, 8)
    else:
        x = at_least(x, bound)
    return x


cdef inline real lesser(real a, real bound) noexcept nogil:
    """min(a, bound) for a >= 0; NaN stays, or becomes the bound.

    For AVX-512 GCC makes of `at_most` a comparison and a blend, six cycles, but the minimum of the bits is one.
    """
    return bits_at_most(a, bound) if MASKED else at_most(a, bound)


cdef inline real greater(real a, real bound) noexcept nogil:
    """max(a, bound) for a bound > 0, likewise; a positive NaN stays."""
    return bits_at_least(a, bound) if MASKED else at_least(a, bound)


cdef inline floating largest(floating like) noexcept nogil:
    """The largest finite number."""
    if floating is longdouble:
        return LDBL_MAX
    elif floating is float:
        return 3.4028235e38
    else:
        return 1.7976931348623157e308


cdef inline real without_inf(real x) noexcept nogil:
    """x, and the largest number of its sign for inf."""
    return at_most(at_least(x, -largest(x)), largest(x))


# --- leading digits ---------------------------------------------------------------------------------------

cdef inline real exponent(real x) noexcept nogil:
    """The whole number n for which abs(x)/2^n is in [1, 2); 0 for abs(x) < 1, inf and NaN."""
    cdef real n = magic(x)
    cdef uint32_t i, m
    cdef uint64_t j, k
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &n, 4)
        i = ((i >> 23) & 0xFFU) + m
        memcpy(&n, &i, 4)
        n = n - exponent_magic(x, 0)
    else:
        memcpy(&j, &x, 8)
        memcpy(&k, &n, 8)
        j = ((j >> 52) & 0x7FFU) + k
        memcpy(&n, &j, 8)
        n = n - exponent_magic(x, 0)
    return n * <real>((magnitude(x) >= 1.0) & (magnitude(x) <= largest(x)))  # no select: loops would be split by it


cdef inline real significand(real x) noexcept nogil:
    """x/2^exponent(x)."""
    cdef real n = magic(x) + exponent(x)
    cdef uint32_t i, m
    cdef uint64_t j, k
    if real is float:
        memcpy(&i, &x, 4)
        memcpy(&m, &n, 4)
        i = i - (m << 23)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        memcpy(&k, &n, 8)
        j = j - (k << 52)
        memcpy(&x, &j, 8)
    return x


cdef inline real coarse(real x) noexcept nogil:
    """x rounded to a multiple of 2^-5 (2^-13): few enough bits for products with it to be exact."""
    if real is float:
        return (x + 393216.0) - 393216.0  # 1.5 * 2^(23 - 5)
    else:
        return (x + 824633720832.0) - 824633720832.0  # 1.5 * 2^(52 - 13)


cdef inline real leading_half(real x) noexcept nogil:
    """x without the lower half of its mantissa: products of such halves are exact."""
    return bits_and(x, 0xFFFFF000U, 0xFFFFFFFFF8000000U)


cdef inline real leading_third(real x) noexcept nogil:
    """x without the lower two thirds of its mantissa: its cube is exact."""
    return bits_and(x, 0xFFFF0000U, 0xFFFFFFF000000000U)


cdef inline real rounded_half(real x) noexcept nogil:
    """x rounded to 11 bits (26 for double)."""
    return bits_and(bits_plus(x, 0x1000U, 0x4000000U), 0xFFFFE000U, 0xFFFFFFFFF8000000U)


cdef inline real fma(real x, real y, real z) noexcept nogil:
    """x y + z, rounded once, where this is an instruction. A compiler would make x y - fl(x y) zero."""
    if real is float:
        return fused_float(x, y, z)
    else:
        return fused_double(x, y, z)


cdef inline real product_rest(real x, real y, real product) noexcept nogil:
    """x y - product for product = fl(x y): halves of x and y have exact products."""
    cdef real x_head = leading_half(x)
    cdef real y_head = leading_half(y)
    return (x_head * y_head - product) + (x_head * (y - y_head) + (x - x_head) * y)


# --- powers of two ----------------------------------------------------------------------------------------

cdef inline real magic(real like) noexcept nogil:
    """1.5 * 2^(mantissa bits): a number added to it is rounded to an integer k, which is in the lowest bits of the sum
    as far as it is positive."""
    if real is float:
        return 12582912.0
    else:
        return 6755399441055744.0


cdef inline real exponent_magic(real like, int shift) noexcept nogil:
    """magic + the exponent's bias + shift: the lowest bits of k + this are the exponent field of 2^(k + shift)."""
    if real is float:
        return magic(like) + <float>(127 + shift)
    else:
        return magic(like) + <double>(1023 + shift)


cdef inline real power(real t) noexcept nogil:
    """2^(k + shift) from t = k + exponent_magic(t, shift): the power of two whose exponent field is t's lowest bits."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &t, 4)
        i = i << 23
        memcpy(&t, &i, 4)
    else:
        memcpy(&j, &t, 8)
        j = j << 52
        memcpy(&t, &j, 8)
    return t


# --- roots and halves -------------------------------------------------------------------------------------

cdef inline real even_root(real x) noexcept nogil:
    """The power of two q for which abs(x)/q^2 is in [1, 4)."""
    cdef uint32_t i
    cdef uint64_t j
    if real is float:
        memcpy(&i, &x, 4)
        i = (((i & 0x7FFFFFFFU) >> 1) + 0x1FC00000U) & 0x7F800000U
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        j = (((j & 0x7FFFFFFFFFFFFFFFU) >> 1) + <uint64_t>0x1FF8000000000000) & 0x7FF0000000000000U
        memcpy(&x, &j, 8)
    return x


cdef inline real square_root(real x) noexcept nogil:
    """The correctly rounded square root, an instruction."""
    if real is float:
        return sqrtf(x)
    else:
        return sqrt(x)


cdef inline real halved(real x) noexcept nogil:
    """x/2 for x >= 0, rounded to even where it is subnormal; by integers, as it would be slow."""
    cdef int32_t i, m
    cdef int64_t j, n
    if real is float:
        memcpy(&i, &x, 4)
        m = min_int(i, 0x01000000)
        i = (i - m) + ((m + ((m >> 1) & 1)) >> 1)
        memcpy(&x, &i, 4)
    else:
        memcpy(&j, &x, 8)
        n = min_long(j, <int64_t>0x0020000000000000)
        j = (j - n) + ((n + ((n >> 1) & 1)) >> 1)
        memcpy(&x, &j, 8)
    return x
