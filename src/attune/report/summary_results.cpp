// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary_sections.hpp>

#include <attune/report/headline.hpp>
#include <attune/report/text_table.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Description;
using measure::Result;

std::string gap_lines(const Results& results) {
    std::string text;
    for (const Gap& gap : gaps(results))
        text +=
            "  " + wrapped("\u2013 " + gap_words(gap, Speaker::english(), starred), summary_width, 4) + '\n';
    return text;
}

/// The unit in brackets, unless every part has one of its own.
std::string title(const Description& described, const Results& results) {
    const bool any = std::any_of(results.begin(), results.end(),
                                 [&](const Result* result) { return result->unit == described.unit; });
    return any ? fmt::format("{} ({})", described.name, described.unit) : std::string{described.name};
}

/// Those that are to be told.
Results told(const Results& results, const Account& account, Detail detail) {
    Results kept;
    for (const Result* result : results)
        if (detail == Detail::full || is_headline(*result, account)) kept.push_back(result);
    return kept;
}

} // namespace

std::string results_section(const Account& account, Detail detail) {
    std::string text;
    for (const OfMeasure& of : by_measure(account)) {
        const Results known = told(of.known, account, detail);
        if (!known.empty())
            text +=
                fmt::format("\n{}\n{}{}", title(*of.described, known), summary_table(known, *of.described),
                            gap_lines(told(of.all, account, detail)));
    }
    const bool instructed = std::any_of(account.results.begin(), account.results.end(),
                                        [](const Result& result) { return result.instructed; });
    if (instructed)
        text += "\n* The caregiver was instructed: not pooled, and it says nothing about the caregiver.\n";
    return text;
}

std::string undetermined_section(const Account& account, Detail detail) {
    std::string text;
    for (const OfMeasure& of : by_measure(account)) {
        const Results all = told(of.all, account, detail);
        if (!all.empty() && told(of.known, account, detail).empty())
            text += fmt::format("\n{}\n{}", of.described->name, gap_lines(all));
    }
    return text.empty() ? "" : "\nCould not be determined\n" + text;
}

} // namespace attune::report
