// SPDX-License-Identifier: Apache-2.0
#include <attune/report/descriptive_table.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using measure::Descriptive;

std::string what(const Descriptive& row) {
    if (!row.code.empty()) return fmt::format("\u201c{}\u201d", row.code);
    return row.act ? std::string{name(*row.act)} : "anything but neutral or content";
}

std::string length(const std::optional<Duration>& length) {
    return length ? seconds_words(Seconds{*length}.count()) : "\u2013";
}

std::string share(const Descriptive& row) {
    if (!row.share) return "not seen";
    if (!row.share_interval) return percent(*row.share);
    return fmt::format("{} ({})", percent(*row.share),
                       percent(row.share_interval->low, row.share_interval->high));
}

std::string rate(const Descriptive& row) {
    if (!row.per_minute) return "\u2013";
    if (!row.rate_interval) return number_words(*row.per_minute);
    return fmt::format("{} ({}\u2013{})", number_words(*row.per_minute), number_words(row.rate_interval->low),
                       number_words(row.rate_interval->high));
}

void write_row(Markup& page, const Descriptive& row) {
    const auto line = page.in("tr");
    page.element("th", {{"scope", "row"}}, name(row.person));
    page.element("td", row.channel ? name(*row.channel) : "any channel");
    page.element("td", what(row));
    page.element("td", share(row));
    page.element("td", fmt::format("{}", row.bouts));
    page.element("td", rate(row));
    page.element("td", length(row.mean));
    page.element("td", length(row.median));
    page.element("td", length(row.latency));
}

void write_head(Markup& page) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    for (const std::string_view title : {"Who", "Where", "What", "Of the covered time (95 %)", "Bouts",
                                         "Per minute (95 %)", "Mean", "Median", "First after"})
        page.element("th", {{"scope", "col"}}, title);
}

} // namespace

void descriptive_tables(Markup& page, const measure::Account& account) {
    const std::vector<Descriptive>& rows = account.descriptives;
    const auto section = page.in("section", {{"id", "plainly"}});
    page.element("h2", "What was coded, plainly");
    page.element("p", {{"class", "caption"}},
                 "How much of the time each act and code was on, how often and how long, and when first. "
                 "Anything about two people stands above.");
    for (std::size_t first = 0; first < rows.size();) {
        const auto folded = page.in("details");
        const std::string title =
            "Plain descriptives: " + place(account, rows[first].episode, rows[first].instructed);
        page.element("summary", title);
        const auto box = sideways(page, title);
        const auto table = page.in("table");
        write_head(page);
        const auto body = page.in("tbody");
        const std::string& episode = rows[first].episode;
        for (; first < rows.size() && rows[first].episode == episode; ++first) write_row(page, rows[first]);
    }
}

} // namespace attune::report
