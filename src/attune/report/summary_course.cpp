// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary_sections.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using enum TextTable::Align;

/// The stages in the order in which they were reached.
std::string stage_words(const Break& found) {
    std::string on;
    std::vector<std::pair<Instant, std::string>> reached;
    for (const measure::Stage stage : measure::stages) {
        const measure::Reached& at = found.reached(stage);
        if (at.on) on += fmt::format("{}{} already on", on.empty() ? "" : ", ", name(stage));
        if (at.moment) reached.emplace_back(*at.moment, name(stage));
    }
    std::stable_sort(reached.begin(), reached.end(),
                     [](const auto& one, const auto& next) { return one.first < next.first; });
    for (const auto& [moment, stage] : reached)
        on += fmt::format("{}{} {}", on.empty() ? "" : ", ", stage, clock(moment));
    return on;
}

std::string ending_words(const Break& found) {
    std::string text = found.outcome == measure::Outcome::censored ? "open at the end" : name(found.outcome);
    if (found.outcome == measure::Outcome::repaired && found.by)
        text += *found.by == Partner::child ? " by the child's bid" : " by the caregiver";
    return text;
}

std::string after(const Break& found) {
    return found.outcome == measure::Outcome::censored ? "" : length_words(found.close - found.onset);
}

/// The episodes in which the excess over chance keeps its sign with the length of the window, or does not.
std::string sweep_lines(const std::vector<measure::WindowSweep>& sweeps, bool keeps) {
    std::string episodes;
    Seconds from{};
    Seconds to{};
    for (const measure::WindowSweep& sweep : sweeps) {
        if (sweep.points.empty() || sweep.conclusion_holds() != keeps) continue;
        episodes += (episodes.empty() ? "" : ", ") + sweep.episode + (sweep.instructed ? "*" : "");
        from = sweep.points.front().reach;
        to = sweep.points.back().reach;
    }
    if (episodes.empty()) return "";
    return wrapped(fmt::format("Windows of {} to {} s: the excess over chance {} in {}.",
                               number_words(from.count()), number_words(to.count()),
                               keeps ? "keeps its sign" : "changes its sign with the window", episodes),
                   summary_width, 2)
           + '\n';
}

} // namespace

std::string breaks_section(const Account& account) {
    constexpr std::size_t most = 12;
    if (account.breaks.empty()) return "\nNo break was seen.\n";
    TextTable table{{right, right, left, left, left, right}};
    table.row({"", "begins", "with", "stages", "ended", "after"});
    std::size_t shown = 0;
    std::size_t let_go = 0;
    std::size_t more = 0;
    for (std::size_t i = 0; i < account.breaks.size(); ++i) {
        const Break& found = account.breaks[i];
        if (found.let_go())
            ++let_go;
        else if (shown == most)
            ++more;
        else {
            ++shown;
            table.row({fmt::format("{}", i + 1), clock(found.onset), name(found.opening), stage_words(found),
                       ending_words(found), after(found)});
        }
    }
    std::string text = "\nBreaks\n";
    if (shown > 0) text += table.text(2);
    if (more > 0) text += fmt::format("  and {} more; --csv DIR lists them all\n", more);
    if (let_go > 0)
        text += fmt::format("  {} {} let go: nothing followed\n",
                            counted(let_go, "missed bid", "missed bids"), let_go == 1 ? "was" : "were");
    return text;
}

std::string course_section(const Account& account) {
    std::string text;
    if (!account.trust.empty()) {
        const measure::TrustStep& last = account.trust.back();
        const measure::TrustBand range = band(last);
        text += fmt::format("Trust trace: after {} it stands at {} [{}, {}].\n",
                            counted(account.trust.size(), "run", "runs"), number_words(last.line()),
                            number_words(range.low), number_words(range.high));
    }
    text += sweep_lines(account.sweeps, true) + sweep_lines(account.sweeps, false);
    return text.empty() ? "" : '\n' + text;
}

} // namespace attune::report
