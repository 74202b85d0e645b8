// SPDX-License-Identifier: Apache-2.0
#include <attune/report/ledger_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using measure::Row;
using measure::Status;

std::string episode_name(const measure::Account& account, std::optional<std::size_t> episode) {
    return episode ? account.seen.episodes[*episode].name : "";
}

/// Nothing followed: the watched time or the window ended first. A cue that a later one took over from is not
/// censored; in competing risks the next cue is what happened.
bool censored(const Row& row) {
    return row.status == Status::unanswered || row.status == Status::cut;
}

/// From the onset to the answer, or to the last moment at which an answer would still have been credited.
Cell observed(const LedgerEntry& entry) {
    const Row& row = entry.row();
    if (row.answer) return *row.answer - row.cue.onset;
    Instant last = row.cue.window_onset;
    // The pieces are by onset, and none of a cue begins before its window or after it.
    const auto& pieces = entry.account.ledger.own_time;
    auto piece =
        std::lower_bound(pieces.begin(), pieces.end(), row.cue.window_onset,
                         [](const measure::OwnTime& one, Instant moment) { return one.onset < moment; });
    for (; piece != pieces.end() && piece->onset < row.cue.window_offset; ++piece)
        if (piece->cue == entry.cue) last = std::max(last, piece->offset);
    return last - row.cue.onset;
}

template <typename Value>
Cell if_answered(const Row& row, Value value) {
    return row.answer ? Cell{std::move(value)} : Cell{};
}

using Entry = const LedgerEntry&;

const std::array<Column<LedgerEntry>, 34> all{{
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"cue", "number of the cue, by onset, from 1", [](Entry e) -> Cell { return std::uint64_t{e.cue} + 1; }},
    {"onset_s", "when the cue began", [](Entry e) -> Cell { return e.row().cue.onset.since_zero(); }},
    {"offset_s", "when its last member ended; the onset where all are instants",
     [](Entry e) -> Cell { return e.row().cue.offset.since_zero(); }},
    {"channels", "channels of its members", [](Entry e) -> Cell { return name(e.row().cue.channels); }},
    {"act", "bid or alarm", [](Entry e) -> Cell { return std::string{name(e.row().cue.act)}; }},
    {"valence", "positive, neutral, negative or mixed",
     [](Entry e) -> Cell { return name(e.row().cue.tone); }},
    {"window_s", "length of the whole window, uncut",
     [](Entry e) -> Cell { return e.row().cue.window_offset - e.row().cue.window_onset; }},
    {"status", "answered, unanswered, superseded, shadowed or cut",
     [](Entry e) -> Cell { return name(e.row().status); }},
    {"complete", "1 if its whole window was watched, inside its episode",
     [](Entry e) -> Cell { return e.row().cue.complete; }},
    {"answered", "1 if an answer began in its own time", [](Entry e) -> Cell { return e.row().answered(); }},
    {"censored", "1 if the window, the episode or the watched time ended first",
     [](Entry e) -> Cell { return censored(e.row()); }},
    {"first_channel", "channels of the first answer",
     [](Entry e) -> Cell { return if_answered(e.row(), name(e.row().first_channels)); }},
    {"answer_channels", "channels of all answers credited to it",
     [](Entry e) -> Cell { return if_answered(e.row(), name(e.row().answer_channels)); }},
    {"answer_valence", "positive, neutral, negative or mixed",
     [](Entry e) -> Cell { return if_answered(e.row(), name(e.row().answer_tone)); }},
    {"latency_from_onset_s", "from the cue's onset to the first answer",
     [](Entry e) -> Cell { return e.row().answer ? Cell{*e.row().answer - e.row().cue.onset} : Cell{}; }},
    {"latency_from_offset_s", "from the cue's offset; negative where answered while still calling",
     [](Entry e) -> Cell { return e.row().answer ? Cell{*e.row().answer - e.row().cue.offset} : Cell{}; }},
    {"already_there", "channels of answers that were on before the cue and still at it",
     [](Entry e) -> Cell { return name(e.row().already_there); }},
    {"coincident", "1 if the answer's onset equals the cue's",
     [](Entry e) -> Cell { return if_answered(e.row(), e.row().coincident); }},
    {"met", "first directed act in the window: answer, demand, rebuff, frighten or none",
     [](Entry e) -> Cell { return std::string{e.row().met ? name(*e.row().met) : "none"}; }},
    {"in_distraction", "1 if a distraction was on at the onset",
     [](Entry e) -> Cell { return e.row().in_distraction; }},
    {"answered_elsewhere", "1 if another caregiver answered in the window",
     [](Entry e) -> Cell { return e.row().answered_elsewhere; }},
    {"instructed", "1 in an episode in which the caregiver was told to hold still or leave",
     [](Entry e) -> Cell { return e.row().instructed; }},
    {"run", "number of the run of calls it belongs to",
     [](Entry e) -> Cell { return std::uint64_t{e.row().run}; }},
    {"reaction", "settles, stays, worsens, joins or unknown, 5 s after the answer (or as chosen)",
     [](Entry e) -> Cell { return e.row().reaction ? Cell{name(*e.row().reaction)} : Cell{}; }},
    {"episode", "episode that holds the onset; empty outside every episode",
     [](Entry e) -> Cell { return episode_name(e.account, e.row().cue.episode); }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
    {"source", "rows or annotations of the cue in the file",
     [](Entry e) -> Cell { return source_of(e.account.seen, e.row().cue); }},
    {"answer_source", "rows or annotations of the first answer",
     [](Entry e) -> Cell { return if_answered(e.row(), answer_source_of(e.account.seen, e.row())); }},
    {"observed_s",
     "from the onset to the answer, or to the last moment at which one would have been credited to the cue",
     observed},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"window_onset_s", "when the window begins",
     [](Entry e) -> Cell { return e.row().cue.window_onset.since_zero(); }},
    {"mirrored",
     "of an answered bid: yes or no, an answer began in its valence on face or voice; of an answered alarm: "
     "support, or echo where a face or voice among the answers was negative",
     [](Entry e) -> Cell { return e.row().mirrored ? Cell{name(*e.row().mirrored)} : Cell{}; }},
    {"answered_in_distraction",
     "1 if a distraction was on when the first answer began: it counts all the same",
     [](Entry e) -> Cell {
         const std::optional<Instant> answer = e.row().answer;
         return answer ? Cell{e.account.seen.distracted.contains(*answer)} : Cell{};
     }},
}};

} // namespace

std::span<const Column<LedgerEntry>> ledger_columns() {
    return all;
}

} // namespace attune::report
