// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_page.hpp>

#include <attune/report/embedded/fit_page.hpp>
#include <attune/report/embedded/page.hpp>
#include <attune/report/fit_sections.hpp>
#include <attune/report/page_frame.hpp>

#include <array>

namespace attune::report {
namespace {

PageHead head_of(const FitAccount& account, const Speaker& speaker) {
    PageHead head{.title = speaker.words("fit.title", {{"recording", account.recordings.front().name}}),
                  .attune = account.recordings.front().provenance.attune};
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(".css")) head.sheets.push_back(file.text);
    for (const embedded::File& file : embedded::fit_page) head.sheets.push_back(file.text);
    return head;
}

void write_contents(Markup& page, const Speaker& speaker) {
    constexpr std::array sections{"answers", "break", "moves", "ahead", "methods", "provenance"};
    const auto nav = page.in("nav", {{"aria-label", speaker.words("fit.contents")}});
    const auto list = page.in("ul");
    for (const std::string section : sections) {
        const auto item = page.in("li");
        page.element("a", {{"href", "#" + section}}, speaker.words("fit." + section));
    }
}

void write_body(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto body = page.in("body");
    page.element("a", {{"class", "skip"}, {"href", "#main"}}, speaker.words("fit.skip"));
    for (const embedded::File& file : embedded::page)
        if (file.name.ends_with(".svg")) page.raw(file.text);
    const auto main = page.in("main", {{"id", "main"}});
    write_fit_opening(page, account, speaker);
    write_contents(page, speaker);
    write_fit_answers(page, account, speaker);
    write_fit_break(page, account, speaker);
    write_fit_moves(page, account, speaker);
    write_fit_ahead(page, account, speaker);
    write_fit_closing(page, account, speaker);
}

} // namespace

std::string fit_page(const FitAccount& account, const Speaker& speaker) {
    Markup made;
    made.raw("<!DOCTYPE html>\n");
    {
        const auto html = made.in("html", {{"lang", speaker.language()}});
        write_head(made, head_of(account, speaker));
        write_body(made, account, speaker);
    }
    return std::move(made).take() + "\n";
}

} // namespace attune::report
