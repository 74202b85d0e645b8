// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_text.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/told_moment.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;

constexpr std::size_t width = 100;
constexpr std::size_t indent = 6;
constexpr std::size_t most_of_a_theme = 5;

class Listing {
public:
    Listing(const Speaker& speaker, const Account& account) : speaker_{speaker}, account_{account} {}

    void heading(const std::string& words) { text_ += fmt::format("\n{}\n", words); }
    void paragraph(const std::string& words) { text_ += "\n" + wrapped(words, width, 0) + "\n"; }

    void moment(const ListedMoment& listed) {
        const Candidate& moment = listed.moment;
        const ToldMoment words = told(speaker_, account_, moment, Numbers::said);
        text_ +=
            fmt::format("\n{:>4}  {}  {}{}{}\n", listed.moment.number, speaker_.number_range(moment.time),
                        theme(moment.theme), role(listed), shown(listed));
        indented(words.reason);
        indented(fmt::format("{} {} {}", words.signal, words.did, words.next));
    }

    void left_out(std::size_t count) {
        indented(speaker_.say("moments.left_out", {{"n", std::to_string(count)}}));
    }

    std::string theme(Theme theme) const { return speaker_.say(fmt::format("theme.{}", name(theme))); }
    std::string take() { return std::move(text_); }

private:
    void indented(const std::string& words) {
        text_ += std::string(indent, ' ') + wrapped(words, width - indent, indent) + "\n";
    }
    std::string role(const ListedMoment& listed) const {
        if (listed.in_session == 0) return {};
        return " \u00b7 " + speaker_.say(listed.moment.strength() ? "role.strength" : "role.almost");
    }
    std::string shown(const ListedMoment& listed) const {
        const auto times = [&](const Interval&) { return listed.shown; };
        const std::string words = shown_words(speaker_, times, listed.moment.time);
        return words.empty() ? words : " \u00b7 " + words;
    }

    const Speaker& speaker_;
    const Account& account_;
    std::string text_;
};

void list_theme(Listing& listing, const std::vector<ListedMoment>& list, Theme theme, Length length) {
    std::vector<const ListedMoment*> more;
    for (const ListedMoment& listed : list)
        if (listed.moment.theme == theme && listed.in_session == 0) more.push_back(&listed);
    const std::size_t some =
        length == Length::everything ? more.size() : std::min(more.size(), most_of_a_theme);
    for (std::size_t i = 0; i < some; ++i) listing.moment(*more[i]);
    if (some < more.size()) listing.left_out(more.size() - some);
}

} // namespace

std::string moment_text(const Speaker& speaker, const Account& account, const std::vector<ListedMoment>& list,
                        Length length) {
    Listing listing{speaker, account};
    if (frightens(account)) listing.paragraph(speaker.say("clinician.frighten"));
    if (list.empty()) {
        listing.paragraph(speaker.say("clinician.no_moments"));
        return listing.take();
    }
    const auto in_session = static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [](const ListedMoment& one) { return one.in_session > 0; }));
    listing.heading(speaker.say("clinician.for_session"));
    if (in_session == 0) listing.paragraph(speaker.say("theme.none"));
    for (const ListedMoment& listed : list)
        if (listed.in_session > 0) listing.moment(listed);
    if (in_session < list.size()) listing.heading(speaker.say("moments.more"));
    for (const Theme theme : themes) list_theme(listing, list, theme, length);
    return listing.take();
}

} // namespace attune::report
