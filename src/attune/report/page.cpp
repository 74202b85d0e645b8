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
#include <attune/report/who_words.hpp>

#include <array>

namespace attune::report {
namespace {

using measure::Account;

/// The files of a kind, one after the other, as they are.
void write_files(Markup& page, std::string_view ending) {
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(ending)) page.raw(file.text);
}

PageHead head_of(const Account& account, const Provenance& provenance, const Speaker& speaker) {
    PageHead head{
        .title = speaker.words("researcher.title",
                               {{"recording", account.seen.recording},
                                {"one", called(speaker, account.seen.ids.child, Partner::child)},
                                {"other", called(speaker, account.seen.ids.caregiver, Partner::caregiver)}}),
        .attune = provenance.attune};
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(".css")) head.sheets.push_back(file.text);
    return head;
}

void write_contents(Markup& page, const Speaker& speaker) {
    constexpr std::array sections{"moment-by-moment", "idea",    "answers", "breaks",    "trace",
                                  "numbers",          "plainly", "methods", "provenance"};
    const auto nav = page.in("nav", {{"aria-label", speaker.words("researcher.contents")}});
    const auto list = page.in("ul");
    for (const std::string section : sections) {
        const auto item = page.in("li");
        page.element("a", {{"href", "#" + section}}, speaker.words("researcher." + section));
    }
}

void write_strip(Markup& page, const Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "moment-by-moment"}});
    page.element("h2", speaker.words("researcher.moment-by-moment"));
    const std::string missing = missing_channels(account.seen, speaker);
    if (!drawn_act_by_act(account)) {
        strip_overview(page, account, speaker);
        page.element("p", {{"class", "caption"}}, missing);
        return;
    }
    write_key(page, account, speaker);
    strip(page, account, speaker);
    page.element("p", {{"class", "caption"}}, speaker.say("strip.caption") + " " + missing);
}

void write_answers(Markup& page, const Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "answers"}});
    page.element("h2", speaker.words("share_table.title"));
    share_table(page, account, speaker);
    channel_figure(page, account, speaker);
    latency_figure(page, account, speaker);
    sweep_figure(page, account, speaker);
}

void write_breaks(Markup& page, const Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "breaks"}});
    page.element("h2", speaker.words("break_list.title"));
    page.element("p", {{"class", "caption"}}, speaker.say("break_list.caption"));
    break_list(page, account, speaker, drawn_act_by_act(account));
    still_face_table(page, account, speaker);
}

void write_numbers(Markup& page, const Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "numbers"}});
    page.element("h2", speaker.words("number_tables.title"));
    number_tables(page, account, speaker);
}

void write_main(Markup& page, const Account& account, const Provenance& provenance, const Speaker& speaker) {
    const auto main = page.in("main", {{"id", "main"}});
    write_opening(page, account, provenance, speaker);
    write_contents(page, speaker);
    write_strip(page, account, speaker);
    idea_table(page, account, speaker, drawn_act_by_act(account));
    write_answers(page, account, speaker);
    write_breaks(page, account, speaker);
    {
        const auto section = page.in("section", {{"id", "trace"}});
        trust_figure(page, account, speaker);
    }
    coder_table(page, account, provenance, speaker);
    write_numbers(page, account, speaker);
    descriptive_tables(page, account, speaker);
    write_closing(page, account, provenance, speaker);
}

void write_body(Markup& page, const Account& account, const Provenance& provenance, const Speaker& speaker) {
    const auto body = page.in("body");
    page.element("a", {{"class", "skip"}, {"href", "#main"}}, speaker.words("researcher.skip"));
    write_files(page, ".svg");
    write_main(page, account, provenance, speaker);
    const auto script = page.in("script");
    write_files(page, ".js");
}

} // namespace

std::string page(const Account& account, const Provenance& provenance, const Speaker& speaker) {
    Markup made;
    made.raw("<!DOCTYPE html>\n");
    {
        const auto html = made.in("html", {{"lang", speaker.language()}});
        write_head(made, head_of(account, provenance, speaker));
        write_body(made, account, provenance, speaker);
    }
    return std::move(made).take() + "\n";
}

} // namespace attune::report
