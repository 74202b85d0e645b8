// SPDX-License-Identifier: Apache-2.0
#include <attune/report/methods.hpp>

#include <attune/report/format_words.hpp>
#include <attune/report/measure_words.hpp>
#include <attune/report/null_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Options;
using measure::WindowRule;

/// Says the sentences of a methods paragraph about one account.
class Paragraph {
public:
    Paragraph(const Account& account, const Speaker& speaker) : account_{account}, speaker_{speaker} {}

    std::string seconds(Duration length) const { return speaker_.number(seconds_text(length)); }
    std::string part(const std::string& key, const Words& words = {}) const {
        return speaker_.words("methods." + key, words);
    }
    void add(const std::string& key, const Words& words = {}) {
        text_ += (text_.empty() ? "" : " ") + speaker_.say("methods." + key, words);
    }
    const Account& account() const { return account_; }
    const Options& options() const { return account_.options; }
    const Speaker& speaker() const { return speaker_; }
    std::string take() && { return std::move(text_); }

private:
    const Account& account_;
    const Speaker& speaker_;
    std::string text_;
};

std::string codebook(const Paragraph& text, const Provenance& provenance) {
    if (!provenance.codebook) return "";
    const auto& [name, version, source, inherits, file, built_in] = *provenance.codebook;
    return version.empty() ? text.part("codebook", {{"name", name}})
                           : text.part("codebook_version", {{"name", name}, {"version", version}});
}

void add_source(Paragraph& text, const Provenance& provenance) {
    const std::string format = format_words(text.speaker(), provenance);
    text.add("measured", {{"format", format.substr(0, format.find(" (."))},
                          {"version", provenance.attune},
                          {"codebook", codebook(text, provenance)}});
    const measure::Observation& seen = text.account().seen;
    if (seen.resolution)
        text.add(seen.resolution_estimated ? "steps_estimated" : "steps",
                 {{"seconds", text.seconds(*seen.resolution)}});
    text.add(seen.coverage_assumed ? "coverage_assumed" : "coverage");
}

void add_instructed(Paragraph& text) {
    std::string names;
    for (const Episode& episode : text.account().seen.episodes)
        if (episode.instruction) names += (names.empty() ? "" : ", ") + episode.name;
    if (!names.empty()) text.add("instructed", {{"names", names}});
}

void add_cues(Paragraph& text) {
    const Options& options = text.options();
    Words words{{"together", text.seconds(options.together)}};
    if (options.apart) words.emplace("apart", text.seconds(*options.apart));
    text.add(options.apart ? "cues_apart" : "cues", words);
}

std::string window(const Paragraph& text) {
    const Options& options = text.options();
    const Words words{{"end", options.hold ? text.part("end_held", {{"hold", text.seconds(*options.hold)}})
                                           : text.part("end")},
                      {"reach", text.seconds(options.reach)}};
    switch (options.window) {
    case WindowRule::turn: return text.part("window.turn", words);
    case WindowRule::lena: return text.part("window.lena");
    case WindowRule::prompt: return text.part("window.prompt", words);
    case WindowRule::reach: break;
    }
    return text.part("window.reach", words);
}

std::string credit(const Paragraph& text) {
    switch (text.options().credit) {
    case measure::Credit::first: return text.part("credit.first");
    case measure::Credit::every: return text.part("credit.every");
    case measure::Credit::latest: break;
    }
    return text.part("credit.latest");
}

void add_answers_and_breaks(Paragraph& text) {
    const Options& options = text.options();
    text.add(
        "answers",
        {{"window", window(text)}, {"credit", credit(text)}, {"reaction", text.seconds(options.reaction)}});
    text.add("breaks", {{"settle", text.seconds(options.settle)}, {"quiet", text.seconds(options.quiet)}});
}

bool any_result(const Account& account, bool (*is)(const measure::Result&)) {
    return std::any_of(account.results.begin(), account.results.end(), is);
}

void add_chance(Paragraph& text) {
    const auto compared = [](const measure::Result& result) { return result.chance && *result.chance; };
    const auto adjusted = [](const measure::Result& result) {
        return result.chance && *result.chance && (**result.chance).p_adjusted;
    };
    if (!any_result(text.account(), compared)) return;
    const Options& options = text.options();
    const NullWords words = null_words(options, text.speaker());
    text.add("chance", {{"shifts", std::to_string(options.shifts)},
                        {"null", std::string{name(options.null)}},
                        {"seed", std::to_string(options.seed)},
                        {"does", words.does},
                        {"keeps", words.keeps},
                        {"breaks", words.breaks},
                        {"all", std::to_string(std::uint64_t{options.shifts} + 1)}});
    if (any_result(text.account(), adjusted)) text.add("adjusted");
}

void add_intervals(Paragraph& text) {
    std::vector<std::string> ways;
    for (const measure::Result& result : text.account().results) {
        if (!result.estimate || !result.estimate->interval) continue;
        const std::string how = phrase(text.speaker(), "method", result.estimate->interval->how);
        if (std::find(ways.begin(), ways.end(), how) == ways.end()) ways.push_back(how);
    }
    if (!ways.empty()) text.add("intervals", {{"ways", fmt::format("{}", fmt::join(ways, "; "))}});
}

std::vector<std::string> sources(const Account& account, const Speaker& speaker) {
    std::vector<std::string> all;
    for (const measure::Measure& one : measure::measures())
        for (const measure::Description* described : one.descriptions) {
            const bool asked = std::any_of(
                account.results.begin(), account.results.end(),
                [&](const measure::Result& result) { return result.measure == described->identifier; });
            if (asked)
                all.push_back(speaker.words("methods.source", {{"name", name_words(speaker, *described)},
                                                               {"citation", citation(speaker, *described)}}));
        }
    return all;
}

} // namespace

Methods methods(const Account& account, const Provenance& provenance, const Speaker& speaker) {
    Paragraph text{account, speaker};
    add_source(text, provenance);
    add_instructed(text);
    add_cues(text);
    add_answers_and_breaks(text);
    add_chance(text);
    add_intervals(text);
    text.add("undetermined", {{"cues", std::to_string(measure::least_cues)},
                              {"seconds", text.seconds(measure::least_watched)}});
    return {std::move(text).take(), sources(account, speaker)};
}

} // namespace attune::report
