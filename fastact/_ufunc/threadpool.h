/* The interface of the thread pool, which all ufuncs share. It is the only code that starts threads. */

#ifndef FASTACT_THREADPOOL_H
#define FASTACT_THREADPOOL_H

#include <stddef.h>

#define FASTACT_MAX_THREADS 1024

/* The function of a job: computes the elements from start to stop, as one task. */
typedef void (*fastact_task)(void *job, ptrdiff_t start, ptrdiff_t stop);

/* Run a job of n elements: on several threads, in tasks of a multiple of `unit` elements and at least `grain`, or in
 * one call on this thread. */
void fastact_split(fastact_task run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain);

/* Prepare the pool, at import; starts no thread. Returns OpenMP's number of threads, or FASTACT_MAX_THREADS without
 * OpenMP. */
int fastact_threadpool_prepare(void);

/* Allow workers to use a processor. */
void fastact_allow_processor(int processor);

/* Return how many threads a job of this thread may use. */
int fastact_num_threads(void);

/* A number of threads, and OpenMP's number at the time it was set. */
struct fastact_setting {
    int threads, openmp;
};

/* Set the number of threads for the process, or for this thread until the returned setting is restored. */
void fastact_set_threads(int threads);
struct fastact_setting fastact_set_local_threads(int threads);
void fastact_restore_local_threads(struct fastact_setting before);

/* Return whether this build has threads, whether it respects OpenMP's settings, and how many tasks workers have done
 * since import. */
int fastact_has_threads(void);
int fastact_uses_openmp(void);
unsigned fastact_worker_tasks(void);

#endif
