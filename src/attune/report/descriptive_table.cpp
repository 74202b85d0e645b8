// SPDX-License-Identifier: Apache-2.0
#include <attune/report/descriptive_table.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/moment_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/who_words.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

using measure::Descriptive;

std::string what(const Descriptive& row, const Speaker& speaker) {
    if (!row.code.empty()) return speaker.words("descriptives.code", {{"code", row.code}});
    return row.act ? act_words(*row.act, speaker) : speaker.words("descriptives.anything");
}

std::string length(const std::optional<Duration>& length, const Speaker& speaker) {
    return length ? speaker.number(seconds_words(Seconds{*length}.count())) : "\u2013";
}

std::string share(const Descriptive& row, const Speaker& speaker) {
    if (!row.share) return speaker.words("descriptives.not_seen");
    if (!row.share_interval) return percent(*row.share);
    return speaker.words("researcher.value_and_range",
                         {{"value", percent(*row.share)},
                          {"range", percent(row.share_interval->low, row.share_interval->high)}});
}

std::string rate(const Descriptive& row, const Speaker& speaker) {
    if (!row.per_minute) return "\u2013";
    if (!row.rate_interval) return told(speaker, *row.per_minute);
    return speaker.words("researcher.value_and_range",
                         {{"value", told(speaker, *row.per_minute)},
                          {"range", told(speaker, row.rate_interval->low) + "\u2013"
                                        + told(speaker, row.rate_interval->high)}});
}

void write_row(Markup& page, const Descriptive& row, const Speaker& speaker) {
    const auto line = page.in("tr");
    page.element("th", {{"scope", "row"}}, role_words(speaker, row.person));
    page.element("td", row.channel ? channel_words(speaker, *row.channel)
                                   : speaker.words("descriptives.any_channel"));
    page.element("td", what(row, speaker));
    page.element("td", share(row, speaker));
    page.element("td", std::to_string(row.bouts));
    page.element("td", rate(row, speaker));
    page.element("td", length(row.mean, speaker));
    page.element("td", length(row.median, speaker));
    page.element("td", length(row.latency, speaker));
}

} // namespace

void descriptive_tables(Markup& page, const measure::Account& account, const Speaker& speaker) {
    const std::vector<Descriptive>& rows = account.descriptives;
    const auto section = page.in("section", {{"id", "plainly"}});
    page.element("h2", speaker.words("descriptives.title"));
    page.element("p", {{"class", "caption"}}, speaker.say("descriptives.caption"));
    for (std::size_t first = 0; first < rows.size();) {
        const auto folded = page.in("details");
        const std::string title =
            speaker.words("descriptives.table",
                          {{"where", place(account, rows[first].episode, rows[first].instructed, speaker)}});
        page.element("summary", title);
        const auto box = sideways(page, title);
        const auto table = page.in("table");
        write_headings(page, speaker,
                       {"descriptives.who", "researcher.where", "researcher.what", "descriptives.of_covered",
                        "descriptives.bouts", "descriptives.per_minute", "descriptives.mean",
                        "descriptives.median", "descriptives.first_after"});
        const auto body = page.in("tbody");
        const std::string& episode = rows[first].episode;
        for (; first < rows.size() && rows[first].episode == episode; ++first)
            write_row(page, rows[first], speaker);
    }
}

} // namespace attune::report
