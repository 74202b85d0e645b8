// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain/act_row.hpp>

#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/misuse.hpp>
#include <attune/timeline/put_in_order.hpp>
#include <attune/write/plain/whose.hpp>

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace attune::write::plain_table {
namespace {

std::string_view yes_or_nothing(bool yes) {
    return yes ? "yes" : "";
}

std::string person_cell(const Timeline& timeline, const TrackHeading& heading, const Meaning& meaning) {
    if (!heading.person) {
        if (is_context(meaning)) return "context";
        throw Misuse{fmt::format("a plain table needs to know whose the {} on track '{}' is",
                                 name(meaning.act), heading.name)};
    }
    const Person& person = timeline[*heading.person];
    const bool is_others = (person.role == Role::child && is_caregivers(meaning.act))
                           || (person.role == Role::caregiver && is_childs(meaning.act));
    if (is_others)
        throw Misuse{fmt::format("a plain table has no row for the {} of '{}', a {}", name(meaning.act),
                                 person.id, name(*person.role))};
    return whose(person);
}

Wording wording(const Timeline& timeline, const TrackHeading& heading, const Meaning& meaning) {
    // The situation has no channel; gaze is what an empty cell is read as.
    const bool needs_channel = !is_context(meaning) || meaning.channel != Channel::gaze;
    return {fmt::format("{},{},{},{}", csv_cell(person_cell(timeline, heading, meaning)), name(meaning.act),
                        needs_channel ? name(meaning.channel) : "", name(meaning.valence)),
            {csv_cell(meaning.kind), csv_cell(meaning.to), std::string{yes_or_nothing(meaning.marked)},
             std::string{yes_or_nothing(meaning.imitates)}, csv_cell(meaning.phase)}};
}

} // namespace

ActRows act_rows(const Timeline& timeline) {
    ActRows acts;
    std::map<const Code*, std::size_t> known;
    const std::vector<Coded> all = coded(timeline);
    acts.rows.reserve(all.size());
    for (const Coded& one : all) {
        if (!one.code().meaning) continue;
        const auto [found, is_new] = known.try_emplace(&one.code(), acts.wordings.size());
        if (is_new) acts.wordings.push_back(wording(timeline, *one.heading, *one.code().meaning));
        acts.rows.push_back({one, found->second});
    }
    put_in_order(acts.rows, [&](const ActRow& one, const ActRow& next) {
        const auto when = std::tuple{one.coded.onset, one.coded.end};
        const auto next_when = std::tuple{next.coded.onset, next.coded.end};
        return when != next_when ? when < next_when : acts[one] < acts[next];
    });
    return acts;
}

} // namespace attune::write::plain_table
