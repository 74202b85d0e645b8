// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/idea.hpp>

namespace attune::report {
namespace {

void write_sights(JsonWriter& json, const std::vector<Sight>& sights) {
    json.key("see").begin_list();
    for (const Sight& sight : sights) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("onset_s", sight.time.onset().since_zero());
        json.member("offset_s", sight.time.offset().since_zero());
        if (!sight.place.empty()) json.member("place", sight.place);
        json.end_object();
    }
    json.end_list();
}

} // namespace

void write_idea(JsonWriter& json, const measure::Account& account) {
    json.key("idea").begin_list();
    const auto scope = widest_free(account);
    for (const IdeaLine& line : idea()) {
        if (!scope || !result_of(account, line.measure, scope->name, line.part)) continue;
        json.begin_object();
        json.member("question", std::string{line.question});
        json.member("measure", std::string{line.measure});
        json.member("part", std::string{line.part});
        json.member("episode", scope->name);
        write_sights(json, line.sights(account));
        json.end_object();
    }
    json.end_list();
}

} // namespace attune::report
