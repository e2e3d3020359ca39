// The formats of numbers, and the declarations of reg and bits.
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

#if defined(FASTACT_FUSED)
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

INLINE float widened(f16 h) { return fastact_widen_float16(h.pattern); }
INLINE float widened(bf16 h) { return fastact_widen_bfloat16(h.pattern); }
INLINE f16 narrowed(float x, const f16*) { return {fastact_narrow_float16(x)}; }
INLINE bf16 narrowed(float x, const bf16*) { return {fastact_narrow_bfloat16(x)}; }

}  // namespace fastact
