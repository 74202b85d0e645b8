// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary_sections.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace attune::report {
namespace {

using measure::Description;
using measure::Result;
using enum TextTable::Align;

constexpr std::size_t table_width = 100;

std::string part_label(const Result& result, const Description& described) {
    return result.unit == described.unit ? result.part : fmt::format("{} ({})", result.part, result.unit);
}

bool has_sign(const Description& described) {
    return described.least < 0;
}

std::string interval_words(const std::optional<measure::Range>& interval, bool sign) {
    if (!interval) return "";
    return fmt::format("[{}, {}]", number_words(interval->low, sign), number_words(interval->high, sign));
}

/// "20/28" where the value is a share of cues, breaks; "12 in 118" for a rate; nothing to divide by: "".
std::string made_of(const Result& result) {
    const measure::Estimate& estimate = *result.estimate;
    if (!estimate.of) return "";
    if (!estimate.count) return fmt::format("{:.4g}", *estimate.of);
    return fmt::format("{:.4g}/{:.4g}", *estimate.count, *estimate.of);
}

/// What was compared with chance: a row for each number.
std::string against_chance(const Results& results, const Description& described) {
    TextTable table{{left, left, right, right, left, right, right, right, right}};
    const bool adjusted = std::any_of(results.begin(), results.end(), [](const Result* result) {
        return result->chance && *result->chance && (**result->chance).p_adjusted;
    });
    table.row(
        {"", "", "x/n", "value", "95 % interval", "by chance", "excess", "p", adjusted ? "adjusted" : ""});
    std::string last;
    for (const Result* result : results) {
        std::vector<std::string> cells{episode_label(*result) == last ? "" : episode_label(*result),
                                       part_label(*result, described), made_of(*result),
                                       number_words(result->estimate->value),
                                       interval_words(result->estimate->interval, false)};
        if (result->chance && *result->chance) {
            const measure::AgainstChance& chance = **result->chance;
            cells.insert(cells.end(), {number_words(chance.expected), number_words(chance.excess, true),
                                       fmt::format("{:.3f}", chance.p),
                                       chance.p_adjusted ? fmt::format("{:.3f}", *chance.p_adjusted) : ""});
        }
        last = episode_label(*result);
        table.row(std::move(cells));
    }
    return table.text(2);
}

std::string value_words(const Result& result, const Description& described) {
    const std::string interval = interval_words(result.estimate->interval, has_sign(described));
    return number_words(result.estimate->value, has_sign(described)) + (interval.empty() ? "" : " ")
           + interval;
}

std::vector<std::string> in_order(const Results& results, std::string (*label)(const Result&)) {
    std::vector<std::string> found;
    for (const Result* result : results)
        if (std::find(found.begin(), found.end(), label(*result)) == found.end())
            found.push_back(label(*result));
    return found;
}

/// Which columns stand side by side: as many as fit.
std::vector<std::size_t> breaks_of_columns(const std::vector<std::size_t>& widths, std::size_t labels) {
    std::vector<std::size_t> firsts;
    std::size_t used = table_width + 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (used + 2 + widths[i] > table_width) {
            firsts.push_back(i);
            used = 2 + labels;
        }
        used += 2 + widths[i];
    }
    firsts.push_back(widths.size());
    return firsts;
}

/// One column for each episode; a dash where nobody could tell.
std::string side_by_side(const Results& results, const Description& described) {
    const std::vector<std::string> episodes = in_order(results, episode_label);
    std::vector<std::string> parts;
    std::map<std::pair<std::string, std::string>, std::string> cells;
    for (const Result* result : results) {
        const std::string part = part_label(*result, described);
        if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
        cells[{part, episode_label(*result)}] = value_words(*result, described);
    }
    std::size_t labels = 0;
    for (const std::string& part : parts) labels = std::max(labels, width_of(part));
    std::vector<std::size_t> widths;
    for (const std::string& episode : episodes) {
        widths.push_back(width_of(episode));
        for (const auto& [where, words] : cells)
            if (where.second == episode) widths.back() = std::max(widths.back(), width_of(words));
    }
    std::string text;
    const std::vector<std::size_t> firsts = breaks_of_columns(widths, labels);
    for (std::size_t block = 0; block + 1 < firsts.size(); ++block) {
        TextTable table{std::vector(1 + firsts[block + 1] - firsts[block], left)};
        std::vector<std::vector<std::string>> rows(1 + parts.size());
        rows[0].emplace_back();
        for (std::size_t row = 0; row < parts.size(); ++row) rows[row + 1].push_back(parts[row]);
        for (std::size_t i = firsts[block]; i < firsts[block + 1]; ++i) {
            rows[0].push_back(episodes[i]);
            for (std::size_t row = 0; row < parts.size(); ++row) {
                const auto found = cells.find({parts[row], episodes[i]});
                rows[row + 1].push_back(found == cells.end() ? "\u2013" : found->second);
            }
        }
        for (auto& row : rows) table.row(std::move(row));
        text += table.text(2);
    }
    return text;
}

/// Where each part belongs to one episode or contrast only: a row for each.
std::string one_by_one(const Results& results, const Description& described) {
    TextTable table{{left, left, left}};
    for (const Result* result : results)
        table.row({part_label(*result, described), value_words(*result, described), episode_label(*result)});
    return table.text(2);
}

} // namespace

std::string summary_table(const Results& results, const Description& described) {
    if (std::any_of(results.begin(), results.end(), [](const Result* r) { return r->chance.has_value(); }))
        return against_chance(results, described);
    const std::size_t parts = in_order(results, [](const Result& r) { return r.part; }).size();
    const bool apart = parts == results.size() && in_order(results, episode_label).size() > 1;
    return apart ? one_by_one(results, described) : side_by_side(results, described);
}

} // namespace attune::report
