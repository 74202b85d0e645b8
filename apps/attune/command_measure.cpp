// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/outputs.hpp>
#include <apps/attune/second_coder.hpp>
#include <apps/attune/today.hpp>

#include <attune/report/csv.hpp>
#include <attune/report/json.hpp>
#include <attune/report/summary.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace attune::app {

void add_measure(Program& program);

namespace {

struct Wish {
    MeasuringRequest request;
    SecondCoder second;
    std::string json; ///< a path, or `-` for standard output; empty: none
    std::filesystem::path csv;
    HandedOn handed;
    bool full = false;

    bool writes() const { return !json.empty() || !csv.empty(); }
    /// Tables and JSON are made to be passed on; what is read here and now stays here.
    care::Scope usual() const { return writes() ? care::Scope::researchers : care::Scope::team; }
    /// Who names measures wants all of them.
    report::Detail detail() const {
        return full || !request.measures.empty() ? report::Detail::full : report::Detail::brief;
    }
};

void write_tables(const std::filesystem::path& folder, const measure::Account& account, Outputs& outputs) {
    outputs.make_folder(folder);
    for (const report::CsvTable& table : report::csv(account))
        outputs.write(folder / table.file_name, table.write);
}

void write_what_was_asked_for(const Wish& wish, const MeasuredFile& measured) {
    Outputs outputs{wish.request.reading.file, measured.provenance.recording.sha256, "measure",
                    wish.handed.scope(wish.usual()), today()};
    if (const auto& second = measured.provenance.second_recording)
        outputs.made_also_of(wish.second.file, second->sha256);
    if (!wish.csv.empty()) write_tables(wish.csv, measured.account, outputs);
    if (wish.json.empty()) return;
    const WriteText json = [&](const Sink& sink) {
        report::write_json(measured.account, measured.provenance, sink);
    };
    if (wish.json == "-")
        json([](std::string_view piece) { std::cout << piece; });
    else
        outputs.write(wish.json, json);
}

void measure_and_tell(const Wish& wish, Progress& progress) {
    refuse_without_consent(wish.request.reading.file, wish.handed, wish.usual(), "tables and JSON", today());
    if (!wish.second.file.empty())
        refuse_without_consent(wish.second.file, wish.handed, wish.usual(), "tables and JSON", today());
    MeasuredFile measured = measure_file(wish.request, progress);
    measure_second_coder(wish.second, wish.request, measured, progress);
    // On the terminal people are called as in the file that is at hand there.
    const std::string summary =
        wish.json == "-" ? "" : report::summary(measured.account, measured.provenance, wish.detail());
    if (wish.writes()) {
        hand_on(measured, wish.handed, wish.usual());
        write_what_was_asked_for(wish, measured);
    }
    std::cout << summary;
}

} // namespace

void add_measure(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("measure", "Measure one child and one caregiver in a recording")
            .explain("Prints a summary: which of the child's cues were answered, how fast, through which "
                     "channel, and against what chance would give; where the connection broke, and what "
                     "mended it. The defaults in brackets are those of the manual; every output says which "
                     "rules made it.");
    add_measuring_options(command, wish->request);
    add_second_coder_options(command, wish->second);
    command.group("Outputs")
        .option("--full", "", wish->full, "tell every number, not only the account in brief")
        .option("--json", "FILE", wish->json, "write everything as JSON; `-` in place of the summary")
        .option("--csv", "DIR", wish->csv, "write tables for R, SPSS, jamovi and spreadsheets into a folder");
    add_handing_on_options(command, wish->handed, "researchers");
    command.does([wish](Progress& progress) { measure_and_tell(*wish, progress); });
}

} // namespace attune::app
