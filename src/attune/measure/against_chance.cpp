// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/against_chance.hpp>

#include <attune/chance/multiple_tests.hpp>
#include <attune/chance/null_sample.hpp>

#include <fmt/format.h>

namespace attune::measure {
namespace {

/// The counts of the scope in the real recording, and in each random one.
struct Compared {
    AnswerCounts real;
    std::vector<AnswerCounts> random;
    std::vector<const Coincidence*> episodes;
};

Measured<Compared> compare(const Evidence& evidence, const Scope& scope) {
    Compared compared{{}, std::vector<AnswerCounts>(evidence.options.shifts), {}};
    for (const std::size_t episode : scope.episodes) {
        const AnswerCounts real = count_answers(evidence.ledger, episode);
        if (real.complete[CueKind::any] == 0) continue;
        const Measured<Coincidence>& coincidence = evidence.coincidence[episode];
        if (!coincidence) return Undetermined{coincidence.because()};
        compared.real += real;
        compared.episodes.push_back(&*coincidence);
        for (std::size_t i = 0; i < compared.random.size(); ++i) compared.random[i] += coincidence->null[i];
    }
    return compared;
}

Measured<double> index_of(double observed, double expected) {
    if (const auto index = chance::index_against_chance(observed, expected)) return *index;
    return Undetermined{fmt::format("the expected share is {:.3f}: too little was possible", expected)};
}

} // namespace

double share(const Counted& counted) {
    return counted.n == 0 ? 0.0 : static_cast<double>(counted.x) / static_cast<double>(counted.n);
}

AgainstChance beside_null(const Options& options, double observed, std::span<const double> null,
                          const NullQuestion& question) {
    const chance::NullSummary summary = chance::summarise(null);
    return AgainstChance{
        .null = options.null,
        .shifts = static_cast<std::uint32_t>(null.size()),
        .expected = summary.mean,
        .expected_exact = question.exact,
        .low = summary.low,
        .high = summary.high,
        .excess = observed - summary.mean,
        .index = index_of(observed, summary.mean),
        .sided = chance::name(question.sided),
        .p = chance::p_value(observed, null, question.sided).value(),
    };
}

Measured<AgainstChance> against_chance(const Evidence& evidence, const Scope& scope, const ReadShare& read,
                                       const ReadExpected& expected) {
    const Measured<Compared> compared = compare(evidence, scope);
    if (!compared) return Undetermined{compared.because()};
    const Counted real = read(compared->real);
    if (real.n == 0) return Undetermined{"no cue to compare"};
    if (compared->random.empty()) return Undetermined{"no shifts were asked for"};
    std::vector<double> null;
    null.reserve(compared->random.size());
    for (const AnswerCounts& random : compared->random) null.push_back(share(read(random)));
    std::optional<double> exact = 0.0;
    for (const Coincidence* episode : compared->episodes) {
        const auto count = expected(*episode);
        exact = exact && count ? std::optional{*exact + *count / static_cast<double>(real.n)} : std::nullopt;
    }
    return beside_null(evidence.options, share(real), null, {.exact = exact});
}

void adjust_family(std::vector<Result>& results, const std::function<bool(const Result&)>& in_family) {
    std::vector<std::optional<double>> p_values;
    std::vector<Result*> members;
    for (Result& result : results) {
        if (!in_family(result)) continue;
        members.push_back(&result);
        const bool tested = result.chance && result.chance->determined();
        p_values.push_back(tested ? std::optional{(**result.chance).p} : std::nullopt);
    }
    const auto adjusted = chance::benjamini_hochberg(p_values);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!adjusted[i]) continue;
        AgainstChance beside = **members[i]->chance;
        beside.p_adjusted = adjusted[i];
        members[i]->chance = Measured<AgainstChance>{beside};
    }
}

} // namespace attune::measure
