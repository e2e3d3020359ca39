# Compensated sums in double precision or long double. Only loops along an axis use them.

ctypedef fused wide:
    double
    long double


cdef inline void add(wide term, wide* total, wide* error) noexcept nogil:
    """Add a term to `total`, and the exact rounding error of the addition to `error` (Knuth's two-sum).

    If the total is infinite, the error is NaN and isn't added.
    """
    cdef wide old = total[0], new = old + term
    cdef wide part = new - old
    cdef wide lost = (old - (new - part)) + (term - part)
    total[0] = new
    error[0] += lost if lost == lost else 0
