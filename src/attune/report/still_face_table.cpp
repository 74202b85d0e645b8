// SPDX-License-Identifier: Apache-2.0
#include <attune/report/still_face_table.hpp>

#include <attune/measure/child_time.hpp>
#include <attune/measure/still_face.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::report {
namespace {

using measure::Account;
using measure::Result;

/// "+49", "−7": hundredths of the time, with a true minus.
std::string points(double difference) {
    const double rounded = std::round(100 * difference);
    return fmt::format("{}{:.0f}", rounded < 0 ? "\u2212" : rounded > 0 ? "+" : "", std::abs(rounded));
}

/// The contrast of one state, whatever its two episodes are called.
const Result* contrast(const Account& account, std::string_view name, std::string_view state) {
    const std::string part = fmt::format("{}: {}", name, state);
    const auto found =
        std::find_if(account.results.begin(), account.results.end(), [&](const Result& result) {
            return result.measure == measure::still_face_contrast.identifier && result.part == part;
        });
    return found == account.results.end() ? nullptr : &*found;
}

/// Why a cell is empty.
std::string missing(const Result* result, const Speaker& speaker) {
    return result ? why_words(speaker, result->estimate.because()) : speaker.words("still_face.not_asked");
}

void write_share(Markup& page, const Result* result, const Speaker& speaker) {
    if (!result || !result->estimate)
        page.element("td", {{"class", "because"}}, missing(result, speaker));
    else
        page.element("td", percent(result->estimate->value));
}

void write_contrast(Markup& page, const Result* result, const Speaker& speaker, const std::string& label) {
    if (!result || !result->estimate) {
        page.element("td", {{"class", "because"}}, missing(result, speaker));
        return;
    }
    const auto cell = page.in("td", {{"data-label", label}});
    page.element("b", points(result->estimate->value));
    if (const auto& interval = result->estimate->interval)
        page.text(" ("
                  + speaker.words("number.from_to",
                                  {{"low", points(interval->low)}, {"high", points(interval->high)}})
                  + ")");
}

/// "effect", "recovery", "carry-over": the names of the contrasts, and of their messages.
constexpr std::array<std::string_view, 3> contrasts{"effect", "recovery", "carry-over"};

std::string word(const Speaker& speaker, std::string_view key) {
    return speaker.words("still_face." + std::string{key});
}

void write_head(Markup& page, const Account& account, const measure::StillFace& found,
                const Speaker& speaker) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    page.element("th", {{"scope", "col"}}, word(speaker, "child_was"));
    for (const std::size_t episode : {found.play, found.still, found.reunion})
        page.element("th", {{"scope", "col"}}, account.seen.episodes[episode].name);
    for (const std::string_view name : contrasts)
        page.element("th", {{"scope", "col"}},
                     speaker.words("still_face.with_interval", {{"contrast", word(speaker, name)}}));
}

} // namespace

void still_face_table(Markup& page, const Account& account, const Speaker& speaker) {
    const auto found = still_face(account.seen);
    if (!found || !contrast(account, "effect", "alarm")) return;
    page.element("h3", word(speaker, "title"));
    const auto box = sideways(page, word(speaker, "box"));
    const auto table = page.in("table", {{"class", "contrasts"}});
    page.element("caption", speaker.say("still_face.caption"));
    write_head(page, account, *found, speaker);
    const auto body = page.in("tbody");
    for (const measure::NamedState& state : child_states(account.seen)) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, word(speaker, "state." + std::string{state.name}));
        for (const std::size_t episode : {found->play, found->still, found->reunion})
            write_share(page,
                        result_of(account, measure::child_time.identifier,
                                  account.seen.episodes[episode].name, state.name),
                        speaker);
        for (const std::string_view name : contrasts)
            write_contrast(page, contrast(account, name, state.name), speaker, word(speaker, name));
    }
}

} // namespace attune::report
