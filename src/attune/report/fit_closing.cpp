// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/fit_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace attune::report {
namespace {

std::string search_words(const FitAccount& account, const Speaker& speaker) {
    const std::string how = account.prior.empty()
                                ? speaker.words("fit_closing.by_likelihood")
                                : speaker.words("fit_closing.a_posteriori", {{"population", account.prior}});
    return speaker.say("fit_closing.search",
                       {{"version", account.recordings.front().provenance.attune},
                        {"watched", speaker.number(seconds_words(account.fit.watched))},
                        {"how", how},
                        {"agreed", std::to_string(account.fit.agreed)},
                        {"climbs", std::to_string(account.climbs)},
                        {"seed", std::to_string(account.seed)},
                        {"outcome", phrase(speaker, "outcome", name(account.fit.outcome))}});
}

std::string interval_words(const FitAccount& account, const Speaker& speaker) {
    std::vector<std::string> ways;
    for (const auto* numbers : {&account.fit.caregiver, &account.fit.child})
        for (const model::Fitted& one : *numbers) {
            if (!one.estimate) continue;
            const std::string how = phrase(speaker, "method", one.estimate->interval->how);
            if (std::find(ways.begin(), ways.end(), how) == ways.end()) ways.push_back(how);
        }
    if (ways.empty()) return "";
    return speaker.say("fit_closing.intervals", {{"ways", fmt::format("{}", fmt::join(ways, "; "))}}) + " ";
}

std::string simulation_words(const FitAccount& account, const Speaker& speaker) {
    return speaker.say("fit_closing.simulation", {{"draws", std::to_string(account.expected.draws)},
                                                  {"times", std::to_string(account.expected.times)},
                                                  {"seconds", fmt::format("{}", model::bin_length)}});
}

void write_methods(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "methods"}, {"class", "text"}});
    page.element("h2", speaker.words("fit_closing.methods"));
    page.element("p", {{"class", "methods"}},
                 search_words(account, speaker) + " " + interval_words(account, speaker)
                     + simulation_words(account, speaker));
    if (!account.kept.empty())
        page.element("p", speaker.say("fit_closing.kept", {{"names", kept_words(speaker, account.kept)}}));
}

void write_file(Markup& page, const Speaker& speaker, std::string_view term, const SourceFile& file) {
    page.element("dt", speaker.words(term));
    const auto words = page.in("dd");
    page.text(
        speaker.words("fit_closing.file", {{"name", file.name}, {"bytes", std::to_string(file.bytes)}}));
    page.element("code", file.sha256);
}

void write_provenance(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "provenance"}, {"class", "text"}});
    page.element("h2", speaker.words("fit_closing.provenance"));
    const auto list = page.in("dl");
    for (const FittedRecording& one : account.recordings)
        write_file(page, speaker, "fit_closing.recording", one.provenance.recording);
    const Provenance& first = account.recordings.front().provenance;
    if (first.codebook) write_file(page, speaker, "fit_closing.codebook", first.codebook->file);
    page.element("dt", speaker.words("fit_closing.options"));
    page.element("dd", speaker.words("fit_closing.options_are", {{"climbs", std::to_string(account.climbs)},
                                                                 {"seed", std::to_string(account.seed)},
                                                                 {"procedure", account.procedure.name}}));
    page.element("dt", speaker.words("fit_closing.names"));
    page.element("dd", speaker.words(first.named ? "fit_closing.named" : "fit_closing.not_named"));
    page.element("dt", speaker.words("fit_closing.program"));
    page.element("dd", "attune " + first.attune);
}

} // namespace

void write_fit_closing(Markup& page, const FitAccount& account, const Speaker& speaker) {
    write_methods(page, account, speaker);
    write_provenance(page, account, speaker);
}

} // namespace attune::report
