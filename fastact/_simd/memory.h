// Loads and stores of fewer elements than a vector has, or of elements that aren't contiguous. vec.h loads and stores
// whole contiguous vectors. This file must not use processor instructions (intrinsics).
#pragma once
#include "vec.h"

namespace fastact {

// --- partial vectors -----------------------------------------------------------------------------------------

// Copy fewer than 2 * max_piece elements in pieces of constant sizes. A memcpy of variable size is a function call.
template <class S, int max_piece = lanes<S> / 2> INLINE void copy_partial(S* to, const S* from, std::ptrdiff_t count) {
    if (count >= max_piece) {
        std::memcpy(to, from, max_piece * sizeof(S));
        to += max_piece, from += max_piece, count -= max_piece;
    }
    if constexpr (max_piece > 1) copy_partial<S, max_piece / 2>(to, from, count);
}

template <class T> INLINE T read(const char* p) {
    T number;
    std::memcpy(&number, p, sizeof(T));
    return number;
}
// A word of 8 bytes: the first `count` from p (all if `count` is larger, none if it is negative), the others from
// `fill`. `count` is a multiple of the size of S.
template <class S> INLINE std::uint64_t load_word(const char* p, std::ptrdiff_t count, std::uint64_t fill) {
    if (count >= 8) return read<std::uint64_t>(p);
    if (count <= 0) return fill;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    std::memcpy(&fill, p, std::size_t(count));
    return fill;
#else
    std::uint64_t word;  // of two loads, which may overlap
    if (sizeof(S) == 4 || count >= 4)
        word = read<std::uint32_t>(p) | std::uint64_t(read<std::uint32_t>(p + count - 4)) << 8 * (count - 4);
    else if (sizeof(S) == 2 || count >= 2)
        word = read<std::uint16_t>(p) | std::uint64_t(read<std::uint16_t>(p + count - 2)) << 8 * (count - 2);
    else
        word = std::uint8_t(*p);
    return word | fill << 8 * count;
#endif
}
// A vector type, so that the compiler stores all words at once.
template <int n> struct word_vector {
#if defined(FASTACT_PLAIN)
    using type = std::uint64_t[n];
#else
    typedef std::uint64_t type __attribute__((vector_size(8 * n)));
#endif
};
// Write n elements: the first `count` from `from` (all if `count` is larger, none if it is negative), the others are
// `filler`. All are written at once: a processor that loads a vector soon after its pieces were stored waits for them,
// 10 ns or more.
template <int n, class S> INLINE void copy_and_fill(S* to, const S* from, std::ptrdiff_t count, S filler) {
    static_assert(n * sizeof(S) % 8 == 0, "copied in words of 8 bytes");
    constexpr int words = n * sizeof(S) / 8;
    std::uint64_t fill = 0;
    for (std::size_t i = 0; i < 8; i += sizeof(S)) std::memcpy((char*)&fill + i, &filler, sizeof(S));
    typename word_vector<words>::type copy;
#pragma GCC unroll 16
    for (int i = 0; i < words; i++) {
        const std::ptrdiff_t before = 8 * i;
        copy[i] = load_word<S>((const char*)from + before, count * std::ptrdiff_t(sizeof(S)) - before, fill);
    }
    std::memcpy(to, &copy, sizeof(copy));
}
// The number 0 or -inf in the format S.
template <class S> INLINE S fill_of(double number) { return S(number); }
template <> INLINE f16 fill_of(double number) { return {std::uint16_t(number == 0 ? 0 : 0xFC00)}; }
template <> INLINE bf16 fill_of(double number) { return {std::uint16_t(number == 0 ? 0 : 0xFF80)}; }

#if defined(FASTACT_PARTIAL)
template <class S> constexpr bool has_partial_registers = std::is_floating_point_v<S>;
#else
template <class S> constexpr bool has_partial_registers = false;
#endif
#if defined(FASTACT_PARTIAL_16_BIT)
template <class S> constexpr bool has_partial_loads = !std::is_integral_v<S>;
#else
template <class S> constexpr bool has_partial_loads = has_partial_registers<S>;
#endif
// Load `count` elements from p, at least one but fewer than a vector has. The other lanes become `other`, 0 or -inf; of
// integers, always 0.
template <class S> INLINE vec<computed<S>> load_partial(const S* p, std::ptrdiff_t count, double other) {
    constexpr int half = lanes<S> / 2;
    const S filler = fill_of<S>(other);
    if constexpr (has_partial_loads<S>) {
        return {load_reg_partial(p, int(count), filler), load_reg_partial(p + half, int(count) - half, filler)};
    } else if constexpr (half == 1) {
        return {load_reg(p), computed<S>(other)};
    } else if constexpr (std::is_integral_v<S>) {  // loaded once per call, so the wait doesn't matter
        S numbers[lanes<S>] = {};
        copy_partial(numbers, p, count);
        return load(numbers);
    } else {
        S numbers[lanes<S>];
        copy_and_fill<half>(numbers, p, count, filler);
        copy_and_fill<half>(numbers + half, p + half, count - half, filler);
        return load(numbers);
    }
}
template <class S> INLINE void store_partial(S* p, std::ptrdiff_t count, vec<computed<S>> x) {
    constexpr int half = lanes<S> / 2;
    if constexpr (has_partial_registers<S>)
        return store_reg_partial(p, x.a, int(count)), store_reg_partial(p + half, x.b, int(count) - half);
    S numbers[lanes<S>];
    store(numbers, x);
    copy_partial(p, numbers, count);
}

// --- strided vectors -----------------------------------------------------------------------------------------

// Elements at a stride of `step` bytes. Contiguous elements are loaded as whole vectors.
template <class T> INLINE reg<T> load_reg_strided(const char* p, std::ptrdiff_t step) {
    T numbers[reg<T>::lanes];
#pragma GCC unroll 16
    for (int i = 0; i < reg<T>::lanes; i++) numbers[i] = *(const T*)(p + i * step);
    return load_reg(numbers);
}
template <class T> INLINE void store_reg_strided(char* p, std::ptrdiff_t step, reg<T> a) {
    T numbers[reg<T>::lanes];
    store_reg(numbers, a);
#pragma GCC unroll 16
    for (int i = 0; i < reg<T>::lanes; i++) *(T*)(p + i * step) = numbers[i];
}
template <class T> INLINE vec<T> load_strided(const T* first, std::ptrdiff_t i, std::ptrdiff_t step) {
    const char* const p = (const char*)first + i * step;
    if (step == sizeof(T)) return load((const T*)p);
    return {load_reg_strided<T>(p, step), load_reg_strided<T>(p + reg<T>::lanes * step, step)};
}
template <class T> INLINE void store_strided(T* first, std::ptrdiff_t i, std::ptrdiff_t step, vec<T> x) {
    char* const p = (char*)first + i * step;
    if (step == sizeof(T)) return store((T*)p, x);
    store_reg_strided<T>(p, step, x.a), store_reg_strided<T>(p + reg<T>::lanes * step, step, x.b);
}

}  // namespace fastact
