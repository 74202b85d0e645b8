// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_words.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {

using measure::Account;
using measure::Break;
using measure::Opening;
using measure::Outcome;
using measure::Reaction;
using measure::Row;
using measure::Status;

namespace {

std::string capital(std::string_view word) {
    std::string text{word};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string reaction_words(const Account& account, Reaction reaction) {
    const std::string after = chosen_words(account.options.reaction);
    switch (reaction) {
    case Reaction::settles: return fmt::format(" The child was calm {} later.", after);
    case Reaction::joins: return fmt::format(" The child was engaged {} later.", after);
    case Reaction::worsens: return fmt::format(" The child turned away or was in alarm within {}.", after);
    case Reaction::stays: return fmt::format(" The child was as before {} later.", after);
    case Reaction::unknown: return {};
    }
    return {};
}

std::string answer_words(const Account& account, const Row& row) {
    const std::string how = listed(row.first_channels);
    std::string words = row.coincident ? fmt::format(" An answer by {} began at the same moment.", how)
                                       : fmt::format(" Answered after {} by {}.",
                                                     length_words(*row.answer - row.cue.onset), how);
    if (row.reaction) words += reaction_words(account, *row.reaction);
    return words;
}

std::string status_words(const Account& account, const Row& row) {
    switch (row.status) {
    case Status::answered: return answer_words(account, row);
    case Status::unanswered:
        return fmt::format(" No answer seen in what was coded until {}.", clock(row.cue.seen_until));
    case Status::superseded: return " The child called again before the window was over.";
    case Status::shadowed: return " It lies in the window of an earlier cue.";
    case Status::cut: return " The watched time or the episode ended within its window.";
    }
    return {};
}

std::string circumstances(const Row& row) {
    std::string words;
    if (row.met && *row.met != Act::answer)
        words += fmt::format(" The first act towards the child: {}.", name(*row.met));
    if (!row.already_there.empty()) words += fmt::format(" Already there: {}.", listed(row.already_there));
    if (row.answered_elsewhere) words += " Another caregiver answered.";
    if (row.in_distraction) words += " The caregiver was in a distraction.";
    if (row.instructed) words += " The episode was instructed.";
    return words;
}

std::string_view article(Act act) {
    return act == Act::alarm ? "an alarm" : "a bid";
}

} // namespace

std::string bout_words(const measure::Bout& bout) {
    std::string words = fmt::format("{}: {}, ", capital(name(bout.channel)), name(bout.act));
    if (bout.offset > bout.onset)
        words += fmt::format("{} ({})", clock(Interval{bout.onset, bout.offset}),
                             length_words(bout.offset - bout.onset));
    else
        words += clock(bout.onset);
    if (bout.valence != Valence::neutral) words += fmt::format(", {}", name(bout.valence));
    return words;
}

std::string cue_words(const Account& account, std::size_t index) {
    const Row& row = account.ledger.rows[index];
    const std::string tone =
        row.cue.tone == measure::Tone::neutral ? "" : fmt::format(", {}", measure::name(row.cue.tone));
    return fmt::format("Cue {} at {}: {} by {}{}.", index + 1, clock(row.cue.onset), article(row.cue.act),
                       listed(row.cue.channels), tone)
           + status_words(account, row) + circumstances(row);
}

std::string opening_words(const Account& account, const Break& found) {
    switch (found.opening) {
    case Opening::carried: return "went on from before a stretch that was not watched";
    case Opening::unavailable:
        if (account.seen.instructed(found.opened_in))
            return fmt::format("the instructed {} began",
                               account.seen.episodes[*found.opened_in].instruction->caregiver == Act::away
                                   ? "absence"
                                   : "still face");
        return "the caregiver became still or went away while the child was turned to the caregiver";
    case Opening::missed:
        return fmt::format("no answer seen to {}",
                           found.opener ? article(account.ledger.rows[*found.opener].cue.act) : "a cue");
    }
    return {};
}

std::string depth_words(measure::Stage depth) {
    switch (depth) {
    case measure::Stage::none: return "no further sign seen";
    case measure::Stage::bid: return "bid again";
    case measure::Stage::turn_away: return "turned away";
    case measure::Stage::alarm: return "alarm";
    }
    return {};
}

ChannelSet mended_on(const Account& account, const Break& found) {
    ChannelSet mended;
    if (found.outcome != Outcome::repaired) return mended;
    for (const measure::Bout& answer : account.seen.answers()) {
        if (answer.onset > found.close) break;
        if (answer.onset >= found.confirmed
            && std::max(answer.offset, answer.onset) + account.options.settle >= found.close)
            mended.insert(answer.channel);
    }
    return mended;
}

std::string outcome_words(const Account& account, const Break& found) {
    switch (found.outcome) {
    case Outcome::repaired:
        return fmt::format("mended by {}{}", listed(mended_on(account, found)),
                           found.by == Partner::child ? ", in answer to a further cue of the child"
                                                      : ", brought about by the caregiver");
    case Outcome::recovered_alone:
        return fmt::format("the child was calm for {}; no answer seen beside it",
                           chosen_words(account.options.quiet));
    case Outcome::let_go: return "let go: nothing further seen";
    case Outcome::censored: return "open when the watched time ended";
    }
    return {};
}

std::string break_words(const Account& account, std::size_t number) {
    const Break& found = account.breaks[number];
    const std::string lasted = found.close > found.onset
                                   ? fmt::format("{} ({})", clock(Interval{found.onset, found.close}),
                                                 length_words(found.close - found.onset))
                                   : clock(found.onset);
    return fmt::format("Break {} at {}: {}. How far: {}. {}.", number + 1, lasted,
                       opening_words(account, found), depth_words(found.depth),
                       capital(outcome_words(account, found)));
}

} // namespace attune::report
