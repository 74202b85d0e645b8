// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace attune::report {
namespace {

std::string search_words(const FitAccount& account) {
    const std::string how =
        account.prior.empty()
            ? "by maximum likelihood; nothing that fewer than five events bear on is told"
            : fmt::format(
                "a posteriori, the likelihood weighed by the population \"{}\", which nobody observed",
                account.prior);
    return fmt::format(
        "Attune {} fitted its model of how a child and a caregiver move each other to {} of watched time {}; "
        "{} of {} searches from different places agree (seed {}): {}. A cue of strength I is noticed with "
        "1 − e^(−κI) and answered on each channel with its own probability and a Gamma(2) latency; every "
        "explanation of an act carries its likelihood, and none is credited by rule. ",
        account.recordings.front().provenance.attune, seconds_words(account.fit.watched), how,
        account.fit.agreed, account.climbs, account.seed, name(account.fit.outcome));
}

std::string interval_words(const FitAccount& account) {
    std::vector<std::string_view> ways;
    for (const auto* numbers : {&account.fit.caregiver, &account.fit.child})
        for (const model::Fitted& one : *numbers)
            if (one.estimate
                && std::find(ways.begin(), ways.end(), one.estimate->interval->how) == ways.end())
                ways.push_back(one.estimate->interval->how);
    return ways.empty() ? "" : fmt::format("Intervals are 95 % ({}). ", fmt::join(ways, "; "));
}

std::string simulation_words(const FitAccount& account) {
    return fmt::format(
        "The child's ways are weighed against the usual rates along what happened; whether the model holds "
        "is "
        "judged by time rescaling (Brown et al. 2002) and Kolmogorov's p. The break was simulated with {} "
        "draws of the parameters, {} times each, in columns of {} s, with one strategy (direct) and days "
        "that "
        "are alike.",
        account.expected.draws, account.expected.times, model::bin_length);
}

void write_methods(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"id", "methods"}, {"class", "text"}});
    page.element("h2", "Methods");
    page.element("p", {{"class", "methods"}},
                 search_words(account) + interval_words(account) + simulation_words(account));
    if (!account.kept.empty())
        page.element("p", fmt::format("As usual in every draw, since the recording does not tell it: {}.",
                                      fmt::join(account.kept, ", ")));
}

void write_file(Markup& page, std::string_view term, const SourceFile& file) {
    page.element("dt", term);
    const auto words = page.in("dd");
    page.text(fmt::format("{}, {} bytes, SHA-256 ", file.name, file.bytes));
    page.element("code", file.sha256);
}

void write_provenance(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"id", "provenance"}, {"class", "text"}});
    page.element("h2", "Where this comes from");
    const auto list = page.in("dl");
    for (const FittedRecording& one : account.recordings)
        write_file(page, "Recording", one.provenance.recording);
    const Provenance& first = account.recordings.front().provenance;
    if (first.codebook) write_file(page, "Codebook", first.codebook->file);
    page.element("dt", "Options");
    page.element("dd", fmt::format("climbs {}, seed {}, procedure {}", account.climbs, account.seed,
                                   account.procedure.name));
    page.element("dt", "Names");
    page.element("dd", first.named ? "people and files are called as in the source"
                                   : "people are called by their roles, files by fingerprints");
    page.element("dt", "Program");
    page.element("dd", "attune " + first.attune);
}

} // namespace

void write_fit_closing(Markup& page, const FitAccount& account) {
    write_methods(page, account);
    write_provenance(page, account);
}

} // namespace attune::report
