// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/strip.hpp>

#include <algorithm>
#include <array>

namespace attune::report {
namespace {

using measure::Account;

/// A mark as it looks on the strip, and what it means.
struct Key {
    std::string_view style;
    double height;
    std::string_view meaning; ///< the key of what it means, among the marks of the strip
};

std::string words(const Speaker& speaker, std::string_view meaning) {
    return speaker.words("strip.mark." + std::string{meaning});
}

void write_bar(Markup& page, const Speaker& speaker, const Key& key) {
    const auto item = page.in("li");
    {
        const auto drawing =
            page.in("svg", {{"class", "marks"}, {"viewBox", "0 0 22 12"}, {"aria-hidden", "true"}});
        page.lone("rect", {{"class", key.style},
                           {"x", 1},
                           {"y", 6 - key.height / 2},
                           {"width", 20},
                           {"height", key.height}});
    }
    page.text(words(speaker, key.meaning));
}

void write_mark(Markup& page, const Speaker& speaker, std::string_view cue, std::string_view shape,
                std::string_view meaning) {
    const auto item = page.in("li");
    {
        const auto drawing =
            page.in("svg", {{"class", "marks narrow"}, {"viewBox", "-6 -6 12 12"}, {"aria-hidden", "true"}});
        const auto group = page.in("g", {{"class", cue}});
        page.lone("path", {{"class", "mark"}, {"d", shape}});
    }
    page.text(words(speaker, meaning));
}

bool occurs(const std::vector<measure::Bout>& bouts, Act act) {
    return std::any_of(bouts.begin(), bouts.end(),
                       [act](const measure::Bout& bout) { return bout.act == act; });
}

void write_acts(Markup& page, const Account& account, const Speaker& speaker) {
    struct Of {
        Partner partner;
        Act act;
        Key key;
    };
    static constexpr std::array all{
        Of{Partner::child, Act::bid, {"bid", 10, "bid"}},
        Of{Partner::child, Act::alarm, {"alarm", 10, "alarm"}},
        Of{Partner::child, Act::engage, {"engage", 5, "engage"}},
        Of{Partner::child, Act::withdraw, {"withdraw", 10, "withdraw"}},
        Of{Partner::child, Act::shutdown, {"shutdown", 10, "shutdown"}},
        Of{Partner::caregiver, Act::answer, {"answer", 10, "answer"}},
        Of{Partner::caregiver, Act::answer, {"offer", 10, "offer"}},
        Of{Partner::caregiver, Act::wait, {"wait", 5, "wait"}},
        Of{Partner::caregiver, Act::demand, {"demand", 10, "demand"}},
        Of{Partner::caregiver, Act::rebuff, {"rebuff", 10, "rebuff"}},
        Of{Partner::caregiver, Act::frighten, {"frighten", 10, "frighten"}},
        Of{Partner::caregiver, Act::still, {"still", 10, "still"}},
        Of{Partner::caregiver, Act::away, {"away", 10, "away"}},
    };
    for (const Of& one : all)
        if (occurs(account.seen.bouts[one.partner], one.act)) write_bar(page, speaker, one.key);
}

} // namespace

void write_key(Markup& page, const Account& account, const Speaker& speaker) {
    const auto list = page.in("ul", {{"class", "key"}, {"aria-label", speaker.words("strip.key")}});
    write_mark(page, speaker, "cue bid answered", "M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0", "cue");
    write_mark(page, speaker, "cue bid unanswered", "M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0",
               "unanswered");
    if (occurs(account.seen.bouts.child, Act::alarm))
        write_mark(page, speaker, "cue alarm answered", "M0,-4.5L4.5,0L0,4.5L-4.5,0Z", "alarm_cue");
    write_acts(page, account, speaker);
    write_bar(page, speaker, {"stage-none", 12, "break"});
    write_bar(page, speaker, {"stage-alarm", 12, "further"});
    write_mark(page, speaker, "mended", "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0", "mended");
    if (std::any_of(account.seen.episodes.begin(), account.seen.episodes.end(),
                    [](const Episode& episode) { return episode.instruction.has_value(); }))
        write_bar(page, speaker, {"instructed", 8, "instructed"});
    if (!account.seen.watched.empty() && account.seen.watched.size() > 1)
        write_bar(page, speaker, {"unwatched", 12, "unwatched"});
}

} // namespace attune::report
