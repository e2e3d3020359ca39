# The one inner loop that NumPy is given, for every ufunc and element type: it brings the operands into the form
# that kernels want (contiguous, whole blocks) and keeps the floating-point status clean.

from libc.math cimport INFINITY
from libc.string cimport memcpy

from numpy cimport npy_intp

from fastact._kernel_table cimport Kernels, RowState, row_kernel

cdef extern from *:
    """
    /* Saturation and NaN are ordinary here: whatever status a kernel raises is taken back before NumPy looks.
       What was set before stays, as it belongs to somebody else. Writing the status costs far more than reading. */
    #if defined(__SSE__) || defined(_M_X64)
    #include <xmmintrin.h>
    typedef unsigned int fastact_status;
    #define fastact_get_status() _mm_getcsr()
    static inline void fastact_restore_status(fastact_status before) {
        if ((_mm_getcsr() ^ before) & 0x1d) _mm_setcsr(before);  /* all but denormal and inexact */
    }
    #else
    #include <fenv.h>
    #define FASTACT_WARNED (FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW)
    typedef int fastact_status;
    #define fastact_get_status() fetestexcept(FASTACT_WARNED)
    static inline void fastact_restore_status(fastact_status before) {
        int raised = fetestexcept(FASTACT_WARNED) & ~before;
        if (raised) feclearexcept(raised);
    }
    #endif
    """
    ctypedef unsigned int fp_status "fastact_status"
    fp_status get_status "fastact_get_status" () noexcept nogil
    void restore_status "fastact_restore_status" (fp_status before) noexcept nogil

cdef enum:
    MAX_OPERANDS = 6
    BLOCK_BYTES = 64    # what a kernel computes at a time
    CHUNK = 512         # elements gathered at a time when operands aren't contiguous


cdef struct Loop:
    Kernels kernels
    int arrays          # leading inputs that are read element by element
    int inputs          # with the parameters
    int operands        # with the outputs
    npy_intp itemsize
    void* owner         # the ufunc's entry in _call.pxd


cdef inline void gather(char* packed, const char* source, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    """Pack n elements, and repeat the last to the end of its block: its value is one that occurs anyway."""
    cdef npy_intp i, lanes = BLOCK_BYTES // size, padded = (n + lanes - 1) // lanes * lanes
    if step == size:
        memcpy(packed, source, n * size)
    elif size == 4:
        for i in range(n):
            memcpy(packed + i * 4, source + i * step, 4)
    elif size == 8:
        for i in range(n):
            memcpy(packed + i * 8, source + i * step, 8)
    else:
        for i in range(n):
            memcpy(packed + i * size, source + i * step, size)
    for i in range(n, padded):
        memcpy(packed + i * size, packed + (n - 1) * size, size)


cdef inline void scatter(char* target, const char* packed, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    cdef npy_intp i
    if step == size:
        memcpy(target, packed, n * size)
    else:
        for i in range(n):
            memcpy(target + i * step, packed + i * size, size)


cdef inline void run_packed(Loop* loop, char** args, const npy_intp* steps, npy_intp n, bint uniform,
                            npy_intp chunk) noexcept nogil:
    """Run over any strides, `chunk` elements at a time through packed copies."""
    cdef double memory[MAX_OPERANDS * CHUNK]
    cdef char* packed[MAX_OPERANDS]
    cdef int k
    cdef npy_intp start, count, size = loop.itemsize, lanes = BLOCK_BYTES // size
    for k in range(loop.operands):
        packed[k] = <char*>(memory + k * CHUNK)
        if loop.arrays <= k < loop.inputs and uniform:
            packed[k] = args[k]
    start = 0
    while start < n:
        count = min(chunk, n - start)
        for k in range(loop.arrays if uniform else loop.inputs):
            gather(packed[k], args[k] + start * steps[k], steps[k], count, size)
        (loop.kernels.uniform if uniform else loop.kernels.elementwise)(packed, (count + lanes - 1) // lanes * lanes)
        for k in range(loop.inputs, loop.operands):
            scatter(args[k] + start * steps[k], packed[k], steps[k], count, size)
        start += chunk


cdef inline void run_contiguous(Loop* loop, char** args, npy_intp n, bint uniform) noexcept nogil:
    """Run over contiguous operands: whole blocks where they are, what is left over through a packed block."""
    cdef npy_intp size = loop.itemsize, lanes = BLOCK_BYTES // size, whole = n // lanes * lanes
    cdef char* rest[MAX_OPERANDS]
    cdef npy_intp steps[MAX_OPERANDS]
    cdef int k
    if whole:
        (loop.kernels.uniform if uniform else loop.kernels.elementwise)(args, whole)
    if whole < n:
        for k in range(loop.operands):
            steps[k] = 0 if uniform and loop.arrays <= k < loop.inputs else size
            rest[k] = args[k] + whole * steps[k]
        run_packed(loop, rest, steps, n - whole, uniform, lanes)


cdef inline bint is_sequential(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """Tell whether an output feeds a later input, as in ``reduce`` and ``accumulate``."""
    cdef int i, o
    cdef char* first[MAX_OPERANDS]
    cdef char* last[MAX_OPERANDS]
    for i in range(loop.operands):
        first[i] = args[i] + min(<npy_intp>0, steps[i] * (n - 1))
        last[i] = args[i] + max(<npy_intp>0, steps[i] * (n - 1)) + loop.itemsize
    for o in range(loop.inputs, loop.operands):
        for i in range(loop.inputs):
            if first[o] < last[i] and first[i] < last[o] and not (args[i] == args[o] and steps[i] == steps[o] != 0):
                return True
    return False


cdef inline void run(char** args, const npy_intp* dimensions, const npy_intp* steps, void* data) noexcept nogil:
    """NumPy's inner-loop signature."""
    cdef Loop* loop = <Loop*>data
    cdef npy_intp n = dimensions[0], size = loop.itemsize
    cdef fp_status status = get_status()
    cdef bint contiguous = True, uniform = True, dense = True
    cdef int k
    for k in range(loop.operands):
        if loop.arrays <= k < loop.inputs:
            dense = dense and steps[k] == size
            uniform = uniform and steps[k] == 0
        else:
            contiguous = contiguous and steps[k] == size
    if n > 1 and is_sequential(loop, args, steps, n):
        run_packed(loop, args, steps, n, uniform, 1)
    elif contiguous and (uniform or dense):
        run_contiguous(loop, args, n, uniform)
    else:
        run_packed(loop, args, steps, n, uniform, CHUNK)
    restore_status(status)


# --- along an axis ----------------------------------------------------------------------------------------

cdef inline void pad(char* packed, npy_intp n, npy_intp lanes, npy_intp size, double filler) noexcept nogil:
    """Fill a block up with what adds nothing to a sum."""
    cdef npy_intp i
    for i in range(n, lanes):
        if size == 4:
            (<float*>packed)[i] = <float>filler
        else:
            (<double*>packed)[i] = filler


cdef inline void sweep(Loop* loop, row_kernel kernel, char** args, const npy_intp* steps, npy_intp n, bint contiguous,
                       double filler, RowState* state) noexcept nogil:
    """Run one sweep over a row, in stretches; the last block of the row is packed and padded."""
    cdef double memory[MAX_OPERANDS * CHUNK]
    cdef char* packed[MAX_OPERANDS]
    cdef int k
    cdef npy_intp start = 0, count, size = loop.itemsize, lanes = BLOCK_BYTES // size
    while start < n:
        count = min(CHUNK, n - start)
        if count >= lanes:
            count -= count % lanes
        for k in range(loop.operands):
            packed[k] = args[k] + start * steps[k]
        if contiguous and count >= lanes:
            kernel(packed, count, state)
        else:
            for k in range(loop.operands):
                packed[k] = <char*>(memory + k * CHUNK)
                gather(packed[k], args[k] + start * steps[k], steps[k], count, size)
                pad(packed[k], count, lanes, size, filler)
            kernel(packed, max(count, lanes), state)
            if kernel != loop.kernels.largest:
                k = loop.operands - 1
                scatter(args[k] + start * steps[k], packed[k], steps[k], count, size)
        start += count


cdef inline void run_row(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    cdef RowState state
    cdef bint relative = loop.kernels.largest != NULL, contiguous = True
    cdef double filler = -INFINITY if relative else 0.0
    cdef int k
    for k in range(loop.operands):
        contiguous = contiguous and steps[k] == loop.itemsize
    state.largest = -INFINITY
    state.total = -1.0 if relative else 0.0
    state.error = 0.0
    if relative:
        sweep(loop, loop.kernels.largest, args, steps, n, contiguous, filler, &state)
    sweep(loop, loop.kernels.total, args, steps, n, contiguous, filler, &state)
    sweep(loop, loop.kernels.result, args, steps, n, contiguous, filler, &state)


cdef inline void run_contiguous_rows(Loop* loop, char** args, npy_intp rows, npy_intp n) noexcept nogil:
    cdef char* row[MAX_OPERANDS]
    cdef npy_intp steps[MAX_OPERANDS]
    cdef npy_intp i
    cdef int k
    for k in range(loop.operands):
        steps[k] = loop.itemsize
    for i in range(rows):
        for k in range(loop.operands):
            row[k] = args[k] + i * n * loop.itemsize
        run_row(loop, row, steps, n)


cdef inline void run_rows(char** args, const npy_intp* dimensions, const npy_intp* steps, void* data) noexcept nogil:
    """NumPy's inner-loop signature for ``(n)->(n)``: the steps between rows come first, those within rows after."""
    cdef Loop* loop = <Loop*>data
    cdef fp_status status = get_status()
    cdef char* row[MAX_OPERANDS]
    cdef npy_intp i
    cdef int k
    for i in range(dimensions[0]):
        for k in range(loop.operands):
            row[k] = args[k] + i * steps[k]
        run_row(loop, row, steps + loop.operands, dimensions[1])
    restore_status(status)
