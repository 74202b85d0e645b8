// SPDX-License-Identifier: Apache-2.0
#include <attune/report/session.hpp>

#include <algorithm>

namespace attune::report {
namespace {

constexpr std::size_t most_strengths = 3;

using Chosen = std::vector<Candidate>;

/// The first moment of a theme that lies beside all that are chosen.
std::optional<Candidate> next_of(Theme theme, const Chosen& candidates, const Chosen& chosen) {
    const auto free_beside = [&](const Candidate& candidate) {
        return std::none_of(chosen.begin(), chosen.end(), [&](const Candidate& one) {
            return overlap(one.time, candidate.time).has_value();
        });
    };
    const auto next = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return candidate.theme == theme && free_beside(candidate);
    });
    return next == candidates.end() ? std::nullopt : std::optional{*next};
}

/// From each theme in turn its first that is still free, until there are `most` or none is left.
Chosen strengths(const Chosen& candidates, std::size_t most, std::optional<Theme> only) {
    Chosen chosen;
    for (bool found = true; found && chosen.size() < most;) {
        found = false;
        for (const Theme theme : themes) {
            if (theme == Theme::repair || (only && *only != theme) || chosen.size() == most) continue;
            if (const auto next = next_of(theme, candidates, chosen)) {
                chosen.push_back(*next);
                found = true;
            }
        }
    }
    return chosen;
}

} // namespace

std::vector<Candidate> session(const std::vector<Candidate>& candidates, const SessionWish& wish) {
    const bool around_a_break = !wish.theme || *wish.theme == Theme::repair;
    const auto only = around_a_break ? std::nullopt : wish.theme;
    if (wish.with_break && around_a_break) {
        Chosen chosen = strengths(candidates, std::min(wish.most - 1, most_strengths), only);
        if (chosen.size() >= 2) {
            if (const auto mended = next_of(Theme::repair, candidates, chosen)) {
                chosen.insert(chosen.end() - 1, *mended);
                return chosen;
            }
        }
    }
    return strengths(candidates, std::min(wish.most, most_strengths), only);
}

} // namespace attune::report
