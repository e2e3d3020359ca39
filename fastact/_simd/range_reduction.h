// Large angles, one number at a time: they lose nothing to the many turns in them.
#pragma once
#include "vec.h"

namespace fastact {

// The bits of 1/pi, the first worth 1/2.
constexpr std::uint64_t PER_PI[] = {
    0x517CC1B727220A94, 0xFE13ABE8FA9A6EE0, 0x6DB14ACC9E21C820, 0xFF28B1D5EF5DE2B0, 0xDB92371D2126E970,
    0x0324977504E8C90E, 0x7F0EF58E5894D39F, 0x74411AFA975DA242, 0x74CE38135A2FBF20, 0x9CC8EB1CC1A99CFA,
    0x4E422FC5DEFC941D, 0x8FFC4BFFEF02CC07, 0xF79788C5AD05368F, 0xB69B3F6793E584DB, 0xA7A31FB34F2FF516,
    0xBA93DD63F5F2F8BD, 0x9E839CFBC5294975, 0x35FDAFD88FC6AE84, 0x2B0198237E3DB5D5, 0xF867DE104D7A1B0E,
    0xD4F1C8B0AF730D84, 0x32CCC2AF8A503420, 0x46FFEC4026B99398, 0x83030AAB6539D464, 0xB0713DE04635A3E2,
    0x0CE1B3E6EE740495, 0x41ACE23B45CB0E53, 0x6ED7A268AB8C829F, 0x52FF83829FBF19F4, 0x19616F27CC193EDD,
    0xE19E9377B58F2F7C, 0x4F9D0F9AE5793F8E, 0xC3F890C83E3E1235, 0x7D376ABB9698219D, 0x8AE30A5ACE8CE1E1};

// 64 of these bits, from any on; those before the first and behind the last are 0.
inline std::uint64_t bits_per_pi(int first) {
    const auto word = [](int i) { return i >= 0 && i < int(sizeof(PER_PI) / 8) ? PER_PI[i] : 0; };
    const int i = first >= 0 ? first / 64 : (first - 63) / 64, offset = first - 64 * i;
    return offset ? word(i) << offset | word(i + 1) >> (64 - offset) : word(i);
}

// The upper half of a product.
inline std::uint64_t upper_product(std::uint64_t x, std::uint64_t y) {
    const std::uint64_t low = 0xFFFFFFFF, a = x >> 32, b = x & low, c = y >> 32, d = y & low;
    const std::uint64_t middle = a * d + (b * d >> 32), other = b * c + (middle & low);
    return a * c + (middle >> 32) + (other >> 32);
}

// x 2^shift/pi without its whole part, in units of 2^-64; an error of a few of these. x 2^shift = digits 2^exponent, and
// only the bits of 1/pi count that are worth less than 1 then.
inline std::uint64_t half_turns(double x, int shift) {
    int exponent;
    const auto digits = std::uint64_t(std::ldexp(std::frexp(std::fabs(x), &exponent), 53));
    exponent += shift - 53;
    const std::uint64_t part = digits * bits_per_pi(exponent) + upper_product(digits, bits_per_pi(exponent + 64));
    return x < 0 ? 0 - part : part;
}

// The angle from -pi/2 to pi/2 that differs from x y + quarters pi/4 by a multiple of pi; where that is infinite, it is
// quarters pi/4, and where `is_near`, `near`.
template <class T>
NOINLINE vec<T> far_angle(vec<T> x, vec<T> y, int quarters, mask<vec<T>> is_near, vec<T> near) {
    T xs[lanes<T>], ys[lanes<T>], angles[lanes<T>], known[lanes<T>];
    store(xs, x), store(ys, y), store(angles, near), store(known, when(is_near, vec<T>(1.0)));
    for (int i = 0; i < lanes<T>; i++) {
        const double size = std::fabs(double(xs[i])) + std::fabs(double(ys[i]));
        if (known[i] != 0 || std::isnan(size)) continue;
        std::uint64_t part = std::uint64_t(quarters) << 62;
        if (!std::isinf(xs[i]) && !std::isinf(ys[i])) {
            int shift, more;
            const double a = std::frexp(double(xs[i]), &shift), b = std::frexp(double(ys[i]), &more), p = a * b;
            part += half_turns(p, shift + more) + half_turns(std::fma(a, b, -p), shift + more);
        }
        angles[i] = T(double(std::int64_t(part)) * (3.141592653589793 / 18446744073709551616.0));
    }
    return load(angles);
}

}  // namespace fastact
