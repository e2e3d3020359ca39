// Registers of float and double on 64-bit Arm, with NEON. In the macros, t is f32 or f64, and u is u32 or u64, the
// integers of the same size.
#pragma once
#include <arm_neon.h>

#include "types.h"

#define AS_BITS(t, u, a) vreinterpretq_##u##_##t(a)
#define AS_NUMBERS(t, u, a) vreinterpretq_##t##_##u(a)
#define BITWISE(t, u, name) AS_NUMBERS(t, u, name##_##u(AS_BITS(t, u, a.v), AS_BITS(t, u, b.v)))

namespace fastact {

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
    INLINE reg<T> and_not(reg<T> a, reg<T> b) { return BITWISE(t, u, vbicq); }                                        \
    INLINE reg<T> operator-(reg<T> a) { return vnegq_##t(a.v); }                                                      \
    INLINE reg<T> fma(reg<T> a, reg<T> b, reg<T> c) { return vfmaq_##t(c.v, a.v, b.v); }                              \
    INLINE reg<T> sqrt(reg<T> a) { return vsqrtq_##t(a.v); }                                                          \
    INLINE reg<T> at_least(reg<T> a, reg<T> bound) { return vmaxq_##t(a.v, bound.v); }                                \
    INLINE reg<T> at_most(reg<T> a, reg<T> bound) { return vminq_##t(a.v, bound.v); }                                 \
    INLINE reg<T> subtract_bits(reg<T> a, reg<T> b) { return BITWISE(t, u, vsubq); }                                  \
    INLINE reg<T> to_exponent(reg<T> a) {                                                                             \
        return AS_NUMBERS(t, u, vshlq_n_##u(AS_BITS(t, u, a.v), format<T>::fraction_bits));                           \
    }                                                                                                                 \
    INLINE reg<T> from_exponent(reg<T> a) {                                                                           \
        return AS_NUMBERS(t, u, vshrq_n_##u(AS_BITS(t, u, a.v), format<T>::fraction_bits));                           \
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
INLINE bits<float> near_halfway(reg<float> a, int dropped, int margin) {
    const uint32x4_t sum = vaddq_u32(vreinterpretq_u32_f32(a.v), vdupq_n_u32((1u << (dropped - 1)) + margin));
    return {vcleq_u32(vandq_u32(sum, vdupq_n_u32((1u << dropped) - 1)), vdupq_n_u32(2 * margin))};
}
INLINE bits<float> round_differently(reg<float> a, reg<float> b, int dropped) {
    const uint32x4_t half = vdupq_n_u32(1u << (dropped - 1)), i = vaddq_u32(vreinterpretq_u32_f32(a.v), half);
    const uint32x4_t j = vaddq_u32(vreinterpretq_u32_f32(b.v), half);
    return {vcgeq_u32(veorq_u32(i, j), vdupq_n_u32(1u << dropped))};
}
INLINE reg<float> load_reg(const f16* p) { return vcvt_f32_f16(vreinterpret_f16_u16(vld1_u16(&p->pattern))); }
INLINE void store_reg(f16* p, reg<float> a) { vst1_u16(&p->pattern, vreinterpret_u16_f16(vcvt_f16_f32(a.v))); }
INLINE reg<float> load_reg(const bf16* p) {
    return vreinterpretq_f32_u32(vshll_n_u16(vld1_u16(&p->pattern), 16));
}
INLINE uint32x4_t round_to_bf16(reg<float> a) {  // the bfloat16 is the upper half of each integer
    const uint32x4_t i = vreinterpretq_u32_f32(a.v), odd = vshrq_n_u32(vshlq_n_u32(i, 15), 31);
    const uint32x4_t nearest = vaddq_u32(vaddq_u32(i, odd), vdupq_n_u32(0x7FFF));
    return vbslq_u32((a == a).m, nearest, vorrq_u32(i, vdupq_n_u32(0x00400000)));
}
INLINE void store_reg(bf16* p, reg<float> a) { vst1_u16(&p->pattern, vshrn_n_u32(round_to_bf16(a), 16)); }

}  // namespace fastact

#undef AS_BITS
#undef AS_NUMBERS
#undef BITWISE
