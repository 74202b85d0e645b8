// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/brief.hpp>
#include <attune/report/moments.hpp>
#include <attune/report/not_this.hpp>
#include <attune/report/strip.hpp>
#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using measure::Account;

void write_title(Markup& page, const Account& account) {
    const auto header = page.in("header");
    page.element("p", {{"class", "kicker"}}, "attune \u00b7 an account of what was coded");
    page.element("h1", account.seen.recording.empty() ? "A recording" : account.seen.recording);
    const auto who = page.in("p", {{"class", "dyad"}});
    for (const Partner partner : partners) {
        const auto one = page.in("span", {{"class", name(partner)}});
        const std::string& id = account.seen.ids[partner];
        if (!is_called_by_role(id, partner)) page.text(fmt::format("{} ", name(partner)));
        page.element("b", id);
    }
}

void write_not_this(Markup& page) {
    const auto aside = page.in("aside", {{"class", "not-this"}, {"aria-labelledby", "not-this"}});
    page.element("h2", {{"id", "not-this"}}, "What this is not");
    page.element("p", what_this_is_not);
    page.element(
        "p",
        "It says nothing about love, and nothing about what anybody is like. It knows one recording, and "
        "of that only what somebody coded; what nobody coded may have been there.");
}

void write_brief(Markup& page, const Account& account) {
    const std::vector<std::string> sentences = brief(account);
    if (sentences.empty()) return;
    page.element("h2", "In brief");
    for (const std::string& sentence : sentences) page.element("p", sentence);
}

void write_moments(Markup& page, const Account& account) {
    const std::vector<Moment> chosen = moments(account);
    if (chosen.empty()) return;
    page.element("h2", "Moments to look at");
    const auto list = page.in("ol", {{"class", "moments"}});
    for (const Moment& moment : chosen) {
        const auto item = page.in("li");
        if (drawn_act_by_act(account))
            page.element("a", {{"href", "#" + moment.place}}, clock(moment.time));
        else
            page.element("b", clock(moment.time));
        page.text(" " + moment.words);
    }
}

} // namespace

void write_opening(Markup& page, const Account& account, const Provenance& provenance) {
    write_title(page, account);
    const auto columns = page.in("div", {{"class", "opening"}});
    {
        const auto section = page.in("section", {{"class", "account"}});
        write_brief(page, account);
        write_moments(page, account);
    }
    const auto side = page.in("div", {{"class", "side"}});
    write_not_this(page);
    write_watched(page, account, provenance);
}

} // namespace attune::report
