# The inner loop of all elementwise ufuncs: the function that NumPy calls for one dimension of the operands. The fast
# path and the iteration call run_contiguous and run_strided directly. Gufuncs also use LoopData, but have another inner
# loop (gufunc_loop.pxd). This file contains no formulas and uses no Python objects.
#
# A ufunc has several kernels, see `Kernels` in table.pxd. Except for the kernels `partial` and `strided`, they take
# contiguous operands and a whole number of vectors. The functions compute_* pass the operands themselves to the kernel,
# or packed copies of them. run_contiguous and split_strided split long operands over threads; run_task runs on one
# thread. elementwise_inner_loop restores the floating-point status.

from libc.stddef cimport ptrdiff_t
from libc.string cimport memcmp, memset
from numpy cimport npy_intp

from fastact._loops.fp_status cimport fp_status, get_status, restore_status
from fastact._loops.table cimport MAX_OPERANDS, Kernels, kernel
from fastact._ufunc.pack cimport copy
from fastact._ufunc.threadpool cimport split


cdef enum:
    PACKED_DOUBLES = 256    # room for a packed copy of part of each operand


# The data of an inner loop. NumPy passes it as `void* data`. There is a LoopData for each ufunc and element type.
cdef struct LoopData:
    Kernels kernels
    int arrays          # number of array inputs; they come before the parameters
    int inputs          # number of arrays and parameters
    int operands        # number of inputs and outputs
    npy_intp itemsize   # bytes of an element of the loop's type
    npy_intp grain      # smallest number of elements for which a thread pays off
    bint is_bfloat16
    # For gufuncs only:
    npy_intp sizes[MAX_OPERANDS]        # bytes of an element of each operand
    npy_intp largest_size
    bint has_core_dim[MAX_OPERANDS]     # False for a row scalar: one number per row
    void* info          # the UFuncInfo of the ufunc, see ufunc_info.pxd


# The data a thread needs to compute part of a call.
cdef struct Job:
    LoopData* loop
    char** args
    const npy_intp* steps
    bint uniform        # each parameter is one value
    bint contiguous     # all operands are contiguous, except for uniform parameters


cdef inline void compute_packed(LoopData* loop, char** args, const npy_intp* steps, npy_intp n, bint uniform,
                                npy_intp chunk) noexcept nogil:
    """Run the kernel on `chunk` elements at a time, with packed copies of the operands that aren't contiguous.

    Copies are padded with zeros to whole vectors.
    """
    cdef double memory[MAX_OPERANDS][PACKED_DOUBLES]
    cdef char* pointer[MAX_OPERANDS]
    cdef bint is_packed[MAX_OPERANDS]
    cdef int k
    cdef npy_intp start, count, padded, size = loop.itemsize, lanes = loop.kernels.lanes
    # With chunks of one element, a result may be the parameter of a later element, so parameters are read each time.
    cdef bint share_parameters = uniform and chunk > 1
    for start from 0 <= start < n by chunk:
        count = min(chunk, n - start)
        padded = (count + lanes - 1) // lanes * lanes
        for k in range(loop.operands):
            pointer[k] = args[k] + start * steps[k]
            is_packed[k] = count < padded or steps[k] != size
            if share_parameters and loop.arrays <= k < loop.inputs:
                pointer[k], is_packed[k] = args[k], False
            if is_packed[k]:
                pointer[k] = <char*>memory[k]
            if is_packed[k] and k < loop.inputs:
                copy(pointer[k], size, args[k] + start * steps[k], steps[k], count, size)
                memset(pointer[k] + count * size, 0, (padded - count) * size)
        (loop.kernels.uniform if uniform else loop.kernels.elementwise)(pointer, padded)
        for k in range(loop.inputs, loop.operands):
            if is_packed[k]:
                copy(args[k] + start * steps[k], steps[k], pointer[k], size, count, size)


cdef inline void compute_rest(LoopData* loop, char** args, const npy_intp* steps, npy_intp whole, npy_intp n,
                              bint uniform, kernel partial) noexcept nogil:
    """Compute the last elements, fewer than a vector: with the kernel `partial` if given, else in packed copies."""
    cdef char* rest[MAX_OPERANDS]
    cdef int k
    for k in range(loop.operands):
        rest[k] = args[k] + whole * steps[k]
    if partial != NULL:
        partial(rest, n - whole)
    else:
        compute_packed(loop, rest, steps, n - whole, uniform, loop.kernels.lanes)


cdef inline void compute_contiguous(LoopData* loop, char** args, const npy_intp* steps, npy_intp n,
                                    bint uniform) noexcept nogil:
    """Run the kernel on contiguous operands: whole vectors, then the rest."""
    cdef npy_intp whole = n - n % loop.kernels.lanes
    if whole:
        (loop.kernels.uniform if uniform else loop.kernels.elementwise)(args, whole)
    if whole < n:
        compute_rest(loop, args, steps, whole, n, uniform, loop.kernels.partial if uniform else NULL)


cdef inline void compute_strided(LoopData* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """Run the kernel `strided`, with uniform parameters and without copies: whole vectors, then the rest."""
    cdef npy_intp whole = n - n % loop.kernels.lanes
    loop.kernels.strided(args, <const ptrdiff_t*>steps, whole)
    if whole < n:
        compute_rest(loop, args, steps, whole, n, True, NULL)


cdef inline void run_task(void* data, npy_intp start, npy_intp stop) noexcept nogil:
    """Run a kernel on the elements from start to stop of a Job, on one thread."""
    cdef Job* job = <Job*>data
    cdef char* args[MAX_OPERANDS]
    cdef int k
    for k in range(job.loop.operands):
        args[k] = job.args[k] + start * job.steps[k]
    if job.contiguous:
        compute_contiguous(job.loop, args, job.steps, stop - start, job.uniform)
    elif job.uniform and job.loop.kernels.strided != NULL:
        compute_strided(job.loop, args, job.steps, stop - start)
    else:
        compute_packed(job.loop, args, job.steps, stop - start, job.uniform, PACKED_DOUBLES * 8 // job.loop.itemsize)


cdef inline bint is_repeated(const char* first, npy_intp step, npy_intp n, npy_intp size) noexcept nogil:
    """True if all n elements are bit-identical."""
    cdef npy_intp i
    if n < 2 or step == 0:
        return True
    if step == size:
        return memcmp(first, first + size, (n - 1) * size) == 0
    for i in range(1, n):
        if memcmp(first, first + i * step, size) != 0:
            return False
    return True


cdef inline bint is_uniform(LoopData* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """True if each parameter is one value, or an array of equal values.

    When NumPy buffers operands, it turns even a scalar parameter into an array of equal values.
    """
    cdef int k, o
    for k in range(loop.arrays, loop.inputs):
        if not is_repeated(args[k], steps[k], n, loop.itemsize):
            return False
        for o in range(loop.inputs, loop.operands):
            # The output would overwrite the parameter before all elements have used it.
            if steps[k] != 0 and args[o] == args[k]:
                return False
    return True


# Runs on contiguous operands with n elements in total; a gufunc has rows of `row_length` elements.
ctypedef void (*contiguous_loop)(LoopData*, char** args, npy_intp n, npy_intp row_length, bint uniform) noexcept nogil


cdef inline void run_contiguous(LoopData* loop, char** args, npy_intp n, npy_intp _row_length,
                                bint uniform) noexcept nogil:
    """Run the kernel on contiguous operands; parameters are uniform, or as long as the other operands."""
    cdef npy_intp steps[MAX_OPERANDS]
    cdef Job job
    cdef int k
    for k in range(loop.operands):
        steps[k] = 0 if uniform and loop.arrays <= k < loop.inputs else loop.itemsize
    uniform = is_uniform(loop, args, steps, n)
    if n < 2 * loop.grain:
        compute_contiguous(loop, args, steps, n, uniform)
        return
    job.loop, job.args, job.steps, job.uniform, job.contiguous = loop, args, steps, uniform, True
    split(run_task, &job, n, loop.kernels.lanes, loop.grain)


cdef inline bint outputs_overlap_inputs(LoopData* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """True if an output overlaps an input other than exactly in place, as in ``reduce`` and ``accumulate``.

    Elements are then computed one by one, in order, because a result may be the input of a later element.
    """
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


cdef inline bint can_run_contiguous(LoopData* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """True if there is one element, or arrays are contiguous, parameters have step 0 and outputs don't overlap in part.

    Each output must be exactly at the address of an input, or not overlap it.
    """
    cdef npy_intp offset
    cdef int i, o
    if n == 1:
        return True
    for i in range(loop.operands):
        if steps[i] != (0 if loop.arrays <= i < loop.inputs else loop.itemsize):
            return False
    for o in range(loop.inputs, loop.operands):
        for i in range(loop.inputs):
            offset = args[o] - args[i]
            if offset != 0 and -n * loop.itemsize < offset < n * loop.itemsize:
                return False
    return True


cdef inline void run_strided(LoopData* loop, char** args, const npy_intp* steps, npy_intp n,
                             npy_intp _row_length) noexcept nogil:
    """Run the kernel on operands of any strides."""
    if n < loop.grain and can_run_contiguous(loop, args, steps, n):
        compute_contiguous(loop, args, steps, n, True)  # many short calls, as with ``where=`` and ``at``
    else:
        split_strided(loop, args, steps, n)


cdef inline void split_strided(LoopData* loop, char** args, const npy_intp* steps, npy_intp n) noexcept nogil:
    """Run the kernel on operands of any strides, on several threads if this pays off."""
    cdef npy_intp size = loop.itemsize
    cdef bint contiguous = True, parameters_are_contiguous = True
    cdef bint uniform = is_uniform(loop, args, steps, n)
    cdef Job job
    cdef int k
    for k in range(loop.operands):
        if loop.arrays <= k < loop.inputs:
            parameters_are_contiguous = parameters_are_contiguous and steps[k] == size
        else:
            contiguous = contiguous and steps[k] == size
    if n > 1 and outputs_overlap_inputs(loop, args, steps, n):
        compute_packed(loop, args, steps, n, uniform, 1)
    else:
        job.loop, job.args, job.steps, job.uniform = loop, args, steps, uniform
        job.contiguous = contiguous and (uniform or parameters_are_contiguous)
        split(run_task, &job, n, loop.kernels.lanes, loop.grain)


cdef inline void elementwise_inner_loop(char** args, const npy_intp* dimensions, const npy_intp* steps,
                                        void* data) noexcept nogil:
    """Run the kernel: the inner loop that NumPy calls, a PyUFuncGenericFunction."""
    cdef fp_status status = get_status()
    run_strided(<LoopData*>data, args, steps, dimensions[0], 1)
    restore_status(status)
