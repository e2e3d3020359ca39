// float32 numbers near a tie of float16 or bfloat16. A tie is a number halfway between two neighbours of the format.
// This header only finds such numbers; _loops/ties.pxd computes them again.
#pragma once
#include "vec.h"

namespace fastact {

// Below 2^-14, the spacing of float16 is always 2^-24. In the float32 that results from adding 2^-14 to such a number,
// the last 13 bits are below this spacing, as they are in a larger number without this addition.
INLINE reg<float> with_fixed_spacing(reg<float> a) {
    const reg<float> sign_bit = -0.0f, smallest_normal = 6.103515625e-05f, magnitude = and_not(a, sign_bit);
    return select(magnitude < smallest_normal, magnitude + smallest_normal, magnitude) | (a & sign_bit);
}
// True if a is at most `margin` ULP (of float32) from a tie of the format.
INLINE bits<float> near_tie(const bf16*, reg<float> a, int margin) { return near_halfway(a, 16, margin); }
INLINE bits<float> near_tie(const f16*, reg<float> a, int margin) {
    return near_halfway(with_fixed_spacing(a), 13, margin);
}
// True if a tie of the format lies between a and b, which then round to different numbers.
INLINE bits<float> tie_between(const bf16*, reg<float> a, reg<float> b) { return round_differently(a, b, 16); }
INLINE bits<float> tie_between(const f16*, reg<float> a, reg<float> b) {
#if defined(FASTACT_CONVERTS)
    return round_differently_to_float16(a, b);
#else
    return round_differently(with_fixed_spacing(a), with_fixed_spacing(b), 13);
#endif
}

template <class H> INLINE mask<vec<float>> near_tie(const H* like, vec<float> x, int margin) {
    return {near_tie(like, x.a, margin), near_tie(like, x.b, margin)};
}
template <class H> INLINE mask<vec<float>> tie_between(const H* like, vec<float> x, vec<float> y) {
    return {tie_between(like, x.a, y.a), tie_between(like, x.b, y.b)};
}

}  // namespace fastact
