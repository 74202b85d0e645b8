// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/answered_shares.hpp>

#include <attune/measure/against_chance.hpp>
#include <attune/measure/share_of_cues.hpp>

namespace attune::measure {
namespace {

/// Which cues a share is of and which of them count: both for a row of the ledger and for the counts of a
/// recording.
struct Share {
    const Description* AnsweredShares::*described;
    bool (*in_denominator)(const Row&);
    bool (*in_numerator)(const Row&);
    Counted (*read)(const AnswerCounts&, CueKind);
    std::optional<double> (*expected)(const Coincidence&, CueKind);
};

const Share three[]{
    {&AnsweredShares::of_cues, [](const Row&) { return true; }, [](const Row& row) { return row.answered(); },
     [](const AnswerCounts& counts, CueKind kind) {
         return Counted{counts.answered[kind], counts.complete[kind]};
     },
     [](const Coincidence& chance, CueKind kind) { return chance.expected_answered[kind]; }},
    {&AnsweredShares::of_runs, [](const Row& row) { return row.ends_run(); },
     [](const Row& row) { return row.answered(); },
     [](const AnswerCounts& counts, CueKind kind) {
         return Counted{counts.answered[kind], counts.answered[kind] + counts.unanswered[kind]};
     },
     // The denominator changes from shift to shift: no exact mean.
     [](const Coincidence&, CueKind) { return std::optional<double>{}; }},
    {&AnsweredShares::of_windows, [](const Row&) { return true; },
     [](const Row& row) { return row.answered_in_window; },
     [](const AnswerCounts& counts, CueKind kind) {
         return Counted{counts.in_window[kind], counts.complete[kind]};
     },
     [](const Coincidence& chance, CueKind kind) { return chance.expected_in_window[kind]; }},
};

class Asking {
public:
    Asking(const Evidence& evidence, const AnsweredShares& shares, const Scope& scope)
        : evidence_{evidence}, shares_{shares}, scope_{scope}, blocks_{evidence.seen, scope} {}

    void by_kind(std::vector<Result>& results) const {
        for (const Share& share : three)
            for (const CueKind kind : cue_kinds) {
                const auto in_denominator = [&](const Row& row) {
                    return is_of(kind, row.cue.act) && share.in_denominator(row);
                };
                Result one =
                    shared(shares_.*share.described, shares_.parts[kind], in_denominator, share.in_numerator);
                if (one.estimate)
                    one.chance = against_chance(
                        evidence_, scope_,
                        [&](const AnswerCounts& counts) { return share.read(counts, kind); },
                        [&](const Coincidence& chance) { return share.expected(chance, kind); });
                results.push_back(std::move(one));
            }
    }

    void by_channel(std::vector<Result>& results) const {
        for (const Channel channel : channels) {
            if (!evidence_.seen.in_use.caregiver.contains(channel)) continue;
            Result one = shared(
                shares_.of_cues, name(channel), [](const Row&) { return true; },
                [&](const Row& row) { return row.first_channels.contains(channel); });
            if (one.estimate)
                one.chance = against_chance(
                    evidence_, scope_,
                    [&](const AnswerCounts& counts) {
                        return Counted{counts.by_channel[channel], counts.complete[CueKind::any]};
                    },
                    [](const Coincidence&) { return std::optional<double>{}; });
            results.push_back(std::move(one));
        }
    }

    void beside(std::vector<Result>& results, const MoreRows& more) const {
        if (!more) return;
        for (Result& one : more(evidence_, scope_, blocks_)) results.push_back(std::move(one));
    }

private:
    Result shared(const Description* described, std::string_view part, const CountsCue& in_denominator,
                  const CountsCue& in_numerator) const {
        return result(*described, scope_, std::string{part},
                      share_of_cues(evidence_, scope_, blocks_, in_denominator, in_numerator, shares_.noun));
    }

    const Evidence& evidence_;
    const AnsweredShares& shares_;
    const Scope& scope_;
    FiveBlocks blocks_;
};

} // namespace

std::vector<Result> answered_shares(const Evidence& evidence, const AnsweredShares& shares,
                                    const MoreRows& more) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const Asking asking{evidence, shares, scope};
        asking.by_kind(results);
        asking.by_channel(results);
        asking.beside(results, more);
    }
    adjust_family(results, [](const Result& r) { return channel_named(r.part).has_value(); });
    return results;
}

} // namespace attune::measure
