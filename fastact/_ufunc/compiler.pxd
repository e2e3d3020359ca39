# The name and version of the compiler that built this module, for show_config. Nothing depends on it.

cdef extern from *:
    """
    #if defined(__clang__)
    #define FASTACT_COMPILER "Clang " __clang_version__
    #elif defined(__GNUC__)
    #define FASTACT_COMPILER "GCC " __VERSION__
    #else
    #define FASTACT_COMPILER "other"
    #endif
    """
    const char* FASTACT_COMPILER
