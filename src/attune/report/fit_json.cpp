// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_json.hpp>

namespace attune::report {
namespace {

void write_noticing(JsonWriter& json, const FitAccount& account) {
    json.key("noticing").begin_list();
    for (const model::Noticing& one : account.noticing) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("cue", std::string{cue_name(one.cue)});
        json.member("caregiver", std::string{name(one.caregiver)});
        json.member("strength", one.strength);
        json.member("usual", one.usual);
        if (one.chance) {
            json.member("value", one.chance->value);
            json.member("low", one.chance->interval->low);
            json.member("high", one.chance->interval->high);
            json.member("interval", std::string{one.chance->interval->how});
        } else {
            json.member_or_reason("value", {}, one.chance.because());
        }
        json.end_object();
    }
    json.end_list();
}

void write_first_answer(JsonWriter& json, const FitAccount& account) {
    json.key("first_answer").begin_list();
    for (const model::FirstAnswer::Point& one : account.first_answer.points) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("after_s", one.seconds);
        json.member("value", one.fitted);
        json.member("low", one.low);
        json.member("high", one.high);
        json.member("usual", one.usual);
        json.end_object();
    }
    json.end_list();
}

void write_band(JsonWriter& json, const model::Band& band, double usual) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("value", band.value);
    json.member("low", band.low);
    json.member("high", band.high);
    json.member("usual", usual);
    json.end_object();
}

void write_bin(JsonWriter& json, const FitAccount& account, std::size_t bin) {
    const model::ExpectedBreak& told = account.expected;
    const std::size_t episode = told.bins.episode(bin);
    json.begin_object();
    json.member("episode", account.procedure.episodes[episode].name);
    json.member("from_s", model::bin_length * static_cast<double>(bin - told.bins.first(episode)));
    for (const model::QuantityRow& row : model::quantities()) {
        if (row.quantity > model::Quantity::distress) break;
        json.key(row.name);
        write_band(json, told.fitted[bin][row.quantity], told.usual[bin][row.quantity]);
    }
    json.end_object();
}

} // namespace

void write_expectations(JsonWriter& json, const FitAccount& account) {
    write_noticing(json, account);
    write_first_answer(json, account);
    const model::ExpectedBreak& told = account.expected;
    json.key("break").begin_object();
    json.member("procedure", account.procedure.name);
    json.member("draws", std::uint64_t{told.draws});
    json.member("simulations_each", std::uint64_t{told.times});
    json.key("course").begin_list();
    for (std::size_t bin = 0; bin < told.fitted.size(); ++bin) write_bin(json, account, bin);
    json.end_list();
    json.member("settled_s", model::settled);
    json.key("over").begin_list();
    for (const model::Mending& one : told.mending) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("by_s", one.by);
        json.key("share");
        write_band(json, one.fitted, one.usual);
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

} // namespace attune::report
