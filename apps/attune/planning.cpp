// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/planning.hpp>

#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/spelling.hpp>

#include <attune/model/ablation.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/read/document.hpp>

#include <fmt/format.h>

#include <charconv>

namespace attune::app {
namespace {

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

Destination setting_into(PlanWish& wish) {
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

} // namespace

void add_model_options(Command& command, PlanWish& wish) {
    command.group("The model")
        .option("--parameters", "FILE", wish.parameters, "a file of parameters: name = value, one a line")
        .option("--set", "NAME=VALUE", setting_into(wish), "one parameter; may be given again")
        .option("--without", "NAME", mechanism_into(wish.without),
                "switch a mechanism off; `attune model mechanisms` lists them; may be given again");
}

model::Plan plan_of(const PlanWish& wish) {
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

model::Population population_of(const std::string& asked) {
    if (const model::Population* built_in = model::built_in_population(asked)) return *built_in;
    const std::filesystem::path path{asked};
    if (!path.has_extension() && !std::filesystem::exists(path)) {
        std::vector<std::string_view> names;
        for (const model::Population& one : model::built_in_populations()) names.push_back(one.name);
        throw Failure{ExitCode::usage,
                      fmt::format("there is no population \"{}\"{}; `attune model populations` lists them",
                                  asked, did_you_mean(asked, names))};
    }
    model::Population read = model::population(read::load(path).bytes, path.filename().string());
    if (read.name == path.filename()) read.name = path.stem();
    return read;
}

} // namespace attune::app
