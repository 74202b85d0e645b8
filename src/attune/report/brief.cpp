// SPDX-License-Identifier: Apache-2.0
#include <attune/report/brief.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::Outcome;
using measure::Result;
using measure::Scope;

std::string where(const Account& account, const Scope& scope) {
    const std::string title = heading(account, scope);
    return title == "whole recording" ? "in the recording" : "in " + title;
}

std::string chance_words(const measure::AgainstChance& chance) {
    const std::string by_coincidence = percent(chance.expected);
    if (chance.p < 0.05)
        return fmt::format(" By coincidence, a caregiver as active as this one would have reached {} ({}).",
                           by_coincidence, p_words(chance.p));
    return fmt::format(
        " Coincidence alone, with a caregiver as active as this one, gives {}; the two can not be told "
        "apart here ({}).",
        by_coincidence, p_words(chance.p));
}

std::string answered_sentence(const Account& account, const Scope& scope) {
    const Result* result = result_of(account, "answered", scope.name, "any");
    if (!result) return {};
    if (!result->estimate)
        return fmt::format("How many cues were answered {} can not be said: {}.", where(account, scope),
                           result->estimate.because());
    std::string words = fmt::format("Of the child's complete cues {}, {} were answered in their window.",
                                    where(account, scope), share_words(*result->estimate));
    if (result->chance && *result->chance) words += chance_words(**result->chance);
    return words;
}

std::string channel_sentence(const Account& account, const Scope& scope) {
    std::vector<std::pair<double, std::string>> by_count;
    for (const Channel channel : channels) {
        const Result* result = result_of(account, "answered", scope.name, name(channel));
        if (result && result->estimate && result->estimate->count.value_or(0) > 0)
            by_count.emplace_back(-*result->estimate->count,
                                  fmt::format("{}: {}", name(channel), share_words(*result->estimate)));
    }
    if (by_count.empty()) return {};
    std::stable_sort(by_count.begin(), by_count.end(),
                     [](const auto& one, const auto& next) { return one.first < next.first; });
    std::string words = "The first answer came most often by " + by_count.front().second;
    if (by_count.size() > 1) words += "; then by " + by_count[1].second;
    return words + ".";
}

/// What became of the breaks of a scope: counts of what happened here, told with their repair.
std::string break_sentence(const Account& account, const Scope& scope) {
    std::size_t all = 0;
    std::size_t mended = 0;
    std::size_t alone = 0;
    for (const Break& found : account.breaks) {
        if (found.let_go() || !scope.holds(found.opened_in)) continue;
        ++all;
        mended += found.outcome == Outcome::repaired;
        alone += found.outcome == Outcome::recovered_alone;
    }
    if (all == 0) return {};
    std::string words = fmt::format("Where the contact broke {}, it was mended by an answer in {} of {}",
                                    where(account, scope), mended, counted(all, "break", "breaks"));
    if (alone > 0) words += fmt::format(", and the child became calm without one in {}", alone);
    if (mended + alone < all)
        words += fmt::format("; {} open when the watched time ended",
                             counted(all - mended - alone, "was", "were"));
    return words + ".";
}

} // namespace

std::vector<std::string> brief(const Account& account) {
    std::vector<std::string> sentences;
    const auto scope = widest_free(account);
    if (!scope) return sentences;
    for (std::string sentence : {answered_sentence(account, *scope), break_sentence(account, *scope),
                                 channel_sentence(account, *scope)})
        if (!sentence.empty()) sentences.push_back(std::move(sentence));
    return sentences;
}

} // namespace attune::report
