// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/consistency.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/measure/share_of_cues.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attune::measure {

const Description consistency{
    .identifier = "consistency",
    .name = "Consistency within the recording",
    .question = "How evenly were cues answered from the beginning to the end?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "5 complete cues; in each fifth of the watched time for range and deviation",
    .citation = "attune definitions, section 9; Kott 2001",
};

namespace {

using Parts = chance::FiveParts<chance::Tally>;

Parts count(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks, CueKind kind) {
    Parts parts{};
    for (const Row& row : evidence.ledger.rows) {
        if (!scope.holds(row.cue.episode) || !row.cue.complete || !is_of(kind, row.cue.act)) continue;
        chance::Tally& part = parts[blocks.of(row.cue.onset)];
        part.n += 1;
        part.x += row.answered();
    }
    return parts;
}

struct Spread {
    double range;
    double deviation;
};

Measured<Spread> spread(const Parts& parts) {
    double least = 1, most = 0, sum = 0, squares = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].n < least_cues)
            return Undetermined{fmt::format("{} complete {} in part {} of 5; at least {} are needed in each",
                                            parts[i].n, parts[i].n == 1 ? "cue" : "cues", i + 1, least_cues)};
        const double share = parts[i].x / parts[i].n;
        least = std::min(least, share);
        most = std::max(most, share);
        sum += share;
    }
    for (const chance::Tally& part : parts) {
        const double departure = part.x / part.n - sum / chance::jackknife_parts;
        squares += departure * departure;
    }
    return Spread{most - least, std::sqrt(squares / (chance::jackknife_parts - 1))};
}

Measured<Estimate> unevenness(const Evidence& evidence, const Scope& scope, const Parts& parts) {
    std::size_t n = 0;
    for (const chance::Tally& part : parts) n += static_cast<std::size_t>(part.n);
    if (n < least_cues) return too_few(n, {"complete cue", "complete cues"});
    if (auto why = too_little_watched(evidence, scope)) return Undetermined{*why};
    return Estimate{.value = chance::share_interval(parts).unevenness(), .of = static_cast<double>(n)};
}

void add(std::vector<Result>& results, const Scope& scope, CueKind kind, const Parts& parts,
         const Measured<Estimate>& uneven) {
    const auto told = [&](std::string_view what, Measured<Estimate> estimate) {
        results.push_back(
            result(consistency, scope, fmt::format("{}, {}", name(kind), what), std::move(estimate)));
    };
    const auto of = uneven ? uneven->of : std::nullopt;
    const Measured<Spread> found = uneven ? spread(parts) : Undetermined{uneven.because()};
    const Measured<Estimate> none = found ? Undetermined{} : Undetermined{found.because()};
    told("range", found ? Estimate{.value = found->range, .of = of} : none);
    told("deviation", found ? Estimate{.value = found->deviation, .of = of} : none);
    told("unevenness", uneven);
    results.back().unit = "times chance";
}

} // namespace

std::vector<Result> consistencies(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const FiveBlocks blocks{evidence.seen, scope};
        for (const CueKind kind : cue_kinds) {
            const Parts parts = count(evidence, scope, blocks, kind);
            add(results, scope, kind, parts, unevenness(evidence, scope, parts));
        }
    }
    return results;
}

} // namespace attune::measure
