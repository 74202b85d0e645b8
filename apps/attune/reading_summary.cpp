// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reading_sections.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

std::string format_words(const ReadFile& file, const ReadingRequest& request) {
    std::string words;
    if (!request.format.empty())
        words = fmt::format("{}, as you said", file.coding.format);
    else if (file.proposals.empty())
        words = fmt::format("{}, as its columns were named", file.coding.format);
    for (const read::Proposal& proposal : file.proposals) {
        const bool is_chosen = proposal.format == file.coding.format;
        if (is_chosen && words.empty())
            words = fmt::format("{}: {}", proposal.format, proposal.because);
        else if (!is_chosen)
            words += fmt::format("; or {}: {}", proposal.format, proposal.because);
    }
    return words;
}

/// On a clock; of less than a minute in seconds, so that a short piece is not "0:00".
std::string how_long(Duration length) {
    return length < std::chrono::minutes{1} ? report::length_words(length)
                                            : report::whole_clock(Instant{length});
}

std::string length_words(const Timeline& timeline) {
    std::string words = "how long it is, the file does not say";
    if (timeline.length())
        words = how_long(*timeline.length()) + " long";
    else if (timeline.last_moment() > Instant{Duration{0}})
        words = fmt::format("{} to the end of the last annotation; the file does not say how long it is",
                            how_long(timeline.last_moment().since_zero()));
    if (timeline.resolution()) words += fmt::format("; steps of {} s", seconds_text(*timeline.resolution()));
    return words;
}

std::string open_section(const ReadFile& file) {
    if (!file.provenance.codebook || file.reading.undecided.empty()) return {};
    const std::size_t open = file.reading.undecided.size();
    std::string words = file.reading.undecided.front();
    if (open > 1) words += fmt::format("; and {} more", open - 1);
    return '\n' + labelled("Open", words);
}

} // namespace

std::string one_line(std::string_view text, std::size_t width) {
    std::string line{text};
    std::replace_if(
        line.begin(), line.end(), [](char sign) { return static_cast<unsigned char>(sign) < ' '; }, ' ');
    return report::shortened(line, width);
}

std::string labelled(std::string_view label, std::string_view words) {
    return report::padded("  " + std::string{label}, reading_label_width)
           + report::wrapped(words, reading_width, reading_label_width) + '\n';
}

std::string labelled_rows(std::string_view label, std::string rows) {
    if (rows.empty()) return {};
    return rows.replace(0, reading_label_width,
                        report::padded("  " + std::string{label}, reading_label_width));
}

std::string heading_section(const ReadFile& file, const ReadingRequest& request) {
    const Timeline& timeline = file.reading.timeline;
    const std::string title = fmt::format("{}: {}", file.provenance.recording.name, file.provenance.in_words);
    std::string text = report::padded(title, reading_width - 14)
                       + report::pushed("attune " + file.provenance.attune, 14) + "\n\n"
                       + labelled("Format", format_words(file, request))
                       + labelled("Recording", length_words(timeline));
    if (!timeline.zero().empty()) text += labelled("Zero", timeline.zero());
    for (const Medium& medium : timeline.media())
        text += labelled("Medium", medium.file_name
                                       + (medium.length ? ", " + report::length_words(*medium.length) : ""));
    if (const auto& codebook = file.provenance.codebook)
        text += labelled("Codebook",
                         fmt::format("{}{}", codebook->name,
                                     codebook->version.empty() ? "" : ", version " + codebook->version));
    return text;
}

std::string reading_summary(const ReadFile& file, const ReadingRequest& request, Detail detail) {
    const read::Mapping mapping = read::map_codes(file.coding, file.codebook);
    const Timeline& timeline = file.reading.timeline;
    return heading_section(file, request) + people_section(file, mapping) + episode_section(timeline, detail)
           + coverage_section(timeline) + track_section(file, mapping, detail)
           + signal_section(file.coding, detail) + finding_section(file.provenance, detail)
           + open_section(file) + next_section(file, request);
}

} // namespace attune::app
