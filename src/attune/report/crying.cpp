// SPDX-License-Identifier: Apache-2.0
#include <attune/report/crying.hpp>

#include <attune/measure/inconsolable.hpp>

#include <algorithm>
#include <array>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Break;
using measure::Outcome;

constexpr Duration short_pause = 30s;
constexpr Duration long_cry = 60s;

constexpr std::array steps{"put_down", "leave", "breathe", "look_in", "doctor"};
constexpr std::array signs{"cry",       "floppy", "drinks", "urine", "vomit",  "stool", "fever",
                           "soft_spot", "fit",    "colour", "neck",  "breath", "spots"};

std::string words(const Speaker& speaker, std::string_view key) {
    return speaker.say("crying." + std::string{key});
}

} // namespace

bool uncalmed_crying(const measure::Account& account) {
    const measure::Observation& seen = account.seen;
    const Stretches cries = close_gaps_shorter_than(seen.child.alarm, short_pause);
    const auto& all = cries.intervals();
    const auto& segments = seen.watched.intervals();
    const bool went_on =
        std::any_of(all.begin(), all.end(), [](const Interval& cry) { return cry.length() >= long_cry; })
        || std::any_of(segments.begin(), segments.end(),
                       [&](const Interval& segment) { return cries.contains(segment.offset() - tick); });
    // Of a child who was seen alone nobody knows what calmed a cry.
    const bool nobody_knows = segments.empty() && !all.empty();
    return went_on || nobody_knows || !measure::inconsolable_stretches(seen).empty()
           || std::any_of(account.breaks.begin(), account.breaks.end(), [](const Break& one) {
                  return one.depth == measure::Stage::alarm && one.outcome == Outcome::censored;
              });
}

void write_help_lines(Markup& page, const Speaker& speaker, const HelpLines& help) {
    {
        const auto list = page.in("dl", {{"class", "help-lines"}});
        for (const HelpLine& line : help.lines) {
            const auto pair = page.in("div");
            page.element("dt", line.who);
            const auto call = page.in("dd");
            page.element("b", line.call);
            if (!line.hours.empty()) page.text(" " + line.hours);
        }
    }
    page.element("p", {{"class", "checked"}},
                 help.checked_by.empty() ? speaker.say("help.to_be_checked")
                                         : speaker.say("help.checked_by", {{"who", help.checked_by}}));
}

void write_crying(Markup& page, const Speaker& speaker, const HelpLines& help, std::string_view id) {
    const auto section = page.in("section", {{"id", id}, {"class", "crying"}});
    page.element("h2", words(speaker, "title"));
    page.element("p", words(speaker, "no_cause"));
    page.element("p", {{"class", "if"}}, words(speaker, "lose_control"));
    {
        const auto list = page.in("ol", {{"class", "steps"}});
        for (const char* step : steps) page.element("li", words(speaker, step));
    }
    page.element("p", {{"class", "shake"}}, words(speaker, "never_shake"));
    page.element("p", {{"class", "if"}}, words(speaker, "urgent"));
    {
        const auto list = page.in("ul", {{"class", "signs"}});
        for (const char* sign : signs) page.element("li", words(speaker, "urgent_" + std::string{sign}));
    }
    page.element("p", words(speaker, "instincts"));
    page.element("p", words(speaker, "hurt"));
    write_help_lines(page, speaker, help);
    page.element("p", {{"class", "checked"}}, words(speaker, "to_be_checked"));
}

} // namespace attune::report
