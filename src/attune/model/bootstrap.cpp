// SPDX-License-Identifier: Apache-2.0
#include <attune/model/bootstrap.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/model/draws.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

namespace attune::model {
namespace {

/// All that a fit tells, by name.
std::vector<std::pair<std::string, double>> told(const Fit& fit) {
    std::vector<std::pair<std::string, double>> all;
    for (const auto* numbers : {&fit.caregiver, &fit.child})
        for (const Fitted& one : *numbers)
            if (one.estimate) all.emplace_back(one.name, one.estimate->value);
    return all;
}

measure::Observation observed(const Timeline& made, const measure::Options& options) {
    auto seen = measure::observe(made, std::get<Dyad>(choose_dyad(made, "", "")), options);
    if (!seen) throw Misuse{fmt::format("a simulated recording can not be fitted: {}", seen.because())};
    return std::move(seen).value();
}

Refit refitted(const Parameters& parameters, std::span<const Minutes> sessions, const FitOptions& how,
               const BootstrapOptions& options, std::uint64_t index) {
    measure::Options acts; // every act keeps its own onset, as a fit reads it
    acts.apart.reset();
    std::vector<Transcript> transcripts;
    Refit made;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const Timeline one =
            simulated(sessions[i], parameters, chance::Seed{options.seed}, index * sessions.size() + i);
        transcripts.push_back(transcript(observed(one, acts)));
        made.read.add(observed(one, options.measured), options.measured);
    }
    Progress silent;
    const Fit again = fit(transcripts, how, silent);
    made.told = told(again);
    made.parameters = again.parameters;
    return made;
}

/// Refits that do not tell a number had too few events, so that most of them would lie below the others.
measure::Measured<measure::Range> middle(const std::vector<double>& values, std::size_t refits) {
    if (20 * (refits - values.size()) > refits)
        return measure::Undetermined{
            fmt::format("told by {} of {} refits; nineteen of twenty are needed", values.size(), refits)};
    const chance::NullSummary all = chance::summarise(values);
    return measure::Range{all.low, all.high, "parametric bootstrap"};
}

} // namespace

std::vector<Refit> refits(const Fit& fit, std::span<const Minutes> sessions, const FitOptions& how,
                          const BootstrapOptions& options, Progress& progress) {
    if (sessions.empty() || options.refits < least_refits)
        throw Misuse{
            fmt::format("a bootstrap of {} sessions with {} refits", sessions.size(), options.refits)};
    FitOptions again = how;
    again.climbs = 1;
    again.profiles = false;
    again.availability = fit.hidden ? Availability::hidden : Availability::coded;
    const Parameters parameters = of_one_strategy(fit.parameters);
    std::vector<Refit> made(options.refits);
    measure::in_parallel(made.size(), options.threads, progress, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            made[i] = refitted(parameters, sessions, again, options, i);
    });
    return made;
}

std::vector<Refitted> bootstrap(const Fit& fit, std::span<const Refit> refits) {
    std::vector<Refitted> made;
    for (const auto& [name, value] : told(fit)) {
        std::vector<double> values;
        for (const Refit& each : refits)
            for (const auto& [other, told] : each.told)
                if (other == name) values.push_back(told);
        made.push_back(
            {name, value, static_cast<std::uint32_t>(values.size()), middle(values, refits.size())});
    }
    return made;
}

} // namespace attune::model
