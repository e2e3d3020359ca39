# The threads of threadpool.c.

from numpy cimport npy_intp

cdef extern from "threadpool.h" nogil:
    const int MAX_THREADS "FASTACT_MAX_THREADS"
    # Does the elements from start to stop.
    ctypedef void (*share "fastact_share")(void* job, npy_intp start, npy_intp stop) noexcept nogil
    void split "fastact_split" (share run, void* job, npy_intp n, npy_intp unit, npy_intp grain) noexcept
    int prepare "fastact_team_prepare" () noexcept
    int team_size "fastact_team_size" () noexcept
    void use_processor "fastact_use_processor" (int processor) noexcept
    void set_threads "fastact_set_threads" (int threads) noexcept
    struct setting "fastact_setting":
        int threads
        int openmp
    setting set_local_threads "fastact_set_local_threads" (int threads) noexcept
    void restore_local_threads "fastact_restore_local_threads" (setting before) noexcept
    bint has_threads "fastact_has_threads" () noexcept
    unsigned helped "fastact_helped" () noexcept
