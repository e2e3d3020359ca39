/* Convert single numbers between float16 or bfloat16 and float32. Don't use vectors here: this header is also compiled
 * as C, by way of _loops/float16.pxd.
 *
 * Widening is exact. Narrowing rounds to nearest, ties to even. NaN stays NaN, but narrowing to float16 drops its
 * payload. */
#ifndef FASTACT_HALF_H
#define FASTACT_HALF_H
#include <stdint.h>
#include <string.h>

#include "ieee.h"

static inline float fastact_from_bits(uint32_t bits) {
    float x;
    memcpy(&x, &bits, 4);
    return x;
}
static inline uint32_t fastact_to_bits(float x) {
    uint32_t bits;
    memcpy(&bits, &x, 4);
    return bits;
}

static inline float fastact_widen_float16(uint16_t h) {
    const uint32_t magnitude = (h & 0x7FFFu) << 13, sign = (uint32_t)(h & 0x8000u) << 16;
    /* The exponent biases differ by 112, so a multiplication by 2^112 converts the exponent; this also normalises
     * subnormal numbers. In infinity and NaN, all exponent bits are set. */
    const float finite = fastact_from_bits(magnitude) * 5.192296858534828e33f;
    const uint32_t special = magnitude >= 0x0F800000u ? 0x7F800000u : 0u;
    return fastact_from_bits(sign | special | fastact_to_bits(finite));
}

static inline float fastact_widen_bfloat16(uint16_t h) { return fastact_from_bits((uint32_t)h << 16); }

static inline uint16_t fastact_narrow_float16(float x) {
    const uint32_t bits = fastact_to_bits(x), magnitude = bits & 0x7FFFFFFFu;
    /* 0x38000000 is 112 << 23, the difference of the exponent biases. */
    const uint32_t normal = (magnitude - 0x38000000u + 0x0FFFu + ((magnitude >> 13) & 1)) >> 13;
    /* For a subnormal result, add 0.5: float32 numbers in [1/2, 1) and subnormal float16 numbers both have a spacing of
     * 2^-24, so this addition rounds correctly. 0x3F000000 is the bit pattern of 0.5. */
    const uint32_t subnormal = fastact_to_bits(fastact_from_bits(magnitude) + 0.5f) - 0x3F000000u;
    const uint32_t special = magnitude > 0x7F800000u ? 0x7E00u : 0x7C00u;
    /* 0x47800000 is 65536, which is beyond the largest float16; 0x38800000 is 2^-14, the smallest normal float16. */
    const uint32_t y = magnitude >= 0x47800000u ? special : magnitude < 0x38800000u ? subnormal : normal;
    return (uint16_t)((bits >> 16 & 0x8000u) | y);
}

static inline uint16_t fastact_narrow_bfloat16(float x) {
    const uint32_t bits = fastact_to_bits(x), nearest = bits + 0x7FFFu + ((bits >> 16) & 1);
    return (uint16_t)((x == x ? nearest : bits | 0x00400000u) >> 16);
}

#endif
