// SPDX-License-Identifier: Apache-2.0
#include <attune/report/methods.hpp>

#include <attune/report/null_words.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Options;
using measure::WindowRule;

std::string source_sentences(const Account& account, const Provenance& provenance) {
    std::string text =
        fmt::format("The recording (format: {}) was measured with attune {}",
                    provenance.in_words.substr(0, provenance.in_words.find(" (.")), provenance.attune);
    if (provenance.codebook)
        text += fmt::format(
            ", with the codebook \"{}\"{}", provenance.codebook->name,
            provenance.codebook->version.empty() ? "" : " version " + provenance.codebook->version);
    text += ". ";
    if (account.seen.resolution)
        text += fmt::format("Times were coded in steps of {} s{}. ", seconds_text(*account.seen.resolution),
                            account.seen.resolution_estimated ? " (estimated)" : "");
    return text
           + (account.seen.coverage_assumed
                  ? "No source stated when each channel could be seen; each channel in use was taken to be "
                    "covered throughout. "
                  : "Only time in which every channel in use of both partners could be seen was counted. ");
}

std::string cue_sentences(const Options& options) {
    std::string text = "The child's cues are bids and alarms; ";
    text += options.apart ? fmt::format("a pause shorter than {} s did not end an act, and ",
                                        seconds_text(*options.apart))
                          : "every coded act was kept as it was, and ";
    return text
           + fmt::format("onsets at most {} s after the first were taken as one cue. ",
                         seconds_text(options.together));
}

std::string held_end(const Options& options) {
    if (!options.hold) return "its end";
    return fmt::format("its end (or after its first {} s, where it was longer)", seconds_text(*options.hold));
}

std::string window_words(const Options& options) {
    switch (options.window) {
    case WindowRule::turn:
        return fmt::format("from 1 s before to 2 s after {}, and not before its onset", held_end(options));
    case WindowRule::lena:
        return "from its end to 5 s later, or to the next voice of anybody else; only the voice was counted";
    case WindowRule::prompt: return fmt::format("from its onset to 1 s after {}", held_end(options));
    case WindowRule::reach: break;
    }
    return fmt::format("from its onset to {} s after {}", seconds_text(options.reach), held_end(options));
}

std::string credit_words(measure::Credit credit) {
    switch (credit) {
    case measure::Credit::first: return "the cue that began first";
    case measure::Credit::every: return "each of the cues";
    case measure::Credit::latest: break;
    }
    return "the cue that began last";
}

std::string answer_sentences(const Options& options) {
    return fmt::format(
        "A cue was answered if a warm act of the caregiver, directed at the child, began in its "
        "window: {}. An act that began in several windows was credited to {}. Shares divide by "
        "the cues whose whole window was watched, answered ones too. The child's reaction was "
        "read {} s after the answer. ",
        window_words(options), credit_words(options.credit), seconds_text(options.reaction));
}

std::string break_sentences(const Options& options) {
    return fmt::format("A break begins with a cue whose whole window passed without an answer, or when the "
                       "caregiver becomes still or absent while the child is calling or engaged. It is "
                       "repaired when, after an answer, the child is calm for {} s; it is over without the "
                       "caregiver after {} s of calm. ",
                       seconds_text(options.settle), seconds_text(options.quiet));
}

bool any_result(const Account& account, bool (*is)(const measure::Result&)) {
    return std::any_of(account.results.begin(), account.results.end(), is);
}

std::string chance_sentences(const Account& account) {
    const auto compared = [](const measure::Result& result) { return result.chance && *result.chance; };
    const auto adjusted = [](const measure::Result& result) {
        return result.chance && *result.chance && (**result.chance).p_adjusted;
    };
    if (!any_result(account, compared)) return "";
    const Options& options = account.options;
    const NullWords words = null_words(options);
    std::string text = fmt::format(
        "Observed values were compared with {} random recordings (null: {}; seed {}), in which {}. "
        "This keeps {}; it breaks {}. p is one-sided: (1 + the number of random recordings that "
        "reach the observed value) / {}. ",
        options.shifts, name(options.null), options.seed, words.does, words.keeps, words.breaks,
        std::uint64_t{options.shifts} + 1);
    if (any_result(account, adjusted))
        text += "Within a family of tests p was adjusted after Benjamini and Hochberg (1995). ";
    return text;
}

std::string interval_sentences(const Account& account) {
    std::vector<std::string_view> ways;
    for (const measure::Result& result : account.results)
        if (result.estimate && result.estimate->interval
            && std::find(ways.begin(), ways.end(), result.estimate->interval->how) == ways.end())
            ways.push_back(result.estimate->interval->how);
    if (ways.empty()) return "";
    return fmt::format("Intervals are 95 % ({}); they speak of this dyad in sessions like this one. ",
                       fmt::join(ways, "; "));
}

std::string instruction_sentence(const Account& account) {
    std::string names;
    for (const Episode& episode : account.seen.episodes)
        if (episode.instruction) names += (names.empty() ? "" : ", ") + episode.name;
    if (names.empty()) return "";
    return fmt::format("Episodes in which the caregiver was instructed ({}) were measured apart and "
                       "not pooled with the others. ",
                       names);
}

} // namespace

Methods methods(const Account& account, const Provenance& provenance) {
    Methods made;
    made.paragraph = source_sentences(account, provenance) + instruction_sentence(account)
                     + cue_sentences(account.options) + answer_sentences(account.options)
                     + break_sentences(account.options) + chance_sentences(account)
                     + interval_sentences(account)
                     + fmt::format("A share was left undetermined below {} complete cues or {} s of watched "
                                   "time.",
                                   measure::least_cues, seconds_text(measure::least_watched));
    for (const measure::Measure& one : measure::measures())
        for (const measure::Description* described : one.descriptions) {
            const bool asked = std::any_of(
                account.results.begin(), account.results.end(),
                [&](const measure::Result& result) { return result.measure == described->identifier; });
            if (asked) made.sources.push_back(fmt::format("{}: {}", described->name, described->citation));
        }
    return made;
}

} // namespace attune::report
