// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/checkpoint.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/developed.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/output_file.hpp>
#include <apps/attune/planning.hpp>
#include <apps/attune/spelling.hpp>

#include <attune/model/lineage.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/read/document.hpp>
#include <attune/report/sha256.hpp>

#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <optional>

namespace attune::app {

void add_develop(Program& program);

namespace {

struct Wish {
    std::string population;
    PlanWish model; ///< its parameters, settings and mechanisms
    std::optional<std::uint64_t> dyads;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    std::filesystem::path out;
    std::filesystem::path checkpoint;
    std::string json; ///< a path, or `-` for standard output; empty: none
};

/// What is set on the command line is so for everybody.
model::DevelopmentPlan development_plan(const Wish& wish) {
    model::DevelopmentPlan plan{population_of(wish.population), model::default_parameters(), {}};
    if (!wish.model.parameters.empty())
        plan.parameters = model::parameters(read::load(wish.model.parameters).bytes,
                                            wish.model.parameters.filename().string(), plan.parameters);
    for (const auto& [parameter, value] : wish.model.settings) {
        using enum model::Parameter;
        if (parameter == distraction_begins || parameter == distraction_ends)
            plan.population.spread.distracted.reset();
        plan.population.spread.parameters.emplace_back(
            parameter, model::Distribution{model::Distribution::Kind::constant, value, 0});
    }
    for (const std::string& one : wish.model.without) plan.without.push_back(model::ablation_named(one));
    if (wish.dyads) plan.population.dyads = *wish.dyads;
    return plan;
}

/// All that the dyads depend on besides their seed and number.
std::string fingerprint(const model::DevelopmentPlan& plan) {
    std::string text = description(plan.population);
    for (const double value : plan.parameters.values) text += fmt::format("{} ", value);
    for (const model::Ablation* one : plan.without) text += fmt::format("without {} ", one->name);
    for (const model::Disruptor& one : model::disruptors())
        for (const model::Change& change : one.changes)
            text += fmt::format("{}: {}\n", one.name, model::text(change));
    return report::sha256(text);
}

std::vector<model::Development> all_dyads(const model::DevelopmentPlan& plan, const Wish& wish,
                                          Progress& progress) {
    std::vector<model::Development> dyads;
    std::optional<Checkpoint> checkpoint;
    if (!wish.checkpoint.empty()) {
        checkpoint.emplace(wish.checkpoint,
                           CheckpointOf{ATTUNE_VERSION, wish.seed, fingerprint(plan),
                                        tellings(plan.population), caregivers(plan.population)});
        dyads = checkpoint->take_done();
    }
    const auto keep = [&](std::span<const model::Development> more) {
        if (checkpoint) checkpoint->add(more);
        dyads.insert(dyads.end(), more.begin(), more.end());
    };
    progress.note(fmt::format("{} dyads", plan.population.dyads));
    model::develop_many(plan, chance::Seed{wish.seed}, dyads.size(), plan.population.dyads, wish.threads,
                        progress, keep);
    if (dyads.size() > plan.population.dyads) dyads.resize(plan.population.dyads);
    return dyads;
}

void develop(const Wish& wish, Progress& progress) {
    if (wish.dyads && *wish.dyads == 0) throw Failure{ExitCode::usage, "--dyads wants at least 1"};
    model::DevelopmentPlan plan = development_plan(wish);
    if (plan.population.generations > 1)
        plan.norms = model::norms(plan, chance::Seed{wish.seed}, wish.threads, progress);
    const Developed developed{plan, wish.seed, all_dyads(plan, wish, progress)};
    write_file(wish.out, developed_csv(developed));
    if (wish.json == "-") {
        std::cout << developed_json(developed);
        return;
    }
    if (!wish.json.empty()) write_file(wish.json, developed_json(developed));
    std::cout << developed_text(developed);
}

} // namespace

void add_develop(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("develop", "Develop a population of children over many sessions")
            .explain(
                "Each dyad is drawn from a population and lives through its sessions, with the disruptors "
                "and caregivers that the population names. Written is, for each dyad, what the child has "
                "learned: trust, threat, the chance of each way of signalling, and how distress goes. No "
                "type of child is named.\n\n"
                "It is a model, and nobody was observed. The same seed gives the same bytes on any number "
                "of threads, and after any number of pauses.")
            .argument("POPULATION", wish->population,
                      "everyday, or another that `attune model populations` lists, or a file in their form")
            .option("--dyads", "N", wish->dyads, "how many; what the population says if you say nothing")
            .option("--seed", "N", wish->seed, "the same seed gives the same dyads; 1")
            .option("--threads", "N", wish->threads,
                    "0 is one for each core; the result does not depend on it");
    add_model_options(command, wish->model);
    command.group("Outputs")
        .required_option("--out", "FILE", wish->out,
                         "write a table, a row for each dyad, session told and caregiver")
        .option("--json", "FILE", wish->json, "write the means as JSON; `-` in place of the text")
        .option("--checkpoint", "FILE", wish->checkpoint,
                "keep what is done, and go on from there when the same is run again")
        .does([wish](Progress& progress) { develop(*wish, progress); });
}

} // namespace attune::app
