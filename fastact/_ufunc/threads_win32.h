/* Threads, locks, the clock and the floating-point environment of Windows, for threadpool.c. threads_posix.h defines the
 * same names. */

#ifndef FASTACT_THREADS_WIN32_H
#define FASTACT_THREADS_WIN32_H

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <process.h>
#include <stdint.h>

#ifdef _MSC_VER
#define THREAD_LOCAL __declspec(thread)
#else
#define THREAD_LOCAL __thread
#endif
#define THREAD_MAIN(name, argument) static unsigned __stdcall name(void *argument)
#define RELAX() YieldProcessor()

typedef HANDLE thread_handle;
typedef SRWLOCK thread_lock;
typedef CONDITION_VARIABLE thread_condition;

static void init_lock(thread_lock *lock) { InitializeSRWLock(lock); }
static void acquire(thread_lock *lock) { AcquireSRWLockExclusive(lock); }
static void release(thread_lock *lock) { ReleaseSRWLockExclusive(lock); }
static void init_condition(thread_condition *condition) { InitializeConditionVariable(condition); }
static void wait_for(thread_condition *condition, thread_lock *lock)
{
    SleepConditionVariableSRW(condition, lock, INFINITE, 0);
}
static void signal_one(thread_condition *condition) { WakeConditionVariable(condition); }
static void yield_processor(void) { SwitchToThread(); }
static void at_fork_in_child(void (*function)(void)) { (void)function; } /* Windows has no fork */

/* Rounding mode and flush to zero. On x86-64, fenv_t may lack the second; the register MXCSR holds both. */
#if defined(__x86_64__) || defined(_M_X64)
#include <xmmintrin.h>
typedef unsigned fp_environment;
static void get_fp_environment(fp_environment *environment) { *environment = _mm_getcsr(); }
static void set_fp_environment(const fp_environment *environment) { _mm_setcsr(*environment); }
#else
#include <fenv.h>
typedef fenv_t fp_environment;
static void get_fp_environment(fp_environment *environment) { fegetenv(environment); }
static void set_fp_environment(const fp_environment *environment) { fesetenv(environment); }
#endif

/* Start a thread that is never joined; return whether it started. */
static int start_thread(thread_handle *thread, unsigned(__stdcall *main)(void *), void *argument)
{
    *thread = (HANDLE)_beginthreadex(NULL, 0, main, argument, 0, NULL);
    if (!*thread) return 0;
    CloseHandle(*thread);
    return 1;
}

static int64_t now_ns(void)
{
    LARGE_INTEGER now, per_second;
    QueryPerformanceCounter(&now);
    QueryPerformanceFrequency(&per_second);
    int64_t seconds = now.QuadPart / per_second.QuadPart, rest = now.QuadPart % per_second.QuadPart;
    return seconds * 1000000000 + rest * 1000000000 / per_second.QuadPart;
}

/* Windows places a woken thread on an idle processor by itself. */
static void allow_processor(int processor) { (void)processor; }
static int bar_from_this_processor(thread_handle thread) { return (void)thread, 0; }
static void let_use_all_processors(thread_handle thread) { (void)thread; }

#endif
