// SPDX-License-Identifier: Apache-2.0
#include <attune/report/parent_sections.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/session.hpp>
#include <attune/report/told_moment.hpp>

#include <algorithm>

namespace attune::report {
namespace {

constexpr std::size_t most_moments = 3;

void write_card(Markup& page, const measure::Account& account, const Candidate& moment,
                const Speaker& speaker, const ParentWish& wish) {
    const ToldMoment words = told(speaker, account, moment, Numbers::left_out);
    const auto card = page.in("li", {{"class", moment.strength() ? "moment strength" : "moment almost"},
                                     {"data-moment", std::size_t{moment.number}}});
    page.element("h3", speaker.say("parent.moment_" + std::string{name(moment.theme)}));
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

std::string_view heading(std::size_t moments, bool frightening) {
    if (frightening && moments > 0) return "parent.moments_too";
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
        for (const Candidate& moment : chosen) write_card(page, account, moment, speaker, wish);
    }
    const auto strengths =
        std::count_if(all.begin(), all.end(), [](const Candidate& one) { return one.strength(); });
    if (static_cast<std::size_t>(strengths) > chosen.size())
        page.element("p", {{"class", "ask"}}, speaker.say("parent.more"));
}

} // namespace attune::report
