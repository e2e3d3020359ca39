# The mathematics of the activations, on vectors: no loops, pointers, strides, threads or Python objects.
