# The 16-bit formats, float16 and (`brain`) bfloat16: to float32 and back, a block at a time. Instructions do it where
# there are any, else integer arithmetic, which vectorises on every instruction set.
#
# **Rounding right.** A float32 result a few ULP off may lie on the wrong side of a tie: one in 1000 (bfloat16: 10 000)
# is that near. `narrow_surely` tells which; _doubts.pxd settles them.

from libc.stddef cimport ptrdiff_t
from libc.stdint cimport uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

ctypedef uint16_t half

cdef enum:
    HALF_LANES = 32     # in a block

cdef extern from *:
    """
    #if defined(__AVX2__) && defined(__F16C__)
    #include <immintrin.h>
    #define FASTACT_CONVERTS 1
    #else
    #define FASTACT_CONVERTS 0
    #endif

    #if defined(__AVX512F__)
    static CYTHON_INLINE void fastact_widen(float* wide, const uint16_t* halves) {
        for (int i = 0; i < 32; i += 16)
            _mm512_storeu_ps(wide + i, _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i*)(halves + i))));
    }
    static CYTHON_INLINE void fastact_narrow(uint16_t* halves, const float* wide) {
        const __m256i low = _mm512_cvtps_ph(_mm512_loadu_ps(wide), _MM_FROUND_TO_NEAREST_INT);
        const __m256i high = _mm512_cvtps_ph(_mm512_loadu_ps(wide + 16), _MM_FROUND_TO_NEAREST_INT);
        _mm512_storeu_si512(halves, _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1));
    }
    #elif FASTACT_CONVERTS
    static CYTHON_INLINE void fastact_widen(float* wide, const uint16_t* halves) {
        for (int i = 0; i < 32; i += 8)
            _mm256_storeu_ps(wide + i, _mm256_cvtph_ps(_mm_loadu_si128((const __m128i*)(halves + i))));
    }
    static CYTHON_INLINE void fastact_narrow(uint16_t* halves, const float* wide) {
        for (int i = 0; i < 32; i += 16) {
            const __m128i low = _mm256_cvtps_ph(_mm256_loadu_ps(wide + i), _MM_FROUND_TO_NEAREST_INT);
            const __m128i high = _mm256_cvtps_ph(_mm256_loadu_ps(wide + i + 8), _MM_FROUND_TO_NEAREST_INT);
            _mm256_storeu_si256((__m256i*)(halves + i), _mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1));
        }
    }
    #else
    #define fastact_widen(wide, halves) ((void)0)
    #define fastact_narrow(halves, wide) ((void)0)
    #endif

    #if defined(__AVX512F__)
    static CYTHON_INLINE uint32_t fastact_set_lanes(const uint16_t* lanes) {
        const __m512i all = _mm512_loadu_si512(lanes);
        return _mm512_test_epi16_mask(all, all);
    }
    #elif defined(__SSE2__)
    #include <emmintrin.h>
    static CYTHON_INLINE uint32_t fastact_set_lanes(const uint16_t* lanes) {
        const __m128i* all = (const __m128i*)lanes;
        uint32_t clear = 0;
        for (int i = 0; i < 2; i++) {
            const __m128i low = _mm_cmpeq_epi16(_mm_loadu_si128(all + 2 * i), _mm_setzero_si128());
            const __m128i high = _mm_cmpeq_epi16(_mm_loadu_si128(all + 2 * i + 1), _mm_setzero_si128());
            clear |= (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(low, high)) << 16 * i;
        }
        return ~clear;
    }
    #else
    static CYTHON_INLINE uint32_t fastact_set_lanes(const uint16_t* lanes) {
        uint16_t all = 0;
        uint32_t set = 0;
        for (int i = 0; i < 32; i++)
            all |= lanes[i];
        for (int i = 0; all && i < 32; i++)
            set |= (uint32_t)(lanes[i] != 0) << i;
        return set;
    }
    #endif
    """
    const int CONVERTS "FASTACT_CONVERTS"  # are there instructions for float16?
    void convert_up "fastact_widen" (float* wide, const half* halves) noexcept nogil
    void convert_down "fastact_narrow" (half* halves, const float* wide) noexcept nogil
    uint32_t set_lanes "fastact_set_lanes" (const half* lanes) noexcept nogil


cdef inline float from_bits(uint32_t bits) noexcept nogil:
    cdef float x
    memcpy(&x, &bits, 4)
    return x


cdef inline uint32_t to_bits(float x) noexcept nogil:
    cdef uint32_t bits
    memcpy(&bits, &x, 4)
    return bits


cdef inline float widen(half h, bint brain) noexcept nogil:
    """The float32 of the same value (exact)."""
    if brain:
        return from_bits(<uint32_t>h << 16)
    cdef uint32_t magnitude = (<uint32_t>h & 0x7FFF) << 13
    cdef uint32_t sign = (<uint32_t>h & 0x8000) << 16
    cdef uint32_t normal = magnitude + 0x38000000  # rebias the exponent from 15 to 127
    cdef uint32_t special = magnitude + 0x70000000  # inf and NaN keep an exponent of all ones
    # A subnormal is put below the leading bit of 2**-14, which is then subtracted: no subnormal float arises.
    cdef uint32_t subnormal = to_bits(from_bits(magnitude + 0x38800000) - from_bits(0x38800000))
    cdef uint32_t finite = subnormal if magnitude < 0x00800000 else normal
    return from_bits(sign | (special if magnitude >= 0x0F800000 else finite))


cdef inline half narrow(float x, bint brain) noexcept nogil:
    """The nearest of a format, ties to even."""
    cdef uint32_t bits = to_bits(x), kept, magnitude, normal, subnormal, finite, special
    # Round half to even on the dropped bits: add just under half, and one more if the kept part is odd.
    if brain:
        kept = bits + 0x7FFF + ((bits >> 16) & 1)
        return <half>((kept if x == x else bits | 0x00400000) >> 16)
    magnitude = bits & 0x7FFFFFFF
    normal = (magnitude - 0x38000000 + 0x0FFF + ((magnitude >> 13) & 1)) >> 13
    # Adding 0.5 aligns a subnormal result to its last place, and the float addition rounds it.
    subnormal = to_bits(from_bits(magnitude) + from_bits(0x3F000000)) - 0x3F000000
    finite = subnormal if magnitude < 0x38800000 else normal
    special = 0x7E00 if magnitude > 0x7F800000 else 0x7C00
    return <half>(((bits >> 16) & 0x8000) | (special if magnitude >= 0x47800000 else finite))


cdef inline float rounded_to_odd(double x) noexcept nogil:
    """A float32 that narrows as x does: cut off toward zero and then made odd, which shows that something is gone."""
    cdef float nearest = <float>x
    cdef float rest = <float>((x - nearest) * 1e30)  # only its sign counts, and that it isn't zero; NaN for inf
    cdef uint32_t bits = to_bits(nearest)
    cdef uint32_t odd = (bits - ((to_bits(rest) ^ bits) >> 31)) | 1
    return from_bits(odd if (rest < 0) | (rest > 0) else bits)


cdef inline half narrow_double(double x) noexcept nogil:
    """The nearest float16."""
    return narrow(rounded_to_odd(x), False)


cdef inline double without_noise(double x) noexcept nogil:
    """x without its last 4 bits, which are noise: an exact tie comes out as one."""
    cdef uint64_t digits
    cdef double rounded
    memcpy(&digits, &x, 8)
    digits = (digits + 8) & ~<uint64_t>15
    memcpy(&rounded, &digits, 8)
    return rounded if x - x == 0 else x


# --- blocks -----------------------------------------------------------------------------------------------

cdef inline void widen_block(float* wide, const half* halves, bint brain) noexcept nogil:
    cdef int lane
    if CONVERTS and not brain:
        convert_up(wide, halves)
    else:
        for lane in range(HALF_LANES):
            wide[lane] = widen(halves[lane], brain)


cdef inline void narrow_block(half* halves, const float* wide, bint brain) noexcept nogil:
    cdef int lane
    if CONVERTS and not brain:
        convert_down(halves, wide)
    else:
        for lane in range(HALF_LANES):
            halves[lane] = narrow(wide[lane], brain)


cdef inline void widen_row(float* wide, const half* halves, ptrdiff_t n, bint brain) noexcept nogil:
    """Widen n elements, which are whole blocks."""
    cdef ptrdiff_t i
    for i in range(n // HALF_LANES):
        widen_block(wide + i * HALF_LANES, halves + i * HALF_LANES, brain)


cdef inline void narrow_row(half* halves, const float* wide, ptrdiff_t n, bint brain) noexcept nogil:
    cdef ptrdiff_t i
    for i in range(n // HALF_LANES):
        narrow_block(halves + i * HALF_LANES, wide + i * HALF_LANES, brain)


cdef inline uint32_t narrow_surely(half* block, const float* wide, const float* x, float margin, bint brain,
                                   bint crosses, float reach) noexcept nogil:
    """Narrow the results of a block, and set a bit for each, `margin` ULP off at most, that may lie across a tie.

    A derivative that crosses zero is only sure to 2^-23 near there, which is within `reach` of zero; further out it is
    as small as it is accurate.
    """
    cdef float below[HALF_LANES]
    cdef float above[HALF_LANES]
    cdef half lower[HALF_LANES]
    cdef half doubtful[HALF_LANES]
    cdef float relative = margin * from_bits(0x34000000)  # 2^-23
    cdef float slack, less, more
    cdef int lane
    if brain and not crosses:
        narrow_block(block, wide, brain)
        for lane in range(HALF_LANES):
            doubtful[lane] = <half>(to_bits(wide[lane]) + (<uint32_t>margin - 0x8000)) <= <half>(2 * <int>margin)
        return set_lanes(doubtful)
    for lane in range(HALF_LANES):
        less = wide[lane] * (<float>1 - relative)
        more = wide[lane] * (<float>1 + relative)
        if crosses:
            slack = from_bits(0x34000000 | (to_bits(wide[lane]) >> 31 << 31))
            less = less - slack if x[lane] >= -reach else less
            more = more + slack if x[lane] >= -reach else more
        below[lane] = less
        above[lane] = more
    narrow_block(lower, below, brain)
    narrow_block(block, above, brain)
    for lane in range(HALF_LANES):
        doubtful[lane] = lower[lane] ^ block[lane]
    return set_lanes(doubtful)
