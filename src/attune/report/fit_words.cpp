// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_words.hpp>

#include <attune/report/phrase.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

constexpr std::string_view arrow = " -> ";
constexpr std::string_view cues = "cues while ";

const model::GaugeRow& row_of(model::Gauge gauge) {
    return model::gauges()[static_cast<std::size_t>(gauge)];
}

std::string state(const Speaker& speaker, std::string_view name) {
    return speaker.words("state." + std::string{name});
}

std::string number(const Speaker& speaker, double value, double low, double high) {
    return speaker.words("interval.number", {{"value", speaker.number(number_words(value))},
                                             {"low", speaker.number(number_words(low))},
                                             {"high", speaker.number(number_words(high))}});
}

std::string share(const Speaker& speaker, double value, double low, double high) {
    return speaker.words("interval.share", {{"share", percent(value)}, {"range", percent(low, high)}});
}

} // namespace

std::string with_interval(const Speaker& speaker, const measure::Estimate& estimate) {
    return number(speaker, estimate.value, estimate.interval->low, estimate.interval->high);
}

std::string with_interval(const Speaker& speaker, const model::Band& band) {
    return number(speaker, band.value, band.low, band.high);
}

std::string share_with_interval(const Speaker& speaker, const measure::Estimate& estimate) {
    return share(speaker, estimate.value, estimate.interval->low, estimate.interval->high);
}

std::string share_with_interval(const Speaker& speaker, const model::Band& band) {
    return share(speaker, band.value, band.low, band.high);
}

std::string meaning_words(const Speaker& speaker, const model::Fitted& one) {
    return speaker.words("parameter." + one.name);
}

std::string way_words(const Speaker& speaker, std::string_view name) {
    if (name.starts_with(cues))
        return speaker.words("state.cues_while", {{"state", state(speaker, name.substr(cues.size()))}});
    const auto at = name.find(arrow);
    return speaker.words("state.way", {{"from", state(speaker, name.substr(0, at))},
                                       {"to", state(speaker, name.substr(at + arrow.size()))}});
}

std::string kept_words(const Speaker& speaker, const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) {
        const bool is_way = name.find(' ') != std::string::npos;
        all += (all.empty() ? "" : ", ") + (is_way ? way_words(speaker, name) : name);
    }
    return all;
}

std::string unit_words(const Speaker& speaker, model::Gauge gauge) {
    return phrase(speaker, "gauge_unit", row_of(gauge).unit);
}

std::string gauge_words(const Speaker& speaker, model::Gauge gauge) {
    return speaker.words("gauge." + std::string{row_of(gauge).name});
}

} // namespace attune::report
