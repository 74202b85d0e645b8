// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/calm.hpp>

#include <attune/measure/shown_feeling.hpp>
#include <attune/measure/time_share.hpp>
#include <attune/measure/why_unseen.hpp>

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

/// Why it can not be judged; none where it can.
std::optional<Undetermined> not_coded(const Observation& seen) {
    const ChannelSet used = seen.in_use.caregiver;
    if (!used.contains(Channel::face) && !used.contains(Channel::voice))
        return Undetermined{why_unseen(seen, Partner::caregiver, ChannelSet{Channel::face, Channel::voice},
                                       "no face or voice of the caregiver is coded")};
    if (!feeling_is_coded(seen)) return Undetermined{no_feeling_coded};
    return std::nullopt;
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
        const auto share = [&]() -> Measured<Estimate> {
            if (const auto why = not_coded(seen)) return *why;
            return share_of_time(calm_time, part_in(seen, scope, beside), "of alarm beside the caregiver");
        };
        results.push_back(result(calm, scope, "calm", share()));
        results.push_back(
            result(calm, scope, "gone", share_of_time(seen.gone, part_in(seen, scope, known), "of alarm")));
    }
    return results;
}

} // namespace attune::measure
