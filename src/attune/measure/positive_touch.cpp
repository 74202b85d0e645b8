// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/positive_touch.hpp>

#include <attune/measure/time_share.hpp>
#include <attune/measure/why_unseen.hpp>

#include <algorithm>

namespace attune::measure {

const Description positive_touch{
    .identifier = "positive_touch",
    .name = "Positive touch",
    .question = "How much of the caregiver's touch was positive, and how much of the child's alarm met it?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = "touch of the caregiver with valence, 30 s of touch or of alarm",
    .citation = "attune definitions, section 9",
};

namespace {

bool is_touch(const Bout& bout) {
    return bout.channel == Channel::touch && !bout.elsewhere
           && (is_directed(bout.act) || bout.act == Act::wait);
}

/// Where no touch has a feeling the scheme may know of none: then a plain touch can not be told from one
/// whose feeling was not coded.
bool feeling_of_touch_is_coded(const Observation& seen) {
    return std::any_of(seen.bouts.caregiver.begin(), seen.bouts.caregiver.end(),
                       [](const Bout& bout) { return is_touch(bout) && bout.valence != Valence::neutral; });
}

} // namespace

Stretches positive_touch_time(const Observation& seen) {
    return on(seen.bouts.caregiver,
              [](const Bout& bout) { return is_touch(bout) && bout.valence == Valence::positive; });
}

std::vector<Result> positive_touches(const Evidence& evidence) {
    const Observation& seen = evidence.seen;
    const bool coded = seen.in_use.caregiver.contains(Channel::touch);
    const Stretches touch = on(seen.bouts.caregiver, is_touch);
    const Stretches positive = positive_touch_time(seen);
    std::vector<Result> results;
    for (const Scope& scope : scopes(seen)) {
        const Stretches watched = watched_in(seen, scope);
        const auto share = [&](const Stretches& of, std::string_view what) -> Measured<Estimate> {
            if (!coded)
                return Undetermined{why_unseen(seen, Partner::caregiver, Channel::touch,
                                               "no touch of the caregiver is coded")};
            const Measured<Estimate> found = share_of_time(positive, intersection(of, watched), what);
            if (found && !feeling_of_touch_is_coded(seen))
                return Undetermined{"no feeling of the caregiver's touch is coded"};
            return found;
        };
        results.push_back(result(positive_touch, scope, "of touch", share(touch, "of touch")));
        results.push_back(result(positive_touch, scope, "of alarm", share(seen.child.alarm, "of alarm")));
    }
    return results;
}

} // namespace attune::measure
