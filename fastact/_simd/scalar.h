// Registers of one number, in standard C++: for long double, and for every type on processors without vectors. This
// file must not use processor instructions (intrinsics).
#pragma once
#include <cmath>
#include <type_traits>

#include "types.h"

namespace fastact {

template <class T> struct bits { bool m; };
template <class T> INLINE bits<T> operator&(bits<T> a, bits<T> b) { return {bool(a.m & b.m)}; }
template <class T> struct one_lane {
    static constexpr int lanes = 1;
    using wide = std::conditional_t<std::is_integral_v<T>, std::uint64_t, T>;  // unsigned arithmetic wraps around
    T v;
    one_lane() = default;
    INLINE one_lane(T number) : v(number) {}
    friend INLINE reg<T> operator+(reg<T> a, reg<T> b) { return T(wide(a.v) + wide(b.v)); }
    friend INLINE reg<T> operator-(reg<T> a, reg<T> b) { return T(wide(a.v) - wide(b.v)); }
    friend INLINE reg<T> operator*(reg<T> a, reg<T> b) { return T(wide(a.v) * wide(b.v)); }
    friend INLINE reg<T> operator/(reg<T> a, reg<T> b) { return T(a.v / b.v); }
    friend INLINE reg<T> operator-(reg<T> a) { return T(-wide(a.v)); }
    friend INLINE reg<T> fma(reg<T> a, reg<T> b, reg<T> c) { return T(wide(T(wide(a.v) * wide(b.v))) + wide(c.v)); }
    friend INLINE reg<T> at_least(reg<T> a, reg<T> bound) { return a.v < bound.v ? bound : a; }
    friend INLINE reg<T> at_most(reg<T> a, reg<T> bound) { return bound.v < a.v ? bound : a; }
    friend INLINE reg<T> greater(reg<T> a, reg<T> b) { return a.v > b.v ? a : b; }
    friend INLINE reg<T> lesser(reg<T> a, reg<T> b) { return a.v < b.v ? a : b; }
    friend INLINE reg<T> nan_through(reg<T> a, reg<T> b) { return a.v == a.v ? b : a; }
    friend INLINE bits<T> operator<(reg<T> a, reg<T> b) { return {a.v < b.v}; }
    friend INLINE bits<T> operator<=(reg<T> a, reg<T> b) { return {a.v <= b.v}; }
    friend INLINE bits<T> operator==(reg<T> a, reg<T> b) { return {a.v == b.v}; }
    friend INLINE reg<T> select(bits<T> m, reg<T> a, reg<T> b) { return m.m ? a : b; }
    friend INLINE reg<T> when(bits<T> m, reg<T> a) { return m.m ? a.v : T(0); }
    friend INLINE reg<T> unless(bits<T> m, reg<T> a) { return m.m ? T(0) : a.v; }
};

template <> struct reg<long double> : one_lane<long double> { using one_lane<long double>::one_lane; };
INLINE void store_reg(long double* p, reg<long double> a) { *p = a.v; }
INLINE reg<long double> sqrt(reg<long double> a) { return std::sqrt(a.v); }
INLINE reg<long double> abs(reg<long double> a) { return std::fabs(a.v); }

#if !defined(FASTACT_X86) && !defined(FASTACT_NEON)
template <class T, class F> INLINE reg<T> by_bits(F f, reg<T> a, reg<T> b) {
    using integer = typename format<T>::integer;
    return reinterpret<T>(integer(f(reinterpret<integer>(a.v), reinterpret<integer>(b.v))));
}
#define FASTACT_REG(T)                                                                                                \
    template <> struct reg<T> : one_lane<T> { using one_lane<T>::one_lane; };                                         \
    INLINE reg<T> load_reg(const T* p) { return *p; }                                                                 \
    INLINE void store_reg(T* p, reg<T> a) { *p = a.v; }                                                               \
    INLINE reg<T> sqrt(reg<T> a) { return std::sqrt(a.v); }                                                           \
    INLINE reg<T> operator&(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i & j; }, a, b); }       \
    INLINE reg<T> operator|(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i | j; }, a, b); }       \
    INLINE reg<T> operator^(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i ^ j; }, a, b); }       \
    INLINE reg<T> and_not(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i & ~j; }, a, b); }        \
    INLINE reg<T> subtract_bits(reg<T> a, reg<T> b) { return by_bits([](auto i, auto j) { return i - j; }, a, b); }   \
    INLINE reg<T> to_exponent(reg<T> a) {                                                                             \
        return by_bits([](auto i, auto) { return i << format<T>::fraction_bits; }, a, a);                             \
    }                                                                                                                 \
    INLINE reg<T> from_exponent(reg<T> a) {                                                                           \
        return by_bits([](auto i, auto) { return i >> format<T>::fraction_bits; }, a, a);                             \
    }
FASTACT_REG(float)
FASTACT_REG(double)
#undef FASTACT_REG
template <class T> INLINE bool all_of(bits<T> a) { return a.m; }
template <class T> INLINE bits<T> load_bits(const std::uint8_t* p, T) { return {*p != 0}; }
INLINE reg<double> load_wide_reg(const float* p) { return double(*p); }
INLINE void store_narrow_reg(float* p, reg<double> a) { *p = float(a.v); }
INLINE std::uint32_t lanes_where(bits<float> a) { return a.m; }
INLINE bits<float> near_halfway(reg<float> a, int dropped, int margin) {
    const std::uint32_t sum = reinterpret<std::uint32_t>(a.v) + (1u << (dropped - 1)) + margin;
    return {(sum & ((1u << dropped) - 1)) <= 2u * margin};
}
INLINE bits<float> round_differently(reg<float> a, reg<float> b, int dropped) {
    const std::uint32_t half = 1u << (dropped - 1);
    const std::uint32_t i = reinterpret<std::uint32_t>(a.v) + half, j = reinterpret<std::uint32_t>(b.v) + half;
    return {(i ^ j) >> dropped != 0};
}
#define FASTACT_HALF(H)                                                                                               \
    INLINE reg<float> load_reg(const H* p) { return widened(*p); }                                                    \
    INLINE void store_reg(H* p, reg<float> a) { *p = narrowed(a.v, p); }
FASTACT_HALF(f16)
FASTACT_HALF(bf16)
#undef FASTACT_HALF
#endif

}  // namespace fastact
