// Values and sums that loops along an axis need for each row. Both have two forms. Along a row (along_...), a vector
// holds consecutive elements of one row. Across rows (across_...), a vector holds the same element of several rows that
// are next to each other in memory. This file contains no formulas.
//
// Term i of a row is added to partial sum i % partial_sums<T>. The partial sums take 64 bytes on every processor, and
// they are added in the same order. So a sum is bit-identical on every processor, along a row and across rows.
#pragma once
#include "memory.h"

namespace fastact {

template <class T> constexpr int partial_sums = 64 / sizeof(T);
constexpr int MOST_ROWS = 128;  // rows that are processed together; the same number as in table.pxd
static_assert(MOST_ROWS % lanes<float> == 0 && lanes<f16> <= 32, "gufunc_loop.pxd depends on this");

// p + bytes, where `bytes` is a number of bytes.
template <class S> INLINE S* byte_offset(S* p, std::ptrdiff_t bytes) { return (S*)((char*)p + bytes); }

// Load and store one number, converted to and from double precision.
template <class S> INLINE double load_double(const S* p) {
    if constexpr (std::is_floating_point_v<S>)
        return double(*p);
    else
        return double(widened(*p));
}
template <class S> INLINE void store_double(S* p, double x) {
    if constexpr (std::is_floating_point_v<S>)
        *p = S(x);
    else
        store_partial(p, 1, vec<float>(x));
}

// The largest finite number of the type that S is computed in.
template <class S> constexpr double largest_of(const S*) { return (std::numeric_limits<computed<S>>::max)(); }

// The mask for a vector of S: set where a byte isn't 0, and not set from element `count` on.
template <class S> INLINE mask<vec<computed<S>>> load_mask(const S*, const std::uint8_t* p, std::ptrdiff_t count) {
    constexpr int half = lanes<S> / 2, words = (lanes<S> + 7) / 8;
    std::uint8_t bytes[8 * words];
    if (count < lanes<S>) {
        copy_and_fill<8 * words>(bytes, p, count, std::uint8_t(0));
        p = bytes;
    }
    return {load_bits(p, computed<S>()), load_bits(p + half, computed<S>())};
}

// Reduce numbers by f in pairs, because then fewer operations wait for each other. The first number becomes the result.
template <int count, class T, class F> INLINE void reduce(T* numbers, F f) {
#pragma GCC unroll 5
    for (int width = count / 2; width; width /= 2)
#pragma GCC unroll 16
        for (int i = 0; i < width; i++) numbers[i] = f(numbers[i], numbers[i + width]);
}
template <class T> INLINE T plus(T a, T b) { return a + b; }

// Load and store as many numbers as a vec<double> has, converted to and from double precision.
template <class T> INLINE vec<double> load_wide(const T* p) {
    return {load_wide_reg(p), load_wide_reg(p + reg<double>::lanes)};
}
template <class T> INLINE void store_narrow(T* p, vec<double> x) {
    store_narrow_reg(p, x.a), store_narrow_reg(p + reg<double>::lanes, x.b);
}

// --- along a row ---------------------------------------------------------------------------------------------

// A value of the row, in every lane of a vector. Of `rows` rows, across_value has one value each. A position `at` is an
// element of the row, or across rows, the first of the rows in a vector.
//
//   fill(rows, number)              set the values to a number
//   load_from(p, rows)              set the values from memory
//   set(numbers, rows)              set the values to doubles, rounded to T
//   set_low(numbers, errors, rows)  set the values to the errors of rounding the doubles to T, plus the doubles' errors
//   at(at)                          the values as a vector
//   update_max(at, x)               set each lane to the larger of its value and x
//   reduce_max()                    set all lanes to their maximum
//   get(numbers, rows)              write the values as doubles
template <class V> struct along_value {
    using T = typename V::value;
    V all;
    INLINE void fill(int, double number) { all = V(number); }
    template <class S> INLINE void load_from(const S* p, int) { all = broadcast(T(load_double(p))); }
    INLINE void set(const double* number, int) { all = broadcast(T(number[0])); }
    INLINE void set_low(const double* number, const double* error, int) {
        all = broadcast(T((number[0] - double(T(number[0]))) + error[0]));
    }
    INLINE V at(std::ptrdiff_t) const { return all; }
    INLINE void update_max(std::ptrdiff_t, V x) { all = at_least(x, all); }
    INLINE void reduce_max() {
        T found[reg<T>::lanes];
        store_reg(found, at_least(all.a, all.b));
        reduce<reg<T>::lanes>(found, [](T a, T b) { return a > b ? a : b; });
        all = broadcast(found[0]);
    }
    INLINE void get(double* number, int) const { number[0] = double(first_of(all)); }
};

// The sum of the terms of the row. Of `rows` rows, across_sum has one sum each. Along a row, terms are added in the
// order of `at`, from 0 on; across rows, `element` is their position in the row, and `at` is as above.
//
//   clear(rows)                      begin with no terms
//   add(element, at, term)           add a vector of terms
//   add_or_count(element, at, term)  the same, but count the terms that are exactly 1 instead of adding them
//   get_total(n, rows, totals)       write the sums of n terms
//   get_ones(rows, ones)             write the numbers of terms that were 1
template <class V> struct along_sum {
    using T = typename V::value;
    static constexpr int regs = partial_sums<T> / reg<T>::lanes, wide_regs = 8 / reg<double>::lanes;
    reg<T> partial[regs];
    V counted;

    INLINE void clear(int) {
        for (int i = 0; i < regs; i++) partial[i] = T(0);
        counted = V(0.0);
    }
    INLINE void add(std::ptrdiff_t, std::ptrdiff_t i, V term) {
        constexpr bool several_vectors = lanes<T> < partial_sums<T>;
        reg<T>*const first = several_vectors ? partial + std::size_t(i) % partial_sums<T> / reg<T>::lanes : partial;
        reg<T>*const second = regs == 1 ? first : first + 1;
        *first = *first + term.a;
        *second = *second + term.b;
    }
    INLINE void add_or_count(std::ptrdiff_t, std::ptrdiff_t i, V term) {
        const mask<V> is_one = term == V(1.0);
        counted = counted + when(is_one, V(1.0));
        add(0, i, unless(is_one, term));
    }
    INLINE void get_total(std::ptrdiff_t, int, double* total) const {
        T numbers[partial_sums<T>];
        reg<double> sums[wide_regs];
#pragma GCC unroll 16
        for (int i = 0; i < regs; i++) store_reg(numbers + i * reg<T>::lanes, partial[i]);
#pragma GCC unroll 8
        for (int i = 0; i < wide_regs; i++) {
            sums[i] = load_wide_reg(numbers + i * reg<double>::lanes);
            if constexpr (partial_sums<T> > 8) sums[i] = sums[i] + load_wide_reg(numbers + i * reg<double>::lanes + 8);
        }
        reduce<wide_regs>(sums, plus<reg<double>>);
        double rest[reg<double>::lanes];
        store_reg(rest, sums[0]);
        reduce<reg<double>::lanes>(rest, plus<double>);
        total[0] = rest[0];
    }
    INLINE void get_ones(int, double* ones) const {
        T numbers[reg<T>::lanes];
        store_reg(numbers, counted.a + counted.b);
        reduce<reg<T>::lanes>(numbers, plus<T>);
        ones[0] = double(numbers[0]);
    }
};
INLINE vec<double> along_load(const double* numbers) { return broadcast(numbers[0]); }

// --- across rows ---------------------------------------------------------------------------------------------

template <class V> struct across_value {
    using T = typename V::value;
    T values[MOST_ROWS];
    INLINE void fill(int rows, double number) {
        for (int r = 0; r < rows; r += lanes<T>) store(values + r, V(number));
    }
    template <class S> INLINE void load_from(const S* p, int rows) {
        for (int r = 0; r < rows; r += lanes<S>)
            store(values + r, rows - r < lanes<S> ? load_partial(p + r, rows - r, 0.0) : load(p + r));
    }
    INLINE void set(const double* numbers, int rows) {
        for (int r = 0; r < rows; r += lanes<double>) store_narrow(values + r, load(numbers + r));
    }
    INLINE void set_low(const double* numbers, const double* errors, int rows) {
        set(numbers, rows);
        for (int r = 0; r < rows; r += lanes<double>)
            store_narrow(values + r, (load(numbers + r) - load_wide(values + r)) + load(errors + r));
    }
    INLINE V at(std::ptrdiff_t r) const { return load(values + r); }
    INLINE void update_max(std::ptrdiff_t r, V x) { store(values + r, at_least(x, load(values + r))); }
    INLINE void reduce_max() {}
    INLINE void get(double* numbers, int rows) const {
        for (int r = 0; r < rows; r += lanes<double>) store(numbers + r, load_wide(values + r));
    }
};

template <class V> struct across_sum {
    using T = typename V::value;
    T partial[partial_sums<T>][MOST_ROWS], counted[MOST_ROWS];

    INLINE void clear(int rows) {
        for (int r = 0; r < rows; r += lanes<T>) store(counted + r, V(0.0));
    }
    // The first term of a partial sum is stored, as `clear` doesn't set the partial sums to 0.
    INLINE void add(std::ptrdiff_t i, std::ptrdiff_t r, V term) {
        T* const place = partial[std::size_t(i) % partial_sums<T>] + r;
        store(place, i < partial_sums<T> ? V(0.0) + term : load(place) + term);
    }
    INLINE void add_or_count(std::ptrdiff_t i, std::ptrdiff_t r, V term) {
        const mask<V> is_one = term == V(1.0);
        store(counted + r, load(counted + r) + when(is_one, V(1.0)));
        add(i, r, unless(is_one, term));
    }
    // The sums of the partial sums first, first + every, first + 2 * every, ... below `used`, added in pairs.
    template <int first, int every, int used> INLINE reg<double> add_sums(std::ptrdiff_t r) const {
        if constexpr (every == partial_sums<T>)
            return load_wide_reg(partial[first] + r);
        else if constexpr (first + every < used)
            return add_sums<first, 2 * every, used>(r) + add_sums<first + every, 2 * every, used>(r);
        else
            return add_sums<first, 2 * every, used>(r);
    }
    template <int used> INLINE void total_of_sums(int rows, double* totals) const {
        for (std::ptrdiff_t r = 0; r < rows; r += reg<double>::lanes)
            store_reg(totals + r, add_sums<0, 1, used>(r));
    }
    INLINE void get_total(std::ptrdiff_t n, int rows, double* totals) {
        const int used = n < partial_sums<T> ? int(n + 3) / 4 * 4 : partial_sums<T>;
        for (int i = int(n); i < used; i++)
            for (std::ptrdiff_t r = 0; r < rows; r += lanes<T>) store(partial[i] + r, V(0.0));
        if (used == 4)
            total_of_sums<4>(rows, totals);
        else if (used == 8)
            total_of_sums<8>(rows, totals);
        else if (used == 12)
            total_of_sums<12>(rows, totals);
        else
            total_of_sums<partial_sums<T>>(rows, totals);
    }
    INLINE void get_ones(int rows, double* ones) const {
        for (std::ptrdiff_t r = 0; r < rows; r += lanes<double>) store(ones + r, load_wide(counted + r));
    }
};
INLINE vec<double> across_load(const double* numbers) { return load(numbers); }

// --- the logarithm of a sum ----------------------------------------------------------------------------------

// log_sum if the largest element of the row x isn't inf. Otherwise NaN if an element is NaN, else inf. `step` is the
// stride of x in bytes.
template <class S>
double log_sum_or_limit(const S* x, std::ptrdiff_t step, std::ptrdiff_t n, double largest, double log_sum) {
    if (largest != INFINITY) return log_sum;
    for (std::ptrdiff_t i = 0; i < n; i++)
        if (const double number = load_double(byte_offset(x, i * step)); number != number) return number;
    return INFINITY;
}

}  // namespace fastact
