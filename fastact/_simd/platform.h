// What the compiler and the processor offer, as macros: nothing else asks for them.
//
// -DFASTACT_PLAIN tests the code for any other processor.
#pragma once

#if defined(_MSC_VER) && !defined(__clang__)
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
#if defined(_MSC_VER) && !defined(__clang__) && defined(_M_X64) && !defined(_M_ARM64EC)
#define FASTACT_MSVC_X64  // which has no macro for SSE4.1, but its instructions
#endif
#if defined(__SSE4_1__) || defined(FASTACT_MSVC_X64)
#define FASTACT_X86
#elif defined(__aarch64__) || defined(_M_ARM64)
#define FASTACT_NEON
#endif
#endif

#if defined(_MSC_VER) && !defined(__clang__)
#pragma fp_contract(off)
#elif defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

// Is fma(a, b, c) rounded once?
#if defined(FASTACT_NEON) || (defined(FASTACT_X86) && (defined(__FMA__) || (defined(_MSC_VER) && defined(__AVX2__))))
#define FASTACT_FUSED
#endif
