# Declarations of the headers in this folder, and the fused types that formulas are generic over. Where an operation
# takes a vector, it also takes a double. This file only contains declarations; the code is in the headers.

from libc.stddef cimport ptrdiff_t
from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

ctypedef long double longdouble

cdef extern from "vec.h" namespace "fastact" nogil:
    const bint FUSED "fastact::FUSED"        # True if fma(a, b, c) is rounded once
    int lanes_of[T](const T*)                # the number of elements that `load` loads

    cppclass f16:
        uint16_t pattern
    cppclass bf16:
        uint16_t pattern

    cppclass mask[V]:
        mask()
        mask operator&(mask)

    cppclass vec[T]:
        vec()
        vec operator-()
        vec operator+(vec)
        vec operator-(vec)
        vec operator*(vec)
        vec operator/(vec)
        vec operator+(double)
        vec operator-(double)
        vec operator*(double)
        vec operator/(double)
        mask[vec[T]] operator<(vec)
        mask[vec[T]] operator<=(vec)
        mask[vec[T]] operator>(vec)
        mask[vec[T]] operator>=(vec)
        mask[vec[T]] operator==(vec)
        mask[vec[T]] operator<(double)
        mask[vec[T]] operator<=(double)
        mask[vec[T]] operator>(double)
        mask[vec[T]] operator>=(double)
        mask[vec[T]] operator==(double)

    vec[T] operator+[T](double, vec[T])
    vec[T] operator-[T](double, vec[T])
    vec[T] operator*[T](double, vec[T])
    vec[T] operator/[T](double, vec[T])

    # Each type has its own declaration, because Cython before 3.3 deduces T = const float from const T*
    vec[int8_t] load(const int8_t*)
    vec[int16_t] load(const int16_t*)
    vec[int32_t] load(const int32_t*)
    vec[int64_t] load(const int64_t*)
    vec[uint8_t] load(const uint8_t*)
    vec[uint16_t] load(const uint16_t*)
    vec[uint32_t] load(const uint32_t*)
    vec[uint64_t] load(const uint64_t*)
    vec[float] load(const float*)
    vec[double] load(const double*)
    vec[float] load(const f16*)
    vec[float] load(const bf16*)
    void store[T](T*, vec[T])
    void store(f16*, vec[float])
    void store(bf16*, vec[float])
    vec[int8_t] broadcast(int8_t)
    vec[int16_t] broadcast(int16_t)
    vec[int32_t] broadcast(int32_t)
    vec[int64_t] broadcast(int64_t)
    vec[uint8_t] broadcast(uint8_t)
    vec[uint16_t] broadcast(uint16_t)
    vec[uint32_t] broadcast(uint32_t)
    vec[uint64_t] broadcast(uint64_t)
    vec[float] broadcast(float)
    vec[double] broadcast(double)
    vec[longdouble] broadcast(longdouble)
    vec[T] fraction[T](vec[T], double, double)  # n/d computed in T
    vec[T] select[T](mask[vec[T]], ...)      # m, x, y: x where m is set, else y
    vec[T] when[T](mask[vec[T]], ...)        # m, x: x where m is set, else 0
    vec[T] unless[T](mask[vec[T]], ...)      # m, x: 0 where m is set, else x
    vec[T] nan_through[T](vec[T], ...)       # x, y: NaN where x is NaN, else y
    double by_type[T](vec[T], double, double)  # x, a, b: a for float32, b for float64
    double largest[T](vec[T])                # the largest finite number
    double emax[T](vec[T])                   # the largest n for which both 2^n and 2^-n are normal
    vec[T] finite[T](vec[T])                 # x, or the largest finite number with its sign if x is infinite
    vec[T] abs[T](vec[T])
    vec[T] copysign[T](vec[T], vec[T])       # x, y: abs(x) with the sign of y
    vec[T] sign_of[T](vec[T])                # 0.0 or -0.0
    vec[T] flipsign[T](vec[T], vec[T])       # x, y: -x where y is negative (or -0.0), else x
    vec[T] at_least[T](vec[T], ...)          # x, bound: max(x, bound); NaN where x is NaN
    vec[T] at_most[T](vec[T], ...)           # x, bound: min(x, bound); NaN where x is NaN
    vec[T] greater[T](vec[T], ...)           # x, y: x if x > y, else y (also if one is NaN)
    vec[T] lesser[T](vec[T], ...)            # x, y: x if x < y, else y (also if one is NaN)
    vec[T] fma[T](vec[T], ...)               # a, b, c: a * b + c
    vec[T] rest[T](vec[T], ...)              # a, b, p: the rounding error a * b - p of p = a * b; see vec.h
    vec[T] leading[T](vec[T])                # x with the low half of its significand cleared
    vec[T] sqrt[T](vec[T])
    vec[T] product[T](vec[T], ...)           # a, b: a * b; equally fast if the result is subnormal
    vec[T] square[T](vec[T])
    vec[T] poly[T](vec[T], ...)              # x, c0, c1, ...: c0 + c1 x + c2 x^2 + ...
    vec[T] nearest[T](vec[T], ...)           # x, c: the integer nearest to c * x
    vec[T] exponent[T](vec[T])               # the integer n for which abs(x)/2^n is in [1, 2)
    vec[T] power[T](vec[T])                  # 2^max(k, -60)
    vec[T] exp2[T](vec[T], ...)              # k, n = 0: 2^(k + n), which must be normal
    vec[T] scale[T](vec[T], vec[T])          # v * 2^k, rounded once
    vec[T] ldexp[T](vec[T], vec[T])          # v * 2^k for v of any size and k <= 0
    vec[T] scale1p[T](vec[T], vec[T])        # (1 + m) * 2^k for m > -1
    vec[T] quotient[T](vec[T], vec[T], vec[T])  # a, b, k: a/b * 2^k
    vec[T] less_scaled[T](vec[T], vec[T], vec[T])  # c, v, k: c - v * 2^k
    T first_of[T](vec[T])

    bint all_of[V](mask[V])
    uint32_t lanes_where(mask[vec[float]])   # one bit for each lane
    int lowest_bit(uint32_t)                 # the position of the lowest bit that is set
    float widened(f16)                       # to float32, exactly
    float widened(bf16)

cdef extern from "ties.h" namespace "fastact" nogil:
    mask[vec[float]] near_tie(const f16*, vec[float], int)  # x, n: True if x is at most n ULP from a tie
    mask[vec[float]] near_tie(const bf16*, vec[float], int)
    mask[vec[float]] tie_between(const f16*, vec[float], vec[float])  # x, y: True if a tie is between them
    mask[vec[float]] tie_between(const bf16*, vec[float], vec[float])

cdef extern from "memory.h" namespace "fastact" nogil:
    # Load the first `count` lanes and set the other lanes to `other`; store the first `count` lanes
    vec[int8_t] load_partial(const int8_t*, ptrdiff_t count, double other)
    vec[int16_t] load_partial(const int16_t*, ptrdiff_t count, double other)
    vec[int32_t] load_partial(const int32_t*, ptrdiff_t count, double other)
    vec[int64_t] load_partial(const int64_t*, ptrdiff_t count, double other)
    vec[uint8_t] load_partial(const uint8_t*, ptrdiff_t count, double other)
    vec[uint16_t] load_partial(const uint16_t*, ptrdiff_t count, double other)
    vec[uint32_t] load_partial(const uint32_t*, ptrdiff_t count, double other)
    vec[uint64_t] load_partial(const uint64_t*, ptrdiff_t count, double other)
    vec[float] load_partial(const float*, ptrdiff_t count, double other)
    vec[double] load_partial(const double*, ptrdiff_t count, double other)
    vec[float] load_partial(const f16*, ptrdiff_t count, double other)
    vec[float] load_partial(const bf16*, ptrdiff_t count, double other)
    void store_partial[T](T*, ptrdiff_t count, vec[T])
    void store_partial(f16*, ptrdiff_t count, vec[float])
    void store_partial(bf16*, ptrdiff_t count, vec[float])
    # The elements from index i on, at a stride of `step` bytes
    vec[T] load_strided[T](const T*, ptrdiff_t i, ptrdiff_t step)
    void store_strided[T](T*, ptrdiff_t i, ptrdiff_t step, vec[T])

cdef extern from "range_reduction.h" namespace "fastact" nogil:
    # x, y, quarters, is_near, near: x * y + quarters * pi/4 modulo pi, or near where is_near is set
    vec[T] reduce_large_angle[T](vec[T], vec[T], int, mask[vec[T]], vec[T])

cdef extern from "rows.h" namespace "fastact" nogil:
    S* byte_offset[S](S*, ptrdiff_t bytes)        # p + bytes, where `bytes` is a number of bytes

    # rows.h describes the methods
    cppclass along_value[V]:
        void fill(int rows, double)
        void load_from[S](const S*, int rows)
        void set(const double*, int rows)
        void set_low(const double*, const double*, int rows)
        V at(ptrdiff_t)
        void update_max(ptrdiff_t, V)
        void reduce_max()
        void get(double*, int rows)
    cppclass along_sum[V]:
        void clear(int rows)
        void add(ptrdiff_t, ptrdiff_t, V)
        void add_or_count(ptrdiff_t, ptrdiff_t, V)
        void get_total(ptrdiff_t n, int rows, double*)
        void get_ones(int rows, double*)
    vec[double] along_load(const double*)
    cppclass across_value[V]:
        void fill(int rows, double)
        void load_from[S](const S*, int rows)
        void set(const double*, int rows)
        void set_low(const double*, const double*, int rows)
        V at(ptrdiff_t)
        void update_max(ptrdiff_t, V)
        void reduce_max()
        void get(double*, int rows)
    cppclass across_sum[V]:
        void clear(int rows)
        void add(ptrdiff_t, ptrdiff_t, V)
        void add_or_count(ptrdiff_t, ptrdiff_t, V)
        void get_total(ptrdiff_t n, int rows, double*)
        void get_ones(int rows, double*)
    vec[double] across_load(const double*)

    double load_double[S](const S*)
    void store_double[S](S*, double)
    double largest_of[S](const S*)           # the largest finite number
    double log_sum_or_limit[S](const S* x, ptrdiff_t step, ptrdiff_t n, double largest, double log_sum)
    mask[vec[float]] load_mask(const float*, const uint8_t*, ptrdiff_t count)
    mask[vec[double]] load_mask(const double*, const uint8_t*, ptrdiff_t count)
    mask[vec[float]] load_mask(const f16*, const uint8_t*, ptrdiff_t count)
    mask[vec[float]] load_mask(const bf16*, const uint8_t*, ptrdiff_t count)

cdef extern from "sparsemax.h" namespace "fastact" nogil:
    # Each pointer is followed by its stride in bytes
    void sparsemax[S](const S* x, ptrdiff_t, S* y, ptrdiff_t, ptrdiff_t n)
    void sparsemax_backward[S](const S* dy, ptrdiff_t, const S* y, ptrdiff_t, S* dx, ptrdiff_t, ptrdiff_t n)

# Vectors of the element types
ctypedef vec[int8_t] i8
ctypedef vec[int16_t] i16
ctypedef vec[int32_t] i32
ctypedef vec[int64_t] i64
ctypedef vec[uint8_t] u8
ctypedef vec[uint16_t] u16
ctypedef vec[uint32_t] u32
ctypedef vec[uint64_t] u64
ctypedef vec[float] f32
ctypedef vec[double] f64
ctypedef vec[longdouble] f80  # long double, whatever its format is

ctypedef fused real:
    f32
    f64

ctypedef fused floating:
    f32
    f64
    f80

ctypedef fused number:
    i8
    i16
    i32
    i64
    u8
    u16
    u32
    u64
    f32
    f64
    f80
