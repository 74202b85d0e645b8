// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/options.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::measure {

/// What a measure says of itself: the listing, the manual, the JSON and the dictionary are made from it.
struct Description {
    std::string_view identifier; ///< "share_answered"; snake_case, stable
    std::string_view name;       ///< "Share of cues answered"
    std::string_view question;   ///< the question it answers, as a sentence
    std::string_view unit;       ///< "share", "s", "per minute", "count"
    double least;                ///< its range
    double most;                 ///< infinity where there is no upper end
    std::string_view direction;  ///< who -> whom: "child -> caregiver"
    std::string_view needs;      ///< channels, coverage, episodes
    std::string_view citation;   ///< the paper it comes from
};

/// A 95 % interval and how it was made: "5-block jackknife", "exact Poisson".
struct Range {
    double low;
    double high;
    std::string_view how;
};

/// A number with what it was made of.
struct Estimate {
    double value;
    std::optional<double> count{}; ///< x, where the value is x of n, or the events of a rate
    std::optional<double> of{};    ///< n: how many cues, breaks; or the seconds that a rate divides by
    std::optional<Range> interval{};
};

/// An estimate beside what coincidence would give (definitions, section 6).
struct AgainstChance {
    Null null;
    std::uint32_t shifts;
    double expected;                        ///< mean of the null
    std::optional<double> expected_exact{}; ///< the same without sampling, where it can be had
    double low, high;                       ///< 95 % of the null
    double excess;                          ///< observed - expected
    Measured<double> index;                 ///< the excess as a part of what was possible, -1 ... 1
    std::string_view sided;                 ///< which departures p looks for: "greater", "less", "two"
    double p;
    std::optional<double> p_adjusted{}; ///< Benjamini-Hochberg over the family; none where it is in no family
};

/// One number of the account: which measure, where, of what.
struct Result {
    std::string_view measure; ///< identifier of its description
    std::string episode;      ///< an episode's name; "free" for all episodes without instruction together;
                              ///< "play -> reunion" for a contrast
    std::string part;         ///< "any", "bid", "alarm", a channel, a stage, an outcome ...
    std::string_view unit;    ///< where a part has a unit of its own; else the description's
    bool instructed = false;  ///< of an instructed episode: shown, never pooled, never said of the caregiver
    Measured<Estimate> estimate;
    std::optional<Measured<AgainstChance>> chance{};
};

/// Below these a share is Undetermined (definitions, section 6).
inline constexpr std::size_t least_cues = 5;
inline constexpr Duration least_watched = 30s;

} // namespace attune::measure
