// SPDX-License-Identifier: Apache-2.0
#include <attune/write/events.hpp>

#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/coded.hpp>

#include <fmt/format.h>

namespace attune::write {
namespace {

std::string channel_cell(const std::optional<Meaning>& meaning) {
    if (!meaning || is_context(*meaning)) return {};
    return std::string{name(meaning->channel)};
}

std::string row(const Timeline& timeline, const Coded& one) {
    const Person* person = one.heading->person ? &timeline[*one.heading->person] : nullptr;
    return fmt::format("{},{},{},{},{},{},{},{},{}\n", person ? csv_cell(person->id) : "",
                       person && person->role ? name(*person->role) : "", channel_cell(one.code().meaning),
                       csv_cell(one.heading->name), csv_cell(one.code().label),
                       one.is_instant ? "event" : "state", seconds_text(one.onset), seconds_text(one.end),
                       csv_cell(one.source()));
}

} // namespace

void events(const Timeline& timeline, const Sink& sink) {
    sink("person,role,channel,track,code,kind,onset_s,offset_s,source\n");
    for (const Coded& one : coded(timeline)) sink(row(timeline, one));
}

} // namespace attune::write
