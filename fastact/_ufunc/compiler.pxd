# The name and version of the compiler that built this module, for show_config. Nothing depends on it.

cdef extern from *:
    """
    #if defined(__clang__)
    #define FASTACT_COMPILER "Clang " __clang_version__
    #elif defined(__GNUC__)
    #define FASTACT_COMPILER "GCC " __VERSION__
    #elif defined(_MSC_VER)
    #define FASTACT_TEXT(number) #number
    #define FASTACT_MSVC_VERSION(number) FASTACT_TEXT(number)
    #define FASTACT_COMPILER "MSVC " FASTACT_MSVC_VERSION(_MSC_VER) " (without vector instructions)"
    #else
    #define FASTACT_COMPILER "other"
    #endif
    """
    const char* FASTACT_COMPILER
