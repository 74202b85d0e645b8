// SPDX-License-Identifier: Apache-2.0
#include <test/twin/pace.hpp>

#include <cmath>

namespace twin {
namespace {

// CHOICE: something is done; `wait`, `still`, `away` and `shutdown` are pauses, a neutral act counts by voice
// alone.
bool moves(const Bout& bout) {
    const bool pause =
        bout.act == Act::wait || bout.act == Act::still || bout.act == Act::away || bout.act == Act::shutdown;
    if (bout.channel == Channel::voice) return !pause;
    return !pause && bout.act != Act::neutral
           && (bout.channel == Channel::touch || bout.channel == Channel::posture);
}

Time watched_before(const Stretches& watched, Time t) {
    Time sum = 0;
    for (const Stretch& one : watched) sum += std::max<Time>(0, std::min(one.offset, t) - one.onset);
    return sum;
}

} // namespace

// CHOICE: blocks begin with each episode; the rest at its end is none.
std::vector<PaceBlock> pace_blocks(const Scene& scene, int episode) {
    const Stretches watched = watched_in(scene, episode);
    std::vector<PaceBlock> blocks;
    for (Time begin = 0; begin + 10 * second <= length(watched); begin += 10 * second) {
        PaceBlock block;
        for (const Bout& bout : scene.bouts) {
            if (!moves(bout) || !holds(watched, bout.onset)) continue;
            const Time at = watched_before(watched, bout.onset);
            if (at < begin || at >= begin + 10 * second) continue;
            block.child += bout.person == Person::child;
            block.caregiver += bout.person == Person::caregiver;
        }
        blocks.push_back(block);
    }
    return blocks;
}

double pace_level(const std::vector<PaceBlock>& blocks) {
    double product = 1;
    for (const PaceBlock& block : blocks) product *= (block.caregiver + .5) / (block.child + .5);
    return std::pow(product, 1.0 / static_cast<double>(blocks.size()));
}

double pace_drift(const std::vector<PaceBlock>& blocks) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const PaceBlock& block : blocks) {
        const double minute = n / 6;
        const double far = std::abs(std::log((block.caregiver + .5) / (block.child + .5)));
        x += minute, y += far, xx += minute * minute, xy += minute * far, n += 1;
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

AfterSlowing after_slowing(const std::vector<PaceBlock>& blocks) {
    AfterSlowing found;
    double after = 0, others = 0;
    int other = 0;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const double before = i < 2 ? 0 : (blocks[i - 2].child + blocks[i - 1].child) / 2.0;
        const bool slows = before >= 4 && blocks[i].child <= before / 2;
        (slows ? after : others) += blocks[i + 1].caregiver - blocks[i].caregiver;
        ++(slows ? found.slowed : other);
    }
    found.change = after / found.slowed - others / other;
    return found;
}

} // namespace twin
