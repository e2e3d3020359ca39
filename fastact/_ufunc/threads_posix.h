/* Threads, locks, the clock and the floating-point environment of POSIX systems, for threadpool.c. threads_win32.h
 * defines the same names. Include it before any other header. */

#ifndef FASTACT_THREADS_POSIX_H
#define FASTACT_THREADS_POSIX_H

#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* for sched_getcpu and cpu_set_t */
#endif

#include <fenv.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <time.h>

#define THREAD_LOCAL __thread
#define THREAD_MAIN(name, argument) static void *name(void *argument)

#if defined(__x86_64__) || defined(__i386__)
#define RELAX() __builtin_ia32_pause()
#elif defined(__aarch64__)
#define RELAX() __asm__ __volatile__("yield")
#else
#define RELAX() ((void)0)
#endif

typedef pthread_t thread_handle;
typedef pthread_mutex_t thread_lock;
typedef pthread_cond_t thread_condition;
typedef fenv_t fp_environment; /* rounding mode and flush to zero */

static void init_lock(thread_lock *lock) { pthread_mutex_init(lock, NULL); }
static void acquire(thread_lock *lock) { pthread_mutex_lock(lock); }
static void release(thread_lock *lock) { pthread_mutex_unlock(lock); }
static void init_condition(thread_condition *condition) { pthread_cond_init(condition, NULL); }
static void wait_for(thread_condition *condition, thread_lock *lock) { pthread_cond_wait(condition, lock); }
static void signal_one(thread_condition *condition) { pthread_cond_signal(condition); }
static void yield_processor(void) { sched_yield(); }
static void get_fp_environment(fp_environment *environment) { fegetenv(environment); }
static void set_fp_environment(const fp_environment *environment) { fesetenv(environment); }
static void at_fork_in_child(void (*function)(void)) { pthread_atfork(NULL, NULL, function); }

/* Start a thread that is never joined; return whether it started. It blocks all signals, which Python's threads
 * handle. */
static int start_thread(thread_handle *thread, void *(*main)(void *), void *argument)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int started = pthread_create(thread, NULL, main, argument) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (started) pthread_detach(*thread);
    return started;
}

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Workers may use all processors that the process had at import, even if the calling thread may not. */
#ifdef __linux__
static cpu_set_t processors;

static void allow_processor(int processor) { CPU_SET(processor, &processors); }

/* Keep a thread off the processor of the calling thread; return whether there is another one. */
static int bar_from_this_processor(thread_handle thread)
{
    cpu_set_t others = processors;
    CPU_CLR(sched_getcpu(), &others);
    return CPU_COUNT(&others) > 0 && pthread_setaffinity_np(thread, sizeof others, &others) == 0;
}

static void let_use_all_processors(thread_handle thread)
{
    pthread_setaffinity_np(thread, sizeof processors, &processors);
}
#else
static void allow_processor(int processor) { (void)processor; }
static int bar_from_this_processor(thread_handle thread) { return (void)thread, 0; }
static void let_use_all_processors(thread_handle thread) { (void)thread; }
#endif

#endif
