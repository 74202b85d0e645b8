// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/fitted.hpp>

#include <attune/model/parameter_table.hpp>
#include <attune/report/fit_json.hpp>
#include <attune/report/json_writer.hpp>
#include <attune/report/not_this.hpp>
#include <attune/report/number.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

using report::JsonWriter;

void write_number(JsonWriter& json, const model::Fitted& one) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("name", one.name);
    json.member("unit", std::string{one.unit});
    json.member("usual", one.usual);
    json.member("events", std::uint64_t{one.events});
    if (one.from_data) json.member("from_data", *one.from_data);
    if (one.estimate) {
        json.member("value", one.estimate->value);
        json.member("low", one.estimate->interval->low);
        json.member("high", one.estimate->interval->high);
        json.member("interval", std::string{one.estimate->interval->how});
    } else {
        json.member_or_reason("value", {}, one.estimate.because());
    }
    json.end_object();
}

void write_numbers(JsonWriter& json, std::string_view name, const std::vector<model::Fitted>& numbers) {
    json.key(name).begin_list();
    for (const model::Fitted& one : numbers) write_number(json, one);
    json.end_list();
}

void write_residuals(JsonWriter& json, const model::Fit& fit) {
    json.key("residuals").begin_list();
    for (const model::Residual& one : fit.residuals) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("name", one.name);
        json.member("events", std::uint64_t{one.events});
        json.member("p", one.p);
        json.end_object();
    }
    json.end_list();
}

void write_availability(JsonWriter& json, const model::Fit& fit) {
    json.member("availability", std::string{fit.hidden ? "hidden" : "coded"});
    if (!fit.hidden) return;
    json.key("hidden_distraction").begin_object(JsonWriter::Layout::one_line);
    json.member("two_states", fit.hidden->two_states);
    if (fit.hidden->gain)
        json.member("gain", *fit.hidden->gain);
    else
        json.member_or_reason("gain", {}, "it is believed as the prior has it");
    json.member("least_gain", model::least_gain_of_two_states);
    json.end_object();
}

void write_recordings(JsonWriter& json, const FittedDyad& fitted) {
    json.key("recordings").begin_list();
    for (std::size_t i = 0; i < fitted.fingerprints.size(); ++i) {
        const model::RecordingShare& share = fitted.fit.recordings[i];
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("sha256", fitted.fingerprints[i]);
        json.member("watched_s", share.watched);
        json.member("cues", std::uint64_t{share.cues});
        json.member("acts", std::uint64_t{share.acts});
        json.end_object();
    }
    json.end_list();
}

} // namespace

std::string fitted_json(const FittedDyad& fitted, const report::FitAccount* shown) {
    const model::Fit& fit = fitted.fit;
    JsonWriter json;
    json.begin_object();
    json.member("schema", std::string{"attune.fit/1"});
    json.member("what_this_is_not", std::string{report::what_this_is_not});
    write_recordings(json, fitted);
    json.member("watched_s", fit.watched);
    json.member("seed", fitted.seed);
    if (fitted.prior.empty())
        json.member_or_reason("prior", {}, "fitted by maximum likelihood");
    else
        json.member("prior", fitted.prior);
    write_availability(json, fit);
    json.member("climbs", std::uint64_t{fitted.climbs});
    json.member("agreed", std::uint64_t{fit.agreed});
    json.member("outcome", std::string{name(fit.outcome)});
    json.member("log_likelihood", fit.log_likelihood);
    write_numbers(json, "caregiver_numbers", fit.caregiver);
    write_numbers(json, "child_numbers", fit.child);
    write_residuals(json, fit);
    json.key("flat").begin_list();
    for (const std::string& one : fit.flat) json.value(one);
    json.end_list();
    json.member("unexplained_acts", std::uint64_t{fit.unexplained});
    json.member("moves_not_weighed", std::uint64_t{fit.not_weighed});
    json.member("demands_left_out", std::uint64_t{fit.left_out});
    write_carried_on(json, fitted.ahead);
    if (shown) report::write_expectations(json, *shown);
    json.end_object();
    return json.take();
}

std::string fitted_parameters(const FittedDyad& fitted) {
    std::string text = "# Fitted with attune fit; what it could not tell keeps its usual value.\n"
                       "# For attune simulate --parameters. None of it is a norm.\n";
    const model::Parameters usual = model::default_parameters();
    for (const model::ParameterRow& row : model::parameter_table()) {
        const double value = fitted.fit.parameters[row.parameter];
        if (value != usual[row.parameter])
            text += fmt::format("{} = {}\n", row.name, report::shortest(value));
    }
    return text;
}

} // namespace attune::app
