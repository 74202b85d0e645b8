// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/pace_blocks.hpp>

#include <attune/measure/activity.hpp>

namespace attune::measure {
namespace {

/// Many schemes write a neutral code for "no touch", or for a position that is merely held; by voice it is a
/// word to somebody else.
bool counts(const Bout& bout) {
    if (bout.channel == Channel::voice) return is_done(bout.act);
    const bool moves = bout.channel == Channel::touch || bout.channel == Channel::posture;
    return moves && bout.act != Act::neutral && is_done(bout.act);
}

std::size_t block_at(const Stretches& watched, Instant moment) {
    return static_cast<std::size_t>(watched.length_before(moment) / pace_block);
}

} // namespace

std::vector<PaceBlock> pace_blocks(const Observation& seen, const Scope& scope) {
    std::vector<PaceBlock> blocks;
    for (const std::size_t episode : scope.episodes) {
        const Stretches watched = seen.watched_in(episode);
        const std::size_t first = blocks.size();
        const auto whole = static_cast<std::size_t>(watched.length() / pace_block);
        blocks.resize(first + whole, PaceBlock{episode, {0, 0}});
        for (const Partner partner : partners)
            for (const Bout& bout : seen.bouts[partner]) {
                if (!counts(bout) || !watched.contains(bout.onset)) continue;
                const std::size_t block = block_at(watched, bout.onset);
                if (block < whole) ++blocks[first + block].onsets[partner];
            }
    }
    return blocks;
}

bool child_slows(std::span<const PaceBlock> blocks, std::size_t at) {
    if (at < 2 || blocks[at - 2].episode != blocks[at].episode) return false;
    const std::uint32_t before = blocks[at - 2].onsets.child + blocks[at - 1].onsets.child;
    return before >= 8 && 4 * blocks[at].onsets.child <= before;
}

std::vector<PaceChange> pace_changes(std::span<const PaceBlock> blocks) {
    std::vector<PaceChange> changes;
    for (std::size_t at = 0; at + 1 < blocks.size(); ++at)
        if (blocks[at].episode == blocks[at + 1].episode)
            changes.push_back({at,
                               static_cast<double>(blocks[at + 1].onsets.caregiver)
                                   - static_cast<double>(blocks[at].onsets.caregiver),
                               child_slows(blocks, at)});
    return changes;
}

} // namespace attune::measure
