// SPDX-License-Identifier: Apache-2.0
#include <attune/report/parent_page.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/crying.hpp>
#include <attune/report/parent_sections.hpp>
#include <attune/report/reader_frame.hpp>

namespace attune::report {
namespace {

void write_header(Markup& page, const Speaker& speaker, const ParentWish& wish) {
    {
        const auto header = page.in("header");
        page.element("p", {{"class", "kicker"}},
                     wish.caregiver.empty()
                         ? speaker.say("parent.kicker")
                         : speaker.say("parent.kicker_for", {{"caregiver", wish.caregiver}}));
        page.element("h1", speaker.say("parent.title"));
        page.element("p", {{"class", "lead"}}, speaker.say("parent.lead"));
    }
    page.element("p", {{"class", "not-this"}}, speaker.say("parent.not_this"));
}

/// Where something frightened, the page begins with somebody to talk to.
void write_frightening(Markup& page, const Speaker& speaker, const ParentWish& wish) {
    const auto section = page.in("section", {{"id", "talk"}});
    page.element("h2", speaker.say("parent.frighten_title"));
    page.element("p", speaker.say("parent.frighten"));
    page.element("p", speaker.say("crying.hurt"));
    write_help_lines(page, speaker, wish.help);
}

void write_paragraph(Markup& page, const Speaker& speaker, std::string_view id, std::string_view title,
                     const std::string& words) {
    const auto section = page.in("section", {{"id", id}});
    page.element("h2", speaker.say(title));
    page.element("p", words);
}

void write_where_to_ask(Markup& page, const Speaker& speaker, const ParentWish& wish) {
    const auto section = page.in("section", {{"id", "help"}});
    page.element("h2", speaker.say("help.title"));
    page.element("p", speaker.say("help.lead"));
    write_help_lines(page, speaker, wish.help);
}

} // namespace

std::string parent_page(const measure::Account& account, const Provenance& provenance, const Speaker& speaker,
                        const ParentWish& wish) {
    const bool frightening = frightens(account);
    const bool crying = uncalmed_crying(account);
    return reader_page(
        speaker, provenance, {.kind = "parent", .title = speaker.say("parent.title")}, [&](Markup& page) {
            write_header(page, speaker, wish);
            if (frightening) write_frightening(page, speaker, wish);
            write_parents_moments(page, account, speaker, wish);
            if (!frightening || wish.tip) write_thing_to_try(page, account, speaker, wish);
            write_paragraph(page, speaker, "you", "parent.you",
                            speaker.say("tip.busy.rest") + " " + speaker.say("tip.kindness.to_yourself"));
            if (crying) write_crying(page, speaker, wish.help, "crying-now");
            write_not_known(page, account, speaker);
            if (wish.numbers == Numbers::said) write_parents_numbers(page, account, speaker);
            if (!frightening && !crying) write_where_to_ask(page, speaker, wish);
            write_crying(page, speaker, wish.help, "crying");
            write_foot(page, account, provenance, speaker, "parent");
        });
}

} // namespace attune::report
