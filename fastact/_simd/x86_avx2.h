// Part of x86.h: partial loads and stores, byte masks, and conversions with AVX2 and F16C. x86.h defines the macros
// used here.
#pragma once

namespace fastact {

// load_reg_partial reads the first `count` numbers and sets the other lanes to `other`. store_reg_partial writes the
// first `count` numbers. Neither accesses memory beyond these numbers.
#define FASTACT_PARTIAL
INLINE __m256i first_lanes(const float*, int count) {
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(count), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}
INLINE __m256i first_lanes(const double*, int count) {
    return _mm256_cmpgt_epi64(_mm256_set1_epi64x(count), _mm256_setr_epi64x(0, 1, 2, 3));
}
INLINE reg<float> load_reg_partial(const float* p, int count, float other) {
    if (count < 1) return other;
    if (count >= reg<float>::lanes) return load_reg(p);
    const __m256i first = first_lanes(p, count);
    return _mm256_blendv_ps(_mm256_set1_ps(other), _mm256_maskload_ps(p, first), _mm256_castsi256_ps(first));
}
INLINE reg<double> load_reg_partial(const double* p, int count, double other) {
    if (count < 1) return other;
    if (count >= reg<double>::lanes) return load_reg(p);
    const __m256i first = first_lanes(p, count);
    return _mm256_blendv_pd(_mm256_set1_pd(other), _mm256_maskload_pd(p, first), _mm256_castsi256_pd(first));
}
// Stores in pieces, because a masked store takes ten times as long on AMD's processors.
INLINE void store_reg_partial(float* p, reg<float> a, int count) {
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
INLINE void store_reg_partial(double* p, reg<double> a, int count) {
    if (count >= reg<double>::lanes) return store_reg(p, a);
    __m128d rest = _mm256_castpd256_pd128(a.v);
    if (count >= 2) {
        _mm_storeu_pd(p, rest);
        rest = _mm256_extractf128_pd(a.v, 1), p += 2, count -= 2;
    }
    if (count >= 1) _mm_store_sd(p, rest);
}

// The second argument only selects the type.
INLINE bits<float> load_bits(const std::uint8_t* p, float) {
    const __m256i bytes = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i*)p));
    return {_mm256_castsi256_ps(_mm256_cmpgt_epi32(bytes, _mm256_setzero_si256()))};
}
INLINE bits<double> load_bits(const std::uint8_t* p, double) {
    const __m256i bytes = _mm256_cvtepu8_epi64(load_bytes<std::int32_t>(p));
    return {_mm256_castsi256_pd(_mm256_cmpgt_epi64(bytes, _mm256_setzero_si256()))};
}
INLINE reg<double> load_wide_reg(const float* p) { return _mm256_cvtps_pd(_mm_loadu_ps(p)); }
INLINE void store_narrow_reg(float* p, reg<double> a) { _mm_storeu_ps(p, _mm256_cvtpd_ps(a.v)); }
using integers = __m256i;
INLINE bits<float> greater(integers a, integers b) { return {FROM_INTEGER(ps, _mm256_cmpgt_epi32(a, b))}; }
INLINE integers load_u16(const std::uint16_t* p) {
    return _mm256_cvtepu16_epi32(_mm_loadu_si128((const __m128i*)p));
}
INLINE void store_u16(std::uint16_t* p, integers a) {
    _mm_storeu_si128((__m128i*)p, _mm_packus_epi32(_mm256_castsi256_si128(a), _mm256_extracti128_si256(a, 1)));
}
INLINE reg<float> load_reg(const f16* p) { return _mm256_cvtph_ps(_mm_loadu_si128((const __m128i*)p)); }
INLINE void store_reg(f16* p, reg<float> a) {
    _mm_storeu_si128((__m128i*)p, _mm256_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT));
}
#define FASTACT_CONVERTS
INLINE bits<float> round_differently_to_float16(reg<float> a, reg<float> b) {
    const __m128i i = _mm256_cvtps_ph(a.v, _MM_FROUND_TO_NEAREST_INT);
    const __m128i j = _mm256_cvtps_ph(b.v, _MM_FROUND_TO_NEAREST_INT);
    return greater(_mm256_cvtepu16_epi32(_mm_xor_si128(i, j)), _mm256_setzero_si256());
}

}  // namespace fastact
