/* A pool of threads that split a job into tasks. It doesn't depend on ufuncs: a job is a function and a
 * number of elements.
 *
 * This is not an OpenMP parallel region, for three reasons, each of which was observed. An OpenMP region ends only when
 * all threads of its team have run, and a sleeping thread may need a time slice to wake up: 8 ms, for 10 us of work. If
 * the system refuses a new thread, OpenMP ends the process. In the child of a fork, OpenMP waits forever. Here, the
 * calling thread begins at once, workers take the tasks that are left, and a worker that comes late finds none. If
 * OpenMP is available, its settings are respected.
 *
 * A job stays on the calling thread in the child of a fork, while another thread's job is being split, and within an
 * OpenMP region. This avoids more threads than processors under Dask or joblib.
 */

#if defined(_WIN32)
#include "threads_win32.h"
#elif defined(__unix__) || defined(__APPLE__)
#include "threads_posix.h"
#else
#define FASTACT_NO_THREADS
#endif

#include "threadpool.h"

#if !defined(FASTACT_NO_THREADS) && !defined(__STDC_NO_ATOMICS__)

#include <stdatomic.h>

#ifdef _OPENMP
#include <omp.h>
int fastact_uses_openmp(void) { return 1; }
#else
int fastact_uses_openmp(void) { return 0; }
#define omp_get_max_threads() FASTACT_MAX_THREADS
#define omp_in_parallel() 0
#endif

enum {
    WATCH_NS = 500000,       /* a worker watches for a job for this long before it sleeps */
    PREEMPTED_NS = 1000000,  /* if reading the clock takes longer, another thread has had the processor meanwhile */
    SKIP_WATCHING = 8,       /* number of jobs after a preemption for which a worker sleeps instead of watching */
    WAKE_GRAINS = 8,         /* of jobs with fewer grains, one in WAKE_EVERY wakes workers, in case more follow */
    WAKE_EVERY = 16,
    LARGEST_TASK = 16,       /* grains; larger jobs have more tasks than threads, because threads may differ in speed */
};

/* --- settings ----------------------------------------------------------------------------------------------------- */

static _Atomic int global_threads = 1, global_openmp = 1;
static THREAD_LOCAL struct fastact_setting local_setting; /* 0 threads: use the global setting */
static _Atomic int is_forked_child;
static _Atomic int start_failed; /* the system refused a new thread; no more are started until the setting changes */

static void after_fork(void) { is_forked_child = 1; }

int fastact_has_threads(void) { return 1; }

int fastact_threadpool_prepare(void)
{
    at_fork_in_child(after_fork);
    return omp_get_max_threads();
}

void fastact_set_threads(int threads)
{
    start_failed = 0;
    global_openmp = omp_get_max_threads();
    global_threads = threads;
}

struct fastact_setting fastact_set_local_threads(int threads)
{
    struct fastact_setting before = local_setting;
    start_failed = 0;
    local_setting.threads = threads;
    local_setting.openmp = omp_get_max_threads();
    return before;
}

void fastact_restore_local_threads(struct fastact_setting before) { local_setting = before; }

int fastact_num_threads(void)
{
    int local = local_setting.threads;
    int threads = local ? local : global_threads, openmp = omp_get_max_threads();
    if (is_forked_child || omp_in_parallel()) return 1;
    /* OpenMP's number is a limit if it was lowered after ours was set, for example by threadpoolctl. */
    return openmp < threads && openmp < (local ? local_setting.openmp : global_openmp) ? openmp : threads;
}

/* --- the current job ---------------------------------------------------------------------------------------------- */

static struct {
    fastact_task run;
    void *job;
    ptrdiff_t n, task_size;
    fp_environment environment; /* the caller's, for bit-identical results on all threads */
    int tasks;
} current;

static _Atomic int in_use; /* a job is being split */
static _Atomic int unfinished_tasks;
static unsigned small_jobs;
static _Atomic unsigned worker_tasks; /* number of tasks that workers have done */

unsigned fastact_worker_tasks(void) { return worker_tasks; }

/* The offer of tasks, in one word that changes atomically: the serial number of the job, the number of threads that may
 * take part, and the number of tasks left. A thread that has taken a task may read `current` until it has counted the
 * task as finished. */
static _Atomic uint64_t offer;
#define TASKS(offer) ((int)((offer) & 0xFFFFF))
#define THREADS(offer) ((int)((offer) >> 20 & 0xFFF))
#define OFFER(serial, threads, tasks) ((uint64_t)(serial) << 32 | (uint64_t)(threads) << 20 | (uint64_t)(tasks))
enum { MAX_TASKS = 0xFFFFF };

/* Whether a task is left for the thread with this index. */
static int is_offered(uint64_t seen, int index) { return TASKS(seen) && index < THREADS(seen); }

/* Take tasks and run them until none is left. */
static void take_tasks(int index)
{
    uint64_t seen = offer;
    while (is_offered(seen, index)) {
        if (atomic_compare_exchange_strong(&offer, &seen, seen - 1)) {
            ptrdiff_t start = (current.tasks - TASKS(seen)) * current.task_size, stop = start + current.task_size;
            if (index) {
                set_fp_environment(&current.environment);
                worker_tasks++;
            }
            if (start < current.n) current.run(current.job, start, stop < current.n ? stop : current.n);
            unfinished_tasks--;
            seen = offer;
        }
    }
}

/* --- workers ------------------------------------------------------------------------------------------------------ */

static struct worker {
    thread_lock lock;
    thread_condition wake;
    thread_handle thread;
    _Atomic int asleep;
    int is_barred; /* from the processor of the thread that started or woke it */
} workers[FASTACT_MAX_THREADS]; /* index 0 stands for the calling thread */

static int threads_started = 1; /* with the calling thread */

/* A new or woken thread may be placed on the processor of the thread that starts or wakes it, even if another processor
 * is idle, and then waits there for a time slice. Therefore the calling thread excludes its own processor until the
 * worker runs. */
static void bar_this_processor(struct worker *worker)
{
    if (!worker->is_barred) worker->is_barred = bar_from_this_processor(worker->thread);
}

static void allow_all_processors(struct worker *worker)
{
    if (worker->is_barred) let_use_all_processors(worker->thread);
    worker->is_barred = 0;
}

void fastact_allow_processor(int processor) { allow_processor(processor); }

/* Watch for an offer without sleeping. */
static enum { OFFERED, NOTHING, PREEMPTED } watch(int index)
{
    int64_t before, now = now_ns(), end = now + WATCH_NS;
    while (now < end) {
        for (int i = 0; i < 64; i++) {
            if (is_offered(offer, index)) return OFFERED;
            RELAX();
        }
        yield_processor();
        before = now;
        now = now_ns();
        if (now - before > PREEMPTED_NS) return PREEMPTED;
    }
    return NOTHING;
}

/* Sleep until there is an offer. */
static void sleep_until_offered(struct worker *worker, int index)
{
    acquire(&worker->lock);
    worker->asleep = 1;
    /* This thread stores `asleep`, then reads the offer. A caller stores the offer, then reads `asleep`. At least one
     * of them sees what the other stored, so no offer is missed. */
    while (!is_offered(offer, index)) {
        wait_for(&worker->wake, &worker->lock);
        allow_all_processors(worker);
    }
    worker->asleep = 0;
    release(&worker->lock);
}

THREAD_MAIN(worker_main, self)
{
    struct worker *worker = self;
    int index = (int)(worker - workers), skips = 0, seen;
    acquire(&worker->lock);
    allow_all_processors(worker);
    release(&worker->lock);
    for (;;) {
        seen = skips ? NOTHING : watch(index);
        /* On a busy system, sleeping is better: a woken thread runs at once, but one that was preempted must wait. */
        skips = seen == PREEMPTED ? SKIP_WATCHING : skips ? skips - 1 : 0;
        if (seen != OFFERED) sleep_until_offered(worker, index);
        take_tasks(index);
    }
    return 0;
}

/* Start workers until there are `wanted` threads. */
static void start_workers(int wanted)
{
    while (threads_started < wanted && !start_failed) {
        struct worker *worker = &workers[threads_started];
        init_lock(&worker->lock);
        init_condition(&worker->wake);
        acquire(&worker->lock);
        if (start_thread(&worker->thread, worker_main, worker)) {
            bar_this_processor(worker);
            threads_started++;
        } else {
            start_failed = 1;
        }
        release(&worker->lock);
    }
}

/* Wake those of the first workers that are asleep. */
static void wake_workers(int threads)
{
    for (int i = 1; i < threads; i++) {
        if (workers[i].asleep) {
            acquire(&workers[i].lock);
            if (workers[i].asleep) bar_this_processor(&workers[i]);
            signal_one(&workers[i].wake);
            release(&workers[i].lock);
        }
    }
}

/* --- the calling thread ------------------------------------------------------------------------------------------- */

/* Wait until all tasks are finished. */
static void wait_for_workers(void)
{
    /* This loop may occupy the processor that a worker needs. Therefore it yields after a short time. */
    for (int i = 0; i < 2000 && unfinished_tasks; i++) RELAX();
    while (unfinished_tasks) yield_processor();
}

void fastact_split(fastact_task run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain)
{
    ptrdiff_t threads = n < 2 * grain ? 1 : fastact_num_threads();
    if (threads == 1 || atomic_exchange(&in_use, 1)) {
        run(job, 0, n);
        return;
    }
    if (threads > n / grain) threads = n / grain;
    if (threads_started < threads) start_workers((int)threads);
    if (threads > threads_started) threads = threads_started;
    ptrdiff_t tasks = threads;
    if (n / grain > threads * LARGEST_TASK) tasks = n / (grain * LARGEST_TASK);
    if (tasks > MAX_TASKS) tasks = MAX_TASKS;
    ptrdiff_t task_size = (n + tasks - 1) / tasks;
    current.run = run;
    current.job = job;
    current.n = n;
    current.task_size = (task_size + unit - 1) / unit * unit;
    current.tasks = (int)tasks;
    get_fp_environment(&current.environment);
    unfinished_tasks = (int)tasks;
    offer = OFFER((offer >> 32) + 1, threads, tasks);
    if (n >= WAKE_GRAINS * grain || ++small_jobs % WAKE_EVERY == 0) wake_workers((int)threads);
    take_tasks(0);
    wait_for_workers();
    in_use = 0;
}

#else

int fastact_has_threads(void) { return 0; }
int fastact_uses_openmp(void) { return 0; }
int fastact_threadpool_prepare(void) { return 1; }
int fastact_num_threads(void) { return 1; }
void fastact_set_threads(int threads) { (void)threads; }
struct fastact_setting fastact_set_local_threads(int threads)
{
    struct fastact_setting none = {0, 0};
    (void)threads;
    return none;
}
void fastact_restore_local_threads(struct fastact_setting before) { (void)before; }
void fastact_allow_processor(int processor) { (void)processor; }
unsigned fastact_worker_tasks(void) { return 0; }

void fastact_split(fastact_task run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain)
{
    (void)unit, (void)grain;
    run(job, 0, n);
}

#endif
