// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page.hpp>

#include <attune/report/break_list.hpp>
#include <attune/report/coder_table.hpp>
#include <attune/report/descriptive_table.hpp>
#include <attune/report/embedded/page.hpp>
#include <attune/report/figure_channels.hpp>
#include <attune/report/figure_latency.hpp>
#include <attune/report/figure_sweep.hpp>
#include <attune/report/figure_trust.hpp>
#include <attune/report/idea_table.hpp>
#include <attune/report/number_tables.hpp>
#include <attune/report/page_frame.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/share_table.hpp>
#include <attune/report/still_face_table.hpp>
#include <attune/report/strip.hpp>
#include <attune/report/strip_overview.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using measure::Account;

/// The files of a kind, one after the other, as they are.
void write_files(Markup& page, std::string_view ending) {
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(ending)) page.raw(file.text);
}

PageHead head_of(const Account& account, const Provenance& provenance) {
    PageHead head{.title = fmt::format("{}: {} and {}", account.seen.recording, account.seen.ids.child,
                                       account.seen.ids.caregiver),
                  .attune = provenance.attune};
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(".css")) head.sheets.push_back(file.text);
    return head;
}

void write_contents(Markup& page) {
    const auto nav = page.in("nav", {{"aria-label", "On this page"}});
    const auto list = page.in("ul");
    struct Entry {
        std::string_view id, words;
    };
    for (const Entry& entry :
         {Entry{"moment-by-moment", "Moment by moment"}, Entry{"idea", "Line by line"},
          Entry{"answers", "Answers"}, Entry{"breaks", "Breaks and repairs"}, Entry{"trace", "So far"},
          Entry{"numbers", "Every number"}, Entry{"plainly", "What was coded"}, Entry{"methods", "Methods"},
          Entry{"provenance", "Provenance"}}) {
        const auto item = page.in("li");
        page.element("a", {{"href", fmt::format("#{}", entry.id)}}, entry.words);
    }
}

void write_strip(Markup& page, const Account& account) {
    const auto section = page.in("section", {{"id", "moment-by-moment"}});
    page.element("h2", "Moment by moment");
    if (!drawn_act_by_act(account)) {
        strip_overview(page, account);
        page.element("p", {{"class", "caption"}}, missing_channels(account.seen));
        return;
    }
    write_key(page, account);
    strip(page, account);
    page.element(
        "p", {{"class", "caption"}},
        "Above, what the child did; below, mirrored, what the caregiver did. In the middle each cue of the "
        "child, joined by a line to its answer: the steeper, the sooner. Shaded: breaks, the rail below them "
        "higher the further they went. "
            + missing_channels(account.seen));
}

void write_answers(Markup& page, const Account& account) {
    const auto section = page.in("section", {{"id", "answers"}});
    page.element("h2", "Which cues were answered");
    share_table(page, account);
    channel_figure(page, account);
    latency_figure(page, account);
    sweep_figure(page, account);
}

void write_breaks(Markup& page, const Account& account) {
    const auto section = page.in("section", {{"id", "breaks"}});
    page.element("h2", "Breaks, and what mended them");
    page.element(
        "p", {{"class", "caption"}},
        "A break begins with a cue whose whole window passed without an answer, or when the caregiver "
        "becomes "
        "still or goes away; it is mended when an answer is followed by calm. No answer seen means: none in "
        "what was coded.");
    break_list(page, account, drawn_act_by_act(account));
    still_face_table(page, account);
}

void write_numbers(Markup& page, const Account& account) {
    const auto section = page.in("section", {{"id", "numbers"}});
    page.element("h2", "Every number");
    number_tables(page, account);
}

void write_body(Markup& page, const Account& account, const Provenance& provenance) {
    const auto body = page.in("body");
    page.element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to the account");
    write_files(page, ".svg");
    {
        const auto main = page.in("main", {{"id", "main"}});
        write_opening(page, account, provenance);
        write_contents(page);
        write_strip(page, account);
        idea_table(page, account, drawn_act_by_act(account));
        write_answers(page, account);
        write_breaks(page, account);
        {
            const auto section = page.in("section", {{"id", "trace"}});
            trust_figure(page, account);
        }
        coder_table(page, account, provenance);
        write_numbers(page, account);
        descriptive_tables(page, account);
        write_closing(page, account, provenance);
    }
    const auto script = page.in("script");
    write_files(page, ".js");
}

} // namespace

std::string page(const Account& account, const Provenance& provenance) {
    Markup made;
    made.raw("<!DOCTYPE html>\n");
    {
        const auto html = made.in("html", {{"lang", "en"}});
        write_head(made, head_of(account, provenance));
        write_body(made, account, provenance);
    }
    return std::move(made).take() + "\n";
}

} // namespace attune::report
