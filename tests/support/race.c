/* A program that calls threadpool.c from several threads at once. test_threads.py compiles it with ThreadSanitizer, and
 * test_windows.py for Windows. */

#include "threadpool.h"

#include <fenv.h>
#include <stdio.h>
#include <stdlib.h>

#ifdef _WIN32
#include <windows.h>

#include <process.h>
#define CALLER unsigned __stdcall
typedef HANDLE caller;
#define START(thread, seed) thread = (HANDLE)_beginthreadex(NULL, 0, call, seed, 0, NULL)
#define JOIN(thread) WaitForSingleObject(thread, INFINITE)
#define SLEEP_MS(ms) Sleep(ms)
#else
#include <pthread.h>
#include <unistd.h>
#define CALLER void *
typedef pthread_t caller;
#define START(thread, seed) pthread_create(&thread, NULL, call, seed)
#define JOIN(thread) pthread_join(thread, NULL)
#define SLEEP_MS(ms) usleep(1000 * ms)
#endif

enum { CALLERS = 6, CALLS = 150, MOST = 20000, UNIT = 16, GRAIN = 64 };

static int random_below(unsigned *state, int bound)
{
    *state = *state * 1664525u + 1013904223u;
    return (int)((*state >> 8) % (unsigned)bound);
}

/* Count elements, but only if this thread has the caller's rounding mode. */
static void count(void *hits, ptrdiff_t start, ptrdiff_t stop)
{
    volatile float one = 1, tiny = 1e-20f;
    int rounds_up = one + tiny > 1;
    for (ptrdiff_t i = start; i < stop; i++) ((int *)hits)[i] += rounds_up;
}

/* Split jobs of random length, with random settings; each element must be computed once. */
static CALLER call(void *seed)
{
    unsigned random = (unsigned)(size_t)seed;
    fesetround(FE_UPWARD);
    for (int k = 0; k < CALLS; k++) {
        int n = 1 + random_below(&random, MOST);
        int *hits = calloc(n, sizeof *hits);
        if (k % 7 == 0) fastact_set_local_threads(random_below(&random, 5));
        if (k % 11 == 0) fastact_set_threads(1 + random_below(&random, 6));
        fastact_split(count, hits, n, UNIT, GRAIN);
        for (int i = 0; i < n; i++) {
            if (hits[i] != 1) {
                printf("element %d of %d was hit %d times\n", i, n, hits[i]);
                exit(1);
            }
        }
        free(hits);
        if (k % 50 == 0) SLEEP_MS(2); /* long enough for workers to fall asleep */
    }
    return 0;
}

int main(void)
{
    caller callers[CALLERS];
    fastact_threadpool_prepare();
    fastact_set_threads(4);
    call((void *)1);
    for (size_t i = 0; i < CALLERS; i++) START(callers[i], (void *)(i + 2));
    for (int i = 0; i < CALLERS; i++) JOIN(callers[i]);
    printf("%d %u\n", fastact_has_threads(), fastact_worker_tasks());
    return 0;
}
