// The compiler and the instruction set, as macros. Only this header may test the compiler's own macros for the
// instruction set.
//
//   FASTACT_MSVC     Microsoft's cl, which has no vector types; clang-cl counts as Clang
//   FASTACT_X86      SSE4.1 or more; with AVX2 also FASTACT_AVX2, and with AVX-512 F, BW, DQ and VL also FASTACT_AVX512
//   FASTACT_NEON     64-bit Arm
//   FASTACT_FUSED    fma(a, b, c) is rounded once
//
// FASTACT_PLAIN selects standard C++ without vectors: for cl, and with -DFASTACT_PLAIN to test it.
#pragma once

#if defined(_MSC_VER) && !defined(__clang__)
#define FASTACT_MSVC
#define FASTACT_PLAIN
#include <intrin.h>
#define INLINE __forceinline
#define NOINLINE __declspec(noinline)
#else
#define INLINE inline __attribute__((always_inline))
#define NOINLINE __attribute__((noinline))
#endif

#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0
#error "fastact rounds each operation once: on 32-bit x86, compile with -msse2 -mfpmath=sse"
#endif

#if !defined(FASTACT_PLAIN)
#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__) && defined(__AVX512VL__)
#define FASTACT_AVX512
#endif
#if defined(__AVX2__)
#define FASTACT_AVX2
#endif
#if defined(__SSE4_1__)
#define FASTACT_X86
#elif defined(__aarch64__)
#define FASTACT_NEON
#endif
#endif

#if defined(FASTACT_MSVC)
#pragma fp_contract(off)
#elif defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

#if defined(FASTACT_NEON) || (defined(FASTACT_X86) && defined(__FMA__))
#define FASTACT_FUSED
#endif
