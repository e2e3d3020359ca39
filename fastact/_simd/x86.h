// Registers of float and double on x86. The macros below expand to the intrinsics of AVX-512, AVX2 or SSE4.1 for
// both types (t is ps or pd). Operations that differ by more than names are in x86_avx512.h, x86_avx2.h and x86_sse4.h.
#pragma once
#include <immintrin.h>

#include "types.h"

#if defined(FASTACT_AVX512)
#define MM(name) _mm512_##name
#define TO_INTEGER(t, a) _mm512_cast##t##_si512(a)
#define AND(a, b) _mm512_and_si512(a, b)
#define FROM_INTEGER(t, a) _mm512_castsi512_##t(a)
#define RAW_ps __m512
#define RAW_pd __m512d
#define MASK_ps __mmask16
#define MASK_pd __mmask8
#define BOTH(t, a, b) MASK_##t(a & b)
#define ALL(t, m) (m == MASK_##t(-1))
#define COMPARE(t, name, predicate) _mm512_cmp_##t##_mask(a.v, b.v, predicate)
#define SELECT(t, m, a, b) _mm512_mask_blend_##t(m, b, a)
#define WHEN(t, m, a) _mm512_maskz_mov_##t(m, a)
#define UNLESS(t, m, a) _mm512_mask_blend_##t(m, a, _mm512_setzero_##t())
#define NAN_THROUGH(t, a, b) _mm512_fixupimm_##t(b, a, _mm512_set1_epi32(0x22), 0)  // a if a is NaN, else b
#else
#if defined(FASTACT_AVX2)
#define MM(name) _mm256_##name
#define TO_INTEGER(t, a) _mm256_cast##t##_si256(a)
#define AND(a, b) _mm256_and_si256(a, b)
#define FROM_INTEGER(t, a) _mm256_castsi256_##t(a)
#define RAW_ps __m256
#define RAW_pd __m256d
#define COMPARE(t, name, predicate) _mm256_cmp_##t(a.v, b.v, predicate)
#define UNORDERED(t, a) _mm256_cmp_##t(a, a, _CMP_UNORD_Q)
#else
#define MM(name) _mm_##name
#define TO_INTEGER(t, a) _mm_cast##t##_si128(a)
#define AND(a, b) _mm_and_si128(a, b)
#define FROM_INTEGER(t, a) _mm_castsi128_##t(a)
#define RAW_ps __m128
#define RAW_pd __m128d
#define COMPARE(t, name, predicate) _mm_cmp##name##_##t(a.v, b.v)
#define UNORDERED(t, a) _mm_cmpunord_##t(a, a)
#endif
#define MASK_ps RAW_ps
#define MASK_pd RAW_pd
#define BOTH(t, a, b) MM(and_##t)(a, b)
#define ALL(t, m) (MM(movemask_##t)(m) == (1 << sizeof(m) / sizeof(number_in(m))) - 1)
#define SELECT(t, m, a, b) MM(blendv_##t)(b, a, m)
#define WHEN(t, m, a) MM(and_##t)(m, a)
#define UNLESS(t, m, a) MM(andnot_##t)(m, a)
#define NAN_THROUGH(t, a, b) MM(or_##t)(UNORDERED(t, a), b)  // all bits set are a NaN
#endif
#if defined(FASTACT_FUSED)
#define FMADD(t, a, b, c) MM(fmadd_##t)(a, b, c)
#else
#define FMADD(t, a, b, c) MM(add_##t)(MM(mul_##t)(a, b), c)
#endif

namespace fastact {

// The type of the numbers in a register, for decltype.
float number_in(RAW_ps);
double number_in(RAW_pd);

#define FASTACT_REG(T, t, epi)                                                                                        \
    template <> struct bits<T> { MASK_##t m; };                                                                       \
    template <> struct reg<T> {                                                                                       \
        static constexpr int lanes = sizeof(RAW_##t) / sizeof(T);                                                     \
        RAW_##t v;                                                                                                    \
        reg() = default;                                                                                              \
        INLINE reg(RAW_##t raw) : v(raw) {}                                                                           \
        INLINE reg(T number) : v(MM(set1_##t)(number)) {}                                                             \
    };                                                                                                                \
    INLINE reg<T> load_reg(const T* p) { return MM(loadu_##t)(p); }                                                   \
    INLINE void store_reg(T* p, reg<T> a) { MM(storeu_##t)(p, a.v); }                                                 \
    INLINE reg<T> operator+(reg<T> a, reg<T> b) { return MM(add_##t)(a.v, b.v); }                                     \
    INLINE reg<T> operator-(reg<T> a, reg<T> b) { return MM(sub_##t)(a.v, b.v); }                                     \
    INLINE reg<T> operator*(reg<T> a, reg<T> b) { return MM(mul_##t)(a.v, b.v); }                                     \
    INLINE reg<T> operator/(reg<T> a, reg<T> b) { return MM(div_##t)(a.v, b.v); }                                     \
    INLINE reg<T> operator&(reg<T> a, reg<T> b) { return MM(and_##t)(a.v, b.v); }                                     \
    INLINE reg<T> operator|(reg<T> a, reg<T> b) { return MM(or_##t)(a.v, b.v); }                                      \
    INLINE reg<T> operator^(reg<T> a, reg<T> b) { return MM(xor_##t)(a.v, b.v); }                                     \
    INLINE reg<T> and_not(reg<T> a, reg<T> b) { return MM(andnot_##t)(b.v, a.v); } /* a & ~b */                       \
    INLINE reg<T> operator-(reg<T> a) { return -a.v; } /* compilers merge it into a fused operation */                \
    INLINE reg<T> fma(reg<T> a, reg<T> b, reg<T> c) { return FMADD(t, a.v, b.v, c.v); }                               \
    INLINE reg<T> sqrt(reg<T> a) { return MM(sqrt_##t)(a.v); }                                                        \
    INLINE reg<T> at_least(reg<T> a, reg<T> bound) { return MM(max_##t)(bound.v, a.v); } /* NaN: the second */        \
    INLINE reg<T> at_most(reg<T> a, reg<T> bound) { return MM(min_##t)(bound.v, a.v); }                               \
    INLINE reg<T> greater(reg<T> a, reg<T> b) { return MM(max_##t)(a.v, b.v); }                                       \
    INLINE reg<T> lesser(reg<T> a, reg<T> b) { return MM(min_##t)(a.v, b.v); }                                        \
    INLINE reg<T> subtract_bits(reg<T> a, reg<T> b) {                                                                 \
        return FROM_INTEGER(t, MM(sub_##epi)(TO_INTEGER(t, a.v), TO_INTEGER(t, b.v)));                                \
    }                                                                                                                 \
    INLINE reg<T> to_exponent(reg<T> a) {                                                                             \
        return FROM_INTEGER(t, MM(slli_##epi)(TO_INTEGER(t, a.v), format<T>::fraction_bits));                         \
    }                                                                                                                 \
    INLINE reg<T> from_exponent(reg<T> a) {                                                                           \
        return FROM_INTEGER(t, MM(srli_##epi)(TO_INTEGER(t, a.v), format<T>::fraction_bits));                         \
    }                                                                                                                 \
    INLINE bits<T> operator<(reg<T> a, reg<T> b) { return {COMPARE(t, lt, _CMP_LT_OQ)}; }                             \
    INLINE bits<T> operator<=(reg<T> a, reg<T> b) { return {COMPARE(t, le, _CMP_LE_OQ)}; }                            \
    INLINE bits<T> operator==(reg<T> a, reg<T> b) { return {COMPARE(t, eq, _CMP_EQ_OQ)}; }                            \
    INLINE bits<T> operator&(bits<T> a, bits<T> b) { return {BOTH(t, a.m, b.m)}; }                                    \
    INLINE bool all_of(bits<T> a) { return ALL(t, a.m); }                                                             \
    INLINE reg<T> select(bits<T> m, reg<T> a, reg<T> b) { return SELECT(t, m.m, a.v, b.v); }                          \
    INLINE reg<T> when(bits<T> m, reg<T> a) { return WHEN(t, m.m, a.v); }                                             \
    INLINE reg<T> unless(bits<T> m, reg<T> a) { return UNLESS(t, m.m, a.v); }                                         \
    INLINE reg<T> nan_through(reg<T> a, reg<T> b) { return NAN_THROUGH(t, a.v, b.v); }
FASTACT_REG(float, ps, epi32)
FASTACT_REG(double, pd, epi64)
#undef FASTACT_REG

#if !defined(FASTACT_AVX512)
INLINE std::uint32_t lanes_where(bits<float> a) { return std::uint32_t(MM(movemask_ps)(a.m)); }
template <class I> INLINE __m128i load_bytes(const std::uint8_t* p) {
    I bytes;
    std::memcpy(&bytes, p, sizeof(I));
    return _mm_cvtsi32_si128(bytes);
}
#endif

}  // namespace fastact

#if defined(FASTACT_AVX512)
#include "x86_avx512.h"
#elif defined(FASTACT_AVX2)
#include "x86_avx2.h"
#else
#include "x86_sse4.h"
#endif

namespace fastact {

// True if the last `dropped` bits, which rounding to a 16-bit format drops, differ from their halfway value by at most
// `margin`.
INLINE bits<float> near_halfway(reg<float> a, int dropped, int margin) {
    const integers sum = MM(add_epi32)(TO_INTEGER(ps, a.v), MM(set1_epi32)((1 << (dropped - 1)) + margin));
    return greater(MM(set1_epi32)(2 * margin + 1), AND(sum, MM(set1_epi32)((1 << dropped) - 1)));
}
// True if a and b differ after rounding them, which drops the last `dropped` bits.
INLINE bits<float> round_differently(reg<float> a, reg<float> b, int dropped) {
    const integers half = MM(set1_epi32)(1 << (dropped - 1));
    const reg<float> i = FROM_INTEGER(ps, MM(add_epi32)(TO_INTEGER(ps, a.v), half));
    const reg<float> j = FROM_INTEGER(ps, MM(add_epi32)(TO_INTEGER(ps, b.v), half));
    return greater(MM(srli_epi32)(TO_INTEGER(ps, (i ^ j).v), dropped), MM(set1_epi32)(0));
}
INLINE reg<float> load_reg(const bf16* p) { return FROM_INTEGER(ps, MM(slli_epi32)(load_u16(&p->pattern), 16)); }
INLINE integers round_to_bf16(reg<float> a) {  // the bfloat16 is the upper half of each integer
    const integers i = TO_INTEGER(ps, a.v), odd = MM(srli_epi32)(MM(slli_epi32)(i, 15), 31);
    const reg<float> nearest = FROM_INTEGER(ps, MM(add_epi32)(MM(add_epi32)(i, odd), MM(set1_epi32)(0x7FFF)));
    const reg<float> quiet = a | reg<float>(FROM_INTEGER(ps, MM(set1_epi32)(0x00400000)));
    return TO_INTEGER(ps, select(a == a, nearest, quiet).v);
}
INLINE void store_reg(bf16* p, reg<float> a) { store_u16(&p->pattern, MM(srli_epi32)(round_to_bf16(a), 16)); }

}  // namespace fastact

#undef MM
#undef TO_INTEGER
#undef AND
#undef FROM_INTEGER
#undef RAW_ps
#undef RAW_pd
#undef MASK_ps
#undef MASK_pd
#undef BOTH
#undef ALL
#undef COMPARE
#undef UNORDERED
#undef SELECT
#undef WHEN
#undef UNLESS
#undef NAN_THROUGH
#undef FMADD
#undef MINUS
