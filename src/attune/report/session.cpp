// SPDX-License-Identifier: Apache-2.0
#include <attune/report/session.hpp>

#include <algorithm>

namespace attune::report {
namespace {

constexpr std::size_t most_strengths = 3;

bool free_beside(const std::vector<Candidate>& chosen, const Candidate& candidate) {
    return std::none_of(chosen.begin(), chosen.end(),
                        [&](const Candidate& one) { return overlap(one.time, candidate.time).has_value(); });
}

/// From each theme in turn its first that is still free, until there are enough or none is left.
std::vector<Candidate> strengths(const std::vector<Candidate>& candidates) {
    std::vector<Candidate> chosen;
    for (bool found = true; found && chosen.size() < most_strengths;) {
        found = false;
        for (const Theme theme : themes) {
            if (theme == Theme::repair || chosen.size() == most_strengths) continue;
            const auto next =
                std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
                    return candidate.theme == theme && free_beside(chosen, candidate);
                });
            if (next == candidates.end()) continue;
            chosen.push_back(*next);
            found = true;
        }
    }
    return chosen;
}

} // namespace

std::vector<Candidate> session(const std::vector<Candidate>& candidates, bool with_break) {
    std::vector<Candidate> chosen = strengths(candidates);
    if (chosen.size() < 2 || !with_break) return chosen;
    const auto mended = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return candidate.theme == Theme::repair && free_beside(chosen, candidate);
    });
    // With three strengths two stand before the break; with two, one.
    if (mended != candidates.end()) chosen.insert(chosen.end() - 1, *mended);
    return chosen;
}

} // namespace attune::report
