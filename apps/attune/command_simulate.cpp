// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/output_file.hpp>
#include <apps/attune/simulated.hpp>
#include <apps/attune/spelling.hpp>

#include <attune/model/ablation.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/recording.hpp>
#include <attune/read/document.hpp>
#include <attune/write/plain.hpp>

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <iostream>
#include <memory>
#include <utility>

namespace attune::app {

void add_simulate(Program& program);

namespace {

struct Wish {
    std::string procedure;
    std::filesystem::path parameters;
    std::vector<std::pair<model::Parameter, double>> settings;
    std::vector<std::string> without;
    unsigned sessions = 0;
    std::uint64_t dyads = 1;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    std::filesystem::path out;
    std::filesystem::path csv;
    std::string json; ///< a path, or `-` for standard output; empty: none

    bool is_summary() const { return dyads > 1 || !csv.empty() || !json.empty(); }
};

std::vector<std::string_view> parameter_names() {
    std::vector<std::string_view> names;
    for (const model::ParameterRow& row : model::parameter_table()) names.push_back(row.name);
    return names;
}

std::vector<std::string_view> procedure_names() {
    std::vector<std::string_view> names;
    for (const model::Procedure& one : model::built_in_procedures()) names.push_back(one.name);
    return names;
}

Destination setting_into(Wish& wish) {
    return Destination::repeated([&wish](std::string_view text) {
        const auto equals = text.find('=');
        const auto parameter = model::parameter_named(text.substr(0, equals));
        if (!parameter)
            throw Destination::Unfit{
                fmt::format("NAME=VALUE with the name of a parameter{}; `attune model parameters` lists them",
                            did_you_mean(text.substr(0, equals), parameter_names()))};
        double value = 0;
        const std::string_view digits = equals == std::string_view::npos ? "" : text.substr(equals + 1);
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || stop != digits.data() + digits.size())
            throw Destination::Unfit{fmt::format("a number, as {}=0.5", name(*parameter))};
        if (const auto why = model::refusal(*parameter, value))
            throw Failure{ExitCode::usage, fmt::format("--set: {}", *why)};
        wish.settings.emplace_back(*parameter, value);
    });
}

Destination mechanism_into(std::vector<std::string>& without) {
    return Destination::repeated([&without](std::string_view text) {
        if (model::ablation_named(text) == nullptr) {
            std::vector<std::string_view> names;
            for (const model::Ablation& one : model::ablations()) names.push_back(one.name);
            throw Destination::Unfit{
                fmt::format("the name of a mechanism{}; `attune model mechanisms` lists them",
                            did_you_mean(text, names))};
        }
        without.emplace_back(text);
    });
}

/// A built-in name, or else a file.
model::Procedure procedure_of(const std::string& asked) {
    if (const model::Procedure* built_in = model::built_in_procedure(asked)) return *built_in;
    const std::filesystem::path path{asked};
    if (!path.has_extension() && !std::filesystem::exists(path))
        throw Failure{ExitCode::usage,
                      fmt::format("there is no procedure \"{}\"{}; `attune model procedures` lists them",
                                  asked, did_you_mean(asked, procedure_names()))};
    model::Procedure read = model::procedure(read::load(path).bytes, path.filename().string());
    if (read.name == path.filename()) read.name = path.stem();
    return read;
}

model::Plan plan_of(const Wish& wish) {
    model::Plan plan{procedure_of(wish.procedure), model::default_parameters(), wish.sessions};
    if (!wish.parameters.empty())
        plan.parameters = model::parameters(read::load(wish.parameters).bytes,
                                            wish.parameters.filename().string(), plan.parameters);
    for (const std::string& one : wish.without) model::ablation_named(one)->remove(plan.parameters);
    for (const auto& [parameter, value] : wish.settings) {
        plan.parameters[parameter] = value;
        plan.procedure.changes.emplace_back(parameter, value); // what is said here is said last
    }
    return plan;
}

std::string plain_table(const Timeline& timeline) {
    std::string text;
    write::plain(timeline, [&text](std::string_view piece) { text += piece; });
    return text;
}

void write_recording(const model::Plan& plan, const Wish& wish) {
    const std::string text = plain_table(model::recording(plan, chance::Seed{wish.seed}, 0));
    if (wish.out.empty())
        std::cout << text;
    else
        write_file(wish.out, text);
}

void write_summary(const model::Plan& plan, const Wish& wish, Progress& progress) {
    const model::Summary summary =
        model::simulate_many(plan, chance::Seed{wish.seed}, wish.dyads, wish.threads, progress);
    const Simulated simulated{plan, wish.without, wish.seed, summary};
    if (!wish.csv.empty()) write_file(wish.csv, simulated_csv(simulated));
    if (wish.json == "-") {
        std::cout << simulated_json(simulated);
        return;
    }
    if (!wish.json.empty()) write_file(wish.json, simulated_json(simulated));
    std::cout << simulated_text(simulated);
}

void simulate(const Wish& wish, Progress& progress) {
    if (wish.dyads == 0) throw Failure{ExitCode::usage, "--dyads wants at least 1"};
    if (wish.dyads > 1 && !wish.out.empty())
        throw Failure{ExitCode::usage,
                      "--out writes the recording of one dyad; with --dyads above 1, --csv or "
                      "--json write what all of them did"};
    if (!wish.out.empty() && wish.out.extension() != ".csv")
        throw Failure{ExitCode::usage, fmt::format("--out writes attune's own table: name it {}",
                                                   wish.out.filename().replace_extension(".csv").string())};
    const model::Plan plan = plan_of(wish);
    if (!wish.is_summary() || !wish.out.empty()) write_recording(plan, wish);
    if (wish.is_summary()) write_summary(plan, wish, progress);
}

} // namespace

void add_simulate(Program& program) {
    const auto wish = std::make_shared<Wish>();
    program.command("simulate", "Simulate a child and a caregiver in a procedure")
        .explain(
            "One dyad comes out as a recording, which every verb reads like any other; many come out as a "
            "summary: what they did in each episode and every 15 s of it, with standard errors.\n\n"
            "It is a model, and no dyad of it was observed. The same seed gives the same bytes, and dyad 17 "
            "is the same dyad among 20 and among a million.")
        .argument("PROCEDURE", wish->procedure,
                  "still-face, or another that `attune model procedures` lists, or a file in their form")
        .option("--dyads", "N", wish->dyads, "how many; 1 if you say nothing")
        .option("--sessions", "N", wish->sessions,
                "everyday sessions of ten minutes that each child has learned from before; 0")
        .option("--seed", "N", wish->seed, "the same seed gives the same dyads; 1")
        .option("--threads", "N", wish->threads, "0 is one for each core; the result does not depend on it")
        .group("The model")
        .option("--parameters", "FILE", wish->parameters, "a file of parameters: name = value, one a line")
        .option("--set", "NAME=VALUE", setting_into(*wish), "one parameter; may be given again")
        .option("--without", "NAME", mechanism_into(wish->without),
                "switch a mechanism off; `attune model mechanisms` lists them; may be given again")
        .group("Outputs")
        .option("--out", "FILE.csv", wish->out, "write one dyad's recording as attune's own table")
        .option("--csv", "FILE", wish->csv,
                "write the summary as a table, a row for each stretch and quantity")
        .option("--json", "FILE", wish->json, "write the summary as JSON; `-` in place of the text")
        .does([wish](Progress& progress) { simulate(*wish, progress); });
}

} // namespace attune::app
