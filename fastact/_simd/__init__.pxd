# The vectors of vec.h for Cython, and the groups of types that formulas are generic over. A number mixes with vectors:
# whatever takes a vector takes a double.

from libc.stddef cimport ptrdiff_t
from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

ctypedef long double longdouble

cdef extern from "vec.h" namespace "fastact" nogil:
    const bint FUSED "fastact::FUSED"          # is fma(a, b, c) rounded once?
    int lanes_of[T](const T*)                      # elements that `load` takes

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

    # Not over T, which Cython before 3.3 takes for const float
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
    vec[T] fraction[T](vec[T], double, double)  # n/d in the precision of the first
    vec[T] select[T](mask[vec[T]], ...)      # mask, where it is set, elsewhere
    vec[T] when[T](mask[vec[T]], ...)        # x where the mask is set, else 0
    vec[T] unless[T](mask[vec[T]], ...)      # 0 where the mask is set, else x
    vec[T] nan_through[T](vec[T], ...)       # y, or NaN where x is NaN
    double by_type[T](vec[T], double, double)  # the second for float32, the third for float64
    double largest[T](vec[T])                # the largest finite number
    double emax[T](vec[T])                   # the largest n for which both 2^n and 2^-n are normal
    vec[T] finite[T](vec[T])                 # x, and the largest number of its sign for an infinity
    vec[T] abs[T](vec[T])
    vec[T] copysign[T](vec[T], vec[T])       # of the size of the first, with the sign of the second
    vec[T] sign_of[T](vec[T])                # 0.0 or -0.0
    vec[T] flipsign[T](vec[T], vec[T])       # x, with the other sign where the second is negative
    vec[T] at_least[T](vec[T], ...)          # x, bound; NaN stays
    vec[T] at_most[T](vec[T], ...)
    vec[T] greater[T](vec[T], ...)           # x if x > y else y, also where one is NaN
    vec[T] lesser[T](vec[T], ...)            # x if x < y else y
    vec[T] fma[T](vec[T], ...)               # a b + c
    vec[T] rest[T](vec[T], ...)              # a, b, p: a b - p exactly, for p = a * b
    vec[T] leading[T](vec[T])                # its leading half of digits: products of such numbers are exact
    vec[T] sqrt[T](vec[T])
    vec[T] product[T](vec[T], ...)           # a b, and no slower where that is subnormal
    vec[T] square[T](vec[T])
    vec[T] poly[T](vec[T], ...)              # x, coefficients from the constant on
    vec[T] nearest[T](vec[T], ...)           # the whole number nearest to c x
    vec[T] exponent[T](vec[T])               # the whole number n for which abs(x)/2^n is in [1, 2)
    vec[T] power[T](vec[T])                  # 2^k, at least 2^-60
    vec[T] exp2[T](vec[T], ...)              # k, n: 2^(k + n), for a result that is normal; n may be left out
    vec[T] scale[T](vec[T], vec[T])          # v 2^k, rounded once
    vec[T] ldexp[T](vec[T], vec[T])          # v 2^k for a v of any size, k <= 0
    vec[T] scale1p[T](vec[T], vec[T])        # (1 + m) 2^k, rounded once, for m > -1
    vec[T] quotient[T](vec[T], vec[T], vec[T])  # a/b 2^k
    vec[T] less_scaled[T](vec[T], vec[T], vec[T])  # c - v 2^k, rounded once
    T first_of[T](vec[T])

    bint all_of[V](mask[V])
    uint32_t lanes_where(mask[vec[float]])
    float widened(f16)
    float widened(bf16)

cdef extern from "ties.h" namespace "fastact" nogil:
    mask[vec[float]] near_tie(const f16*, vec[float], int)  # at most so many ULP from a tie of the format?
    mask[vec[float]] near_tie(const bf16*, vec[float], int)
    mask[vec[float]] tie_between(const f16*, vec[float], vec[float])  # does one lie between two numbers?
    mask[vec[float]] tie_between(const bf16*, vec[float], vec[float])

cdef extern from "memory.h" namespace "fastact" nogil:
    # The numbers from p on, `count` of them, and another in place of those behind
    vec[int8_t] load_few(const int8_t*, ptrdiff_t count, double other)
    vec[int16_t] load_few(const int16_t*, ptrdiff_t count, double other)
    vec[int32_t] load_few(const int32_t*, ptrdiff_t count, double other)
    vec[int64_t] load_few(const int64_t*, ptrdiff_t count, double other)
    vec[uint8_t] load_few(const uint8_t*, ptrdiff_t count, double other)
    vec[uint16_t] load_few(const uint16_t*, ptrdiff_t count, double other)
    vec[uint32_t] load_few(const uint32_t*, ptrdiff_t count, double other)
    vec[uint64_t] load_few(const uint64_t*, ptrdiff_t count, double other)
    vec[float] load_few(const float*, ptrdiff_t count, double other)
    vec[double] load_few(const double*, ptrdiff_t count, double other)
    vec[float] load_few(const f16*, ptrdiff_t count, double other)
    vec[float] load_few(const bf16*, ptrdiff_t count, double other)
    void store_few[T](T*, ptrdiff_t count, vec[T])
    void store_few(f16*, ptrdiff_t count, vec[float])
    void store_few(bf16*, ptrdiff_t count, vec[float])
    # Elements i and following, `step` bytes apart
    vec[T] load_apart[T](const T*, ptrdiff_t i, ptrdiff_t step)
    void store_apart[T](T*, ptrdiff_t i, ptrdiff_t step, vec[T])

cdef extern from "range_reduction.h" namespace "fastact" nogil:
    vec[T] far_angle[T](vec[T], vec[T], int, mask[vec[T]], vec[T])

cdef extern from "rows.h" namespace "fastact" nogil:
    S* beside[S](S*, ptrdiff_t bytes)        # that many bytes further on

    cppclass along_number[V]:                # a number of one row
        void begin(int, double)              # at a lowest one
        void take[S](const S*, int)          # from memory
        void set(const double*, int)
        void set_rest(const double*, const double*, int)
        V at(ptrdiff_t)
        void raise_to "raise" (ptrdiff_t, V)
        void join()
        void get(double*, int)
    cppclass along_sum[V]:                   # of the terms of one row
        void clear(int)
        void add(ptrdiff_t, ptrdiff_t, V)
        void add_others(ptrdiff_t, ptrdiff_t, V)
        void close(ptrdiff_t, int, double*)
        void count_ones(int, double*)
    vec[double] along_load(const double*)
    cppclass across_number[V]:                # a number of each of some rows
        void begin(int, double)              # at a lowest one
        void take[S](const S*, int)          # from memory
        void set(const double*, int)
        void set_rest(const double*, const double*, int)
        V at(ptrdiff_t)
        void raise_to "raise" (ptrdiff_t, V)
        void join()
        void get(double*, int)
    cppclass across_sum[V]:                   # of the terms of each of some rows
        void clear(int)
        void add(ptrdiff_t, ptrdiff_t, V)
        void add_others(ptrdiff_t, ptrdiff_t, V)
        void close(ptrdiff_t, int, double*)
        void count_ones(int, double*)
    vec[double] across_load(const double*)

    double number_of[S](const S*)
    void set_number[S](S*, double)
    double largest_of[S](const S*)           # of finite ones
    double closed_of[S](const S* x, ptrdiff_t step, ptrdiff_t n, double largest, double closed)
    mask[vec[float]] load_mask(const float*, const uint8_t*, ptrdiff_t count)
    mask[vec[double]] load_mask(const double*, const uint8_t*, ptrdiff_t count)
    mask[vec[float]] load_mask(const f16*, const uint8_t*, ptrdiff_t count)
    mask[vec[float]] load_mask(const bf16*, const uint8_t*, ptrdiff_t count)

cdef extern from "sparsemax.h" namespace "fastact" nogil:
    # Each pointer with the bytes from an element to the next
    void sparsemax[S](const S* x, ptrdiff_t, S* y, ptrdiff_t, ptrdiff_t n)
    void sparsemax_backward[S](const S* dy, ptrdiff_t, const S* y, ptrdiff_t, S* dx, ptrdiff_t, ptrdiff_t n)

# The element types of kernels, as vectors
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
ctypedef vec[longdouble] f80  # whatever long double is here

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
