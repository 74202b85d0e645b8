// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table/pairing.hpp>

#include <attune/read/boris/findings.hpp>
#include <attune/read/clock.hpp>
#include <attune/read/mark_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace attune::read::boris_rows {
namespace {

constexpr FindingKind never_begun{
    Severity::warning, "states that end and never begin",
    "Export the whole observation: the beginning may lie before the exported interval."};

constexpr std::size_t cost_of_behaving = 512; // with what hash tables and growing vectors take

Marking::Row marking_row(const Behaving& behaving, std::size_t line) {
    return {line, behaving.track, behaving.person, behaving.label, {}};
}

} // namespace

Pairing::Pairing(Coding& coding, FindingLog& log, std::size_t room)
    : coding_{&coding}, log_{&log}, room_{room} {}

void Pairing::charge(std::size_t bytes, std::size_t line) {
    if (bytes > room_)
        throw Unreadable{log_->place(line), "the coding of one recording",
                         "more rows than a file of this size can hold in memory",
                         "Split the file by recording."};
    room_ -= bytes;
}

std::uint32_t Pairing::index_of(Behaving behaving, std::size_t line) {
    std::string key = behaving.person;
    for (const std::string* part : {&behaving.track, &behaving.label, &behaving.modifiers})
        key.append(1, '\0').append(*part);
    const std::size_t size = key.size();
    const auto [found, is_new] = index_.try_emplace(std::move(key), static_cast<std::uint32_t>(all_.size()));
    if (is_new) {
        charge(cost_of_behaving + 2 * size, line);
        all_.push_back({std::move(behaving), std::nullopt});
    }
    return found->second;
}

void Pairing::add(Behaving behaving, Step step, Duration time, std::size_t line) {
    charge(2 * sizeof(Row), line); // a row, and its place where rows are put in order
    rows_.push_back({time, static_cast<std::uint32_t>(line), index_of(std::move(behaving), line), step});
}

void Pairing::put_in_order() {
    const auto is_earlier = [](const Row& one, const Row& next) { return one.time < next.time; };
    if (std::is_sorted(rows_.begin(), rows_.end(), is_earlier)) return;
    std::stable_sort(rows_.begin(), rows_.end(), is_earlier);
    log_->add(ethogram::out_of_order(log_->place()));
}

void Pairing::leave_open(Marking& marking, Begun& begun) {
    const Row& row = rows_[*begun.row];
    begun.row.reset();
    log_->add(ethogram::unpaired, row.line, ethogram::never_ends(begun.what.label, row.time));
    marking.add_open(marking_row(begun.what, row.line), Instant{row.time});
}

void Pairing::place(Marking& marking, std::size_t at) {
    const Row& row = rows_[at];
    Begun& begun = all_[row.behaving];
    if (auto told = ethogram::outside_the_media(row.time, coding_->length))
        log_->add(ethogram::outside, row.line, std::move(*told));
    if (row.step == Step::point)
        return marking.add_instant(marking_row(begun.what, row.line), Instant{row.time});
    if (row.step == Step::start) {
        if (begun.row) leave_open(marking, begun);
        begun.row = at;
        return;
    }
    if (!begun.row)
        return log_->add(never_begun, row.line,
                         fmt::format("{} ends at {} s and never begins; left out", quoted(begun.what.label),
                                     seconds_text(row.time)));
    const Row& first = rows_[*begun.row];
    begun.row.reset();
    if (first.time == row.time) log_->add(ethogram::no_length, first.line, ends_at_once(first.time));
    marking.add(marking_row(begun.what, first.line), Instant{first.time}, Instant{row.time});
}

void Pairing::finish() {
    put_in_order();
    Marking marking{*coding_, *log_, room_};
    for (std::size_t at = 0; at < rows_.size(); ++at) place(marking, at);
    for (Begun& begun : all_)
        if (begun.row) leave_open(marking, begun);
}

} // namespace attune::read::boris_rows
