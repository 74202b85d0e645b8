// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/contradiction.hpp>

#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/time_share.hpp>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description contradiction{
    .identifier = "contradiction",
    .name = "Calling and turning away at once",
    .question = "How often did the child call on one channel and turn away on another?",
    .unit = "per minute",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child -> caregiver",
    .needs = "two channels of the child, 30 s watched",
    .citation = "attune definitions, section 8; Main & Solomon 1990",
};

Stretches contradictory_time(const Observation& seen) {
    Stretches found;
    for (const Channel channel : channels) {
        const Stretches calls = on(seen.bouts.child, [&](const Bout& bout) {
            return bout.channel == channel && is_cue(bout.act) && !bout.elsewhere;
        });
        const Stretches turns = on(seen.bouts.child, [&](const Bout& bout) {
            return bout.channel != channel && (bout.act == Act::withdraw || bout.act == Act::shutdown);
        });
        found = unite(found, intersection(calls, turns));
    }
    return found;
}

std::vector<Result> contradictions(const Evidence& evidence) {
    const Observation& seen = evidence.seen;
    const Stretches found = contradictory_time(seen);
    const auto used = std::count_if(channels.begin(), channels.end(),
                                    [&](Channel one) { return seen.in_use.child.contains(one); });
    const Measured<Estimate> alone = Undetermined{"fewer than two channels of the child were coded"};
    std::vector<Result> results;
    for (const Scope& scope : scopes(seen)) {
        const Stretches watched = watched_in(seen, scope);
        std::size_t begun = 0;
        for (const Interval& one : found.intervals()) begun += watched.contains(one.onset());
        results.push_back(
            result(contradiction, scope, "rate", used < 2 ? alone : rate_per_minute(evidence, scope, begun)));
        results.push_back(result(contradiction, scope, "of the time",
                                 used < 2 ? alone : share_of_time(found, watched, "watched")));
        results.back().unit = "share";
    }
    return results;
}

} // namespace attune::measure
