// SPDX-License-Identifier: Apache-2.0
#include <attune/report/parent_sections.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/session.hpp>
#include <attune/report/told_moment.hpp>

#include <algorithm>
#include <utility>

namespace attune::report {
namespace {

constexpr std::size_t most_moments = 3;

/// A moment and its sentences, and whether the same sentences stood on the page before.
struct Card {
    Candidate moment;
    ToldMoment words;
    bool again;
};

std::vector<Card> cards(const measure::Account& account, const std::vector<Candidate>& chosen,
                        const Speaker& speaker) {
    std::vector<Card> made;
    for (const Candidate& moment : chosen) {
        ToldMoment words = told(speaker, account, moment, Numbers::left_out);
        const bool again =
            std::any_of(made.begin(), made.end(), [&](const Card& one) { return one.words == words; });
        made.push_back({moment, std::move(words), again});
    }
    return made;
}

void write_card(Markup& page, const Card& card, const Speaker& speaker, const ParentWish& wish) {
    const auto& [moment, words, again] = card;
    const auto item = page.in("li", {{"class", moment.strength() ? "moment strength" : "moment almost"},
                                     {"data-moment", std::size_t{moment.number}}});
    page.element("h3", speaker.say("parent.moment_" + std::string{name(moment.theme)})
                           + (again ? speaker.say("parent.again") : ""));
    {
        const auto thread = page.in("ol", {{"class", "thread"}});
        page.element("li", {{"class", "child"}}, words.signal);
        page.element("li", {{"class", "caregiver"}}, words.did);
        page.element("li", {{"class", "child"}}, words.next);
    }
    page.element("p", {{"class", "why"}}, words.why);
    if (wish.numbers == Numbers::said)
        page.element("p", {{"class", "in-the-film"}},
                     speaker.say("parent.in_the_film", {{"time", speaker.number_range(moment.time)}}));
}

/// Whether there is a strength beside all that are shown.
bool more_than(const std::vector<Candidate>& shown, const std::vector<Candidate>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Candidate& one) {
        return one.strength() && std::none_of(shown.begin(), shown.end(), [&](const Candidate& other) {
                   return overlap(one.time, other.time).has_value();
               });
    });
}

std::string_view heading(std::size_t moments, bool frightening) {
    if (frightening && moments > 0) return "parent.moments_too";
    if (moments == 0) return "parent.moments_none";
    return moments == 1 ? "parent.moments_one" : moments == 2 ? "parent.moments_two" : "parent.moments";
}

} // namespace

void write_parents_moments(Markup& page, const measure::Account& account, const Speaker& speaker,
                           const ParentWish& wish) {
    const std::vector<Candidate> all = candidates(account);
    const bool frightening = frightens(account);
    const std::vector<Candidate> chosen = session(all, {.most = most_moments, .with_break = !frightening});
    const auto section = page.in("section", {{"id", "moments"}});
    page.element("h2", speaker.say(heading(chosen.size(), frightening)));
    if (chosen.empty()) {
        page.element("p", speaker.say("parent.no_moments"));
        return;
    }
    {
        const auto list = page.in("ol", {{"class", "cards"}});
        for (const Card& card : cards(account, chosen, speaker)) write_card(page, card, speaker, wish);
    }
    if (more_than(chosen, all)) page.element("p", {{"class", "ask"}}, speaker.say("parent.more"));
}

} // namespace attune::report
