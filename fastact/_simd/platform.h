// The compiler and the instruction set, as macros. Only this header may test the compiler's own macros for the
// instruction set.
//
//   FASTACT_MSVC     Microsoft's compiler
//   FASTACT_X86      SSE4.1 or more; with AVX2 also FASTACT_AVX2, and with AVX-512 F, BW, DQ and VL also FASTACT_AVX512
//   FASTACT_NEON     64-bit Arm
//   FASTACT_FUSED    fma(a, b, c) is rounded once
//
// -DFASTACT_PLAIN selects the code for processors with none of these, to test it.
#pragma once

#if defined(_MSC_VER) && !defined(__clang__)
#define FASTACT_MSVC
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
#if defined(FASTACT_MSVC) && defined(_M_X64) && !defined(_M_ARM64EC)
#define FASTACT_MSVC_X64  // MSVC compiles SSE4.1 instructions without a flag, and has no macro for them
#endif
#if defined(__SSE4_1__) || defined(FASTACT_MSVC_X64)
#define FASTACT_X86
#elif defined(__aarch64__) || defined(_M_ARM64)
#define FASTACT_NEON
#endif
#endif

#if defined(FASTACT_MSVC)
#pragma fp_contract(off)
#elif defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

#if defined(FASTACT_NEON) || (defined(FASTACT_X86) && (defined(__FMA__) || (defined(_MSC_VER) && defined(__AVX2__))))
#define FASTACT_FUSED
#endif
