// sparsemax of one row, of elements that lie anywhere, and its backward pass. Both compute in double precision, or wider:
// a block of elements is converted, and then gone through by vectors.
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

    // Numbers of a row, and minus infinity behind the last.
    template <class S> INLINE void read(const S* p, std::ptrdiff_t step, std::ptrdiff_t count) {
        int j = 0;
        if constexpr (std::is_same_v<S, float>)
            for (; step == sizeof(S) && j + lanes <= count; j += lanes) set(j, load_wide(p + j));
        for (; j < count; j++) {
            if constexpr (std::is_same_v<W, double>)
                numbers[j] = number_of(beside(p, j * step));
            else
                numbers[j] = *beside(p, j * step);
        }
        for (; j % lanes; j++) numbers[j] = -INFINITY;
    }
    template <class S> INLINE void write(S* p, std::ptrdiff_t step, std::ptrdiff_t count) const {
        int j = 0;
        if constexpr (std::is_same_v<S, float>)
            for (; step == sizeof(S) && j + lanes <= count; j += lanes) store_narrow(p + j, at(j));
        for (; j < count; j++) {
            if constexpr (std::is_same_v<W, double>)
                set_number(beside(p, j * step), numbers[j]);
            else
                *beside(p, j * step) = numbers[j];
        }
    }
};

template <class W, class F> INLINE W fold_vector(vec<W> x, F f) {
    W numbers[block<W>::lanes];
    store_reg(numbers, x.a), store_reg(numbers + reg<W>::lanes, x.b);
    fold<block<W>::lanes>(numbers, f);
    return numbers[0];
}

// A sum, rounded in the same order on every processor. Long double is compiled once for all.
template <class W> struct row_sum {
    vec<W> all = 0.0;
    INLINE void add(int, vec<W> term) { all = all + term; }
    INLINE W total() const { return fold_vector(all, plus<W>); }
};
template <> struct row_sum<double> {
    along_sum<vec<double>> parts;
    INLINE row_sum() { parts.clear(1); }
    INLINE void add(int place, vec<double> term) { parts.add(0, place, term); }
    INLINE double total() const {
        double sum;
        parts.close(0, 1, &sum);
        return sum;
    }
};

// Read a row block by block, and call f for each vector of it, with its place.
template <class S, class W, class F>
INLINE void sweep(const S* x, std::ptrdiff_t step, std::ptrdiff_t n, block<W>& b, F f) {
    for (std::ptrdiff_t i = 0; i < n; i += b.size) {
        const int count = int(n - i < b.size ? n - i : b.size);
        b.read(beside(x, i * step), step, count);
        for (int j = 0; j < count; j += b.lanes) f(j, b.at(j));
    }
}

// The threshold t for which the sum of max(x - t, 0) is 1 (Michelot, 1986): the mean of the elements above a lower one,
// less 1 over their number, and again of those above it, until that leaves none out. All is relative to the largest
// element m, and t is m - 1 at least. Where rounding lets an element at the edge back in, that is the end, too.
template <class S> void sparsemax(const S* x, std::ptrdiff_t x_step, S* y, std::ptrdiff_t y_step, std::ptrdiff_t n) {
    using W = wide<S>;
    block<W> b;
    vec<W> top(-INFINITY), odd(0.0);
    sweep(x, x_step, n, b, [&](int, vec<W> number) {
        top = greater(number, top);
        odd = odd + unless(number == number, vec<W>(1.0));
    });
    const W largest = fold_vector(top, [](W p, W q) { return p > q ? p : q; });
    const bool nan = fold_vector(odd, plus<W>) != 0 || !(largest - largest == 0);
    const vec<W> m = broadcast(largest);
    vec<W> threshold(nan ? double(NAN) : -1.0);
    for (W before = INFINITY; !nan;) {
        row_sum<W> sum;
        vec<W> count(0.0);
        sweep(x, x_step, n, b, [&](int j, vec<W> element) {
            const vec<W> number = element - m;
            const auto above = number > threshold;
            sum.add(j, when(above, number));
            count = count + when(above, vec<W>(1.0));
        });
        const W those = fold_vector(count, plus<W>);
        if (those >= before) break;
        before = those;
        threshold = broadcast((sum.total() - 1) / those);
    }
    for (std::ptrdiff_t i = 0; i < n; i += b.size) {
        const int count = int(n - i < b.size ? n - i : b.size);
        b.read(beside(x, i * x_step), x_step, count);
        for (int j = 0; j < count; j += b.lanes) b.set(j, at_least((b.at(j) - m) - threshold, vec<W>(0.0)));
        b.write(beside(y, i * y_step), y_step, count);
    }
}

template <class S>
void sparsemax_backward(const S* dy, std::ptrdiff_t dy_step, const S* y, std::ptrdiff_t y_step, S* dx,
                        std::ptrdiff_t dx_step, std::ptrdiff_t n) {
    using W = wide<S>;
    block<W> slopes, outputs;
    row_sum<W> sum;
    vec<W> number(0.0);
    for (std::ptrdiff_t i = 0; i < n; i += outputs.size) {
        const int count = int(n - i < outputs.size ? n - i : outputs.size);
        slopes.read(beside(dy, i * dy_step), dy_step, count);
        outputs.read(beside(y, i * y_step), y_step, count);
        for (int j = 0; j < count; j += outputs.lanes) {
            const auto kept = outputs.at(j) > vec<W>(0.0);
            sum.add(j, when(kept, slopes.at(j)));
            number = number + when(kept, vec<W>(1.0));
        }
    }
    const vec<W> mean = broadcast(sum.total() / fold_vector(number, plus<W>));
    for (std::ptrdiff_t i = 0; i < n; i += outputs.size) {
        const int count = int(n - i < outputs.size ? n - i : outputs.size);
        slopes.read(beside(dy, i * dy_step), dy_step, count);
        outputs.read(beside(y, i * y_step), y_step, count);
        for (int j = 0; j < count; j += outputs.lanes) {
            const vec<W> output = outputs.at(j);
            slopes.set(j, nan_through(output, when(output > vec<W>(0.0), slopes.at(j) - mean)));
        }
        slopes.write(beside(dx, i * dx_step), dx_step, count);
    }
}

}  // namespace fastact
