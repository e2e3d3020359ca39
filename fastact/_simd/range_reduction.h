// Range reduction of large angles modulo pi (Payne and Hanek), one number at a time. The angle is multiplied by as many
// bits of 1/pi as it needs, so the result doesn't lose accuracy however large the angle is.
#pragma once
#include "vec.h"

namespace fastact {

// The bits of 1/pi after the binary point. The value of the first bit is 1/2.
constexpr std::uint64_t INVERSE_PI[] = {
    0x517CC1B727220A94, 0xFE13ABE8FA9A6EE0, 0x6DB14ACC9E21C820, 0xFF28B1D5EF5DE2B0, 0xDB92371D2126E970,
    0x0324977504E8C90E, 0x7F0EF58E5894D39F, 0x74411AFA975DA242, 0x74CE38135A2FBF20, 0x9CC8EB1CC1A99CFA,
    0x4E422FC5DEFC941D, 0x8FFC4BFFEF02CC07, 0xF79788C5AD05368F, 0xB69B3F6793E584DB, 0xA7A31FB34F2FF516,
    0xBA93DD63F5F2F8BD, 0x9E839CFBC5294975, 0x35FDAFD88FC6AE84, 0x2B0198237E3DB5D5, 0xF867DE104D7A1B0E,
    0xD4F1C8B0AF730D84, 0x32CCC2AF8A503420, 0x46FFEC4026B99398, 0x83030AAB6539D464, 0xB0713DE04635A3E2,
    0x0CE1B3E6EE740495, 0x41ACE23B45CB0E53, 0x6ED7A268AB8C829F, 0x52FF83829FBF19F4, 0x19616F27CC193EDD,
    0xE19E9377B58F2F7C, 0x4F9D0F9AE5793F8E, 0xC3F890C83E3E1235, 0x7D376ABB9698219D, 0x8AE30A5ACE8CE1E1};

// 64 bits of 1/pi from bit `first` on. Bits before the first bit of the table and after its last bit are 0.
inline std::uint64_t inverse_pi_bits(int first) {
    const auto word = [](int i) { return i >= 0 && i < int(sizeof(INVERSE_PI) / 8) ? INVERSE_PI[i] : 0; };
    const int i = first >= 0 ? first / 64 : (first - 63) / 64, offset = first - 64 * i;
    return offset ? word(i) << offset | word(i + 1) >> (64 - offset) : word(i);
}

// The upper 64 bits of a product of 128 bits.
inline std::uint64_t multiply_high(std::uint64_t x, std::uint64_t y) {
    const std::uint64_t low = 0xFFFFFFFF, a = x >> 32, b = x & low, c = y >> 32, d = y & low;
    const std::uint64_t middle = a * d + (b * d >> 32), other = b * c + (middle & low);
    return a * c + (middle >> 32) + (other >> 32);
}

// The fractional part of x * 2^shift / pi in units of 2^-64, with an error of a few units. x * 2^shift is significand *
// 2^exponent. Bits of 1/pi that contribute integers to the product are left out; the next 128 bits give the fractional
// part.
inline std::uint64_t over_pi_mod_1(double x, int shift) {
    int exponent;
    const auto significand = std::uint64_t(std::ldexp(std::frexp(std::fabs(x), &exponent), 53));
    exponent += shift - 53;
    const std::uint64_t fraction =
        significand * inverse_pi_bits(exponent) + multiply_high(significand, inverse_pi_bits(exponent + 64));
    return x < 0 ? 0 - fraction : fraction;
}

// The angle from -pi/2 to pi/2 that differs from x * y + quarters * pi/4 by a multiple of pi. An infinite x or y counts
// as x * y = 0. Where `is_near` is set, or x or y is NaN, the result is `near`.
template <class T>
NOINLINE vec<T> reduce_large_angle(vec<T> x, vec<T> y, int quarters, mask<vec<T>> is_near, vec<T> near) {
    T xs[lanes<T>], ys[lanes<T>], angles[lanes<T>], is_known[lanes<T>];
    store(xs, x), store(ys, y), store(angles, near), store(is_known, when(is_near, vec<T>(1.0)));
    for (int i = 0; i < lanes<T>; i++) {
        const double size = std::fabs(double(xs[i])) + std::fabs(double(ys[i]));
        if (is_known[i] != 0 || std::isnan(size)) continue;
        std::uint64_t fraction = std::uint64_t(quarters) << 62;  // quarters * pi/4 is quarters/4 of pi
        if (!std::isinf(xs[i]) && !std::isinf(ys[i])) {
            int x_exponent, y_exponent;
            const double a = std::frexp(double(xs[i]), &x_exponent), b = std::frexp(double(ys[i]), &y_exponent);
            const double p = a * b;
            const int shift = x_exponent + y_exponent;
            fraction += over_pi_mod_1(p, shift) + over_pi_mod_1(std::fma(a, b, -p), shift);
        }
        angles[i] = T(double(std::int64_t(fraction)) * (3.141592653589793 / 18446744073709551616.0));
    }
    return load(angles);
}

}  // namespace fastact
