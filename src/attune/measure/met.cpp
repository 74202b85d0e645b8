// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/met.hpp>

#include <attune/measure/share_of_cues.hpp>

#include <array>

namespace attune::measure {

const Description met_with{
    .identifier = "met",
    .name = "What cues were met with",
    .question = "What did the caregiver do first in the window of a cue?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = "5 complete cues, 30 s watched",
    .citation = "attune definitions, section 4",
};

std::vector<Result> met(const Evidence& evidence) {
    constexpr std::array<std::optional<Act>, 5> kinds{Act::answer, Act::demand, Act::rebuff, Act::frighten,
                                                      std::nullopt};
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const FiveBlocks blocks{evidence.seen, scope};
        for (const auto& kind : kinds)
            results.push_back(result(met_with, scope, kind ? std::string{name(*kind)} : "none",
                                     share_of_cues(
                                         evidence, scope, blocks, [](const Row&) { return true; },
                                         [&](const Row& row) { return row.met == kind; })));
    }
    return results;
}

} // namespace attune::measure
