// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/options.hpp>

#include <fmt/format.h>

#include <array>

namespace attune::measure {

std::string name(WindowRule rule) {
    constexpr std::array names{"reach", "turn", "lena", "prompt"};
    return names[static_cast<std::size_t>(rule)];
}

std::string name(Credit credit) {
    constexpr std::array names{"latest", "first", "every"};
    return names[static_cast<std::size_t>(credit)];
}

std::string name(Null null) {
    constexpr std::array names{"circular-shift", "local-shift", "shuffled-gaps"};
    return names[static_cast<std::size_t>(null)];
}

Duration reach_of(const Options& options) {
    switch (options.window) {
    case WindowRule::turn: return 2s;
    case WindowRule::lena: return 5s;
    case WindowRule::prompt: return 1s;
    case WindowRule::reach: break;
    }
    return options.reach;
}

std::optional<std::string> objection(const Options& options, std::optional<Duration> resolution) {
    const Duration reach = reach_of(options);
    if (reach <= Duration{0}) return fmt::format("a window of {} s is empty", Seconds{reach}.count());
    if (options.hold && *options.hold < Duration{0}) return "hold is negative";
    if (options.together < Duration{0}) return "together is negative";
    if (options.apart && *options.apart < Duration{0}) return "apart is negative";
    if (options.settle <= Duration{0} || options.quiet <= Duration{0} || options.reaction <= Duration{0})
        return "settle, quiet and reaction are lengths of time above zero";
    if (!(options.trust_half_life > 0)) return "the half-life of trust is a number of runs above zero";
    if (resolution && reach < 2 * *resolution)
        return fmt::format(
            "a window of {} s is shorter than two steps of the coding ({} s each); choose a longer one",
            Seconds{reach}.count(), Seconds{*resolution}.count());
    return std::nullopt;
}

} // namespace attune::measure
