// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/stream.hpp>

#include <attune/chance/misuse.hpp>
#include <attune/chance/natural_logarithm.hpp>

#include <fmt/format.h>

#include <cmath>

namespace attune::chance {
namespace {

__extension__ using Wide = unsigned __int128;

// FNV-1a: Fowler, Noll & Vo; draft-eastlake-fnv, 64 bits.
std::uint64_t hash(std::string_view text) {
    std::uint64_t h = 0xcbf29ce484222325;
    for (const char letter : text) {
        h ^= static_cast<unsigned char>(letter);
        h *= 0x100000001b3;
    }
    return h;
}

} // namespace

Stream::Stream(Seed seed, std::string_view purpose, std::uint64_t index)
    : key_{seed.number(), hash(purpose), index, purpose.size()} {}

void Stream::refill() {
    block_ = threefry(key_, {position_++, 0, 0, 0});
    used_ = 0;
}

std::uint64_t Stream::below(std::uint64_t n) {
    if (n == 0) throw Misuse{"Stream::below: n is 0, there is no number below it"};
    Wide product = Wide{bits()} * n;
    if (static_cast<std::uint64_t>(product) < n) {
        const std::uint64_t unfair = (0 - n) % n; // 2⁶⁴ mod n: so many products would favour some results
        while (static_cast<std::uint64_t>(product) < unfair) product = Wide{bits()} * n;
    }
    return static_cast<std::uint64_t>(product >> 64);
}

std::int64_t Stream::between(std::int64_t first, std::int64_t last) {
    if (last < first) throw Misuse{fmt::format("Stream::between: last {} is below first {}", last, first)};
    const auto low = static_cast<std::uint64_t>(first);
    const std::uint64_t size = static_cast<std::uint64_t>(last) - low + 1; // 0: all 2⁶⁴ numbers
    return static_cast<std::int64_t>(low + (size == 0 ? bits() : below(size)));
}

double Stream::exponential(double rate) {
    if (!(rate > 0) || !std::isfinite(rate))
        throw Misuse{fmt::format("Stream::exponential: rate {} is not finite and above 0", rate)};
    return -natural_logarithm(uniform()) / rate;
}

double Stream::normal() {
    for (;;) {
        const double x = 2 * uniform() - 1;
        const double y = 2 * uniform() - 1;
        const double r2 = x * x + y * y;
        if (r2 < 1 && r2 > 0) return x * std::sqrt(-2 * natural_logarithm(r2) / r2);
    }
}

} // namespace attune::chance
