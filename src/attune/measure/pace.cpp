// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/pace.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/chance/moving_blocks.hpp>
#include <attune/measure/pace_course.hpp>
#include <attune/measure/why_unseen.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace attune::measure {

constexpr double no_limit = std::numeric_limits<double>::infinity();

const Description pace{
    .identifier = "pace",
    .name = "Pace of the caregiver against the child's",
    .question = "How many times as much did the caregiver do as the child, in voice, touch and movement?",
    .unit = "times",
    .least = 0,
    .most = no_limit,
    .direction = "caregiver -> child",
    .needs = "voice, touch or posture of both partners, 50 s watched",
    .citation = "attune definitions, section 9; Jaffe et al. 2001",
};
const Description pace_change{
    .identifier = "pace_change",
    .name = "Coming to the child's pace",
    .question =
        "Did the caregiver's pace come nearer to the child's, and did it slow after the child slowed?",
    .unit = "per minute",
    .least = -no_limit,
    .most = no_limit,
    .direction = "child -> caregiver",
    .needs = "voice, touch or posture of both partners, 2 minutes watched",
    .citation = "attune definitions, section 9; Jaffe et al. 2001",
};

namespace {

constexpr std::size_t least_for_drift = 12;

std::string counted(std::size_t blocks) {
    return fmt::format("{} {}", blocks, blocks == 1 ? "block" : "blocks");
}

/// A statistic of all blocks, with its interval from leaving out each fifth of them.
Measured<Estimate> jackknifed(const std::vector<PaceBlock>& blocks, double (*statistic)(const PaceCourse&),
                              std::size_t least) {
    if (blocks.size() < least)
        return Undetermined{fmt::format("{} of 10 s; at least {} are needed", counted(blocks.size()), least)};
    chance::FiveParts<double> without{};
    for (std::size_t part = 0; part < without.size(); ++part)
        without[part] = statistic(
            pace_course(blocks, [&](std::size_t i) { return i * without.size() / blocks.size() != part; }));
    const double value = statistic(pace_course(blocks, [](std::size_t) { return true; }));
    const chance::Bounds bounds = chance::jackknife_interval(value, without);
    return Estimate{.value = value,
                    .of = static_cast<double>(blocks.size()),
                    .interval = Range{bounds.low, bounds.high, "5-block jackknife"}};
}

Measured<Estimate> after_slowing(const Evidence& evidence, const std::vector<PaceBlock>& blocks) {
    const std::vector<PaceChange> changes = pace_changes(blocks);
    std::vector<std::size_t> all(changes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<std::int64_t> positions;
    std::size_t slowed = 0;
    for (const PaceChange& one : changes) {
        positions.push_back(static_cast<std::int64_t>(one.at));
        slowed += one.slowed;
    }
    if (slowed < least_cues)
        return Undetermined{
            fmt::format("the child slowed in {}; at least {} are needed", counted(slowed), least_cues)};
    // Two blocks come before each in which the child slows, so there are others to compare with.
    Estimate estimate{.value = change_after_slowing(changes, all).value(), .of = static_cast<double>(slowed)};
    const auto length = static_cast<std::int64_t>(blocks.size());
    const auto interval = chance::moving_blocks_interval(
        {positions, length, std::max<std::int64_t>(1, length / 10)},
        [&](std::span<const std::size_t> drawn) { return change_after_slowing(changes, drawn); },
        {.seed = chance::Seed{evidence.options.seed}});
    if (interval) estimate.interval = Range{interval->low, interval->high, "moving blocks"};
    return estimate;
}

/// Why there is no pace: somebody's movements were not coded, or nobody made one.
std::optional<Undetermined> nothing_to_count(const Observation& seen, const std::vector<PaceBlock>& blocks) {
    for (const Partner partner : partners) {
        const ChannelSet used = seen.in_use[partner];
        if (!used.contains(Channel::voice) && !used.contains(Channel::touch)
            && !used.contains(Channel::posture))
            return Undetermined{why_unseen(
                seen, partner, ChannelSet{Channel::voice, Channel::touch, Channel::posture},
                fmt::format("neither voice, touch nor posture of the {} was coded", name(partner)))};
    }
    const bool any = std::any_of(blocks.begin(), blocks.end(), [](const PaceBlock& block) {
        return block.onsets.child + block.onsets.caregiver > 0;
    });
    if (blocks.empty() || any) return std::nullopt;
    return Undetermined{"nothing began on voice, touch or posture"};
}

Measured<Estimate> as_ratio(Measured<Estimate> log_ratio) {
    if (!log_ratio) return log_ratio;
    Estimate ratio = *log_ratio;
    ratio.value = std::exp(ratio.value);
    ratio.interval->low = std::exp(ratio.interval->low);
    ratio.interval->high = std::exp(ratio.interval->high);
    return ratio;
}

} // namespace

std::vector<Result> pace_results(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const std::vector<PaceBlock> blocks = pace_blocks(evidence.seen, scope);
        const auto nothing = nothing_to_count(evidence.seen, blocks);
        const auto say = [&](const Description& description, std::string_view part,
                             Measured<Estimate> estimate) {
            results.push_back(result(description, scope, std::string{part},
                                     nothing ? Measured<Estimate>{*nothing} : std::move(estimate)));
        };
        say(pace, "level", as_ratio(jackknifed(blocks, pace_level, least_cues)));
        say(pace_change, "drift", jackknifed(blocks, pace_drift, least_for_drift));
        say(pace_change, "after the child slows", after_slowing(evidence, blocks));
        results.back().unit = "onsets in 10 s";
    }
    return results;
}

} // namespace attune::measure
