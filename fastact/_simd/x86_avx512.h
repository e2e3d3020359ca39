// Part of x86.h: partial loads and stores, scaling, byte masks and conversions with AVX-512. x86.h defines the macros
// used here.
#pragma once

namespace fastact {

// load_reg_partial reads the first `count` numbers and sets the other lanes to `other`. store_reg_partial writes the
// first `count` numbers. Neither accesses memory beyond these numbers.
#define FASTACT_PARTIAL
INLINE unsigned first_lanes(int count) { return count < 1 ? 0 : (2u << (count - 1)) - 1; }
INLINE reg<float> load_reg_partial(const float* p, int count, float other) {
    return _mm512_mask_loadu_ps(_mm512_set1_ps(other), MASK_ps(first_lanes(count)), p);
}
INLINE reg<double> load_reg_partial(const double* p, int count, double other) {
    return _mm512_mask_loadu_pd(_mm512_set1_pd(other), MASK_pd(first_lanes(count)), p);
}
INLINE void store_reg_partial(float* p, reg<float> a, int count) {
    _mm512_mask_storeu_ps(p, MASK_ps(first_lanes(count)), a.v);
}
INLINE void store_reg_partial(double* p, reg<double> a, int count) {
    _mm512_mask_storeu_pd(p, MASK_pd(first_lanes(count)), a.v);
}
#define FASTACT_PARTIAL_16_BIT
INLINE __m256i load_16_bit(const void* p, int count, std::uint16_t other) {
    return _mm256_mask_loadu_epi16(_mm256_set1_epi16(short(other)), __mmask16(first_lanes(count)), p);
}
INLINE reg<float> load_reg_partial(const f16* p, int count, f16 other) {
    return _mm512_cvtph_ps(load_16_bit(p, count, other.pattern));
}
INLINE reg<float> load_reg_partial(const bf16* p, int count, bf16 other) {
    const __m512i upper_halves = _mm512_cvtepu16_epi32(load_16_bit(p, count, other.pattern));
    return _mm512_castsi512_ps(_mm512_slli_epi32(upper_halves, 16));
}

#define FASTACT_SCALES
INLINE reg<float> scale(reg<float> a, reg<float> k) { return _mm512_scalef_ps(a.v, k.v); }
INLINE reg<double> scale(reg<double> a, reg<double> k) { return _mm512_scalef_pd(a.v, k.v); }
// max(k, -60) for a small integer k. Read as unsigned integers, the bit patterns of positive numbers are less than
// those of negative numbers, and the patterns of negative numbers grow with their magnitude. So the maximum of k and
// -60 has the smaller pattern of the two. An integer minimum doesn't compete with multiplications for execution units.
// It compares 32 bits at a time; the lower half of such a double is 0.
#define FROM_MINUS_60(t, k) FROM_INTEGER(t, _mm512_min_epu32(TO_INTEGER(t, k), TO_INTEGER(t, _mm512_set1_##t(-60.0))))
INLINE reg<float> from_minus_60(reg<float> k) { return FROM_MINUS_60(ps, k.v); }
INLINE reg<double> from_minus_60(reg<double> k) { return FROM_MINUS_60(pd, k.v); }
#undef FROM_MINUS_60
INLINE reg<double> load_wide_reg(const float* p) { return _mm512_cvtps_pd(_mm256_loadu_ps(p)); }
INLINE void store_narrow_reg(float* p, reg<double> a) { _mm256_storeu_ps(p, _mm512_cvtpd_ps(a.v)); }
INLINE std::uint32_t lanes_where(bits<float> a) { return a.m; }
// The second argument only selects the type.
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
INLINE integers load_u16(const std::uint16_t* p) {
    return _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i*)p));
}
INLINE void store_u16(std::uint16_t* p, integers a) { _mm256_storeu_si256((__m256i*)p, _mm512_cvtepi32_epi16(a)); }
INLINE reg<float> load_reg(const f16* p) { return _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i*)p)); }
INLINE void store_reg(f16* p, reg<float> a) {
    _mm256_storeu_si256((__m256i*)p, _mm512_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
}
#define FASTACT_CONVERTS
INLINE bits<float> round_differently_to_float16(reg<float> a, reg<float> b) {
    const __m256i i = _mm512_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    const __m256i j = _mm512_cvtps_ph(b.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    return greater(_mm512_cvtepu16_epi32(_mm256_xor_si256(i, j)), _mm512_setzero_si512());
}

}  // namespace fastact
