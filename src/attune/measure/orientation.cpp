// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/orientation.hpp>

#include <attune/measure/time_share.hpp>
#include <attune/measure/why_unseen.hpp>

#include <array>

namespace attune::measure {

const Description orientation{
    .identifier = "orientation",
    .name = "Orientation of the child",
    .question = "How much of the time was the child turned to the caregiver, by eyes or body?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = "gaze or posture of the child, 30 s covered",
    .citation = "attune definitions, section 9",
};
const Description openness{
    .identifier = "openness",
    .name = "Open posture of the caregiver",
    .question = "How much of the time was the caregiver's posture open towards the child?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = "posture of the caregiver with open codes, 30 s covered",
    .citation = "attune definitions, section 8",
};

namespace {

constexpr std::array towards{Channel::gaze, Channel::posture};

Stretches oriented(const Observation& seen, ChannelSet by) {
    return on(seen.bouts.child, [&](const Bout& bout) {
        return by.contains(bout.channel) && (bout.act == Act::bid || bout.act == Act::engage)
               && !bout.elsewhere;
    });
}

Measured<Estimate> share_in(const Observation& seen, const Scope& scope, const Stretches& state,
                            const Stretches& covered) {
    return share_of_time(state, part_in(seen, scope, covered), "covered");
}

Measured<Estimate> open_share(const Observation& seen, const Scope& scope) {
    if (!seen.in_use.caregiver.contains(Channel::posture))
        return Undetermined{
            why_unseen(seen, Partner::caregiver, Channel::posture, "no posture of the caregiver is coded")};
    return share_in(seen, scope, seen.open_posture, seen.covered.caregiver[Channel::posture]);
}

void add_orientation(const Observation& seen, const Scope& scope, std::vector<Result>& results) {
    ChannelSet used;
    for (const Channel channel : towards)
        if (seen.in_use.child.contains(channel)) used.insert(channel);
    if (used.empty()) {
        const std::string why = why_unseen(seen, Partner::child, ChannelSet{Channel::gaze, Channel::posture},
                                           "no gaze or posture of the child is coded");
        results.push_back(result(orientation, scope, "any", Undetermined{why}));
        return;
    }
    results.push_back(result(orientation, scope, "any",
                             share_in(seen, scope, oriented_time(seen), orientation_covered(seen))));
    for (const Channel channel : towards)
        if (used.contains(channel))
            results.push_back(
                result(orientation, scope, std::string{name(channel)},
                       share_in(seen, scope, oriented(seen, {channel}), seen.covered.child[channel])));
}

} // namespace

Stretches orientation_covered(const Observation& seen) {
    const bool gaze = seen.in_use.child.contains(Channel::gaze);
    const bool posture = seen.in_use.child.contains(Channel::posture);
    const ByChannel<Stretches>& covered = seen.covered.child;
    if (gaze && posture) return intersection(covered[Channel::gaze], covered[Channel::posture]);
    return covered[gaze ? Channel::gaze : Channel::posture];
}

Stretches oriented_time(const Observation& seen) {
    return oriented(seen, {Channel::gaze, Channel::posture});
}

std::vector<Result> orientations(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        add_orientation(evidence.seen, scope, results);
        results.push_back(result(openness, scope, "of the time", open_share(evidence.seen, scope)));
    }
    return results;
}

} // namespace attune::measure
