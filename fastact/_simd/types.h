// The floating-point formats, and the declarations of reg<T> and bits<T> that each instruction set defines. This
// file must not use processor instructions (intrinsics).
#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

#include "half.h"
#include "platform.h"

namespace fastact {

template <class T> struct reg;
template <class T> struct bits;

// A floating-point format: stored bits of the significand, exponent bias, and an exponent n for which 2^n times any
// subnormal number is normal.
template <class T> struct format;
template <> struct format<float> {
    using integer = std::uint32_t;
    static constexpr int fraction_bits = 23, bias = 127, subnormal_shift = 64;
};
template <> struct format<double> {
    using integer = std::uint64_t;
    static constexpr int fraction_bits = 52, bias = 1023, subnormal_shift = 128;
};

struct f16 { std::uint16_t pattern; };   // IEEE half precision
struct bf16 { std::uint16_t pattern; };  // bfloat16, the upper half of a float

// True if fma(a, b, c) is rounded once. Code that depends on this tests FUSED.
#if defined(FASTACT_FUSED)
constexpr bool FUSED = true;
#else
constexpr bool FUSED = false;
#endif

template <class To, class From> INLINE To reinterpret(From from) {
    static_assert(sizeof(To) == sizeof(From), "reinterpret needs types of the same size");
    To to;
    std::memcpy(&to, &from, sizeof(To));
    return to;
}

// Conversions of one number. Widening to float is exact; narrowing rounds to nearest, ties to even.
INLINE float widened(f16 h) { return fastact_widen_float16(h.pattern); }
INLINE float widened(bf16 h) { return fastact_widen_bfloat16(h.pattern); }
INLINE f16 narrowed(float x, const f16*) { return {fastact_narrow_float16(x)}; }
INLINE bf16 narrowed(float x, const bf16*) { return {fastact_narrow_bfloat16(x)}; }

}  // namespace fastact
