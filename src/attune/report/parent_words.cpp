// SPDX-License-Identifier: Apache-2.0
#include <attune/report/parent_sections.hpp>

#include <attune/report/measure_sentences.hpp>
#include <attune/report/thing_to_try.hpp>
#include <attune/report/unseen_words.hpp>

namespace attune::report {
void write_thing_to_try(Markup& page, const measure::Account& account, const Speaker& speaker,
                        const ParentWish& wish) {
    const ThingToTry chosen = thing_to_try(account);
    const Tip& tip = wish.tip ? *wish.tip : *chosen.tip;
    const std::string because = wish.tip ? "chosen" : std::string{name(chosen.because)};
    const auto section = page.in("section", {{"id", "try"}, {"data-tip", tip.key}});
    page.element("h2", speaker.say("parent.try"));
    page.element("p", {{"class", "tip"}}, speaker.say("tip." + std::string{tip.key}));
    page.element("p", {{"class", "because"}}, speaker.say("because." + because));
    page.element("p", {{"class", "source"}},
                 speaker.say("parent.source", {{"source", std::string{tip.source}}}));
}

void write_not_known(Markup& page, const measure::Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "not-known"}});
    page.element("h2", speaker.say("parent.not_known"));
    std::string words;
    const auto add = [&](const std::string& sentence) { words += (words.empty() ? "" : " ") + sentence; };
    if (thing_to_try(account).because == Occasion::too_little) add(speaker.say("parent.little_seen"));
    for (const std::string& sentence : unseen_words(account, speaker)) add(sentence);
    add(speaker.say("parent.may_have_been"));
    page.element("p", words);
}

void write_parents_numbers(Markup& page, const measure::Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "numbers"}});
    page.element("h2", speaker.say("parent.numbers"));
    page.element("p", speaker.say("parent.numbers_lead"));
    write_measure_sentences(page, speaker, account, Telling::few);
}

} // namespace attune::report
