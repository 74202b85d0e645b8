// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/break_shares.hpp>

#include <attune/measure/share_of_cues.hpp>

#include <algorithm>
#include <functional>
#include <limits>

namespace attune::measure {

const Description break_course{
    .identifier = "break",
    .name = "Breaks and how they ended",
    .question = "How often did the connection break, how far did it go, and what ended it?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "30 s watched; 5 breaks for shares",
    .citation = "Tronick, Als, Adamson, Wise & Brazelton 1978; Tronick & Gianino 1986",
};

namespace {

using CountsBreak = std::function<bool(const Break&)>;

struct BreakShare {
    std::string part;
    CountsBreak counts;
};

const std::vector<BreakShare>& break_share_parts() {
    static const std::vector<BreakShare> parts{
        {"repaired", [](const Break& b) { return b.outcome == Outcome::repaired; }},
        {"recovered alone", [](const Break& b) { return b.outcome == Outcome::recovered_alone; }},
        {"open at the end", [](const Break& b) { return b.outcome == Outcome::censored; }},
        {"reached a further bid", [](const Break& b) { return b.bid.at_all(); }},
        {"reached turning away", [](const Break& b) { return b.turn_away.at_all(); }},
        {"reached alarm", [](const Break& b) { return b.alarm.at_all(); }},
        {"stopped answering", [](const Break& b) { return b.stopped; }},
    };
    return parts;
}

Measured<Estimate> share(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks,
                         const std::vector<const Break*>& breaks, const CountsBreak& counts) {
    std::vector<Instance> instances;
    for (const Break* one : breaks) instances.push_back({one->onset, counts(*one)});
    return share_of(evidence, scope, blocks, instances, "break");
}

Result mean_answers(const Scope& scope, const std::vector<const Break*>& breaks) {
    double sum = 0;
    for (const Break* one : breaks) sum += one->answers;
    const auto n = static_cast<double>(breaks.size());
    Result mean = result(break_course, scope, "answers in a break",
                         breaks.size() < least_cues
                             ? Measured<Estimate>{Undetermined{too_few(breaks.size(), {"break", "breaks"})}}
                             : Measured<Estimate>{Estimate{.value = sum / n, .count = sum, .of = n}});
    mean.unit = "answers";
    return mean;
}

} // namespace

std::vector<const Break*> breaks_in(const Evidence& evidence, const Scope& scope) {
    std::vector<const Break*> found;
    for (const Break& one : evidence.breaks)
        if (!one.let_go() && scope.holds(one.opened_in)) found.push_back(&one);
    return found;
}

std::vector<Result> break_shares(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const FiveBlocks blocks{evidence.seen, scope};
        const std::vector<const Break*> breaks = breaks_in(evidence, scope);
        Result rate = result(break_course, scope, "rate", rate_per_minute(evidence, scope, breaks.size()));
        const auto let_go =
            std::count_if(evidence.breaks.begin(), evidence.breaks.end(),
                          [&](const Break& one) { return one.let_go() && scope.holds(one.opened_in); });
        Result bids_let_go = result(break_course, scope, "bids let go",
                                    rate_per_minute(evidence, scope, static_cast<std::size_t>(let_go)));
        rate.unit = bids_let_go.unit = "per minute";
        results.push_back(std::move(rate));
        results.push_back(std::move(bids_let_go));
        for (const BreakShare& part : break_share_parts())
            results.push_back(
                result(break_course, scope, part.part, share(evidence, scope, blocks, breaks, part.counts)));
        std::vector<const Break*> repaired = breaks;
        std::erase_if(repaired, [](const Break* one) { return one->outcome != Outcome::repaired; });
        results.push_back(result(break_course, scope, "repaired by the child's bid",
                                 share(evidence, scope, blocks, repaired,
                                       [](const Break& one) { return one.by == Partner::child; })));
        results.push_back(mean_answers(scope, breaks));
    }
    return results;
}

} // namespace attune::measure
