// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moments.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/phrase.hpp>
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

Moment moment_of(const Account& account, const Candidate& chain, const Speaker& speaker) {
    const Row& row = account.ledger.rows[chain.place];
    const auto word = [&](const std::string& key) { return speaker.words("told_moment." + key); };
    return {chain.time, fmt::format("cue-{}", chain.place + 1),
            speaker.say("told_moment.chain",
                        {{"called", word(row.cue.act == Act::alarm ? "called.alarm" : "called.bid")},
                         {"signals", channel_words(speaker, row.cue.channels)},
                         {"answers", channel_words(speaker, row.answer_channels)},
                         {"latency", speaker.number(length_words(*row.answer - row.cue.onset))},
                         {"reaction", speaker.number(chosen_words(account.options.reaction))},
                         {"then", word(row.reaction == Reaction::settles ? "then.settles" : "then.joins")}})};
}

std::string far_words(measure::Stage depth, const Speaker& speaker) {
    switch (depth) {
    case measure::Stage::bid: return speaker.words("told_moment.far.bid");
    case measure::Stage::turn_away: return speaker.words("told_moment.far.turn_away");
    case measure::Stage::alarm: return speaker.words("told_moment.far.alarm");
    case measure::Stage::none: break;
    }
    return {};
}

std::string opening_words(measure::Opening opening, const Speaker& speaker) {
    switch (opening) {
    case measure::Opening::missed: return speaker.words("told_moment.opening.missed");
    case measure::Opening::unavailable: return speaker.words("told_moment.opening.unavailable");
    case measure::Opening::carried: break;
    }
    return speaker.words("told_moment.opening.carried");
}

Moment moment_of_repair(const Account& account, const Candidate& repair, const Speaker& speaker) {
    const Break& mended = account.breaks[repair.place];
    return {repair.time, fmt::format("break-{}", repair.place + 1),
            speaker.say("told_moment.repair",
                        {{"opening", opening_words(mended.opening, speaker)},
                         {"far", far_words(mended.depth, speaker)},
                         {"length", speaker.number(length_words(mended.close - mended.onset))},
                         {"answers", channel_words(speaker, repair.answers)}})};
}

} // namespace

std::vector<Moment> moments(const Account& account, const Speaker& speaker) {
    const std::vector<Candidate> all = candidates(account);
    const std::vector<Candidate> found = chains(all);
    const auto mended =
        std::find_if(all.begin(), all.end(), [](const Candidate& one) { return one.theme == Theme::repair; });
    // With three strengths or more, two stand before the repair; with two, one.
    const std::size_t ahead = found.size() >= 3 ? 2 : 1;
    std::vector<Moment> chosen;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 3); ++i) {
        if (i == ahead && mended != all.end()) chosen.push_back(moment_of_repair(account, *mended, speaker));
        chosen.push_back(moment_of(account, found[i], speaker));
    }
    return chosen;
}

} // namespace attune::report
