/* Splitting work over threads: the one place, for all ufuncs. */

#ifndef FASTACT_TEAM_H
#define FASTACT_TEAM_H

#include <stddef.h>

#define FASTACT_MAX_THREADS 1024

/* Does the elements from start to stop. */
typedef void (*fastact_share)(void *job, ptrdiff_t start, ptrdiff_t stop);

/* Run over n elements: in shares of whole units and at least `grain` elements on several threads, or all at once. */
void fastact_split(fastact_share run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain);

/* Prepare, at import; starts no thread. Returns OpenMP's number of threads, or FASTACT_MAX_THREADS without OpenMP. */
int fastact_team_prepare(void);

/* Name a processor that helpers may use. */
void fastact_use_processor(int processor);

/* How many threads a call from this thread would use. */
int fastact_team_size(void);

/* A number of threads, and what OpenMP's number was when it was set. */
struct fastact_setting {
    int threads, openmp;
};

/* Set the number of threads of all calls, or of those from this thread until what this gives is restored. */
void fastact_set_threads(int threads);
struct fastact_setting fastact_set_local_threads(int threads);
void fastact_restore_local_threads(struct fastact_setting before);

/* Whether this build has threads, and how many shares helpers have done. */
int fastact_has_threads(void);
unsigned fastact_helped(void);

#endif
