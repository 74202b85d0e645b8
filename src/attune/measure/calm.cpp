// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/calm.hpp>

#include <attune/measure/shown_feeling.hpp>
#include <attune/measure/time_share.hpp>

namespace attune::measure {

const Description calm{
    .identifier = "calm",
    .name = "Calm beside alarm",
    .question =
        "While the child was in alarm, how much of the time was the caregiver's face and voice free of "
        "negative feeling?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = "face or voice of the caregiver, 30 s of alarm beside the caregiver",
    .citation = "attune definitions, section 5",
};

namespace {

Stretches covered_on_any(const Observation& seen, const auto& which) {
    Stretches covered;
    for (const Channel channel : which) covered = unite(covered, seen.covered.caregiver[channel]);
    return covered;
}

Stretches negative(const Observation& seen) {
    Stretches time;
    for (const Channel channel : feeling_channels)
        time = unite(time, shown(seen, channel, Valence::negative));
    return time;
}

bool shows_any(const Observation& seen) {
    return seen.in_use.caregiver.contains(Channel::face) || seen.in_use.caregiver.contains(Channel::voice);
}

} // namespace

Stretches alarm_beside_caregiver(const Observation& seen) {
    return intersection(difference(seen.child.alarm, seen.gone), covered_on_any(seen, feeling_channels));
}

std::vector<Result> calm_results(const Evidence& evidence) {
    const Observation& seen = evidence.seen;
    const Stretches beside = alarm_beside_caregiver(seen);
    const Stretches calm_time = difference(beside, negative(seen));
    const Stretches known = intersection(seen.child.alarm, unite(seen.gone, covered_on_any(seen, channels)));
    std::vector<Result> results;
    for (const Scope& scope : scopes(seen)) {
        const Measured<Estimate> none = Undetermined{"no face or voice of the caregiver is coded"};
        results.push_back(result(calm, scope, "calm",
                                 shows_any(seen) ? share_of_time(calm_time, part_in(seen, scope, beside),
                                                                 "of alarm beside the caregiver")
                                                 : none));
        results.push_back(
            result(calm, scope, "gone", share_of_time(seen.gone, part_in(seen, scope, known), "of alarm")));
    }
    return results;
}

} // namespace attune::measure
