/* Transposing elements of 2, 4 or 8 bytes, in square tiles whose rows are vectors of 16 bytes. */

#ifndef FASTACT_TRANSPOSE_H
#define FASTACT_TRANSPOSE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define FASTACT_TILES
typedef __m128i fastact_vector;
#define LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define STORE(p, v) _mm_storeu_si128((__m128i *)(p), v)
/* The elements of the lower (upper) halves of two vectors, by turns. */
#define ZIP_LOW(bits, a, b) _mm_unpacklo_epi##bits(a, b)
#define ZIP_HIGH(bits, a, b) _mm_unpackhi_epi##bits(a, b)
#elif defined(__aarch64__) || defined(_M_ARM64)
#include <arm_neon.h>
#define FASTACT_TILES
typedef uint8x16_t fastact_vector;
#define LOAD(p) vld1q_u8((const uint8_t *)(p))
#define STORE(p, v) vst1q_u8((uint8_t *)(p), v)
#define AS(bits, v) vreinterpretq_u##bits##_u8(v)
#define ZIP_LOW(bits, a, b) vreinterpretq_u8_u##bits(vzip1q_u##bits(AS(bits, a), AS(bits, b)))
#define ZIP_HIGH(bits, a, b) vreinterpretq_u8_u##bits(vzip2q_u##bits(AS(bits, a), AS(bits, b)))
#endif

/* Element c of row r goes to element r of row c; strides are bytes between rows, whose elements are contiguous. */
#ifdef FASTACT_TILES
#define FASTACT_SIDE(bits) (128 / bits)
/* As many times as 2^k is the number of rows: zip row i of the upper half with row i of the lower half. */
#define FASTACT_TILE(bits)                                                                                            \
    fastact_vector row[SIDE], zipped[SIDE];                                                                           \
    for (int i = 0; i < SIDE; i++) row[i] = LOAD(from + i * from_stride);                                             \
    for (int rows = SIDE; rows > 1; rows /= 2) {                                                                      \
        for (int i = 0; i < SIDE / 2; i++) {                                                                          \
            zipped[2 * i] = ZIP_LOW(bits, row[i], row[i + SIDE / 2]);                                                 \
            zipped[2 * i + 1] = ZIP_HIGH(bits, row[i], row[i + SIDE / 2]);                                            \
        }                                                                                                             \
        for (int i = 0; i < SIDE; i++) row[i] = zipped[i];                                                            \
    }                                                                                                                 \
    for (int i = 0; i < SIDE; i++) STORE(to + i * to_stride, row[i]);
#else
#define FASTACT_SIDE(bits) 1
#define FASTACT_TILE(bits) memcpy(to, from, bits / 8);
#endif

#define FASTACT_TRANSPOSE(bits)                                                                                       \
    static inline void fastact_tile_##bits(char *to, ptrdiff_t to_stride, const char *from, ptrdiff_t from_stride) {  \
        enum { SIDE = FASTACT_SIDE(bits) };                                                                           \
        FASTACT_TILE(bits)                                                                                            \
        (void)to_stride, (void)from_stride;                                                                           \
    }                                                                                                                 \
    static inline void fastact_transpose_##bits(char *to, ptrdiff_t to_stride, const char *from,                      \
                                                ptrdiff_t from_stride, ptrdiff_t rows, ptrdiff_t columns) {           \
        enum { BYTES = bits / 8, SIDE = FASTACT_SIDE(bits) };                                                         \
        const ptrdiff_t whole_rows = rows - rows % SIDE, whole_columns = columns - columns % SIDE;                    \
        for (ptrdiff_t r = 0; r < whole_rows; r += SIDE)                                                              \
            for (ptrdiff_t c = 0; c < whole_columns; c += SIDE)                                                       \
                fastact_tile_##bits(to + c * to_stride + r * BYTES, to_stride, from + r * from_stride + c * BYTES,    \
                                    from_stride);                                                                     \
        for (ptrdiff_t r = 0; r < rows; r++)                                                                          \
            for (ptrdiff_t c = r < whole_rows ? whole_columns : 0; c < columns; c++)                                  \
                memcpy(to + c * to_stride + r * BYTES, from + r * from_stride + c * BYTES, BYTES);                    \
    }
FASTACT_TRANSPOSE(16)
FASTACT_TRANSPOSE(32)
FASTACT_TRANSPOSE(64)
#undef FASTACT_TRANSPOSE
#undef FASTACT_TILE
#undef FASTACT_SIDE
#undef LOAD
#undef STORE
#undef ZIP_LOW
#undef ZIP_HIGH

#endif
