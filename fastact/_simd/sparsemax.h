// sparsemax of one row with any strides, and its backward pass. Both compute in double precision, or in long double for
// long double: a block of elements is converted to that type, then processed in vectors. The template rows.pyx.in can't
// produce sparsemax, because the number of sweeps over a row depends on its elements. So this file also contains the
// formula, although the other files of _simd contain none.
#pragma once
#include "rows.h"

namespace fastact {

template <class S> struct as_wide { using type = double; };
template <> struct as_wide<long double> { using type = long double; };
template <class S> using wide = typename as_wide<S>::type;

template <class W> struct block {
    static constexpr int size = 256, lanes = 2 * reg<W>::lanes;
    W numbers[size];
    INLINE vec<W> at(int j) const {
        if constexpr (std::is_same_v<W, double>)
            return load(numbers + j);
        else
            return {reg<W>(numbers[j]), reg<W>(numbers[j + 1])};
    }
    INLINE void set(int j, vec<W> x) { store_reg(numbers + j, x.a), store_reg(numbers + j + lanes / 2, x.b); }

    // Read `count` elements at a stride of `step` bytes, and fill the last vector with -inf.
    template <class S> INLINE void read(const S* p, std::ptrdiff_t step, std::ptrdiff_t count) {
        int j = 0;
        if constexpr (std::is_same_v<S, float>)
            for (; step == sizeof(S) && j + lanes <= count; j += lanes) set(j, load_wide(p + j));
        for (; j < count; j++) {
            if constexpr (std::is_same_v<W, double>)
                numbers[j] = load_double(byte_offset(p, j * step));
            else
                numbers[j] = *byte_offset(p, j * step);
        }
        for (; j % lanes; j++) numbers[j] = -INFINITY;
    }
    template <class S> INLINE void write(S* p, std::ptrdiff_t step, std::ptrdiff_t count) const {
        int j = 0;
        if constexpr (std::is_same_v<S, float>)
            for (; step == sizeof(S) && j + lanes <= count; j += lanes) store_narrow(p + j, at(j));
        for (; j < count; j++) {
            if constexpr (std::is_same_v<W, double>)
                store_double(byte_offset(p, j * step), numbers[j]);
            else
                *byte_offset(p, j * step) = numbers[j];
        }
    }
};

template <class W, class F> INLINE W reduce_vector(vec<W> x, F f) {
    W numbers[block<W>::lanes];
    store_reg(numbers, x.a), store_reg(numbers + reg<W>::lanes, x.b);
    reduce<block<W>::lanes>(numbers, f);
    return numbers[0];
}

// A sum that is bit-identical on every processor (see rows.h). Long double is compiled only once.
template <class W> struct row_sum {
    vec<W> all = 0.0;
    INLINE void add(int, vec<W> term) { all = all + term; }
    INLINE W total() const { return reduce_vector(all, plus<W>); }
};
template <> struct row_sum<double> {
    along_sum<vec<double>> parts;
    INLINE row_sum() { parts.clear(1); }
    INLINE void add(int i, vec<double> term) { parts.add(0, i, term); }
    INLINE double total() const {
        double sum;
        parts.get_total(0, 1, &sum);
        return sum;
    }
};

// Read a row block by block, and call f(j, vector) for each vector, which is at j in the block.
template <class S, class W, class F>
INLINE void sweep(const S* x, std::ptrdiff_t step, std::ptrdiff_t n, block<W>& b, F f) {
    for (std::ptrdiff_t i = 0; i < n; i += b.size) {
        const int count = int(n - i < b.size ? n - i : b.size);
        b.read(byte_offset(x, i * step), step, count);
        for (int j = 0; j < count; j += b.lanes) f(j, b.at(j));
    }
}

// y = max(x - t, 0) for the threshold t at which y sums to 1, by Michelot's algorithm (1986). For the largest element
// m, m - 1 is a lower bound of t. With the sum and the number of the elements above a bound, (sum - 1) / number is a
// better bound. This step is repeated until the number of elements above the bound doesn't decrease any more. (Rounding
// may even increase it, by an element that is equal to the threshold.) Everything is computed relative to m.
template <class S> void sparsemax(const S* x, std::ptrdiff_t x_step, S* y, std::ptrdiff_t y_step, std::ptrdiff_t n) {
    using W = wide<S>;
    block<W> b;
    vec<W> maximum(-INFINITY), nans(0.0);
    sweep(x, x_step, n, b, [&](int, vec<W> number) {
        maximum = greater(number, maximum);
        nans = nans + unless(number == number, vec<W>(1.0));
    });
    const W largest = reduce_vector(maximum, [](W p, W q) { return p > q ? p : q; });
    const bool nan = reduce_vector(nans, plus<W>) != 0 || !(largest - largest == 0);
    const vec<W> m = broadcast(largest);
    vec<W> threshold(nan ? double(NAN) : -1.0);
    for (W previous = INFINITY; !nan;) {
        row_sum<W> sum;
        vec<W> count(0.0);
        sweep(x, x_step, n, b, [&](int j, vec<W> element) {
            const vec<W> number = element - m;
            const auto above = number > threshold;
            sum.add(j, when(above, number));
            count = count + when(above, vec<W>(1.0));
        });
        const W number_above = reduce_vector(count, plus<W>);
        if (number_above >= previous) break;
        previous = number_above;
        threshold = broadcast((sum.total() - 1) / number_above);
    }
    for (std::ptrdiff_t i = 0; i < n; i += b.size) {
        const int count = int(n - i < b.size ? n - i : b.size);
        b.read(byte_offset(x, i * x_step), x_step, count);
        for (int j = 0; j < count; j += b.lanes) b.set(j, at_least((b.at(j) - m) - threshold, vec<W>(0.0)));
        b.write(byte_offset(y, i * y_step), y_step, count);
    }
}

// dx = dy - mean(dy) over the elements with y > 0, and 0 elsewhere; NaN where y is NaN.
template <class S>
void sparsemax_backward(const S* dy, std::ptrdiff_t dy_step, const S* y, std::ptrdiff_t y_step, S* dx,
                        std::ptrdiff_t dx_step, std::ptrdiff_t n) {
    using W = wide<S>;
    block<W> gradients, outputs;
    row_sum<W> sum;
    vec<W> number(0.0);
    for (std::ptrdiff_t i = 0; i < n; i += outputs.size) {
        const int count = int(n - i < outputs.size ? n - i : outputs.size);
        gradients.read(byte_offset(dy, i * dy_step), dy_step, count);
        outputs.read(byte_offset(y, i * y_step), y_step, count);
        for (int j = 0; j < count; j += outputs.lanes) {
            const auto selected = outputs.at(j) > vec<W>(0.0);
            sum.add(j, when(selected, gradients.at(j)));
            number = number + when(selected, vec<W>(1.0));
        }
    }
    const vec<W> mean = broadcast(sum.total() / reduce_vector(number, plus<W>));
    for (std::ptrdiff_t i = 0; i < n; i += outputs.size) {
        const int count = int(n - i < outputs.size ? n - i : outputs.size);
        gradients.read(byte_offset(dy, i * dy_step), dy_step, count);
        outputs.read(byte_offset(y, i * y_step), y_step, count);
        for (int j = 0; j < count; j += outputs.lanes) {
            const vec<W> output = outputs.at(j);
            gradients.set(j, nan_through(output, when(output > vec<W>(0.0), gradients.at(j) - mean)));
        }
        gradients.write(byte_offset(dx, i * dx_step), dx_step, count);
    }
}

}  // namespace fastact
