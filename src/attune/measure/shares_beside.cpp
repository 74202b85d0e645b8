// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/shares_beside.hpp>

#include <attune/measure/share_answered.hpp>
#include <attune/measure/share_of_cues.hpp>

namespace attune::measure {
namespace {

std::size_t count_cues(const Evidence& evidence, const Scope& scope, bool (*counts)(const Row&)) {
    std::size_t found = 0;
    for (const Row& row : evidence.ledger.rows)
        found += scope.holds(row.cue.episode) && row.cue.complete && counts(row);
    return found;
}

Result without(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks, std::string part,
               bool (*left_out)(const Row&)) {
    return result(answered, scope, std::move(part),
                  share_of_cues(
                      evidence, scope, blocks, [&](const Row& row) { return !left_out(row); },
                      [](const Row& row) { return row.answered(); }));
}

} // namespace

std::vector<Result> shares_beside(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks) {
    const auto coincident = [](const Row& row) { return row.coincident; };
    const auto elsewhere = [](const Row& row) { return row.answered_elsewhere; };
    const std::size_t answers = count_cues(evidence, scope, [](const Row& row) { return row.answered(); });
    std::vector<Result> results;
    if (20 * count_cues(evidence, scope, coincident) > answers)
        results.push_back(without(evidence, scope, blocks, "not coincident", coincident));
    if (count_cues(evidence, scope, elsewhere) > 0)
        results.push_back(without(evidence, scope, blocks, "not elsewhere", elsewhere));
    return results;
}

} // namespace attune::measure
