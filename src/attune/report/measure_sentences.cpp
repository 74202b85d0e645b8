// SPDX-License-Identifier: Apache-2.0
#include <attune/report/measure_sentences.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <array>

namespace attune::report {
namespace {

/// A sentence and the number that it is bound to.
struct Bound {
    std::string_view key; ///< measure.<key>, and measure.<key>_unknown
    std::string_view measure;
    std::string_view part;
};
constexpr std::array bound{Bound{"answered", "answered", "any"}, Bound{"repaired", "break", "repaired"},
                           Bound{"opened", "shared_bout", "opened by the child"},
                           Bound{"ended", "shared_bout", "ended by the child"}};

/// A share that stands beside chance is not told without it: who is engaged less ends more, without any
/// intention.
std::string by_chance(const Speaker& speaker, const measure::Measured<measure::AgainstChance>& chance) {
    return chance ? speaker.say("measure.by_chance", {{"expected", percent(chance->expected)}})
                  : speaker.say("measure.by_chance_unknown");
}

std::string sentence(const Speaker& speaker, const std::string& key, const measure::Result& result) {
    const auto& estimate = result.estimate;
    if (!estimate || !estimate->interval || !estimate->count || !estimate->of)
        return speaker.say(key + "_unknown");
    const std::string said = speaker.say(key, {{"x", fmt::format("{}", *estimate->count)},
                                               {"n", fmt::format("{}", *estimate->of)},
                                               {"share", percent(estimate->value)},
                                               {"low", percent(estimate->interval->low)},
                                               {"high", percent(estimate->interval->high)}});
    return result.chance ? said + ' ' + by_chance(speaker, *result.chance) : said;
}

} // namespace

std::vector<MeasureSentence> measure_sentences(const Speaker& speaker, const measure::Account& account) {
    std::vector<MeasureSentence> sentences;
    const auto scope = widest_free(account);
    if (!scope) return sentences;
    for (const Bound& one : bound)
        if (const measure::Result* result = result_of(account, one.measure, scope->name, one.part))
            sentences.push_back({result, sentence(speaker, "measure." + std::string{one.key}, *result)});
    return sentences;
}

void write_measure_sentences(Markup& page, const Speaker& speaker, const measure::Account& account) {
    const std::vector<MeasureSentence> sentences = measure_sentences(speaker, account);
    {
        const auto list = page.in("ul", {{"class", "said"}});
        for (const MeasureSentence& one : sentences)
            page.element("li",
                         {{"data-measure", one.result->measure},
                          {"data-part", one.result->part},
                          {"data-episode", one.result->episode}},
                         one.words);
    }
    page.element("p", {{"class", "caption"}}, speaker.say("measure.interval"));
}

} // namespace attune::report
