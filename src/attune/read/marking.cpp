// SPDX-License-Identifier: Apache-2.0
#include <attune/read/marking.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/cost.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {
namespace {

constexpr FindingKind turned_round{Severity::warning, "rows whose offset is before their onset",
                                   "Correct the times of the row, or leave the offset empty."};

constexpr std::size_t cost_of_track = 1024;

} // namespace

Marking::Marking(Coding& coding, FindingLog& log, std::size_t room)
    : coding_{&coding}, log_{&log}, room_{room} {}

CodedTrack& Marking::track(const Row& row) {
    std::string key{row.person};
    key.push_back('\0');
    key += row.track;
    const auto [found, is_new] = index_.try_emplace(std::move(key), coding_->tracks.size());
    if (is_new) {
        room_ -= std::min(room_, cost_of_track + row.track.size() + row.person.size());
        CodedTrack& fresh = coding_->tracks.emplace_back();
        fresh.name = row.track;
        fresh.person = row.person;
    }
    return coding_->tracks[found->second];
}

Code& Marking::code(const Row& row) {
    CodedTrack& on = track(row);
    return on.codes[static_cast<std::size_t>(on.code(std::string{row.label}))];
}

void Marking::put(const Row& row, Mark mark) {
    CodedTrack& on = track(row);
    const std::size_t codes = on.codes.size();
    mark.code = on.code(std::string{row.label});
    mark.source = row.source.empty() ? Source{std::to_string(row.line)} : Source{row.source};
    const std::size_t cost =
        cost_of_mark(mark.source) + (on.codes.size() > codes ? cost_of_code(row.label) : 0);
    if (cost > room_)
        throw Unreadable{log_->place(row.line), "the coding of one recording",
                         "more marks than a file of this size can hold in memory",
                         "Split the file by recording."};
    room_ -= cost;
    on.marks.push_back(std::move(mark));
}

void Marking::add(const Row& row, Instant onset, Instant offset) {
    if (onset < offset) return put(row, {onset, offset, {}, Extent::stretch, {}});
    if (onset == offset) return add_instant(row, onset);
    log_->add(turned_round, row.line,
              fmt::format("the offset {} s is before the onset {} s; the onset was kept, its end is unknown",
                          seconds_text(offset), seconds_text(onset)),
              shown(row.track));
    return add_open(row, onset);
}

void Marking::add_instant(const Row& row, Instant onset) {
    return put(row, {onset, onset, {}, Extent::instant, {}});
}

void Marking::add_open(const Row& row, Instant onset) {
    return put(row, {onset, onset, {}, Extent::open, {}});
}

void tell_if_empty(const Coding& coding, FindingLog& log) {
    if (coding.tracks.empty() && coding.signals.empty() && coding.episodes.empty())
        log.add({Severity::error, log.place(), "nothing was read from this file",
                 "Look at the other findings, or name the format that the file is in."});
}

std::size_t room_beside(const Document& document, const DecodedText& decoded) {
    const std::size_t all = 3 * document.bytes.size() + 30'000'000;
    return all - std::min(all, decoded.size_beside());
}

} // namespace attune::read
