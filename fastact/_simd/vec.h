// Vectors of numbers: what formulas are written over. A vec<T> is two registers side by side. Their chains of
// operations are independent: while one waits for a result, the other goes on.
//
// A number mixes with vectors, as a constant. Compile with -ffp-contract=off: a compiler that fuses a * b + c by itself
// changes the results. Only fma fuses.
#pragma once
#include "registers.h"

namespace fastact {

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

// A block of float16 or bfloat16 is loaded as a vec<float>, and stored from one: formulas see nothing of it.
template <class S> struct as_computed { using type = S; };
template <> struct as_computed<f16> { using type = float; };
template <> struct as_computed<bf16> { using type = float; };
template <class S> using computed = typename as_computed<S>::type;

template <class S> constexpr int lanes = 2 * reg<computed<S>>::lanes;
template <class T> constexpr int lanes_of(const T*) { return lanes<T>; }
template <class T> constexpr bool has_bits = std::is_same_v<T, float> || std::is_same_v<T, double>;

template <class T> INLINE vec<T> broadcast(reg<T> number) { return {number, number}; }
template <class T> INLINE vec<T> broadcast(T number) { return {reg<T>(number), reg<T>(number)}; }
// n/d in the precision of a vector: a constant that may be no double.
template <class T> INLINE vec<T> fraction(vec<T>, double n, double d) { return broadcast(T(T(n) / T(d))); }
template <class S> INLINE vec<computed<S>> load(const S* p) { return {load_reg(p), load_reg(p + lanes<S> / 2)}; }
template <class S> INLINE void store(S* p, vec<computed<S>> x) { store_reg(p, x.a), store_reg(p + lanes<S> / 2, x.b); }

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
// One bit for each lane, the first lane's is the lowest.
INLINE std::uint32_t lanes_where(mask<vec<float>> m) {
    return lanes_where(m.a) | lanes_where(m.b) << reg<float>::lanes;
}

// --- all lanes of a vector -----------------------------------------------------------------------------------

template <class T> INLINE T first_of(vec<T> x) {
    T numbers[lanes<T>];
    store(numbers, x);
    return numbers[0];
}

// --- constants of the type -----------------------------------------------------------------------------------

template <class T> INLINE double by_type(vec<T>, double of_float, double of_double) {
    return sizeof(T) == 4 ? of_float : of_double;
}
template <class T> INLINE double largest(vec<T>) { return (std::numeric_limits<T>::max)(); }
// x, and the largest number of its sign for an infinity.
template <class T> INLINE vec<T> finite(vec<T> x) {
    return at_most(at_least(x, vec<T>(-largest(x))), vec<T>(largest(x)));
}
// The largest n for which both 2^n and 2^-n are normal.
template <class T> INLINE double emax(vec<T>) { return layout<T>::bias - 1; }

// --- signs ---------------------------------------------------------------------------------------------------

template <class T> INLINE vec<T> abs(vec<T> x) {
    if constexpr (has_bits<T>) {
        const reg<T> top = T(-0.0);
        return {without(x.a, top), without(x.b, top)};
    } else {
        return {abs(x.a), abs(x.b)};
    }
}
template <class T> INLINE vec<T> sign_of(vec<T> x) { return x & vec<T>(-0.0); }  // as a zero
template <class T> INLINE vec<T> copysign(vec<T> x, vec<T> sign) { return abs(x) | sign_of(sign); }
// x, with the other sign where `sign` is negative (-0.0 included).
template <class T> INLINE vec<T> flipsign(vec<T> x, vec<T> sign) { return x ^ sign_of(sign); }

// --- roots ---------------------------------------------------------------------------------------------------

// Of a square, if T is an integer: that is exact, as the root has half as many bits.
template <class T> INLINE vec<T> sqrt(vec<T> x) {
    if constexpr (std::is_integral_v<T>) {
        using wide = std::conditional_t<sizeof(T) <= 2, float, double>;
        constexpr int most = lanes<T> > lanes<wide> ? lanes<T> : lanes<wide>;
        T numbers[lanes<T>];
        wide roots[most] = {};
        store(numbers, greater(x, vec<T>(0.0)));
        for (int i = 0; i < lanes<T>; i++) roots[i] = wide(numbers[i]);
        for (int i = 0; i < lanes<T>; i += lanes<wide>) store(roots + i, sqrt(load(roots + i)) + vec<wide>(0.5));
        for (int i = 0; i < lanes<T>; i++) numbers[i] = T(roots[i]);
        return load(numbers);
    } else {
        return {sqrt(x.a), sqrt(x.b)};
    }
}

// --- products ------------------------------------------------------------------------------------------------

// a b, and no slower where that is subnormal: on AMD, a multiplication with a subnormal result is slow and a fused
// multiply-add is not. Adding -0.0 changes no number, nor the sign of a zero.
template <class T> INLINE vec<T> product(vec<T> a, vec<T> b) {
    if constexpr (FUSED && has_bits<T>)
        return fma(a, b, broadcast(kept(reg<T>(T(-0.0)))));
    else
        return a * b;
}
template <class T> INLINE vec<T> square(vec<T> x) {
    if constexpr (FUSED && has_bits<T>)
        return fma(x, x, vec<T>(0.0));
    else
        return x * x;
}

// The leading 12 (26) bits of x, so that the product of two such numbers is exact.
template <class T> INLINE vec<T> leading(vec<T> x) {
    using integer = typename layout<T>::integer;
    return x & broadcast(reinterpret<T>(integer(~integer(0) << (layout<T>::digits + 2) / 2)));
}

// a b - p exactly, for p = a * b. Without fused operations (Dekker), of the leading halves of a and b and what is left
// of them; the sums are exact in this order.
template <class T> INLINE vec<T> rest(vec<T> a, vec<T> b, vec<T> p) {
    if constexpr (FUSED) {
        return fma(a, b, -p);
    } else {
        const vec<T> a1 = leading(a), a2 = a - a1, b1 = leading(b), b2 = b - b1;
        return ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2;
    }
}

// c0 + c1 x + c2 x^2 + ...: pairs of neighbours, then Horner's scheme over the pairs in s = x^2, half as long a chain.
template <class T> INLINE vec<T> pairs(vec<T>, vec<T>, double c0) { return c0; }
template <class T> INLINE vec<T> pairs(vec<T> x, vec<T>, double c0, double c1) {
    return fma(vec<T>(c1), x, vec<T>(c0));
}
template <class T, class... C> INLINE vec<T> pairs(vec<T> x, vec<T> s, double c0, double c1, double c2, C... more) {
    return fma(pairs(x, s, c2, more...), s, pairs(x, s, c0, c1));
}
template <class T, class... C> INLINE vec<T> poly(vec<T> x, C... coefficients) {
    return pairs(x, square(x), double(coefficients)...);
}

// --- powers of two -------------------------------------------------------------------------------------------

constexpr double power_of_two(int n) {
    double power = 1;
    for (; n > 0; n--) power *= 2;
    for (; n < 0; n++) power /= 2;
    return power;
}
template <int n> constexpr double two_to_the = power_of_two(n);  // a variable, to be computed by the compiler
template <class T> constexpr double magic = 1.5 * two_to_the<layout<T>::digits>;  // + k has k in the lowest bits

// The whole number nearest to c x.
template <class T> INLINE vec<T> nearest(vec<T> x, vec<T> c) { return fma(x, c, vec<T>(magic<T>)) - vec<T>(magic<T>); }

// The whole number n for which abs(x)/2^n is in [1, 2), for a normal x.
template <class T> INLINE vec<T> exponent(vec<T> x) {
    return (from_exponent(abs(x)) | vec<T>(magic<T>)) - vec<T>(magic<T> + layout<T>::bias);
}

// 2^(k + n), for a whole k + n from -126 (-1022) to 127 (1023), and 0 for one less.
template <class T> INLINE vec<T> exp2(vec<T> k, vec<T> n = 0.0) {
    return to_exponent(k + (n + vec<T>(magic<T> + layout<T>::bias)));
}

// For a whole k from -190 (-1150) to 63:
// - power(k) is 2^k, and 2^-60 for any lesser k, so that no square of it is subnormal;
// - scale(v, k) is v 2^k, rounded once where it is subnormal, and no slower there;
// - ldexp(v, k) is v 2^k also for a large v, and any k up to 0; where 2^k is less than any number, 0;
// - scale1p(m, k) is (1 + m) 2^k for m > -1, likewise;
// - quotient(a, b, k) is a/b 2^k for b > 0, likewise, also for a subnormal a, which isn't divided as such;
// - less_scaled(c, v, k) is c - v 2^k, rounded once.
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
    return fma(scale(v, k + vec<T>(layout<T>::raise)), vec<T>(-two_to_the<-layout<T>::raise>), c);
}
#else
template <class T> INLINE vec<T> power(vec<T> k) { return exp2(at_least(k, vec<T>(-60.0))); }

template <class T> INLINE vec<T> raised(vec<T> v, vec<T> k) {  // v 2^(k + raise)
    return product(v, exp2(k, vec<T>(layout<T>::raise)));
}
template <class T> INLINE vec<T> lowered(vec<T> v) {  // v / 2^raise
    constexpr int raise = layout<T>::raise;
    constexpr double back = two_to_the<-raise>, edge = two_to_the<raise + 1 - layout<T>::bias>;
    if constexpr (FUSED) {
        return product(v, vec<T>(back));
    } else {
        // To 2^raise times the smallest normal number, a lesser one adds just the bits of the subnormal result.
        const vec<T> size = abs(v), least = vec<T>(edge);
        const vec<T> small = subtract_bits(size + least, least);
        const vec<T> normal = subtract_bits(size, to_exponent(vec<T>(magic<T> + raise)));
        return select(size < least, small, select(size < vec<T>(INFINITY), normal, size)) | sign_of(v);
    }
}
template <class T> INLINE vec<T> scale(vec<T> v, vec<T> k) { return lowered(raised(v, k)); }
template <class T> INLINE vec<T> ldexp(vec<T> v, vec<T> k) {
    constexpr int raise = layout<T>::raise;
    return product(v, product(exp2(k, vec<T>(raise)), vec<T>(two_to_the<-raise>)));
}
template <class T> INLINE vec<T> scale1p(vec<T> m, vec<T> k) {
    const vec<T> raised = exp2(k, vec<T>(layout<T>::raise));
    return lowered(fma(raised, m, raised));
}
template <class T> INLINE vec<T> quotient(vec<T> a, vec<T> b, vec<T> k) { return lowered(raised(a, k) / b); }
template <class T> INLINE vec<T> less_scaled(vec<T> c, vec<T> v, vec<T> k) {
    if constexpr (FUSED)
        return fma(raised(v, k), vec<T>(-two_to_the<-layout<T>::raise>), c);
    else
        return c - scale(v, k);
}
#endif

}  // namespace fastact
