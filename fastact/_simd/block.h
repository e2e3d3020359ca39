// Blocks: 128 bytes of numbers, as many on every processor. A sum over a row that takes one place of a block per number
// is rounded in the same order everywhere.
#pragma once
#include "vec.h"

namespace fastact {

template <class V> struct block {
    using value = typename V::value;
    static constexpr int size = 128 / sizeof(value), parts = size / lanes<value>;
    V part[parts];
    block() = default;
    template <class F> static INLINE block of_parts(F f) {
        block x;
#pragma GCC unroll 16
        for (int i = 0; i < parts; i++) x.part[i] = f(i);
        return x;
    }
    INLINE block(V all) : block(of_parts([&](int) { return all; })) {}
    friend INLINE block operator+(block x, block y) { return of_parts([&](int i) { return x.part[i] + y.part[i]; }); }
    friend INLINE block operator-(block x, V y) { return of_parts([&](int i) { return x.part[i] - y; }); }
    INLINE reg<value> at(int i) const { return i % 2 ? part[i / 2].b : part[i / 2].a; }
    INLINE void add(std::ptrdiff_t i, V x) {  // to the numbers from i % size on
        V& some = part[i % size / lanes<value>];
        some = some + x;
    }
};
template <class T> INLINE block<vec<T>> fma(block<vec<T>> x, block<vec<T>> y, block<vec<T>> z) {
    return z.of_parts([&](int i) { return fma(x.part[i], y.part[i], z.part[i]); });
}
// No slower where it is subnormal, as for vectors; but without the sign of a zero.
template <class T> INLINE block<vec<T>> product(block<vec<T>> x, block<vec<T>> y) {
    if constexpr (FUSED)
        return fma(x, y, block<vec<T>>(vec<T>(0.0)));
    else
        return x.of_parts([&](int i) { return x.part[i] * y.part[i]; });
}
template <class T> INLINE block<vec<T>> at_least(block<vec<T>> x, block<vec<T>> bound) {
    return x.of_parts([&](int i) { return at_least(x.part[i], bound.part[i]); });
}

// All numbers together: in pairs, as an operation waits for the one before.
template <class T> INLINE double sum_of(block<vec<T>> x) {
    constexpr int quarter = x.size / 4;
    T half[2 * quarter];
    double sums[quarter];
#pragma GCC unroll 16
    for (int i = 0; i < x.parts; i++) store_reg(half + i * reg<T>::lanes, x.at(i) + x.at(i + x.parts));
    for (int i = 0; i < quarter; i++) sums[i] = double(half[i]) + double(half[i + quarter]);
    if constexpr (quarter == 8)
        for (int i = 0; i < 4; i++) sums[i] += sums[i + 4];
    return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}
template <class T> INLINE T largest_of(block<vec<T>> x) {
    T numbers[reg<T>::lanes];
    reg<T> most = x.at(0);
#pragma GCC unroll 32
    for (int i = 1; i < 2 * x.parts; i++) most = at_least(x.at(i), most);
    store_reg(numbers, most);
#pragma GCC unroll 4
    for (int half = reg<T>::lanes / 2; half; half /= 2)
#pragma GCC unroll 8
        for (int i = 0; i < half; i++) numbers[i] = numbers[i] > numbers[i + half] ? numbers[i] : numbers[i + half];
    return numbers[0];
}

// Of elements in memory. `like` names the type of the vector: Cython instantiates every pair of T and S, and those that
// don't belong together nobody calls.
template <class T> constexpr int block_size(const vec<T>&) { return block<vec<T>>::size; }
template <class T, class S> constexpr bool belong = std::is_same_v<decltype(load((const S*)0)), vec<T>>;

template <class T, class S> INLINE vec<T> load_like(vec<T> like, const S* p) {
    if constexpr (belong<T, S>)
        return load(p);
    else
        return like;
}
template <class S, class T> INLINE void store_like(S* p, vec<T> x) {
    if constexpr (belong<T, S>) store(p, x);
}
template <class T, class S> INLINE block<vec<T>> load_block(vec<T> like, const S* p) {
    return block<vec<T>>::of_parts([&](int i) { return load_like(like, p + i * lanes<T>); });
}
template <class S, class T> INLINE void store_block(S* p, block<vec<T>> x) {
#pragma GCC unroll 16
    for (int i = 0; i < x.parts; i++) store_like(p + i * lanes<T>, x.part[i]);
}

}  // namespace fastact
