// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/joint_play.hpp>

#include <attune/measure/shared_bout.hpp>

#include <limits>

namespace attune::measure {

const Description joint_play{
    .identifier = "joint_play",
    .name = "Playing together with a thing",
    .question = "How often and how long did both play with a thing, and who opened, completed and ended it?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "play with a thing, coded of both partners or as joint, 30 s watched",
    .citation = "Bakeman & Adamson 1984",
};

std::vector<Result> joint_plays(const Evidence& evidence) {
    std::vector<Result> results = shared_bout_results(evidence, joint_play, evidence.seen.with_object);
    const bool coded =
        !evidence.seen.with_object.child.empty() || !evidence.seen.with_object.caregiver.empty();
    if (coded) return results;
    for (Result& one : results) {
        one.estimate = Undetermined{"no play with a thing is coded"};
        one.chance.reset();
    }
    return results;
}

} // namespace attune::measure
