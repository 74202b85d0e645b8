// SPDX-License-Identifier: Apache-2.0
#include <attune/report/clinician_page.hpp>

#include <attune/report/clinician_sections.hpp>
#include <attune/report/crying.hpp>
#include <attune/report/measure_sentences.hpp>
#include <attune/report/reader_frame.hpp>
#include <attune/report/unseen_words.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using measure::Account;

void write_opening(Markup& page, const Account& account, const Speaker& speaker) {
    {
        const auto header = page.in("header");
        page.element("p", {{"class", "kicker"}}, speaker.say("clinician.kicker"));
        page.element("h1", account.seen.recording.empty() ? speaker.say("clinician.title")
                                                          : account.seen.recording);
        const auto& [child, caregiver] = account.seen.ids;
        // "child with caregiver" goes without saying.
        if (child != name(Partner::child) || caregiver != name(Partner::caregiver)) {
            const auto who = page.in("p", {{"class", "dyad"}});
            page.element("b", {{"class", "child"}}, child);
            page.text(" " + speaker.say("clinician.with") + " ");
            page.element("b", {{"class", "caregiver"}}, caregiver);
        }
    }
    page.element("p", {{"class", "not-this"}}, speaker.say("opening.not_this"));
}

void write_measures(Markup& page, const Account& account, const Speaker& speaker) {
    const std::vector<std::string> unseen = unseen_words(account, speaker);
    if (measure_sentences(speaker, account, Telling::all).empty() && unseen.empty()) return;
    const auto section = page.in("section", {{"id", "measures"}});
    page.element("h2", speaker.say("clinician.measures"));
    write_measure_sentences(page, speaker, account, Telling::all);
    for (const std::string& sentence : unseen) page.element("p", {{"class", "unseen"}}, sentence);
}

} // namespace

std::string clinician_page(const Account& account, const Provenance& provenance, const Speaker& speaker,
                           const ClinicianWish& wish) {
    const std::vector<Candidate> found = unseen_first(candidates(account), wish.shown);
    return reader_page(
        speaker, provenance,
        {.kind = "clinician",
         .title = fmt::format("{}: {}", account.seen.recording, speaker.say("clinician.title"))},
        [&](Markup& page) {
            write_opening(page, account, speaker);
            write_session(page, account, found, speaker, wish);
            write_themes(page, account, found, speaker, wish.shown);
            write_measures(page, account, speaker);
            write_supervision(page, account, speaker);
            write_crying(page, speaker, wish.help, "crying");
            write_foot(page, account, provenance, speaker, "clinician");
        });
}

} // namespace attune::report
