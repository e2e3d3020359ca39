// Registers of integers: vector types of GCC and Clang, or one number with any other compiler. This file must not
// use processor instructions (intrinsics): the compiler chooses them.
#pragma once
#include <cstdint>
#include <type_traits>

#include "scalar.h"

namespace fastact {

// Arithmetic wraps around on overflow.
#if !defined(FASTACT_PLAIN)
#if defined(FASTACT_AVX512)
constexpr int INTEGER_BYTES = 64;
#elif defined(FASTACT_AVX2)
constexpr int INTEGER_BYTES = 32;
#else
constexpr int INTEGER_BYTES = 16;
#endif
template <class T> struct integer_reg {
    using unsigned_type = std::make_unsigned_t<T>;
    typedef T raw __attribute__((vector_size(INTEGER_BYTES)));
    typedef unsigned_type wrapping __attribute__((vector_size(INTEGER_BYTES)));
    typedef std::make_signed_t<T> condition __attribute__((vector_size(INTEGER_BYTES)));
};
#define FASTACT_INTEGER(T)                                                                                            \
    template <> struct bits<T> { integer_reg<T>::condition m; };                                                      \
    template <> struct reg<T> {                                                                                       \
        using raw = integer_reg<T>::raw;                                                                              \
        using wrapping = integer_reg<T>::wrapping;                                                                    \
        typedef T anywhere __attribute__((vector_size(INTEGER_BYTES), aligned(1), may_alias));                        \
        static constexpr int lanes = INTEGER_BYTES / sizeof(T);                                                       \
        raw v;                                                                                                        \
        reg() = default;                                                                                              \
        INLINE explicit reg(raw numbers) : v(numbers) {}                                                              \
        INLINE explicit reg(wrapping numbers, int) : v((raw)numbers) {}                                               \
        INLINE reg(T number) : v(raw{} + number) {}                                                                   \
    };                                                                                                                \
    INLINE reg<T> load_reg(const T* p) { return reg<T>(*(const reg<T>::anywhere*)p); }                                \
    INLINE void store_reg(T* p, reg<T> a) { *(reg<T>::anywhere*)p = a.v; }                                            \
    INLINE reg<T> operator+(reg<T> a, reg<T> b) { return reg<T>((reg<T>::wrapping)a.v + (reg<T>::wrapping)b.v, 0); }  \
    INLINE reg<T> operator-(reg<T> a, reg<T> b) { return reg<T>((reg<T>::wrapping)a.v - (reg<T>::wrapping)b.v, 0); }  \
    INLINE reg<T> operator*(reg<T> a, reg<T> b) { return reg<T>((reg<T>::wrapping)a.v * (reg<T>::wrapping)b.v, 0); }  \
    INLINE bits<T> operator<(reg<T> a, reg<T> b) { return {a.v < b.v}; }                                              \
    INLINE bits<T> operator<=(reg<T> a, reg<T> b) { return {a.v <= b.v}; }                                            \
    INLINE bits<T> operator==(reg<T> a, reg<T> b) { return {a.v == b.v}; }                                            \
    INLINE bits<T> operator&(bits<T> a, bits<T> b) { return {a.m & b.m}; }                                            \
    INLINE reg<T> select(bits<T> m, reg<T> a, reg<T> b) { return reg<T>(m.m ? a.v : b.v); }                           \
    INLINE reg<T> when(bits<T> m, reg<T> a) { return reg<T>((reg<T>::raw)(m.m & (decltype(m.m))a.v)); }               \
    INLINE reg<T> unless(bits<T> m, reg<T> a) { return reg<T>((reg<T>::raw)(~m.m & (decltype(m.m))a.v)); }            \
    INLINE reg<T> at_least(reg<T> a, reg<T> b) {                                                                      \
        if constexpr (sizeof(T) < 8) return reg<T>(a.v >= b.v ? a.v : b.v); /* compiles to one instruction */         \
        else return select(a < b, b, a);                                                                              \
    }                                                                                                                 \
    INLINE reg<T> at_most(reg<T> a, reg<T> b) {                                                                       \
        if constexpr (sizeof(T) < 8) return reg<T>(a.v <= b.v ? a.v : b.v);                                           \
        else return select(b < a, b, a);                                                                              \
    }                                                                                                                 \
    INLINE reg<T> greater(reg<T> a, reg<T> b) { return at_least(a, b); }                                              \
    INLINE reg<T> lesser(reg<T> a, reg<T> b) { return at_most(a, b); }                                                \
    INLINE reg<T> nan_through(reg<T>, reg<T> b) { return b; }
#else
#define FASTACT_INTEGER(T)                                                                                            \
    template <> struct reg<T> : one_lane<T> { using one_lane<T>::one_lane; };                                         \
    INLINE reg<T> load_reg(const T* p) { return *p; }                                                                 \
    INLINE void store_reg(T* p, reg<T> a) { *p = a.v; }
#endif
FASTACT_INTEGER(std::int8_t)
FASTACT_INTEGER(std::int16_t)
FASTACT_INTEGER(std::int32_t)
FASTACT_INTEGER(std::int64_t)
FASTACT_INTEGER(std::uint8_t)
FASTACT_INTEGER(std::uint16_t)
FASTACT_INTEGER(std::uint32_t)
FASTACT_INTEGER(std::uint64_t)
#undef FASTACT_INTEGER

}  // namespace fastact
