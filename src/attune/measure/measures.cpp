// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/measures.hpp>

#include <attune/measure/latency.hpp>
#include <attune/measure/share_answered.hpp>

#include <array>

namespace attune::measure {

std::span<const Measure> measures() {
    static const std::array all{
        Measure{{&answered, &answered_run, &answered_window}, share_answered},
        Measure{{&latency_onset, &latency_offset}, latency},
    };
    return all;
}

const Description* description(std::string_view identifier) {
    for (const Measure& measure : measures())
        for (const Description* one : measure.descriptions)
            if (one->identifier == identifier) return one;
    return nullptr;
}

} // namespace attune::measure
