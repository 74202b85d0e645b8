// SPDX-License-Identifier: Apache-2.0
#include <attune/report/measure_sentences.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace attune::report {
namespace {

using measure::Estimate;

/// What its numbers are, and so how they are written.
enum class Kind {
    counted,    ///< a share, x of n
    of_time,    ///< a share of seconds
    difference, ///< of two shares of the same seconds
    times,      ///< a ratio, from n blocks
    seconds,    ///< a median, of n
    per_minute, ///< x events in so many seconds
};

/// A sentence and the number that it is bound to.
struct Bound {
    std::string_view key; ///< measure.<key>, and measure.<key>_unknown
    std::string_view measure;
    std::string_view part;
    Kind kind;
    bool for_parents;
};
constexpr std::array bound{
    Bound{"answered", "answered", "any", Kind::counted, true},
    Bound{"repaired", "break", "repaired", Kind::counted, true},
    Bound{"opened", "shared_bout", "opened by the child", Kind::counted, true},
    Bound{"ended", "shared_bout", "ended by the child", Kind::counted, true},
    Bound{"mutual_gaze", "mutual_gaze", "of the time", Kind::of_time, false},
    Bound{"pace", "pace", "level", Kind::times, false},
    Bound{"turn_gap", "turn_gap", "child -> caregiver", Kind::seconds, false},
    Bound{"joint_play", "joint_play", "of the time", Kind::of_time, false},
    Bound{"comfort", "comfort", "positive less negative", Kind::difference, false},
};
constexpr Bound contradiction{"contradiction", "contradiction", "rate", Kind::per_minute, false};

/// A difference that is told as 0 % is hardly ever none at all.
std::string about(const Speaker& speaker, double difference) {
    const std::string number = difference_percent(difference);
    const bool rounded_away = difference != 0 && number == difference_percent(0);
    return rounded_away ? speaker.say("measure.about", {{"number", number}}) : number;
}

std::string in_words(const Speaker& speaker, Kind kind, double number) {
    switch (kind) {
    case Kind::counted:
    case Kind::of_time: return percent(number);
    case Kind::difference: return about(speaker, number);
    case Kind::seconds: return speaker.number(seconds_words(number));
    case Kind::times:
    case Kind::per_minute: break;
    }
    return speaker.number(number_words(number));
}

std::string within(const Speaker& speaker, Kind kind, const Estimate& estimate) {
    const auto& [low, high, how] = *estimate.interval;
    const Words ends{{"low", in_words(speaker, kind, low)}, {"high", in_words(speaker, kind, high)}};
    const ToldEnds told = kind == Kind::counted ? told_ends(estimate.value, low, high) : ToldEnds::both;
    return speaker.say(told == ToldEnds::upper   ? "measure.within_up_to"
                       : told == ToldEnds::lower ? "measure.within_from"
                                                 : "measure.within",
                       ends);
}

Words words_of(const Speaker& speaker, const Bound& one, const Estimate& estimate) {
    const auto said = [&](double number) { return in_words(speaker, one.kind, number); };
    Words words{{"value", said(estimate.value)}, {"within", within(speaker, one.kind, estimate)}};
    const bool of_seconds =
        one.kind == Kind::of_time || one.kind == Kind::difference || one.kind == Kind::per_minute;
    words["n"] = of_seconds ? speaker.number(seconds_words(*estimate.of)) : fmt::format("{}", *estimate.of);
    if (estimate.count) words["x"] = fmt::format("{}", *estimate.count);
    return words;
}

/// A share that stands beside chance is not told without it: who is engaged less ends more, without any
/// intention.
std::string by_chance(const Speaker& speaker, const measure::Measured<measure::AgainstChance>& chance) {
    return chance ? speaker.say("measure.by_chance", {{"expected", percent(chance->expected)}})
                  : speaker.say("measure.by_chance_unknown");
}

/// Where the line of the idea with this number can be seen; nothing where it can not, or is on no line.
std::string to_be_seen(const Speaker& speaker, const measure::Account& account, const Bound& one) {
    const auto lines = idea();
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const IdeaLine& it) {
        return it.measure == one.measure && it.part == one.part;
    });
    if (line == lines.end()) return "";
    std::string times;
    for (const Sight& sight : line->sights(account))
        times += (times.empty() ? "" : ", ") + speaker.number(clock(sight.time.onset()));
    return times.empty() ? "" : ' ' + speaker.say("measure.to_be_seen", {{"times", times}});
}

MeasureSentence sentence(const Speaker& speaker, const measure::Account& account, const Bound& one,
                         const measure::Result& result) {
    const std::string key = "measure." + std::string{one.key};
    const auto& estimate = result.estimate;
    if (!estimate || !estimate->interval || !estimate->of) return {&result, speaker.say(key + "_unknown")};
    std::string said = speaker.say(key, words_of(speaker, one, *estimate));
    if (result.chance) said += ' ' + by_chance(speaker, *result.chance);
    return {&result, said + to_be_seen(speaker, account, one)};
}

std::optional<MeasureSentence> sentence(const Speaker& speaker, const measure::Account& account,
                                        const Bound& one) {
    const auto scope = widest_free(account);
    const measure::Result* result = scope ? result_of(account, one.measure, scope->name, one.part) : nullptr;
    return result ? std::optional{sentence(speaker, account, one, *result)} : std::nullopt;
}

} // namespace

std::vector<MeasureSentence> measure_sentences(const Speaker& speaker, const measure::Account& account,
                                               Telling telling) {
    std::vector<MeasureSentence> sentences;
    for (const Bound& one : bound)
        if (one.for_parents || telling == Telling::all)
            if (auto said = sentence(speaker, account, one)) sentences.push_back(std::move(*said));
    return sentences;
}

std::optional<MeasureSentence> contradiction_sentence(const Speaker& speaker,
                                                      const measure::Account& account) {
    return sentence(speaker, account, contradiction);
}

void write_measure_sentence(Markup& page, const char* name, const MeasureSentence& sentence) {
    page.element(name,
                 {{"data-measure", sentence.result->measure},
                  {"data-part", sentence.result->part},
                  {"data-episode", sentence.result->episode}},
                 sentence.words);
}

void write_measure_sentences(Markup& page, const Speaker& speaker, const measure::Account& account,
                             Telling telling) {
    {
        const auto list = page.in("ul", {{"class", "said"}});
        for (const MeasureSentence& one : measure_sentences(speaker, account, telling))
            write_measure_sentence(page, "li", one);
    }
    page.element("p", {{"class", "caption"}}, speaker.say("measure.interval"));
}

} // namespace attune::report
