// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <sstream>

namespace attune::test {

SideBySide side_by_side(const twin::Recording& recording, const twin::Options& options) {
    const Timeline timeline = timeline_of(recording);
    measure::Options asked = options_of(options);
    asked.shifts = 0;
    return {MeasuredCase{timeline, dyad_of(timeline, "child", "caregiver"), asked},
            twin::account_of(recording, options)};
}

twin::Wishes varied(twin::Wishes wishes, std::uint64_t seed) {
    wishes.addressed = seed % 2 == 0;
    wishes.unavailable = seed % 3 == 0;
    return wishes;
}

void same_for_both(const BothInWords& words, std::uint64_t recordings, std::uint64_t least,
                   const twin::Wishes& wishes, bool vary) {
    std::uint64_t told = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        const twin::Options options = twin::random_options(seed);
        const auto differs = [&](const twin::Recording& recording) {
            const SideBySide both = side_by_side(recording, options);
            return words.measured(both.measured) != words.twin(both.account);
        };
        const twin::Recording recording = twin::random_recording(seed, vary ? varied(wishes, seed) : wishes);
        told += !words.twin(twin::account_of(recording, options)).empty();
        if (!differs(recording)) continue;
        const twin::Recording small = twin::smallest(recording, differs);
        INFO("seed " << seed << "\n" << twin::in_words(options) << "\n" << twin::plain_text(small));
        const SideBySide both = side_by_side(small, options);
        REQUIRE(words.measured(both.measured) == words.twin(both.account));
    }
    CHECK(told >= least);
}

std::string in_digits(std::optional<double> number) {
    if (!number) return "-";
    std::ostringstream text;
    text.precision(9);
    text << (std::abs(*number) < 1e-12 ? 0.0 : *number);
    return text.str();
}

} // namespace attune::test
