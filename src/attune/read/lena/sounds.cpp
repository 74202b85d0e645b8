// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena/file.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/lena/notation.hpp>
#include <attune/read/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace attune::read::its {
namespace {

constexpr FindingKind no_time{Severity::error, "sounds whose times are none",
                              "Export the file from LENA again."};
constexpr FindingKind no_start{Severity::error, "sounds without a start", "Export the file from LENA again."};
constexpr FindingKind no_end{Severity::warning, "sounds without an end", "Export the file from LENA again."};
constexpr FindingKind outside{Severity::warning, "sounds outside their segment",
                              "Check the program that changed the file: LENA writes none of these."};
constexpr FindingKind miscounted{Severity::warning, "segments that count other utterances than they time",
                                 "Export the file from LENA again."};

/// Each sound's start before its end.
std::vector<Border> borders(const XmlWalk& walk) {
    std::vector<Border> found;
    for (const XmlWalk::Attribute& attribute : walk.attributes())
        if (const auto one = border(attribute.name, attribute.value)) found.push_back(*one);
    std::stable_sort(found.begin(), found.end(), [](const Border& one, const Border& next) {
        return std::tie(one.sound, one.number, one.is_end) < std::tie(next.sound, next.number, next.is_end);
    });
    return found;
}

/// The sounds of one segment.
class Sounds {
public:
    Sounds(File& file, std::size_t position, Instant onset, Instant offset)
        : file_{file}, position_{position}, segment_onset_{onset}, segment_offset_{offset} {}

    void read(const Border* start, const Border* end) {
        const Border& either = start != nullptr ? *start : *end;
        const std::string name = fmt::format("{}{}", word(either.sound), either.number);
        const std::string source = fmt::format("{} {}", file_.segments, name);
        if (start == nullptr) {
            file_.log.add(no_start, file_.place(position_, source),
                          fmt::format("there is an end{} and no start{}; left out", name, name));
            return;
        }
        const auto onset = recorded_time(start->time);
        const auto offset = end != nullptr ? recorded_time(end->time) : onset;
        if (!onset || !offset) {
            file_.log.add(no_time, file_.place(position_, source),
                          fmt::format("{} is no time such as PT0.95S; left out",
                                      quoted(onset ? end->time : start->time)));
            return;
        }
        check_place(*onset, *offset, source);
        const Marking::Row row{0, "sound", "CHI", code(either.sound), source};
        if (end != nullptr) return mark(file_, position_, row, *onset, *offset);
        file_.log.add(
            no_end, file_.place(position_, source),
            fmt::format("there is a start{} and no end{}; read as begun and never ended", name, name));
        file_.marking.add_open(row, *onset);
    }

private:
    void check_place(Instant onset, Instant offset, const std::string& source) {
        if (onset >= segment_onset_ && offset <= segment_offset_) return;
        file_.log.add(outside, file_.place(position_, source),
                      fmt::format("goes from {} s to {} s, and its segment from {} s to {} s; kept",
                                  seconds_text(onset), seconds_text(offset), seconds_text(segment_onset_),
                                  seconds_text(segment_offset_)));
    }

    File& file_;
    std::size_t position_;
    Instant segment_onset_;
    Instant segment_offset_;
};

} // namespace

void read_sounds(File& file, const XmlWalk& walk, Instant onset, Instant offset) {
    const std::vector<Border> found = borders(walk);
    Sounds sounds{file, walk.position(), onset, offset};
    std::size_t utterances = 0;
    for (auto first = found.begin(); first != found.end();) {
        const auto is_other = [&](const Border& border) { return !border.is_of_same(*first); };
        const auto next = std::find_if(first, found.end(), is_other);
        const Border& last = *(next - 1);
        sounds.read(first->is_end ? nullptr : &*first, last.is_end ? &last : nullptr);
        utterances += first->sound == Sound::utterance ? 1 : 0;
        first = next;
    }
    const auto said = whole_number(walk.attribute("childUttCnt"));
    if (said && *said != static_cast<std::int64_t>(utterances))
        file.log.add(miscounted, file.place(walk.position(), std::to_string(file.segments)),
                     fmt::format("childUttCnt is {}, and {} timed; what is timed is read", *said,
                                 counted(utterances, "utterance is", "utterances are")));
}

} // namespace attune::read::its
