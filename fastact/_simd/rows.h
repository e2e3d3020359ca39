// Rows of numbers, for loops along an axis. A vector holds neighbours within one row (along_...), or an element of each
// of some rows that lie side by side (across_...).
//
// Either way, the terms of a row take turns at 64 bytes of places, as many on every processor. So their sum is rounded in
// the same order everywhere.
#pragma once
#include "vec.h"

namespace fastact {

template <class T> constexpr int places = 64 / sizeof(T);
constexpr int MOST_ROWS = 64;  // that are taken side by side

// --- vectors of which only some numbers are there --------------------------------------------------------------------

INLINE float number_at(const float* p) { return *p; }
INLINE double number_at(const double* p) { return *p; }
INLINE float number_at(const f16* p) { return widened(*p); }
INLINE float number_at(const bf16* p) { return widened(*p); }

#if defined(FASTACT_PARTS)
template <class S> constexpr bool has_parts = std::is_floating_point_v<S>;
#else
template <class S> constexpr bool has_parts = false;
#endif
// One by one: calls, as the loops beside them need their registers.
template <class S> NOINLINE vec<computed<S>> load_singly(const S* p, std::ptrdiff_t count, double other) {
    computed<S> numbers[lanes<S>];
    for (int i = 0; i < lanes<S>; i++) numbers[i] = i < count ? number_at(p + i) : computed<S>(other);
    return load(numbers);
}
template <class S> NOINLINE void store_singly(S* p, std::ptrdiff_t count, vec<computed<S>> x) {
    S numbers[lanes<S>];
    store(numbers, x);
    for (int i = 0; i < lanes<S> && i < count; i++) p[i] = numbers[i];
}
// The numbers from p on, `count` of them, and another in place of those behind.
template <class S> INLINE vec<computed<S>> load_few(const S* p, std::ptrdiff_t count, double other) {
    constexpr int half = lanes<S> / 2;
    if constexpr (has_parts<S>)
        return {load_part(p, int(count), S(other)), load_part(p + half, int(count) - half, S(other))};
    else
        return load_singly(p, count, other);
}
template <class S> INLINE void store_few(S* p, std::ptrdiff_t count, vec<computed<S>> x) {
    constexpr int half = lanes<S> / 2;
    if constexpr (has_parts<S>)
        store_part(p, x.a, int(count)), store_part(p + half, x.b, int(count) - half);
    else
        store_singly(p, count, x);
}
template <class S> INLINE S* beside(S* p, std::ptrdiff_t bytes) { return (S*)((char*)p + bytes); }

// Put numbers together in pairs, as an operation waits for the one before. The first becomes the result.
template <int count, class T, class F> INLINE void fold(T* numbers, F f) {
#pragma GCC unroll 5
    for (int width = count / 2; width; width /= 2)
#pragma GCC unroll 16
        for (int i = 0; i < width; i++) numbers[i] = f(numbers[i], numbers[i + width]);
}
template <class T> INLINE T plus(T a, T b) { return a + b; }

// Numbers in memory, computed with in double precision.
template <class T> INLINE vec<double> load_wide(const T* p) {
    return {load_wide_reg(p), load_wide_reg(p + reg<double>::lanes)};
}
template <class T> INLINE void store_narrow(T* p, vec<double> x) {
    store_narrow_reg(p, x.a), store_narrow_reg(p + reg<double>::lanes, x.b);
}

// --- one row ---------------------------------------------------------------------------------------------------------

// A number, as a vector beside those of elements.
template <class V> struct along_number {
    using T = typename V::value;
    V all;
    INLINE void set(const double* number, int) { all = broadcast(T(number[0])); }
    // What such a vector leaves out of a number and its own rest.
    INLINE void set_rest(const double* number, const double* rest, int) {
        all = broadcast(T((number[0] - double(T(number[0]))) + rest[0]));
    }
    INLINE V at(std::ptrdiff_t) const { return all; }
    INLINE void raise(std::ptrdiff_t, V x) { all = at_least(x, all); }
    INLINE void largest(double* number, int) const {
        T found[reg<T>::lanes];
        store_reg(found, at_least(all.a, all.b));
        fold<reg<T>::lanes>(found, [](T a, T b) { return a > b ? a : b; });
        number[0] = found[0];
    }
};

template <class V> struct along_sum {
    using T = typename V::value;
    static constexpr int regs = places<T> / reg<T>::lanes;
    reg<T> part[regs];
    V one;

    INLINE void clear(std::ptrdiff_t, int) {
        for (int i = 0; i < regs; i++) part[i] = T(0);
        one = V(0.0);
    }
    INLINE void turn_to(std::ptrdiff_t) {}
    INLINE void add(std::ptrdiff_t i, V term) {  // terms of the elements from i on; a stretch begins with a whole turn
        reg<T>*const first = part + std::size_t(i) % places<T> / reg<T>::lanes;
        reg<T>*const second = regs == 1 ? first : first + 1;
        *first = *first + term.a;
        *second = *second + term.b;
    }
    INLINE void add_others(std::ptrdiff_t i, V term) {  // of a term of 1, only that it is one
        const mask<V> is_one = term == V(1.0);
        one = one + when(is_one, V(1.0));
        add(i, unless(is_one, term));
    }
    INLINE void close(std::ptrdiff_t, int, double* total, double* ones) {
        T numbers[places<T>];
        double sums[8], count[reg<T>::lanes];
#pragma GCC unroll 16
        for (int i = 0; i < regs; i++) store_reg(numbers + i * reg<T>::lanes, part[i]);
#pragma GCC unroll 8
        for (int i = 0; i < 8; i += reg<double>::lanes) {
            reg<double> sum = load_wide_reg(numbers + i);
            if constexpr (places<T> > 8) sum = sum + load_wide_reg(numbers + i + 8);
            store_reg(sums + i, sum);
        }
        fold<8>(sums, plus<double>);
        total[0] = sums[0];
        store_reg(numbers, one.a + one.b);
        for (int i = 0; i < reg<T>::lanes; i++) count[i] = double(numbers[i]);
        fold<reg<T>::lanes>(count, plus<double>);
        ones[0] = count[0];
    }
};
INLINE vec<double> along_rows(const double* numbers, std::ptrdiff_t) { return broadcast(numbers[0]); }

// --- rows side by side -----------------------------------------------------------------------------------------------

template <class V> struct across_number {
    using T = typename V::value;
    T of[MOST_ROWS];
    INLINE void set(const double* numbers, int rows) {
        for (int r = 0; r < rows; r += lanes<double>) store_narrow(of + r, load(numbers + r));
    }
    INLINE void set_rest(const double* numbers, const double* rest, int rows) {
        set(numbers, rows);
        for (int r = 0; r < rows; r += lanes<double>)
            store_narrow(of + r, (load(numbers + r) - load_wide(of + r)) + load(rest + r));
    }
    INLINE V at(std::ptrdiff_t r) const { return load(of + r); }
    INLINE void raise(std::ptrdiff_t r, V x) { store(of + r, at_least(x, load(of + r))); }
    INLINE void largest(double* numbers, int rows) const {
        for (int r = 0; r < rows; r += lanes<double>) store(numbers + r, load_wide(of + r));
    }
};

template <class V> struct across_sum {
    using T = typename V::value;
    T part[places<T>][MOST_ROWS], one[MOST_ROWS];
    T* place;

    // Begin the sums of a stretch of so many elements.
    INLINE void clear(std::ptrdiff_t n, int rows) {
        for (int i = 0; i < places<T> && i < n; i++)
            for (int r = 0; r < rows; r += lanes<T>) store(part[i] + r, V(0.0));
        for (int r = 0; r < rows; r += lanes<T>) store(one + r, V(0.0));
    }
    INLINE void turn_to(std::ptrdiff_t i) { place = part[std::size_t(i) % places<T>]; }  // element i of the stretch
    INLINE void add(std::ptrdiff_t r, V term) { store(place + r, load(place + r) + term); }  // of the rows from r on
    INLINE void add_others(std::ptrdiff_t r, V term) {
        const mask<V> is_one = term == V(1.0);
        store(one + r, load(one + r) + when(is_one, V(1.0)));
        add(r, unless(is_one, term));
    }
    INLINE void close(std::ptrdiff_t n, int rows, double* totals, double* ones) {
        const int taken = int(n < places<T> ? n : places<T>);
        for (int r = 0; r < rows; r += lanes<double>) {
            const auto at = [&](int i) { return i < taken ? load_wide(part[i] + r) : vec<double>(0.0); };
            const auto sum = [&](int i) { return places<T> > 8 ? at(i) + at(i + 8) : at(i); };
            store(totals + r, ((sum(0) + sum(4)) + (sum(2) + sum(6))) + ((sum(1) + sum(5)) + (sum(3) + sum(7))));
            store(ones + r, load_wide(one + r));
        }
    }
};
INLINE vec<double> across_rows(const double* numbers, std::ptrdiff_t r) { return load(numbers + r); }

}  // namespace fastact
