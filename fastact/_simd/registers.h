// reg<T>, the numbers in one register, and bits<T>, the result of comparing them: the same operations on every
// instruction set. Only the headers included here may use processor instructions (intrinsics).
//
//   float, double    AVX-512, AVX2 or SSE4.1 (x86.h), NEON (neon.h), else one number (scalar.h)
//   integers         vectors of GCC and Clang, else one number (integers.h)
//   long double      one number (scalar.h)
//   f16, bf16        converted to a reg<float> when loaded, and from one when stored
//
// Every instruction set defines these operations in the same way:
//
//   load_reg(p), store_reg(p, a)            contiguous numbers
//   a + b, a - b, a * b, a / b, -a          the last two not for integers
//   a & b, a | b, a ^ b                     the bits of float and double
//   fma(a, b, c), sqrt(a)                   fma is a * b + c, rounded once if FUSED; both not for integers
//   a < b, a <= b, a == b                   the result is bits<T>, which has the operator &
//   all_of(m)                               true if m is set in all lanes; only for float and double
//   select(m, a, b)                         a where m is set, else b
//   at_least(a, bound), at_most(a, bound)   a if a is NaN; a or NaN if the bound is NaN. at_least(0.0, -0.0) is 0.0;
//                                           for other pairs of zeros, the sign of the result isn't specified
//   greater(a, b), lesser(a, b)             b if a and b are equal or one of them is NaN
//   when(m, a), unless(m, a)                a where m is set (isn't set), else 0
//   nan_through(a, b)                       NaN where a is NaN, else b
//   and_not(a, b)                           the bits of a that aren't set in b
//   subtract_bits(a, b)                     the difference of the bit patterns as integers
//   to_exponent(a), from_exponent(a)        the bit pattern, shifted left (right) by format<T>::fraction_bits
//   load_bits(p, T())                       set where a byte isn't 0; the second argument only selects T
//   lanes_where(m)                          an integer with one bit for each lane; the first lane is the lowest bit
//   load_wide_reg(p), store_narrow_reg(p)   convert float to double when loading, and back when storing
//   near_halfway, round_differently         see ties.h
//
// An instruction set with FASTACT_PARTIAL also defines load_reg_partial and store_reg_partial, and with
// FASTACT_PARTIAL_16_BIT, load_reg_partial for f16 and bf16. With FASTACT_SCALES, it defines scale(a, k), which is
// a * 2^k rounded once, and from_minus_60(k), which is max(k, -60).
#pragma once
#include "integers.h"
#include "scalar.h"
#if defined(FASTACT_X86)
#include "x86.h"
#elif defined(FASTACT_NEON)
#include "neon.h"
#endif

namespace fastact {

INLINE reg<double> load_wide_reg(const double* p) { return load_reg(p); }
INLINE void store_narrow_reg(double* p, reg<double> a) { store_reg(p, a); }

// Return a, and hide from Clang that it is a constant. Otherwise, Clang replaces fma(a, b, -0.0) by a multiplication.
template <class T> INLINE reg<T> opaque(reg<T> a) {
#if defined(__clang__) && defined(FASTACT_X86)
    __asm__("" : "+v"(a.v));
#elif defined(__clang__) && defined(FASTACT_NEON)
    __asm__("" : "+w"(a.v));
#endif
    return a;
}

// The position of the lowest bit that is set. At least one bit must be set.
INLINE int lowest_bit(std::uint32_t bits) {
#if defined(FASTACT_MSVC)
    unsigned long position;
    _BitScanForward(&position, bits);
    return int(position);
#else
    return __builtin_ctz(bits);
#endif
}

}  // namespace fastact
