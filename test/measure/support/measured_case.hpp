// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <string_view>
#include <vector>

namespace attune::test {

/// The child and the caregiver with these ids, or the only ones there are.
Dyad dyad_of(const Timeline& timeline, std::string_view child = {}, std::string_view caregiver = {});

/// The default options without random recordings, for tests that ask for none.
measure::Options without_shifts();

/// One dyad of a recording, measured; keeps what an Evidence refers to.
class MeasuredCase {
public:
    explicit MeasuredCase(const Timeline& timeline, measure::Options options = without_shifts());
    MeasuredCase(const Timeline& timeline, const Dyad& dyad, measure::Options options = without_shifts());
    /// From lines of attune's own table.
    explicit MeasuredCase(std::string_view plain, measure::Options options = without_shifts());

    measure::Evidence evidence() const {
        return {seen, ledger, breaks, options, coincidence, not_nows, circle_moments};
    }
    /// Cue number `cue`, counted from 1 as in every output.
    const measure::Row& row(std::size_t cue) const { return ledger.rows.at(cue - 1); }

    measure::Options options;
    measure::Observation seen;
    measure::Ledger ledger;
    std::vector<measure::Break> breaks;
    std::vector<measure::Measured<measure::Coincidence>> coincidence;
    std::vector<measure::NotNow> not_nows;
    std::vector<measure::CircleMoment> circle_moments;
};

/// The only result of this measure, episode and part; std::runtime_error unless there is exactly one.
const measure::Result& the(const std::vector<measure::Result>& results, std::string_view measure,
                           std::string_view episode, std::string_view part);

/// Its value, or its reason: so that a test of one says the other where it fails.
std::string value_or_reason(const measure::Result& result);

} // namespace attune::test
