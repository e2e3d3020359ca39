# Made by tools/regenerate.py from the catalogue: fastact's functions for compiled code, see docs/c_interface.md.
# What is declared here stays as it is; more may come.

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

cdef double relu(double x) noexcept nogil
cdef void relu_i8(const int8_t* x, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i8_threaded(const int8_t* x, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i16(const int16_t* x, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i16_threaded(const int16_t* x, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i32(const int32_t* x, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i32_threaded(const int32_t* x, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i64(const int64_t* x, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_i64_threaded(const int64_t* x, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u8(const uint8_t* x, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u8_threaded(const uint8_t* x, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u32(const uint32_t* x, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u32_threaded(const uint32_t* x, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u64(const uint64_t* x, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_u64_threaded(const uint64_t* x, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void relu_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void relu_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void relu_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void relu_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void relu_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double relu_derivative(double x) noexcept nogil
cdef void relu_derivative_i8(const int8_t* x, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i8_threaded(const int8_t* x, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i16(const int16_t* x, int16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i16_threaded(const int16_t* x, int16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i32(const int32_t* x, int32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i32_threaded(const int32_t* x, int32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i64(const int64_t* x, int64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_i64_threaded(const int64_t* x, int64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u8(const uint8_t* x, uint8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u8_threaded(const uint8_t* x, uint8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u32(const uint32_t* x, uint32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u32_threaded(const uint32_t* x, uint32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u64(const uint64_t* x, uint64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_u64_threaded(const uint64_t* x, uint64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void relu_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double relu_backward(double dy, double x) noexcept nogil
cdef double relu_backward_args(int count, double* args) noexcept nogil
cdef void relu_backward_i8(const int8_t* dy, const int8_t* x, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i16(const int16_t* dy, const int16_t* x, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i32(const int32_t* dy, const int32_t* x, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i64(const int64_t* dy, const int64_t* x, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void relu_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double relu_backward_from_output(double dy, double y) noexcept nogil
cdef double relu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void relu_backward_from_output_i8(const int8_t* dy, const int8_t* y, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i8_threaded(const int8_t* dy, const int8_t* y, int8_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i16(const int16_t* dy, const int16_t* y, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i16_threaded(const int16_t* dy, const int16_t* y, int16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i32(const int32_t* dy, const int32_t* y, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i32_threaded(const int32_t* dy, const int32_t* y, int32_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i64(const int64_t* dy, const int64_t* y, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_i64_threaded(const int64_t* dy, const int64_t* y, int64_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u8(const uint8_t* dy, const uint8_t* y, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u8_threaded(const uint8_t* dy, const uint8_t* y, uint8_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u32(const uint32_t* dy, const uint32_t* y, uint32_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u32_threaded(const uint32_t* dy, const uint32_t* y, uint32_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u64(const uint64_t* dy, const uint64_t* y, uint64_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_u64_threaded(const uint64_t* dy, const uint64_t* y, uint64_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_f64(const double* dy, const double* y, double* dx, Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void relu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef double leaky_relu(double x, double negative_slope) noexcept nogil
cdef double leaky_relu_args(int count, double* args) noexcept nogil
cdef void leaky_relu_f16(const uint16_t* x, uint16_t negative_slope, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_f16_threaded(const uint16_t* x, uint16_t negative_slope, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_bf16(const uint16_t* x, uint16_t negative_slope, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_bf16_threaded(const uint16_t* x, uint16_t negative_slope, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_f32(const float* x, float negative_slope, float* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_f32_threaded(const float* x, float negative_slope, float* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_f64(const double* x, double negative_slope, double* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_f64_threaded(const double* x, double negative_slope, double* y, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_longdouble(const long double* x, long double negative_slope, long double* y,
                                Py_ssize_t n) noexcept nogil
cdef void leaky_relu_longdouble_threaded(const long double* x, long double negative_slope, long double* y,
                                         Py_ssize_t n) noexcept nogil
cdef double leaky_relu_derivative(double x, double negative_slope) noexcept nogil
cdef double leaky_relu_derivative_args(int count, double* args) noexcept nogil
cdef void leaky_relu_derivative_f16(const uint16_t* x, uint16_t negative_slope, uint16_t* derivative,
                                    Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_f16_threaded(const uint16_t* x, uint16_t negative_slope, uint16_t* derivative,
                                             Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_bf16(const uint16_t* x, uint16_t negative_slope, uint16_t* derivative,
                                     Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_bf16_threaded(const uint16_t* x, uint16_t negative_slope, uint16_t* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_f32(const float* x, float negative_slope, float* derivative,
                                    Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_f32_threaded(const float* x, float negative_slope, float* derivative,
                                             Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_f64(const double* x, double negative_slope, double* derivative,
                                    Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_f64_threaded(const double* x, double negative_slope, double* derivative,
                                             Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_longdouble(const long double* x, long double negative_slope, long double* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void leaky_relu_derivative_longdouble_threaded(const long double* x, long double negative_slope,
                                                    long double* derivative, Py_ssize_t n) noexcept nogil
cdef double leaky_relu_backward(double dy, double x, double negative_slope) noexcept nogil
cdef double leaky_relu_backward_args(int count, double* args) noexcept nogil
cdef void leaky_relu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope, uint16_t* dx,
                                  Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope, uint16_t* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope,
                                            uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_f32(const float* dy, const float* x, float negative_slope, float* dx,
                                  Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_f32_threaded(const float* dy, const float* x, float negative_slope, float* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_f64(const double* dy, const double* x, double negative_slope, double* dx,
                                  Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_f64_threaded(const double* dy, const double* x, double negative_slope, double* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_longdouble(const long double* dy, const long double* x, long double negative_slope,
                                         long double* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_longdouble_threaded(const long double* dy, const long double* x,
                                                  long double negative_slope, long double* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef double leaky_relu_backward_from_output(double dy, double y, double negative_slope) noexcept nogil
cdef double leaky_relu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void leaky_relu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t negative_slope,
                                              uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t negative_slope,
                                                       uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t negative_slope,
                                               uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t negative_slope,
                                                        uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_f32(const float* dy, const float* y, float negative_slope, float* dx,
                                              Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_f32_threaded(const float* dy, const float* y, float negative_slope, float* dx,
                                                       Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_f64(const double* dy, const double* y, double negative_slope, double* dx,
                                              Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_f64_threaded(const double* dy, const double* y, double negative_slope,
                                                       double* dx, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_longdouble(const long double* dy, const long double* y,
                                                     long double negative_slope, long double* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                              long double negative_slope, long double* dx,
                                                              Py_ssize_t n) noexcept nogil
cdef double leaky_relu_backward_parameters(double dy, double x, double negative_slope) noexcept nogil
cdef double leaky_relu_backward_parameters_args(int count, double* args) noexcept nogil
cdef void leaky_relu_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope,
                                             uint16_t* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope,
                                                      uint16_t* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope,
                                              uint16_t* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t negative_slope,
                                                       uint16_t* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_f32(const float* dy, const float* x, float negative_slope,
                                             float* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_f32_threaded(const float* dy, const float* x, float negative_slope,
                                                      float* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_f64(const double* dy, const double* x, double negative_slope,
                                             double* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_f64_threaded(const double* dy, const double* x, double negative_slope,
                                                      double* dnegative_slope, Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_longdouble(const long double* dy, const long double* x,
                                                    long double negative_slope, long double* dnegative_slope,
                                                    Py_ssize_t n) noexcept nogil
cdef void leaky_relu_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                             long double negative_slope, long double* dnegative_slope,
                                                             Py_ssize_t n) noexcept nogil
cdef double prelu(double x, double weight) noexcept nogil
cdef double prelu_args(int count, double* args) noexcept nogil
cdef void prelu_f16(const uint16_t* x, uint16_t weight, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void prelu_f16_threaded(const uint16_t* x, uint16_t weight, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void prelu_bf16(const uint16_t* x, uint16_t weight, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void prelu_bf16_threaded(const uint16_t* x, uint16_t weight, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void prelu_f32(const float* x, float weight, float* y, Py_ssize_t n) noexcept nogil
cdef void prelu_f32_threaded(const float* x, float weight, float* y, Py_ssize_t n) noexcept nogil
cdef void prelu_f64(const double* x, double weight, double* y, Py_ssize_t n) noexcept nogil
cdef void prelu_f64_threaded(const double* x, double weight, double* y, Py_ssize_t n) noexcept nogil
cdef void prelu_longdouble(const long double* x, long double weight, long double* y, Py_ssize_t n) noexcept nogil
cdef void prelu_longdouble_threaded(const long double* x, long double weight, long double* y,
                                    Py_ssize_t n) noexcept nogil
cdef double prelu_derivative(double x, double weight) noexcept nogil
cdef double prelu_derivative_args(int count, double* args) noexcept nogil
cdef void prelu_derivative_f16(const uint16_t* x, uint16_t weight, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_f16_threaded(const uint16_t* x, uint16_t weight, uint16_t* derivative,
                                        Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_bf16(const uint16_t* x, uint16_t weight, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_bf16_threaded(const uint16_t* x, uint16_t weight, uint16_t* derivative,
                                         Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_f32(const float* x, float weight, float* derivative, Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_f32_threaded(const float* x, float weight, float* derivative, Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_f64(const double* x, double weight, double* derivative, Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_f64_threaded(const double* x, double weight, double* derivative, Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_longdouble(const long double* x, long double weight, long double* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void prelu_derivative_longdouble_threaded(const long double* x, long double weight, long double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void prelu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t weight, uint16_t* dx, uint16_t* dweight,
                             Py_ssize_t n) noexcept nogil
cdef void prelu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t weight, uint16_t* dx,
                                      uint16_t* dweight, Py_ssize_t n) noexcept nogil
cdef void prelu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t weight, uint16_t* dx, uint16_t* dweight,
                              Py_ssize_t n) noexcept nogil
cdef void prelu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t weight, uint16_t* dx,
                                       uint16_t* dweight, Py_ssize_t n) noexcept nogil
cdef void prelu_backward_f32(const float* dy, const float* x, float weight, float* dx, float* dweight,
                             Py_ssize_t n) noexcept nogil
cdef void prelu_backward_f32_threaded(const float* dy, const float* x, float weight, float* dx, float* dweight,
                                      Py_ssize_t n) noexcept nogil
cdef void prelu_backward_f64(const double* dy, const double* x, double weight, double* dx, double* dweight,
                             Py_ssize_t n) noexcept nogil
cdef void prelu_backward_f64_threaded(const double* dy, const double* x, double weight, double* dx, double* dweight,
                                      Py_ssize_t n) noexcept nogil
cdef void prelu_backward_longdouble(const long double* dy, const long double* x, long double weight, long double* dx,
                                    long double* dweight, Py_ssize_t n) noexcept nogil
cdef void prelu_backward_longdouble_threaded(const long double* dy, const long double* x, long double weight,
                                             long double* dx, long double* dweight, Py_ssize_t n) noexcept nogil
cdef double prelu_backward_parameters(double dy, double x, double weight) noexcept nogil
cdef double prelu_backward_parameters_args(int count, double* args) noexcept nogil
cdef void prelu_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t weight, uint16_t* dweight,
                                        Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t weight,
                                                 uint16_t* dweight, Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t weight, uint16_t* dweight,
                                         Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t weight,
                                                  uint16_t* dweight, Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_f32(const float* dy, const float* x, float weight, float* dweight,
                                        Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_f32_threaded(const float* dy, const float* x, float weight, float* dweight,
                                                 Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_f64(const double* dy, const double* x, double weight, double* dweight,
                                        Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_f64_threaded(const double* dy, const double* x, double weight, double* dweight,
                                                 Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_longdouble(const long double* dy, const long double* x, long double weight,
                                               long double* dweight, Py_ssize_t n) noexcept nogil
cdef void prelu_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double weight,
                                                        long double* dweight, Py_ssize_t n) noexcept nogil
cdef double relu6(double x) noexcept nogil
cdef void relu6_i8(const int8_t* x, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i8_threaded(const int8_t* x, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i16(const int16_t* x, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i16_threaded(const int16_t* x, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i32(const int32_t* x, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i32_threaded(const int32_t* x, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i64(const int64_t* x, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_i64_threaded(const int64_t* x, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u8(const uint8_t* x, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u8_threaded(const uint8_t* x, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u32(const uint32_t* x, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u32_threaded(const uint32_t* x, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u64(const uint64_t* x, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_u64_threaded(const uint64_t* x, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void relu6_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void relu6_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void relu6_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void relu6_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void relu6_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void relu6_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double relu6_derivative(double x) noexcept nogil
cdef void relu6_derivative_i8(const int8_t* x, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i8_threaded(const int8_t* x, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i16(const int16_t* x, int16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i16_threaded(const int16_t* x, int16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i32(const int32_t* x, int32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i32_threaded(const int32_t* x, int32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i64(const int64_t* x, int64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_i64_threaded(const int64_t* x, int64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u8(const uint8_t* x, uint8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u8_threaded(const uint8_t* x, uint8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u32(const uint32_t* x, uint32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u32_threaded(const uint32_t* x, uint32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u64(const uint64_t* x, uint64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_u64_threaded(const uint64_t* x, uint64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void relu6_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef double relu6_backward(double dy, double x) noexcept nogil
cdef double relu6_backward_args(int count, double* args) noexcept nogil
cdef void relu6_backward_i8(const int8_t* dy, const int8_t* x, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i16(const int16_t* dy, const int16_t* x, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i32(const int32_t* dy, const int32_t* x, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i64(const int64_t* dy, const int64_t* x, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void relu6_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                             Py_ssize_t n) noexcept nogil
cdef double relu6_backward_from_output(double dy, double y) noexcept nogil
cdef double relu6_backward_from_output_args(int count, double* args) noexcept nogil
cdef void relu6_backward_from_output_i8(const int8_t* dy, const int8_t* y, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i8_threaded(const int8_t* dy, const int8_t* y, int8_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i16(const int16_t* dy, const int16_t* y, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i16_threaded(const int16_t* dy, const int16_t* y, int16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i32(const int32_t* dy, const int32_t* y, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i32_threaded(const int32_t* dy, const int32_t* y, int32_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i64(const int64_t* dy, const int64_t* y, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_i64_threaded(const int64_t* dy, const int64_t* y, int64_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u8(const uint8_t* dy, const uint8_t* y, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u8_threaded(const uint8_t* dy, const uint8_t* y, uint8_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u32(const uint32_t* dy, const uint32_t* y, uint32_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u32_threaded(const uint32_t* dy, const uint32_t* y, uint32_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u64(const uint64_t* dy, const uint64_t* y, uint64_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_u64_threaded(const uint64_t* dy, const uint64_t* y, uint64_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                   Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_f64(const double* dy, const double* y, double* dx, Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void relu6_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef double clipped_relu(double x, double max_value) noexcept nogil
cdef double clipped_relu_args(int count, double* args) noexcept nogil
cdef void clipped_relu_i8(const int8_t* x, int8_t max_value, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i8_threaded(const int8_t* x, int8_t max_value, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i16(const int16_t* x, int16_t max_value, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i16_threaded(const int16_t* x, int16_t max_value, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i32(const int32_t* x, int32_t max_value, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i32_threaded(const int32_t* x, int32_t max_value, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i64(const int64_t* x, int64_t max_value, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_i64_threaded(const int64_t* x, int64_t max_value, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u8(const uint8_t* x, uint8_t max_value, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u8_threaded(const uint8_t* x, uint8_t max_value, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u16(const uint16_t* x, uint16_t max_value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u16_threaded(const uint16_t* x, uint16_t max_value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u32(const uint32_t* x, uint32_t max_value, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u32_threaded(const uint32_t* x, uint32_t max_value, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u64(const uint64_t* x, uint64_t max_value, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_u64_threaded(const uint64_t* x, uint64_t max_value, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_f16(const uint16_t* x, uint16_t max_value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_f16_threaded(const uint16_t* x, uint16_t max_value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_bf16(const uint16_t* x, uint16_t max_value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_bf16_threaded(const uint16_t* x, uint16_t max_value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_f32(const float* x, float max_value, float* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_f32_threaded(const float* x, float max_value, float* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_f64(const double* x, double max_value, double* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_f64_threaded(const double* x, double max_value, double* y, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_longdouble(const long double* x, long double max_value, long double* y,
                                  Py_ssize_t n) noexcept nogil
cdef void clipped_relu_longdouble_threaded(const long double* x, long double max_value, long double* y,
                                           Py_ssize_t n) noexcept nogil
cdef double clipped_relu_derivative(double x, double max_value) noexcept nogil
cdef double clipped_relu_derivative_args(int count, double* args) noexcept nogil
cdef void clipped_relu_derivative_i8(const int8_t* x, int8_t max_value, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i8_threaded(const int8_t* x, int8_t max_value, int8_t* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i16(const int16_t* x, int16_t max_value, int16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i16_threaded(const int16_t* x, int16_t max_value, int16_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i32(const int32_t* x, int32_t max_value, int32_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i32_threaded(const int32_t* x, int32_t max_value, int32_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i64(const int64_t* x, int64_t max_value, int64_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_i64_threaded(const int64_t* x, int64_t max_value, int64_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u8(const uint8_t* x, uint8_t max_value, uint8_t* derivative,
                                     Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u8_threaded(const uint8_t* x, uint8_t max_value, uint8_t* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u16(const uint16_t* x, uint16_t max_value, uint16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u16_threaded(const uint16_t* x, uint16_t max_value, uint16_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u32(const uint32_t* x, uint32_t max_value, uint32_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u32_threaded(const uint32_t* x, uint32_t max_value, uint32_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u64(const uint64_t* x, uint64_t max_value, uint64_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_u64_threaded(const uint64_t* x, uint64_t max_value, uint64_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_f16(const uint16_t* x, uint16_t max_value, uint16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_f16_threaded(const uint16_t* x, uint16_t max_value, uint16_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_bf16(const uint16_t* x, uint16_t max_value, uint16_t* derivative,
                                       Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_bf16_threaded(const uint16_t* x, uint16_t max_value, uint16_t* derivative,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_f32(const float* x, float max_value, float* derivative, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_f32_threaded(const float* x, float max_value, float* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_f64(const double* x, double max_value, double* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_f64_threaded(const double* x, double max_value, double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_longdouble(const long double* x, long double max_value, long double* derivative,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_derivative_longdouble_threaded(const long double* x, long double max_value,
                                                      long double* derivative, Py_ssize_t n) noexcept nogil
cdef double clipped_relu_backward(double dy, double x, double max_value) noexcept nogil
cdef double clipped_relu_backward_args(int count, double* args) noexcept nogil
cdef void clipped_relu_backward_i8(const int8_t* dy, const int8_t* x, int8_t max_value, int8_t* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t max_value, int8_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i16(const int16_t* dy, const int16_t* x, int16_t max_value, int16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t max_value, int16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i32(const int32_t* dy, const int32_t* x, int32_t max_value, int32_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t max_value, int32_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i64(const int64_t* dy, const int64_t* x, int64_t max_value, int64_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t max_value, int64_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t max_value, uint8_t* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t max_value, uint8_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t max_value, uint16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t max_value, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t max_value, uint32_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t max_value, uint32_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t max_value, uint64_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t max_value, uint64_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t max_value, uint16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t max_value, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t max_value, uint16_t* dx,
                                     Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t max_value, uint16_t* dx,
                                              Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_f32(const float* dy, const float* x, float max_value, float* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_f32_threaded(const float* dy, const float* x, float max_value, float* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_f64(const double* dy, const double* x, double max_value, double* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_f64_threaded(const double* dy, const double* x, double max_value, double* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_longdouble(const long double* dy, const long double* x, long double max_value,
                                           long double* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_longdouble_threaded(const long double* dy, const long double* x, long double max_value,
                                                    long double* dx, Py_ssize_t n) noexcept nogil
cdef double clipped_relu_backward_from_output(double dy, double y, double max_value) noexcept nogil
cdef double clipped_relu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void clipped_relu_backward_from_output_i8(const int8_t* dy, const int8_t* y, int8_t max_value, int8_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i8_threaded(const int8_t* dy, const int8_t* y, int8_t max_value, int8_t* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i16(const int16_t* dy, const int16_t* y, int16_t max_value, int16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i16_threaded(const int16_t* dy, const int16_t* y, int16_t max_value,
                                                         int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i32(const int32_t* dy, const int32_t* y, int32_t max_value, int32_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i32_threaded(const int32_t* dy, const int32_t* y, int32_t max_value,
                                                         int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i64(const int64_t* dy, const int64_t* y, int64_t max_value, int64_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_i64_threaded(const int64_t* dy, const int64_t* y, int64_t max_value,
                                                         int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u8(const uint8_t* dy, const uint8_t* y, uint8_t max_value, uint8_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u8_threaded(const uint8_t* dy, const uint8_t* y, uint8_t max_value,
                                                        uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u16(const uint16_t* dy, const uint16_t* y, uint16_t max_value, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t max_value,
                                                         uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u32(const uint32_t* dy, const uint32_t* y, uint32_t max_value, uint32_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u32_threaded(const uint32_t* dy, const uint32_t* y, uint32_t max_value,
                                                         uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u64(const uint64_t* dy, const uint64_t* y, uint64_t max_value, uint64_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_u64_threaded(const uint64_t* dy, const uint64_t* y, uint64_t max_value,
                                                         uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t max_value, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t max_value,
                                                         uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t max_value,
                                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t max_value,
                                                          uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_f32(const float* dy, const float* y, float max_value, float* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_f32_threaded(const float* dy, const float* y, float max_value, float* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_f64(const double* dy, const double* y, double max_value, double* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_f64_threaded(const double* dy, const double* y, double max_value,
                                                         double* dx, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_longdouble(const long double* dy, const long double* y,
                                                       long double max_value, long double* dx,
                                                       Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                                long double max_value, long double* dx,
                                                                Py_ssize_t n) noexcept nogil
cdef double clipped_relu_backward_parameters(double dy, double x, double max_value) noexcept nogil
cdef double clipped_relu_backward_parameters_args(int count, double* args) noexcept nogil
cdef void clipped_relu_backward_parameters_i8(const int8_t* dy, const int8_t* x, int8_t max_value, int8_t* dmax_value,
                                              Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i8_threaded(const int8_t* dy, const int8_t* x, int8_t max_value,
                                                       int8_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i16(const int16_t* dy, const int16_t* x, int16_t max_value,
                                               int16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i16_threaded(const int16_t* dy, const int16_t* x, int16_t max_value,
                                                        int16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i32(const int32_t* dy, const int32_t* x, int32_t max_value,
                                               int32_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i32_threaded(const int32_t* dy, const int32_t* x, int32_t max_value,
                                                        int32_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i64(const int64_t* dy, const int64_t* x, int64_t max_value,
                                               int64_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_i64_threaded(const int64_t* dy, const int64_t* x, int64_t max_value,
                                                        int64_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u8(const uint8_t* dy, const uint8_t* x, uint8_t max_value,
                                              uint8_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t max_value,
                                                       uint8_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u16(const uint16_t* dy, const uint16_t* x, uint16_t max_value,
                                               uint16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t max_value,
                                                        uint16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u32(const uint32_t* dy, const uint32_t* x, uint32_t max_value,
                                               uint32_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t max_value,
                                                        uint32_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u64(const uint64_t* dy, const uint64_t* x, uint64_t max_value,
                                               uint64_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t max_value,
                                                        uint64_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t max_value,
                                               uint16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t max_value,
                                                        uint16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t max_value,
                                                uint16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t max_value,
                                                         uint16_t* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_f32(const float* dy, const float* x, float max_value, float* dmax_value,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_f32_threaded(const float* dy, const float* x, float max_value,
                                                        float* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_f64(const double* dy, const double* x, double max_value, double* dmax_value,
                                               Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_f64_threaded(const double* dy, const double* x, double max_value,
                                                        double* dmax_value, Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_longdouble(const long double* dy, const long double* x,
                                                      long double max_value, long double* dmax_value,
                                                      Py_ssize_t n) noexcept nogil
cdef void clipped_relu_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                               long double max_value, long double* dmax_value,
                                                               Py_ssize_t n) noexcept nogil
cdef double thresholded_relu(double x, double theta) noexcept nogil
cdef double thresholded_relu_args(int count, double* args) noexcept nogil
cdef void thresholded_relu_i8(const int8_t* x, int8_t theta, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i8_threaded(const int8_t* x, int8_t theta, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i16(const int16_t* x, int16_t theta, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i16_threaded(const int16_t* x, int16_t theta, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i32(const int32_t* x, int32_t theta, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i32_threaded(const int32_t* x, int32_t theta, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i64(const int64_t* x, int64_t theta, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_i64_threaded(const int64_t* x, int64_t theta, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u8(const uint8_t* x, uint8_t theta, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u8_threaded(const uint8_t* x, uint8_t theta, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u16(const uint16_t* x, uint16_t theta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u16_threaded(const uint16_t* x, uint16_t theta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u32(const uint32_t* x, uint32_t theta, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u32_threaded(const uint32_t* x, uint32_t theta, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u64(const uint64_t* x, uint64_t theta, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_u64_threaded(const uint64_t* x, uint64_t theta, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_f16(const uint16_t* x, uint16_t theta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_f16_threaded(const uint16_t* x, uint16_t theta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_bf16(const uint16_t* x, uint16_t theta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_bf16_threaded(const uint16_t* x, uint16_t theta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_f32(const float* x, float theta, float* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_f32_threaded(const float* x, float theta, float* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_f64(const double* x, double theta, double* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_f64_threaded(const double* x, double theta, double* y, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_longdouble(const long double* x, long double theta, long double* y,
                                      Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_longdouble_threaded(const long double* x, long double theta, long double* y,
                                               Py_ssize_t n) noexcept nogil
cdef double thresholded_relu_derivative(double x, double theta) noexcept nogil
cdef double thresholded_relu_derivative_args(int count, double* args) noexcept nogil
cdef void thresholded_relu_derivative_i8(const int8_t* x, int8_t theta, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i8_threaded(const int8_t* x, int8_t theta, int8_t* derivative,
                                                  Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i16(const int16_t* x, int16_t theta, int16_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i16_threaded(const int16_t* x, int16_t theta, int16_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i32(const int32_t* x, int32_t theta, int32_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i32_threaded(const int32_t* x, int32_t theta, int32_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i64(const int64_t* x, int64_t theta, int64_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_i64_threaded(const int64_t* x, int64_t theta, int64_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u8(const uint8_t* x, uint8_t theta, uint8_t* derivative,
                                         Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u8_threaded(const uint8_t* x, uint8_t theta, uint8_t* derivative,
                                                  Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u16(const uint16_t* x, uint16_t theta, uint16_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u16_threaded(const uint16_t* x, uint16_t theta, uint16_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u32(const uint32_t* x, uint32_t theta, uint32_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u32_threaded(const uint32_t* x, uint32_t theta, uint32_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u64(const uint64_t* x, uint64_t theta, uint64_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_u64_threaded(const uint64_t* x, uint64_t theta, uint64_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_f16(const uint16_t* x, uint16_t theta, uint16_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_f16_threaded(const uint16_t* x, uint16_t theta, uint16_t* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_bf16(const uint16_t* x, uint16_t theta, uint16_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_bf16_threaded(const uint16_t* x, uint16_t theta, uint16_t* derivative,
                                                    Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_f32(const float* x, float theta, float* derivative, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_f32_threaded(const float* x, float theta, float* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_f64(const double* x, double theta, double* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_f64_threaded(const double* x, double theta, double* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_longdouble(const long double* x, long double theta, long double* derivative,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_derivative_longdouble_threaded(const long double* x, long double theta,
                                                          long double* derivative, Py_ssize_t n) noexcept nogil
cdef double thresholded_relu_backward(double dy, double x, double theta) noexcept nogil
cdef double thresholded_relu_backward_args(int count, double* args) noexcept nogil
cdef void thresholded_relu_backward_i8(const int8_t* dy, const int8_t* x, int8_t theta, int8_t* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t theta, int8_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i16(const int16_t* dy, const int16_t* x, int16_t theta, int16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t theta, int16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i32(const int32_t* dy, const int32_t* x, int32_t theta, int32_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t theta, int32_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i64(const int64_t* dy, const int64_t* x, int64_t theta, int64_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t theta, int64_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t theta, uint8_t* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t theta, uint8_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t theta, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t theta, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t theta, uint32_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t theta, uint32_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t theta, uint64_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t theta, uint64_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t theta, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t theta, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t theta, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t theta, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_f32(const float* dy, const float* x, float theta, float* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_f32_threaded(const float* dy, const float* x, float theta, float* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_f64(const double* dy, const double* x, double theta, double* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_f64_threaded(const double* dy, const double* x, double theta, double* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_longdouble(const long double* dy, const long double* x, long double theta,
                                               long double* dx, Py_ssize_t n) noexcept nogil
cdef void thresholded_relu_backward_longdouble_threaded(const long double* dy, const long double* x, long double theta,
                                                        long double* dx, Py_ssize_t n) noexcept nogil
cdef double threshold(double x, double threshold, double value) noexcept nogil
cdef double threshold_args(int count, double* args) noexcept nogil
cdef void threshold_i8(const int8_t* x, int8_t threshold, int8_t value, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_i8_threaded(const int8_t* x, int8_t threshold, int8_t value, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_i16(const int16_t* x, int16_t threshold, int16_t value, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_i16_threaded(const int16_t* x, int16_t threshold, int16_t value, int16_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_i32(const int32_t* x, int32_t threshold, int32_t value, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_i32_threaded(const int32_t* x, int32_t threshold, int32_t value, int32_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_i64(const int64_t* x, int64_t threshold, int64_t value, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_i64_threaded(const int64_t* x, int64_t threshold, int64_t value, int64_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_u8(const uint8_t* x, uint8_t threshold, uint8_t value, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_u8_threaded(const uint8_t* x, uint8_t threshold, uint8_t value, uint8_t* y,
                                Py_ssize_t n) noexcept nogil
cdef void threshold_u16(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_u16_threaded(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_u32(const uint32_t* x, uint32_t threshold, uint32_t value, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_u32_threaded(const uint32_t* x, uint32_t threshold, uint32_t value, uint32_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_u64(const uint64_t* x, uint64_t threshold, uint64_t value, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_u64_threaded(const uint64_t* x, uint64_t threshold, uint64_t value, uint64_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_f16(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void threshold_f16_threaded(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_bf16(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* y,
                         Py_ssize_t n) noexcept nogil
cdef void threshold_bf16_threaded(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* y,
                                  Py_ssize_t n) noexcept nogil
cdef void threshold_f32(const float* x, float threshold, float value, float* y, Py_ssize_t n) noexcept nogil
cdef void threshold_f32_threaded(const float* x, float threshold, float value, float* y, Py_ssize_t n) noexcept nogil
cdef void threshold_f64(const double* x, double threshold, double value, double* y, Py_ssize_t n) noexcept nogil
cdef void threshold_f64_threaded(const double* x, double threshold, double value, double* y,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_longdouble(const long double* x, long double threshold, long double value, long double* y,
                               Py_ssize_t n) noexcept nogil
cdef void threshold_longdouble_threaded(const long double* x, long double threshold, long double value, long double* y,
                                        Py_ssize_t n) noexcept nogil
cdef double threshold_derivative(double x, double threshold, double value) noexcept nogil
cdef double threshold_derivative_args(int count, double* args) noexcept nogil
cdef void threshold_derivative_i8(const int8_t* x, int8_t threshold, int8_t value, int8_t* derivative,
                                  Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i8_threaded(const int8_t* x, int8_t threshold, int8_t value, int8_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i16(const int16_t* x, int16_t threshold, int16_t value, int16_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i16_threaded(const int16_t* x, int16_t threshold, int16_t value, int16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i32(const int32_t* x, int32_t threshold, int32_t value, int32_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i32_threaded(const int32_t* x, int32_t threshold, int32_t value, int32_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i64(const int64_t* x, int64_t threshold, int64_t value, int64_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_i64_threaded(const int64_t* x, int64_t threshold, int64_t value, int64_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u8(const uint8_t* x, uint8_t threshold, uint8_t value, uint8_t* derivative,
                                  Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u8_threaded(const uint8_t* x, uint8_t threshold, uint8_t value, uint8_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u16(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u16_threaded(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u32(const uint32_t* x, uint32_t threshold, uint32_t value, uint32_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u32_threaded(const uint32_t* x, uint32_t threshold, uint32_t value, uint32_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u64(const uint64_t* x, uint64_t threshold, uint64_t value, uint64_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_u64_threaded(const uint64_t* x, uint64_t threshold, uint64_t value, uint64_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_f16(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_f16_threaded(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_bf16(const uint16_t* x, uint16_t threshold, uint16_t value, uint16_t* derivative,
                                    Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_bf16_threaded(const uint16_t* x, uint16_t threshold, uint16_t value,
                                             uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_f32(const float* x, float threshold, float value, float* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_f32_threaded(const float* x, float threshold, float value, float* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_f64(const double* x, double threshold, double value, double* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_f64_threaded(const double* x, double threshold, double value, double* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_longdouble(const long double* x, long double threshold, long double value,
                                          long double* derivative, Py_ssize_t n) noexcept nogil
cdef void threshold_derivative_longdouble_threaded(const long double* x, long double threshold, long double value,
                                                   long double* derivative, Py_ssize_t n) noexcept nogil
cdef double threshold_backward(double dy, double x, double threshold, double value) noexcept nogil
cdef double threshold_backward_args(int count, double* args) noexcept nogil
cdef void threshold_backward_i8(const int8_t* dy, const int8_t* x, int8_t threshold, int8_t value, int8_t* dx,
                                Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t threshold, int8_t value, int8_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i16(const int16_t* dy, const int16_t* x, int16_t threshold, int16_t value, int16_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t threshold, int16_t value,
                                          int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i32(const int32_t* dy, const int32_t* x, int32_t threshold, int32_t value, int32_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t threshold, int32_t value,
                                          int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i64(const int64_t* dy, const int64_t* x, int64_t threshold, int64_t value, int64_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t threshold, int64_t value,
                                          int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t threshold, uint8_t value, uint8_t* dx,
                                Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t threshold, uint8_t value,
                                         uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                          uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t threshold, uint32_t value,
                                 uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t threshold, uint32_t value,
                                          uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t threshold, uint64_t value,
                                 uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t threshold, uint64_t value,
                                          uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                          uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                  uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                           uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_f32(const float* dy, const float* x, float threshold, float value, float* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_backward_f32_threaded(const float* dy, const float* x, float threshold, float value, float* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void threshold_backward_f64(const double* dy, const double* x, double threshold, double value, double* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void threshold_backward_f64_threaded(const double* dy, const double* x, double threshold, double value, double* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void threshold_backward_longdouble(const long double* dy, const long double* x, long double threshold,
                                        long double value, long double* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_longdouble_threaded(const long double* dy, const long double* x, long double threshold,
                                                 long double value, long double* dx, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i8(const int8_t* dy, const int8_t* x, int8_t threshold, int8_t value,
                                           int8_t* dthreshold, int8_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i8_threaded(const int8_t* dy, const int8_t* x, int8_t threshold, int8_t value,
                                                    int8_t* dthreshold, int8_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i16(const int16_t* dy, const int16_t* x, int16_t threshold, int16_t value,
                                            int16_t* dthreshold, int16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i16_threaded(const int16_t* dy, const int16_t* x, int16_t threshold,
                                                     int16_t value, int16_t* dthreshold, int16_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i32(const int32_t* dy, const int32_t* x, int32_t threshold, int32_t value,
                                            int32_t* dthreshold, int32_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i32_threaded(const int32_t* dy, const int32_t* x, int32_t threshold,
                                                     int32_t value, int32_t* dthreshold, int32_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i64(const int64_t* dy, const int64_t* x, int64_t threshold, int64_t value,
                                            int64_t* dthreshold, int64_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_i64_threaded(const int64_t* dy, const int64_t* x, int64_t threshold,
                                                     int64_t value, int64_t* dthreshold, int64_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u8(const uint8_t* dy, const uint8_t* x, uint8_t threshold, uint8_t value,
                                           uint8_t* dthreshold, uint8_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t threshold,
                                                    uint8_t value, uint8_t* dthreshold, uint8_t* dvalue,
                                                    Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u16(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                            uint16_t* dthreshold, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t threshold,
                                                     uint16_t value, uint16_t* dthreshold, uint16_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u32(const uint32_t* dy, const uint32_t* x, uint32_t threshold, uint32_t value,
                                            uint32_t* dthreshold, uint32_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t threshold,
                                                     uint32_t value, uint32_t* dthreshold, uint32_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u64(const uint64_t* dy, const uint64_t* x, uint64_t threshold, uint64_t value,
                                            uint64_t* dthreshold, uint64_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t threshold,
                                                     uint64_t value, uint64_t* dthreshold, uint64_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                            uint16_t* dthreshold, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t threshold,
                                                     uint16_t value, uint16_t* dthreshold, uint16_t* dvalue,
                                                     Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t threshold, uint16_t value,
                                             uint16_t* dthreshold, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t threshold,
                                                      uint16_t value, uint16_t* dthreshold, uint16_t* dvalue,
                                                      Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_f32(const float* dy, const float* x, float threshold, float value,
                                            float* dthreshold, float* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_f32_threaded(const float* dy, const float* x, float threshold, float value,
                                                     float* dthreshold, float* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_f64(const double* dy, const double* x, double threshold, double value,
                                            double* dthreshold, double* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_f64_threaded(const double* dy, const double* x, double threshold, double value,
                                                     double* dthreshold, double* dvalue, Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_longdouble(const long double* dy, const long double* x, long double threshold,
                                                   long double value, long double* dthreshold, long double* dvalue,
                                                   Py_ssize_t n) noexcept nogil
cdef void threshold_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                            long double threshold, long double value,
                                                            long double* dthreshold, long double* dvalue,
                                                            Py_ssize_t n) noexcept nogil
cdef double squared_relu(double x) noexcept nogil
cdef void squared_relu_i8(const int8_t* x, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i8_threaded(const int8_t* x, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i16(const int16_t* x, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i16_threaded(const int16_t* x, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i32(const int32_t* x, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i32_threaded(const int32_t* x, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i64(const int64_t* x, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_i64_threaded(const int64_t* x, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u8(const uint8_t* x, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u8_threaded(const uint8_t* x, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u32(const uint32_t* x, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u32_threaded(const uint32_t* x, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u64(const uint64_t* x, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_u64_threaded(const uint64_t* x, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void squared_relu_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double squared_relu_derivative(double x) noexcept nogil
cdef void squared_relu_derivative_i8(const int8_t* x, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i8_threaded(const int8_t* x, int8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i16(const int16_t* x, int16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i16_threaded(const int16_t* x, int16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i32(const int32_t* x, int32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i32_threaded(const int32_t* x, int32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i64(const int64_t* x, int64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_i64_threaded(const int64_t* x, int64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u8(const uint8_t* x, uint8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u8_threaded(const uint8_t* x, uint8_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u32(const uint32_t* x, uint32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u32_threaded(const uint32_t* x, uint32_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u64(const uint64_t* x, uint64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_u64_threaded(const uint64_t* x, uint64_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void squared_relu_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                      Py_ssize_t n) noexcept nogil
cdef double squared_relu_backward(double dy, double x) noexcept nogil
cdef double squared_relu_backward_args(int count, double* args) noexcept nogil
cdef void squared_relu_backward_i8(const int8_t* dy, const int8_t* x, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i16(const int16_t* dy, const int16_t* x, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i32(const int32_t* dy, const int32_t* x, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i64(const int64_t* dy, const int64_t* x, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                              Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef double squared_relu_backward_from_output(double dy, double y) noexcept nogil
cdef double squared_relu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void squared_relu_backward_from_output_i8(const int8_t* dy, const int8_t* y, int8_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i8_threaded(const int8_t* dy, const int8_t* y, int8_t* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i16(const int16_t* dy, const int16_t* y, int16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i16_threaded(const int16_t* dy, const int16_t* y, int16_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i32(const int32_t* dy, const int32_t* y, int32_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i32_threaded(const int32_t* dy, const int32_t* y, int32_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i64(const int64_t* dy, const int64_t* y, int64_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_i64_threaded(const int64_t* dy, const int64_t* y, int64_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u8(const uint8_t* dy, const uint8_t* y, uint8_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u8_threaded(const uint8_t* dy, const uint8_t* y, uint8_t* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u32(const uint32_t* dy, const uint32_t* y, uint32_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u32_threaded(const uint32_t* dy, const uint32_t* y, uint32_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u64(const uint64_t* dy, const uint64_t* y, uint64_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_u64_threaded(const uint64_t* dy, const uint64_t* y, uint64_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                          Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_f64(const double* dy, const double* y, double* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                                       Py_ssize_t n) noexcept nogil
cdef void squared_relu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                                long double* dx, Py_ssize_t n) noexcept nogil
cdef double hard_tanh(double x, double min_val, double max_val) noexcept nogil
cdef double hard_tanh_args(int count, double* args) noexcept nogil
cdef void hard_tanh_i8(const int8_t* x, int8_t min_val, int8_t max_val, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i8_threaded(const int8_t* x, int8_t min_val, int8_t max_val, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i16(const int16_t* x, int16_t min_val, int16_t max_val, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i16_threaded(const int16_t* x, int16_t min_val, int16_t max_val, int16_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i32(const int32_t* x, int32_t min_val, int32_t max_val, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i32_threaded(const int32_t* x, int32_t min_val, int32_t max_val, int32_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i64(const int64_t* x, int64_t min_val, int64_t max_val, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_i64_threaded(const int64_t* x, int64_t min_val, int64_t max_val, int64_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u8(const uint8_t* x, uint8_t min_val, uint8_t max_val, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u8_threaded(const uint8_t* x, uint8_t min_val, uint8_t max_val, uint8_t* y,
                                Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u16(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u16_threaded(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u32(const uint32_t* x, uint32_t min_val, uint32_t max_val, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u32_threaded(const uint32_t* x, uint32_t min_val, uint32_t max_val, uint32_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u64(const uint64_t* x, uint64_t min_val, uint64_t max_val, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_u64_threaded(const uint64_t* x, uint64_t min_val, uint64_t max_val, uint64_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_f16(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_f16_threaded(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_bf16(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* y,
                         Py_ssize_t n) noexcept nogil
cdef void hard_tanh_bf16_threaded(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* y,
                                  Py_ssize_t n) noexcept nogil
cdef void hard_tanh_f32(const float* x, float min_val, float max_val, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_f32_threaded(const float* x, float min_val, float max_val, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_f64(const double* x, double min_val, double max_val, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_f64_threaded(const double* x, double min_val, double max_val, double* y,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_longdouble(const long double* x, long double min_val, long double max_val, long double* y,
                               Py_ssize_t n) noexcept nogil
cdef void hard_tanh_longdouble_threaded(const long double* x, long double min_val, long double max_val, long double* y,
                                        Py_ssize_t n) noexcept nogil
cdef double hard_tanh_derivative(double x, double min_val, double max_val) noexcept nogil
cdef double hard_tanh_derivative_args(int count, double* args) noexcept nogil
cdef void hard_tanh_derivative_i8(const int8_t* x, int8_t min_val, int8_t max_val, int8_t* derivative,
                                  Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i8_threaded(const int8_t* x, int8_t min_val, int8_t max_val, int8_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i16(const int16_t* x, int16_t min_val, int16_t max_val, int16_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i16_threaded(const int16_t* x, int16_t min_val, int16_t max_val, int16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i32(const int32_t* x, int32_t min_val, int32_t max_val, int32_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i32_threaded(const int32_t* x, int32_t min_val, int32_t max_val, int32_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i64(const int64_t* x, int64_t min_val, int64_t max_val, int64_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_i64_threaded(const int64_t* x, int64_t min_val, int64_t max_val, int64_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u8(const uint8_t* x, uint8_t min_val, uint8_t max_val, uint8_t* derivative,
                                  Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u8_threaded(const uint8_t* x, uint8_t min_val, uint8_t max_val, uint8_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u16(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u16_threaded(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u32(const uint32_t* x, uint32_t min_val, uint32_t max_val, uint32_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u32_threaded(const uint32_t* x, uint32_t min_val, uint32_t max_val, uint32_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u64(const uint64_t* x, uint64_t min_val, uint64_t max_val, uint64_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_u64_threaded(const uint64_t* x, uint64_t min_val, uint64_t max_val, uint64_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_f16(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_f16_threaded(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_bf16(const uint16_t* x, uint16_t min_val, uint16_t max_val, uint16_t* derivative,
                                    Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_bf16_threaded(const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                             uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_f32(const float* x, float min_val, float max_val, float* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_f32_threaded(const float* x, float min_val, float max_val, float* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_f64(const double* x, double min_val, double max_val, double* derivative,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_f64_threaded(const double* x, double min_val, double max_val, double* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_longdouble(const long double* x, long double min_val, long double max_val,
                                          long double* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_derivative_longdouble_threaded(const long double* x, long double min_val, long double max_val,
                                                   long double* derivative, Py_ssize_t n) noexcept nogil
cdef double hard_tanh_backward(double dy, double x, double min_val, double max_val) noexcept nogil
cdef double hard_tanh_backward_args(int count, double* args) noexcept nogil
cdef void hard_tanh_backward_i8(const int8_t* dy, const int8_t* x, int8_t min_val, int8_t max_val, int8_t* dx,
                                Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i8_threaded(const int8_t* dy, const int8_t* x, int8_t min_val, int8_t max_val, int8_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i16(const int16_t* dy, const int16_t* x, int16_t min_val, int16_t max_val, int16_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i16_threaded(const int16_t* dy, const int16_t* x, int16_t min_val, int16_t max_val,
                                          int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i32(const int32_t* dy, const int32_t* x, int32_t min_val, int32_t max_val, int32_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i32_threaded(const int32_t* dy, const int32_t* x, int32_t min_val, int32_t max_val,
                                          int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i64(const int64_t* dy, const int64_t* x, int64_t min_val, int64_t max_val, int64_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_i64_threaded(const int64_t* dy, const int64_t* x, int64_t min_val, int64_t max_val,
                                          int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u8(const uint8_t* dy, const uint8_t* x, uint8_t min_val, uint8_t max_val, uint8_t* dx,
                                Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t min_val, uint8_t max_val,
                                         uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u16(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                          uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u32(const uint32_t* dy, const uint32_t* x, uint32_t min_val, uint32_t max_val,
                                 uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t min_val, uint32_t max_val,
                                          uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u64(const uint64_t* dy, const uint64_t* x, uint64_t min_val, uint64_t max_val,
                                 uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t min_val, uint64_t max_val,
                                          uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                          uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                  uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                           uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_f32(const float* dy, const float* x, float min_val, float max_val, float* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_f32_threaded(const float* dy, const float* x, float min_val, float max_val, float* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_f64(const double* dy, const double* x, double min_val, double max_val, double* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_f64_threaded(const double* dy, const double* x, double min_val, double max_val, double* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_longdouble(const long double* dy, const long double* x, long double min_val,
                                        long double max_val, long double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_longdouble_threaded(const long double* dy, const long double* x, long double min_val,
                                                 long double max_val, long double* dx, Py_ssize_t n) noexcept nogil
cdef double hard_tanh_backward_from_output(double dy, double y, double min_val, double max_val) noexcept nogil
cdef double hard_tanh_backward_from_output_args(int count, double* args) noexcept nogil
cdef void hard_tanh_backward_from_output_i8(const int8_t* dy, const int8_t* y, int8_t min_val, int8_t max_val,
                                            int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i8_threaded(const int8_t* dy, const int8_t* y, int8_t min_val, int8_t max_val,
                                                     int8_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i16(const int16_t* dy, const int16_t* y, int16_t min_val, int16_t max_val,
                                             int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i16_threaded(const int16_t* dy, const int16_t* y, int16_t min_val,
                                                      int16_t max_val, int16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i32(const int32_t* dy, const int32_t* y, int32_t min_val, int32_t max_val,
                                             int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i32_threaded(const int32_t* dy, const int32_t* y, int32_t min_val,
                                                      int32_t max_val, int32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i64(const int64_t* dy, const int64_t* y, int64_t min_val, int64_t max_val,
                                             int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_i64_threaded(const int64_t* dy, const int64_t* y, int64_t min_val,
                                                      int64_t max_val, int64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u8(const uint8_t* dy, const uint8_t* y, uint8_t min_val, uint8_t max_val,
                                            uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u8_threaded(const uint8_t* dy, const uint8_t* y, uint8_t min_val,
                                                     uint8_t max_val, uint8_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u16(const uint16_t* dy, const uint16_t* y, uint16_t min_val, uint16_t max_val,
                                             uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t min_val,
                                                      uint16_t max_val, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u32(const uint32_t* dy, const uint32_t* y, uint32_t min_val, uint32_t max_val,
                                             uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u32_threaded(const uint32_t* dy, const uint32_t* y, uint32_t min_val,
                                                      uint32_t max_val, uint32_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u64(const uint64_t* dy, const uint64_t* y, uint64_t min_val, uint64_t max_val,
                                             uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_u64_threaded(const uint64_t* dy, const uint64_t* y, uint64_t min_val,
                                                      uint64_t max_val, uint64_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t min_val, uint16_t max_val,
                                             uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t min_val,
                                                      uint16_t max_val, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t min_val, uint16_t max_val,
                                              uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t min_val,
                                                       uint16_t max_val, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_f32(const float* dy, const float* y, float min_val, float max_val, float* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_f32_threaded(const float* dy, const float* y, float min_val, float max_val,
                                                      float* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_f64(const double* dy, const double* y, double min_val, double max_val,
                                             double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_f64_threaded(const double* dy, const double* y, double min_val, double max_val,
                                                      double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_longdouble(const long double* dy, const long double* y, long double min_val,
                                                    long double max_val, long double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                             long double min_val, long double max_val, long double* dx,
                                                             Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i8(const int8_t* dy, const int8_t* x, int8_t min_val, int8_t max_val,
                                           int8_t* dmin_val, int8_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i8_threaded(const int8_t* dy, const int8_t* x, int8_t min_val, int8_t max_val,
                                                    int8_t* dmin_val, int8_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i16(const int16_t* dy, const int16_t* x, int16_t min_val, int16_t max_val,
                                            int16_t* dmin_val, int16_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i16_threaded(const int16_t* dy, const int16_t* x, int16_t min_val,
                                                     int16_t max_val, int16_t* dmin_val, int16_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i32(const int32_t* dy, const int32_t* x, int32_t min_val, int32_t max_val,
                                            int32_t* dmin_val, int32_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i32_threaded(const int32_t* dy, const int32_t* x, int32_t min_val,
                                                     int32_t max_val, int32_t* dmin_val, int32_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i64(const int64_t* dy, const int64_t* x, int64_t min_val, int64_t max_val,
                                            int64_t* dmin_val, int64_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_i64_threaded(const int64_t* dy, const int64_t* x, int64_t min_val,
                                                     int64_t max_val, int64_t* dmin_val, int64_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u8(const uint8_t* dy, const uint8_t* x, uint8_t min_val, uint8_t max_val,
                                           uint8_t* dmin_val, uint8_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u8_threaded(const uint8_t* dy, const uint8_t* x, uint8_t min_val,
                                                    uint8_t max_val, uint8_t* dmin_val, uint8_t* dmax_val,
                                                    Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u16(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                            uint16_t* dmin_val, uint16_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t min_val,
                                                     uint16_t max_val, uint16_t* dmin_val, uint16_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u32(const uint32_t* dy, const uint32_t* x, uint32_t min_val, uint32_t max_val,
                                            uint32_t* dmin_val, uint32_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u32_threaded(const uint32_t* dy, const uint32_t* x, uint32_t min_val,
                                                     uint32_t max_val, uint32_t* dmin_val, uint32_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u64(const uint64_t* dy, const uint64_t* x, uint64_t min_val, uint64_t max_val,
                                            uint64_t* dmin_val, uint64_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_u64_threaded(const uint64_t* dy, const uint64_t* x, uint64_t min_val,
                                                     uint64_t max_val, uint64_t* dmin_val, uint64_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                            uint16_t* dmin_val, uint16_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t min_val,
                                                     uint16_t max_val, uint16_t* dmin_val, uint16_t* dmax_val,
                                                     Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t min_val, uint16_t max_val,
                                             uint16_t* dmin_val, uint16_t* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t min_val,
                                                      uint16_t max_val, uint16_t* dmin_val, uint16_t* dmax_val,
                                                      Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_f32(const float* dy, const float* x, float min_val, float max_val,
                                            float* dmin_val, float* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_f32_threaded(const float* dy, const float* x, float min_val, float max_val,
                                                     float* dmin_val, float* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_f64(const double* dy, const double* x, double min_val, double max_val,
                                            double* dmin_val, double* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_f64_threaded(const double* dy, const double* x, double min_val, double max_val,
                                                     double* dmin_val, double* dmax_val, Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_longdouble(const long double* dy, const long double* x, long double min_val,
                                                   long double max_val, long double* dmin_val, long double* dmax_val,
                                                   Py_ssize_t n) noexcept nogil
cdef void hard_tanh_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                            long double min_val, long double max_val,
                                                            long double* dmin_val, long double* dmax_val,
                                                            Py_ssize_t n) noexcept nogil
cdef double hard_sigmoid(double x, double alpha, double beta) noexcept nogil
cdef double hard_sigmoid_args(int count, double* args) noexcept nogil
cdef void hard_sigmoid_f16(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* y,
                                    Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_bf16(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* y,
                                     Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_f32(const float* x, float alpha, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_f32_threaded(const float* x, float alpha, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_f64(const double* x, double alpha, double beta, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_f64_threaded(const double* x, double alpha, double beta, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_longdouble(const long double* x, long double alpha, long double beta, long double* y,
                                  Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_longdouble_threaded(const long double* x, long double alpha, long double beta, long double* y,
                                           Py_ssize_t n) noexcept nogil
cdef double hard_sigmoid_derivative(double x, double alpha, double beta) noexcept nogil
cdef double hard_sigmoid_derivative_args(int count, double* args) noexcept nogil
cdef void hard_sigmoid_derivative_f16(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_bf16(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* derivative,
                                       Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* derivative,
                                                Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_f32(const float* x, float alpha, float beta, float* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_f32_threaded(const float* x, float alpha, float beta, float* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_f64(const double* x, double alpha, double beta, double* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_f64_threaded(const double* x, double alpha, double beta, double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_longdouble(const long double* x, long double alpha, long double beta,
                                             long double* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_derivative_longdouble_threaded(const long double* x, long double alpha, long double beta,
                                                      long double* derivative, Py_ssize_t n) noexcept nogil
cdef double hard_sigmoid_backward(double dy, double x, double alpha, double beta) noexcept nogil
cdef double hard_sigmoid_backward_args(int count, double* args) noexcept nogil
cdef void hard_sigmoid_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t beta,
                                             uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t beta, uint16_t* dx,
                                     Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t beta,
                                              uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_f32(const float* dy, const float* x, float alpha, float beta, float* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_f32_threaded(const float* dy, const float* x, float alpha, float beta, float* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_f64(const double* dy, const double* x, double alpha, double beta, double* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_f64_threaded(const double* dy, const double* x, double alpha, double beta, double* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_longdouble(const long double* dy, const long double* x, long double alpha,
                                           long double beta, long double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                                    long double beta, long double* dx, Py_ssize_t n) noexcept nogil
cdef double hard_sigmoid_backward_from_output(double dy, double y, double alpha, double beta) noexcept nogil
cdef double hard_sigmoid_backward_from_output_args(int count, double* args) noexcept nogil
cdef void hard_sigmoid_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t beta,
                                                uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t alpha,
                                                         uint16_t beta, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t beta,
                                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t alpha,
                                                          uint16_t beta, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_f32(const float* dy, const float* y, float alpha, float beta, float* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_f32_threaded(const float* dy, const float* y, float alpha, float beta,
                                                         float* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_f64(const double* dy, const double* y, double alpha, double beta,
                                                double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_f64_threaded(const double* dy, const double* y, double alpha, double beta,
                                                         double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_longdouble(const long double* dy, const long double* y, long double alpha,
                                                       long double beta, long double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                                long double alpha, long double beta, long double* dx,
                                                                Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t beta,
                                               uint16_t* dalpha, uint16_t* dbeta, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha,
                                                        uint16_t beta, uint16_t* dalpha, uint16_t* dbeta,
                                                        Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t beta,
                                                uint16_t* dalpha, uint16_t* dbeta, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha,
                                                         uint16_t beta, uint16_t* dalpha, uint16_t* dbeta,
                                                         Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_f32(const float* dy, const float* x, float alpha, float beta, float* dalpha,
                                               float* dbeta, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_f32_threaded(const float* dy, const float* x, float alpha, float beta,
                                                        float* dalpha, float* dbeta, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_f64(const double* dy, const double* x, double alpha, double beta,
                                               double* dalpha, double* dbeta, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_f64_threaded(const double* dy, const double* x, double alpha, double beta,
                                                        double* dalpha, double* dbeta, Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_longdouble(const long double* dy, const long double* x, long double alpha,
                                                      long double beta, long double* dalpha, long double* dbeta,
                                                      Py_ssize_t n) noexcept nogil
cdef void hard_sigmoid_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                               long double alpha, long double beta, long double* dalpha,
                                                               long double* dbeta, Py_ssize_t n) noexcept nogil
cdef double hard_swish(double x) noexcept nogil
cdef void hard_swish_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void hard_swish_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double hard_swish_derivative(double x) noexcept nogil
cdef void hard_swish_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_swish_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                    Py_ssize_t n) noexcept nogil
cdef double hard_swish_backward(double dy, double x) noexcept nogil
cdef double hard_swish_backward_args(int count, double* args) noexcept nogil
cdef void hard_swish_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void hard_swish_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef double hard_shrink(double x, double lambd) noexcept nogil
cdef double hard_shrink_args(int count, double* args) noexcept nogil
cdef void hard_shrink_f16(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_f16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_bf16(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_bf16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_f32(const float* x, float lambd, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_f32_threaded(const float* x, float lambd, float* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_f64(const double* x, double lambd, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_f64_threaded(const double* x, double lambd, double* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_longdouble(const long double* x, long double lambd, long double* y, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_longdouble_threaded(const long double* x, long double lambd, long double* y,
                                          Py_ssize_t n) noexcept nogil
cdef double hard_shrink_derivative(double x, double lambd) noexcept nogil
cdef double hard_shrink_derivative_args(int count, double* args) noexcept nogil
cdef void hard_shrink_derivative_f16(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                     Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_f16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_bf16(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_bf16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_f32(const float* x, float lambd, float* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_f32_threaded(const float* x, float lambd, float* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_f64(const double* x, double lambd, double* derivative, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_f64_threaded(const double* x, double lambd, double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_longdouble(const long double* x, long double lambd, long double* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_shrink_derivative_longdouble_threaded(const long double* x, long double lambd, long double* derivative,
                                                     Py_ssize_t n) noexcept nogil
cdef double hard_shrink_backward(double dy, double x, double lambd) noexcept nogil
cdef double hard_shrink_backward_args(int count, double* args) noexcept nogil
cdef void hard_shrink_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_f32(const float* dy, const float* x, float lambd, float* dx, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_f32_threaded(const float* dy, const float* x, float lambd, float* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_f64(const double* dy, const double* x, double lambd, double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_f64_threaded(const double* dy, const double* x, double lambd, double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_longdouble(const long double* dy, const long double* x, long double lambd,
                                          long double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_longdouble_threaded(const long double* dy, const long double* x, long double lambd,
                                                   long double* dx, Py_ssize_t n) noexcept nogil
cdef double hard_shrink_backward_from_output(double dy, double y, double lambd) noexcept nogil
cdef double hard_shrink_backward_from_output_args(int count, double* args) noexcept nogil
cdef void hard_shrink_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t lambd, uint16_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t lambd,
                                                        uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t lambd, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t lambd,
                                                         uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_f32(const float* dy, const float* y, float lambd, float* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_f32_threaded(const float* dy, const float* y, float lambd, float* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_f64(const double* dy, const double* y, double lambd, double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_f64_threaded(const double* dy, const double* y, double lambd, double* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_longdouble(const long double* dy, const long double* y, long double lambd,
                                                      long double* dx, Py_ssize_t n) noexcept nogil
cdef void hard_shrink_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                               long double lambd, long double* dx,
                                                               Py_ssize_t n) noexcept nogil
cdef double soft_shrink(double x, double lambd) noexcept nogil
cdef double soft_shrink_args(int count, double* args) noexcept nogil
cdef void soft_shrink_f16(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_f16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_bf16(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_bf16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_f32(const float* x, float lambd, float* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_f32_threaded(const float* x, float lambd, float* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_f64(const double* x, double lambd, double* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_f64_threaded(const double* x, double lambd, double* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_longdouble(const long double* x, long double lambd, long double* y, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_longdouble_threaded(const long double* x, long double lambd, long double* y,
                                          Py_ssize_t n) noexcept nogil
cdef double soft_shrink_derivative(double x, double lambd) noexcept nogil
cdef double soft_shrink_derivative_args(int count, double* args) noexcept nogil
cdef void soft_shrink_derivative_f16(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                     Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_f16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_bf16(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_bf16_threaded(const uint16_t* x, uint16_t lambd, uint16_t* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_f32(const float* x, float lambd, float* derivative, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_f32_threaded(const float* x, float lambd, float* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_f64(const double* x, double lambd, double* derivative, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_f64_threaded(const double* x, double lambd, double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_longdouble(const long double* x, long double lambd, long double* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void soft_shrink_derivative_longdouble_threaded(const long double* x, long double lambd, long double* derivative,
                                                     Py_ssize_t n) noexcept nogil
cdef double soft_shrink_backward(double dy, double x, double lambd) noexcept nogil
cdef double soft_shrink_backward_args(int count, double* args) noexcept nogil
cdef void soft_shrink_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_f32(const float* dy, const float* x, float lambd, float* dx, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_f32_threaded(const float* dy, const float* x, float lambd, float* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_f64(const double* dy, const double* x, double lambd, double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_f64_threaded(const double* dy, const double* x, double lambd, double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_longdouble(const long double* dy, const long double* x, long double lambd,
                                          long double* dx, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_longdouble_threaded(const long double* dy, const long double* x, long double lambd,
                                                   long double* dx, Py_ssize_t n) noexcept nogil
cdef double soft_shrink_backward_from_output(double dy, double y, double lambd) noexcept nogil
cdef double soft_shrink_backward_from_output_args(int count, double* args) noexcept nogil
cdef void soft_shrink_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t lambd, uint16_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t lambd,
                                                        uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t lambd, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t lambd,
                                                         uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_f32(const float* dy, const float* y, float lambd, float* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_f32_threaded(const float* dy, const float* y, float lambd, float* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_f64(const double* dy, const double* y, double lambd, double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_f64_threaded(const double* dy, const double* y, double lambd, double* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_longdouble(const long double* dy, const long double* y, long double lambd,
                                                      long double* dx, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                               long double lambd, long double* dx,
                                                               Py_ssize_t n) noexcept nogil
cdef double soft_shrink_backward_parameters(double dy, double x, double lambd) noexcept nogil
cdef double soft_shrink_backward_parameters_args(int count, double* args) noexcept nogil
cdef void soft_shrink_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dlambd,
                                              Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t lambd,
                                                       uint16_t* dlambd, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t lambd, uint16_t* dlambd,
                                               Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t lambd,
                                                        uint16_t* dlambd, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_f32(const float* dy, const float* x, float lambd, float* dlambd,
                                              Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_f32_threaded(const float* dy, const float* x, float lambd, float* dlambd,
                                                       Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_f64(const double* dy, const double* x, double lambd, double* dlambd,
                                              Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_f64_threaded(const double* dy, const double* x, double lambd, double* dlambd,
                                                       Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_longdouble(const long double* dy, const long double* x, long double lambd,
                                                     long double* dlambd, Py_ssize_t n) noexcept nogil
cdef void soft_shrink_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                              long double lambd, long double* dlambd,
                                                              Py_ssize_t n) noexcept nogil
cdef double sparse_plus(double x) noexcept nogil
cdef void sparse_plus_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double sparse_plus_derivative(double x) noexcept nogil
cdef void sparse_plus_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                     Py_ssize_t n) noexcept nogil
cdef double sparse_plus_backward(double dy, double x) noexcept nogil
cdef double sparse_plus_backward_args(int count, double* args) noexcept nogil
cdef void sparse_plus_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void sparse_plus_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                   Py_ssize_t n) noexcept nogil
cdef double sparse_sigmoid(double x) noexcept nogil
cdef void sparse_sigmoid_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double sparse_sigmoid_derivative(double x) noexcept nogil
cdef void sparse_sigmoid_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_longdouble(const long double* x, long double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                        Py_ssize_t n) noexcept nogil
cdef double sparse_sigmoid_backward(double dy, double x) noexcept nogil
cdef double sparse_sigmoid_backward_args(int count, double* args) noexcept nogil
cdef void sparse_sigmoid_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_f64_threaded(const double* dy, const double* x, double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void sparse_sigmoid_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                      Py_ssize_t n) noexcept nogil
cdef double elu(double x, double alpha) noexcept nogil
cdef double elu_args(int count, double* args) noexcept nogil
cdef void elu_f16(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void elu_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void elu_bf16(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void elu_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void elu_f32(const float* x, float alpha, float* y, Py_ssize_t n) noexcept nogil
cdef void elu_f32_threaded(const float* x, float alpha, float* y, Py_ssize_t n) noexcept nogil
cdef void elu_f64(const double* x, double alpha, double* y, Py_ssize_t n) noexcept nogil
cdef void elu_f64_threaded(const double* x, double alpha, double* y, Py_ssize_t n) noexcept nogil
cdef void elu_longdouble(const long double* x, long double alpha, long double* y, Py_ssize_t n) noexcept nogil
cdef void elu_longdouble_threaded(const long double* x, long double alpha, long double* y, Py_ssize_t n) noexcept nogil
cdef double elu_derivative(double x, double alpha) noexcept nogil
cdef double elu_derivative_args(int count, double* args) noexcept nogil
cdef void elu_derivative_f16(const uint16_t* x, uint16_t alpha, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void elu_derivative_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void elu_derivative_bf16(const uint16_t* x, uint16_t alpha, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void elu_derivative_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* derivative,
                                       Py_ssize_t n) noexcept nogil
cdef void elu_derivative_f32(const float* x, float alpha, float* derivative, Py_ssize_t n) noexcept nogil
cdef void elu_derivative_f32_threaded(const float* x, float alpha, float* derivative, Py_ssize_t n) noexcept nogil
cdef void elu_derivative_f64(const double* x, double alpha, double* derivative, Py_ssize_t n) noexcept nogil
cdef void elu_derivative_f64_threaded(const double* x, double alpha, double* derivative, Py_ssize_t n) noexcept nogil
cdef void elu_derivative_longdouble(const long double* x, long double alpha, long double* derivative,
                                    Py_ssize_t n) noexcept nogil
cdef void elu_derivative_longdouble_threaded(const long double* x, long double alpha, long double* derivative,
                                             Py_ssize_t n) noexcept nogil
cdef double elu_backward(double dy, double x, double alpha) noexcept nogil
cdef double elu_backward_args(int count, double* args) noexcept nogil
cdef void elu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                           Py_ssize_t n) noexcept nogil
cdef void elu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void elu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                            Py_ssize_t n) noexcept nogil
cdef void elu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                                     Py_ssize_t n) noexcept nogil
cdef void elu_backward_f32(const float* dy, const float* x, float alpha, float* dx, Py_ssize_t n) noexcept nogil
cdef void elu_backward_f32_threaded(const float* dy, const float* x, float alpha, float* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void elu_backward_f64(const double* dy, const double* x, double alpha, double* dx, Py_ssize_t n) noexcept nogil
cdef void elu_backward_f64_threaded(const double* dy, const double* x, double alpha, double* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void elu_backward_longdouble(const long double* dy, const long double* x, long double alpha, long double* dx,
                                  Py_ssize_t n) noexcept nogil
cdef void elu_backward_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                           long double* dx, Py_ssize_t n) noexcept nogil
cdef double elu_backward_from_output(double dy, double y, double alpha) noexcept nogil
cdef double elu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void elu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_f32(const float* dy, const float* y, float alpha, float* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_f32_threaded(const float* dy, const float* y, float alpha, float* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_f64(const double* dy, const double* y, double alpha, double* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_f64_threaded(const double* dy, const double* y, double alpha, double* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_longdouble(const long double* dy, const long double* y, long double alpha,
                                              long double* dx, Py_ssize_t n) noexcept nogil
cdef void elu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double alpha,
                                                       long double* dx, Py_ssize_t n) noexcept nogil
cdef double elu_backward_parameters(double dy, double x, double alpha) noexcept nogil
cdef double elu_backward_parameters_args(int count, double* args) noexcept nogil
cdef void elu_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                      Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                               Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                       Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                                Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_f32(const float* dy, const float* x, float alpha, float* dalpha,
                                      Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_f32_threaded(const float* dy, const float* x, float alpha, float* dalpha,
                                               Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_f64(const double* dy, const double* x, double alpha, double* dalpha,
                                      Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_f64_threaded(const double* dy, const double* x, double alpha, double* dalpha,
                                               Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_longdouble(const long double* dy, const long double* x, long double alpha,
                                             long double* dalpha, Py_ssize_t n) noexcept nogil
cdef void elu_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                                      long double* dalpha, Py_ssize_t n) noexcept nogil
cdef double celu(double x, double alpha) noexcept nogil
cdef double celu_args(int count, double* args) noexcept nogil
cdef void celu_f16(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void celu_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void celu_bf16(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void celu_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void celu_f32(const float* x, float alpha, float* y, Py_ssize_t n) noexcept nogil
cdef void celu_f32_threaded(const float* x, float alpha, float* y, Py_ssize_t n) noexcept nogil
cdef void celu_f64(const double* x, double alpha, double* y, Py_ssize_t n) noexcept nogil
cdef void celu_f64_threaded(const double* x, double alpha, double* y, Py_ssize_t n) noexcept nogil
cdef void celu_longdouble(const long double* x, long double alpha, long double* y, Py_ssize_t n) noexcept nogil
cdef void celu_longdouble_threaded(const long double* x, long double alpha, long double* y, Py_ssize_t n) noexcept nogil
cdef double celu_derivative(double x, double alpha) noexcept nogil
cdef double celu_derivative_args(int count, double* args) noexcept nogil
cdef void celu_derivative_f16(const uint16_t* x, uint16_t alpha, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void celu_derivative_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* derivative,
                                       Py_ssize_t n) noexcept nogil
cdef void celu_derivative_bf16(const uint16_t* x, uint16_t alpha, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void celu_derivative_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* derivative,
                                        Py_ssize_t n) noexcept nogil
cdef void celu_derivative_f32(const float* x, float alpha, float* derivative, Py_ssize_t n) noexcept nogil
cdef void celu_derivative_f32_threaded(const float* x, float alpha, float* derivative, Py_ssize_t n) noexcept nogil
cdef void celu_derivative_f64(const double* x, double alpha, double* derivative, Py_ssize_t n) noexcept nogil
cdef void celu_derivative_f64_threaded(const double* x, double alpha, double* derivative, Py_ssize_t n) noexcept nogil
cdef void celu_derivative_longdouble(const long double* x, long double alpha, long double* derivative,
                                     Py_ssize_t n) noexcept nogil
cdef void celu_derivative_longdouble_threaded(const long double* x, long double alpha, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double celu_backward(double dy, double x, double alpha) noexcept nogil
cdef double celu_backward_args(int count, double* args) noexcept nogil
cdef void celu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                            Py_ssize_t n) noexcept nogil
cdef void celu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                                     Py_ssize_t n) noexcept nogil
cdef void celu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                             Py_ssize_t n) noexcept nogil
cdef void celu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void celu_backward_f32(const float* dy, const float* x, float alpha, float* dx, Py_ssize_t n) noexcept nogil
cdef void celu_backward_f32_threaded(const float* dy, const float* x, float alpha, float* dx,
                                     Py_ssize_t n) noexcept nogil
cdef void celu_backward_f64(const double* dy, const double* x, double alpha, double* dx, Py_ssize_t n) noexcept nogil
cdef void celu_backward_f64_threaded(const double* dy, const double* x, double alpha, double* dx,
                                     Py_ssize_t n) noexcept nogil
cdef void celu_backward_longdouble(const long double* dy, const long double* x, long double alpha, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void celu_backward_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                            long double* dx, Py_ssize_t n) noexcept nogil
cdef double celu_backward_from_output(double dy, double y, double alpha) noexcept nogil
cdef double celu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void celu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t alpha, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_f32(const float* dy, const float* y, float alpha, float* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_f32_threaded(const float* dy, const float* y, float alpha, float* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_f64(const double* dy, const double* y, double alpha, double* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_f64_threaded(const double* dy, const double* y, double alpha, double* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_longdouble(const long double* dy, const long double* y, long double alpha,
                                               long double* dx, Py_ssize_t n) noexcept nogil
cdef void celu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double alpha,
                                                        long double* dx, Py_ssize_t n) noexcept nogil
cdef double celu_backward_parameters(double dy, double x, double alpha) noexcept nogil
cdef double celu_backward_parameters_args(int count, double* args) noexcept nogil
cdef void celu_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                       Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                                Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                        Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha,
                                                 uint16_t* dalpha, Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_f32(const float* dy, const float* x, float alpha, float* dalpha,
                                       Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_f32_threaded(const float* dy, const float* x, float alpha, float* dalpha,
                                                Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_f64(const double* dy, const double* x, double alpha, double* dalpha,
                                       Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_f64_threaded(const double* dy, const double* x, double alpha, double* dalpha,
                                                Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_longdouble(const long double* dy, const long double* x, long double alpha,
                                              long double* dalpha, Py_ssize_t n) noexcept nogil
cdef void celu_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                                       long double* dalpha, Py_ssize_t n) noexcept nogil
cdef double selu(double x) noexcept nogil
cdef void selu_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void selu_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void selu_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void selu_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void selu_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void selu_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void selu_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void selu_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void selu_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void selu_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double selu_derivative(double x) noexcept nogil
cdef void selu_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void selu_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double selu_backward(double dy, double x) noexcept nogil
cdef double selu_backward_args(int count, double* args) noexcept nogil
cdef void selu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void selu_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double selu_backward_from_output(double dy, double y) noexcept nogil
cdef double selu_backward_from_output_args(int count, double* args) noexcept nogil
cdef void selu_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_f64(const double* dy, const double* y, double* dx, Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void selu_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef double sigmoid(double x) noexcept nogil
cdef void sigmoid_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void sigmoid_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double sigmoid_derivative(double x) noexcept nogil
cdef void sigmoid_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void sigmoid_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                 Py_ssize_t n) noexcept nogil
cdef double sigmoid_backward(double dy, double x) noexcept nogil
cdef double sigmoid_backward_args(int count, double* args) noexcept nogil
cdef void sigmoid_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef double sigmoid_backward_from_output(double dy, double y) noexcept nogil
cdef double sigmoid_backward_from_output_args(int count, double* args) noexcept nogil
cdef void sigmoid_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_f64(const double* dy, const double* y, double* dx, Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void sigmoid_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                           Py_ssize_t n) noexcept nogil
cdef double tanh(double x) noexcept nogil
cdef void tanh_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void tanh_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void tanh_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void tanh_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void tanh_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void tanh_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double tanh_derivative(double x) noexcept nogil
cdef void tanh_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double tanh_backward(double dy, double x) noexcept nogil
cdef double tanh_backward_args(int count, double* args) noexcept nogil
cdef void tanh_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void tanh_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double tanh_backward_from_output(double dy, double y) noexcept nogil
cdef double tanh_backward_from_output_args(int count, double* args) noexcept nogil
cdef void tanh_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_f64(const double* dy, const double* y, double* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void tanh_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef double softcap(double x, double cap) noexcept nogil
cdef double softcap_args(int count, double* args) noexcept nogil
cdef void softcap_f16(const uint16_t* x, uint16_t cap, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softcap_f16_threaded(const uint16_t* x, uint16_t cap, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softcap_bf16(const uint16_t* x, uint16_t cap, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softcap_bf16_threaded(const uint16_t* x, uint16_t cap, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softcap_f32(const float* x, float cap, float* y, Py_ssize_t n) noexcept nogil
cdef void softcap_f32_threaded(const float* x, float cap, float* y, Py_ssize_t n) noexcept nogil
cdef void softcap_f64(const double* x, double cap, double* y, Py_ssize_t n) noexcept nogil
cdef void softcap_f64_threaded(const double* x, double cap, double* y, Py_ssize_t n) noexcept nogil
cdef void softcap_longdouble(const long double* x, long double cap, long double* y, Py_ssize_t n) noexcept nogil
cdef void softcap_longdouble_threaded(const long double* x, long double cap, long double* y,
                                      Py_ssize_t n) noexcept nogil
cdef double softcap_derivative(double x, double cap) noexcept nogil
cdef double softcap_derivative_args(int count, double* args) noexcept nogil
cdef void softcap_derivative_f16(const uint16_t* x, uint16_t cap, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_f16_threaded(const uint16_t* x, uint16_t cap, uint16_t* derivative,
                                          Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_bf16(const uint16_t* x, uint16_t cap, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_bf16_threaded(const uint16_t* x, uint16_t cap, uint16_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_f32(const float* x, float cap, float* derivative, Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_f32_threaded(const float* x, float cap, float* derivative, Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_f64(const double* x, double cap, double* derivative, Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_f64_threaded(const double* x, double cap, double* derivative, Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_longdouble(const long double* x, long double cap, long double* derivative,
                                        Py_ssize_t n) noexcept nogil
cdef void softcap_derivative_longdouble_threaded(const long double* x, long double cap, long double* derivative,
                                                 Py_ssize_t n) noexcept nogil
cdef double softcap_backward(double dy, double x, double cap) noexcept nogil
cdef double softcap_backward_args(int count, double* args) noexcept nogil
cdef void softcap_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dx,
                               Py_ssize_t n) noexcept nogil
cdef void softcap_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void softcap_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dx,
                                Py_ssize_t n) noexcept nogil
cdef void softcap_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void softcap_backward_f32(const float* dy, const float* x, float cap, float* dx, Py_ssize_t n) noexcept nogil
cdef void softcap_backward_f32_threaded(const float* dy, const float* x, float cap, float* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void softcap_backward_f64(const double* dy, const double* x, double cap, double* dx, Py_ssize_t n) noexcept nogil
cdef void softcap_backward_f64_threaded(const double* dy, const double* x, double cap, double* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void softcap_backward_longdouble(const long double* dy, const long double* x, long double cap, long double* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void softcap_backward_longdouble_threaded(const long double* dy, const long double* x, long double cap,
                                               long double* dx, Py_ssize_t n) noexcept nogil
cdef double softcap_backward_from_output(double dy, double y, double cap) noexcept nogil
cdef double softcap_backward_from_output_args(int count, double* args) noexcept nogil
cdef void softcap_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t cap, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t cap, uint16_t* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t cap, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t cap, uint16_t* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_f32(const float* dy, const float* y, float cap, float* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_f32_threaded(const float* dy, const float* y, float cap, float* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_f64(const double* dy, const double* y, double cap, double* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_f64_threaded(const double* dy, const double* y, double cap, double* dx,
                                                    Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_longdouble(const long double* dy, const long double* y, long double cap,
                                                  long double* dx, Py_ssize_t n) noexcept nogil
cdef void softcap_backward_from_output_longdouble_threaded(const long double* dy, const long double* y, long double cap,
                                                           long double* dx, Py_ssize_t n) noexcept nogil
cdef double softcap_backward_parameters(double dy, double x, double cap) noexcept nogil
cdef double softcap_backward_parameters_args(int count, double* args) noexcept nogil
cdef void softcap_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dcap,
                                          Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dcap,
                                                   Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dcap,
                                           Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t cap, uint16_t* dcap,
                                                    Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_f32(const float* dy, const float* x, float cap, float* dcap,
                                          Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_f32_threaded(const float* dy, const float* x, float cap, float* dcap,
                                                   Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_f64(const double* dy, const double* x, double cap, double* dcap,
                                          Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_f64_threaded(const double* dy, const double* x, double cap, double* dcap,
                                                   Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_longdouble(const long double* dy, const long double* x, long double cap,
                                                 long double* dcap, Py_ssize_t n) noexcept nogil
cdef void softcap_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double cap,
                                                          long double* dcap, Py_ssize_t n) noexcept nogil
cdef double log_sigmoid(double x) noexcept nogil
cdef void log_sigmoid_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double log_sigmoid_derivative(double x) noexcept nogil
cdef void log_sigmoid_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                     Py_ssize_t n) noexcept nogil
cdef double log_sigmoid_backward(double dy, double x) noexcept nogil
cdef double log_sigmoid_backward_args(int count, double* args) noexcept nogil
cdef void log_sigmoid_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                   Py_ssize_t n) noexcept nogil
cdef double log_sigmoid_backward_from_output(double dy, double y) noexcept nogil
cdef double log_sigmoid_backward_from_output_args(int count, double* args) noexcept nogil
cdef void log_sigmoid_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                         Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_f64(const double* dy, const double* y, double* dx,
                                               Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                        Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                                      Py_ssize_t n) noexcept nogil
cdef void log_sigmoid_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                               long double* dx, Py_ssize_t n) noexcept nogil
cdef double softplus(double x, double beta) noexcept nogil
cdef double softplus_args(int count, double* args) noexcept nogil
cdef void softplus_f16(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softplus_f16_threaded(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softplus_bf16(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softplus_bf16_threaded(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softplus_f32(const float* x, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void softplus_f32_threaded(const float* x, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void softplus_f64(const double* x, double beta, double* y, Py_ssize_t n) noexcept nogil
cdef void softplus_f64_threaded(const double* x, double beta, double* y, Py_ssize_t n) noexcept nogil
cdef void softplus_longdouble(const long double* x, long double beta, long double* y, Py_ssize_t n) noexcept nogil
cdef void softplus_longdouble_threaded(const long double* x, long double beta, long double* y,
                                       Py_ssize_t n) noexcept nogil
cdef double softplus_derivative(double x, double beta) noexcept nogil
cdef double softplus_derivative_args(int count, double* args) noexcept nogil
cdef void softplus_derivative_f16(const uint16_t* x, uint16_t beta, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_f16_threaded(const uint16_t* x, uint16_t beta, uint16_t* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_bf16(const uint16_t* x, uint16_t beta, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_bf16_threaded(const uint16_t* x, uint16_t beta, uint16_t* derivative,
                                            Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_f32(const float* x, float beta, float* derivative, Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_f32_threaded(const float* x, float beta, float* derivative, Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_f64(const double* x, double beta, double* derivative, Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_f64_threaded(const double* x, double beta, double* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_longdouble(const long double* x, long double beta, long double* derivative,
                                         Py_ssize_t n) noexcept nogil
cdef void softplus_derivative_longdouble_threaded(const long double* x, long double beta, long double* derivative,
                                                  Py_ssize_t n) noexcept nogil
cdef double softplus_backward(double dy, double x, double beta) noexcept nogil
cdef double softplus_backward_args(int count, double* args) noexcept nogil
cdef void softplus_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                                Py_ssize_t n) noexcept nogil
cdef void softplus_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void softplus_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                                 Py_ssize_t n) noexcept nogil
cdef void softplus_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void softplus_backward_f32(const float* dy, const float* x, float beta, float* dx, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_f32_threaded(const float* dy, const float* x, float beta, float* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void softplus_backward_f64(const double* dy, const double* x, double beta, double* dx, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_f64_threaded(const double* dy, const double* x, double beta, double* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void softplus_backward_longdouble(const long double* dy, const long double* x, long double beta, long double* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void softplus_backward_longdouble_threaded(const long double* dy, const long double* x, long double beta,
                                                long double* dx, Py_ssize_t n) noexcept nogil
cdef double softplus_backward_from_output(double dy, double y, double beta) noexcept nogil
cdef double softplus_backward_from_output_args(int count, double* args) noexcept nogil
cdef void softplus_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t beta, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t beta, uint16_t* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t beta, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t beta,
                                                      uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_f32(const float* dy, const float* y, float beta, float* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_f32_threaded(const float* dy, const float* y, float beta, float* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_f64(const double* dy, const double* y, double beta, double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_f64_threaded(const double* dy, const double* y, double beta, double* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_longdouble(const long double* dy, const long double* y, long double beta,
                                                   long double* dx, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                            long double beta, long double* dx,
                                                            Py_ssize_t n) noexcept nogil
cdef double softplus_backward_parameters(double dy, double x, double beta) noexcept nogil
cdef double softplus_backward_parameters_args(int count, double* args) noexcept nogil
cdef void softplus_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dbeta,
                                           Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta,
                                                    uint16_t* dbeta, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dbeta,
                                            Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta,
                                                     uint16_t* dbeta, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_f32(const float* dy, const float* x, float beta, float* dbeta,
                                           Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_f32_threaded(const float* dy, const float* x, float beta, float* dbeta,
                                                    Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_f64(const double* dy, const double* x, double beta, double* dbeta,
                                           Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_f64_threaded(const double* dy, const double* x, double beta, double* dbeta,
                                                    Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_longdouble(const long double* dy, const long double* x, long double beta,
                                                  long double* dbeta, Py_ssize_t n) noexcept nogil
cdef void softplus_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                           long double beta, long double* dbeta,
                                                           Py_ssize_t n) noexcept nogil
cdef double softsign(double x) noexcept nogil
cdef void softsign_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softsign_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softsign_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softsign_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void softsign_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void softsign_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void softsign_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void softsign_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void softsign_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void softsign_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double softsign_derivative(double x) noexcept nogil
cdef void softsign_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void softsign_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                  Py_ssize_t n) noexcept nogil
cdef double softsign_backward(double dy, double x) noexcept nogil
cdef double softsign_backward_args(int count, double* args) noexcept nogil
cdef void softsign_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void softsign_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void softsign_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void softsign_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                Py_ssize_t n) noexcept nogil
cdef double softsign_backward_from_output(double dy, double y) noexcept nogil
cdef double softsign_backward_from_output_args(int count, double* args) noexcept nogil
cdef void softsign_backward_from_output_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                      Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_f32(const float* dy, const float* y, float* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_f32_threaded(const float* dy, const float* y, float* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_f64(const double* dy, const double* y, double* dx, Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_f64_threaded(const double* dy, const double* y, double* dx,
                                                     Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_longdouble(const long double* dy, const long double* y, long double* dx,
                                                   Py_ssize_t n) noexcept nogil
cdef void softsign_backward_from_output_longdouble_threaded(const long double* dy, const long double* y,
                                                            long double* dx, Py_ssize_t n) noexcept nogil
cdef double tanh_shrink(double x) noexcept nogil
cdef void tanh_shrink_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double tanh_shrink_derivative(double x) noexcept nogil
cdef void tanh_shrink_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                     Py_ssize_t n) noexcept nogil
cdef double tanh_shrink_backward(double dy, double x) noexcept nogil
cdef double tanh_shrink_backward_args(int count, double* args) noexcept nogil
cdef void tanh_shrink_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void tanh_shrink_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                   Py_ssize_t n) noexcept nogil
cdef double squareplus(double x, double b) noexcept nogil
cdef double squareplus_args(int count, double* args) noexcept nogil
cdef void squareplus_f16(const uint16_t* x, uint16_t b, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_f16_threaded(const uint16_t* x, uint16_t b, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_bf16(const uint16_t* x, uint16_t b, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_bf16_threaded(const uint16_t* x, uint16_t b, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_f32(const float* x, float b, float* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_f32_threaded(const float* x, float b, float* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_f64(const double* x, double b, double* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_f64_threaded(const double* x, double b, double* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_longdouble(const long double* x, long double b, long double* y, Py_ssize_t n) noexcept nogil
cdef void squareplus_longdouble_threaded(const long double* x, long double b, long double* y,
                                         Py_ssize_t n) noexcept nogil
cdef double squareplus_derivative(double x, double b) noexcept nogil
cdef double squareplus_derivative_args(int count, double* args) noexcept nogil
cdef void squareplus_derivative_f16(const uint16_t* x, uint16_t b, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_f16_threaded(const uint16_t* x, uint16_t b, uint16_t* derivative,
                                             Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_bf16(const uint16_t* x, uint16_t b, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_bf16_threaded(const uint16_t* x, uint16_t b, uint16_t* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_f32(const float* x, float b, float* derivative, Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_f32_threaded(const float* x, float b, float* derivative, Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_f64(const double* x, double b, double* derivative, Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_f64_threaded(const double* x, double b, double* derivative, Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_longdouble(const long double* x, long double b, long double* derivative,
                                           Py_ssize_t n) noexcept nogil
cdef void squareplus_derivative_longdouble_threaded(const long double* x, long double b, long double* derivative,
                                                    Py_ssize_t n) noexcept nogil
cdef double squareplus_backward(double dy, double x, double b) noexcept nogil
cdef double squareplus_backward_args(int count, double* args) noexcept nogil
cdef void squareplus_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* dx,
                                  Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_f32(const float* dy, const float* x, float b, float* dx, Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_f32_threaded(const float* dy, const float* x, float b, float* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_f64(const double* dy, const double* x, double b, double* dx, Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_f64_threaded(const double* dy, const double* x, double b, double* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_longdouble(const long double* dy, const long double* x, long double b, long double* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_longdouble_threaded(const long double* dy, const long double* x, long double b,
                                                  long double* dx, Py_ssize_t n) noexcept nogil
cdef double squareplus_backward_parameters(double dy, double x, double b) noexcept nogil
cdef double squareplus_backward_parameters_args(int count, double* args) noexcept nogil
cdef void squareplus_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* db,
                                             Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* db,
                                                      Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* db,
                                              Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t b, uint16_t* db,
                                                       Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_f32(const float* dy, const float* x, float b, float* db,
                                             Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_f32_threaded(const float* dy, const float* x, float b, float* db,
                                                      Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_f64(const double* dy, const double* x, double b, double* db,
                                             Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_f64_threaded(const double* dy, const double* x, double b, double* db,
                                                      Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_longdouble(const long double* dy, const long double* x, long double b,
                                                    long double* db, Py_ssize_t n) noexcept nogil
cdef void squareplus_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double b,
                                                             long double* db, Py_ssize_t n) noexcept nogil
cdef double silu(double x) noexcept nogil
cdef void silu_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void silu_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void silu_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void silu_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void silu_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void silu_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void silu_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void silu_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void silu_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void silu_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double silu_derivative(double x) noexcept nogil
cdef void silu_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void silu_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double silu_backward(double dy, double x) noexcept nogil
cdef double silu_backward_args(int count, double* args) noexcept nogil
cdef void silu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void silu_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void silu_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double swish(double x, double beta) noexcept nogil
cdef double swish_args(int count, double* args) noexcept nogil
cdef void swish_f16(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swish_f16_threaded(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swish_bf16(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swish_bf16_threaded(const uint16_t* x, uint16_t beta, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swish_f32(const float* x, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void swish_f32_threaded(const float* x, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void swish_f64(const double* x, double beta, double* y, Py_ssize_t n) noexcept nogil
cdef void swish_f64_threaded(const double* x, double beta, double* y, Py_ssize_t n) noexcept nogil
cdef void swish_longdouble(const long double* x, long double beta, long double* y, Py_ssize_t n) noexcept nogil
cdef void swish_longdouble_threaded(const long double* x, long double beta, long double* y, Py_ssize_t n) noexcept nogil
cdef double swish_derivative(double x, double beta) noexcept nogil
cdef double swish_derivative_args(int count, double* args) noexcept nogil
cdef void swish_derivative_f16(const uint16_t* x, uint16_t beta, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void swish_derivative_f16_threaded(const uint16_t* x, uint16_t beta, uint16_t* derivative,
                                        Py_ssize_t n) noexcept nogil
cdef void swish_derivative_bf16(const uint16_t* x, uint16_t beta, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void swish_derivative_bf16_threaded(const uint16_t* x, uint16_t beta, uint16_t* derivative,
                                         Py_ssize_t n) noexcept nogil
cdef void swish_derivative_f32(const float* x, float beta, float* derivative, Py_ssize_t n) noexcept nogil
cdef void swish_derivative_f32_threaded(const float* x, float beta, float* derivative, Py_ssize_t n) noexcept nogil
cdef void swish_derivative_f64(const double* x, double beta, double* derivative, Py_ssize_t n) noexcept nogil
cdef void swish_derivative_f64_threaded(const double* x, double beta, double* derivative, Py_ssize_t n) noexcept nogil
cdef void swish_derivative_longdouble(const long double* x, long double beta, long double* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void swish_derivative_longdouble_threaded(const long double* x, long double beta, long double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef double swish_backward(double dy, double x, double beta) noexcept nogil
cdef double swish_backward_args(int count, double* args) noexcept nogil
cdef void swish_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                             Py_ssize_t n) noexcept nogil
cdef void swish_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void swish_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                              Py_ssize_t n) noexcept nogil
cdef void swish_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void swish_backward_f32(const float* dy, const float* x, float beta, float* dx, Py_ssize_t n) noexcept nogil
cdef void swish_backward_f32_threaded(const float* dy, const float* x, float beta, float* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void swish_backward_f64(const double* dy, const double* x, double beta, double* dx, Py_ssize_t n) noexcept nogil
cdef void swish_backward_f64_threaded(const double* dy, const double* x, double beta, double* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void swish_backward_longdouble(const long double* dy, const long double* x, long double beta, long double* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void swish_backward_longdouble_threaded(const long double* dy, const long double* x, long double beta,
                                             long double* dx, Py_ssize_t n) noexcept nogil
cdef double swish_backward_parameters(double dy, double x, double beta) noexcept nogil
cdef double swish_backward_parameters_args(int count, double* args) noexcept nogil
cdef void swish_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dbeta,
                                        Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dbeta,
                                                 Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dbeta,
                                         Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t beta, uint16_t* dbeta,
                                                  Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_f32(const float* dy, const float* x, float beta, float* dbeta,
                                        Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_f32_threaded(const float* dy, const float* x, float beta, float* dbeta,
                                                 Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_f64(const double* dy, const double* x, double beta, double* dbeta,
                                        Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_f64_threaded(const double* dy, const double* x, double beta, double* dbeta,
                                                 Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_longdouble(const long double* dy, const long double* x, long double beta,
                                               long double* dbeta, Py_ssize_t n) noexcept nogil
cdef void swish_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double beta,
                                                        long double* dbeta, Py_ssize_t n) noexcept nogil
cdef double gelu(double x) noexcept nogil
cdef void gelu_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void gelu_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void gelu_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void gelu_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void gelu_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void gelu_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double gelu_derivative(double x) noexcept nogil
cdef void gelu_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double gelu_backward(double dy, double x) noexcept nogil
cdef double gelu_backward_args(int count, double* args) noexcept nogil
cdef void gelu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void gelu_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double gelu_tanh(double x) noexcept nogil
cdef void gelu_tanh_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double gelu_tanh_derivative(double x) noexcept nogil
cdef void gelu_tanh_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                   Py_ssize_t n) noexcept nogil
cdef double gelu_tanh_backward(double dy, double x) noexcept nogil
cdef double gelu_tanh_backward_args(int count, double* args) noexcept nogil
cdef void gelu_tanh_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                          Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                        Py_ssize_t n) noexcept nogil
cdef void gelu_tanh_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                 Py_ssize_t n) noexcept nogil
cdef double quick_gelu(double x) noexcept nogil
cdef void quick_gelu_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double quick_gelu_derivative(double x) noexcept nogil
cdef void quick_gelu_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                                    Py_ssize_t n) noexcept nogil
cdef double quick_gelu_backward(double dy, double x) noexcept nogil
cdef double quick_gelu_backward_args(int count, double* args) noexcept nogil
cdef void quick_gelu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                           Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx,
                                            Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                         Py_ssize_t n) noexcept nogil
cdef void quick_gelu_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                                  Py_ssize_t n) noexcept nogil
cdef double mish(double x) noexcept nogil
cdef void mish_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void mish_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void mish_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void mish_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void mish_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void mish_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void mish_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void mish_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void mish_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void mish_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double mish_derivative(double x) noexcept nogil
cdef void mish_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void mish_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double mish_backward(double dy, double x) noexcept nogil
cdef double mish_backward_args(int count, double* args) noexcept nogil
cdef void mish_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void mish_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void mish_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double dish(double x) noexcept nogil
cdef void dish_f16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void dish_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void dish_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void dish_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void dish_f32(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void dish_f32_threaded(const float* x, float* y, Py_ssize_t n) noexcept nogil
cdef void dish_f64(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void dish_f64_threaded(const double* x, double* y, Py_ssize_t n) noexcept nogil
cdef void dish_longdouble(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef void dish_longdouble_threaded(const long double* x, long double* y, Py_ssize_t n) noexcept nogil
cdef double dish_derivative(double x) noexcept nogil
cdef void dish_derivative_f16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_f16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_bf16(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_bf16_threaded(const uint16_t* x, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_f32(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_f32_threaded(const float* x, float* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_f64(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_f64_threaded(const double* x, double* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_longdouble(const long double* x, long double* derivative, Py_ssize_t n) noexcept nogil
cdef void dish_derivative_longdouble_threaded(const long double* x, long double* derivative,
                                              Py_ssize_t n) noexcept nogil
cdef double dish_backward(double dy, double x) noexcept nogil
cdef double dish_backward_args(int count, double* args) noexcept nogil
cdef void dish_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_f32(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_f32_threaded(const float* dy, const float* x, float* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_f64(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_f64_threaded(const double* dy, const double* x, double* dx, Py_ssize_t n) noexcept nogil
cdef void dish_backward_longdouble(const long double* dy, const long double* x, long double* dx,
                                   Py_ssize_t n) noexcept nogil
cdef void dish_backward_longdouble_threaded(const long double* dy, const long double* x, long double* dx,
                                            Py_ssize_t n) noexcept nogil
cdef double xielu(double x, double alpha_p, double alpha_n, double beta) noexcept nogil
cdef double xielu_args(int count, double* args) noexcept nogil
cdef void xielu_f16(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta, uint16_t* y,
                    Py_ssize_t n) noexcept nogil
cdef void xielu_f16_threaded(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta, uint16_t* y,
                             Py_ssize_t n) noexcept nogil
cdef void xielu_bf16(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta, uint16_t* y,
                     Py_ssize_t n) noexcept nogil
cdef void xielu_bf16_threaded(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta, uint16_t* y,
                              Py_ssize_t n) noexcept nogil
cdef void xielu_f32(const float* x, float alpha_p, float alpha_n, float beta, float* y, Py_ssize_t n) noexcept nogil
cdef void xielu_f32_threaded(const float* x, float alpha_p, float alpha_n, float beta, float* y,
                             Py_ssize_t n) noexcept nogil
cdef void xielu_f64(const double* x, double alpha_p, double alpha_n, double beta, double* y,
                    Py_ssize_t n) noexcept nogil
cdef void xielu_f64_threaded(const double* x, double alpha_p, double alpha_n, double beta, double* y,
                             Py_ssize_t n) noexcept nogil
cdef void xielu_longdouble(const long double* x, long double alpha_p, long double alpha_n, long double beta,
                           long double* y, Py_ssize_t n) noexcept nogil
cdef void xielu_longdouble_threaded(const long double* x, long double alpha_p, long double alpha_n, long double beta,
                                    long double* y, Py_ssize_t n) noexcept nogil
cdef double xielu_derivative(double x, double alpha_p, double alpha_n, double beta) noexcept nogil
cdef double xielu_derivative_args(int count, double* args) noexcept nogil
cdef void xielu_derivative_f16(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta,
                               uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_f16_threaded(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta,
                                        uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_bf16(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta,
                                uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_bf16_threaded(const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta,
                                         uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_f32(const float* x, float alpha_p, float alpha_n, float beta, float* derivative,
                               Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_f32_threaded(const float* x, float alpha_p, float alpha_n, float beta, float* derivative,
                                        Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_f64(const double* x, double alpha_p, double alpha_n, double beta, double* derivative,
                               Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_f64_threaded(const double* x, double alpha_p, double alpha_n, double beta,
                                        double* derivative, Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_longdouble(const long double* x, long double alpha_p, long double alpha_n, long double beta,
                                      long double* derivative, Py_ssize_t n) noexcept nogil
cdef void xielu_derivative_longdouble_threaded(const long double* x, long double alpha_p, long double alpha_n,
                                               long double beta, long double* derivative, Py_ssize_t n) noexcept nogil
cdef double xielu_backward(double dy, double x, double alpha_p, double alpha_n, double beta) noexcept nogil
cdef double xielu_backward_args(int count, double* args) noexcept nogil
cdef void xielu_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta,
                             uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n,
                                      uint16_t beta, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n, uint16_t beta,
                              uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n,
                                       uint16_t beta, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_f32(const float* dy, const float* x, float alpha_p, float alpha_n, float beta, float* dx,
                             Py_ssize_t n) noexcept nogil
cdef void xielu_backward_f32_threaded(const float* dy, const float* x, float alpha_p, float alpha_n, float beta,
                                      float* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_f64(const double* dy, const double* x, double alpha_p, double alpha_n, double beta, double* dx,
                             Py_ssize_t n) noexcept nogil
cdef void xielu_backward_f64_threaded(const double* dy, const double* x, double alpha_p, double alpha_n, double beta,
                                      double* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_longdouble(const long double* dy, const long double* x, long double alpha_p,
                                    long double alpha_n, long double beta, long double* dx, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_longdouble_threaded(const long double* dy, const long double* x, long double alpha_p,
                                             long double alpha_n, long double beta, long double* dx,
                                             Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n,
                                        uint16_t beta, uint16_t* dalpha_p, uint16_t* dalpha_n, uint16_t* dbeta,
                                        Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p,
                                                 uint16_t alpha_n, uint16_t beta, uint16_t* dalpha_p,
                                                 uint16_t* dalpha_n, uint16_t* dbeta, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p, uint16_t alpha_n,
                                         uint16_t beta, uint16_t* dalpha_p, uint16_t* dalpha_n, uint16_t* dbeta,
                                         Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha_p,
                                                  uint16_t alpha_n, uint16_t beta, uint16_t* dalpha_p,
                                                  uint16_t* dalpha_n, uint16_t* dbeta, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_f32(const float* dy, const float* x, float alpha_p, float alpha_n, float beta,
                                        float* dalpha_p, float* dalpha_n, float* dbeta, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_f32_threaded(const float* dy, const float* x, float alpha_p, float alpha_n,
                                                 float beta, float* dalpha_p, float* dalpha_n, float* dbeta,
                                                 Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_f64(const double* dy, const double* x, double alpha_p, double alpha_n, double beta,
                                        double* dalpha_p, double* dalpha_n, double* dbeta, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_f64_threaded(const double* dy, const double* x, double alpha_p, double alpha_n,
                                                 double beta, double* dalpha_p, double* dalpha_n, double* dbeta,
                                                 Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_longdouble(const long double* dy, const long double* x, long double alpha_p,
                                               long double alpha_n, long double beta, long double* dalpha_p,
                                               long double* dalpha_n, long double* dbeta, Py_ssize_t n) noexcept nogil
cdef void xielu_backward_parameters_longdouble_threaded(const long double* dy, const long double* x,
                                                        long double alpha_p, long double alpha_n, long double beta,
                                                        long double* dalpha_p, long double* dalpha_n,
                                                        long double* dbeta, Py_ssize_t n) noexcept nogil
cdef double snake(double x, double alpha) noexcept nogil
cdef double snake_args(int count, double* args) noexcept nogil
cdef void snake_f16(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void snake_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void snake_bf16(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void snake_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void snake_f32(const float* x, float alpha, float* y, Py_ssize_t n) noexcept nogil
cdef void snake_f32_threaded(const float* x, float alpha, float* y, Py_ssize_t n) noexcept nogil
cdef void snake_f64(const double* x, double alpha, double* y, Py_ssize_t n) noexcept nogil
cdef void snake_f64_threaded(const double* x, double alpha, double* y, Py_ssize_t n) noexcept nogil
cdef void snake_longdouble(const long double* x, long double alpha, long double* y, Py_ssize_t n) noexcept nogil
cdef void snake_longdouble_threaded(const long double* x, long double alpha, long double* y,
                                    Py_ssize_t n) noexcept nogil
cdef double snake_derivative(double x, double alpha) noexcept nogil
cdef double snake_derivative_args(int count, double* args) noexcept nogil
cdef void snake_derivative_f16(const uint16_t* x, uint16_t alpha, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void snake_derivative_f16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* derivative,
                                        Py_ssize_t n) noexcept nogil
cdef void snake_derivative_bf16(const uint16_t* x, uint16_t alpha, uint16_t* derivative, Py_ssize_t n) noexcept nogil
cdef void snake_derivative_bf16_threaded(const uint16_t* x, uint16_t alpha, uint16_t* derivative,
                                         Py_ssize_t n) noexcept nogil
cdef void snake_derivative_f32(const float* x, float alpha, float* derivative, Py_ssize_t n) noexcept nogil
cdef void snake_derivative_f32_threaded(const float* x, float alpha, float* derivative, Py_ssize_t n) noexcept nogil
cdef void snake_derivative_f64(const double* x, double alpha, double* derivative, Py_ssize_t n) noexcept nogil
cdef void snake_derivative_f64_threaded(const double* x, double alpha, double* derivative, Py_ssize_t n) noexcept nogil
cdef void snake_derivative_longdouble(const long double* x, long double alpha, long double* derivative,
                                      Py_ssize_t n) noexcept nogil
cdef void snake_derivative_longdouble_threaded(const long double* x, long double alpha, long double* derivative,
                                               Py_ssize_t n) noexcept nogil
cdef double snake_backward(double dy, double x, double alpha) noexcept nogil
cdef double snake_backward_args(int count, double* args) noexcept nogil
cdef void snake_backward_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                             Py_ssize_t n) noexcept nogil
cdef void snake_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void snake_backward_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                              Py_ssize_t n) noexcept nogil
cdef void snake_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dx,
                                       Py_ssize_t n) noexcept nogil
cdef void snake_backward_f32(const float* dy, const float* x, float alpha, float* dx, Py_ssize_t n) noexcept nogil
cdef void snake_backward_f32_threaded(const float* dy, const float* x, float alpha, float* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void snake_backward_f64(const double* dy, const double* x, double alpha, double* dx, Py_ssize_t n) noexcept nogil
cdef void snake_backward_f64_threaded(const double* dy, const double* x, double alpha, double* dx,
                                      Py_ssize_t n) noexcept nogil
cdef void snake_backward_longdouble(const long double* dy, const long double* x, long double alpha, long double* dx,
                                    Py_ssize_t n) noexcept nogil
cdef void snake_backward_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                             long double* dx, Py_ssize_t n) noexcept nogil
cdef double snake_backward_parameters(double dy, double x, double alpha) noexcept nogil
cdef double snake_backward_parameters_args(int count, double* args) noexcept nogil
cdef void snake_backward_parameters_f16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                        Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_f16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha,
                                                 uint16_t* dalpha, Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_bf16(const uint16_t* dy, const uint16_t* x, uint16_t alpha, uint16_t* dalpha,
                                         Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_bf16_threaded(const uint16_t* dy, const uint16_t* x, uint16_t alpha,
                                                  uint16_t* dalpha, Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_f32(const float* dy, const float* x, float alpha, float* dalpha,
                                        Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_f32_threaded(const float* dy, const float* x, float alpha, float* dalpha,
                                                 Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_f64(const double* dy, const double* x, double alpha, double* dalpha,
                                        Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_f64_threaded(const double* dy, const double* x, double alpha, double* dalpha,
                                                 Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_longdouble(const long double* dy, const long double* x, long double alpha,
                                               long double* dalpha, Py_ssize_t n) noexcept nogil
cdef void snake_backward_parameters_longdouble_threaded(const long double* dy, const long double* x, long double alpha,
                                                        long double* dalpha, Py_ssize_t n) noexcept nogil
cdef double glu(double gate, double value) noexcept nogil
cdef double glu_args(int count, double* args) noexcept nogil
cdef void glu_f16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void glu_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void glu_bf16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void glu_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void glu_f32(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void glu_f32_threaded(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void glu_f64(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void glu_f64_threaded(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void glu_longdouble(const long double* gate, const long double* value, long double* y, Py_ssize_t n) noexcept nogil
cdef void glu_longdouble_threaded(const long double* gate, const long double* value, long double* y,
                                  Py_ssize_t n) noexcept nogil
cdef void glu_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                           uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void glu_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                    uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void glu_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                            uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void glu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                     uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void glu_backward_f32(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                           Py_ssize_t n) noexcept nogil
cdef void glu_backward_f32_threaded(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                                    Py_ssize_t n) noexcept nogil
cdef void glu_backward_f64(const double* dy, const double* gate, const double* value, double* dgate, double* dvalue,
                           Py_ssize_t n) noexcept nogil
cdef void glu_backward_f64_threaded(const double* dy, const double* gate, const double* value, double* dgate,
                                    double* dvalue, Py_ssize_t n) noexcept nogil
cdef void glu_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                  long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void glu_backward_longdouble_threaded(const long double* dy, const long double* gate, const long double* value,
                                           long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef double reglu(double gate, double value) noexcept nogil
cdef double reglu_args(int count, double* args) noexcept nogil
cdef void reglu_i8(const int8_t* gate, const int8_t* value, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i8_threaded(const int8_t* gate, const int8_t* value, int8_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i16(const int16_t* gate, const int16_t* value, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i16_threaded(const int16_t* gate, const int16_t* value, int16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i32(const int32_t* gate, const int32_t* value, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i32_threaded(const int32_t* gate, const int32_t* value, int32_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i64(const int64_t* gate, const int64_t* value, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_i64_threaded(const int64_t* gate, const int64_t* value, int64_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u8(const uint8_t* gate, const uint8_t* value, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u8_threaded(const uint8_t* gate, const uint8_t* value, uint8_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u32(const uint32_t* gate, const uint32_t* value, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u32_threaded(const uint32_t* gate, const uint32_t* value, uint32_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u64(const uint64_t* gate, const uint64_t* value, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_u64_threaded(const uint64_t* gate, const uint64_t* value, uint64_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_f16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_bf16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void reglu_f32(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void reglu_f32_threaded(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void reglu_f64(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void reglu_f64_threaded(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void reglu_longdouble(const long double* gate, const long double* value, long double* y,
                           Py_ssize_t n) noexcept nogil
cdef void reglu_longdouble_threaded(const long double* gate, const long double* value, long double* y,
                                    Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i8(const int8_t* dy, const int8_t* gate, const int8_t* value, int8_t* dgate, int8_t* dvalue,
                            Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i8_threaded(const int8_t* dy, const int8_t* gate, const int8_t* value, int8_t* dgate,
                                     int8_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i16(const int16_t* dy, const int16_t* gate, const int16_t* value, int16_t* dgate,
                             int16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i16_threaded(const int16_t* dy, const int16_t* gate, const int16_t* value, int16_t* dgate,
                                      int16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i32(const int32_t* dy, const int32_t* gate, const int32_t* value, int32_t* dgate,
                             int32_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i32_threaded(const int32_t* dy, const int32_t* gate, const int32_t* value, int32_t* dgate,
                                      int32_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i64(const int64_t* dy, const int64_t* gate, const int64_t* value, int64_t* dgate,
                             int64_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_i64_threaded(const int64_t* dy, const int64_t* gate, const int64_t* value, int64_t* dgate,
                                      int64_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u8(const uint8_t* dy, const uint8_t* gate, const uint8_t* value, uint8_t* dgate,
                            uint8_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u8_threaded(const uint8_t* dy, const uint8_t* gate, const uint8_t* value, uint8_t* dgate,
                                     uint8_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                             uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                      uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u32(const uint32_t* dy, const uint32_t* gate, const uint32_t* value, uint32_t* dgate,
                             uint32_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u32_threaded(const uint32_t* dy, const uint32_t* gate, const uint32_t* value, uint32_t* dgate,
                                      uint32_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u64(const uint64_t* dy, const uint64_t* gate, const uint64_t* value, uint64_t* dgate,
                             uint64_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_u64_threaded(const uint64_t* dy, const uint64_t* gate, const uint64_t* value, uint64_t* dgate,
                                      uint64_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                             uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                      uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                              uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                       uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_f32(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                             Py_ssize_t n) noexcept nogil
cdef void reglu_backward_f32_threaded(const float* dy, const float* gate, const float* value, float* dgate,
                                      float* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_f64(const double* dy, const double* gate, const double* value, double* dgate, double* dvalue,
                             Py_ssize_t n) noexcept nogil
cdef void reglu_backward_f64_threaded(const double* dy, const double* gate, const double* value, double* dgate,
                                      double* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                    long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void reglu_backward_longdouble_threaded(const long double* dy, const long double* gate, const long double* value,
                                             long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef double geglu(double gate, double value) noexcept nogil
cdef double geglu_args(int count, double* args) noexcept nogil
cdef void geglu_f16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_bf16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_f32(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void geglu_f32_threaded(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void geglu_f64(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void geglu_f64_threaded(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void geglu_longdouble(const long double* gate, const long double* value, long double* y,
                           Py_ssize_t n) noexcept nogil
cdef void geglu_longdouble_threaded(const long double* gate, const long double* value, long double* y,
                                    Py_ssize_t n) noexcept nogil
cdef void geglu_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                             uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                      uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                              uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                       uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_f32(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                             Py_ssize_t n) noexcept nogil
cdef void geglu_backward_f32_threaded(const float* dy, const float* gate, const float* value, float* dgate,
                                      float* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_f64(const double* dy, const double* gate, const double* value, double* dgate, double* dvalue,
                             Py_ssize_t n) noexcept nogil
cdef void geglu_backward_f64_threaded(const double* dy, const double* gate, const double* value, double* dgate,
                                      double* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                    long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_backward_longdouble_threaded(const long double* dy, const long double* gate, const long double* value,
                                             long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef double geglu_tanh(double gate, double value) noexcept nogil
cdef double geglu_tanh_args(int count, double* args) noexcept nogil
cdef void geglu_tanh_f16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_bf16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y,
                                   Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_f32(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_f32_threaded(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_f64(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_f64_threaded(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_longdouble(const long double* gate, const long double* value, long double* y,
                                Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_longdouble_threaded(const long double* gate, const long double* value, long double* y,
                                         Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                  uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                           uint16_t* dgate, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                   uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                            uint16_t* dgate, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_f32(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                                  Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_f32_threaded(const float* dy, const float* gate, const float* value, float* dgate,
                                           float* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_f64(const double* dy, const double* gate, const double* value, double* dgate,
                                  double* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_f64_threaded(const double* dy, const double* gate, const double* value, double* dgate,
                                           double* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                         long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void geglu_tanh_backward_longdouble_threaded(const long double* dy, const long double* gate,
                                                  const long double* value, long double* dgate, long double* dvalue,
                                                  Py_ssize_t n) noexcept nogil
cdef double quick_geglu(double gate, double value) noexcept nogil
cdef double quick_geglu_args(int count, double* args) noexcept nogil
cdef void quick_geglu_f16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y,
                                   Py_ssize_t n) noexcept nogil
cdef void quick_geglu_bf16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y,
                                    Py_ssize_t n) noexcept nogil
cdef void quick_geglu_f32(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_f32_threaded(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_f64(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_f64_threaded(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_longdouble(const long double* gate, const long double* value, long double* y,
                                 Py_ssize_t n) noexcept nogil
cdef void quick_geglu_longdouble_threaded(const long double* gate, const long double* value, long double* y,
                                          Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                   uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                            uint16_t* dgate, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                    uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                             uint16_t* dgate, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_f32(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                                   Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_f32_threaded(const float* dy, const float* gate, const float* value, float* dgate,
                                            float* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_f64(const double* dy, const double* gate, const double* value, double* dgate,
                                   double* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_f64_threaded(const double* dy, const double* gate, const double* value, double* dgate,
                                            double* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                          long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void quick_geglu_backward_longdouble_threaded(const long double* dy, const long double* gate,
                                                   const long double* value, long double* dgate, long double* dvalue,
                                                   Py_ssize_t n) noexcept nogil
cdef double swiglu(double gate, double value) noexcept nogil
cdef double swiglu_args(int count, double* args) noexcept nogil
cdef void swiglu_f16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_bf16(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_f32(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_f32_threaded(const float* gate, const float* value, float* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_f64(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_f64_threaded(const double* gate, const double* value, double* y, Py_ssize_t n) noexcept nogil
cdef void swiglu_longdouble(const long double* gate, const long double* value, long double* y,
                            Py_ssize_t n) noexcept nogil
cdef void swiglu_longdouble_threaded(const long double* gate, const long double* value, long double* y,
                                     Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                              uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                                       uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t* dgate,
                               uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                        uint16_t* dgate, uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_f32(const float* dy, const float* gate, const float* value, float* dgate, float* dvalue,
                              Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_f32_threaded(const float* dy, const float* gate, const float* value, float* dgate,
                                       float* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_f64(const double* dy, const double* gate, const double* value, double* dgate, double* dvalue,
                              Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_f64_threaded(const double* dy, const double* gate, const double* value, double* dgate,
                                       double* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                     long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void swiglu_backward_longdouble_threaded(const long double* dy, const long double* gate, const long double* value,
                                              long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef double clamped_swiglu(double gate, double value, double alpha, double limit, double offset) noexcept nogil
cdef double clamped_swiglu_args(int count, double* args) noexcept nogil
cdef void clamped_swiglu_f16(const uint16_t* gate, const uint16_t* value, uint16_t alpha, uint16_t limit,
                             uint16_t offset, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_f16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t alpha, uint16_t limit,
                                      uint16_t offset, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_bf16(const uint16_t* gate, const uint16_t* value, uint16_t alpha, uint16_t limit,
                              uint16_t offset, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_bf16_threaded(const uint16_t* gate, const uint16_t* value, uint16_t alpha, uint16_t limit,
                                       uint16_t offset, uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_f32(const float* gate, const float* value, float alpha, float limit, float offset, float* y,
                             Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_f32_threaded(const float* gate, const float* value, float alpha, float limit, float offset,
                                      float* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_f64(const double* gate, const double* value, double alpha, double limit, double offset,
                             double* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_f64_threaded(const double* gate, const double* value, double alpha, double limit,
                                      double offset, double* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_longdouble(const long double* gate, const long double* value, long double alpha,
                                    long double limit, long double offset, long double* y, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_longdouble_threaded(const long double* gate, const long double* value, long double alpha,
                                             long double limit, long double offset, long double* y,
                                             Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_f16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t alpha,
                                      uint16_t limit, uint16_t offset, uint16_t* dgate, uint16_t* dvalue,
                                      Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_f16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                               uint16_t alpha, uint16_t limit, uint16_t offset, uint16_t* dgate,
                                               uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_bf16(const uint16_t* dy, const uint16_t* gate, const uint16_t* value, uint16_t alpha,
                                       uint16_t limit, uint16_t offset, uint16_t* dgate, uint16_t* dvalue,
                                       Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_bf16_threaded(const uint16_t* dy, const uint16_t* gate, const uint16_t* value,
                                                uint16_t alpha, uint16_t limit, uint16_t offset, uint16_t* dgate,
                                                uint16_t* dvalue, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_f32(const float* dy, const float* gate, const float* value, float alpha, float limit,
                                      float offset, float* dgate, float* dvalue, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_f32_threaded(const float* dy, const float* gate, const float* value, float alpha,
                                               float limit, float offset, float* dgate, float* dvalue,
                                               Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_f64(const double* dy, const double* gate, const double* value, double alpha,
                                      double limit, double offset, double* dgate, double* dvalue,
                                      Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_f64_threaded(const double* dy, const double* gate, const double* value, double alpha,
                                               double limit, double offset, double* dgate, double* dvalue,
                                               Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_longdouble(const long double* dy, const long double* gate, const long double* value,
                                             long double alpha, long double limit, long double offset,
                                             long double* dgate, long double* dvalue, Py_ssize_t n) noexcept nogil
cdef void clamped_swiglu_backward_longdouble_threaded(const long double* dy, const long double* gate,
                                                      const long double* value, long double alpha, long double limit,
                                                      long double offset, long double* dgate, long double* dvalue,
                                                      Py_ssize_t n) noexcept nogil
cdef void softmax_f16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_f32(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_f32_threaded(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_f64(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_f64_threaded(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_longdouble(const long double* x, long double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_longdouble_threaded(const long double* x, long double* y, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void softmax_backward_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                               Py_ssize_t n) noexcept nogil
cdef void softmax_backward_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void softmax_backward_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                Py_ssize_t n) noexcept nogil
cdef void softmax_backward_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                         Py_ssize_t n) noexcept nogil
cdef void softmax_backward_f32(const float* dy, const float* y, float* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_backward_f32_threaded(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void softmax_backward_f64(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                               Py_ssize_t n) noexcept nogil
cdef void softmax_backward_f64_threaded(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void softmax_backward_longdouble(const long double* dy, const long double* y, long double* dx, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void softmax_backward_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                               Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_f16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_f32(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_f32_threaded(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_f64(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_f64_threaded(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_longdouble(const long double* x, long double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void log_softmax_longdouble_threaded(const long double* x, long double* y, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                   Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                            Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                    Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                             Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_f32(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                   Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_f32_threaded(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                            Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_f64(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                   Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_f64_threaded(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                            Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_longdouble(const long double* dy, const long double* y, long double* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void log_softmax_backward_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                   Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void masked_softmax_f16(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                             Py_ssize_t n) noexcept nogil
cdef void masked_softmax_f16_threaded(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void masked_softmax_bf16(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                              Py_ssize_t n) noexcept nogil
cdef void masked_softmax_bf16_threaded(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                                       Py_ssize_t n) noexcept nogil
cdef void masked_softmax_f32(const float* x, const uint8_t* mask, float* y, Py_ssize_t rows,
                             Py_ssize_t n) noexcept nogil
cdef void masked_softmax_f32_threaded(const float* x, const uint8_t* mask, float* y, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void masked_softmax_f64(const double* x, const uint8_t* mask, double* y, Py_ssize_t rows,
                             Py_ssize_t n) noexcept nogil
cdef void masked_softmax_f64_threaded(const double* x, const uint8_t* mask, double* y, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void masked_softmax_longdouble(const long double* x, const uint8_t* mask, long double* y, Py_ssize_t rows,
                                    Py_ssize_t n) noexcept nogil
cdef void masked_softmax_longdouble_threaded(const long double* x, const uint8_t* mask, long double* y, Py_ssize_t rows,
                                             Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                               Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                       Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                                Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_f32(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_f32_threaded(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                               Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_f64(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                      Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_f64_threaded(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                               Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_longdouble(const long double* dy, const long double* y, long double* dx,
                                             Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void masked_softmax_backward_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                      Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_f16(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_f16_threaded(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_bf16(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                                  Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_bf16_threaded(const uint16_t* x, const uint8_t* mask, uint16_t* y, Py_ssize_t rows,
                                           Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_f32(const float* x, const uint8_t* mask, float* y, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_f32_threaded(const float* x, const uint8_t* mask, float* y, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_f64(const double* x, const uint8_t* mask, double* y, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_f64_threaded(const double* x, const uint8_t* mask, double* y, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_longdouble(const long double* x, const uint8_t* mask, long double* y, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_longdouble_threaded(const long double* x, const uint8_t* mask, long double* y,
                                                 Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                                   Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                           Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx,
                                                    Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_f32(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_f32_threaded(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                                   Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_f64(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_f64_threaded(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                                   Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_longdouble(const long double* dy, const long double* y, long double* dx,
                                                 Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void masked_log_softmax_backward_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                          Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_f16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_f32(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_f32_threaded(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_f64(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_f64_threaded(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_longdouble(const long double* x, long double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_longdouble_threaded(const long double* x, long double* y, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_f16(const uint16_t* dy, const uint16_t* x, const uint16_t* y, uint16_t* dx,
                                 Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, const uint16_t* y, uint16_t* dx,
                                          Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_bf16(const uint16_t* dy, const uint16_t* x, const uint16_t* y, uint16_t* dx,
                                  Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, const uint16_t* y, uint16_t* dx,
                                           Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_f32(const float* dy, const float* x, const float* y, float* dx, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_f32_threaded(const float* dy, const float* x, const float* y, float* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_f64(const double* dy, const double* x, const double* y, double* dx, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_f64_threaded(const double* dy, const double* x, const double* y, double* dx,
                                          Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_longdouble(const long double* dy, const long double* x, const long double* y,
                                        long double* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void logsumexp_backward_longdouble_threaded(const long double* dy, const long double* x, const long double* y,
                                                 long double* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_f16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_f16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_bf16(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_bf16_threaded(const uint16_t* x, uint16_t* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_f32(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_f32_threaded(const float* x, float* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_f64(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_f64_threaded(const double* x, double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_longdouble(const long double* x, long double* y, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void sparsemax_longdouble_threaded(const long double* x, long double* y, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_f16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_f16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_bf16(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                  Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_bf16_threaded(const uint16_t* dy, const uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                           Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_f32(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_f32_threaded(const float* dy, const float* y, float* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_f64(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                 Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_f64_threaded(const double* dy, const double* y, double* dx, Py_ssize_t rows,
                                          Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_longdouble(const long double* dy, const long double* y, long double* dx, Py_ssize_t rows,
                                        Py_ssize_t n) noexcept nogil
cdef void sparsemax_backward_longdouble_threaded(const long double* dy, const long double* y, long double* dx,
                                                 Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_f16(const uint16_t* x, const int64_t* label, uint16_t* y, Py_ssize_t rows,
                                    Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_f16_threaded(const uint16_t* x, const int64_t* label, uint16_t* y, Py_ssize_t rows,
                                             Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_bf16(const uint16_t* x, const int64_t* label, uint16_t* y, Py_ssize_t rows,
                                     Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_bf16_threaded(const uint16_t* x, const int64_t* label, uint16_t* y, Py_ssize_t rows,
                                              Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_f32(const float* x, const int64_t* label, float* y, Py_ssize_t rows,
                                    Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_f32_threaded(const float* x, const int64_t* label, float* y, Py_ssize_t rows,
                                             Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_f64(const double* x, const int64_t* label, double* y, Py_ssize_t rows,
                                    Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_f64_threaded(const double* x, const int64_t* label, double* y, Py_ssize_t rows,
                                             Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_longdouble(const long double* x, const int64_t* label, long double* y, Py_ssize_t rows,
                                           Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_longdouble_threaded(const long double* x, const int64_t* label, long double* y,
                                                    Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_f16(const uint16_t* dy, const uint16_t* x, const int64_t* label, uint16_t* dx,
                                             Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_f16_threaded(const uint16_t* dy, const uint16_t* x, const int64_t* label,
                                                      uint16_t* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_bf16(const uint16_t* dy, const uint16_t* x, const int64_t* label, uint16_t* dx,
                                              Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x, const int64_t* label,
                                                       uint16_t* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_f32(const float* dy, const float* x, const int64_t* label, float* dx,
                                             Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_f32_threaded(const float* dy, const float* x, const int64_t* label, float* dx,
                                                      Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_f64(const double* dy, const double* x, const int64_t* label, double* dx,
                                             Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_f64_threaded(const double* dy, const double* x, const int64_t* label,
                                                      double* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_longdouble(const long double* dy, const long double* x, const int64_t* label,
                                                    long double* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_backward_longdouble_threaded(const long double* dy, const long double* x,
                                                             const int64_t* label, long double* dx, Py_ssize_t rows,
                                                             Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_f16(const uint16_t* dy, const uint16_t* x, const int64_t* label,
                                                       uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                                       Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_f16_threaded(const uint16_t* dy, const uint16_t* x,
                                                                const int64_t* label, uint16_t* y, uint16_t* dx,
                                                                Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_bf16(const uint16_t* dy, const uint16_t* x, const int64_t* label,
                                                        uint16_t* y, uint16_t* dx, Py_ssize_t rows,
                                                        Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x,
                                                                 const int64_t* label, uint16_t* y, uint16_t* dx,
                                                                 Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_f32(const float* dy, const float* x, const int64_t* label, float* y,
                                                       float* dx, Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_f32_threaded(const float* dy, const float* x, const int64_t* label,
                                                                float* y, float* dx, Py_ssize_t rows,
                                                                Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_f64(const double* dy, const double* x, const int64_t* label,
                                                       double* y, double* dx, Py_ssize_t rows,
                                                       Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_f64_threaded(const double* dy, const double* x, const int64_t* label,
                                                                double* y, double* dx, Py_ssize_t rows,
                                                                Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_longdouble(const long double* dy, const long double* x,
                                                              const int64_t* label, long double* y, long double* dx,
                                                              Py_ssize_t rows, Py_ssize_t n) noexcept nogil
cdef void softmax_cross_entropy_value_and_backward_longdouble_threaded(const long double* dy, const long double* x,
                                                                       const int64_t* label, long double* y,
                                                                       long double* dx, Py_ssize_t rows,
                                                                       Py_ssize_t n) noexcept nogil
cdef double binary_cross_entropy_with_logits(double x, double target, double pos_weight) noexcept nogil
cdef double binary_cross_entropy_with_logits_args(int count, double* args) noexcept nogil
cdef void binary_cross_entropy_with_logits_f16(const uint16_t* x, const uint16_t* target, uint16_t pos_weight,
                                               uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_f16_threaded(const uint16_t* x, const uint16_t* target, uint16_t pos_weight,
                                                        uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_bf16(const uint16_t* x, const uint16_t* target, uint16_t pos_weight,
                                                uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_bf16_threaded(const uint16_t* x, const uint16_t* target, uint16_t pos_weight,
                                                         uint16_t* y, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_f32(const float* x, const float* target, float pos_weight, float* y,
                                               Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_f32_threaded(const float* x, const float* target, float pos_weight, float* y,
                                                        Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_f64(const double* x, const double* target, double pos_weight, double* y,
                                               Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_f64_threaded(const double* x, const double* target, double pos_weight,
                                                        double* y, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_longdouble(const long double* x, const long double* target,
                                                      long double pos_weight, long double* y,
                                                      Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_longdouble_threaded(const long double* x, const long double* target,
                                                               long double pos_weight, long double* y,
                                                               Py_ssize_t n) noexcept nogil
cdef double binary_cross_entropy_with_logits_backward(double dy, double x, double target,
                                                      double pos_weight) noexcept nogil
cdef double binary_cross_entropy_with_logits_backward_args(int count, double* args) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_f16(const uint16_t* dy, const uint16_t* x, const uint16_t* target,
                                                        uint16_t pos_weight, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_f16_threaded(const uint16_t* dy, const uint16_t* x,
                                                                 const uint16_t* target, uint16_t pos_weight,
                                                                 uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_bf16(const uint16_t* dy, const uint16_t* x, const uint16_t* target,
                                                         uint16_t pos_weight, uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_bf16_threaded(const uint16_t* dy, const uint16_t* x,
                                                                  const uint16_t* target, uint16_t pos_weight,
                                                                  uint16_t* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_f32(const float* dy, const float* x, const float* target,
                                                        float pos_weight, float* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_f32_threaded(const float* dy, const float* x, const float* target,
                                                                 float pos_weight, float* dx,
                                                                 Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_f64(const double* dy, const double* x, const double* target,
                                                        double pos_weight, double* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_f64_threaded(const double* dy, const double* x,
                                                                 const double* target, double pos_weight, double* dx,
                                                                 Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_longdouble(const long double* dy, const long double* x,
                                                               const long double* target, long double pos_weight,
                                                               long double* dx, Py_ssize_t n) noexcept nogil
cdef void binary_cross_entropy_with_logits_backward_longdouble_threaded(const long double* dy, const long double* x,
                                                                        const long double* target,
                                                                        long double pos_weight, long double* dx,
                                                                        Py_ssize_t n) noexcept nogil
