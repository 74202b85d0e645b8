// SPDX-License-Identifier: Apache-2.0
#include <attune/report/page_sections.hpp>

#include <attune/report/methods.hpp>
#include <attune/report/null_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;

void write_methods(Markup& page, const Account& account, const Provenance& provenance,
                   const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "methods"}, {"class", "text"}});
    page.element("h2", speaker.words("methods.title"));
    const Methods made = methods(account, provenance, speaker);
    page.element("p", {{"class", "methods"}}, made.paragraph);
    if (made.sources.empty()) return;
    const auto list = page.in("ul", {{"class", "sources"}});
    for (const std::string& source : made.sources) page.element("li", source);
}

void write_file(Markup& page, const Speaker& speaker, std::string_view term, const SourceFile& file) {
    page.element("dt", speaker.words(term));
    const auto words = page.in("dd");
    page.text(speaker.words("closing.file", {{"name", file.name}, {"bytes", std::to_string(file.bytes)}}));
    page.element("code", file.sha256);
}

std::string option_words(const measure::Options& options, const Speaker& speaker) {
    const auto seconds = [&](Duration length) { return speaker.number(seconds_text(length)); };
    const auto optional = [&](const std::optional<Duration>& length) {
        return length ? seconds(*length) + " s" : speaker.words("closing.no_limit");
    };
    std::string shifts = std::to_string(options.shifts);
    if (options.null == measure::Null::local_shift)
        shifts =
            speaker.words("closing.shifts_within", {{"shifts", shifts}, {"seconds", seconds(options.local)}});
    return speaker.words("closing.options_are",
                         {{"window", std::string{measure::name(options.window)}},
                          {"reach", seconds(measure::reach_of(options))},
                          {"hold", optional(options.hold)},
                          {"credit", std::string{measure::name(options.credit)}},
                          {"together", seconds(options.together)},
                          {"apart", optional(options.apart)},
                          {"settle", seconds(options.settle)},
                          {"quiet", seconds(options.quiet)},
                          {"reaction", seconds(options.reaction)},
                          {"half_life", speaker.number(fmt::format("{:g}", options.trust_half_life))},
                          {"null", std::string{measure::name(options.null)}},
                          {"shifts", shifts},
                          {"seed", std::to_string(options.seed)}});
}

std::string made_for_words(const Provenance& provenance, const Speaker& speaker) {
    return speaker.words(
        "closing.made_for_and",
        {{"who", speaker.words("closing.made_for." + provenance.made_for)},
         {"names", speaker.words(provenance.named ? "closing.named" : "closing.not_named")}});
}

void write_provenance(Markup& page, const Account& account, const Provenance& provenance,
                      const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "provenance"}, {"class", "text"}});
    page.element("h2", speaker.words("closing.provenance"));
    const auto list = page.in("dl");
    write_file(page, speaker, "closing.recording", provenance.recording);
    if (provenance.codebook) write_file(page, speaker, "closing.codebook", provenance.codebook->file);
    if (provenance.episodes) write_file(page, speaker, "closing.episodes", *provenance.episodes);
    if (provenance.coverage) write_file(page, speaker, "closing.coverage", *provenance.coverage);
    const auto pair = [&](std::string_view key, const std::string& words) {
        page.element("dt", speaker.words(key));
        page.element("dd", words);
    };
    pair("closing.zero", provenance.zero.empty() ? speaker.words("closing.zero_in_file")
                                                 : phrase(speaker, "zero", provenance.zero));
    pair("closing.options", option_words(account.options, speaker));
    pair("closing.made_for_title", made_for_words(provenance, speaker));
    pair("closing.program", "attune " + provenance.attune);
}

/// What a reader of files found stands in the words of attune read: English. A page in another language says
/// how much there is, and where it stands.
void write_findings(Markup& page, const Provenance& provenance, const Speaker& speaker) {
    constexpr std::size_t most = 200;
    const std::size_t all = provenance.findings.size();
    if (speaker.language() != "en") {
        if (all > 0) page.element("li", speaker.counted("closing.in_the_file", all));
        return;
    }
    const std::size_t shown = std::min(most, all);
    for (std::size_t i = 0; i < shown; ++i) {
        const Noticed& one = provenance.findings[i];
        const auto item = page.in("li");
        page.text(
            fmt::format("{}{}{}: {}", name(one.weight), one.where.empty() ? "" : ", ", one.where, one.what));
        if (!one.remedy.empty()) page.text(" \u2192 " + one.remedy);
    }
    if (shown < all) page.element("li", speaker.words("closing.more", {{"n", std::to_string(all - shown)}}));
}

void write_notes(Markup& page, const Account& account, const Provenance& provenance, const Speaker& speaker) {
    if (account.seen.notes.empty() && provenance.findings.empty()) return;
    const auto section = page.in("section", {{"id", "notes"}, {"class", "text"}});
    page.element("h2", speaker.words("closing.notes"));
    const auto list = page.in("ul");
    for (const std::string& note : account.seen.notes)
        page.element("li", phrase(speaker, "note", note, {"noun"}));
    write_findings(page, provenance, speaker);
}

} // namespace

std::string null_caption(const Account& account, const Speaker& speaker) {
    const bool compared = std::any_of(account.coincidence.begin(), account.coincidence.end(),
                                      [](const auto& episode) { return episode.determined(); });
    if (!compared) return speaker.say("null.none");
    const NullWords words = null_words(account.options, speaker);
    return speaker.say("null.caption",
                       {{"does", words.does}, {"keeps", words.keeps}, {"breaks", words.breaks}});
}

void write_closing(Markup& page, const Account& account, const Provenance& provenance,
                   const Speaker& speaker) {
    write_notes(page, account, provenance, speaker);
    write_methods(page, account, provenance, speaker);
    write_provenance(page, account, provenance, speaker);
}

} // namespace attune::report
