// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/share_answered.hpp>

#include <attune/measure/against_chance.hpp>
#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/shares_beside.hpp>

namespace attune::measure {

constexpr std::string_view needs =
    "cues of the child and answers of the caregiver, watched for 30 s, 5 complete cues";

const Description answered{
    .identifier = "answered",
    .name = "Share of cues answered",
    .question = "How many of the child's cues were answered in their window?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = needs,
    .citation = "Bell & Ainsworth 1972; against chance: circular shift of the caregiver's record",
};
const Description answered_run{
    .identifier = "answered_run",
    .name = "Share of runs answered",
    .question = "How often did a run of calls end in an answer?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = needs,
    .citation = "attune definitions, section 4",
};
const Description answered_window{
    .identifier = "answered_window",
    .name = "Share of cues with an answer in the whole window",
    .question = "How many cues had any answer in their whole window, whichever cue it was credited to?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = needs,
    .citation = "Yoder & Tapp 2004, time-window sequential analysis",
};

namespace {

/// Which cues a share is of and which of them count: both for a row of the ledger and for the counts of a
/// recording.
struct Share {
    const Description& description;
    bool (*in_denominator)(const Row&);
    bool (*in_numerator)(const Row&);
    Counted (*read)(const AnswerCounts&, CueKind);
    std::optional<double> (*expected)(const Coincidence&, CueKind);
};

const Share shares[]{
    {answered, [](const Row&) { return true; }, [](const Row& row) { return row.answered(); },
     [](const AnswerCounts& counts, CueKind kind) {
         return Counted{counts.answered[kind], counts.complete[kind]};
     },
     [](const Coincidence& chance, CueKind kind) { return chance.expected_answered[kind]; }},
    {answered_run, [](const Row& row) { return row.ends_run(); },
     [](const Row& row) { return row.answered(); },
     [](const AnswerCounts& counts, CueKind kind) {
         return Counted{counts.answered[kind], counts.answered[kind] + counts.unanswered[kind]};
     },
     // The denominator changes from shift to shift: no exact mean.
     [](const Coincidence&, CueKind) { return std::optional<double>{}; }},
    {answered_window, [](const Row&) { return true; }, [](const Row& row) { return row.answered_in_window; },
     [](const AnswerCounts& counts, CueKind kind) {
         return Counted{counts.in_window[kind], counts.complete[kind]};
     },
     [](const Coincidence& chance, CueKind kind) { return chance.expected_in_window[kind]; }},
};

std::vector<Result> by_kind(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks) {
    std::vector<Result> results;
    for (const Share& share : shares)
        for (const CueKind kind : cue_kinds) {
            const auto in_denominator = [&](const Row& row) {
                return is_of(kind, row.cue.act) && share.in_denominator(row);
            };
            Result one = result(share.description, scope, std::string{name(kind)},
                                share_of_cues(evidence, scope, blocks, in_denominator, share.in_numerator));
            if (one.estimate)
                one.chance = against_chance(
                    evidence, scope, [&](const AnswerCounts& counts) { return share.read(counts, kind); },
                    [&](const Coincidence& chance) { return share.expected(chance, kind); });
            results.push_back(std::move(one));
        }
    return results;
}

std::vector<Result> by_channel(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks) {
    std::vector<Result> results;
    for (const Channel channel : channels) {
        if (!evidence.seen.in_use.caregiver.contains(channel)) continue;
        Result one = result(answered, scope, std::string{name(channel)},
                            share_of_cues(
                                evidence, scope, blocks, [](const Row&) { return true; },
                                [&](const Row& row) { return row.first_channels.contains(channel); }));
        if (one.estimate)
            one.chance = against_chance(
                evidence, scope,
                [&](const AnswerCounts& counts) {
                    return Counted{counts.by_channel[channel], counts.complete[CueKind::any]};
                },
                [](const Coincidence&) { return std::optional<double>{}; });
        results.push_back(std::move(one));
    }
    return results;
}

} // namespace

std::vector<Result> share_answered(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const FiveBlocks blocks{evidence.seen, scope};
        for (auto&& group : {by_kind(evidence, scope, blocks), by_channel(evidence, scope, blocks),
                             shares_beside(evidence, scope, blocks)})
            results.insert(results.end(), group.begin(), group.end());
    }
    adjust_family(results, [](const Result& r) { return channel_named(r.part).has_value(); });
    return results;
}

} // namespace attune::measure
