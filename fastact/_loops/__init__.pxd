# Loops over elements and over rows, which apply the formulas. They use pointers and strides, but no Python objects,
# NumPy arrays or threads. The exception is the capsule that passes the table of kernels to _core.
