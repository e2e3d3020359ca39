/* float16 and bfloat16, one number: to float32 and back, for C and C++. */
#ifndef FASTACT_HALF_H
#define FASTACT_HALF_H
#include <stdint.h>
#include <string.h>

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
    const uint32_t size = (h & 0x7FFFu) << 13, sign = (uint32_t)(h & 0x8000u) << 16;
    /* 2^112 is the difference of the exponents' biases. Infinity and NaN have an exponent of all ones. */
    const float finite = fastact_from_bits(size) * 5.192296858534828e33f;
    const uint32_t special = size >= 0x0F800000u ? 0x7F800000u : 0u;
    return fastact_from_bits(sign | special | fastact_to_bits(finite));
}

static inline float fastact_widen_bfloat16(uint16_t h) { return fastact_from_bits((uint32_t)h << 16); }

/* To the nearest, ties to even. A NaN stays one. */
static inline uint16_t fastact_narrow_float16(float x) {
    const uint32_t bits = fastact_to_bits(x), size = bits & 0x7FFFFFFFu;
    const uint32_t normal = (size - 0x38000000u + 0x0FFFu + ((size >> 13) & 1)) >> 13;
    /* The sum with 1/2 has its last place where a subnormal result has it. */
    const uint32_t subnormal = fastact_to_bits(fastact_from_bits(size) + 0.5f) - 0x3F000000u;
    const uint32_t special = size > 0x7F800000u ? 0x7E00u : 0x7C00u;
    const uint32_t y = size >= 0x47800000u ? special : size < 0x38800000u ? subnormal : normal;
    return (uint16_t)((bits >> 16 & 0x8000u) | y);
}

static inline uint16_t fastact_narrow_bfloat16(float x) {
    const uint32_t bits = fastact_to_bits(x), nearest = bits + 0x7FFFu + ((bits >> 16) & 1);
    return (uint16_t)((x == x ? nearest : bits | 0x00400000u) >> 16);
}

#endif
