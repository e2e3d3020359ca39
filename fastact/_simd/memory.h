// Vectors from memory, and back, other than whole ones that lie side by side: a few numbers, or numbers apart.
#pragma once
#include "vec.h"

namespace fastact {

// --- a few numbers ---------------------------------------------------------------------------------------------------

// Copy a few numbers, piece by piece: moves of a size that isn't known are calls.
template <class S, int most = lanes<S> / 2> INLINE void copy_few(S* to, const S* from, std::ptrdiff_t count) {
    if (count >= most) {
        std::memcpy(to, from, most * sizeof(S));
        to += most, from += most, count -= most;
    }
    if constexpr (most > 1) copy_few<S, most / 2>(to, from, count);
}
// Zero or minus infinity.
template <class T> INLINE void set_to(T* to, double number) { *to = T(number); }
INLINE void set_to(f16* to, double number) { to->pattern = number == 0 ? 0 : 0xFC00; }
INLINE void set_to(bf16* to, double number) { to->pattern = number == 0 ? 0 : 0xFF80; }

#if defined(FASTACT_PARTS)
template <class S> constexpr bool has_parts = std::is_floating_point_v<S>;
#else
template <class S> constexpr bool has_parts = false;
#endif
// The numbers from p on, `count` of them, and zeros or minus infinity in place of those behind.
template <class S> INLINE vec<computed<S>> load_few(const S* p, std::ptrdiff_t count, double other) {
    constexpr int half = lanes<S> / 2;
    if constexpr (has_parts<S>)
        return {load_part(p, int(count), S(other)), load_part(p + half, int(count) - half, S(other))};
    S numbers[lanes<S>];
    for (int i = 0; i < lanes<S>; i++) set_to(numbers + i, other);
    copy_few(numbers, p, count);
    return load(numbers);
}
template <class S> INLINE void store_few(S* p, std::ptrdiff_t count, vec<computed<S>> x) {
    constexpr int half = lanes<S> / 2;
    if constexpr (has_parts<S>) return store_part(p, x.a, int(count)), store_part(p + half, x.b, int(count) - half);
    S numbers[lanes<S>];
    store(numbers, x);
    copy_few(p, numbers, count);
}

// --- numbers apart ---------------------------------------------------------------------------------------------------

// Numbers that are `step` bytes apart; if they lie side by side after all, whole vectors.
template <class T> INLINE reg<T> load_reg_apart(const char* p, std::ptrdiff_t step) {
    T numbers[reg<T>::lanes];
#pragma GCC unroll 16
    for (int i = 0; i < reg<T>::lanes; i++) numbers[i] = *(const T*)(p + i * step);
    return load_reg(numbers);
}
template <class T> INLINE void store_reg_apart(char* p, std::ptrdiff_t step, reg<T> a) {
    T numbers[reg<T>::lanes];
    store_reg(numbers, a);
#pragma GCC unroll 16
    for (int i = 0; i < reg<T>::lanes; i++) *(T*)(p + i * step) = numbers[i];
}
template <class T> INLINE vec<T> load_apart(const T* first, std::ptrdiff_t i, std::ptrdiff_t step) {
    const char* const p = (const char*)first + i * step;
    if (step == sizeof(T)) return load((const T*)p);
    return {load_reg_apart<T>(p, step), load_reg_apart<T>(p + reg<T>::lanes * step, step)};
}
template <class T> INLINE void store_apart(T* first, std::ptrdiff_t i, std::ptrdiff_t step, vec<T> x) {
    char* const p = (char*)first + i * step;
    if (step == sizeof(T)) return store((T*)p, x);
    store_reg_apart<T>(p, step, x.a), store_reg_apart<T>(p + reg<T>::lanes * step, step, x.b);
}

}  // namespace fastact
