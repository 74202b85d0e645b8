// SPDX-License-Identifier: Apache-2.0
#include <attune/read/instruction.hpp>
#include <attune/read/number.hpp>
#include <attune/read/plain/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::plain_table {
namespace {

constexpr FindingKind no_name{Severity::warning, "episodes without a name",
                              "Write its name in the column act."};
constexpr FindingKind twice{Severity::warning, "episodes that are written twice",
                            "Delete one of the two rows."};
constexpr FindingKind unknown{Severity::warning, "episodes whose instruction is not understood",
                              "Write still, away or free, and the channels that stay free: still+touch."};
constexpr FindingKind assumed{Severity::note, "episodes taken as instructed",
                              "Write free in its column channel if nobody was told to hold still."};

/// What is not understood becomes a finding and counts for nothing.
std::optional<Instruction> instruction(Sheet& sheet, const Table& row) {
    if (const auto told = told_in(row[sheet.columns.channel])) return told->instruction;
    sheet.log.add(unknown, row.line(),
                  fmt::format("{} is no instruction; the episode was read without one",
                              quoted(row[sheet.columns.channel])));
    return std::nullopt;
}

} // namespace

void read_episode(Sheet& sheet, const Table& row) {
    const std::string name{row[sheet.columns.act]};
    if (name.empty()) {
        sheet.log.add(no_name, row.line(), "an episode has no name; the row was not read");
        return;
    }
    const auto interval = sheet.interval(row);
    if (!interval) return;
    const auto is_same = [&](const Episode& one) {
        return one.name == name && one.interval.onset() == interval->onset();
    };
    std::vector<Episode>& episodes = sheet.coding.episodes;
    if (std::any_of(episodes.begin(), episodes.end(), is_same)) {
        sheet.log.add(twice, row.line(),
                      fmt::format("the episode {} begins twice at {} s; the second was not read",
                                  quoted(name), seconds_text(interval->onset())));
        return;
    }
    sheet.bound(episodes.size() + 1, 10'000, "episodes");
    Episode& episode = episodes.emplace_back(Episode{name, *interval, {}});
    if (!is_missing(row[sheet.columns.channel])) {
        episode.instruction = instruction(sheet, row);
    } else if (is_still_face(name)) {
        sheet.log.add(
            assumed, row.line(),
            fmt::format("the episode {} says no instruction; by its name the caregiver was taken to be "
                        "instructed to hold still",
                        quoted(name)));
        episode.instruction = Instruction{};
    }
}

} // namespace attune::read::plain_table
