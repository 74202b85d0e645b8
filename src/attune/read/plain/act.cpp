// SPDX-License-Identifier: Apache-2.0
#include <attune/read/number.hpp>
#include <attune/read/plain/sheet.hpp>

#include <fmt/format.h>

namespace attune::read::plain_table {
namespace {

constexpr FindingKind no_act{Severity::warning, "rows whose act is not one",
                             "The acts are listed in docs/read/plain.md."};
constexpr FindingKind not_theirs{Severity::warning, "rows with somebody else's act",
                                 "Correct the person or the act: a child bids, a caregiver answers."};
constexpr FindingKind no_channel{Severity::warning, "rows without a channel",
                                 "Write gaze, face, voice, touch, posture or pace."};
constexpr FindingKind no_onset{Severity::warning, "rows without an onset", "Write onset_s in seconds."};
constexpr FindingKind odd_offset{Severity::warning, "rows whose offset is no time",
                                 "Write offset_s in seconds, or leave it empty for an instant."};
constexpr FindingKind odd_cell{
    Severity::warning, "cells that are not understood",
    "A valence is positive, neutral or negative; marked and imitates are yes or no."};

std::string_view cell(const Table& row, const std::optional<std::size_t>& column) {
    return column ? row[*column] : std::string_view{};
}

bool says_yes(Sheet& sheet, const Table& row, const std::optional<std::size_t>& column) {
    const std::string_view text = cell(row, column);
    if (text == "yes" || text == "true" || text == "1") return true;
    if (!is_missing(text) && text != "no" && text != "false" && text != "0")
        sheet.log.add(odd_cell, row.line(),
                      fmt::format("{} is neither yes nor no; it was read as no", quoted(text)));
    return false;
}

Valence valence(Sheet& sheet, const Table& row) {
    const std::string_view text = cell(row, sheet.columns.valence);
    if (is_missing(text)) return Valence::neutral;
    const auto known = valence_named(text);
    if (!known)
        sheet.log.add(odd_cell, row.line(),
                      fmt::format("{} is no valence; it was read as neutral", quoted(text)));
    return known.value_or(Valence::neutral);
}

/// What the row's cells mean; none, with a finding, where that is no act of this person.
std::optional<Meaning> meaning(Sheet& sheet, const Table& row, const std::optional<Named>& person) {
    const std::string_view text = row[sheet.columns.act];
    const auto act = act_named(text);
    if (!act) {
        sheet.log.add(no_act, row.line(), fmt::format("{} is no act; the row was not read", quoted(text)));
        return std::nullopt;
    }
    const Role role = person ? person->role : Role::other;
    if ((role == Role::child && is_caregivers(*act)) || (role == Role::caregiver && is_childs(*act))) {
        sheet.log.add(not_theirs, row.line(),
                      fmt::format("{} is no act of a {}; the row was not read", quoted(text), name(role)));
        return std::nullopt;
    }
    const bool is_context = *act == Act::distraction || *act == Act::object;
    if (!person && !is_context) {
        sheet.log.add(no_act, row.line(),
                      fmt::format("{} is no context, which is distraction or object; the row was not read",
                                  quoted(text)));
        return std::nullopt;
    }
    const std::string_view where = row[sheet.columns.channel];
    const auto channel = channel_named(where);
    if (!channel && !(is_context && is_missing(where))) {
        sheet.log.add(no_channel, row.line(),
                      fmt::format("{} is no channel; the row was not read", quoted(where)));
        return std::nullopt;
    }
    return Meaning{channel.value_or(Channel::gaze),
                   *act,
                   valence(sheet, row),
                   says_yes(sheet, row, sheet.columns.marked),
                   says_yes(sheet, row, sheet.columns.imitates),
                   std::string{cell(row, sheet.columns.kind)},
                   std::string{cell(row, sheet.columns.to)},
                   std::string{cell(row, sheet.columns.phase)}};
}

/// All that tells one meaning from another, so that equal labels mean the same: "answer positive marked".
std::string label(const Meaning& meaning) {
    std::string text{name(meaning.act)};
    if (meaning.valence != Valence::neutral) text += fmt::format(" {}", name(meaning.valence));
    if (!meaning.kind.empty()) text += fmt::format(" ({})", meaning.kind);
    if (!meaning.to.empty()) text += fmt::format(" to {}", meaning.to);
    if (meaning.marked) text += " marked";
    if (meaning.imitates) text += " imitates";
    if (!meaning.phase.empty()) text += fmt::format(" in {}", meaning.phase);
    return text;
}

} // namespace

void read_act(Sheet& sheet, const Table& row, const std::optional<Named>& person) {
    const auto found = meaning(sheet, row, person);
    if (!found) return;
    const auto onset = sheet.time(row[sheet.columns.onset]);
    if (!onset) {
        sheet.log.add(no_onset, row.line(),
                      fmt::format("{} is no time; the row was not read", quoted(row[sheet.columns.onset])));
        return;
    }
    if (person && !sheet.meet(*person, row.line())) return;
    const bool has_channel = channel_named(row[sheet.columns.channel]).has_value();
    const std::string text = label(*found);
    const Marking::Row coded{row.line(), has_channel ? name(found->channel) : name(found->act),
                             person ? std::string_view{person->id} : std::string_view{}, text,
                             cell(row, sheet.columns.source)};
    const std::string_view end = row[sheet.columns.offset];
    if (is_missing(end)) {
        sheet.marking.add_instant(coded, *onset);
    } else if (const auto offset = sheet.time(end)) {
        sheet.marking.add(coded, *onset, *offset);
    } else {
        sheet.log.add(
            odd_offset, row.line(),
            fmt::format("the offset {} is no time; the onset was kept, its end is unknown", quoted(end)));
        sheet.marking.add_open(coded, *onset);
    }
    sheet.marking.code(coded).meaning = *found;
}

} // namespace attune::read::plain_table
