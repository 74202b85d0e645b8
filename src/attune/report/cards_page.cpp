// SPDX-License-Identifier: Apache-2.0
#include <attune/report/cards_page.hpp>

#include <attune/report/base64.hpp>
#include <attune/report/card_drawing.hpp>
#include <attune/report/embedded/card_page.hpp>
#include <attune/report/page_frame.hpp>
#include <attune/report/told_moment.hpp>

#include <algorithm>

namespace attune::report {
namespace {

constexpr std::array steps{"child", "caregiver", "child"};
/// What a still shows, to those who do not see it; the sentence under it says the rest.
constexpr std::array alternatives{"clinician.signal", "clinician.did", "clinician.next"};

void write_still(Markup& page, const std::string& jpeg, const char* step, const Speaker& speaker) {
    if (jpeg.empty()) {
        page.element("div", {{"class", "no-still"}}, speaker.say("card.no_still"));
        return;
    }
    page.lone("img", {{"src", "data:image/jpeg;base64," + base64(jpeg)}, {"alt", speaker.say(step)}});
}

void write_card(Markup& page, const measure::Account& account, const Card& card, const Speaker& speaker) {
    const ToldMoment words = told(speaker, account, card.moment, Numbers::left_out);
    const std::array sentences{words.signal, words.did, words.next};
    const auto article = page.in("article", {{"data-moment", std::size_t{card.moment.number}}});
    if (!card.has_stills()) draw_moment(page, account, card.moment, speaker);
    {
        const auto list = page.in("ol", {{"class", card.has_stills() ? "told stills" : "told drawn"}});
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const auto step = page.in("li", {{"class", steps[i]}});
            if (card.has_stills()) write_still(page, card.stills[i], alternatives[i], speaker);
            page.element("p", sentences[i]);
        }
    }
    page.element("p", {{"class", "why"}}, words.why);
}

} // namespace

bool Card::has_stills() const {
    return std::any_of(stills.begin(), stills.end(), [](const std::string& jpeg) { return !jpeg.empty(); });
}

std::string cards_page(const measure::Account& account, const Provenance& provenance, const Speaker& speaker,
                       const std::vector<Card>& cards) {
    PageHead head{.title = speaker.say("card.title"), .attune = provenance.attune, .pictures = true};
    for (const embedded::File& file : embedded::card_page) head.sheets.push_back(file.text);
    Markup made;
    made.raw("<!DOCTYPE html>\n");
    {
        const auto html = made.in("html", {{"lang", speaker.language()}});
        write_head(made, head);
        const auto body = made.in("body");
        const auto main = made.in("main");
        made.element("h1", speaker.say("card.title"));
        if (cards.empty()) made.element("p", {{"class", "none"}}, speaker.say("clinician.no_moments"));
        for (const Card& card : cards) write_card(made, account, card, speaker);
    }
    return std::move(made).take() + "\n";
}

} // namespace attune::report
