// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/carried_on.hpp>

#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

void take_change(CarryOnWish& wish, std::string_view text) {
    try {
        wish.changes.push_back(model::alteration(text));
    } catch (const model::UnknownAlteration& unknown) {
        throw Failure{ExitCode::usage, fmt::format("--what-if: {}", unknown.what())};
    }
}

std::string words_of_changes() {
    std::string words = "what the model would expect of the same minutes with a change; may be given again:";
    for (const model::NamedAlteration& one : model::named_alterations())
        words += fmt::format(" {} ({}),", one.name, one.words);
    return words + " or PARAMETER=VALUE, several separated by commas";
}

void refuse(const CarryOnWish& wish, std::span<const ObservedFile> files) {
    const bool coded = std::any_of(files.begin(), files.end(),
                                   [](const ObservedFile& file) { return !file.seen.distracted.empty(); });
    for (const model::Alteration& change : wish.changes)
        if (change.sets_distraction() && !coded)
            throw Failure{
                ExitCode::data,
                fmt::format("--what-if {}: no distraction is coded in {}, so there is none to change",
                            change.name, files.front().provenance.recording.name)};
    for (const ObservedFile& file : files)
        if (file.seen.watched.empty())
            throw Failure{ExitCode::data,
                          fmt::format("{}: nothing of it was watched, so it has no minutes to simulate",
                                      file.provenance.recording.name)};
}

} // namespace

void add_carrying_on_options(Command& command, CarryOnWish& wish) {
    command.group("Carried on")
        .option("--what-if", "CHANGE",
                Destination::repeated([&wish](std::string_view text) { take_change(wish, text); }),
                words_of_changes())
        .flag("--check", wish.check,
              "whether the fitted model gives recordings like this one; with --what-if always")
        .option("--draws", "N", wish.draws,
                "how often parameters are drawn from the fit, to carry what it leaves open; 199")
        .option("--bootstrap", "N", wish.refits,
                "fits N simulated recordings as well, for intervals that do not lean on the likelihood's "
                "shape; at least 39, else none");
}

CarriedOn carry_on(const model::Fit& fit, const model::FitOptions& how, std::span<const ObservedFile> files,
                   const CarryOnWish& wish, Progress& progress) {
    CarriedOn carried;
    if (!wish.anything()) return carried;
    refuse(wish, files);
    std::vector<model::Minutes> sessions;
    model::Readings observed;
    const measure::Options measured; // as `attune measure` has them
    for (const ObservedFile& file : files) {
        sessions.push_back(model::minutes(file.seen));
        if (fit.hidden) sessions.back().may_be_distracted = fit.hidden->two_states;
        observed.add(file.seen, measured);
    }
    std::vector<model::Refit> refits;
    if (wish.refits) {
        progress.note("fitting simulated recordings");
        carried.refits = *wish.refits;
        refits = model::refits(fit, sessions, how,
                               {.refits = *wish.refits, .seed = how.seed, .measured = measured}, progress);
        carried.refitted = model::bootstrap(fit, refits);
    }
    if (!wish.simulates()) return carried;
    const model::Draws draws{fit, chance::Seed{how.seed}};
    const model::WhatIfOptions options{.draws = wish.draws, .seed = how.seed, .measured = measured};
    model::WhatIfOptions many = options; // one of eleven numbers can be told to be far out only among many
    many.draws = 5 * (wish.draws + 1) - 1;
    carried.kept = draws.kept();
    progress.note("simulating recordings like this one");
    carried.check = model::predictive_check(draws, sessions, observed, many, progress);
    if (!refits.empty()) model::weigh_by_refits(*carried.check, fit, sessions, refits, options, progress);
    for (const model::Alteration& change : wish.changes) {
        progress.note(fmt::format("simulating the same minutes with {}", change.name));
        carried.what_ifs.push_back(model::what_if(draws, sessions, change, options, progress));
    }
    return carried;
}

} // namespace attune::app
