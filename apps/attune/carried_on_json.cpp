// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/carried_on.hpp>

#include <attune/model/parameter_table.hpp>

namespace attune::app {
namespace {

using measure::Estimate;
using measure::Measured;
using report::JsonWriter;

const model::GaugeRow& row(model::Gauge gauge) {
    return model::gauges()[static_cast<std::size_t>(gauge)];
}

void begin_gauge(JsonWriter& json, model::Gauge gauge) {
    json.begin_object();
    json.member("name", std::string{row(gauge).name});
    json.member("unit", std::string{row(gauge).unit});
}

void write_predicted(JsonWriter& json, const model::Predicted& one) {
    begin_gauge(json, one.gauge);
    if (one.observed)
        json.member("seen", *one.observed);
    else
        json.member_or_reason("seen", {}, one.observed.because());
    json.member("simulated", std::uint64_t{one.n});
    if (one.n >= model::least_draws) {
        json.member("expected", one.expected);
        json.member("low", one.low);
        json.member("high", one.high);
    }
    if (one.p) json.member("p", *one.p);
    if (one.p_adjusted) json.member("p_adjusted", *one.p_adjusted);
    if (one.p_refitted) json.member("p_refitted", *one.p_refitted);
    json.end_object();
}

void write_estimate(JsonWriter& json, std::string_view name, const Measured<Estimate>& one) {
    json.key(name).begin_object(JsonWriter::Layout::one_line);
    if (one) {
        json.member("value", one->value);
        json.member("low", one->interval->low);
        json.member("high", one->interval->high);
        json.member("draws", *one->of);
    } else {
        json.member_or_reason("value", {}, one.because());
    }
    json.end_object();
}

void write_what_if(JsonWriter& json, const model::WhatIf& told) {
    json.begin_object();
    json.member("change", told.change.name);
    json.key("sets").begin_object(JsonWriter::Layout::one_line);
    for (const auto& [parameter, value] : told.change.sets) json.member(model::name(parameter), value);
    json.end_object();
    json.member("draws", std::uint64_t{told.draws});
    json.member("simulations_each", std::uint64_t{told.times});
    json.key("numbers").begin_list();
    for (const model::Contrast& one : told.contrasts) {
        begin_gauge(json, one.gauge);
        write_estimate(json, "as_fitted", one.as_fitted);
        write_estimate(json, "changed", one.changed);
        write_estimate(json, "difference", one.difference);
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

void write_bootstrap(JsonWriter& json, const CarriedOn& carried) {
    json.key("bootstrap").begin_object();
    json.member("refits", std::uint64_t{carried.refits});
    json.key("numbers").begin_list();
    for (const model::Refitted& one : carried.refitted) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("name", one.name);
        json.member("value", one.value);
        json.member("told", std::uint64_t{one.told});
        if (one.range) {
            json.member("low", one.range->low);
            json.member("high", one.range->high);
        } else {
            json.member_or_reason("low", {}, one.range.because());
        }
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

} // namespace

void write_carried_on(JsonWriter& json, const CarriedOn& carried) {
    if (carried.refits > 0) write_bootstrap(json, carried);
    if (!carried.check) return;
    json.key("check").begin_object();
    json.member("simulated", std::uint64_t{carried.check->simulated});
    json.key("numbers").begin_list();
    for (const model::Predicted& one : carried.check->gauges) write_predicted(json, one);
    json.end_list();
    json.key("not_given").begin_list();
    for (const model::Gauge gauge : carried.check->not_given()) json.value(std::string{row(gauge).name});
    json.end_list();
    json.end_object();
    json.key("what_if").begin_list();
    for (const model::WhatIf& one : carried.what_ifs) write_what_if(json, one);
    json.end_list();
    json.key("kept_usual").begin_list();
    for (const std::string& one : carried.kept) json.value(one);
    json.end_list();
}

} // namespace attune::app
