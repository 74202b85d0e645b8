// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/wording.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Observation;

void write_pair(Markup& page, std::string_view term, const std::string& words) {
    if (words.empty()) return;
    page.element("dt", term);
    page.element("dd", words);
}

std::string time_words(const Observation& seen) {
    Duration coded{0};
    for (const Episode& episode : seen.episodes) coded += episode.interval.length();
    Duration watched{0};
    for (std::size_t i = 0; i < seen.episodes.size(); ++i) watched += seen.watched_in(i).length();
    return fmt::format("{}, of which {} were watched: every channel in use of both could be seen{}",
                       length_words(coded), length_words(watched),
                       seen.coverage_assumed ? " (assumed: the file does not say when each could be seen)"
                                             : "");
}

std::string episode_words(const Observation& seen) {
    if (names_no_episode(seen)) return "none named";
    constexpr std::size_t most = 12;
    std::string words;
    for (std::size_t i = 0; i < std::min(seen.episodes.size(), most); ++i) {
        const Episode& episode = seen.episodes[i];
        words +=
            fmt::format("{}{} {}", i == 0 ? "" : ", ", episode.name, length_words(episode.interval.length()));
        if (episode.instruction)
            words += fmt::format(" (instructed: the caregiver was asked to be {})",
                                 name(episode.instruction->caregiver));
    }
    if (seen.episodes.size() > most) words += fmt::format(" and {} more", seen.episodes.size() - most);
    return words;
}

std::string channel_words(const Observation& seen) {
    std::string words;
    for (const Partner partner : partners)
        words += fmt::format("{}{}: {}", partner == Partner::child ? "" : "; ", name(partner),
                             seen.in_use[partner].empty() ? "none" : listed(seen.in_use[partner]));
    const std::string missing = missing_channels(seen);
    return missing.empty() ? words : words + ". " + missing;
}

std::string cue_words(const Account& account) {
    const auto& rows = account.ledger.rows;
    const auto alarms = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const measure::Row& row) { return row.cue.act == Act::alarm; }));
    const auto complete =
        std::count_if(rows.begin(), rows.end(), [](const measure::Row& row) { return row.cue.complete; });
    return fmt::format("{} ({}, {}), {} of them complete: their whole window was watched",
                       counted(rows.size(), "cue", "cues"), counted(rows.size() - alarms, "bid", "bids"),
                       counted(alarms, "alarm", "alarms"), complete);
}

std::string coding_words(const Account& account, const Provenance& provenance) {
    std::string words = provenance.in_words;
    if (provenance.codebook) {
        words += fmt::format("; codebook {} {}", provenance.codebook->name, provenance.codebook->version);
        if (!provenance.codebook->source.empty()) words += fmt::format(" ({})", provenance.codebook->source);
    }
    if (account.seen.resolution)
        words += fmt::format("; times in steps of {}\u00a0s{}", seconds_text(*account.seen.resolution),
                             account.seen.resolution_estimated ? ", estimated" : "");
    return words;
}

std::string window_words(const Account& account) {
    return fmt::format("an answer counts until {}\u00a0s after the cue (rule {})",
                       seconds_text(measure::reach_of(account.options)),
                       measure::name(account.options.window));
}

/// "Not coded: gaze and face (both), voice (caregiver)."; empty where there is none.
std::string whose_channels(std::string_view title, const ByPartner<ChannelSet>& missing) {
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
    const auto add = [&](ChannelSet set, std::string_view whose) {
        if (!set.empty()) words += fmt::format("{} {} ({})", words.empty() ? "" : ",", listed(set), whose);
    };
    add(both, "both");
    for (const Partner partner : partners) add(alone[partner], name(partner));
    return words.empty() ? "" : fmt::format("{}:{}.", title, words);
}

} // namespace

std::string missing_channels(const Observation& seen) {
    ByPartner<ChannelSet> not_coded;
    for (const Partner partner : partners)
        for (const Channel channel : channels)
            if (!seen.in_use[partner].contains(channel) && !seen.not_available[partner].contains(channel)
                && !seen.never_seen[partner].contains(channel))
                not_coded[partner].insert(channel);
    std::string words;
    for (const std::string& more :
         {whose_channels("Not coded", not_coded), whose_channels("Not used", seen.not_available),
          whose_channels("Could not be seen in this recording", seen.never_seen)})
        if (!more.empty()) words += (words.empty() ? "" : " ") + more;
    return words;
}

void write_watched(Markup& page, const Account& account, const Provenance& provenance) {
    page.element("h2", "What was watched");
    const auto list = page.in("dl");
    write_pair(page, "Time", time_words(account.seen));
    write_pair(page, "Episodes", episode_words(account.seen));
    write_pair(page, "Channels", channel_words(account.seen));
    write_pair(page, "Cues", cue_words(account));
    write_pair(page, "Coding", coding_words(account, provenance));
    write_pair(page, "Coder", provenance.coder.empty() ? "nobody said who coded it" : provenance.coder);
    write_pair(page, "Agreement",
               provenance.agreement.empty() ? "not known: no second coder was compared"
                                            : provenance.agreement);
    write_pair(page, "Window", window_words(account));
    write_pair(page, "Purpose",
               "to describe what was coded and to find moments to look at, and nothing else");
}

} // namespace attune::report
