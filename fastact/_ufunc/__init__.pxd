# What NumPy calls: arguments, the fast path, inner loops, promoters, the thread pool. No formulas.
