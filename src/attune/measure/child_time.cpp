// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/child_time.hpp>

namespace attune::measure {

const Description child_time{
    .identifier = "child_time",
    .name = "Share of time in each state of the child",
    .question = "How much of the time was the child in alarm, withdrawn, bidding, engaged?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child",
    .needs = "30 s in which all channels of the child were covered",
    .citation = "Tronick et al. 1978; Mesman, van IJzendoorn & Bakermans-Kranenburg 2009",
};

Stretches child_covered(const Observation& seen) {
    return covered_throughout(seen, Partner::child).value_or(Stretches{});
}

std::array<NamedState, 4> child_states(const Observation& seen) {
    return {NamedState{"alarm", seen.child.alarm}, NamedState{"withdraw", seen.child.withdraw},
            NamedState{"bid", seen.child.bid}, NamedState{"engage", seen.child.engage}};
}

std::vector<Result> child_times(const Evidence& evidence) {
    const Stretches covered = child_covered(evidence.seen);
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const Stretches within = part_in(evidence.seen, scope, covered);
        for (const NamedState& state : child_states(evidence.seen))
            results.push_back(result(child_time, scope, std::string{state.name},
                                     share_of_time(state.on, within, "covered")));
    }
    return results;
}

} // namespace attune::measure
