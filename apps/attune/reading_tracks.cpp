// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/code_words.hpp>
#include <apps/attune/reading_sections.hpp>
#include <apps/attune/tally_lines.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

constexpr std::size_t tracks_shown = 24;
constexpr std::size_t codes_shown = 6; ///< of one track; free text has thousands
constexpr std::size_t name_width = 30;
constexpr std::size_t code_width = 40;

/// The positions of the codes that occur, the most frequent first.
std::vector<std::size_t> by_frequency(const read::TrackMapping& mapping) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < mapping.codes.size(); ++i)
        if (mapping.codes[i].marks > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t next) {
        return mapping.codes[one].marks > mapping.codes[next].marks;
    });
    return order;
}

std::string listed_code(const Code& code, std::size_t marks, const std::string& means) {
    std::string label = one_line(code.label, code_width);
    if (label.find_first_of(",;()") != std::string::npos || label.empty()) label = '"' + label + '"';
    std::string item = fmt::format("{} \u00d7{}{}", label, marks, means.empty() ? "" : " (" + means + ")");
    std::replace(item.begin(), item.end(), ' ', unbroken_blank);
    return item;
}

/// What all codes of the track mean, where it is the same; else nothing.
std::string common_meaning(const read::TrackMapping& mapping, const std::vector<std::size_t>& codes) {
    std::string common;
    for (const std::size_t code : codes) {
        const std::string means = act_words(mapping.codes[code]);
        if (code != codes.front() && means != common) return {};
        common = means;
    }
    return common;
}

/// Whose it is, unless its name says so, and its codes in a row.
std::string in_brief(const read::CodedTrack& track, const read::TrackMapping& mapping) {
    const std::vector<std::size_t> order = by_frequency(mapping);
    const std::string common = mapping.episodes ? "the episodes" : common_meaning(mapping, order);
    std::string words;
    if (!mapping.person.empty() && track.name.find(mapping.person) == std::string::npos)
        words += fmt::format("of {}: ", one_line(mapping.person, name_width));
    if (!common.empty()) words += common + ": ";
    // One code more is not worth the words that say so.
    const std::size_t shown = order.size() <= codes_shown + 1 ? order.size() : codes_shown;
    for (std::size_t i = 0; i < shown; ++i) {
        const read::CodeMapping& code = mapping.codes[order[i]];
        words += (i == 0 ? "" : ", ")
                 + listed_code(track.codes[order[i]], code.marks, common.empty() ? act_words(code) : "");
    }
    if (shown < order.size()) words += fmt::format(", and {} more codes", order.size() - shown);
    return words;
}

void add_track(const read::CodedTrack& track, const read::TrackMapping& mapping, Detail detail,
               std::vector<TallyLine>& lines) {
    Tally whole;
    whole.add(mapping);
    const std::string name = one_line(track.name, name_width);
    if (detail == Detail::enough_to_know) {
        lines.push_back({name, whole, in_brief(track, mapping)});
        return;
    }
    const std::string whose = mapping.person.empty() ? "" : "of " + mapping.person;
    lines.push_back(
        {one_line(track.name, std::string::npos), whole, mapping.episodes ? "the episodes" : whose});
    for (const std::size_t i : by_frequency(mapping)) {
        Tally tally;
        tally.add(mapping.codes[i]);
        lines.push_back({"  " + one_line(track.codes[i].label, std::string::npos), tally,
                         words(mapping.codes[i], track.codes[i])});
    }
}

} // namespace

std::string track_section(const ReadFile& file, const read::Mapping& mapping, Detail detail) {
    const auto& tracks = file.coding.tracks;
    if (tracks.empty()) return {};
    Tally whole, not_shown;
    std::size_t empty = 0;
    std::vector<TallyLine> lines;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        whole.add(mapping.tracks[i]);
        if (detail == Detail::enough_to_know && tracks[i].marks.empty())
            ++empty;
        else if (detail == Detail::enough_to_know && lines.size() == tracks_shown)
            not_shown.add(mapping.tracks[i]);
        else
            add_track(tracks[i], mapping.tracks[i], detail, lines);
    }
    const std::size_t rest = detail == Detail::everything ? 0 : tracks.size() - empty - lines.size();
    if (rest > 0)
        lines.push_back({"and " + report::counted(rest, "more track", "more tracks"), not_shown, ""});
    std::string text =
        fmt::format("\n{} on {}{}\n", report::counted(whole.marks, "annotation", "annotations"),
                    report::counted(tracks.size(), "track", "tracks"),
                    detail == Detail::everything ? "" : "; --all lists every code and its time")
        + printed(lines, reading_width);
    if (empty > 0)
        text += fmt::format("  {} without an annotation\n", report::counted(empty, "track", "tracks"));
    return text;
}

} // namespace attune::app
