// SPDX-License-Identifier: Apache-2.0
#include <attune/report/brief.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::Outcome;
using measure::Result;
using measure::Scope;

/// Below this p chance is not said to give the same.
constexpr double unlikely = 0.05;

std::string where(const Account& account, const Scope& scope, const Speaker& speaker) {
    if (!scope.instructed && names_no_episode(account.seen)) return speaker.words("scope.in_recording");
    return speaker.words("scope.in_scope", {{"scope", heading(account, scope, speaker)}});
}

std::string chance_words(const measure::AgainstChance& chance, const Speaker& speaker) {
    return speaker.say(chance.p < unlikely ? "brief.beyond" : "brief.alike",
                       {{"expected", percent(chance.expected)}, {"p", speaker.number(p_words(chance.p))}});
}

std::string answered_sentence(const Account& account, const Scope& scope, const Speaker& speaker) {
    const Result* result = result_of(account, "answered", scope.name, "any");
    if (!result) return {};
    Words words{{"where", where(account, scope, speaker)}};
    if (!result->estimate) {
        words.emplace("why", why_words(speaker, result->estimate.because()));
        return speaker.say("brief.unknown", words);
    }
    words.emplace("share", share_words(*result->estimate, speaker));
    const std::string answered = speaker.say("brief.answered", words);
    if (!result->chance || !*result->chance) return answered;
    return answered + " " + chance_words(**result->chance, speaker);
}

std::string channel_sentence(const Account& account, const Scope& scope, const Speaker& speaker) {
    std::vector<std::pair<double, std::string>> by_count;
    for (const Channel channel : channels) {
        const Result* result = result_of(account, "answered", scope.name, name(channel));
        if (!result || !result->estimate || result->estimate->count.value_or(0) <= 0) continue;
        by_count.emplace_back(
            -*result->estimate->count,
            speaker.words("brief.by_channel", {{"channel", channel_words(speaker, channel)},
                                               {"share", share_words(*result->estimate, speaker)}}));
    }
    if (by_count.empty()) return {};
    std::stable_sort(by_count.begin(), by_count.end(),
                     [](const auto& one, const auto& next) { return one.first < next.first; });
    if (by_count.size() == 1) return speaker.say("brief.channel", {{"first", by_count[0].second}});
    return speaker.say("brief.channels", {{"first", by_count[0].second}, {"second", by_count[1].second}});
}

/// What became of the breaks of a scope: counts of what happened here, told with their repair.
std::string break_sentence(const Account& account, const Scope& scope, const Speaker& speaker) {
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
    std::string words = speaker.say("brief.mended", {{"where", where(account, scope, speaker)},
                                                     {"mended", std::to_string(mended)},
                                                     {"breaks", speaker.counted("brief.breaks", all)}});
    if (alone > 0) words += speaker.words("brief.alone", {{"n", std::to_string(alone)}});
    if (mended + alone < all) words += speaker.counted("brief.open", all - mended - alone);
    return words + ".";
}

} // namespace

std::vector<std::string> brief(const Account& account, const Speaker& speaker) {
    std::vector<std::string> sentences;
    const auto scope = widest_free(account);
    if (!scope) return sentences;
    for (std::string sentence :
         {answered_sentence(account, *scope, speaker), break_sentence(account, *scope, speaker),
          channel_sentence(account, *scope, speaker)})
        if (!sentence.empty()) sentences.push_back(std::move(sentence));
    return sentences;
}

} // namespace attune::report
