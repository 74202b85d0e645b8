// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/account.hpp>

#include <attune/measure/contradiction.hpp>
#include <attune/measure/of_both.hpp>
#include <attune/measure/warnings.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace attune::measure {
namespace {

/// What the measures answer, asked at different times and told in the order of the registry.
class Answers {
public:
    explicit Answers(const std::vector<std::string>& only) : only_{only}, by_measure_(measures().size()) {}

    void ask(const Evidence& evidence, bool of_the_observation_alone) {
        for (std::size_t i = 0; i < by_measure_.size(); ++i) {
            const Measure& measure = measures()[i];
            if (measure.of_the_observation_alone != of_the_observation_alone || !wanted(measure)) continue;
            for (Result& result : measure.ask(evidence))
                if (wanted(result.measure)) by_measure_[i].push_back(std::move(result));
        }
    }

    std::vector<Result> in_order() && {
        std::vector<Result> all;
        for (std::vector<Result>& some : by_measure_)
            std::move(some.begin(), some.end(), std::back_inserter(all));
        return all;
    }

private:
    bool wanted(std::string_view identifier) const {
        return only_.empty() || std::find(only_.begin(), only_.end(), identifier) != only_.end();
    }
    bool wanted(const Measure& measure) const {
        if (only_.empty()) return !measure.on_request;
        return std::any_of(measure.descriptions.begin(), measure.descriptions.end(),
                           [&](const Description* described) { return wanted(described->identifier); });
    }

    const std::vector<std::string>& only_;
    std::vector<std::vector<Result>> by_measure_;
};

void check_identifiers(const std::vector<std::string>& only) {
    for (const std::string& identifier : only)
        if (!description(identifier))
            throw Misuse{fmt::format("no measure has the identifier '{}'", identifier)};
}

} // namespace

Account account(Observation seen, const Options& options, Progress& progress,
                const std::vector<std::string>& only) {
    check_identifiers(only);
    Account made{of_both(std::move(seen)), options, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    const Evidence evidence{made.seen,        made.ledger,   made.breaks,        made.options,
                            made.coincidence, made.not_nows, made.circle_moments};
    Answers answers{only};
    // What needs most memory for a while comes first, while there is least beside it.
    made.descriptives = descriptives(made.seen);
    made.seen.code_times = {};
    progress.note("comparing with random recordings");
    answers.ask(evidence, true);
    made.sweeps = window_sweep(evidence);
    made.ledger = ledger(made.seen, options);
    for (std::string& warning : warnings(made.seen, made.ledger, options))
        made.seen.notes.push_back(std::move(warning));
    for (std::size_t episode = 0; episode < made.seen.episodes.size(); ++episode)
        made.coincidence.push_back(coincidence(made.seen, made.ledger, options, episode, progress));
    made.breaks = breaks(made.seen, made.ledger, options);
    made.not_nows = not_nows(made.seen, made.breaks);
    made.circle_moments = circle_moments(made.seen, made.ledger, options);
    made.inconsolable_stretches = inconsolable_stretches(made.seen);
    made.contradictory = intersection(contradictory_time(made.seen), made.seen.watched);
    made.latencies = latency_curves(evidence);
    made.trust = trust_trace(made.ledger, options.trust_half_life);
    answers.ask(evidence, false);
    made.results = std::move(answers).in_order();
    return made;
}

} // namespace attune::measure
