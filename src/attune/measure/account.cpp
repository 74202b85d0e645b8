// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/account.hpp>

#include <attune/measure/contradiction.hpp>
#include <attune/measure/warnings.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {
namespace {

bool wanted(const Measure& measure, const std::vector<std::string>& only) {
    return only.empty()
           || std::any_of(measure.descriptions.begin(), measure.descriptions.end(),
                          [&](const Description* d) {
                              return std::find(only.begin(), only.end(), d->identifier) != only.end();
                          });
}

void check_identifiers(const std::vector<std::string>& only) {
    for (const std::string& identifier : only)
        if (!description(identifier))
            throw Misuse{fmt::format("no measure has the identifier '{}'", identifier)};
}

} // namespace

Account account(Observation seen, const Options& options, Progress& progress,
                const std::vector<std::string>& only) {
    check_identifiers(only);
    Account made{std::move(seen), options, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    made.ledger = ledger(made.seen, options);
    for (std::string& warning : warnings(made.seen, made.ledger, options))
        made.seen.notes.push_back(std::move(warning));
    made.breaks = breaks(made.seen, made.ledger, options);
    made.not_nows = not_nows(made.seen, made.breaks);
    made.circle_moments = circle_moments(made.seen, made.ledger, options);
    made.inconsolable_stretches = inconsolable_stretches(made.seen);
    made.contradictory = intersection(contradictory_time(made.seen), made.seen.watched);
    progress.note("comparing with random recordings");
    for (std::size_t episode = 0; episode < made.seen.episodes.size(); ++episode)
        made.coincidence.push_back(coincidence(made.seen, made.ledger, options, episode, progress));
    const Evidence evidence{made.seen,        made.ledger,   made.breaks,        made.options,
                            made.coincidence, made.not_nows, made.circle_moments};
    made.descriptives = descriptives(made.seen);
    made.latencies = latency_curves(evidence);
    made.trust = trust_trace(made.ledger, options.trust_half_life);
    made.sweeps = window_sweep(evidence);
    for (const Measure& measure : measures()) {
        if (!wanted(measure, only)) continue;
        for (Result& result : measure.ask(evidence))
            if (only.empty() || std::find(only.begin(), only.end(), result.measure) != only.end())
                made.results.push_back(std::move(result));
    }
    return made;
}

} // namespace attune::measure
