// SPDX-License-Identifier: Apache-2.0
#include <attune/report/reader_frame.hpp>

#include <attune/report/embedded/reader_page.hpp>
#include <attune/report/format_words.hpp>
#include <attune/report/page_frame.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

std::string coding(const Provenance& provenance, const Speaker& speaker) {
    if (!provenance.codebook) return format_words(speaker, provenance);
    return provenance.codebook->version.empty()
               ? provenance.codebook->name
               : provenance.codebook->name + " " + provenance.codebook->version;
}

std::string coder_words(const Provenance& provenance, const Speaker& speaker) {
    return (provenance.coder.empty() ? speaker.say("foot.coder_unknown")
                                     : speaker.say("foot.coder", {{"coder", provenance.coder}}))
           + " "
           + (provenance.agreement.empty()
                  ? speaker.say("foot.agreement_unknown")
                  : speaker.say("foot.agreement", {{"agreement", provenance.agreement}}));
}

} // namespace

std::string reader_page(const Speaker& speaker, const Provenance& provenance, const ReaderPage& which,
                        const std::function<void(Markup&)>& write_body) {
    PageHead head{.title = which.title, .attune = provenance.attune};
    for (const embedded::File& file : embedded::reader_page) head.sheets.push_back(file.text);
    Markup made;
    made.raw("<!DOCTYPE html>\n");
    {
        const auto html = made.in("html", {{"lang", speaker.language()}});
        write_head(made, head);
        const auto body = made.in("body", {{"class", which.kind}});
        const auto main = made.in("main");
        write_body(made);
    }
    return std::move(made).take() + "\n";
}

void write_foot(Markup& page, const measure::Account& account, const Provenance& provenance,
                const Speaker& speaker, std::string_view kind) {
    const auto& rows = account.ledger.rows;
    const auto complete =
        std::count_if(rows.begin(), rows.end(), [](const measure::Row& row) { return row.cue.complete; });
    const auto foot = page.in("footer");
    page.element("p",
                 speaker.say("foot.purpose_" + std::string{kind}) + " " + speaker.say("opening.not_this"));
    page.element(
        "p",
        speaker.say("foot.seen", {{"cues", std::to_string(rows.size())},
                                  {"complete", std::to_string(complete)},
                                  {"watched", speaker.number(length_words(account.seen.watched.length()))}})
            + " "
            + speaker.say("foot.how",
                          {{"coding", coding(provenance, speaker)},
                           {"window", measure::name(account.options.window)},
                           {"reach", speaker.number(chosen_words(measure::reach_of(account.options)))}})
            + " " + coder_words(provenance, speaker));
    page.element("p", speaker.say("foot.made", {{"version", provenance.attune},
                                                {"file", provenance.recording.name},
                                                {"fingerprint", provenance.recording.sha256.substr(0, 12)}}));
}

} // namespace attune::report
