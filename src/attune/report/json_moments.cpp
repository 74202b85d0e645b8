// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>

#include <attune/report/candidates.hpp>

namespace attune::report {
namespace {

/// Which list of the account a moment's place is in.
std::string_view list_of(Theme theme) {
    switch (theme) {
    case Theme::not_now: return "not_now";
    case Theme::repair: return "break";
    case Theme::focus:
    case Theme::comfort:
    case Theme::pace:
    case Theme::beginnings: break;
    }
    return "cue";
}

void write_moment(JsonWriter& json, const Candidate& moment) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("theme", std::string{name(moment.theme)});
    json.member("onset_s", moment.time.onset().since_zero());
    json.member("offset_s", moment.time.offset().since_zero());
    json.member("signal_s", moment.signal.since_zero());
    json.member("answer_s", moment.answer.since_zero());
    json.member("effect_s", moment.effect.since_zero());
    json.member("signal_to_answer_s", moment.latency());
    json.member("answer_to_effect_s", moment.effect - moment.answer);
    json.member("signal_to_effect_s", moment.effect - moment.signal);
    if (moment.theme != Theme::beginnings)
        json.member(list_of(moment.theme), std::uint64_t{moment.place} + 1);
    if (moment.theme == Theme::pace) {
        json.member("turns", std::uint64_t{moment.turns});
        json.member("answered", std::uint64_t{moment.answered});
    }
    json.end_object();
}

} // namespace

void write_moments(JsonWriter& json, const measure::Account& account) {
    json.key("moments").begin_list();
    for (const Candidate& moment : candidates(account)) write_moment(json, moment);
    json.end_list();
}

} // namespace attune::report
