// SPDX-License-Identifier: Apache-2.0
#include <attune/read/number.hpp>
#include <attune/read/plain/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// "still", "Still-Face 2", "still_face": the word alone or with a number behind it.
bool is_still_face(std::string_view name) {
    std::string word;
    for (const char sign : name)
        word.push_back(sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign);
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.pop_back();
    while (!word.empty() && (word.back() == ' ' || word.back() == '-' || word.back() == '_')) word.pop_back();
    static constexpr std::array<std::string_view, 5> words{"still", "still-face", "still face", "still_face",
                                                           "stillface"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Reads "still+touch+voice". What is not understood becomes a finding and counts for nothing.
std::optional<Instruction> instruction(Sheet& sheet, const Table& row) {
    std::string_view rest = row[sheet.columns.channel];
    const std::string_view first = trimmed(rest.substr(0, rest.find('+')));
    const bool is_free = first == "free";
    Instruction found;
    if (first == "away") found.caregiver = Act::away;
    bool is_understood = is_free || first == "still" || first == "away";
    while (is_understood && rest.find('+') != std::string_view::npos) {
        rest.remove_prefix(rest.find('+') + 1);
        const auto channel = channel_named(trimmed(rest.substr(0, rest.find('+'))));
        if (channel) found.free.insert(*channel);
        is_understood = channel.has_value() && !is_free;
    }
    if (!is_understood) {
        sheet.log.add(unknown, row.line(),
                      fmt::format("{} is no instruction; the episode was read without one",
                                  quoted(row[sheet.columns.channel])));
        return std::nullopt;
    }
    return is_free ? std::nullopt : std::optional{found};
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
