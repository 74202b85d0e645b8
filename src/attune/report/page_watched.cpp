// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/format_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/who_words.hpp>
#include <attune/report/wording.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Observation;

std::string lasted(Duration length, const Speaker& speaker) {
    return speaker.number(length_words(length));
}

std::string time_words(const Observation& seen, const Speaker& speaker) {
    Duration coded{0};
    for (const Episode& episode : seen.episodes) coded += episode.interval.length();
    Duration watched{0};
    for (std::size_t i = 0; i < seen.episodes.size(); ++i) watched += seen.watched_in(i).length();
    return speaker.words(seen.coverage_assumed ? "watched.time_assumed" : "watched.time_is",
                         {{"coded", lasted(coded, speaker)}, {"watched", lasted(watched, speaker)}});
}

std::string episode_words(const Episode& episode, const Speaker& speaker) {
    std::string key = "watched.episode";
    if (episode.instruction) key += episode.instruction->caregiver == Act::away ? "_away" : "_still";
    return speaker.words(key,
                         {{"name", episode.name}, {"length", lasted(episode.interval.length(), speaker)}});
}

std::string episode_words(const Observation& seen, const Speaker& speaker) {
    if (names_no_episode(seen)) return speaker.words("watched.no_episodes");
    constexpr std::size_t most = 12;
    std::string words;
    for (std::size_t i = 0; i < std::min(seen.episodes.size(), most); ++i)
        words += (i == 0 ? "" : ", ") + episode_words(seen.episodes[i], speaker);
    if (seen.episodes.size() <= most) return words;
    return speaker.words("watched.more_episodes",
                         {{"episodes", words}, {"n", std::to_string(seen.episodes.size() - most)}});
}

std::string coded_channels(const Observation& seen, const Speaker& speaker) {
    std::string words;
    for (const Partner partner : partners) {
        const ChannelSet used = seen.in_use[partner];
        words += words.empty() ? "" : "; ";
        words += speaker.words("watched.channels_are",
                               {{"who", role_words(speaker, partner)},
                                {"channels", used.empty() ? speaker.words("watched.no_channels")
                                                          : channel_words(speaker, used)}});
    }
    const std::string missing = missing_channels(seen, speaker);
    return missing.empty() ? words : words + ". " + missing;
}

std::string cue_words(const Account& account, const Speaker& speaker) {
    const auto& rows = account.ledger.rows;
    const auto alarms = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const measure::Row& row) { return row.cue.act == Act::alarm; }));
    const auto complete =
        std::count_if(rows.begin(), rows.end(), [](const measure::Row& row) { return row.cue.complete; });
    return speaker.words("watched.cues_are",
                         {{"cues", speaker.counted("watched.n_cues", rows.size())},
                          {"bids", speaker.counted("watched.n_bids", rows.size() - alarms)},
                          {"alarms", speaker.counted("watched.n_alarms", alarms)},
                          {"complete", std::to_string(complete)}});
}

std::string coding_words(const Account& account, const Provenance& provenance, const Speaker& speaker) {
    std::string words = format_words(speaker, provenance);
    if (const auto& codebook = provenance.codebook) {
        words += speaker.words("watched.coding_codebook",
                               {{"name", codebook->name}, {"version", codebook->version}});
        if (!codebook->source.empty())
            words += speaker.words("watched.coding_source", {{"source", codebook->source}});
    }
    const Observation& seen = account.seen;
    if (seen.resolution)
        words += speaker.words(seen.resolution_estimated ? "watched.coding_steps_estimated"
                                                         : "watched.coding_steps",
                               {{"seconds", speaker.number(seconds_text(*seen.resolution))}});
    return words;
}

std::string window_words(const Account& account, const Speaker& speaker) {
    return speaker.words("watched.window_is",
                         {{"reach", speaker.number(seconds_text(measure::reach_of(account.options)))},
                          {"rule", std::string{measure::name(account.options.window)}}});
}

/// "gaze and face (both), voice (caregiver)" in the sentence of `key`; empty where there is none.
std::string whose_channels(std::string_view key, const ByPartner<ChannelSet>& missing,
                           const Speaker& speaker) {
    ChannelSet both;
    ByPartner<ChannelSet> alone;
    for (const Channel channel : channels) {
        const bool childs = missing.child.contains(channel);
        const bool caregivers = missing.caregiver.contains(channel);
        if (childs && caregivers)
            both.insert(channel);
        else if (childs || caregivers)
            (childs ? alone.child : alone.caregiver).insert(channel);
    }
    std::string words;
    const auto add = [&](ChannelSet set, const std::string& whose) {
        if (set.empty()) return;
        words += words.empty() ? "" : ", ";
        words += speaker.words("watched.whose", {{"channels", channel_words(speaker, set)}, {"who", whose}});
    };
    add(both, speaker.words("watched.both"));
    for (const Partner partner : partners) add(alone[partner], role_words(speaker, partner));
    return words.empty() ? "" : speaker.say(key, {{"channels", words}});
}

/// What somebody says, or that nobody does.
std::string said_or_unknown(const std::string& said, std::string_view unknown, const Speaker& speaker) {
    return said.empty() ? speaker.words(unknown) : said;
}

} // namespace

std::string missing_channels(const Observation& seen, const Speaker& speaker) {
    ByPartner<ChannelSet> not_coded;
    for (const Partner partner : partners)
        for (const Channel channel : channels)
            if (!seen.in_use[partner].contains(channel) && !seen.not_available[partner].contains(channel)
                && !seen.never_seen[partner].contains(channel))
                not_coded[partner].insert(channel);
    std::string words;
    for (const std::string& more : {whose_channels("watched.not_coded", not_coded, speaker),
                                    whose_channels("watched.not_used", seen.not_available, speaker),
                                    whose_channels("watched.never_seen", seen.never_seen, speaker)})
        if (!more.empty()) words += (words.empty() ? "" : " ") + more;
    return words;
}

void write_watched(Markup& page, const Account& account, const Provenance& provenance,
                   const Speaker& speaker) {
    const auto pair = [&](std::string_view key, const std::string& words) {
        page.element("dt", speaker.words("watched." + std::string{key}));
        page.element("dd", words);
    };
    page.element("h2", speaker.words("watched.title"));
    const auto list = page.in("dl");
    pair("time", time_words(account.seen, speaker));
    pair("episodes", episode_words(account.seen, speaker));
    pair("channels", coded_channels(account.seen, speaker));
    pair("cues", cue_words(account, speaker));
    pair("coding", coding_words(account, provenance, speaker));
    pair("coder", said_or_unknown(provenance.coder, "watched.coder_unknown", speaker));
    pair("agreement", said_or_unknown(provenance.agreement, "watched.agreement_unknown", speaker));
    pair("window", window_words(account, speaker));
    pair("purpose", speaker.words("watched.purpose_is"));
}

} // namespace attune::report
