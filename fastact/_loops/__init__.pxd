# Loops over elements and over rows, which apply the formulas. They know pointers and strides. No Python object, NumPy
# array or thread may enter here, except for the capsule that hands the table of kernels to _core.
