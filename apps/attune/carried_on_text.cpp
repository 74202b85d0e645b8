// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/carried_on.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace attune::app {
namespace {

using measure::Estimate;
using measure::Measured;
using report::number_words;
using report::TextTable;
using enum TextTable::Align;

constexpr std::size_t width = 78;

const model::GaugeRow& row(model::Gauge gauge) {
    return model::gauges()[static_cast<std::size_t>(gauge)];
}

std::string name_of(model::Gauge gauge) {
    return fmt::format("  {}, {}", row(gauge).words, row(gauge).unit);
}

std::string range(double low, double high) {
    return fmt::format("[{}, {}]", number_words(low), number_words(high));
}

std::string paragraph(const std::string& text) {
    return report::wrapped(text, width, 0) + '\n';
}

std::string reason(model::Gauge gauge, const std::string& because) {
    return "  – " + report::wrapped(fmt::format("{}: {}", row(gauge).words, because), width - 4, 4) + '\n';
}

std::string verdict(const model::PredictiveCheck& check) {
    const std::vector<model::Gauge> not_given = check.not_given();
    if (check.compared() == 0) return "Nothing could be compared.\n";
    if (not_given.empty())
        return paragraph(fmt::format(
            "The model gives this kind of recording: none of the {} numbers lies further out than in 95 % of "
            "simulated ones, adjusted for their number.",
            check.compared()));
    std::vector<std::string_view> words;
    for (const model::Gauge gauge : not_given) words.push_back(row(gauge).words);
    return paragraph(fmt::format("The model does not give this kind of recording: {} of {} numbers lie "
                                 "further out than in 95 % of simulated ones, adjusted for their number: {}. "
                                 "What it expects of them, and of what hangs on them, is not to be relied "
                                 "on.",
                                 not_given.size(), check.compared(), fmt::join(words, ", ")));
}

std::string check_text(const model::PredictiveCheck& check) {
    const bool refitted = std::any_of(check.gauges.begin(), check.gauges.end(),
                                      [](const model::Predicted& one) { return one.p_refitted.has_value(); });
    TextTable table{{left, right, right, left, left, left}};
    table.row({"", "seen", "expected", "95 % of simulated", "p", refitted ? "p of refits" : ""});
    std::string gaps;
    for (const model::Predicted& one : check.gauges)
        if (one.observed && one.p)
            table.row({name_of(one.gauge), number_words(*one.observed), number_words(one.expected),
                       range(one.low, one.high), report::p_number(*one.p),
                       one.p_refitted ? report::p_number(*one.p_refitted) : ""});
        else
            gaps += reason(one.gauge, one.observed.because());
    return fmt::format("Does the model give this kind of recording? {} simulated ones, measured alike:\n",
                       check.simulated)
           + table.text(0) + gaps + verdict(check)
           + (refitted
                  ? paragraph("p is cautious, since the model was fitted to the same recording; p of refits, "
                              "each weighed by its own fit as this recording is, is not.")
                  : "");
}

std::string cell(const Measured<Estimate>& one, bool has_sign = false) {
    if (!one) return "–";
    const auto& [low, high, how] = *one->interval;
    const double reach = std::max(std::abs(low), std::abs(high));
    return fmt::format("{} [{}, {}]", number_words(one->value, has_sign, reach),
                       number_words(low, has_sign, reach), number_words(high, has_sign, reach));
}

std::string what_if_text(const model::WhatIf& told) {
    TextTable table{{left, left, left, left}};
    table.row({"", "as fitted", "changed", "difference"});
    std::string gaps;
    for (const model::Contrast& one : told.contrasts) {
        table.row({name_of(one.gauge), cell(one.as_fitted), cell(one.changed), cell(one.difference, true)});
        if (!one.difference) gaps += reason(one.gauge, one.difference.because());
    }
    return fmt::format("What the model would expect of the same minutes with {}:\n", told.change.name)
           + table.text(0) + gaps;
}

std::string how(const CarriedOn& carried) {
    return paragraph(fmt::format(
        "Expected of such minutes on average, with the 95 % that the fit leaves open ({} draws, {} "
        "simulations each, both ways with the same chance); one session falls further from it. It is what "
        "the model expects, and not what would happen.",
        carried.what_ifs.front().draws, carried.what_ifs.front().times));
}

std::string bootstrap_text(const CarriedOn& carried) {
    if (carried.refits == 0) return {};
    TextTable table{{left, right, left, right}};
    table.row({"", "value", "95 % of refits", "told in"});
    std::string gaps;
    for (const model::Refitted& one : carried.refitted)
        if (one.range)
            table.row({"  " + one.name, number_words(one.value), range(one.range->low, one.range->high),
                       std::to_string(one.told)});
        else
            gaps += "  – "
                    + report::wrapped(fmt::format("{}: {}", one.name, one.range.because()), width - 4, 4)
                    + '\n';
    return fmt::format("\nFitted again to {} recordings simulated from the fit (parametric bootstrap):\n",
                       carried.refits)
           + table.text(0) + gaps;
}

std::string kept_text(const std::vector<std::string>& kept) {
    if (kept.empty()) return {};
    std::string names;
    for (std::string one : kept) {
        for (std::size_t blank; (blank = one.find(' ')) != std::string::npos;)
            one.replace(blank, 1, "\u00a0"); // a way of the child stays on one line
        names += (names.empty() ? "" : ", ") + one;
    }
    return paragraph(
        fmt::format("Simulated with their usual values, since the recording does not tell them: {}.", names));
}

} // namespace

std::string carried_on_text(const CarriedOn& carried) {
    if (!carried.check) return bootstrap_text(carried);
    std::string text = bootstrap_text(carried) + '\n' + check_text(*carried.check);
    for (const model::WhatIf& one : carried.what_ifs) text += '\n' + what_if_text(one);
    if (!carried.what_ifs.empty()) text += how(carried);
    return text + kept_text(carried.kept);
}

} // namespace attune::app
