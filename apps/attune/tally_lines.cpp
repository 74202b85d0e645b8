// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/tally_lines.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

constexpr std::size_t widest_name = 40; ///< longer ones push their own line only

std::string length_cell(const Tally& tally) {
    if (tally.marks == 0) return {};
    return tally.length > Duration{0} ? report::length_words(tally.length) : "instants";
}

} // namespace

std::string printed(const std::vector<TallyLine>& lines, std::size_t width) {
    std::size_t names = 0, counts = 0, lengths = 0;
    for (const TallyLine& line : lines) {
        names = std::max(names, std::min(report::width_of(line.name), widest_name));
        counts = std::max(counts, std::to_string(line.tally.marks).size());
        lengths = std::max(lengths, report::width_of(length_cell(line.tally)));
    }
    std::string text;
    for (const TallyLine& line : lines) {
        std::string row = fmt::format("  {}  {}  {}", report::padded(line.name, names),
                                      report::pushed(std::to_string(line.tally.marks), counts),
                                      report::pushed(length_cell(line.tally), lengths));
        const std::size_t indent = report::width_of(row) + 2;
        if (!line.words.empty()) row += "  " + report::wrapped(line.words, width, indent);
        text += row + '\n';
    }
    std::replace(text.begin(), text.end(), unbroken_blank, ' ');
    return text;
}

} // namespace attune::app
