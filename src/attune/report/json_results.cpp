// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>

#include <cmath>

namespace attune::report {
namespace {

using measure::AgainstChance;
using measure::Description;
using measure::Estimate;
using measure::Result;
constexpr auto one_line = JsonWriter::Layout::one_line;

Cell end_of_range(double end) {
    return std::isfinite(end) ? Cell{end} : Cell{};
}

void write_description(JsonWriter& json, const Description& described) {
    json.begin_object();
    json.member("identifier", std::string{described.identifier});
    json.member("name", std::string{described.name});
    json.member("question", std::string{described.question});
    json.member("unit", std::string{described.unit});
    json.member_or_reason("least", end_of_range(described.least), "no lower end");
    json.member_or_reason("most", end_of_range(described.most), "no upper end");
    json.member("direction", std::string{described.direction});
    json.member("needs", std::string{described.needs});
    json.member("citation", std::string{described.citation});
    json.end_object();
}

void write_interval(JsonWriter& json, const std::optional<measure::Range>& interval) {
    if (!interval) return json.member_or_reason("interval", {}, "no interval is made for this number");
    json.key("interval").begin_object(one_line);
    json.member("low", interval->low);
    json.member("high", interval->high);
    json.member("level", 0.95);
    json.member("how", std::string{interval->how});
    json.end_object();
}

void write_estimate(JsonWriter& json, const Result& result) {
    if (!result.estimate) {
        json.member("value", {});
        json.member("because", result.estimate.because());
        for (const auto* other : {"count", "n", "interval", "chance"}) json.member(other, {});
        return;
    }
    const Estimate& estimate = *result.estimate;
    json.member("value", estimate.value);
    json.member_or_reason("count", cell(estimate.count), "this number is not a count of anything");
    json.member_or_reason("n", cell(estimate.of), "this number is not out of anything");
    write_interval(json, estimate.interval);
}

void write_chance(JsonWriter& json, const Result& result) {
    if (!result.estimate) return;
    if (!result.chance)
        return json.member_or_reason("chance", {}, "this number is not compared with coincidence");
    if (!*result.chance) return json.member_or_reason("chance", {}, result.chance->because());
    const AgainstChance& chance = **result.chance;
    json.key("chance").begin_object(one_line);
    json.member("null", name(chance.null));
    json.member("shifts", std::uint64_t{chance.shifts});
    json.member("expected", chance.expected);
    json.member_or_reason("expected_exact", cell(chance.expected_exact), "only sampled for this number");
    json.member("low", chance.low);
    json.member("high", chance.high);
    json.member("excess", chance.excess);
    json.member_or_reason("index", chance.index ? Cell{*chance.index} : Cell{},
                          chance.index ? "" : chance.index.because());
    json.member("sided", std::string{chance.sided});
    json.member("p", chance.p);
    json.member_or_reason("p_adjusted", cell(chance.p_adjusted), "in no family of tests");
    json.end_object();
}

} // namespace

void write_measures(JsonWriter& json, const measure::Account& account) {
    json.key("measures").begin_list();
    for (const measure::Measure& one : measure::measures())
        for (const Description* described : one.descriptions)
            for (const Result& result : account.results)
                if (result.measure == described->identifier) {
                    write_description(json, *described);
                    break;
                }
    json.end_list();
}

void write_results(JsonWriter& json, const measure::Account& account) {
    json.key("results").begin_list();
    for (const Result& result : account.results) {
        json.begin_object();
        json.member("measure", std::string{result.measure});
        json.member("episode", result.episode);
        json.member("part", result.part);
        json.member("unit", std::string{result.unit});
        json.member("instructed", result.instructed);
        write_estimate(json, result);
        write_chance(json, result);
        json.end_object();
    }
    json.end_list();
}

} // namespace attune::report
