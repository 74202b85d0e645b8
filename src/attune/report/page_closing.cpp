// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/methods.hpp>
#include <attune/report/null_words.hpp>
#include <attune/report/wording.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;

void write_methods(Markup& page, const Account& account, const Provenance& provenance) {
    const auto section = page.in("section", {{"id", "methods"}, {"class", "text"}});
    page.element("h2", "Methods");
    const Methods made = methods(account, provenance);
    page.element("p", {{"class", "methods"}}, made.paragraph);
    if (made.sources.empty()) return;
    const auto list = page.in("ul", {{"class", "sources"}});
    for (const std::string& source : made.sources) page.element("li", source);
}

void write_file(Markup& page, std::string_view term, const SourceFile& file) {
    page.element("dt", term);
    const auto words = page.in("dd");
    page.text(fmt::format("{}, {} bytes, SHA-256 ", file.name, file.bytes));
    page.element("code", file.sha256);
}

std::string optional_seconds(const std::optional<Duration>& length) {
    return length ? seconds_text(*length) + " s" : "none";
}

std::string option_words(const measure::Options& options) {
    return fmt::format(
        "window {}, reach {} s, hold {}, credit {}, together {} s, apart {}, settle {} s, quiet {} s, "
        "reaction {} s, trust half-life {:g} runs, null {}, shifts {}{}, seed {}",
        measure::name(options.window), seconds_text(measure::reach_of(options)),
        optional_seconds(options.hold), measure::name(options.credit), seconds_text(options.together),
        optional_seconds(options.apart), seconds_text(options.settle), seconds_text(options.quiet),
        seconds_text(options.reaction), options.trust_half_life, measure::name(options.null), options.shifts,
        options.null == measure::Null::local_shift
            ? fmt::format(" of at most {} s", seconds_text(options.local))
            : "",
        options.seed);
}

std::string made_for_words(std::string_view made_for) {
    if (made_for == "researchers") return "researchers";
    return made_for == "audience" ? "an audience" : "the team that works with this family or in this study";
}

void write_provenance(Markup& page, const Account& account, const Provenance& provenance) {
    const auto section = page.in("section", {{"id", "provenance"}, {"class", "text"}});
    page.element("h2", "Where this comes from");
    const auto list = page.in("dl");
    write_file(page, "Recording", provenance.recording);
    if (provenance.codebook) write_file(page, "Codebook", provenance.codebook->file);
    if (provenance.episodes) write_file(page, "Episodes", *provenance.episodes);
    if (provenance.coverage) write_file(page, "Coverage", *provenance.coverage);
    page.element("dt", "Zero");
    page.element("dd", provenance.zero.empty() ? "as in the file" : provenance.zero);
    page.element("dt", "Options");
    page.element("dd", option_words(account.options));
    page.element("dt", "Made for");
    page.element("dd",
                 fmt::format("{}; {}", made_for_words(provenance.made_for),
                             provenance.named ? "people and files are called as in the source"
                                              : "people are called by their roles, files by fingerprints"));
    page.element("dt", "Program");
    page.element("dd", "attune " + provenance.attune);
}

void write_notes(Markup& page, const Account& account, const Provenance& provenance) {
    if (account.seen.notes.empty() && provenance.findings.empty()) return;
    constexpr std::size_t most = 200;
    const auto section = page.in("section", {{"id", "notes"}, {"class", "text"}});
    page.element("h2", "What was noticed on the way");
    const auto list = page.in("ul");
    for (const std::string& note : account.seen.notes) page.element("li", note);
    const std::size_t shown = std::min(most, provenance.findings.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const Noticed& one = provenance.findings[i];
        const auto item = page.in("li");
        page.text(
            fmt::format("{}{}{}: {}", name(one.weight), one.where.empty() ? "" : ", ", one.where, one.what));
        if (!one.remedy.empty()) page.text(" \u2192 " + one.remedy);
    }
    if (shown < provenance.findings.size())
        page.element("li", fmt::format("and {} more; `attune read` lists them all",
                                       provenance.findings.size() - shown));
}

} // namespace

std::string null_caption(const Account& account) {
    const bool compared = std::any_of(account.coincidence.begin(), account.coincidence.end(),
                                      [](const auto& episode) { return episode.determined(); });
    if (!compared) return "No random recordings were compared.";
    const NullWords words = null_words(account.options);
    return fmt::format("Coincidence: {}. It keeps {}; it breaks {}.", words.does, words.keeps, words.breaks);
}

void write_closing(Markup& page, const Account& account, const Provenance& provenance) {
    write_notes(page, account, provenance);
    write_methods(page, account, provenance);
    write_provenance(page, account, provenance);
}

} // namespace attune::report
