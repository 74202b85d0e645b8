// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/output_file.hpp>
#include <apps/attune/planning.hpp>
#include <apps/attune/simulated.hpp>

#include <attune/model/recording.hpp>
#include <attune/write/elan.hpp>
#include <attune/write/plain.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>

namespace attune::app {

void add_simulate(Program& program);

namespace {

struct Wish {
    PlanWish plan;
    std::uint64_t dyads = 1;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    std::filesystem::path out;
    std::filesystem::path csv;
    std::string json; ///< a path, or `-` for standard output; empty: none

    bool is_summary() const { return dyads > 1 || !csv.empty() || !json.empty(); }
};

void write_recording(const model::Plan& plan, const Wish& wish) {
    const Timeline timeline = model::recording(plan, chance::Seed{wish.seed}, 0);
    std::string text;
    const auto sink = [&text](std::string_view piece) { text += piece; };
    if (wish.out.extension() == ".eaf")
        write::elan(timeline, sink);
    else
        write::plain(timeline, sink);
    if (wish.out.empty())
        std::cout << text;
    else
        write_file(wish.out, text);
}

void write_summary(const model::Plan& plan, const Wish& wish, Progress& progress) {
    const model::Summary summary =
        model::simulate_many(plan, chance::Seed{wish.seed}, wish.dyads, wish.threads, progress);
    const Simulated simulated{plan, wish.plan.without, wish.seed, summary};
    if (!wish.csv.empty()) write_file(wish.csv, simulated_csv(simulated));
    if (wish.json == "-") {
        std::cout << simulated_json(simulated);
        return;
    }
    if (!wish.json.empty()) write_file(wish.json, simulated_json(simulated));
    std::cout << simulated_text(simulated);
}

void check_extension(const std::filesystem::path& out) {
    if (out.empty() || out.extension() == ".csv" || out.extension() == ".eaf") return;
    const std::string stem = out.stem().string();
    throw Failure{ExitCode::usage,
                  fmt::format("--out writes attune's own table or an ELAN file: name it {0}.csv "
                              "or {0}.eaf",
                              stem)};
}

void simulate(const Wish& wish, Progress& progress) {
    if (wish.dyads == 0) throw Failure{ExitCode::usage, "--dyads wants at least 1"};
    if (wish.dyads > 1 && !wish.out.empty())
        throw Failure{ExitCode::usage,
                      "--out writes the recording of one dyad; with --dyads above 1, --csv or --json "
                      "write what all of them did"};
    check_extension(wish.out);
    const model::Plan plan = plan_of(wish.plan);
    if (!wish.is_summary() || !wish.out.empty()) write_recording(plan, wish);
    if (wish.is_summary()) write_summary(plan, wish, progress);
}

} // namespace

void add_simulate(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("simulate", "Simulate a child and a caregiver in a procedure")
            .explain("One dyad comes out as a recording, which every verb reads like any other; many "
                     "come out as a summary: what they did in each episode and every 15 s of it, with "
                     "standard errors.\n\n"
                     "It is a model, and no dyad of it was observed. The same seed gives the same bytes, "
                     "and dyad 17 is the same dyad among 20 and among a million.")
            .argument("PROCEDURE", wish->plan.procedure,
                      "still-face, or another that `attune model procedures` lists, or a file in their form")
            .option("--dyads", "N", wish->dyads, "how many; 1 if you say nothing")
            .option("--sessions", "N", wish->plan.sessions,
                    "everyday sessions of ten minutes that each child has learned from before; 0")
            .option("--seed", "N", wish->seed, "the same seed gives the same dyads; 1")
            .option("--threads", "N", wish->threads,
                    "0 is one for each core; the result does not depend on it");
    add_model_options(command, wish->plan);
    command.group("Outputs")
        .option("--out", "FILE", wish->out,
                "write one dyad's recording: .csv is attune's own table, .eaf is for ELAN")
        .option("--csv", "FILE", wish->csv,
                "write the summary as a table, a row for each stretch and quantity")
        .option("--json", "FILE", wish->json, "write the summary as JSON; `-` in place of the text")
        .does([wish](Progress& progress) { simulate(*wish, progress); });
}

} // namespace attune::app
