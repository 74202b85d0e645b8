// SPDX-License-Identifier: Apache-2.0
#include <attune/report/clinician_sections.hpp>

#include <attune/report/session.hpp>
#include <attune/report/told_moment.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;

std::string theme_words(const Speaker& speaker, Theme theme) {
    return speaker.say("theme." + std::string{name(theme)});
}

void write_step(Markup& page, const char* kind, const std::string& term, const std::string& sentence) {
    const auto step = page.in("div", {{"class", kind}});
    page.element("dt", term);
    page.element("dd", sentence);
}

/// Signal, what you did, what came next: one under the other on a thread.
void write_chain(Markup& page, const ToldMoment& moment, const Speaker& speaker) {
    const auto list = page.in("dl", {{"class", "chain"}});
    write_step(page, "child", speaker.say("clinician.signal"), moment.signal);
    write_step(page, "caregiver", speaker.say("clinician.did"), moment.did);
    write_step(page, "child", speaker.say("clinician.next"), moment.next);
}

void write_chips(Markup& page, const Speaker& speaker) {
    const auto list = page.in("ul", {{"class", "chips"}});
    for (const char* key : {"clinician.seen_by_parent", "clinician.seen_by_me", "clinician.next_time"})
        page.element("li", speaker.say(key));
}

/// Only where it was: most never were.
void write_shown(Markup& page, const Candidate& moment, const Speaker& speaker, const TimesShown& shown) {
    const std::string words = shown_words(speaker, shown, moment.time);
    if (!words.empty()) page.element("span", {{"class", "shown"}}, words);
}

void write_card(Markup& page, const Account& account, const Candidate& moment, const Speaker& speaker,
                const TimesShown& shown) {
    const ToldMoment words = told(speaker, account, moment, Numbers::said);
    const auto card = page.in("li", {{"class", moment.strength() ? "card strength" : "card almost"},
                                     {"data-moment", std::size_t{moment.number}}});
    {
        const auto head = page.in("div", {{"class", "when"}});
        page.element("b", speaker.number_range(moment.time));
        page.element("span", {{"class", "role"}},
                     speaker.say(moment.strength() ? "role.strength" : "role.almost") + " \u00b7 "
                         + theme_words(speaker, moment.theme));
        write_shown(page, moment, speaker, shown);
        page.element("p", {{"class", "reason"}}, words.reason);
    }
    const auto body = page.in("div", {{"class", "told"}});
    write_chain(page, words, speaker);
    page.element("p", {{"class", "why"}}, words.why);
    page.element("p", {{"class", "stills"}},
                 speaker.say("clinician.stills", {{"signal", speaker.number(clock(moment.signal))},
                                                  {"answer", speaker.number(clock(moment.answer))},
                                                  {"effect", speaker.number(clock(moment.effect))}}));
    write_chips(page, speaker);
}

/// Moments of one theme beyond these stand in the tables.
constexpr std::size_t most_of_a_theme = 5;

void write_theme(Markup& page, const Account& account, const std::vector<Candidate>& found, Theme theme,
                 const Speaker& speaker, const TimesShown& shown) {
    const auto section = page.in("section", {{"class", "theme"}});
    page.element("h3", theme_words(speaker, theme));
    page.element("p", {{"class", "caption"}}, speaker.say("theme." + std::string{name(theme)} + "_lead"));
    std::vector<Candidate> of_theme;
    std::copy_if(found.begin(), found.end(), std::back_inserter(of_theme),
                 [&](const Candidate& one) { return one.theme == theme; });
    if (of_theme.empty()) {
        page.element("p", {{"class", "none"}}, speaker.say("theme.none"));
        return;
    }
    const std::size_t some = std::min(of_theme.size(), most_of_a_theme);
    const auto list = page.in("ol", {{"class", "moments"}});
    for (std::size_t i = 0; i < some; ++i) {
        const ToldMoment words = told(speaker, account, of_theme[i], Numbers::said);
        const auto item = page.in("li", {{"data-moment", std::size_t{of_theme[i].number}}});
        page.element("b", speaker.number_range(of_theme[i].time));
        const auto column = page.in("div");
        page.element("span", words.signal + " " + words.did + " " + words.next);
        write_shown(page, of_theme[i], speaker, shown);
    }
}

} // namespace

void write_session(Markup& page, const Account& account, const std::vector<Candidate>& found,
                   const Speaker& speaker, const ClinicianWish& wish) {
    const std::optional<Theme>& theme = wish.theme;
    const auto section = page.in("section", {{"id", "session"}});
    page.element("h2",
                 theme ? speaker.say("clinician.for_session_of", {{"theme", theme_words(speaker, *theme)}})
                       : speaker.say("clinician.for_session"));
    const bool frightening = frightens(account);
    if (frightening) page.element("p", {{"class", "first"}}, speaker.say("clinician.frighten"));
    const std::vector<Candidate> chosen =
        fresh_session(found, {.with_break = !frightening, .theme = theme}, wish.shown);
    if (chosen.empty()) {
        page.element("p", speaker.say(theme ? "theme.none" : "clinician.no_moments"));
        return;
    }
    page.element("p", {{"class", "lead"}}, speaker.say("clinician.for_session_lead"));
    {
        const auto list = page.in("ol", {{"class", "cards"}});
        for (const Candidate& moment : chosen) write_card(page, account, moment, speaker, wish.shown);
    }
    if (chosen.size() == 1 && !theme)
        page.element("p", {{"class", "caption"}}, speaker.say("clinician.one_strength"));
}

void write_themes(Markup& page, const Account& account, const std::vector<Candidate>& found,
                  const Speaker& speaker, const TimesShown& shown) {
    const bool frightening = frightens(account);
    const auto section = page.in("section", {{"id", "themes"}});
    page.element("h2", speaker.say("clinician.themes"));
    for (const Theme theme : themes)
        if (theme != Theme::repair || !frightening) write_theme(page, account, found, theme, speaker, shown);
}

} // namespace attune::report
