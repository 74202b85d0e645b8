// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/reaction.hpp>

#include <attune/measure/share_of_cues.hpp>

#include <array>

namespace attune::measure {

const Description reaction_to_answer{
    .identifier = "reaction",
    .name = "The child's reaction to an answer",
    .question = "What did the child do in the seconds after an answer?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = "5 answered cues whose next seconds were watched",
    .citation = "attune definitions, section 5",
};

namespace {

bool is_known(const Row& row) {
    return row.reaction && *row.reaction != Reaction::unknown;
}

} // namespace

std::vector<Result> reactions(const Evidence& evidence) {
    constexpr std::array kinds{Reaction::settles, Reaction::stays, Reaction::worsens, Reaction::joins};
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const FiveBlocks blocks{evidence.seen, scope};
        for (const CueKind cues : {CueKind::bid, CueKind::alarm}) {
            const auto of = [&](const Row& row) { return is_of(cues, row.cue.act); };
            const std::string after = "after " + std::string{name(cues)} + ": ";
            for (const Reaction kind : kinds)
                results.push_back(result(reaction_to_answer, scope, after + name(kind),
                                         share_of_cues(
                                             evidence, scope, blocks,
                                             [&](const Row& row) { return of(row) && is_known(row); },
                                             [&](const Row& row) { return row.reaction == kind; })));
            results.push_back(result(reaction_to_answer, scope, after + "unknown",
                                     share_of_cues(
                                         evidence, scope, blocks,
                                         [&](const Row& row) { return of(row) && row.reaction.has_value(); },
                                         [](const Row& row) { return !is_known(row); })));
        }
    }
    return results;
}

} // namespace attune::measure
