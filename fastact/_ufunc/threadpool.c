/* A team of threads that waits for work to split.
 *
 * Not an OpenMP region, for three reasons found by trying: the region ends only when every thread of its team has come,
 * and one that sleeps may take a time slice to wake (8 ms, for work of 10 us); where the system refuses a new thread,
 * OpenMP ends the process; and in the child of a fork it waits forever. Here the caller begins at once, helpers take
 * what shares are left, and a helper that comes late finds none. OpenMP's settings are heeded, if it is there.
 *
 * Work stays on the calling thread in the child of a fork, while another thread's work is split, and within somebody's
 * OpenMP region (no oversubscription under Dask or joblib).
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
    WATCH_NS = 500000,    /* how long a helper watches for work before it sleeps */
    AWAY_NS = 1000000,    /* somebody else has had the processor, if a glance at the clock takes so long */
    WARY = 8,             /* pieces of work after that, between which a helper doesn't watch */
    WORTH_WAKING = 8,     /* in grains: for less, only every PATIENCE-th call wakes helpers, in case more calls follow */
    PATIENCE = 16,
    LARGEST_SHARE = 16,   /* in grains: larger work has more shares than threads, in case they aren't equally fast */
};

/* --- settings ----------------------------------------------------------------------------------------------------- */

static struct fastact_setting for_all = {1, 1};
static __thread struct fastact_setting for_this; /* no threads: as for all */
static int forked;
static int refused; /* a new thread, by the system */

static void after_fork(void) { STORE(forked, 1); }

int fastact_has_threads(void) { return 1; }

int fastact_team_prepare(void)
{
    pthread_atfork(NULL, NULL, after_fork);
    return omp_get_max_threads();
}

void fastact_set_threads(int threads)
{
    STORE(refused, 0);
    STORE(for_all.openmp, omp_get_max_threads());
    STORE(for_all.threads, threads);
}

struct fastact_setting fastact_set_local_threads(int threads)
{
    struct fastact_setting before = for_this;
    STORE(refused, 0);
    for_this.threads = threads;
    for_this.openmp = omp_get_max_threads();
    return before;
}

void fastact_restore_local_threads(struct fastact_setting before) { for_this = before; }

int fastact_team_size(void)
{
    int local = for_this.threads;
    int threads = local ? local : LOAD(for_all.threads), openmp = omp_get_max_threads();
    if (LOAD(forked) || omp_in_parallel()) return 1;
    /* OpenMP's number counts once somebody has lowered it since, as threadpoolctl does. */
    return openmp < threads && openmp < (local ? for_this.openmp : LOAD(for_all.openmp)) ? openmp : threads;
}

/* --- the work in hand --------------------------------------------------------------------------------------------- */

static struct {
    fastact_share run;
    void *job;
    ptrdiff_t n, each;
    fenv_t modes;  /* rounding and flushing as the caller has them: the same bits on every thread */
    int shares;
} work;

static int busy;        /* somebody's work is in hand */
static int unfinished;  /* shares that aren't done */
static unsigned small_calls;
static unsigned helped; /* shares that helpers did */

unsigned fastact_helped(void) { return LOAD(helped); }

/* What is left to take, in one word that is changed as a whole: a number that tells one work from the next, how many
 * members of the team may take part, and how many shares are left. Whoever takes a share may read `work` until it has
 * counted that share as finished. */
static uint64_t offer;
#define SHARES(offer) ((int)((offer) & 0xFFFFF))
#define MEMBERS(offer) ((int)((offer) >> 20 & 0xFFF))
#define OFFER(number, members, shares) ((uint64_t)(number) << 32 | (uint64_t)(members) << 20 | (uint64_t)(shares))
enum { MOST_SHARES = 0xFFFFF };

static int is_offered(uint64_t seen, int member) { return SHARES(seen) && member < MEMBERS(seen); }

/* Take shares and do them, until none is left. */
static void take_shares(int member)
{
    uint64_t seen = LOAD(offer);
    while (is_offered(seen, member)) {
        if (__atomic_compare_exchange_n(&offer, &seen, seen - 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
            ptrdiff_t start = (work.shares - SHARES(seen)) * work.each, stop = start + work.each;
            if (member) {
                fesetenv(&work.modes);
                __atomic_add_fetch(&helped, 1, __ATOMIC_RELAXED);
            }
            if (start < work.n) work.run(work.job, start, stop < work.n ? stop : work.n);
            __atomic_sub_fetch(&unfinished, 1, __ATOMIC_SEQ_CST);
            seen = LOAD(offer);
        }
    }
}

/* --- helpers ------------------------------------------------------------------------------------------------------ */

static struct helper {
    pthread_mutex_t lock;
    pthread_cond_t wake;
    pthread_t thread;
    int asleep;
    int sent_away;
} helpers[FASTACT_MAX_THREADS];  /* by member of the team; member 0 is the caller */

static int members = 1;  /* that were started, with the caller */

/* A thread may start or wake on the processor of the one that starts or wakes it, though another is idle, and wait there
 * for a time slice. So the caller bars its own until the helper runs. Helpers may use all processors that the process
 * had at import: what the caller is bound to is no concern of theirs. */
#ifdef __linux__
static cpu_set_t processors;

void fastact_use_processor(int processor) { CPU_SET(processor, &processors); }

static void send_away(struct helper *helper)
{
    cpu_set_t others = processors;
    if (helper->sent_away) return;
    CPU_CLR(sched_getcpu(), &others);
    helper->sent_away = CPU_COUNT(&others) > 0;
    if (helper->sent_away) pthread_setaffinity_np(helper->thread, sizeof others, &others);
}

static void allow_all_again(struct helper *helper)
{
    if (helper->sent_away) pthread_setaffinity_np(helper->thread, sizeof processors, &processors);
    helper->sent_away = 0;
}
#else
void fastact_use_processor(int processor) { (void)processor; }
static void send_away(struct helper *helper) { (void)helper; }
static void allow_all_again(struct helper *helper) { (void)helper; }
#endif

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Watch for work. */
static enum { OFFERED, NOTHING, DISTURBED } watch(int member)
{
    int64_t before, now = now_ns(), end = now + WATCH_NS;
    while (now < end) {
        for (int i = 0; i < 64; i++) {
            if (is_offered(LOAD(offer), member)) return OFFERED;
            RELAX();
        }
        sched_yield();
        before = now;
        now = now_ns();
        if (now - before > AWAY_NS) return DISTURBED;
    }
    return NOTHING;
}

static void sleep_until_offered(struct helper *helper, int member)
{
    pthread_mutex_lock(&helper->lock);
    STORE(helper->asleep, 1);
    /* Whoever makes an offer looks at `asleep` after, and this at the offer: one of the two sees the other. */
    while (!is_offered(LOAD(offer), member)) {
        pthread_cond_wait(&helper->wake, &helper->lock);
        allow_all_again(helper);
    }
    STORE(helper->asleep, 0);
    pthread_mutex_unlock(&helper->lock);
}

static void *help(void *self)
{
    struct helper *helper = self;
    int member = (int)(helper - helpers), wary = 0, seen;
    pthread_mutex_lock(&helper->lock);
    allow_all_again(helper);
    pthread_mutex_unlock(&helper->lock);
    for (;;) {
        seen = wary ? NOTHING : watch(member);
        /* A thread that sleeps runs as soon as it is woken, one that has lost its processor to another must wait. */
        wary = seen == DISTURBED ? WARY : wary ? wary - 1 : 0;
        if (seen != OFFERED) sleep_until_offered(helper, member);
        take_shares(member);
    }
    return NULL;
}

/* Start helpers until there are as many members; signals stay with the threads that Python knows. */
static void start_helpers(int wanted)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    while (members < wanted && !LOAD(refused)) {
        struct helper *helper = &helpers[members];
        pthread_mutex_init(&helper->lock, NULL);
        pthread_cond_init(&helper->wake, NULL);
        pthread_mutex_lock(&helper->lock);
        if (pthread_create(&helper->thread, NULL, help, helper) == 0) {
            pthread_detach(helper->thread);
            send_away(helper);
            members++;
        } else {
            STORE(refused, 1);
        }
        pthread_mutex_unlock(&helper->lock);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void wake_helpers(int team)
{
    for (int i = 1; i < team; i++) {
        if (LOAD(helpers[i].asleep)) {
            pthread_mutex_lock(&helpers[i].lock);
            if (LOAD(helpers[i].asleep)) send_away(&helpers[i]);
            pthread_cond_signal(&helpers[i].wake);
            pthread_mutex_unlock(&helpers[i].lock);
        }
    }
}

/* --- the caller --------------------------------------------------------------------------------------------------- */

static void wait_for_helpers(void)
{
    /* Each of them has a share in hand; if one has lost its processor, it may be to this loop. */
    for (int i = 0; i < 2000 && LOAD(unfinished); i++) RELAX();
    while (LOAD(unfinished)) sched_yield();
}

void fastact_split(fastact_share run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain)
{
    ptrdiff_t team = n < 2 * grain ? 1 : fastact_team_size();
    if (team == 1 || __atomic_exchange_n(&busy, 1, __ATOMIC_SEQ_CST)) {
        run(job, 0, n);
        return;
    }
    if (team > n / grain) team = n / grain;
    if (members < team) start_helpers((int)team);
    if (team > members) team = members;
    ptrdiff_t shares = team;
    if (n / grain > team * LARGEST_SHARE) shares = n / (grain * LARGEST_SHARE);
    if (shares > MOST_SHARES) shares = MOST_SHARES;
    ptrdiff_t each = (n + shares - 1) / shares;
    work.run = run;
    work.job = job;
    work.n = n;
    work.each = (each + unit - 1) / unit * unit;
    work.shares = (int)shares;
    fegetenv(&work.modes);
    STORE(unfinished, (int)shares);
    STORE(offer, OFFER((LOAD(offer) >> 32) + 1, team, shares));
    if (n >= WORTH_WAKING * grain || ++small_calls % PATIENCE == 0) wake_helpers((int)team);
    take_shares(0);
    wait_for_helpers();
    STORE(busy, 0);
}

#else

int fastact_has_threads(void) { return 0; }
int fastact_team_prepare(void) { return 1; }
int fastact_team_size(void) { return 1; }
void fastact_set_threads(int threads) { (void)threads; }
struct fastact_setting fastact_set_local_threads(int threads)
{
    struct fastact_setting none = {0, 0};
    (void)threads;
    return none;
}
void fastact_restore_local_threads(struct fastact_setting before) { (void)before; }
void fastact_use_processor(int processor) { (void)processor; }
unsigned fastact_helped(void) { return 0; }

void fastact_split(fastact_share run, void *job, ptrdiff_t n, ptrdiff_t unit, ptrdiff_t grain)
{
    (void)unit, (void)grain;
    run(job, 0, n);
}

#endif
