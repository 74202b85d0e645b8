// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/fitted_dyads.hpp>

#include <attune/report/json_writer.hpp>
#include <attune/report/not_this.hpp>
#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

using report::JsonWriter;
using report::number_words;
using report::TextTable;
using enum TextTable::Align;

std::string interval(const measure::Range& range) {
    return fmt::format("[{}, {}]", number_words(range.low), number_words(range.high));
}

std::string of_all(const FittedDyads& fitted) {
    TextTable made{{left, right, left, right}};
    std::string gaps;
    const auto add = [&](std::string_view what, const measure::Measured<measure::Estimate>& told,
                         std::string usual) {
        if (told)
            made.row({fmt::format("  {}", what), number_words(told->value), interval(*told->interval),
                      std::move(usual)});
        else
            gaps += fmt::format("  – {}: {}\n", what, told.because());
    };
    made.row({"Attentiveness, between dyads", "value", "95 % interval", "usual"});
    add("median, per soft bid", fitted.effects.median, number_words(fitted.usual));
    add("deviation of its logarithm", fitted.effects.deviation, "");
    return made.text(0) + gaps;
}

std::string of_each(const FittedDyads& fitted) {
    if (fitted.effects.dyads.empty()) return {};
    TextTable made{{left, right, left, right, right, right}};
    std::string gaps;
    made.row({"Each dyad, as listed", "value", "95 % interval", "from data", "watched", "cues"});
    for (std::size_t i = 0; i < fitted.dyads.size(); ++i) {
        const model::Shrunken& one = fitted.effects.dyads[i];
        const DyadShare& share = fitted.dyads[i];
        if (!one.estimate) gaps += fmt::format("  – {}: {}\n", share.name, one.estimate.because());
        made.row({"  " + share.name, one.estimate ? number_words(one.estimate->value) : "–",
                  one.estimate ? interval(*one.estimate->interval) : "", report::percent(one.from_data),
                  report::seconds_words(share.watched), std::to_string(share.cues)});
    }
    return '\n' + made.text(0) + gaps
           + "\nEach is drawn to what all are like, the more the less was recorded of it. They stand in the\n"
             "order of the list: intervals that overlap say nothing of who notices more, and a number of\n"
             "minutes is no rank among people.\n";
}

void write_estimate(JsonWriter& json, const measure::Estimate& told) {
    json.member("value", told.value);
    json.member("low", told.interval->low);
    json.member("high", told.interval->high);
    json.member("interval", std::string{told.interval->how});
}

void write_measured(JsonWriter& json, const measure::Measured<measure::Estimate>& told) {
    if (told)
        write_estimate(json, *told);
    else
        json.member_or_reason("value", {}, told.because());
}

void write_number(JsonWriter& json, std::string_view name, const measure::Measured<measure::Estimate>& told) {
    json.key(name).begin_object(JsonWriter::Layout::one_line);
    write_measured(json, told);
    json.end_object();
}

void write_dyad(JsonWriter& json, const FittedDyads& fitted, std::size_t i) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.key("recordings").begin_list();
    for (const std::string& one : fitted.dyads[i].fingerprints) json.value(one);
    json.end_list();
    json.member("watched_s", fitted.dyads[i].watched);
    json.member("cues", std::uint64_t{fitted.dyads[i].cues});
    if (i < fitted.effects.dyads.size()) {
        write_measured(json, fitted.effects.dyads[i].estimate);
        json.member("from_data", fitted.effects.dyads[i].from_data);
    } else {
        json.member_or_reason("value", {}, fitted.effects.median.because());
    }
    json.end_object();
}

} // namespace

std::string fitted_dyads_text(const FittedDyads& fitted) {
    std::size_t recordings = 0;
    double watched = 0;
    for (const DyadShare& one : fitted.dyads) {
        recordings += one.fingerprints.size();
        watched += one.watched;
    }
    return fmt::format("{}, {}, {} watched: {}\n\n", report::counted(fitted.dyads.size(), "dyad", "dyads"),
                       report::counted(recordings, "recording", "recordings"), report::seconds_words(watched),
                       name(fitted.effects.outcome))
           + of_all(fitted) + of_each(fitted);
}

std::string fitted_dyads_json(const FittedDyads& fitted) {
    JsonWriter json;
    json.begin_object();
    json.member("schema", std::string{"attune.dyads/1"});
    json.member("what_this_is_not", std::string{report::what_this_is_not});
    json.member("number", std::string{"attentiveness"});
    if (fitted.prior.empty())
        json.member_or_reason("prior", {}, "weak, around the usual values");
    else
        json.member("prior", fitted.prior);
    json.member("outcome", std::string{name(fitted.effects.outcome)});
    write_number(json, "median", fitted.effects.median);
    write_number(json, "deviation_of_logarithm", fitted.effects.deviation);
    json.key("dyads").begin_list();
    for (std::size_t i = 0; i < fitted.dyads.size(); ++i) write_dyad(json, fitted, i);
    json.end_list();
    json.end_object();
    return json.take();
}

} // namespace attune::app
