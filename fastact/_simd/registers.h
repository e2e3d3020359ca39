// reg<T>, one register of numbers, and bits<T>, which of them satisfy a condition: the processor's instructions under
// the names that vec.h uses. All instructions are in this header; what is computed in another way without fused
// operations tests FUSED.
//
//   float, double    AVX-512, AVX2 or SSE4.1 on x86, NEON on Arm; one number at a time on any other processor
//   integers         the vectors of GCC and Clang; one number at a time under any other compiler
//   long double      one number
//   f16, bf16        loaded as a reg<float>, and stored from one
//
// load_wide_reg converts to double precision what is loaded, store_narrow_reg converts back.
// load_bits(p, T()) is set where a byte isn't zero.
// at_least(a, bound) and at_most(a, bound) return a where it is NaN, and a or NaN where the bound is NaN.
// at_least(0.0, -0.0) is 0.0; for other pairs of zeros, the sign of the result is not specified.
// greater(a, b) and lesser(a, b) return b where the two are equal, or one is NaN.
// -DFASTACT_PLAIN tests the code for any other processor.
#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

#include "half.h"

#if defined(_MSC_VER) && !defined(__clang__)
#define INLINE __forceinline
#define NOINLINE __declspec(noinline)
#else
#define INLINE inline __attribute__((always_inline))
#define NOINLINE __attribute__((noinline))
#endif

#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0
#error "fastact rounds each operation once: on 32-bit x86, compile with -msse2 -mfpmath=sse"
#endif

#if !defined(FASTACT_PLAIN)
#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__) && defined(__AVX512VL__)
#define FASTACT_AVX512
#endif
#if defined(_MSC_VER) && !defined(__clang__) && defined(_M_X64) && !defined(_M_ARM64EC)
#define FASTACT_MSVC_X64  // which has no macro for SSE4.1, but its instructions
#endif
#if defined(__SSE4_1__) || defined(FASTACT_MSVC_X64)
#define FASTACT_X86
#include <immintrin.h>
#elif defined(__aarch64__) || defined(_M_ARM64)
#define FASTACT_NEON
#include <arm_neon.h>
#endif
#endif

#if defined(_MSC_VER) && !defined(__clang__)
#pragma fp_contract(off)
#elif defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

namespace fastact {

template <class T> struct reg;
template <class T> struct bits;

// What is known of the floating-point formats: digits behind the leading one, bias of the exponent, and an exponent
// that lifts every subnormal number well into the normal ones.
template <class T> struct layout;
template <> struct layout<float> {
    using integer = std::uint32_t;
    static constexpr int digits = 23, bias = 127, raise = 64;
};
template <> struct layout<double> {
    using integer = std::uint64_t;
    static constexpr int digits = 52, bias = 1023, raise = 128;
};

struct f16 { std::uint16_t pattern; };   // IEEE half precision
struct bf16 { std::uint16_t pattern; };  // bfloat16, the upper half of a float

// Is fma(a, b, c) rounded once?
#if defined(FASTACT_NEON) || (defined(FASTACT_X86) && (defined(__FMA__) || (defined(_MSC_VER) && defined(__AVX2__))))
#define FASTACT_FUSED
constexpr bool FUSED = true;
#else
constexpr bool FUSED = false;
#endif

template <class To, class From> INLINE To reinterpret(From from) {
    static_assert(sizeof(To) == sizeof(From), "reinterpret changes no bits");
    To to;
    std::memcpy(&to, &from, sizeof(To));
    return to;
}

// --- one number ----------------------------------------------------------------------------------------------

template <class T> struct bits { bool m; };
template <class T> INLINE bits<T> operator&(bits<T> a, bits<T> b) { return {bool(a.m & b.m)}; }
template <class T> struct single {
    static constexpr int lanes = 1;
    using wide = std::conditional_t<std::is_integral_v<T>, std::uint64_t, T>;  // wraps around
    T v;
    single() = default;
    INLINE single(T number) : v(number) {}
    friend INLINE reg<T> operator+(reg<T> a, reg<T> b) { return T(wide(a.v) + wide(b.v)); }
    friend INLINE reg<T> operator-(reg<T> a, reg<T> b) { return T(wide(a.v) - wide(b.v)); }
    friend INLINE reg<T> operator*(reg<T> a, reg<T> b) { return T(wide(a.v) * wide(b.v)); }
    friend INLINE reg<T> operator/(reg<T> a, reg<T> b) { return T(a.v / b.v); }
    friend INLINE reg<T> operator-(reg<T> a) { return T(-wide(a.v)); }
    friend INLINE reg<T> fma(reg<T> a, reg<T> b, reg<T> c) { return T(wide(T(wide(a.v) * wide(b.v))) + wide(c.v)); }
    friend INLINE reg<T> at_least(reg<T> a, reg<T> bound) { return a.v < bound.v ? bound : a; }
    friend INLINE reg<T> at_most(reg<T> a, reg<T> bound) { return bound.v < a.v ? bound : a; }
    friend INLINE reg<T> greater(reg<T> a, reg<T> b) { return a.v > b.v ? a : b; }
    friend INLINE reg<T> lesser(reg<T> a, reg<T> b) { return a.v < b.v ? a : b; }
    friend INLINE reg<T> nan_through(reg<T> a, reg<T> b) { return a.v == a.v ? b : a; }
    friend INLINE bits<T> operator<(reg<T> a, reg<T> b) { return {a.v < b.v}; }
    friend INLINE bits<T> operator<=(reg<T> a, reg<T> b) { return {a.v <= b.v}; }
    friend INLINE bits<T> operator==(reg<T> a, reg<T> b) { return {a.v == b.v}; }
    friend INLINE reg<T> select(bits<T> m, reg<T> a, reg<T> b) { return m.m ? a : b; }
    friend INLINE reg<T> when(bits<T> m, reg<T> a) { return m.m ? a.v : T(0); }
    friend INLINE reg<T> unless(bits<T> m, reg<T> a) { return m.m ? T(0) : a.v; }
};

template <> struct reg<long double> : single<long double> { using single<long double>::single; };
INLINE void store_reg(long double* p, reg<long double> a) { *p = a.v; }
INLINE reg<long double> sqrt(reg<long double> a) { return std::sqrt(a.v); }
INLINE reg<long double> abs(reg<long double> a) { return std::fabs(a.v); }

// --- integers ------------------------------------------------------------------------------------------------

// Arithmetic wraps around.
#if defined(__GNUC__) && !defined(FASTACT_PLAIN)
#if defined(FASTACT_AVX512)
constexpr int INTEGER_BYTES = 64;
#elif defined(__AVX2__)
constexpr int INTEGER_BYTES = 32;
#else
constexpr int INTEGER_BYTES = 16;
#endif
template <class T> struct integer_reg {
    using unsigned_type = std::make_unsigned_t<T>;
    typedef T raw __attribute__((vector_size(INTEGER_BYTES)));
    typedef unsigned_type wrapping __attribute__((vector_size(INTEGER_BYTES)));
    typedef std::make_signed_t<T> condition __attribute__((vector_size(INTEGER_BYTES)));
};
#define FASTACT_INTEGER(T)                                                                                            \
    template <> struct bits<T> { integer_reg<T>::condition m; };                                                      \
    template <> struct reg<T> {                                                                                       \
        using raw = integer_reg<T>::raw;                                                                              \
        using wrapping = integer_reg<T>::wrapping;                                                                    \
        typedef T anywhere __attribute__((vector_size(INTEGER_BYTES), aligned(1), may_alias));                        \
        static constexpr int lanes = INTEGER_BYTES / sizeof(T);                                                       \
        raw v;                                                                                                        \
        reg() = default;                                                                                              \
        INLINE explicit reg(raw numbers) : v(numbers) {}                                                              \
        INLINE explicit reg(wrapping numbers, int) : v((raw)numbers) {}                                               \
        INLINE reg(T number) : v(raw{} + number) {}                                                                   \
    };                                                                                                                \
    INLINE reg<T> load_reg(const T* p) { return reg<T>(*(const reg<T>::anywhere*)p); }                                \
    INLINE void store_reg(T* p, reg<T> a) { *(reg<T>::anywhere*)p = a.v; }                                            \
    INLINE reg<T> operator+(reg<T> a, reg<T> b) { return reg<T>((reg<T>::wrapping)a.v + (reg<T>::wrapping)b.v, 0); }  \
    INLINE reg<T> operator-(reg<T> a, reg<T> b) { return reg<T>((reg<T>::wrapping)a.v - (reg<T>::wrapping)b.v, 0); }  \
    INLINE reg<T> operator*(reg<T> a, reg<T> b) { return reg<T>((reg<T>::wrapping)a.v * (reg<T>::wrapping)b.v, 0); }  \
    INLINE bits<T> operator<(reg<T> a, reg<T> b) { return {a.v < b.v}; }                                              \
    INLINE bits<T> operator<=(reg<T> a, reg<T> b) { return {a.v <= b.v}; }                                            \
    INLINE bits<T> operator==(reg<T> a, reg<T> b) { return {a.v == b.v}; }                                            \
    INLINE bits<T> operator&(bits<T> a, bits<T> b) { return {a.m & b.m}; }                                            \
    INLINE reg<T> select(bits<T> m, reg<T> a, reg<T> b) { return reg<T>(m.m ? a.v : b.v); }                           \
    INLINE reg<T> when(bits<T> m, reg<T> a) { return reg<T>((reg<T>::raw)(m.m & (decltype(m.m))a.v)); }               \
    INLINE reg<T> unless(bits<T> m, reg<T> a) { return reg<T>((reg<T>::raw)(~m.m & (decltype(m.m))a.v)); }            \
    INLINE reg<T> at_least(reg<T> a, reg<T> b) {                                                                      \
        if constexpr (sizeof(T) < 8) return reg<T>(a.v >= b.v ? a.v : b.v); /* one instruction */                     \
        else return select(a < b, b, a);                                                                              \
    }                                                                                                                 \
    INLINE reg<T> at_most(reg<T> a, reg<T> b) {                                                                       \
        if constexpr (sizeof(T) < 8) return reg<T>(a.v <= b.v ? a.v : b.v);                                           \
        else return select(b < a, b, a);                                                                              \
    }                                                                                                                 \
    INLINE reg<T> greater(reg<T> a, reg<T> b) { return at_least(a, b); }                                              \
    INLINE reg<T> lesser(reg<T> a, reg<T> b) { return at_most(a, b); }                                                \
    INLINE reg<T> nan_through(reg<T>, reg<T> b) { return b; }
#else
#define FASTACT_INTEGER(T)                                                                                            \
    template <> struct reg<T> : single<T> { using single<T>::single; };                                               \
    INLINE reg<T> load_reg(const T* p) { return *p; }                                                                 \
    INLINE void store_reg(T* p, reg<T> a) { *p = a.v; }
#endif
FASTACT_INTEGER(std::int8_t)
FASTACT_INTEGER(std::int16_t)
FASTACT_INTEGER(std::int32_t)
FASTACT_INTEGER(std::int64_t)
FASTACT_INTEGER(std::uint8_t)
FASTACT_INTEGER(std::uint16_t)
FASTACT_INTEGER(std::uint32_t)
FASTACT_INTEGER(std::uint64_t)
#undef FASTACT_INTEGER

// --- float16 and bfloat16, one number ------------------------------------------------------------------------

INLINE float widened(f16 h) { return fastact_widen_float16(h.pattern); }
INLINE float widened(bf16 h) { return fastact_widen_bfloat16(h.pattern); }
INLINE f16 narrowed(float x, const f16*) { return {fastact_narrow_float16(x)}; }
INLINE bf16 narrowed(float x, const bf16*) { return {fastact_narrow_bfloat16(x)}; }

// --- x86: AVX-512, AVX2, SSE4.1 ------------------------------------------------------------------------------

#if defined(FASTACT_X86)
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
#define NAN_THROUGH(t, a, b) _mm512_fixupimm_##t(b, a, _mm512_set1_epi32(0x22), 0)  // a if it is NaN, else b
#else
#if defined(__AVX2__)
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
#if defined(__GNUC__)
#define MINUS(a) -(a)  // the compiler merges this sign into a fused operation
#else
#define MINUS(a) (reg<decltype(number_in(a))>(a) ^ reg<decltype(number_in(a))>(decltype(number_in(a))(-0.0))).v
#endif
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
    INLINE reg<T> without(reg<T> a, reg<T> b) { return MM(andnot_##t)(b.v, a.v); } /* a & ~b */                       \
    INLINE reg<T> operator-(reg<T> a) { return MINUS(a.v); }                                                          \
    INLINE reg<T> fma(reg<T> a, reg<T> b, reg<T> c) { return FMADD(t, a.v, b.v, c.v); }                               \
    INLINE reg<T> sqrt(reg<T> a) { return MM(sqrt_##t)(a.v); }                                                        \
    INLINE reg<T> at_least(reg<T> a, reg<T> bound) { return MM(max_##t)(bound.v, a.v); } /* NaN: the second */        \
    INLINE reg<T> at_most(reg<T> a, reg<T> bound) { return MM(min_##t)(bound.v, a.v); }                               \
    INLINE reg<T> greater(reg<T> a, reg<T> b) { return MM(max_##t)(a.v, b.v); }                                       \
    INLINE reg<T> lesser(reg<T> a, reg<T> b) { return MM(min_##t)(a.v, b.v); }                                        \
    INLINE reg<T> subtract_bits(reg<T> a, reg<T> b) {                                                                 \
        return FROM_INTEGER(t, MM(sub_##epi)(TO_INTEGER(t, a.v), TO_INTEGER(t, b.v)));                                \
    }                                                                                                                 \
    INLINE reg<T> to_exponent(reg<T> a) { /* bits << digits */                                                        \
        return FROM_INTEGER(t, MM(slli_##epi)(TO_INTEGER(t, a.v), layout<T>::digits));                                \
    }                                                                                                                 \
    INLINE reg<T> from_exponent(reg<T> a) { /* bits >> digits */                                                      \
        return FROM_INTEGER(t, MM(srli_##epi)(TO_INTEGER(t, a.v), layout<T>::digits));                                \
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

// The first `count` numbers, and a number in place of the others, which aren't touched in memory.
#if defined(FASTACT_AVX512)
#define FASTACT_PARTS
INLINE unsigned first_lanes(int count) { return count < 1 ? 0 : (2u << (count - 1)) - 1; }
INLINE reg<float> load_part(const float* p, int count, float other) {
    return _mm512_mask_loadu_ps(_mm512_set1_ps(other), MASK_ps(first_lanes(count)), p);
}
INLINE reg<double> load_part(const double* p, int count, double other) {
    return _mm512_mask_loadu_pd(_mm512_set1_pd(other), MASK_pd(first_lanes(count)), p);
}
INLINE void store_part(float* p, reg<float> a, int count) { _mm512_mask_storeu_ps(p, MASK_ps(first_lanes(count)), a.v); }
INLINE void store_part(double* p, reg<double> a, int count) { _mm512_mask_storeu_pd(p, MASK_pd(first_lanes(count)), a.v); }
#elif defined(__AVX2__)
#define FASTACT_PARTS
INLINE __m256i first_lanes(const float*, int count) {
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(count), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}
INLINE __m256i first_lanes(const double*, int count) {
    return _mm256_cmpgt_epi64(_mm256_set1_epi64x(count), _mm256_setr_epi64x(0, 1, 2, 3));
}
INLINE reg<float> load_part(const float* p, int count, float other) {
    if (count < 1) return other;
    if (count >= reg<float>::lanes) return load_reg(p);
    const __m256i first = first_lanes(p, count);
    return _mm256_blendv_ps(_mm256_set1_ps(other), _mm256_maskload_ps(p, first), _mm256_castsi256_ps(first));
}
INLINE reg<double> load_part(const double* p, int count, double other) {
    if (count < 1) return other;
    if (count >= reg<double>::lanes) return load_reg(p);
    const __m256i first = first_lanes(p, count);
    return _mm256_blendv_pd(_mm256_set1_pd(other), _mm256_maskload_pd(p, first), _mm256_castsi256_pd(first));
}
// In pieces: a masked store takes AMD's processors ten times as long.
INLINE void store_part(float* p, reg<float> a, int count) {
    if (count >= reg<float>::lanes) return store_reg(p, a);
    __m128 rest = _mm256_castps256_ps128(a.v);
    if (count >= 4) {
        _mm_storeu_ps(p, rest);
        rest = _mm256_extractf128_ps(a.v, 1), p += 4, count -= 4;
    }
    if (count >= 2) {
        _mm_storel_pi((__m64*)p, rest);
        rest = _mm_movehl_ps(rest, rest), p += 2, count -= 2;
    }
    if (count >= 1) _mm_store_ss(p, rest);
}
INLINE void store_part(double* p, reg<double> a, int count) {
    if (count >= reg<double>::lanes) return store_reg(p, a);
    __m128d rest = _mm256_castpd256_pd128(a.v);
    if (count >= 2) {
        _mm_storeu_pd(p, rest);
        rest = _mm256_extractf128_pd(a.v, 1), p += 2, count -= 2;
    }
    if (count >= 1) _mm_store_sd(p, rest);
}
#endif

#if defined(FASTACT_AVX512)
#define FASTACT_SCALES
INLINE reg<float> scale(reg<float> a, reg<float> k) { return _mm512_scalef_ps(a.v, k.v); }
INLINE reg<double> scale(reg<double> a, reg<double> k) { return _mm512_scalef_pd(a.v, k.v); }
// max(k, -60) for a small whole k: as the minimum of the bits, which doesn't compete with multiplications. The lower
// halves of such doubles are zero.
#define FROM_MINUS_60(t, k) FROM_INTEGER(t, _mm512_min_epu32(TO_INTEGER(t, k), TO_INTEGER(t, _mm512_set1_##t(-60.0))))
INLINE reg<float> from_minus_60(reg<float> k) { return FROM_MINUS_60(ps, k.v); }
INLINE reg<double> from_minus_60(reg<double> k) { return FROM_MINUS_60(pd, k.v); }
#undef FROM_MINUS_60
INLINE reg<double> load_wide_reg(const float* p) { return _mm512_cvtps_pd(_mm256_loadu_ps(p)); }
INLINE void store_narrow_reg(float* p, reg<double> a) { _mm256_storeu_ps(p, _mm512_cvtpd_ps(a.v)); }
INLINE std::uint32_t lanes_where(bits<float> a) { return a.m; }
INLINE bits<float> load_bits(const std::uint8_t* p, float) {
    const __m128i bytes = _mm_loadu_si128((const __m128i*)p);
    return {_mm_test_epi8_mask(bytes, bytes)};
}
INLINE bits<double> load_bits(const std::uint8_t* p, double) {
    const __m128i bytes = _mm_loadl_epi64((const __m128i*)p);
    return {__mmask8(_mm_test_epi8_mask(bytes, bytes))};
}
using integers = __m512i;
INLINE bits<float> greater(integers a, integers b) { return {_mm512_cmpgt_epi32_mask(a, b)}; }
INLINE integers load_halves(const std::uint16_t* p) {
    return _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i*)p));
}
INLINE void store_halves(std::uint16_t* p, integers a) { _mm256_storeu_si256((__m256i*)p, _mm512_cvtepi32_epi16(a)); }
INLINE reg<float> load_reg(const f16* p) { return _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i*)p)); }
INLINE void store_reg(f16* p, reg<float> a) {
    _mm256_storeu_si256((__m256i*)p, _mm512_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
}
#define FASTACT_CONVERTS
INLINE bits<float> differ_in_float16(reg<float> a, reg<float> b) {
    const __m256i i = _mm512_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    const __m256i j = _mm512_cvtps_ph(b.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    return greater(_mm512_cvtepu16_epi32(_mm256_xor_si256(i, j)), _mm512_setzero_si512());
}
#else
INLINE std::uint32_t lanes_where(bits<float> a) { return std::uint32_t(MM(movemask_ps)(a.m)); }
template <class I> INLINE __m128i load_few_bytes(const std::uint8_t* p) {
    I bytes;
    std::memcpy(&bytes, p, sizeof(I));
    return _mm_cvtsi32_si128(bytes);
}
#if defined(__AVX2__)
INLINE bits<float> load_bits(const std::uint8_t* p, float) {
    const __m256i bytes = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i*)p));
    return {_mm256_castsi256_ps(_mm256_cmpgt_epi32(bytes, _mm256_setzero_si256()))};
}
INLINE bits<double> load_bits(const std::uint8_t* p, double) {
    const __m256i bytes = _mm256_cvtepu8_epi64(load_few_bytes<std::int32_t>(p));
    return {_mm256_castsi256_pd(_mm256_cmpgt_epi64(bytes, _mm256_setzero_si256()))};
}
INLINE reg<double> load_wide_reg(const float* p) { return _mm256_cvtps_pd(_mm_loadu_ps(p)); }
INLINE void store_narrow_reg(float* p, reg<double> a) { _mm_storeu_ps(p, _mm256_cvtpd_ps(a.v)); }
using integers = __m256i;
INLINE bits<float> greater(integers a, integers b) { return {FROM_INTEGER(ps, _mm256_cmpgt_epi32(a, b))}; }
INLINE integers load_halves(const std::uint16_t* p) {
    return _mm256_cvtepu16_epi32(_mm_loadu_si128((const __m128i*)p));
}
INLINE void store_halves(std::uint16_t* p, integers a) {
    _mm_storeu_si128((__m128i*)p, _mm_packus_epi32(_mm256_castsi256_si128(a), _mm256_extracti128_si256(a, 1)));
}
INLINE reg<float> load_reg(const f16* p) { return _mm256_cvtph_ps(_mm_loadu_si128((const __m128i*)p)); }
INLINE void store_reg(f16* p, reg<float> a) {
    _mm_storeu_si128((__m128i*)p, _mm256_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT));
}
#define FASTACT_CONVERTS
INLINE bits<float> differ_in_float16(reg<float> a, reg<float> b) {
    const __m128i i = _mm256_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT);
    const __m128i j = _mm256_cvtps_ph(b.v, _MM_FROUND_TO_NEAREST_INT);
    return greater(_mm256_cvtepu16_epi32(_mm_xor_si128(i, j)), _mm256_setzero_si256());
}
#else
INLINE bits<float> load_bits(const std::uint8_t* p, float) {
    const __m128i bytes = _mm_cvtepu8_epi32(load_few_bytes<std::int32_t>(p));
    return {_mm_castsi128_ps(_mm_cmpgt_epi32(bytes, _mm_setzero_si128()))};
}
INLINE bits<double> load_bits(const std::uint8_t* p, double) {
    const __m128i bytes = _mm_cvtepu8_epi64(load_few_bytes<std::uint16_t>(p));
    return {_mm_castsi128_pd(_mm_xor_si128(_mm_cmpeq_epi64(bytes, _mm_setzero_si128()), _mm_set1_epi32(-1)))};
}
INLINE reg<double> load_wide_reg(const float* p) { return _mm_cvtps_pd(_mm_castpd_ps(_mm_load_sd((const double*)p))); }
INLINE void store_narrow_reg(float* p, reg<double> a) { _mm_storel_pi((__m64*)p, _mm_cvtpd_ps(a.v)); }
using integers = __m128i;
INLINE bits<float> greater(integers a, integers b) { return {FROM_INTEGER(ps, _mm_cmpgt_epi32(a, b))}; }
INLINE integers load_halves(const std::uint16_t* p) { return _mm_cvtepu16_epi32(_mm_loadl_epi64((const __m128i*)p)); }
INLINE void store_halves(std::uint16_t* p, integers a) { _mm_storel_epi64((__m128i*)p, _mm_packus_epi32(a, a)); }
// As in half.h.
INLINE reg<float> load_reg(const f16* p) {
    const integers h = load_halves(&p->pattern), size = _mm_slli_epi32(_mm_and_si128(h, _mm_set1_epi32(0x7FFF)), 13);
    const integers beyond = _mm_cmpgt_epi32(size, _mm_set1_epi32(0x0F7FFFFF));
    const integers special = _mm_and_si128(beyond, _mm_set1_epi32(0x7F800000));
    const integers sign = _mm_slli_epi32(_mm_and_si128(h, _mm_set1_epi32(0x8000)), 16);
    const reg<float> finite = reg<float>(_mm_castsi128_ps(size)) * reg<float>(5.192296858534828e33f);
    return finite | reg<float>(_mm_castsi128_ps(_mm_or_si128(sign, special)));
}
INLINE integers half_pattern(reg<float> a) {
    const integers pattern = _mm_castps_si128(a.v), size = _mm_and_si128(pattern, _mm_set1_epi32(0x7FFFFFFF));
    const integers odd = _mm_and_si128(_mm_srli_epi32(size, 13), _mm_set1_epi32(1));
    const integers rebiased = _mm_add_epi32(_mm_add_epi32(size, _mm_set1_epi32(0x0FFF - 0x38000000)), odd);
    const integers normal = _mm_srli_epi32(rebiased, 13);
    const reg<float> sum = reg<float>(_mm_castsi128_ps(size)) + reg<float>(0.5f);
    const integers subnormal = _mm_sub_epi32(_mm_castps_si128(sum.v), _mm_set1_epi32(0x3F000000));
    const integers nan = _mm_and_si128(_mm_cmpgt_epi32(size, _mm_set1_epi32(0x7F800000)), _mm_set1_epi32(0x0200));
    const integers special = _mm_or_si128(nan, _mm_set1_epi32(0x7C00));
    const integers finite = _mm_blendv_epi8(normal, subnormal, _mm_cmpgt_epi32(_mm_set1_epi32(0x38800000), size));
    const integers y = _mm_blendv_epi8(finite, special, _mm_cmpgt_epi32(size, _mm_set1_epi32(0x477FFFFF)));
    return _mm_or_si128(y, _mm_and_si128(_mm_srli_epi32(pattern, 16), _mm_set1_epi32(0x8000)));
}
INLINE void store_reg(f16* p, reg<float> a) { store_halves(&p->pattern, half_pattern(a)); }
#endif
#endif
// Are the last bits, those that a 16-bit format drops, at most `margin` away from one half?
INLINE bits<float> near_half(reg<float> a, int dropped, int margin) {
    const integers sum = MM(add_epi32)(TO_INTEGER(ps, a.v), MM(set1_epi32)((1 << (dropped - 1)) + margin));
    return greater(MM(set1_epi32)(2 * margin + 1), AND(sum, MM(set1_epi32)((1 << dropped) - 1)));
}
// Do two numbers differ without these bits, rounded?
INLINE bits<float> differ(reg<float> a, reg<float> b, int dropped) {
    const integers half = MM(set1_epi32)(1 << (dropped - 1));
    const reg<float> i = FROM_INTEGER(ps, MM(add_epi32)(TO_INTEGER(ps, a.v), half));
    const reg<float> j = FROM_INTEGER(ps, MM(add_epi32)(TO_INTEGER(ps, b.v), half));
    return greater(MM(srli_epi32)(TO_INTEGER(ps, (i ^ j).v), dropped), MM(set1_epi32)(0));
}
INLINE reg<float> load_reg(const bf16* p) { return FROM_INTEGER(ps, MM(slli_epi32)(load_halves(&p->pattern), 16)); }
INLINE integers nearest_bf16(reg<float> a) {  // in the upper half
    const integers i = TO_INTEGER(ps, a.v), odd = MM(srli_epi32)(MM(slli_epi32)(i, 15), 31);
    const reg<float> nearest = FROM_INTEGER(ps, MM(add_epi32)(MM(add_epi32)(i, odd), MM(set1_epi32)(0x7FFF)));
    const reg<float> quiet = a | reg<float>(FROM_INTEGER(ps, MM(set1_epi32)(0x00400000)));
    return TO_INTEGER(ps, select(a == a, nearest, quiet).v);
}
INLINE void store_reg(bf16* p, reg<float> a) { store_halves(&p->pattern, MM(srli_epi32)(nearest_bf16(a), 16)); }
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

// --- NEON ----------------------------------------------------------------------------------------------------

#elif defined(FASTACT_NEON)
#define AS_BITS(t, u, a) vreinterpretq_##u##_##t(a)
#define AS_NUMBERS(t, u, a) vreinterpretq_##t##_##u(a)
#define BITWISE(t, u, name) AS_NUMBERS(t, u, name##_##u(AS_BITS(t, u, a.v), AS_BITS(t, u, b.v)))
#define FASTACT_REG(T, t, u, RAW, MASK)                                                                               \
    template <> struct bits<T> { MASK m; };                                                                           \
    template <> struct reg<T> {                                                                                       \
        static constexpr int lanes = sizeof(RAW) / sizeof(T);                                                         \
        RAW v;                                                                                                        \
        reg() = default;                                                                                              \
        INLINE reg(RAW raw) : v(raw) {}                                                                               \
        INLINE reg(T number) : v(vdupq_n_##t(number)) {}                                                              \
    };                                                                                                                \
    INLINE reg<T> load_reg(const T* p) { return vld1q_##t(p); }                                                       \
    INLINE void store_reg(T* p, reg<T> a) { vst1q_##t(p, a.v); }                                                      \
    INLINE reg<T> operator+(reg<T> a, reg<T> b) { return vaddq_##t(a.v, b.v); }                                       \
    INLINE reg<T> operator-(reg<T> a, reg<T> b) { return vsubq_##t(a.v, b.v); }                                       \
    INLINE reg<T> operator*(reg<T> a, reg<T> b) { return vmulq_##t(a.v, b.v); }                                       \
    INLINE reg<T> operator/(reg<T> a, reg<T> b) { return vdivq_##t(a.v, b.v); }                                       \
    INLINE reg<T> operator&(reg<T> a, reg<T> b) { return BITWISE(t, u, vandq); }                                      \
    INLINE reg<T> operator|(reg<T> a, reg<T> b) { return BITWISE(t, u, vorrq); }                                      \
    INLINE reg<T> operator^(reg<T> a, reg<T> b) { return BITWISE(t, u, veorq); }                                      \
    INLINE reg<T> without(reg<T> a, reg<T> b) { return BITWISE(t, u, vbicq); }                                        \
    INLINE reg<T> operator-(reg<T> a) { return vnegq_##t(a.v); }                                                      \
    INLINE reg<T> fma(reg<T> a, reg<T> b, reg<T> c) { return vfmaq_##t(c.v, a.v, b.v); }                              \
    INLINE reg<T> sqrt(reg<T> a) { return vsqrtq_##t(a.v); }                                                          \
    INLINE reg<T> at_least(reg<T> a, reg<T> bound) { return vmaxq_##t(a.v, bound.v); }                                \
    INLINE reg<T> at_most(reg<T> a, reg<T> bound) { return vminq_##t(a.v, bound.v); }                                 \
    INLINE reg<T> subtract_bits(reg<T> a, reg<T> b) { return BITWISE(t, u, vsubq); }                                  \
    INLINE reg<T> to_exponent(reg<T> a) {                                                                             \
        return AS_NUMBERS(t, u, vshlq_n_##u(AS_BITS(t, u, a.v), layout<T>::digits));                                  \
    }                                                                                                                 \
    INLINE reg<T> from_exponent(reg<T> a) {                                                                           \
        return AS_NUMBERS(t, u, vshrq_n_##u(AS_BITS(t, u, a.v), layout<T>::digits));                                  \
    }                                                                                                                 \
    INLINE bits<T> operator<(reg<T> a, reg<T> b) { return {vcltq_##t(a.v, b.v)}; }                                    \
    INLINE bits<T> operator<=(reg<T> a, reg<T> b) { return {vcleq_##t(a.v, b.v)}; }                                   \
    INLINE bits<T> operator==(reg<T> a, reg<T> b) { return {vceqq_##t(a.v, b.v)}; }                                   \
    INLINE bits<T> operator&(bits<T> a, bits<T> b) { return {vandq_##u(a.m, b.m)}; }                                  \
    INLINE bool all_of(bits<T> a) { return vminvq_u32(vreinterpretq_u32_u8(vreinterpretq_u8_##u(a.m))) != 0; }        \
    INLINE reg<T> select(bits<T> m, reg<T> a, reg<T> b) { return vbslq_##t(m.m, a.v, b.v); }                          \
    INLINE reg<T> when(bits<T> m, reg<T> a) { return AS_NUMBERS(t, u, vandq_##u(AS_BITS(t, u, a.v), m.m)); }          \
    INLINE reg<T> unless(bits<T> m, reg<T> a) { return AS_NUMBERS(t, u, vbicq_##u(AS_BITS(t, u, a.v), m.m)); }        \
    INLINE reg<T> greater(reg<T> a, reg<T> b) { return vbslq_##t(vcgtq_##t(a.v, b.v), a.v, b.v); }                    \
    INLINE reg<T> lesser(reg<T> a, reg<T> b) { return vbslq_##t(vcltq_##t(a.v, b.v), a.v, b.v); }                     \
    INLINE reg<T> nan_through(reg<T> a, reg<T> b) { /* all bits set are a NaN */                                      \
        return AS_NUMBERS(t, u, vornq_##u(AS_BITS(t, u, b.v), vceqq_##t(a.v, a.v)));                                  \
    }
FASTACT_REG(float, f32, u32, float32x4_t, uint32x4_t)
FASTACT_REG(double, f64, u64, float64x2_t, uint64x2_t)
#undef FASTACT_REG

template <class T> INLINE bits<T> load_bits(const std::uint8_t* p, T) {
    T numbers[reg<T>::lanes];
    for (int i = 0; i < reg<T>::lanes; i++) numbers[i] = p[i];
    return reg<T>(T(0)) < load_reg(numbers);
}
INLINE reg<double> load_wide_reg(const float* p) { return vcvt_f64_f32(vld1_f32(p)); }
INLINE void store_narrow_reg(float* p, reg<double> a) { vst1_f32(p, vcvt_f32_f64(a.v)); }
INLINE std::uint32_t lanes_where(bits<float> a) {
    const uint32_t weights[] = {1, 2, 4, 8};
    return vaddvq_u32(vandq_u32(a.m, vld1q_u32(weights)));
}
INLINE bits<float> near_half(reg<float> a, int dropped, int margin) {
    const uint32x4_t sum = vaddq_u32(vreinterpretq_u32_f32(a.v), vdupq_n_u32((1u << (dropped - 1)) + margin));
    return {vcleq_u32(vandq_u32(sum, vdupq_n_u32((1u << dropped) - 1)), vdupq_n_u32(2 * margin))};
}
INLINE bits<float> differ(reg<float> a, reg<float> b, int dropped) {
    const uint32x4_t half = vdupq_n_u32(1u << (dropped - 1)), i = vaddq_u32(vreinterpretq_u32_f32(a.v), half);
    const uint32x4_t j = vaddq_u32(vreinterpretq_u32_f32(b.v), half);
    return {vcgeq_u32(veorq_u32(i, j), vdupq_n_u32(1u << dropped))};
}
INLINE reg<float> load_reg(const f16* p) { return vcvt_f32_f16(vreinterpret_f16_u16(vld1_u16(&p->pattern))); }
INLINE void store_reg(f16* p, reg<float> a) { vst1_u16(&p->pattern, vreinterpret_u16_f16(vcvt_f16_f32(a.v))); }
INLINE reg<float> load_reg(const bf16* p) {
    return vreinterpretq_f32_u32(vshll_n_u16(vld1_u16(&p->pattern), 16));
}
INLINE uint32x4_t nearest_bf16(reg<float> a) {  // in the upper half
    const uint32x4_t i = vreinterpretq_u32_f32(a.v), odd = vshrq_n_u32(vshlq_n_u32(i, 15), 31);
    const uint32x4_t nearest = vaddq_u32(vaddq_u32(i, odd), vdupq_n_u32(0x7FFF));
    return vbslq_u32((a == a).m, nearest, vorrq_u32(i, vdupq_n_u32(0x00400000)));
}
INLINE void store_reg(bf16* p, reg<float> a) { vst1_u16(&p->pattern, vshrn_n_u32(nearest_bf16(a), 16)); }
#undef AS_BITS
#undef AS_NUMBERS
#undef BITWISE

// --- any other processor -------------------------------------------------------------------------------------

#else
template <class T, class F> INLINE reg<T> by_bits(F f, reg<T> a, reg<T> b) {
    using integer = typename layout<T>::integer;
    return reinterpret<T>(integer(f(reinterpret<integer>(a.v), reinterpret<integer>(b.v))));
}
#define FASTACT_REG(T)                                                                                                \
    template <> struct reg<T> : single<T> { using single<T>::single; };                                               \
    INLINE reg<T> load_reg(const T* p) { return *p; }                                                                 \
    INLINE void store_reg(T* p, reg<T> a) { *p = a.v; }                                                               \
    INLINE reg<T> sqrt(reg<T> a) { return std::sqrt(a.v); }                                                           \
    INLINE reg<T> operator&(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i & j; }, a, b); }       \
    INLINE reg<T> operator|(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i | j; }, a, b); }       \
    INLINE reg<T> operator^(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i ^ j; }, a, b); }       \
    INLINE reg<T> without(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i & ~j; }, a, b); }        \
    INLINE reg<T> subtract_bits(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i - j; }, a, b); }   \
    INLINE reg<T> to_exponent(reg<T> a) { return by_bits([](auto i, auto) { return i << layout<T>::digits; }, a, a); } \
    INLINE reg<T> from_exponent(reg<T> a) { return by_bits([](auto i, auto) { return i >> layout<T>::digits; }, a, a); }
FASTACT_REG(float)
FASTACT_REG(double)
#undef FASTACT_REG
template <class T> INLINE bool all_of(bits<T> a) { return a.m; }
template <class T> INLINE bits<T> load_bits(const std::uint8_t* p, T) { return {*p != 0}; }
INLINE reg<double> load_wide_reg(const float* p) { return double(*p); }
INLINE void store_narrow_reg(float* p, reg<double> a) { *p = float(a.v); }
INLINE std::uint32_t lanes_where(bits<float> a) { return a.m; }
INLINE bits<float> near_half(reg<float> a, int dropped, int margin) {
    const std::uint32_t sum = reinterpret<std::uint32_t>(a.v) + (1u << (dropped - 1)) + margin;
    return {(sum & ((1u << dropped) - 1)) <= 2u * margin};
}
INLINE bits<float> differ(reg<float> a, reg<float> b, int dropped) {
    const std::uint32_t half = 1u << (dropped - 1);
    const std::uint32_t i = reinterpret<std::uint32_t>(a.v) + half, j = reinterpret<std::uint32_t>(b.v) + half;
    return {(i ^ j) >> dropped != 0};
}
#define FASTACT_HALF(H)                                                                                               \
    INLINE reg<float> load_reg(const H* p) { return widened(*p); }                                                    \
    INLINE void store_reg(H* p, reg<float> a) { *p = narrowed(a.v, p); }
FASTACT_HALF(f16)
FASTACT_HALF(bf16)
#undef FASTACT_HALF
#endif

INLINE reg<double> load_wide_reg(const double* p) { return load_reg(p); }
INLINE void store_narrow_reg(double* p, reg<double> a) { store_reg(p, a); }

// A constant that Clang doesn't see through: it would replace fma(a, b, -0.0) by a multiplication.
template <class T> INLINE reg<T> kept(reg<T> a) {
#if defined(__clang__) && defined(FASTACT_X86)
    __asm__("" : "+v"(a.v));
#elif defined(__clang__) && defined(FASTACT_NEON)
    __asm__("" : "+w"(a.v));
#endif
    return a;
}

// --- ties of the 16-bit formats --------------------------------------------------------------------------------

// Below 2^-14, float16 has a fixed spacing of 2^-24. Adding 2^-14 gives a float32 of that spacing.
INLINE reg<float> lifted(reg<float> a) {
    const reg<float> top = -0.0f, least = 6.103515625e-05f, size = without(a, top);
    return select(size < least, size + least, size) | (a & top);
}
// Is a number at most `margin` units in its last place away from one that is halfway between two of the format?
INLINE bits<float> near_tie(const bf16*, reg<float> a, int margin) { return near_half(a, 16, margin); }
INLINE bits<float> near_tie(const f16*, reg<float> a, int margin) { return near_half(lifted(a), 13, margin); }
// Does one lie between two numbers?
INLINE bits<float> tie_between(const bf16*, reg<float> a, reg<float> b) { return differ(a, b, 16); }
INLINE bits<float> tie_between(const f16*, reg<float> a, reg<float> b) {
#if defined(FASTACT_CONVERTS)
    return differ_in_float16(a, b);
#else
    return differ(lifted(a), lifted(b), 13);
#endif
}

}  // namespace fastact
