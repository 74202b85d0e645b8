// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/browser.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/outputs.hpp>
#include <apps/attune/reader_options.hpp>
#include <apps/attune/second_coder.hpp>
#include <apps/attune/today.hpp>

#include <attune/timeline/progress.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace attune::app {

void add_report(Program& program);

namespace {

/// A page is for those who work with the family, and for the family, unless somebody says otherwise.
constexpr care::Scope usual = care::Scope::team;

struct Wish {
    MeasuringRequest request;
    SecondCoder second;
    std::filesystem::path out;
    bool pdf = false;
    ReaderRequest reader;
    HandedOn handed;
};

void print(const std::filesystem::path& page, Outputs& outputs, Progress& progress) {
    const char* search_path = std::getenv("PATH");
    const auto browser = find_browser(search_path ? search_path : "");
    if (!browser)
        throw Failure{
            ExitCode::no_output,
            fmt::format("{} is written, but there is no browser to make a PDF of it (looked for chromium and "
                        "google-chrome); install one, or open the page in any browser and print it",
                        page.string())};
    progress.note("printing the page");
    std::filesystem::path pdf = page;
    pdf.replace_extension(".pdf");
    print_to_pdf(*browser, page, pdf, progress);
    outputs.remember(pdf);
    std::cout << pdf.string() << " is written\n";
}

void write_report(const Wish& wish, Progress& progress) {
    if (wish.pdf && wish.out.extension() == ".pdf")
        throw Failure{ExitCode::usage,
                      "--out names the page, report.html; with --pdf, report.pdf comes to stand beside it"};
    refuse_what_no_reader_wants(wish.reader);
    refuse_without_consent(wish.request.reading.file, wish.handed, usual, "pages", today());
    if (!wish.second.file.empty())
        refuse_without_consent(wish.second.file, wish.handed, usual, "pages", today());
    MeasuredFile measured = measure_file(wish.request, progress);
    measure_second_coder(wish.second, wish.request, measured, progress);
    hand_on(measured, wish.handed, usual);
    progress.note("writing the page");
    Outputs outputs{wish.request.reading.file, measured.provenance.recording.sha256, "report",
                    wish.handed.scope(usual), today()};
    if (const auto& second = measured.provenance.second_recording)
        outputs.made_also_of(wish.second.file, second->sha256);
    outputs.write(wish.out, page_for(wish.reader, measured, wish.request.reading.file));
    std::cout << wish.out.string() << " is written\n" << std::flush;
    if (wish.pdf) print(wish.out, outputs, progress);
}

} // namespace

void add_report(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("report", "Write the account of a recording as a page to read, show and print")
            .explain(
                "The page stands alone: it loads nothing, and can be read, mailed and printed without "
                "attune. It "
                "shows the recording moment by moment, which cues were answered and how soon, against what "
                "coincidence gives, where the contact broke and what mended it, and it says what it is not. "
                "The "
                "same file and options give the same page, to the byte.\n\n"
                "That page is the researcher's. The clinician's has the same account as moments for video "
                "feedback: what to show, in which order, and what can be said to it. The parent's has three "
                "of "
                "them, one thing to try and where to ask for help, and no number that nobody asked for.");
    add_reader_options(command, wish->reader);
    add_measuring_options(command, wish->request);
    add_second_coder_options(command, wish->second);
    command.group("Outputs")
        .required_option("--out", "FILE", wish->out, "the page, report.html")
        .flag("--pdf", wish->pdf, "print it to a PDF beside it as well; needs chromium or google-chrome");
    add_handing_on_options(command, wish->handed, "team");
    command.does([wish](Progress& progress) { write_report(*wish, progress); });
}

} // namespace attune::app
