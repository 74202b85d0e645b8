// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/measure/support/bridge.hpp>
#include <test/measure/support/measured_case.hpp>

#include <functional>
#include <string>

namespace attune::test {

/// A random recording as both know it.
struct SideBySide {
    MeasuredCase measured;
    twin::Account account;
};

SideBySide side_by_side(const twin::Recording& recording, const twin::Options& options);

/// What one of the two has to say, in words.
struct BothInWords {
    std::function<std::string(const MeasuredCase&)> measured;
    std::function<std::string(const twin::Account&)> twin;
};

/// With acts meant for somebody else in every second recording, and with channels that are not available in
/// every third.
twin::Wishes varied(twin::Wishes wishes, std::uint64_t seed);

/// Asks both about `recordings` random recordings until they differ; then makes that one as small as it can
/// be and shows it. Requires that `least` of them had something to say. `vary`: the recordings are `varied`.
void same_for_both(const BothInWords& words, std::uint64_t recordings, std::uint64_t least,
                   const twin::Wishes& wishes = {}, bool vary = true);

/// A number in nine digits; "-" where there is none.
std::string in_digits(std::optional<double> number);

} // namespace attune::test
