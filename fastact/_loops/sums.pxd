# Sums that carry along what their additions round off, in double precision or wider.

ctypedef fused wide:
    double
    long double


cdef inline void add(wide term, wide* total, wide* error) noexcept nogil:
    """Add a term; the exact error of the addition (Knuth's sum) is summed apart. An infinity has none."""
    cdef wide old = total[0], new = old + term
    cdef wide part = new - old
    cdef wide lost = (old - (new - part)) + (term - part)
    total[0] = new
    error[0] += lost if lost == lost else 0
