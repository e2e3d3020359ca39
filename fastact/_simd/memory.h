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
// Store zero or minus infinity.
template <class T> INLINE void set_fill(T* to, double number) { *to = T(number); }
INLINE void set_fill(f16* to, double number) { to->pattern = number == 0 ? 0 : 0xFC00; }
INLINE void set_fill(bf16* to, double number) { to->pattern = number == 0 ? 0 : 0xFF80; }

#if defined(FASTACT_PARTIAL)
template <class S> constexpr bool has_partial_registers = std::is_floating_point_v<S>;
#else
template <class S> constexpr bool has_partial_registers = false;
#endif
// Load `count` elements from p, fewer than a vector has, and put `other` (0 or -inf) in the remaining lanes.
template <class S> INLINE vec<computed<S>> load_partial(const S* p, std::ptrdiff_t count, double other) {
    constexpr int half = lanes<S> / 2;
    if constexpr (has_partial_registers<S>)
        return {load_reg_partial(p, int(count), S(other)), load_reg_partial(p + half, int(count) - half, S(other))};
    S numbers[lanes<S>];
    for (int i = 0; i < lanes<S>; i++) set_fill(numbers + i, other);
    copy_partial(numbers, p, count);
    return load(numbers);
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
