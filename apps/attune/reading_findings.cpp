// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reading_sections.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::app {
namespace {

constexpr std::size_t signals_shown = 8;
constexpr std::size_t findings_shown = 10;
constexpr std::size_t name_width = 40;

/// How many of `count` things to print; one more is not worth a line that says so.
std::size_t shown_of(std::size_t count, std::size_t most, Detail detail) {
    return detail == Detail::everything || count <= most + 1 ? count : most;
}

std::string rate_words(const read::CodedSignal& signal) {
    const auto missing = std::count_if(signal.samples.begin(), signal.samples.end(),
                                       [](double sample) { return std::isnan(sample); });
    std::string words =
        fmt::format("{} samples, {:g} a second", signal.samples.size(), signal.rate.per_second());
    if (missing > 0)
        words += fmt::format(", {} missing", report::percent(static_cast<double>(missing)
                                                             / static_cast<double>(signal.samples.size())));
    return words;
}

/// Findings that say the same of several places.
struct Alike {
    const report::Noticed* first;
    std::size_t count;
};

std::vector<Alike> alike(const std::vector<report::Noticed>& findings, Detail detail) {
    std::vector<Alike> all;
    for (const report::Noticed& found : findings) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Alike& one) {
            return one.first->what == found.what && one.first->remedy == found.remedy;
        });
        if (same == all.end() || detail == Detail::everything)
            all.push_back({&found, 1});
        else
            ++same->count;
    }
    return all;
}

} // namespace

std::string signal_section(const read::Coding& coding, Detail detail) {
    if (coding.signals.empty()) return {};
    report::TextTable table{
        {report::TextTable::Align::left, report::TextTable::Align::left, report::TextTable::Align::left}};
    const std::size_t shown = shown_of(coding.signals.size(), signals_shown, detail);
    for (std::size_t i = 0; i < shown; ++i) {
        const read::CodedSignal& signal = coding.signals[i];
        table.row({one_line(signal.name, name_width), rate_words(signal),
                   signal.person.empty() ? "" : "of " + one_line(signal.person, name_width)});
    }
    const std::size_t rest = coding.signals.size() - shown;
    if (rest > 0) table.row({fmt::format("and {} more; --all lists them", rest)});
    return fmt::format("\n{}\n", report::counted(coding.signals.size(), "signal", "signals")) + table.text(2);
}

std::string finding_section(const report::Provenance& provenance, Detail detail) {
    const std::vector<report::Noticed>& findings = provenance.findings;
    if (findings.empty()) return "\nNothing is wrong with the file.\n";
    const std::vector<Alike> all = alike(findings, detail);
    std::string text = fmt::format("\n{}\n", report::counted(findings.size(), "finding", "findings"));
    const std::size_t shown = shown_of(all.size(), findings_shown, detail);
    for (std::size_t i = 0; i < shown; ++i) {
        const report::Noticed& found = *all[i].first;
        const std::string more =
            all[i].count == 1
                ? ""
                : fmt::format(" and {}", report::counted(all[i].count - 1, "more place", "more places"));
        const std::string words = fmt::format("{} {}{}: {}.{}{}", name(found.weight), found.where, more,
                                              found.what, found.remedy.empty() ? "" : " ", found.remedy);
        text += "  " + report::wrapped(words, reading_width, 4) + '\n';
    }
    if (shown < all.size()) text += fmt::format("  and {} more; --all lists them\n", all.size() - shown);
    return text;
}

} // namespace attune::app
