# For compiled code: what it offers is in kernels.pxd.
__pyx_capi__: dict[str, object]
