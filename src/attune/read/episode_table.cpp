// SPDX-License-Identifier: Apache-2.0
#include <attune/read/episode_table.hpp>

#include <attune/read/instruction.hpp>
#include <attune/read/side_table.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {
namespace {

std::optional<Instruction> instruction(const SideTable& table, const Document& document,
                                       std::vector<Finding>& findings) {
    const std::string_view cell = table["instruction"];
    if (!cell.empty()) {
        if (const auto told = told_in(cell)) return told->instruction;
        table.refuse("an instruction", cell,
                     "Write still, away or free, and the channels that stay free: still+touch.");
    }
    const std::string_view name = table["name"];
    if (!is_still_face(name)) return std::nullopt;
    findings.push_back({Severity::note,
                        {document.name, {}, {}, {}, {}},
                        fmt::format("the episode \"{}\" says no instruction; by its name the caregiver was "
                                    "taken to be instructed to hold still",
                                    name),
                        "Write free in the column instruction if nobody was told to hold still."});
    return Instruction{};
}

} // namespace

EpisodeTable episode_table(const Document& document) {
    SideTable table{document, {"name", "onset_s", "offset_s"}};
    EpisodeTable read;
    while (table.next()) {
        const std::string name{table["name"]};
        if (name.empty()) table.refuse("a name in the column name", "", "Write what the episode is called.");
        const Interval interval = table.interval();
        const auto same = [&](const Episode& one) {
            return one.name == name && one.interval.onset() == interval.onset();
        };
        if (std::any_of(read.episodes.begin(), read.episodes.end(), same))
            table.refuse("each episode once", name, "Delete one of the two rows.");
        read.episodes.push_back({name, interval, instruction(table, document, read.findings)});
    }
    if (read.episodes.empty())
        throw Unreadable{
            {document.name, {}, {}, {}, {}}, "a row for each episode", "none", "Write one: play,0,120."};
    return read;
}

} // namespace attune::read
