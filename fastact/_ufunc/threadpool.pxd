# Declarations of threadpool.h, which explains them.

from numpy cimport npy_intp

cdef extern from "threadpool.h" nogil:
    const int MAX_THREADS "FASTACT_MAX_THREADS"
    ctypedef void (*task "fastact_task")(void* job, npy_intp start, npy_intp stop) noexcept nogil
    void split "fastact_split" (task run, void* job, npy_intp n, npy_intp unit, npy_intp grain) noexcept
    int prepare "fastact_threadpool_prepare" () noexcept
    int num_threads "fastact_num_threads" () noexcept
    void allow_processor "fastact_allow_processor" (int processor) noexcept
    void set_threads "fastact_set_threads" (int threads) noexcept
    struct setting "fastact_setting":
        int threads
        int openmp
    setting set_local_threads "fastact_set_local_threads" (int threads) noexcept
    void restore_local_threads "fastact_restore_local_threads" (setting before) noexcept
    bint has_threads "fastact_has_threads" () noexcept
    bint uses_openmp "fastact_uses_openmp" () noexcept
    unsigned worker_tasks "fastact_worker_tasks" () noexcept
