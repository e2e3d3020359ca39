/* Copies of elements of 1, 2, 4 or 8 bytes: between any strides, and transposed in square tiles, whose rows are vectors
 * of 16 bytes. The size of an element matters, not its type. */

#ifndef FASTACT_PACK_H
#define FASTACT_PACK_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define FASTACT_TILES
typedef __m128i fastact_vector;
#define LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define STORE(p, v) _mm_storeu_si128((__m128i *)(p), v)
/* Interleave the lower (upper) halves of two vectors. */
#define ZIP_LOW(bits, a, b) _mm_unpacklo_epi##bits(a, b)
#define ZIP_HIGH(bits, a, b) _mm_unpackhi_epi##bits(a, b)
/* The elements of two vectors that have even indices. */
#define EVEN_64(a, b) _mm_unpacklo_epi64(a, b)
#define EVEN_32(a, b) _mm_castps_si128(_mm_shuffle_ps(_mm_castsi128_ps(a), _mm_castsi128_ps(b), 0x88))
#define EVEN_16(a, b) _mm_packs_epi32(LOWER(a), LOWER(b))
#define LOWER(a) _mm_srai_epi32(_mm_slli_epi32(a, 16), 16)
#define REVERSED_64(a) _mm_shuffle_epi32(a, 0x4E)
#define REVERSED_32(a) _mm_shuffle_epi32(a, 0x1B)
#define REVERSED_16(a) REVERSED_64(_mm_shufflehi_epi16(_mm_shufflelo_epi16(a, 0x1B), 0x1B))
#elif defined(__aarch64__)
#include <arm_neon.h>
#define FASTACT_TILES
typedef uint8x16_t fastact_vector;
#define LOAD(p) vld1q_u8((const uint8_t *)(p))
#define STORE(p, v) vst1q_u8((uint8_t *)(p), v)
#define AS(bits, v) vreinterpretq_u##bits##_u8(v)
#define ZIP_LOW(bits, a, b) vreinterpretq_u8_u##bits(vzip1q_u##bits(AS(bits, a), AS(bits, b)))
#define ZIP_HIGH(bits, a, b) vreinterpretq_u8_u##bits(vzip2q_u##bits(AS(bits, a), AS(bits, b)))
#define EVEN(bits, a, b) vreinterpretq_u8_u##bits(vuzp1q_u##bits(AS(bits, a), AS(bits, b)))
#define EVEN_64(a, b) EVEN(64, a, b)
#define EVEN_32(a, b) EVEN(32, a, b)
#define EVEN_16(a, b) EVEN(16, a, b)
#define REVERSED_64(a) vextq_u8(a, a, 8)
#define REVERSED_32(a) REVERSED_64(vreinterpretq_u8_u32(vrev64q_u32(AS(32, a))))
#define REVERSED_16(a) REVERSED_64(vreinterpretq_u8_u16(vrev64q_u16(AS(16, a))))
#endif

/* --- between strides ---------------------------------------------------------------------------------------------- */

/* Steps are in bytes. FROM_EVERY_OTHER loads one element beyond the last element that it copies, so it uses `<`. */
#ifdef FASTACT_TILES
#define IN_REVERSE(bits)                                                                                              \
    if (to_step == -from_step && (to_step == BYTES || from_step == BYTES)) {                                          \
        const ptrdiff_t to_last = to_step < 0 ? 16 - BYTES : 0, from_last = to_step < 0 ? 0 : 16 - BYTES;             \
        for (; i + 128 / bits <= n; i += 128 / bits)                                                                  \
            STORE(to + i * to_step - to_last, REVERSED_##bits(LOAD(from + i * from_step - from_last)));               \
    }
#define FROM_EVERY_OTHER(bits)                                                                                        \
    if (to_step == BYTES && from_step == 2 * BYTES)                                                                   \
        for (; i + 128 / bits < n; i += 128 / bits)                                                                   \
            STORE(to + i * BYTES, EVEN_##bits(LOAD(from + i * from_step), LOAD(from + i * from_step + 16)));
#else
#define IN_REVERSE(bits)
#define FROM_EVERY_OTHER(bits)
#endif
#define COPY_ONE(to, from) *(pattern *)(to) = *(const pattern *)(from)
#define FASTACT_COPY(bits, vectors)                                                                                   \
    static inline void fastact_copy_##bits(char *restrict to, ptrdiff_t to_step, const char *restrict from,           \
                                           ptrdiff_t from_step, ptrdiff_t n) {                                        \
        typedef uint##bits##_t pattern;                                                                               \
        enum { BYTES = bits / 8 };                                                                                    \
        ptrdiff_t i = 0;                                                                                              \
        vectors                                                                                                       \
        to += i * to_step, from += i * from_step;                                                                     \
        for (; i + 4 <= n; i += 4) {                                                                                  \
            COPY_ONE(to, from);                                                                                       \
            COPY_ONE(to + to_step, from + from_step);                                                                 \
            COPY_ONE(to + 2 * to_step, from + 2 * from_step);                                                         \
            COPY_ONE(to + 3 * to_step, from + 3 * from_step);                                                         \
            to += 4 * to_step, from += 4 * from_step;                                                                 \
        }                                                                                                             \
        for (; i < n; i++, to += to_step, from += from_step) COPY_ONE(to, from);                                      \
        (void)BYTES;                                                                                                  \
    }
FASTACT_COPY(8, )
FASTACT_COPY(16, IN_REVERSE(16) FROM_EVERY_OTHER(16))
FASTACT_COPY(32, IN_REVERSE(32) FROM_EVERY_OTHER(32))
FASTACT_COPY(64, IN_REVERSE(64) FROM_EVERY_OTHER(64))
#undef FASTACT_COPY
#undef COPY_ONE
#undef IN_REVERSE
#undef FROM_EVERY_OTHER

/* --- transposition ------------------------------------------------------------------------------------------------ */

/* Copy element c of row r to element r of row c. Rows are contiguous; strides are the bytes between rows. */
#ifdef FASTACT_TILES
#define FASTACT_SIDE(bits) (128 / bits)
/* For 2^k rows, k times: interleave each row of the first half with the corresponding row of the second half. */
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
#undef EVEN_64
#undef EVEN_32
#undef EVEN_16
#undef REVERSED_64
#undef REVERSED_32
#undef REVERSED_16

#endif
