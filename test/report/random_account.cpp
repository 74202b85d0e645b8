// SPDX-License-Identifier: Apache-2.0
#include <test/report/random_account.hpp>

#include <test/report/written_account.hpp>
#include <test/twin/random.hpp>

#include <attune/timeline/act.hpp>

#include <array>
#include <cstdio>

namespace attune::test {
namespace {

std::string seconds(twin::Time time) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9f", static_cast<double>(time) / 1e9);
    return text.data();
}

const char* word(twin::Act act) {
    constexpr std::array words{"bid",  "engage", "withdraw", "alarm",    "shutdown", "content", "answer",
                               "wait", "demand", "rebuff",   "frighten", "still",    "away",    "neutral"};
    return words[static_cast<std::size_t>(act)];
}

const char* word(twin::Valence valence) {
    constexpr std::array words{"neutral", "positive", "negative"};
    return words[static_cast<std::size_t>(valence)];
}

/// The two people of it, in the rows of attune's plain table.
std::string rows_of(const twin::Recording& recording) {
    std::string rows;
    for (const twin::Episode& episode : recording.episodes) {
        const bool still = episode.instruction == twin::Instruction::still;
        const bool away = episode.instruction == twin::Instruction::away;
        rows += "episode," + episode.name + ","
                + (still  ? "still"
                   : away ? "away"
                          : "")
                + ",," + seconds(episode.onset) + "," + seconds(episode.offset) + "\n";
    }
    for (const twin::CodedAct& act : recording.acts) {
        if (act.person == twin::Person::other_caregiver) continue;
        rows += std::string{act.person == twin::Person::child ? "child" : "caregiver"} + "," + word(act.act)
                + "," + std::string{name(channels[static_cast<std::size_t>(act.channel)])} + ","
                + word(act.valence) + "," + seconds(act.onset) + ","
                + (act.offset == act.onset ? "" : seconds(act.offset)) + "\n";
    }
    return rows;
}

} // namespace

measure::Account random_account(std::uint64_t seed) {
    const twin::Recording recording = twin::random_recording(seed, {.seconds = 180, .motifs = 40});
    return account_of({.rows = rows_of(recording), .options = {.shifts = 50, .threads = 1}});
}

} // namespace attune::test
