# Which instruction sets this processor and this operating system can run.

cdef extern from *:
    """
    #if defined(__x86_64__) && defined(__GNUC__)
    #include <cpuid.h>
    static int fastact_has_f16c(void) {  /* older Clangs don't know it by name */
        unsigned int a, b, c, d;
        return __get_cpuid(1, &a, &b, &c, &d) && (c & bit_F16C);
    }
    static int fastact_has_avx2(void) {
        __builtin_cpu_init();
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && fastact_has_f16c();
    }
    static int fastact_has_avx512(void) {
        return fastact_has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq")
            && __builtin_cpu_supports("avx512vl");
    }
    #else
    static int fastact_has_avx2(void) { return 0; }
    static int fastact_has_avx512(void) { return 0; }
    #endif
    """
    bint has_avx2 "fastact_has_avx2" ()
    bint has_avx512 "fastact_has_avx512" ()
