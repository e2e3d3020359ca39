// Numbers near a tie of a 16-bit format.
#pragma once
#include "vec.h"

namespace fastact {

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

template <class H> INLINE mask<vec<float>> near_tie(const H* format, vec<float> x, int margin) {
    return {near_tie(format, x.a, margin), near_tie(format, x.b, margin)};
}
template <class H> INLINE mask<vec<float>> tie_between(const H* format, vec<float> x, vec<float> y) {
    return {tie_between(format, x.a, y.a), tie_between(format, x.b, y.b)};
}

}  // namespace fastact
