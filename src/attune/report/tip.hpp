// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace attune::report {

/// What a tip is about, by its name in docs/people/tips.md: a measure of the registry, or a named absence.
struct TipMeasure {
    std::string_view name;       ///< "held_to_calm"
    std::string_view identifier; ///< of the measure; empty: attune does not measure it
    std::string_view part;       ///< of its results; empty: all of them
    std::string_view absent;     ///< why it is not measured; empty where it is
};

/// Everything that tips are about.
std::span<const TipMeasure> tip_measures();
/// Throws Misuse where nothing has this name.
const TipMeasure& tip_measure(std::string_view name);

/// One thing to try. Its words are the message `tip.<key>` of every language; here is what it rests on.
struct Tip {
    std::string_view key;                     ///< "eyes.wait_for_the_look"
    std::array<std::string_view, 2> measures; ///< names of tip measures; the second may be empty
    std::string_view source;                  ///< where it comes from, in short
};

/// All tips, in the order of docs/people/tips.md.
std::span<const Tip> tips();
/// Throws Misuse where there is none with this key.
const Tip& tip(std::string_view key);

} // namespace attune::report
