// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/exchanges.hpp>

#include <attune/measure/share_of_cues.hpp>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description exchange{
    .identifier = "exchange",
    .name = "Exchanges",
    .question = "How often did cue and answer go on to the next cue, and for how long?",
    .unit = "per minute",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "cues and answers, 30 s watched",
    .citation = "attune definitions, section 5",
};

namespace {

/// The first cue of the same episode whose onset is not before the answer, if it comes soon enough.
std::optional<std::uint32_t> next_cue(const Ledger& ledger, std::uint32_t cue, Duration reach) {
    const Row& row = ledger.rows[cue];
    if (!row.answer) return std::nullopt;
    const auto later =
        std::lower_bound(ledger.rows.begin() + cue + 1, ledger.rows.end(), *row.answer,
                         [](const Row& one, Instant moment) { return one.cue.onset < moment; });
    for (auto next = later; next != ledger.rows.end() && next->cue.onset < *row.answer + reach; ++next)
        if (next->cue.episode == row.cue.episode)
            return static_cast<std::uint32_t>(next - ledger.rows.begin());
    return std::nullopt;
}

} // namespace

std::vector<Exchange> exchanges(const Ledger& ledger, const Options& options) {
    std::vector<std::optional<std::uint32_t>> from(ledger.rows.size());
    for (std::uint32_t i = 0; i < ledger.rows.size(); ++i)
        if (const auto next = next_cue(ledger, i, reach_of(options)))
            if (!from[*next] || *ledger.rows[*from[*next]].answer <= *ledger.rows[i].answer) from[*next] = i;
    std::vector<std::optional<std::uint32_t>> onward(ledger.rows.size());
    for (std::uint32_t i = 0; i < ledger.rows.size(); ++i)
        if (from[i]) onward[*from[i]] = i;
    std::vector<Exchange> found;
    for (std::uint32_t i = 0; i < ledger.rows.size(); ++i) {
        if (from[i] || !onward[i]) continue;
        Exchange one;
        for (std::optional<std::uint32_t> at = i; at; at = onward[*at]) one.cues.push_back(*at);
        found.push_back(std::move(one));
    }
    return found;
}

std::vector<Result> exchange_results(const Evidence& evidence) {
    const std::vector<Exchange> all = exchanges(evidence.ledger, evidence.options);
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        std::vector<double> lengths;
        for (const Exchange& one : all)
            if (scope.holds(evidence.ledger.rows[one.cues.front()].cue.episode))
                lengths.push_back(static_cast<double>(one.cues.size()));
        results.push_back(result(exchange, scope, "rate", rate_per_minute(evidence, scope, lengths.size())));
        const auto of_lengths = [&](double value) -> Measured<Estimate> {
            if (lengths.empty()) return Undetermined{"no exchange"};
            return Estimate{.value = value, .of = static_cast<double>(lengths.size())};
        };
        double sum = 0;
        for (const double length : lengths) sum += length;
        Result mean = result(exchange, scope, "mean length",
                             of_lengths(lengths.empty() ? 0 : sum / static_cast<double>(lengths.size())));
        Result longest =
            result(exchange, scope, "longest",
                   of_lengths(lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end())));
        mean.unit = longest.unit = "cues";
        results.push_back(std::move(mean));
        results.push_back(std::move(longest));
    }
    return results;
}

} // namespace attune::measure
