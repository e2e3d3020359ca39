// Rows of numbers, for loops along an axis. A vector holds neighbours within one row (along_...), or an element of each
// of some rows that lie side by side (across_...).
//
// Either way, the terms of a row take turns at 64 bytes of places, as many on every processor. So their sum is rounded in
// the same order everywhere.
#pragma once
#include "memory.h"

namespace fastact {

template <class T> constexpr int places = 64 / sizeof(T);
constexpr int MOST_ROWS = 128;  // that are taken side by side; table.pxd has the same number
static_assert(MOST_ROWS % lanes<float> == 0 && lanes<f16> <= 32, "gufunc_loop.pxd counts on it");

template <class S> INLINE S* beside(S* p, std::ptrdiff_t bytes) { return (S*)((char*)p + bytes); }

// One number, in double precision.
template <class S> INLINE double number_of(const S* p) {
    if constexpr (std::is_floating_point_v<S>)
        return double(*p);
    else
        return double(widened(*p));
}
template <class S> INLINE void set_number(S* p, double x) {
    if constexpr (std::is_floating_point_v<S>)
        *p = S(x);
    else
        store_few(p, 1, vec<float>(x));
}
template <class S> constexpr double largest_of(const S*) { return (std::numeric_limits<computed<S>>::max)(); }

// Where a mask is set for the elements of such an array; nowhere behind `count`.
template <class S> INLINE mask<vec<computed<S>>> load_mask(const S*, const std::uint8_t* p, std::ptrdiff_t count) {
    constexpr int half = lanes<S> / 2;
    std::uint8_t few[lanes<S>] = {};
    if (count < lanes<S>) {
        copy_few<std::uint8_t, half>(few, p, count);
        p = few;
    }
    return {load_bits(p, computed<S>()), load_bits(p + half, computed<S>())};
}

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
    INLINE void begin(int, double lowest) { all = V(lowest); }
    template <class S> INLINE void take(const S* p, int) { all = broadcast(T(number_of(p))); }
    INLINE void set(const double* number, int) { all = broadcast(T(number[0])); }
    // What such a vector leaves out of a number and its own rest.
    INLINE void set_rest(const double* number, const double* rest, int) {
        all = broadcast(T((number[0] - double(T(number[0]))) + rest[0]));
    }
    INLINE V at(std::ptrdiff_t) const { return all; }
    INLINE void raise(std::ptrdiff_t, V x) { all = at_least(x, all); }
    INLINE void join() {
        T found[reg<T>::lanes];
        store_reg(found, at_least(all.a, all.b));
        fold<reg<T>::lanes>(found, [](T a, T b) { return a > b ? a : b; });
        all = broadcast(found[0]);
    }
    INLINE void get(double* number, int) const { number[0] = double(first_of(all)); }
};

template <class V> struct along_sum {
    using T = typename V::value;
    static constexpr int regs = places<T> / reg<T>::lanes, wide_regs = 8 / reg<double>::lanes;
    reg<T> part[regs];
    V one;

    INLINE void clear(int) {
        for (int i = 0; i < regs; i++) part[i] = T(0);
        one = V(0.0);
    }
    // Terms of the elements from i on; a stretch begins with a whole turn.
    INLINE void add(std::ptrdiff_t, std::ptrdiff_t i, V term) {
        reg<T>*const first = lanes<T> < places<T> ? part + std::size_t(i) % places<T> / reg<T>::lanes : part;
        reg<T>*const second = regs == 1 ? first : first + 1;
        *first = *first + term.a;
        *second = *second + term.b;
    }
    INLINE void add_others(std::ptrdiff_t, std::ptrdiff_t i, V term) {  // of a term of 1, only that it is one
        const mask<V> is_one = term == V(1.0);
        one = one + when(is_one, V(1.0));
        add(0, i, unless(is_one, term));
    }
    INLINE void close(std::ptrdiff_t, int, double* total) const {
        T numbers[places<T>];
        reg<double> sums[wide_regs];
#pragma GCC unroll 16
        for (int i = 0; i < regs; i++) store_reg(numbers + i * reg<T>::lanes, part[i]);
#pragma GCC unroll 8
        for (int i = 0; i < wide_regs; i++) {
            sums[i] = load_wide_reg(numbers + i * reg<double>::lanes);
            if constexpr (places<T> > 8) sums[i] = sums[i] + load_wide_reg(numbers + i * reg<double>::lanes + 8);
        }
        fold<wide_regs>(sums, plus<reg<double>>);
        double rest[reg<double>::lanes];
        store_reg(rest, sums[0]);
        fold<reg<double>::lanes>(rest, plus<double>);
        total[0] = rest[0];
    }
    INLINE void count_ones(int, double* ones) const {
        T numbers[reg<T>::lanes];
        store_reg(numbers, one.a + one.b);
        fold<reg<T>::lanes>(numbers, plus<T>);
        ones[0] = double(numbers[0]);
    }
};
INLINE vec<double> along_load(const double* numbers) { return broadcast(numbers[0]); }

// --- rows side by side -----------------------------------------------------------------------------------------------

template <class V> struct across_number {
    using T = typename V::value;
    T of[MOST_ROWS];
    INLINE void begin(int rows, double lowest) {
        for (int r = 0; r < rows; r += lanes<T>) store(of + r, V(lowest));
    }
    template <class S> INLINE void take(const S* p, int rows) {
        for (int r = 0; r < rows; r += lanes<S>)
            store(of + r, rows - r < lanes<S> ? load_few(p + r, rows - r, 0.0) : load(p + r));
    }
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
    INLINE void join() {}
    INLINE void get(double* numbers, int rows) const {
        for (int r = 0; r < rows; r += lanes<double>) store(numbers + r, load_wide(of + r));
    }
};

template <class V> struct across_sum {
    using T = typename V::value;
    T part[places<T>][MOST_ROWS], one[MOST_ROWS];

    INLINE void clear(int rows) {
        for (int r = 0; r < rows; r += lanes<T>) store(one + r, V(0.0));
    }
    // Terms of element i of the rows from r on. In the first turn, nothing is there yet.
    INLINE void add(std::ptrdiff_t i, std::ptrdiff_t r, V term) {
        T* const place = part[std::size_t(i) % places<T>] + r;
        store(place, i < places<T> ? V(0.0) + term : load(place) + term);
    }
    INLINE void add_others(std::ptrdiff_t i, std::ptrdiff_t r, V term) {
        const mask<V> is_one = term == V(1.0);
        store(one + r, load(one + r) + when(is_one, V(1.0)));
        add(i, r, unless(is_one, term));
    }
    // The sums of every so many places from the first on. So many were taken; what isn't there adds nothing.
    template <int first, int every, int taken> INLINE reg<double> sum_places(std::ptrdiff_t r) const {
        if constexpr (every == places<T>)
            return load_wide_reg(part[first] + r);
        else if constexpr (first + every < taken)
            return sum_places<first, 2 * every, taken>(r) + sum_places<first + every, 2 * every, taken>(r);
        else
            return sum_places<first, 2 * every, taken>(r);
    }
    template <int taken> INLINE void close_places(int rows, double* totals) const {
        for (std::ptrdiff_t r = 0; r < rows; r += reg<double>::lanes)
            store_reg(totals + r, sum_places<0, 1, taken>(r));
    }
    INLINE void close(std::ptrdiff_t n, int rows, double* totals) {
        const int taken = n < places<T> ? int(n + 3) / 4 * 4 : places<T>;
        for (int i = int(n); i < taken; i++)
            for (std::ptrdiff_t r = 0; r < rows; r += lanes<T>) store(part[i] + r, V(0.0));
        if (taken == 4)
            close_places<4>(rows, totals);
        else if (taken == 8)
            close_places<8>(rows, totals);
        else if (taken == 12)
            close_places<12>(rows, totals);
        else
            close_places<places<T>>(rows, totals);
    }
    INLINE void count_ones(int rows, double* ones) const {
        for (std::ptrdiff_t r = 0; r < rows; r += lanes<double>) store(ones + r, load_wide(one + r));
    }
};
INLINE vec<double> across_load(const double* numbers) { return load(numbers); }

// --- numbers that rows give ------------------------------------------------------------------------------------------

// The logarithm of a row's sum, or infinity if its largest element is that, and none is NaN. `step` is in bytes.
template <class S> double closed_of(const S* x, std::ptrdiff_t step, std::ptrdiff_t n, double largest, double closed) {
    if (largest != INFINITY) return closed;
    for (std::ptrdiff_t i = 0; i < n; i++)
        if (const double number = number_of(beside(x, i * step)); number != number) return number;
    return INFINITY;
}

}  // namespace fastact
