// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/observation.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attune::model {

/// What is read off a recording, real or simulated, by attune's own measures.
// clang-format off
enum class Gauge : std::uint8_t {
    answered,                            ///< share of the complete cues of calling, in free episodes
    latency,                             ///< median s from a cue's onset to its first answer, in free episodes
    engaged, bidding, averted, alarmed,  ///< minutes, whatever else is on
    bids, turnings_away, cries,          ///< how often the child began to
    breaks, repaired,                    ///< how often the connection broke, and was repaired
};
// clang-format on

inline constexpr std::size_t gauge_count = 11;

struct GaugeRow {
    Gauge gauge;
    std::string_view name; ///< as JSON has it: "minutes_alarmed"
    std::string_view words;
    std::string_view unit;
};

/// All gauges, in the order of the enumeration.
const std::array<GaugeRow, gauge_count>& gauges();

/// What the gauges read in some recordings of the same minutes, added up.
class Readings {
public:
    /// Another recording of the same minutes, or a further part of the recording that is being added.
    void add(const measure::Observation& seen, const measure::Options& options);
    void operator+=(const Readings& other);

    /// What a gauge reads in `times` recordings on average: the share and the median of all cues in them, a
    /// count or minutes for one. Undetermined where there are fewer cues than `least`.
    measure::Measured<double> at(Gauge gauge, std::size_t times = 1, std::size_t least = 1) const;

private:
    std::size_t cues_ = 0;
    std::vector<double> latencies_;
    std::array<double, gauge_count> sums_{};
};

} // namespace attune::model
