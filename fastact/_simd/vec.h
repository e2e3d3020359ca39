// vec<T>, the vectors that formulas compute with, and the mathematical operations on them. This file must not use
// processor instructions (intrinsics) directly: it only uses the operations listed in registers.h. It contains no
// formulas.
//
// A vec<T> is a pair of registers. The operations on one register don't depend on those on the other, so the processor
// can work on one register while the other waits for a result. Operators accept numbers in place of vectors. Functions
// do too when called as f<T>(...), which is the form that Cython generates.
//
// Compile with -ffp-contract=off: only fma() may be fused. If the compiler fused a * b + c, results would change.
#pragma once
#include "registers.h"

namespace fastact {

// The result of comparing two vec<T>.
template <class V> struct mask {
    bits<typename V::value> a, b;
    friend INLINE mask operator&(mask x, mask y) { return {x.a & y.a, x.b & y.b}; }
};

template <class T> struct vec {
    using value = T;
    reg<T> a, b;
    vec() = default;
    INLINE vec(reg<T> first, reg<T> second) : a(first), b(second) {}
    INLINE vec(double number) : a(T(number)), b(T(number)) {}
    friend INLINE vec operator+(vec x, vec y) { return {x.a + y.a, x.b + y.b}; }
    friend INLINE vec operator-(vec x, vec y) { return {x.a - y.a, x.b - y.b}; }
    friend INLINE vec operator*(vec x, vec y) { return {x.a * y.a, x.b * y.b}; }
    friend INLINE vec operator/(vec x, vec y) { return {x.a / y.a, x.b / y.b}; }
    friend INLINE vec operator&(vec x, vec y) { return {x.a & y.a, x.b & y.b}; }
    friend INLINE vec operator|(vec x, vec y) { return {x.a | y.a, x.b | y.b}; }
    friend INLINE vec operator^(vec x, vec y) { return {x.a ^ y.a, x.b ^ y.b}; }
    friend INLINE mask<vec> operator<(vec x, vec y) { return {x.a < y.a, x.b < y.b}; }
    friend INLINE mask<vec> operator<=(vec x, vec y) { return {x.a <= y.a, x.b <= y.b}; }
    friend INLINE mask<vec> operator>(vec x, vec y) { return y < x; }
    friend INLINE mask<vec> operator>=(vec x, vec y) { return y <= x; }
    friend INLINE mask<vec> operator==(vec x, vec y) { return {x.a == y.a, x.b == y.b}; }
    INLINE vec operator-() const { return {-a, -b}; }
};

// The type to compute with. float16 and bfloat16 are converted to float when loaded and back when stored. So formulas
// only get float, double, long double or integers.
template <class S> struct as_computed { using type = S; };
template <> struct as_computed<f16> { using type = float; };
template <> struct as_computed<bf16> { using type = float; };
template <class S> using computed = typename as_computed<S>::type;

template <class S> constexpr int lanes = 2 * reg<computed<S>>::lanes;  // elements in a vec
template <class T> constexpr int lanes_of(const T*) { return lanes<T>; }
template <class T> constexpr bool has_bits = std::is_same_v<T, float> || std::is_same_v<T, double>;

template <class T> INLINE vec<T> broadcast(reg<T> number) { return {number, number}; }
template <class T> INLINE vec<T> broadcast(T number) { return {reg<T>(number), reg<T>(number)}; }
// n/d computed in T. For long double, a constant written as a double would lose digits.
template <class T> INLINE vec<T> fraction(vec<T>, double n, double d) { return broadcast(T(T(n) / T(d))); }
template <class S> INLINE vec<computed<S>> load(const S* p) { return {load_reg(p), load_reg(p + lanes<S> / 2)}; }
template <class S> INLINE void store(S* p, vec<computed<S>> x) { store_reg(p, x.a), store_reg(p + lanes<S> / 2, x.b); }

// registers.h describes these operations.
template <class T> INLINE vec<T> select(mask<vec<T>> m, vec<T> x, vec<T> y) {
    return {select(m.a, x.a, y.a), select(m.b, x.b, y.b)};
}
template <class T> INLINE vec<T> when(mask<vec<T>> m, vec<T> x) { return {when(m.a, x.a), when(m.b, x.b)}; }
template <class T> INLINE vec<T> unless(mask<vec<T>> m, vec<T> x) { return {unless(m.a, x.a), unless(m.b, x.b)}; }
template <class T> INLINE vec<T> nan_through(vec<T> x, vec<T> y) {
    return {nan_through(x.a, y.a), nan_through(x.b, y.b)};
}
template <class T> INLINE vec<T> greater(vec<T> x, vec<T> y) { return {greater(x.a, y.a), greater(x.b, y.b)}; }
template <class T> INLINE vec<T> lesser(vec<T> x, vec<T> y) { return {lesser(x.a, y.a), lesser(x.b, y.b)}; }
template <class T> INLINE vec<T> fma(vec<T> x, vec<T> y, vec<T> z) { return {fma(x.a, y.a, z.a), fma(x.b, y.b, z.b)}; }
template <class T> INLINE vec<T> at_least(vec<T> x, vec<T> bound) {
    return {at_least(x.a, bound.a), at_least(x.b, bound.b)};
}
template <class T> INLINE vec<T> at_most(vec<T> x, vec<T> bound) {
    return {at_most(x.a, bound.a), at_most(x.b, bound.b)};
}
template <class T> INLINE vec<T> subtract_bits(vec<T> x, vec<T> y) {
    return {subtract_bits(x.a, y.a), subtract_bits(x.b, y.b)};
}
template <class T> INLINE vec<T> to_exponent(vec<T> x) { return {to_exponent(x.a), to_exponent(x.b)}; }
template <class T> INLINE vec<T> from_exponent(vec<T> x) { return {from_exponent(x.a), from_exponent(x.b)}; }

template <class V> INLINE bool all_of(mask<V> m) { return all_of(m.a & m.b); }
// An integer with one bit for each lane; the first lane is the lowest bit.
INLINE std::uint32_t lanes_where(mask<vec<float>> m) {
    return lanes_where(m.a) | lanes_where(m.b) << reg<float>::lanes;
}

template <class T> INLINE T first_of(vec<T> x) {
    T numbers[lanes<T>];
    store(numbers, x);
    return numbers[0];
}

// --- properties of the type ----------------------------------------------------------------------------------

template <class T> INLINE double by_type(vec<T>, double of_float, double of_double) {
    return sizeof(T) == 4 ? of_float : of_double;
}
// The parentheses around max prevent the expansion of the macro max in windows.h.
template <class T> INLINE double largest(vec<T>) { return (std::numeric_limits<T>::max)(); }
// x, or the largest finite number with the sign of x if x is infinite.
template <class T> INLINE vec<T> finite(vec<T> x) {
    return at_most(at_least(x, vec<T>(-largest(x))), vec<T>(largest(x)));
}
// The largest n for which both 2^n and 2^-n are normal.
template <class T> INLINE double emax(vec<T>) { return format<T>::bias - 1; }

// --- signs ---------------------------------------------------------------------------------------------------

template <class T> INLINE vec<T> abs(vec<T> x) {
    if constexpr (has_bits<T>) {
        const reg<T> sign_bit = T(-0.0);
        return {and_not(x.a, sign_bit), and_not(x.b, sign_bit)};
    } else {
        return {abs(x.a), abs(x.b)};
    }
}
template <class T> INLINE vec<T> sign_of(vec<T> x) { return x & vec<T>(-0.0); }  // 0.0 or -0.0
template <class T> INLINE vec<T> copysign(vec<T> x, vec<T> sign) { return abs(x) | sign_of(sign); }
// -x where `sign` is negative (including -0.0), else x.
template <class T> INLINE vec<T> flipsign(vec<T> x, vec<T> sign) { return x ^ sign_of(sign); }

// --- square root ---------------------------------------------------------------------------------------------

// For integers, x must be a perfect square; a negative x gives 0. The result is exact, because the root has at most
// half as many bits as x.
template <class T> INLINE vec<T> sqrt(vec<T> x) {
    if constexpr (std::is_integral_v<T>) {
        using wide = std::conditional_t<sizeof(T) <= 2, float, double>;
        constexpr int max_lanes = lanes<T> > lanes<wide> ? lanes<T> : lanes<wide>;
        T numbers[lanes<T>];
        wide roots[max_lanes] = {};
        store(numbers, greater(x, vec<T>(0.0)));
        for (int i = 0; i < lanes<T>; i++) roots[i] = wide(numbers[i]);
        // The conversion to T truncates, so add 0.5.
        for (int i = 0; i < lanes<T>; i += lanes<wide>) store(roots + i, sqrt(load(roots + i)) + vec<wide>(0.5));
        for (int i = 0; i < lanes<T>; i++) numbers[i] = T(roots[i]);
        return load(numbers);
    } else {
        return {sqrt(x.a), sqrt(x.b)};
    }
}

// --- multiplication and polynomials --------------------------------------------------------------------------

// a * b. On AMD's processors, a multiplication with a subnormal result is slow, but a fused multiply-add isn't. Adding
// -0.0 changes neither a number nor the sign of a zero.
template <class T> INLINE vec<T> product(vec<T> a, vec<T> b) {
    if constexpr (FUSED && has_bits<T>)
        return fma(a, b, broadcast(opaque(reg<T>(T(-0.0)))));
    else
        return a * b;
}
template <class T> INLINE vec<T> square(vec<T> x) {
    if constexpr (FUSED && has_bits<T>)
        return fma(x, x, vec<T>(0.0));  // x * x is never -0.0
    else
        return x * x;
}

// x with the low bits of its significand cleared: 12 significant bits remain in float, 26 in double. The product of two
// such numbers is exact.
template <class T> INLINE vec<T> leading(vec<T> x) {
    using integer = typename format<T>::integer;
    return x & broadcast(reinterpret<T>(integer(~integer(0) << (format<T>::fraction_bits + 2) / 2)));
}

// The rounding error a * b - p of p = a * b. Without FMA, this is Dekker's product: a and b are split into halves, and
// the products of the halves are added in an order in which the sums are exact. The result is exact with FMA and in
// float. Without FMA in double, the last product may be rounded.
template <class T> INLINE vec<T> rest(vec<T> a, vec<T> b, vec<T> p) {
    if constexpr (FUSED) {
        return fma(a, b, -p);
    } else {
        const vec<T> a1 = leading(a), a2 = a - a1, b1 = leading(b), b2 = b - b1;
        return ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2;
    }
}

// c0 + c1 x + c2 x^2 + ...: Horner's scheme in s = x^2. Its coefficients are the pairs c0 + c1 x, c2 + c3 x, ... Its
// chain of dependent operations is half as long as that of Horner's scheme in x.
template <class T> INLINE vec<T> poly_pairs(vec<T>, vec<T>, double c0) { return c0; }
template <class T> INLINE vec<T> poly_pairs(vec<T> x, vec<T>, double c0, double c1) {
    return fma(vec<T>(c1), x, vec<T>(c0));
}
template <class T, class... C>
INLINE vec<T> poly_pairs(vec<T> x, vec<T> s, double c0, double c1, double c2, C... more) {
    return fma(poly_pairs(x, s, c2, more...), s, poly_pairs(x, s, c0, c1));
}
template <class T, class... C> INLINE vec<T> poly(vec<T> x, C... coefficients) {
    return poly_pairs(x, square(x), double(coefficients)...);
}

// --- powers of two -------------------------------------------------------------------------------------------

constexpr double power_of_two(int n) {
    double power = 1;
    for (; n > 0; n--) power *= 2;
    for (; n < 0; n++) power /= 2;
    return power;
}
template <int n> constexpr double two_to_the = power_of_two(n);  // a constexpr variable is computed at compile time
// magic + k has the integer k in its lowest bits, for abs(k) <= 2^(fraction_bits - 1).
template <class T> constexpr double magic = 1.5 * two_to_the<format<T>::fraction_bits>;

// The integer nearest to c * x, for abs(c * x) <= 2^(fraction_bits - 1).
template <class T> INLINE vec<T> nearest(vec<T> x, vec<T> c) { return fma(x, c, vec<T>(magic<T>)) - vec<T>(magic<T>); }

// The exponent of a normal x: the integer n for which abs(x)/2^n is in [1, 2).
template <class T> INLINE vec<T> exponent(vec<T> x) {
    return (from_exponent(abs(x)) | vec<T>(magic<T>)) - vec<T>(magic<T> + format<T>::bias);
}

// 2^(k + n) for an integer k + n from -126 to 127 (in double, from -1022 to 1023); 0 for k + n = -127
// (-1023).
template <class T> INLINE vec<T> exp2(vec<T> k, vec<T> n = 0.0) {
    return to_exponent(k + (n + vec<T>(magic<T> + format<T>::bias)));
}

// For an integer k from -190 (in double, from -1150) to 63:
// - power(k) is 2^max(k, -60), whose square is never subnormal;
// - scale(v, k) is v * 2^k, rounded once, and equally fast, even if the result is subnormal;
// - ldexp(v, k) is v * 2^k for a v of any size and k <= 0; if 2^k underflows to 0, the result may be 0;
// - scale1p(m, k) is (1 + m) * 2^k for m > -1, rounded at most twice;
// - quotient(a, b, k) is a/b * 2^k for b > 0; a may be subnormal, and is scaled up before the division;
// - less_scaled(c, v, k) is c - v * 2^k, rounded once with FMA.
//
// AVX-512 has an instruction for v * 2^k. Without it, v is multiplied by 2^(k + shift), a normal number. The product is
// then multiplied by 2^-shift. Only this second multiplication may round.
#if defined(FASTACT_SCALES)
template <class T> INLINE vec<T> scale(vec<T> v, vec<T> k) { return {scale(v.a, k.a), scale(v.b, k.b)}; }
template <class T> INLINE vec<T> ldexp(vec<T> v, vec<T> k) { return scale(v, k); }
template <class T> INLINE vec<T> scale1p(vec<T> m, vec<T> k) { return scale(vec<T>(1.0) + m, k); }
template <class T> INLINE vec<T> power(vec<T> k) {
    return scale(vec<T>(1.0), vec<T>(from_minus_60(k.a), from_minus_60(k.b)));
}
template <class T> INLINE vec<T> quotient(vec<T> a, vec<T> b, vec<T> k) {
    return scale(scale(a, vec<T>(64.0)) / b, k - vec<T>(64.0));
}
template <class T> INLINE vec<T> less_scaled(vec<T> c, vec<T> v, vec<T> k) {
    return fma(scale(v, k + vec<T>(format<T>::subnormal_shift)), vec<T>(-two_to_the<-format<T>::subnormal_shift>), c);
}
#else
template <class T> INLINE vec<T> power(vec<T> k) { return exp2(at_least(k, vec<T>(-60.0))); }

template <class T> INLINE vec<T> scaled_up(vec<T> v, vec<T> k) {  // v * 2^(k + shift)
    return product(v, exp2(k, vec<T>(format<T>::subnormal_shift)));
}
template <class T> INLINE vec<T> scaled_down(vec<T> v) {  // v * 2^-shift
    constexpr int shift = format<T>::subnormal_shift;
    constexpr double inverse_shift = two_to_the<-shift>, threshold_value = two_to_the<shift + 1 - format<T>::bias>;
    if constexpr (FUSED) {
        return product(v, vec<T>(inverse_shift));
    } else {
        // The threshold is 2^shift times the smallest normal number. For a smaller magnitude, magnitude + threshold is
        // rounded to the precision of the subnormal result. To get the bits of the result, subtract the bit pattern of
        // the threshold from that of the sum.
        const vec<T> magnitude = abs(v), threshold = vec<T>(threshold_value);
        const vec<T> subnormal_bits = subtract_bits(magnitude + threshold, threshold);
        const vec<T> normal_bits = subtract_bits(magnitude, to_exponent(vec<T>(magic<T> + shift)));
        return select(magnitude < threshold, subnormal_bits,
                      select(magnitude < vec<T>(INFINITY), normal_bits, magnitude)) | sign_of(v);
    }
}
template <class T> INLINE vec<T> scale(vec<T> v, vec<T> k) { return scaled_down(scaled_up(v, k)); }
// v may be so large that v * 2^(k + shift) overflows, so compute 2^k first.
template <class T> INLINE vec<T> ldexp(vec<T> v, vec<T> k) {
    constexpr int shift = format<T>::subnormal_shift;
    return product(v, product(exp2(k, vec<T>(shift)), vec<T>(two_to_the<-shift>)));
}
template <class T> INLINE vec<T> scale1p(vec<T> m, vec<T> k) {
    const vec<T> factor = exp2(k, vec<T>(format<T>::subnormal_shift));
    return scaled_down(fma(factor, m, factor));
}
template <class T> INLINE vec<T> quotient(vec<T> a, vec<T> b, vec<T> k) { return scaled_down(scaled_up(a, k) / b); }
template <class T> INLINE vec<T> less_scaled(vec<T> c, vec<T> v, vec<T> k) {
    if constexpr (FUSED)
        return fma(scaled_up(v, k), vec<T>(-two_to_the<-format<T>::subnormal_shift>), c);
    else
        return c - scale(v, k);
}
#endif

}  // namespace fastact
