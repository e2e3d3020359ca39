"""The element types of kernels: NumPy's codes, with the C type in memory and the vector type of the computation."""

# Element type of the arrays -> C type in memory, and vector type of the computation (fastact/_simd/__init__.pxd).
ELEMENTS = {
    "i1": ("int8_t", "i8"),
    "i2": ("int16_t", "i16"),
    "i4": ("int32_t", "i32"),
    "i8": ("int64_t", "i64"),
    "u1": ("uint8_t", "u8"),
    "u2": ("uint16_t", "u16"),
    "u4": ("uint32_t", "u32"),
    "u8": ("uint64_t", "u64"),
    "f2": ("f16", "f32"),
    "b2": ("bf16", "f32"),  # bfloat16
    "f4": ("float", "f32"),
    "f8": ("double", "f64"),
    "g": ("longdouble", "f80"),
}
FIXED_STORAGE = {"bool": "uint8_t", "int64": "int64_t"}  # C types of the operands with a fixed dtype
LONG_ELEMENTS = ("g",)  # long double; its kernels are compiled only once, for all instruction sets
VECTOR_ELEMENTS = tuple(element for element in ELEMENTS if element not in LONG_ELEMENTS)
HALF_ELEMENTS = ("f2", "b2")
FLOAT_ELEMENTS = ("f2", "b2", "f4", "f8", "g")


def lanes(element: str) -> str:
    """Return the code of the number of elements that a kernel computes at a time."""
    return "1" if element in LONG_ELEMENTS else f"lanes_of(<{ELEMENTS[element][0]}*>NULL)"
