// SPDX-License-Identifier: Apache-2.0
#include <test/read/elan_export.hpp>

#include <fmt/format.h>

#include <cstdint>

namespace attune::test {
namespace {

/// As ELAN writes it: seconds without zeros at their end, frames cut and not rounded.
std::string written(std::int64_t ms, const std::string& notation) {
    if (notation == "msec") return std::to_string(ms);
    const std::string clock =
        fmt::format("{:02}:{:02}:{:02}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60);
    if (notation == "hh:mm:ss.ms") return fmt::format("{}.{:03}", clock, ms % 1000);
    if (notation == "PAL") return fmt::format("{}:{:02}", clock, ms % 1000 / 40);
    std::string seconds = fmt::format("{}.{:03}", ms / 1000, ms % 1000);
    while (seconds.back() == '0' && seconds[seconds.size() - 2] != '.') seconds.pop_back();
    return seconds;
}

std::int64_t ms(Instant moment) {
    return moment.since_zero() / std::chrono::milliseconds{1};
}

} // namespace

std::string ElanExport::text(const read::Coding& coding) const {
    std::string all;
    const auto add = [&](const std::string& cell) { all += cell + delimiter; };
    const auto end_line = [&](const std::string& last) {
        all += last + (file.empty() ? "" : delimiter + file) + "\n";
    };
    const auto times = [&](std::int64_t time) {
        for (const std::string& notation : notations) add(written(time, notation));
    };
    if (names) {
        add("Tier");
        if (participant) add("Participant");
        for (const char* kind : {"Begin Time", "End Time", "Duration"})
            for (const std::string& notation : notations)
                if ((end || kind[0] != 'E') && (duration || kind[0] != 'D'))
                    add(fmt::format("{} - {}", kind, notation));
        end_line("Annotation");
    }
    for (const read::CodedTrack& track : coding.tracks)
        for (const read::Mark& mark : track.marks) {
            const std::int64_t onset = ms(mark.onset);
            const std::int64_t offset = ms(mark.offset);
            add(track.name);
            if (participant) add(track.person);
            times(onset);
            if (end) times(offset);
            if (duration) times(offset - onset);
            end_line(track.codes[static_cast<std::size_t>(mark.code)].label);
        }
    return all;
}

} // namespace attune::test
