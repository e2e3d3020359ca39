/* A program that calls threadpool.c from several threads at once, for ThreadSanitizer. test_threads.py compiles and
 * runs it. */

#include "threadpool.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { CALLERS = 6, CALLS = 150, MOST = 20000, UNIT = 16, GRAIN = 64 };

static void count(void *hits, ptrdiff_t start, ptrdiff_t stop)
{
    for (ptrdiff_t i = start; i < stop; i++) ((int *)hits)[i]++;
}

/* Split jobs of random length, with random settings; each element must be computed once. */
static void *call(void *seed)
{
    unsigned random = (unsigned)(size_t)seed;
    for (int k = 0; k < CALLS; k++) {
        ptrdiff_t n = 1 + rand_r(&random) % MOST;
        int *hits = calloc(n, sizeof *hits);
        if (k % 7 == 0) fastact_set_local_threads(rand_r(&random) % 5);
        if (k % 11 == 0) fastact_set_threads(1 + rand_r(&random) % 6);
        fastact_split(count, hits, n, UNIT, GRAIN);
        for (ptrdiff_t i = 0; i < n; i++) {
            if (hits[i] != 1) {
                printf("element %td of %td was hit %d times\n", i, n, hits[i]);
                exit(1);
            }
        }
        free(hits);
        if (k % 50 == 0) usleep(2000); /* long enough for workers to fall asleep */
    }
    return NULL;
}

int main(void)
{
    pthread_t callers[CALLERS];
    fastact_threadpool_prepare();
    fastact_set_threads(4);
    call((void *)1);
    for (size_t i = 0; i < CALLERS; i++) pthread_create(&callers[i], NULL, call, (void *)(i + 2));
    for (int i = 0; i < CALLERS; i++) pthread_join(callers[i], NULL);
    return 0;
}
