// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/outputs.hpp>
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
    std::string json; ///< a path, or `-` for standard output; empty: none
    std::filesystem::path csv;
    MadeFor made_for;
    bool full = false;

    bool writes() const { return !json.empty() || !csv.empty(); }
    /// Tables and JSON are made to be passed on; what is read here and now stays here.
    care::Scope wanted() const {
        return made_for.value_or(writes() ? care::Scope::researchers : care::Scope::team);
    }
    /// Who names measures wants all of them.
    report::Detail detail() const {
        return full || !request.measures.empty() ? report::Detail::full : report::Detail::brief;
    }
};

void write_tables(const std::filesystem::path& folder, const measure::Account& account, Outputs& outputs) {
    outputs.make_folder(folder);
    for (const report::CsvTable& table : report::csv(account))
        outputs.write(folder / table.file_name, table.text);
}

void measure_and_tell(const Wish& wish, Progress& progress) {
    refuse_without_consent(wish.request.reading.file, wish.wanted(), "tables and JSON", today());
    const MeasuredFile measured = measure_file(wish.request, progress);
    Outputs outputs{wish.request.reading.file, measured.provenance.recording.sha256, "measure", wish.wanted(),
                    today()};
    if (!wish.csv.empty()) write_tables(wish.csv, measured.account, outputs);
    const bool json_only = wish.json == "-";
    if (json_only)
        std::cout << report::json(measured.account, measured.provenance);
    else if (!wish.json.empty())
        outputs.write(wish.json, report::json(measured.account, measured.provenance));
    if (!json_only) std::cout << report::summary(measured.account, measured.provenance, wish.detail());
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
    command.group("Outputs")
        .option("--full", "", wish->full, "tell every number, not only the account in brief")
        .option("--json", "FILE", wish->json, "write everything as JSON; `-` in place of the summary")
        .option("--csv", "DIR", wish->csv, "write tables for R, SPSS, jamovi and spreadsheets into a folder");
    add_made_for_option(command, wish->made_for, "researchers");
    command.does([wish](Progress& progress) { measure_and_tell(*wish, progress); });
}

} // namespace attune::app
