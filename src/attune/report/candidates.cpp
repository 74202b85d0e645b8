// SPDX-License-Identifier: Apache-2.0
#include <attune/report/candidates.hpp>

#include <attune/report/candidate_kinds.hpp>

#include <algorithm>
#include <tuple>

namespace attune::report {

using measure::Account;

bool shown_before(const Candidate& one, const Candidate& next) {
    if (one.answers.size() != next.answers.size()) return one.answers.size() > next.answers.size();
    return std::tuple{one.latency(), one.place} < std::tuple{next.latency(), next.place};
}

std::string_view name(Theme theme) {
    switch (theme) {
    case Theme::focus: return "focus";
    case Theme::comfort: return "comfort";
    case Theme::pace: return "pace";
    case Theme::not_now: return "not_now";
    case Theme::beginnings: return "beginnings";
    case Theme::repair: break;
    }
    return "repair";
}

std::vector<Candidate> candidates(const Account& account) {
    std::vector<Candidate> all = chain_candidates(account);
    for (std::vector<Candidate> some : {turn_candidates(account), pause_candidates(account),
                                        together_candidates(account), repair_candidates(account)})
        all.insert(all.end(), some.begin(), some.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& one, const Candidate& next) { return one.theme < next.theme; });
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i].number = i + 1;
    return all;
}

bool frightens(const Account& account) {
    return std::any_of(account.seen.directed().begin(), account.seen.directed().end(),
                       [](const measure::Bout& bout) { return bout.act == Act::frighten; });
}

} // namespace attune::report
