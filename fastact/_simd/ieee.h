/* Refuses compiler options that make results wrong. This header is also compiled as C.
 *
 * tools/toolchain.py removes these options from the flags and finds a compiler that adds them by itself. Options that
 * get past it, such as those in _CL_ for Microsoft's compiler, end here. */
#ifndef FASTACT_IEEE_H
#define FASTACT_IEEE_H
#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__) || defined(_M_FP_FAST) || \
    defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || defined(__NO_SIGNED_ZEROS__)
#error "fastact needs IEEE 754 arithmetic: compile without -ffast-math, -Ofast, /fp:fast and similar options"
#endif
#endif
