// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reader_options.hpp>

#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/shown_record.hpp>
#include <apps/attune/speaking_options.hpp>
#include <apps/attune/theme_option.hpp>

#include <attune/read/document.hpp>
#include <attune/report/clinician_page.hpp>
#include <attune/report/page.hpp>
#include <attune/report/parent_page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace attune::app {
namespace {

constexpr std::array readers{std::pair{"researcher", Reader::researcher},
                             std::pair{"clinician", Reader::clinician}, std::pair{"parent", Reader::parent}};

Destination reader(Reader& into) {
    return Destination{[&into](std::string_view text) {
        const auto known =
            std::find_if(readers.begin(), readers.end(), [&](const auto& one) { return one.first == text; });
        if (known == readers.end()) throw Destination::Unfit{"researcher, clinician or parent"};
        into = known->second;
    }};
}

Destination tip_into(const report::Tip*& into) {
    return Destination{[&into](std::string_view text) {
        const auto tips = report::tips();
        for (std::size_t i = 0; i < tips.size(); ++i)
            if (text == std::to_string(i + 1)) {
                into = &tips[i];
                return;
            }
        throw Destination::Unfit{fmt::format("a number from 1 to {}", tips.size())};
    }};
}

/// What the command line says, and where it says nothing, what the recording does.
report::Naming naming(const ReaderRequest& request, const MeasuredFile& measured) {
    report::Naming said = report::Naming::of(measured.provenance.people.child);
    if (!request.child.name.empty()) said.name = request.child.name;
    if (!request.child.pronoun.empty()) said.pronoun = request.child.pronoun;
    return said;
}

report::HelpLines help_lines(const ReaderRequest& request) {
    if (request.help_lines.empty()) return report::HelpLines::in(request.language);
    const read::Document document = read::load(request.help_lines.string());
    auto lines = report::read_help_lines(document.bytes);
    if (const auto* fault = std::get_if<report::HelpLinesFault>(&lines))
        throw Failure{ExitCode::data,
                      fmt::format("{}:{}: {}. {}", document.name, fault->line, fault->what, fault->remedy)};
    return std::get<report::HelpLines>(std::move(lines));
}

std::string parents_page(const ReaderRequest& request, const MeasuredFile& measured,
                         const report::Speaker& speaker) {
    const std::string said = report::Naming::of(measured.provenance.people.caregiver).name;
    return report::parent_page(
        measured.account, measured.provenance, speaker,
        {.caregiver = request.caregiver.empty() ? said : request.caregiver,
         .numbers = request.numbers ? report::Numbers::said : report::Numbers::left_out,
         .help = help_lines(request),
         .tip = request.tip});
}

} // namespace

void add_reader_options(Command& command, ReaderRequest& request) {
    command.group("The reader")
        .option("--reader", "researcher|clinician|parent", reader(request.reader),
                "whom the page is for (researcher)")
        .option("--language", typed_languages(), language_into(request.language), "of the page (en)")
        .option("--child-name", "NAME", request.child.name, "what these pages call the child (your child)")
        .option("--pronoun", "she|he|they", pronoun_into(request.child.pronoun),
                "of the child on these pages; without one the name is said again")
        .option("--help-lines", "FILE", request.help_lines,
                "where to ask for help, a clinic's own; else the emergency numbers of several places")
        .option("--theme", typed_themes("|"), theme_into(request.theme),
                "what a clinician's session is about; without one, moments of different themes")
        .option("--shown", "FILE", request.shown,
                "what this family was shown before, as attune moments keeps it; the rest comes first")
        .option("--caregiver-name", "NAME", request.caregiver,
                "whom the parent's page is for; without one it says you")
        .option("--tip", "N", tip_into(request.tip),
                "what the parent's page says to try, 1 to 40 as in the manual; else the recording chooses")
        .flag("--numbers", request.numbers, "on the parent's page too, at its end");
}

void refuse_what_no_reader_wants(const ReaderRequest& request) {
    const bool speaks =
        !request.child.name.empty() || !request.child.pronoun.empty() || !request.help_lines.empty();
    if (request.reader == Reader::researcher && speaks)
        throw Failure{
            ExitCode::usage,
            "the researcher's page calls people by the ids of the file; --child-name, --pronoun and "
            "--help-lines go with --reader clinician or parent"};
    if (request.reader != Reader::clinician && request.theme)
        throw Failure{
            ExitCode::usage,
            "a session has a theme, a page for others has none; --theme goes with --reader clinician"};
    if (request.reader != Reader::clinician && !request.shown.empty())
        throw Failure{
            ExitCode::usage,
            "a session prefers what was not shown before, a page for others does not; --shown goes with "
            "--reader clinician"};
    if (request.reader != Reader::parent && (request.numbers || request.tip || !request.caregiver.empty()))
        throw Failure{ExitCode::usage,
                      "numbers are on the other pages as they are, and the caregiver is spoken to on the "
                      "parent's; --numbers, --tip and --caregiver-name go with --reader parent"};
}

std::string page_for(const ReaderRequest& request, const MeasuredFile& measured,
                     const std::filesystem::path& recording) {
    const report::Speaker speaker{report::Messages::in(request.language), naming(request, measured)};
    if (request.reader == Reader::researcher)
        return report::page(measured.account, measured.provenance, speaker);
    if (request.reader == Reader::parent) return parents_page(request, measured, speaker);
    const std::vector<care::Shown> before = shown_so_far({request.shown});
    return report::clinician_page(measured.account, measured.provenance, speaker,
                                  {.theme = request.theme,
                                   .help = help_lines(request),
                                   .shown = times_shown(before, recording.filename().string())});
}

} // namespace attune::app
