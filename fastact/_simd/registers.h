// reg<T>, one register of numbers, and bits<T>, which of them satisfy a condition: the processor's instructions under
// the names that vec.h uses. All instructions are in this header; what is computed in another way without fused
// operations tests FUSED.
//
//   float, double    AVX-512, AVX2 or SSE4.1 on x86, NEON on Arm; one number at a time on any other processor
//   integers         the vectors of GCC and Clang; one number at a time under any other compiler
//   long double      one number
//   f16, bf16        loaded as a reg<float>, and stored from one
//
// load_wide_reg converts to double precision what is loaded, store_narrow_reg converts back.
// load_bits(p, T()) is set where a byte isn't zero.
// at_least(a, bound) and at_most(a, bound) return a where it is NaN, and a or NaN where the bound is NaN.
// at_least(0.0, -0.0) is 0.0; for other pairs of zeros, the sign of the result is not specified.
// greater(a, b) and lesser(a, b) return b where the two are equal, or one is NaN.
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

// A constant that Clang doesn't see through: it would replace fma(a, b, -0.0) by a multiplication.
template <class T> INLINE reg<T> kept(reg<T> a) {
#if defined(__clang__) && defined(FASTACT_X86)
    __asm__("" : "+v"(a.v));
#elif defined(__clang__) && defined(FASTACT_NEON)
    __asm__("" : "+w"(a.v));
#endif
    return a;
}

}  // namespace fastact
