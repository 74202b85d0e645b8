// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/brief.hpp>
#include <attune/report/moments.hpp>
#include <attune/report/strip.hpp>
#include <attune/report/who_words.hpp>
#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

using measure::Account;

void write_title(Markup& page, const Account& account, const Speaker& speaker) {
    const auto header = page.in("header");
    page.element("p", {{"class", "kicker"}}, speaker.words("researcher.kicker"));
    page.element("h1", account.seen.recording.empty() ? speaker.words("researcher.no_name")
                                                      : account.seen.recording);
    const auto who = page.in("p", {{"class", "dyad"}});
    for (const Partner partner : partners) {
        const auto one = page.in("span", {{"class", name(partner)}});
        const std::string& id = account.seen.ids[partner];
        if (!is_called_by_role(id, partner)) page.text(role_words(speaker, partner) + " ");
        page.element("b", called(speaker, id, partner));
    }
}

void write_not_this(Markup& page, const Speaker& speaker) {
    const auto aside = page.in("aside", {{"class", "not-this"}, {"aria-labelledby", "not-this"}});
    page.element("h2", {{"id", "not-this"}}, speaker.words("account.not_this_title"));
    page.element("p", speaker.say("account.not_this"));
    page.element("p", speaker.say("researcher.not_this"));
}

void write_brief(Markup& page, const Account& account, const Speaker& speaker) {
    const std::vector<std::string> sentences = brief(account, speaker);
    if (sentences.empty()) return;
    page.element("h2", speaker.words("brief.title"));
    for (const std::string& sentence : sentences) page.element("p", sentence);
}

void write_moments(Markup& page, const Account& account, const Speaker& speaker) {
    const std::vector<Moment> chosen = moments(account, speaker);
    if (chosen.empty()) return;
    page.element("h2", speaker.words("told_moment.title"));
    const auto list = page.in("ol", {{"class", "moments"}});
    for (const Moment& moment : chosen) {
        const auto item = page.in("li");
        const std::string time = speaker.number_range(moment.time);
        if (drawn_act_by_act(account))
            page.element("a", {{"href", "#" + moment.place}}, time);
        else
            page.element("b", time);
        page.text(" " + moment.words);
    }
}

} // namespace

void write_opening(Markup& page, const Account& account, const Provenance& provenance,
                   const Speaker& speaker) {
    write_title(page, account, speaker);
    const auto columns = page.in("div", {{"class", "opening"}});
    {
        const auto section = page.in("section", {{"class", "account"}});
        write_brief(page, account, speaker);
        write_moments(page, account, speaker);
    }
    const auto side = page.in("div", {{"class", "side"}});
    write_not_this(page, speaker);
    write_watched(page, account, provenance, speaker);
}

} // namespace attune::report
