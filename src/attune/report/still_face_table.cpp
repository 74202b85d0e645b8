// SPDX-License-Identifier: Apache-2.0
#include <attune/report/still_face_table.hpp>

#include <attune/measure/child_time.hpp>
#include <attune/measure/still_face.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
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

void write_share(Markup& page, const Result* result) {
    if (!result || !result->estimate)
        page.element("td", {{"class", "because"}}, result ? result->estimate.because() : "not asked");
    else
        page.element("td", percent(result->estimate->value));
}

void write_contrast(Markup& page, const Result* result, std::string_view label) {
    if (!result || !result->estimate) {
        page.element("td", {{"class", "because"}}, result ? result->estimate.because() : "not asked");
        return;
    }
    const auto cell = page.in("td", {{"data-label", label}});
    page.element("b", points(result->estimate->value));
    if (const auto& interval = result->estimate->interval)
        page.text(fmt::format(" ({} to {})", points(interval->low), points(interval->high)));
}

std::string_view state_words(std::string_view state) {
    if (state == "withdraw") return "turned away, comforting itself";
    if (state == "bid") return "calling";
    if (state == "engage") return "engaged";
    return state;
}

void write_head(Markup& page, const Account& account, const measure::StillFace& found) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    page.element("th", {{"scope", "col"}}, "The child was");
    for (const std::size_t episode : {found.play, found.still, found.reunion})
        page.element("th", {{"scope", "col"}}, account.seen.episodes[episode].name);
    for (const std::string_view name : {"effect", "recovery", "carry-over"})
        page.element("th", {{"scope", "col"}}, fmt::format("{} (95 % interval)", name));
}

} // namespace

void still_face_table(Markup& page, const Account& account) {
    const auto found = still_face(account.seen);
    if (!found || !contrast(account, "effect", "alarm")) return;
    page.element("h3", "From play through the still face to the reunion");
    const auto box = sideways(page, "The child's states in play, still face and reunion");
    const auto table = page.in("table", {{"class", "contrasts"}});
    page.element("caption",
                 "Share of the time in which each state was seen, and how it changed, in hundredths of the "
                 "time. Effect: from play to still face. Recovery: from still face to reunion. Carry-over: "
                 "from play to reunion. A child may be in several states at once.");
    write_head(page, account, *found);
    const auto body = page.in("tbody");
    for (const measure::NamedState& state : child_states(account.seen)) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, state_words(state.name));
        for (const std::size_t episode : {found->play, found->still, found->reunion})
            write_share(page, result_of(account, measure::child_time.identifier,
                                        account.seen.episodes[episode].name, state.name));
        for (const std::string_view name : {"effect", "recovery", "carry-over"})
            write_contrast(page, contrast(account, name, state.name), name);
    }
}

} // namespace attune::report
