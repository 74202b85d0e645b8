// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/output_file.hpp>

#include <attune/report/csv.hpp>
#include <attune/report/json.hpp>
#include <attune/report/summary.hpp>

#include <fmt/format.h>

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
    bool full = false;

    /// Who names measures wants all of them.
    report::Detail detail() const {
        return full || !request.measures.empty() ? report::Detail::full : report::Detail::brief;
    }
};

void write_tables(const std::filesystem::path& folder, const measure::Account& account) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        throw Failure{ExitCode::no_output,
                      fmt::format("the folder {} can not be made: {}", folder.string(), problem.message())};
    for (const report::CsvTable& table : report::csv(account))
        write_file(folder / table.file_name, table.text);
}

void measure_and_tell(const Wish& wish, Progress& progress) {
    const MeasuredFile measured = measure_file(wish.request, progress);
    if (!wish.csv.empty()) write_tables(wish.csv, measured.account);
    const bool json_only = wish.json == "-";
    if (json_only)
        std::cout << report::json(measured.account, measured.provenance);
    else if (!wish.json.empty())
        write_file(wish.json, report::json(measured.account, measured.provenance));
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
        .option("--csv", "DIR", wish->csv, "write tables for R, SPSS, jamovi and spreadsheets into a folder")
        .does([wish](Progress& progress) { measure_and_tell(*wish, progress); });
}

} // namespace attune::app
