// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_words.hpp>

#include <attune/report/phrase.hpp>
#include <attune/report/wording.hpp>

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

/// A sentence that stands behind others: with a space before it, or nothing.
std::string also(const std::string& sentence) {
    return sentence.empty() ? "" : " " + sentence;
}

std::string reaction_words(const Account& account, Reaction reaction, const Speaker& speaker) {
    if (reaction == Reaction::unknown) return {};
    return speaker.say("told_cue." + std::string{measure::name(reaction)},
                       {{"after", speaker.number(chosen_words(account.options.reaction))}});
}

std::string answer_words(const Account& account, const Row& row, const Speaker& speaker) {
    Words words{{"channels", channel_words(speaker, row.first_channels)}};
    if (!row.coincident) words.emplace("latency", speaker.number(length_words(*row.answer - row.cue.onset)));
    const std::string how = speaker.say(row.coincident ? "told_cue.coincident" : "told_cue.answered", words);
    return row.reaction ? how + also(reaction_words(account, *row.reaction, speaker)) : how;
}

std::string status_words(const Account& account, const Row& row, const Speaker& speaker) {
    if (row.status == Status::answered) return answer_words(account, row, speaker);
    const std::string key = "told_cue." + std::string{measure::name(row.status)};
    if (row.status != Status::unanswered) return speaker.say(key);
    return speaker.say(key, {{"time", speaker.number(clock(row.cue.seen_until))}});
}

std::string circumstances(const Row& row, const Speaker& speaker) {
    std::string words;
    const auto add = [&](std::string_view key, const Words& more = {}) {
        words += also(speaker.say("told_cue." + std::string{key}, more));
    };
    if (row.met && *row.met != Act::answer) add("met", {{"act", act_words(*row.met, speaker)}});
    if (!row.already_there.empty()) add("already", {{"channels", channel_words(speaker, row.already_there)}});
    if (row.answered_elsewhere) add("elsewhere");
    if (row.in_distraction) add("in_distraction");
    if (row.instructed) add("in_instructed");
    return words;
}

/// "a bid", "an alarm".
std::string cue_name(Act act, const Speaker& speaker) {
    return speaker.words(act == Act::alarm ? "told_cue.alarm" : "told_cue.bid");
}

std::string tone_words(measure::Tone tone, const Speaker& speaker) {
    if (tone == measure::Tone::neutral) return {};
    const std::string key = "told_cue.tone." + std::string{measure::name(tone)};
    return speaker.words("told_cue.with_tone", {{"tone", speaker.words(key)}});
}

/// "0:35.2-0:41.0 (5.8 s)"; of what has no length, its moment.
std::string time_words(Instant onset, Instant offset, const Speaker& speaker) {
    if (offset <= onset) return speaker.number(clock(onset));
    return speaker.words("told_bout.with_length", {{"time", speaker.number_range(onset, offset)},
                                                   {"length", speaker.number(length_words(offset - onset))}});
}

std::string missed_words(const Account& account, const Break& found, const Speaker& speaker) {
    if (!found.opener) return speaker.words("told_break.missed.cue");
    const bool is_alarm = account.ledger.rows[*found.opener].cue.act == Act::alarm;
    return speaker.words(is_alarm ? "told_break.missed.alarm" : "told_break.missed.bid");
}

} // namespace

std::string act_words(Act act, const Speaker& speaker) {
    return speaker.words("told_bout.act." + std::string{name(act)});
}

std::string bout_words(const measure::Bout& bout, const Speaker& speaker) {
    std::string words =
        speaker.words("told_bout.title", {{"channel", capital(channel_words(speaker, bout.channel))},
                                          {"act", act_words(bout.act, speaker)},
                                          {"time", time_words(bout.onset, bout.offset, speaker)}});
    if (bout.valence == Valence::neutral) return words;
    const std::string key = "told_bout.valence." + std::string{name(bout.valence)};
    return words + speaker.words("told_bout.with_valence", {{"valence", speaker.words(key)}});
}

std::string cue_words(const Account& account, std::size_t index, const Speaker& speaker) {
    const Row& row = account.ledger.rows[index];
    return speaker.say("told_cue.title", {{"n", std::to_string(index + 1)},
                                          {"time", speaker.number(clock(row.cue.onset))},
                                          {"cue", cue_name(row.cue.act, speaker)},
                                          {"channels", channel_words(speaker, row.cue.channels)},
                                          {"tone", tone_words(row.cue.tone, speaker)}})
           + also(status_words(account, row, speaker)) + circumstances(row, speaker);
}

std::string opening_words(const Account& account, const Break& found, const Speaker& speaker) {
    switch (found.opening) {
    case Opening::carried: return speaker.words("told_break.carried");
    case Opening::unavailable:
        if (account.seen.instructed(found.opened_in)) {
            const Act asked = account.seen.episodes[*found.opened_in].instruction->caregiver;
            return speaker.words(asked == Act::away ? "told_break.instructed_absence"
                                                    : "told_break.instructed_still");
        }
        return speaker.words("told_break.unavailable");
    case Opening::missed: break;
    }
    return missed_words(account, found, speaker);
}

std::string depth_words(measure::Stage depth, const Speaker& speaker) {
    switch (depth) {
    case measure::Stage::none: return speaker.words("told_break.far.none");
    case measure::Stage::bid: return speaker.words("told_break.far.bid");
    case measure::Stage::turn_away: return speaker.words("told_break.far.turn_away");
    case measure::Stage::alarm: return speaker.words("told_break.far.alarm");
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

std::string outcome_words(const Account& account, const Break& found, const Speaker& speaker) {
    switch (found.outcome) {
    case Outcome::repaired:
        return speaker.words(found.by == Partner::child ? "told_break.mended_by_child"
                                                        : "told_break.mended_by_caregiver",
                             {{"channels", channel_words(speaker, mended_on(account, found))}});
    case Outcome::recovered_alone:
        return speaker.words("told_break.calm_alone",
                             {{"length", speaker.number(chosen_words(account.options.quiet))}});
    case Outcome::let_go: return speaker.words("told_break.let_go");
    case Outcome::censored: return speaker.words("told_break.open");
    }
    return {};
}

std::string break_words(const Account& account, std::size_t number, const Speaker& speaker) {
    const Break& found = account.breaks[number];
    return speaker.say("told_break.title", {{"n", std::to_string(number + 1)},
                                            {"time", time_words(found.onset, found.close, speaker)},
                                            {"opening", opening_words(account, found, speaker)},
                                            {"far", depth_words(found.depth, speaker)},
                                            {"ending", capital(outcome_words(account, found, speaker))}});
}

} // namespace attune::report
