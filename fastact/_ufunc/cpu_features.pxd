# The instruction sets that this processor and operating system can run. Nothing else queries the processor.
#
# Query CPUID directly: the compiler's CPU table is wrong with some linkers.

cdef extern from *:
    """
    #if defined(__x86_64__)
    #include <cpuid.h>
    #define FASTACT_SAVES_YMM 0x06
    #ifdef __APPLE__
    #define FASTACT_SAVES_ZMM FASTACT_SAVES_YMM  /* macOS enables ZMM registers at their first use */
    #else
    #define FASTACT_SAVES_ZMM 0xE6
    #endif
    static int fastact_runs(unsigned int more, unsigned int saves) {
        unsigned int basic = bit_OSXSAVE | bit_AVX | bit_FMA | bit_F16C, a, b, c, d, saved, rest;
        if (!__get_cpuid(1, &a, &b, &c, &d) || (c & basic) != basic) return 0;
        __asm__("xgetbv" : "=a"(saved), "=d"(rest) : "c"(0));
        return (saved & saves) == saves && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & more) == more;
    }
    static int fastact_has_avx2(void) { return fastact_runs(bit_AVX2, FASTACT_SAVES_YMM); }
    static int fastact_has_avx512(void) {
        return fastact_runs(bit_AVX2 | bit_AVX512F | bit_AVX512BW | bit_AVX512CD | bit_AVX512DQ | bit_AVX512VL,
                            FASTACT_SAVES_ZMM);
    }
    #else
    static int fastact_has_avx2(void) { return 0; }
    static int fastact_has_avx512(void) { return 0; }
    #endif
    """
    bint has_avx2 "fastact_has_avx2" ()
    bint has_avx512 "fastact_has_avx512" ()
