# The one inner loop that NumPy is given, for every elementwise ufunc and element type: it brings the operands into the
# form that kernels want (contiguous, whole blocks), splits long ones over threads, and keeps the floating-point status.

from libc.stddef cimport ptrdiff_t
from libc.string cimport memcmp, memset
from numpy cimport npy_intp

from fastact._loops.table cimport MAX_OPERANDS, Kernels, kernel
from fastact._ufunc.fp_status cimport fp_status, get_status, restore_status
from fastact._ufunc.pack cimport copy
from fastact._ufunc.threadpool cimport split


cdef enum:
    PACKED = 256            # doubles, room for what is packed of each operand at a time


cdef struct Loop:
    Kernels kernels
    int arrays          # leading inputs that are read element by element
    int inputs          # with the parameters
    int operands        # with the outputs
    npy_intp itemsize   # of the operands that have the loop's type
    npy_intp grain      # elements that are worth a thread of their own
    bint brain          # bfloat16
    # Of a ufunc along an axis:
    npy_intp sizes[MAX_OPERANDS]    # of an element
    npy_intp largest_size
    bint cores[MAX_OPERANDS]        # does the operand lie along the axis, or have a number for each row?
    void* owner         # the ufunc's entry in entry.pxd


cdef struct Job:
    Loop* loop
    char** args
    const npy_intp* steps
    bint uniform        # parameters are one value each
    bint contiguous     # all but them


cdef inline void run_packed(Loop* loop, char** args, const npy_intp* steps, npy_intp n, bint uniform,
                            npy_intp chunk) noexcept nogil:
    """Run over any strides, `chunk` elements at a time: through packed copies, filled up with zeros, of what isn't
    contiguous as it is."""
    cdef double memory[MAX_OPERANDS][PACKED]
    cdef char* at[MAX_OPERANDS]
    cdef bint copied[MAX_OPERANDS]
    cdef int k
    cdef npy_intp start, count, padded, size = loop.itemsize, lanes = loop.kernels.lanes
    cdef bint stays = uniform and chunk > 1  # one by one, an output may change a parameter that follows
    for start from 0 <= start < n by chunk:
        count = min(chunk, n - start)
        padded = (count + lanes - 1) // lanes * lanes
        for k in range(loop.operands):
            at[k] = args[k] + start * steps[k]
            copied[k] = count < padded or steps[k] != size
            if stays and loop.arrays <= k < loop.inputs:
                at[k], copied[k] = args[k], False
            if copied[k]:
                at[k] = <char*>memory[k]
            if copied[k] and k < loop.inputs:
                copy(at[k], size, args[k] + start * steps[k], steps[k], count, size)
                memset(at[k] + count * size, 0, (padded - count) * size)
        (loop.kernels.uniform if uniform else loop.kernels.elementwise)(at, padded)
        for k in range(loop.inputs, loop.operands):
            if copied[k]:
                copy(args[k] + start * steps[k], steps[k], at[k], size, count, size)


cdef inline void run_rest(Loop* loop, char** args, const npy_intp* steps, npy_intp whole, npy_intp n, bint uniform,
                          kernel few) noexcept nogil:
    """Run over what whole vectors leave over, by a kernel for so few or through packed copies."""
    cdef char* rest[MAX_OPERANDS]
    cdef int k
    for k in range(loop.operands):
        rest[k] = args[k] + whole * steps[k]
    if few != NULL:
        few(rest, n - whole)
    else:
        run_packed(loop, rest, steps, n - whole, uniform, loop.kernels.lanes)


cdef inline void run_contiguous(Loop* loop, char** args, const npy_intp* steps, npy_intp n,
                                bint uniform) noexcept nogil:
    """Run over contiguous operands: whole vectors, then what is left over."""
    cdef npy_intp whole = n - n % loop.kernels.lanes
    if whole:
        (loop.kernels.uniform if uniform else loop.kernels.elementwise)(args, whole)
    if whole < n:
        run_rest(loop, args, steps, whole, n, uniform, loop.kernels.partial if uniform else NULL)


cdef inline void run_apart(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """Run over any strides where they are, with parameters of one value: whole vectors, then what is left over."""
    cdef npy_intp whole = n - n % loop.kernels.lanes
    loop.kernels.strided(args, <const ptrdiff_t*>steps, whole)
    if whole < n:
        run_rest(loop, args, steps, whole, n, True, NULL)


cdef inline void run_share(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run over some of the elements."""
    cdef Job* job = <Job*>data
    cdef char* args[MAX_OPERANDS]
    cdef int k
    for k in range(job.loop.operands):
        args[k] = job.args[k] + start * job.steps[k]
    if job.contiguous:
        run_contiguous(job.loop, args, job.steps, stop - start, job.uniform)
    elif job.uniform and job.loop.kernels.strided != NULL:
        run_apart(job.loop, args, job.steps, stop - start)
    else:
        run_packed(job.loop, args, job.steps, stop - start, job.uniform, PACKED * 8 // job.loop.itemsize)


cdef inline bint is_repeated(const char* first, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    """Are all the elements the same, bit by bit?"""
    cdef npy_intp i
    if n < 2 or step == 0:
        return True
    if step == size:
        return memcmp(first, first + size, (n - 1) * size) == 0
    for i in range(1, n):
        if memcmp(first, first + i * step, size) != 0:
            return False
    return True


cdef inline bint is_uniform(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """Is each parameter one value? An array may repeat it, as some NumPys do where they buffer operands."""
    cdef int k, o
    for k in range(loop.arrays, loop.inputs):
        if not is_repeated(args[k], steps[k], n, loop.itemsize):
            return False
        for o in range(loop.inputs, loop.operands):
            if steps[k] != 0 and args[o] == args[k]:  # to be written over, while the value is still needed
                return False
    return True


ctypedef void (*dense_loop)(Loop*, char** args, npy_intp n, npy_intp row, bint uniform) noexcept nogil


cdef inline void run_dense(Loop* loop, char** args, npy_intp n, npy_intp row, bint uniform) noexcept nogil:
    """Run over contiguous operands, and parameters that are uniform or contiguous, too."""
    cdef npy_intp steps[MAX_OPERANDS]
    cdef Job job
    cdef int k
    for k in range(loop.operands):
        steps[k] = 0 if uniform and loop.arrays <= k < loop.inputs else loop.itemsize
    uniform = is_uniform(loop, args, steps, n)
    if n < 2 * loop.grain:
        run_contiguous(loop, args, steps, n, uniform)
        return
    job.loop, job.args, job.steps, job.uniform, job.contiguous = loop, args, steps, uniform, True
    split(run_share, &job, n, loop.kernels.lanes, loop.grain)


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


cdef inline bint is_plain(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """Tell whether it is one element, or contiguous ones that are written where they are read, or elsewhere."""
    cdef npy_intp apart
    cdef int i, o
    if n == 1:
        return True
    for i in range(loop.operands):
        if steps[i] != (0 if loop.arrays <= i < loop.inputs else loop.itemsize):
            return False
    for o in range(loop.inputs, loop.operands):
        for i in range(loop.inputs):
            apart = args[o] - args[i]
            if apart != 0 and -n * loop.itemsize < apart < n * loop.itemsize:
                return False
    return True


cdef inline void run_strided(Loop* loop, char** args, const npy_intp* steps, npy_intp n, npy_intp _row) noexcept nogil:
    """Run over any strides."""
    if n < loop.grain and is_plain(loop, args, steps, n):
        run_contiguous(loop, args, steps, n, True)  # as between the gaps of a mask, or in ``at``
    else:
        run_many(loop, args, steps, n)


cdef inline void run_many(Loop* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    cdef npy_intp size = loop.itemsize
    cdef bint contiguous = True, dense = True, uniform = is_uniform(loop, args, steps, n)
    cdef Job job
    cdef int k
    for k in range(loop.operands):
        if loop.arrays <= k < loop.inputs:
            dense = dense and steps[k] == size
        else:
            contiguous = contiguous and steps[k] == size
    if n > 1 and is_sequential(loop, args, steps, n):
        run_packed(loop, args, steps, n, uniform, 1)
    else:
        job.loop, job.args, job.steps, job.uniform = loop, args, steps, uniform
        job.contiguous = contiguous and (uniform or dense)
        split(run_share, &job, n, loop.kernels.lanes, loop.grain)


cdef inline void run(char** args, const npy_intp* dimensions, const npy_intp* steps, void* data) noexcept nogil:
    """NumPy's inner-loop signature."""
    cdef fp_status status = get_status()
    run_strided(<Loop*>data, args, steps, dimensions[0], 1)
    restore_status(status)
