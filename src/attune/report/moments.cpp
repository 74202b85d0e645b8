// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moments.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {

namespace {

using measure::Account;
using measure::Break;
using measure::Reaction;
using measure::Row;

/// Full chains, the ones to show first in front, whether contact or calm came after.
std::vector<Candidate> chains(const std::vector<Candidate>& all) {
    std::vector<Candidate> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [](const Candidate& one) {
        return one.theme == Theme::focus || one.theme == Theme::comfort;
    });
    std::sort(found.begin(), found.end(), shown_before);
    return found;
}

Moment moment_of(const Account& account, const Candidate& chain) {
    const Row& row = account.ledger.rows[chain.place];
    const std::string_view call = row.cue.act == Act::alarm ? "was in alarm" : "called";
    const std::string_view then = row.reaction == Reaction::settles ? "calm" : "with the caregiver";
    return {chain.time, fmt::format("cue-{}", chain.place + 1),
            fmt::format("The child {} by {}. An answer by {} came after {}; {} later the child was {}.", call,
                        listed(row.cue.channels), listed(row.answer_channels),
                        length_words(*row.answer - row.cue.onset), chosen_words(account.options.reaction),
                        then)};
}

std::string far_words(measure::Stage depth) {
    switch (depth) {
    case measure::Stage::bid: return "; the child called again";
    case measure::Stage::turn_away: return "; the child turned away";
    case measure::Stage::alarm: return "; the child was in alarm";
    case measure::Stage::none: break;
    }
    return {};
}

std::string opening_words(measure::Opening opening) {
    switch (opening) {
    case measure::Opening::missed: return "A call passed without an answer seen";
    case measure::Opening::unavailable:
        return "The caregiver was still or away while the child was calling or engaged";
    case measure::Opening::carried: break;
    }
    return "The contact was broken from before";
}

Moment moment_of_repair(const Account& account, const Candidate& repair) {
    const Break& mended = account.breaks[repair.place];
    return {repair.time, fmt::format("break-{}", repair.place + 1),
            fmt::format("{}{}. {} later the contact was mended by {}.", opening_words(mended.opening),
                        far_words(mended.depth), length_words(mended.close - mended.onset),
                        listed(repair.answers))};
}

} // namespace

std::vector<Moment> moments(const Account& account) {
    const std::vector<Candidate> all = candidates(account);
    const std::vector<Candidate> found = chains(all);
    const auto mended =
        std::find_if(all.begin(), all.end(), [](const Candidate& one) { return one.theme == Theme::repair; });
    // With three strengths or more, two stand before the repair; with two, one.
    const std::size_t ahead = found.size() >= 3 ? 2 : 1;
    std::vector<Moment> chosen;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 3); ++i) {
        if (i == ahead && mended != all.end()) chosen.push_back(moment_of_repair(account, *mended));
        chosen.push_back(moment_of(account, found[i]));
    }
    return chosen;
}

} // namespace attune::report
