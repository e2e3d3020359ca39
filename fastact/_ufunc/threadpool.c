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

#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* for sched_getcpu and cpu_set_t */
#endif

#include "threadpool.h"

#if defined(__unix__) || defined(__APPLE__)

#include <fenv.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <time.h>

#ifdef _OPENMP
#include <omp.h>
#else
#define omp_get_max_threads() FASTACT_MAX_THREADS
#define omp_in_parallel() 0
#endif

#if defined(__x86_64__) || defined(__i386__)
#define RELAX() __builtin_ia32_pause()
#elif defined(__aarch64__)
#define RELAX() __asm__ __volatile__("yield")
#else
#define RELAX() ((void)0)
#endif

#define LOAD(variable) __atomic_load_n(&(variable), __ATOMIC_SEQ_CST)
#define STORE(variable, value) __atomic_store_n(&(variable), (value), __ATOMIC_SEQ_CST)

enum {
    WATCH_NS = 500000,       /* a worker watches for a job for this long before it sleeps */
    PREEMPTED_NS = 1000000,  /* if reading the clock takes longer, another thread has had the processor meanwhile */
    SKIP_WATCHING = 8,       /* number of jobs after a preemption for which a worker sleeps instead of watching */
    WAKE_GRAINS = 8,         /* of jobs with fewer grains, one in WAKE_EVERY wakes workers, in case more follow */
    WAKE_EVERY = 16,
    LARGEST_TASK = 16,       /* grains; larger jobs have more tasks than threads, because threads may differ in speed */
};

/* --- settings ----------------------------------------------------------------------------------------------------- */

static struct fastact_setting global_setting = {1, 1};
static __thread struct fastact_setting local_setting; /* 0 threads: use global_setting */
static int is_forked_child;
static int start_failed; /* the system refused a new thread; no more are started until the setting changes */

static void after_fork(void) { STORE(is_forked_child, 1); }

int fastact_has_threads(void) { return 1; }

int fastact_threadpool_prepare(void)
{
    pthread_atfork(NULL, NULL, after_fork);
    return omp_get_max_threads();
}

void fastact_set_threads(int threads)
{
    STORE(start_failed, 0);
    STORE(global_setting.openmp, omp_get_max_threads());
    STORE(global_setting.threads, threads);
}

struct fastact_setting fastact_set_local_threads(int threads)
{
    struct fastact_setting before = local_setting;
    STORE(start_failed, 0);
    local_setting.threads = threads;
    local_setting.openmp = omp_get_max_threads();
    return before;
}

void fastact_restore_local_threads(struct fastact_setting before) { local_setting = before; }

int fastact_num_threads(void)
{
    int local = local_setting.threads;
    int threads = local ? local : LOAD(global_setting.threads), openmp = omp_get_max_threads();
    if (LOAD(is_forked_child) || omp_in_parallel()) return 1;
    /* OpenMP's number is a limit if it was lowered after ours was set, for example by threadpoolctl. */
    return openmp < threads && openmp < (local ? local_setting.openmp : LOAD(global_setting.openmp)) ? openmp : threads;
}

/* --- the current job ---------------------------------------------------------------------------------------------- */

static struct {
    fastact_task run;
    void *job;
    ptrdiff_t n, task_size;
    fenv_t fp_environment;  /* the caller's rounding mode and flush to zero, for bit-identical results on all threads */
    int tasks;
} current;

static int in_use; /* a job is being split */
static int unfinished_tasks;
static unsigned small_jobs;
static unsigned worker_tasks; /* number of tasks that workers have done */

unsigned fastact_worker_tasks(void) { return LOAD(worker_tasks); }

/* The offer of tasks, in one word that changes atomically: the serial number of the job, the number of threads that may
 * take part, and the number of tasks left. A thread that has taken a task may read `current` until it has counted the
 * task as finished. */
static uint64_t offer;
#define TASKS(offer) ((int)((offer) & 0xFFFFF))
#define THREADS(offer) ((int)((offer) >> 20 & 0xFFF))
#define OFFER(serial, threads, tasks) ((uint64_t)(serial) << 32 | (uint64_t)(threads) << 20 | (uint64_t)(tasks))
enum { MAX_TASKS = 0xFFFFF };

/* Whether a task is left for the thread with this index. */
static int is_offered(uint64_t seen, int index) { return TASKS(seen) && index < THREADS(seen); }

/* Take tasks and run them until none is left. */
static void take_tasks(int index)
{
    uint64_t seen = LOAD(offer);
    while (is_offered(seen, index)) {
        if (__atomic_compare_exchange_n(&offer, &seen, seen - 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
            ptrdiff_t start = (current.tasks - TASKS(seen)) * current.task_size, stop = start + current.task_size;
            if (index) {
                fesetenv(&current.fp_environment);
                __atomic_add_fetch(&worker_tasks, 1, __ATOMIC_RELAXED);
            }
            if (start < current.n) current.run(current.job, start, stop < current.n ? stop : current.n);
            __atomic_sub_fetch(&unfinished_tasks, 1, __ATOMIC_SEQ_CST);
            seen = LOAD(offer);
        }
    }
}

/* --- workers ------------------------------------------------------------------------------------------------------ */

static struct worker {
    pthread_mutex_t lock;
    pthread_cond_t wake;
    pthread_t thread;
    int asleep;
    int is_barred; /* from the processor of the thread that started or woke it */
} workers[FASTACT_MAX_THREADS]; /* index 0 stands for the calling thread */

static int threads_started = 1; /* with the calling thread */

/* A new or woken thread may be placed on the processor of the thread that starts or wakes it, even if another processor
 * is idle, and then waits there for a time slice. Therefore the calling thread excludes its own processor until the
 * worker runs. Workers may use all processors that the process had at import, even if the calling thread may not. */
#ifdef __linux__
static cpu_set_t processors;

void fastact_allow_processor(int processor) { CPU_SET(processor, &processors); }

static void bar_this_processor(struct worker *worker)
{
    cpu_set_t others = processors;
    if (worker->is_barred) return;
    CPU_CLR(sched_getcpu(), &others);
    worker->is_barred = CPU_COUNT(&others) > 0;
    if (worker->is_barred) pthread_setaffinity_np(worker->thread, sizeof others, &others);
}

static void allow_all_processors(struct worker *worker)
{
    if (worker->is_barred) pthread_setaffinity_np(worker->thread, sizeof processors, &processors);
    worker->is_barred = 0;
}
#else
void fastact_allow_processor(int processor) { (void)processor; }
static void bar_this_processor(struct worker *worker) { (void)worker; }
static void allow_all_processors(struct worker *worker) { (void)worker; }
#endif

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Watch for an offer without sleeping. */
static enum { OFFERED, NOTHING, PREEMPTED } watch(int index)
{
    int64_t before, now = now_ns(), end = now + WATCH_NS;
    while (now < end) {
        for (int i = 0; i < 64; i++) {
            if (is_offered(LOAD(offer), index)) return OFFERED;
            RELAX();
        }
        sched_yield();
        before = now;
        now = now_ns();
        if (now - before > PREEMPTED_NS) return PREEMPTED;
    }
    return NOTHING;
}

/* Sleep until there is an offer. */
static void sleep_until_offered(struct worker *worker, int index)
{
    pthread_mutex_lock(&worker->lock);
    STORE(worker->asleep, 1);
    /* This thread stores `asleep`, then reads the offer. A caller stores the offer, then reads `asleep`. At least one
     * of them sees what the other stored, so no offer is missed. */
    while (!is_offered(LOAD(offer), index)) {
        pthread_cond_wait(&worker->wake, &worker->lock);
        allow_all_processors(worker);
    }
    STORE(worker->asleep, 0);
    pthread_mutex_unlock(&worker->lock);
}

static void *worker_main(void *self)
{
    struct worker *worker = self;
    int index = (int)(worker - workers), skips = 0, seen;
    pthread_mutex_lock(&worker->lock);
    allow_all_processors(worker);
    pthread_mutex_unlock(&worker->lock);
    for (;;) {
        seen = skips ? NOTHING : watch(index);
        /* On a busy system, sleeping is better: a woken thread runs at once, but one that was preempted must wait. */
        skips = seen == PREEMPTED ? SKIP_WATCHING : skips ? skips - 1 : 0;
        if (seen != OFFERED) sleep_until_offered(worker, index);
        take_tasks(index);
    }
    return NULL;
}

/* Start workers until there are `wanted` threads. They block all signals, which Python's threads handle. */
static void start_workers(int wanted)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    while (threads_started < wanted && !LOAD(start_failed)) {
        struct worker *worker = &workers[threads_started];
        pthread_mutex_init(&worker->lock, NULL);
        pthread_cond_init(&worker->wake, NULL);
        pthread_mutex_lock(&worker->lock);
        if (pthread_create(&worker->thread, NULL, worker_main, worker) == 0) {
            pthread_detach(worker->thread);
            bar_this_processor(worker);
            threads_started++;
        } else {
            STORE(start_failed, 1);
        }
        pthread_mutex_unlock(&worker->lock);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* Wake those of the first workers that are asleep. */
static void wake_workers(int threads)
{
    for (int i = 1; i < threads; i++) {
        if (LOAD(workers[i].asleep)) {
            pthread_mutex_lock(&workers[i].lock);
            if (LOAD(workers[i].asleep)) bar_this_processor(&workers[i]);
            pthread_cond_signal(&workers[i].wake);
            pthread_mutex_unlock(&workers[i].lock);
        }
    }
}

/* --- the calling thread ------------------------------------------------------------------------------------------- */

/* Wait until all tasks are finished. */
static void wait_for_workers(void)
{
    /* This loop may occupy the processor that a worker needs. Therefore it yields after a short time. */
    for (int i = 0; i < 2000 && LOAD(unfinished_tasks); i++) RELAX();
    while (LOAD(unfinished_tasks)) sched_yield();
}

void fastact_split(fastact_task run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain)
{
    ptrdiff_t threads = n < 2 * grain ? 1 : fastact_num_threads();
    if (threads == 1 || __atomic_exchange_n(&in_use, 1, __ATOMIC_SEQ_CST)) {
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
    fegetenv(&current.fp_environment);
    STORE(unfinished_tasks, (int)tasks);
    STORE(offer, OFFER((LOAD(offer) >> 32) + 1, threads, tasks));
    if (n >= WAKE_GRAINS * grain || ++small_jobs % WAKE_EVERY == 0) wake_workers((int)threads);
    take_tasks(0);
    wait_for_workers();
    STORE(in_use, 0);
}

#else

int fastact_has_threads(void) { return 0; }
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
