// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/simulated.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::app {
namespace {

using model::Quantity;
using report::TextTable;
using enum report::TextTable::Align;

/// A column of the text; files have every quantity.
struct TextColumn {
    std::string_view heading;
    Quantity quantity;
    double factor;
    int digits;
};

constexpr std::array columns{
    TextColumn{"engaged", Quantity::engaged, 100, 1}, TextColumn{"bidding", Quantity::bidding, 100, 1},
    TextColumn{"away", Quantity::averted, 100, 1},    TextColumn{"crying", Quantity::alarmed, 100, 1},
    TextColumn{"busy", Quantity::content, 100, 1},    TextColumn{"given up", Quantity::withdrawn, 100, 1},
    TextColumn{"distress", Quantity::distress, 1, 2}, TextColumn{"bids/min", Quantity::bids, 1, 1},
    TextColumn{"cries/min", Quantity::cries, 1, 1},   TextColumn{"acts/min", Quantity::comforts, 1, 1}};

std::string heading(const Simulated& simulated) {
    const model::Plan& plan = simulated.plan;
    std::string text = fmt::format("{}: {}\n{} simulated dyads, seed {}", plan.procedure.name,
                                   plan.procedure.title, simulated.summary.dyads, simulated.seed);
    if (plan.sessions > 0) text += fmt::format(", after {} everyday sessions", plan.sessions);
    if (!simulated.without.empty()) text += fmt::format(", without {}", fmt::join(simulated.without, ", "));
    return text + "\n";
}

TextTable table(const char* first) {
    std::vector<TextTable::Align> align(columns.size() + 2, right);
    align.front() = left;
    TextTable made{std::move(align)};
    std::vector<std::string> names{first};
    for (const TextColumn& column : columns) names.emplace_back(column.heading);
    names.emplace_back("dyads");
    made.row(std::move(names));
    return made;
}

std::vector<std::string> row(std::string first, const model::Means& means) {
    std::vector<std::string> cells{std::move(first)};
    for (const TextColumn& column : columns)
        cells.push_back(report::fixed_words(column.factor * means[column.quantity].value(), column.digits));
    cells.push_back(fmt::format("{}", means[Quantity::distress].n()));
    return cells;
}

std::string episodes(const Simulated& simulated) {
    TextTable made = table("% of time");
    for (std::size_t i = 0; i < simulated.summary.episodes.size(); ++i)
        made.row(row(simulated.plan.procedure.episodes[i].name, simulated.summary.episodes[i]));
    return made.text(0);
}

std::string course(const Simulated& simulated) {
    const model::Bins& bins = simulated.summary.bins;
    TextTable made = table("from, s");
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        if (simulated.summary.course[bin][Quantity::distress].n() == 0) continue;
        const std::size_t episode = bins.episode(bin);
        const std::string when =
            fmt::format("{} {}", simulated.plan.procedure.episodes[episode].name,
                        model::bin_length * static_cast<double>(bin - bins.first(episode)));
        made.row(row(when, simulated.summary.course[bin]));
    }
    return made.text(0);
}

std::string percent(double share) {
    return fmt::format("{:.1f} %", 100 * share);
}

std::string order(const Simulated& simulated) {
    TextTable made{{left, right, right, right, right, right}};
    made.row({"first bids, then away, then cries", "cried", "at it already", "all three", "in this order",
              "by rates alone"});
    for (std::size_t i = 0; i < simulated.summary.order.size(); ++i) {
        const model::OnsetOrder& one = simulated.summary.order[i];
        if (one.all_three == 0) continue;
        const double in_order = static_cast<double>(one.in_order) / static_cast<double>(one.all_three);
        made.row({simulated.plan.procedure.episodes[i].name,
                  percent(simulated.summary.episodes[i][Quantity::cried].value()),
                  fmt::format("{}", one.already), fmt::format("{}", one.all_three), percent(in_order),
                  percent(one.expected())});
    }
    return made.text(0);
}

} // namespace

std::string simulated_text(const Simulated& simulated) {
    return heading(simulated) + '\n' + episodes(simulated) + '\n' + course(simulated) + '\n'
           + order(simulated)
           + "\nA model, not a measurement: its parameters are tuned or guessed, none is a norm,\n"
             "and nobody was observed.\n";
}

} // namespace attune::app
