// SPDX-License-Identifier: Apache-2.0
#include <attune/model/bootstrap.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/model/draws.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <map>

namespace attune::model {
namespace {

using Values = std::map<std::string, double, std::less<>>;

/// All that a fit tells, by name.
Values told(const Fit& fit) {
    Values all;
    for (const auto* numbers : {&fit.caregiver, &fit.child})
        for (const Fitted& one : *numbers)
            if (one.estimate) all.emplace(one.name, one.estimate->value);
    return all;
}

Values refitted(const Parameters& parameters, std::span<const Minutes> sessions, const FitOptions& how,
                chance::Seed seed, std::uint64_t index) {
    measure::Options acts; // every act keeps its own onset, as a fit reads it
    acts.apart.reset();
    std::vector<Transcript> transcripts;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const Timeline made = simulated(sessions[i], parameters, seed, index * sessions.size() + i);
        const auto seen = measure::observe(made, std::get<Dyad>(choose_dyad(made, "", "")), acts);
        if (!seen) throw Misuse{fmt::format("a simulated recording can not be fitted: {}", seen.because())};
        transcripts.push_back(transcript(*seen));
    }
    Progress silent;
    return told(fit(transcripts, how, silent));
}

measure::Measured<measure::Range> middle(const std::vector<double>& values) {
    if (values.size() < least_refits)
        return measure::Undetermined{
            fmt::format("told by {} refits; at least {} are needed", values.size(), least_refits)};
    const chance::NullSummary all = chance::summarise(values);
    return measure::Range{all.low, all.high, "parametric bootstrap"};
}

} // namespace

std::vector<Refitted> bootstrap(const Fit& fit, std::span<const Minutes> sessions, const FitOptions& how,
                                const BootstrapOptions& options, Progress& progress) {
    if (sessions.empty() || options.refits < least_refits)
        throw Misuse{
            fmt::format("a bootstrap of {} sessions with {} refits", sessions.size(), options.refits)};
    FitOptions again = how;
    again.climbs = 1;
    again.profiles = false;
    const Parameters parameters = of_one_strategy(fit.parameters);
    std::vector<Values> refits(options.refits);
    measure::in_parallel(refits.size(), options.threads, progress, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            refits[i] = refitted(parameters, sessions, again, chance::Seed{options.seed}, i);
    });
    std::vector<Refitted> made;
    for (const auto* numbers : {&fit.caregiver, &fit.child})
        for (const Fitted& one : *numbers) {
            if (!one.estimate) continue;
            std::vector<double> values;
            for (const Values& each : refits)
                if (const auto found = each.find(one.name); found != each.end())
                    values.push_back(found->second);
            made.push_back(
                {one.name, one.estimate->value, static_cast<std::uint32_t>(values.size()), middle(values)});
        }
    return made;
}

} // namespace attune::model
