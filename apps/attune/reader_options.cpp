// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reader_options.hpp>

#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>

#include <attune/report/clinician_page.hpp>
#include <attune/report/page.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace attune::app {
namespace {

Destination reader(Reader& into) {
    return Destination{[&into](std::string_view text) {
        if (text == "researcher")
            into = Reader::researcher;
        else if (text == "clinician")
            into = Reader::clinician;
        else
            throw Destination::Unfit{"researcher or clinician"};
    }};
}

Destination language(std::string& into) {
    return Destination{[&into](std::string_view text) {
        const std::vector<std::string> known = report::Messages::languages();
        if (std::find(known.begin(), known.end(), text) == known.end())
            throw Destination::Unfit{fmt::format("one of {}", fmt::join(known, ", "))};
        into = text;
    }};
}

Destination pronoun(std::string& into) {
    return Destination{[&into](std::string_view text) {
        if (text != "she" && text != "he" && text != "they") throw Destination::Unfit{"she, he or they"};
        into = text;
    }};
}

/// What the command line says, and where it says nothing, what the recording does.
report::Naming naming(const ReaderRequest& request, const MeasuredFile& measured) {
    report::Naming said = report::Naming::of(measured.provenance.people.child);
    if (!request.child.name.empty()) said.name = request.child.name;
    if (!request.child.pronoun.empty()) said.pronoun = request.child.pronoun;
    return said;
}

} // namespace

void add_reader_options(Command& command, ReaderRequest& request) {
    const std::string languages = fmt::format("{}", fmt::join(report::Messages::languages(), "|"));
    command.group("The reader")
        .option("--reader", "researcher|clinician", reader(request.reader),
                "whom the page is for (researcher)")
        .option("--language", languages, language(request.language), "of the clinician's page (en)")
        .option("--child-name", "NAME", request.child.name, "what that page calls the child (your child)")
        .option("--pronoun", "she|he|they", pronoun(request.child.pronoun),
                "of the child on that page; without one the name is said again");
}

void refuse_what_no_reader_wants(const ReaderRequest& request) {
    if (request.reader != Reader::researcher) return;
    if (request.language != "en" || !request.child.name.empty() || !request.child.pronoun.empty())
        throw Failure{ExitCode::usage,
                      "the researcher's page is in English and calls people by the ids of the file; "
                      "--language, --child-name and --pronoun go with --reader clinician"};
}

std::string page_for(const ReaderRequest& request, const MeasuredFile& measured) {
    if (request.reader == Reader::researcher) return report::page(measured.account, measured.provenance);
    const report::Speaker speaker{report::Messages::in(request.language), naming(request, measured)};
    return report::clinician_page(measured.account, measured.provenance, speaker);
}

} // namespace attune::app
