// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary_sections.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;

constexpr std::size_t label_width = 13;

std::string line(std::string_view label, std::string_view text) {
    return padded("  " + std::string{label}, label_width) + wrapped(text, summary_width, label_width) + '\n';
}

std::string clock_of(Duration length) {
    return whole_clock(Instant{length});
}

std::string where_from(const Provenance& provenance) {
    std::string text = fmt::format("{}, {}", provenance.recording.name, provenance.in_words);
    if (provenance.codebook)
        text += fmt::format(
            ", codebook \"{}\"{}", provenance.codebook->name,
            provenance.codebook->version.empty() ? "" : " version " + provenance.codebook->version);
    return text;
}

Duration whole_length(const Account& account) {
    Duration length{0};
    for (const Episode& episode : account.seen.episodes) length += episode.interval.length();
    return length;
}

std::string watched(const Account& account) {
    const std::size_t stretches = account.seen.watched.size();
    return fmt::format("{} of {}{}; coverage {}", clock_of(account.seen.watched.length()),
                       clock_of(whole_length(account)),
                       stretches > 1 ? fmt::format(", in {} stretches", stretches) : "",
                       account.seen.coverage_assumed ? "assumed" : "stated");
}

/// Channels that the scheme does not code, and those that this person does not use.
std::string coded(const Account& account, Partner partner) {
    const ChannelSet used = account.seen.in_use[partner];
    const ChannelSet not_used = account.seen.not_available[partner];
    const ChannelSet never = account.seen.never_seen[partner];
    ChannelSet not_coded;
    for (const Channel channel : channels)
        if (!used.contains(channel) && !not_used.contains(channel) && !never.contains(channel))
            not_coded.insert(channel);
    const std::string& id = account.seen.ids[partner];
    std::string text = id == name(partner) ? id : fmt::format("{} ({})", id, name(partner));
    text += ": " + (used.empty() ? "nothing coded" : listed(used));
    if (!not_coded.empty()) text += fmt::format("; not coded: {}", listed(not_coded));
    if (!not_used.empty()) text += fmt::format("; not used: {}", listed(not_used));
    if (!never.empty()) text += fmt::format("; could not be seen: {}", listed(never));
    return text;
}

std::string time_base(const Account& account) {
    if (!account.seen.resolution) return "not stated, and too few times to estimate it";
    return fmt::format("steps of {} s ({}); a latency is ± {} s", seconds_text(*account.seen.resolution),
                       account.seen.resolution_estimated ? "estimated" : "stated",
                       seconds_text(*account.seen.resolution / 2));
}

std::string episodes(const Account& account) {
    TextTable table{{TextTable::Align::left, TextTable::Align::left, TextTable::Align::left}};
    for (std::size_t i = 0; i < account.seen.episodes.size(); ++i) {
        const Episode& episode = account.seen.episodes[i];
        std::string told;
        if (episode.instruction) {
            told = fmt::format("the caregiver was told to be {}", name(episode.instruction->caregiver));
            if (!episode.instruction->free.empty())
                told += fmt::format("; free: {}", listed(episode.instruction->free));
        }
        const Duration length = account.seen.watched_in(i).length();
        const bool whole = length == episode.interval.length();
        table.row({episode.name + (episode.instruction ? "*" : ""),
                   whole_clock(episode.interval.onset()) + "\u2013" + whole_clock(episode.interval.offset()),
                   fmt::format("{}{}{}", whole ? "" : fmt::format("watched {}", clock_of(length)),
                               !whole && !told.empty() ? ", " : "", told)});
    }
    std::string text = table.text(label_width);
    return text.replace(0, label_width, padded("  Episodes", label_width));
}

std::string findings(const Provenance& provenance) {
    std::string text;
    std::size_t notes = 0;
    for (const Noticed& found : provenance.findings) {
        if (found.weight == Weight::note) {
            ++notes;
            continue;
        }
        text += line(text.empty() ? "Findings" : "", fmt::format("{}: {}: {}. {}", name(found.weight),
                                                                 found.where, found.what, found.remedy));
    }
    if (notes > 0)
        text += line(text.empty() ? "Findings" : "",
                     counted(notes, "note on reading", "notes on reading") + "; `attune read` prints them");
    return text;
}

} // namespace

std::string heading_section(const Account& account, const Provenance& provenance) {
    const std::string title = fmt::format("{}: {} and {}", account.seen.recording, account.seen.ids.child,
                                          account.seen.ids.caregiver);
    std::string text = padded(title, summary_width - 14) + pushed("attune " + provenance.attune, 14) + "\n\n"
                       + line("File", where_from(provenance)) + line("Watched", watched(account))
                       + line("Coded", coded(account, Partner::child))
                       + line("", coded(account, Partner::caregiver)) + line("Time base", time_base(account))
                       + episodes(account) + findings(provenance);
    for (const std::string& note : account.seen.notes)
        if (note != "coverage assumed") text += line("Note", note);
    return text;
}

} // namespace attune::report
