# The floating-point status flags of a thread.
#
# Activation functions overflow to infinity, underflow to zero and return NaN in normal use, and emit no warning. Flags
# that a kernel raises are therefore cleared before NumPy reads them. Flags that were set before belong to the caller
# and stay set.

cdef extern from *:
    """
    #include <fenv.h>
    #define FASTACT_WARNED (FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW)
    #define fastact_get_whole_status() fetestexcept(FASTACT_WARNED)
    static inline void fastact_restore_whole_status(int before) {
        int raised = fetestexcept(FASTACT_WARNED) & ~before;
        if (raised) feclearexcept(raised);
    }
    #if defined(__SSE__) || defined(_M_X64)
    #include <xmmintrin.h>
    typedef unsigned int fastact_status;
    #define fastact_get_status() _mm_getcsr()
    /* Writing the status register takes far longer than reading it. */
    static inline void fastact_restore_status(fastact_status before) {
        if ((_mm_getcsr() ^ before) & 0x1f) _mm_setcsr(before);  /* all flags but inexact */
    }
    #else
    typedef int fastact_status;
    #define fastact_get_status() fastact_get_whole_status()
    #define fastact_restore_status(before) fastact_restore_whole_status(before)
    #endif
    """
    ctypedef unsigned int fp_status "fastact_status"
    fp_status get_status "fastact_get_status" () noexcept nogil
    void restore_status "fastact_restore_status" (fp_status before) noexcept nogil
    # These include the status of the x87 unit, which only long double uses.
    int get_whole_status "fastact_get_whole_status" () noexcept nogil
    void restore_whole_status "fastact_restore_whole_status" (int before) noexcept nogil
