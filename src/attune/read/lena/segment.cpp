// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena/file.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/lena/notation.hpp>
#include <attune/read/mark_words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::its {
namespace {

constexpr FindingKind no_speaker{Severity::error, "segments without a speaker",
                                 "Export the file from LENA again."};
constexpr FindingKind unknown{Severity::warning, "segments whose speaker is none of LENA's",
                              "Check the program that changed the file, or say in a codebook what it means."};
constexpr FindingKind no_times{Severity::error, "segments whose times are none",
                               "Export the file from LENA again."};
constexpr FindingKind reversed{Severity::warning, "marks that end before they begin",
                               "Check the program that changed the file: LENA writes none of these."};
constexpr FindingKind no_length{Severity::note, "marks without length", ""};

// LENA has fifteen; a file with many more is none of its, and each takes memory.
constexpr std::size_t most_unknown = 100;

void tell_unknown(File& file, const std::string& speaker, Place place) {
    file.unknown_speakers.insert(speaker);
    if (file.unknown_speakers.size() > most_unknown)
        throw Unreadable{std::move(place),
                         fmt::format("at most {} speakers that LENA does not know", most_unknown), "one more",
                         "Check the program that changed the file."};
    file.log.add(unknown, std::move(place),
                 fmt::format("spkr {} is none that LENA knows; kept", quoted(speaker)));
}

std::size_t sounds_in(const XmlWalk& walk) {
    const auto all = walk.attributes();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& attribute) {
        const auto found = border(attribute.name, attribute.value);
        return found && !found->is_end;
    }));
}

} // namespace

Place File::place(std::size_t position, std::string source) const {
    Place where = lines.place(name, position);
    where.column.reset();
    where.source = std::move(source);
    return where;
}

void mark(File& file, std::size_t position, const Marking::Row& row, Instant onset, Instant offset) {
    if (onset < offset) return file.marking.add(row, onset, offset);
    const Place place = file.place(position, std::string{row.source});
    if (onset == offset) {
        file.log.add(no_length, place, ends_at_once(onset.since_zero()));
        return file.marking.add_instant(row, onset);
    }
    file.log.add(reversed, place, ends_before_onset(onset.since_zero(), offset.since_zero()));
    return file.marking.add_open(row, onset);
}

void read_segment(File& file, const XmlWalk& walk) {
    const std::string source = std::to_string(++file.segments);
    const std::size_t position = walk.position();
    const std::string speaker{unpadded(walk.attribute("spkr"))};
    const std::string_view start = walk.attribute("startTime");
    const std::string_view end = walk.attribute("endTime");
    const auto onset = recorded_time(start);
    const auto offset = recorded_time(end);
    if (!onset || !offset) {
        file.log.add(no_times, file.place(position, source),
                     fmt::format("startTime {} and endTime {} are no times such as PT0.95S; left out",
                                 quoted(start), quoted(end)));
        return;
    }
    file.recorded.add(*onset, *offset, position);
    if (speaker.empty()) {
        file.log.add(no_speaker, file.place(position, source), "the segment has no spkr; left out");
        return;
    }
    if (!is_speaker(speaker)) tell_unknown(file, speaker, file.place(position, source));
    mark(file, position, {0, "speaker", {}, speaker, source}, *onset, *offset);
    if (speaker == "CHN")
        read_sounds(file, walk, *onset, *offset);
    else
        file.far_sounds += sounds_in(walk);
}

} // namespace attune::read::its
