// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/comfort.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/measure/child_time.hpp>
#include <attune/measure/time_share.hpp>

#include <algorithm>

namespace attune::measure {

const Description comfort{
    .identifier = "comfort",
    .name = "Comfort of the child",
    .question = "How much more of the time was the child in a positive than in a negative tone?",
    .unit = "difference of shares",
    .least = -1,
    .most = 1,
    .direction = "child",
    .needs = "30 s in which all channels of the child were covered; valence",
    .citation = "attune definitions, section 8; Tronick et al. 1978",
};
const Description alarm_free{
    .identifier = "alarm_free",
    .name = "Time free of alarm",
    .question = "How much of the time was the child not in alarm?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child",
    .needs = "30 s in which all channels of the child were covered",
    .citation = "attune definitions, section 8",
};

namespace {

/// The difference of two shares of the same time.
Measured<Estimate> difference_of_shares(const Stretches& more, const Stretches& less,
                                        const Stretches& within) {
    const Measured<Estimate> plain = share_of_time(more, within, "covered");
    if (!plain) return plain;
    const TimeShare first = *time_share(more, within), second = *time_share(less, within);
    chance::FiveParts<double> left_one_out{};
    for (std::size_t i = 0; i < left_one_out.size(); ++i)
        left_one_out[i] = first.left_one_out[i] - second.left_one_out[i];
    const double value = first.share - second.share;
    const chance::Bounds bounds = chance::jackknife_interval(value, left_one_out);
    return Estimate{.value = value,
                    .of = plain->of,
                    .interval =
                        Range{std::max(-1.0, bounds.low), std::min(1.0, bounds.high), "5-block jackknife"}};
}

/// Where no act of the child has a tone, and none is an alarm, the scheme may know of none: then a child who
/// was neutral can not be told from one whose tone was not coded.
bool tone_is_coded(const Observation& seen) {
    return std::any_of(seen.bouts.child.begin(), seen.bouts.child.end(), [](const Bout& bout) {
        return bout.valence != Valence::neutral || bout.act == Act::alarm;
    });
}

} // namespace

Stretches positive_time(const Observation& seen) {
    return on(seen.bouts.child,
              [](const Bout& bout) { return bout.valence == Valence::positive && bout.act != Act::alarm; });
}

Stretches negative_time(const Observation& seen) {
    return on(seen.bouts.child,
              [](const Bout& bout) { return bout.valence == Valence::negative || bout.act == Act::alarm; });
}

std::vector<Result> comforts(const Evidence& evidence) {
    const Observation& seen = evidence.seen;
    const Stretches positive = positive_time(seen), negative = negative_time(seen);
    const Stretches covered = child_covered(seen), calm = difference(covered, seen.child.alarm);
    std::vector<Result> results;
    for (const Scope& scope : scopes(seen)) {
        const Stretches within = part_in(seen, scope, covered);
        const Measured<Estimate> difference = difference_of_shares(positive, negative, within);
        results.push_back(result(
            comfort, scope, "positive less negative",
            difference && !tone_is_coded(seen) ? Undetermined{"no tone of the child is coded"} : difference));
        results.push_back(result(alarm_free, scope, "of the time", share_of_time(calm, within, "covered")));
    }
    return results;
}

} // namespace attune::measure
