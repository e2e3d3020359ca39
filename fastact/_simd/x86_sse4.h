// Part of x86.h: byte masks and conversions with SSE4.1. x86.h defines the macros used here. There are no partial loads
// and stores here; memory.h has a version that needs no instructions for them.
#pragma once

namespace fastact {

// The second argument only selects the type.
INLINE bits<float> load_bits(const std::uint8_t* p, float) {
    const __m128i bytes = _mm_cvtepu8_epi32(load_bytes<std::int32_t>(p));
    return {_mm_castsi128_ps(_mm_cmpgt_epi32(bytes, _mm_setzero_si128()))};
}
INLINE bits<double> load_bits(const std::uint8_t* p, double) {
    const __m128i bytes = _mm_cvtepu8_epi64(load_bytes<std::uint16_t>(p));
    return {_mm_castsi128_pd(_mm_xor_si128(_mm_cmpeq_epi64(bytes, _mm_setzero_si128()), _mm_set1_epi32(-1)))};
}
INLINE reg<double> load_wide_reg(const float* p) { return _mm_cvtps_pd(_mm_castpd_ps(_mm_load_sd((const double*)p))); }
INLINE void store_narrow_reg(float* p, reg<double> a) { _mm_storel_pi((__m64*)p, _mm_cvtpd_ps(a.v)); }
using integers = __m128i;
INLINE bits<float> greater(integers a, integers b) { return {FROM_INTEGER(ps, _mm_cmpgt_epi32(a, b))}; }
INLINE integers load_u16(const std::uint16_t* p) { return _mm_cvtepu16_epi32(_mm_loadl_epi64((const __m128i*)p)); }
INLINE void store_u16(std::uint16_t* p, integers a) { _mm_storel_epi64((__m128i*)p, _mm_packus_epi32(a, a)); }
// SSE4.1 has no instruction that converts float16. These functions do on vectors what half.h does on numbers; half.h
// explains the constants.
INLINE reg<float> load_reg(const f16* p) {
    const integers h = load_u16(&p->pattern), magnitude = _mm_slli_epi32(_mm_and_si128(h, _mm_set1_epi32(0x7FFF)), 13);
    const integers is_special = _mm_cmpgt_epi32(magnitude, _mm_set1_epi32(0x0F7FFFFF));
    const integers special = _mm_and_si128(is_special, _mm_set1_epi32(0x7F800000));
    const integers sign = _mm_slli_epi32(_mm_and_si128(h, _mm_set1_epi32(0x8000)), 16);
    const reg<float> finite = reg<float>(_mm_castsi128_ps(magnitude)) * reg<float>(5.192296858534828e33f);
    return finite | reg<float>(_mm_castsi128_ps(_mm_or_si128(sign, special)));
}
INLINE integers float16_patterns(reg<float> a) {
    const integers bit_pattern = _mm_castps_si128(a.v);
    const integers magnitude = _mm_and_si128(bit_pattern, _mm_set1_epi32(0x7FFFFFFF));
    const integers odd = _mm_and_si128(_mm_srli_epi32(magnitude, 13), _mm_set1_epi32(1));
    const integers rebiased = _mm_add_epi32(_mm_add_epi32(magnitude, _mm_set1_epi32(0x0FFF - 0x38000000)), odd);
    const integers normal = _mm_srli_epi32(rebiased, 13);
    const reg<float> sum = reg<float>(_mm_castsi128_ps(magnitude)) + reg<float>(0.5f);
    const integers subnormal = _mm_sub_epi32(_mm_castps_si128(sum.v), _mm_set1_epi32(0x3F000000));
    const integers nan = _mm_and_si128(_mm_cmpgt_epi32(magnitude, _mm_set1_epi32(0x7F800000)), _mm_set1_epi32(0x0200));
    const integers special = _mm_or_si128(nan, _mm_set1_epi32(0x7C00));
    const integers finite = _mm_blendv_epi8(normal, subnormal, _mm_cmpgt_epi32(_mm_set1_epi32(0x38800000), magnitude));
    const integers y = _mm_blendv_epi8(finite, special, _mm_cmpgt_epi32(magnitude, _mm_set1_epi32(0x477FFFFF)));
    return _mm_or_si128(y, _mm_and_si128(_mm_srli_epi32(bit_pattern, 16), _mm_set1_epi32(0x8000)));
}
INLINE void store_reg(f16* p, reg<float> a) { store_u16(&p->pattern, float16_patterns(a)); }

}  // namespace fastact
