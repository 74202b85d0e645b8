// SPDX-License-Identifier: Apache-2.0
#include <test/twin/carry_over.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

// CHOICE: an act counts while a bout of it is on, on any channel, whatever else is on (not by the precedence
// of the child's state); covered time is that in which all of the child's channels in use are covered.
std::optional<double> share_in(const Scene& scene, Act act, const Stretch& asked) {
    const Stretches covered_time = both(covered(scene, Person::child), {asked});
    if (length(covered_time) == 0) return std::nullopt;
    const Stretches on = when_on(scene, Person::child, [&](Act other) {
        return other == act || (act == Act::withdraw && is_withdraw(other));
    });
    return static_cast<double>(length(both(covered_time, on))) / static_cast<double>(length(covered_time));
}

} // namespace

CarryOver carry_over(const Scene& scene, Act act, int play, int reunion) {
    const Episode& before = scene.episodes[static_cast<std::size_t>(play)];
    const Episode& after = scene.episodes[static_cast<std::size_t>(reunion)];
    CarryOver found;
    found.act = act;
    found.play = share_in(scene, act, {before.onset, before.offset});
    found.reunion = share_in(scene, act, {after.onset, after.offset});
    // CHOICE: the first 15 s are of the clock since the reunion's onset, cut at its end.
    const std::array lengths{15 * second, 30 * second, 60 * second};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        found.first[i] =
            share_in(scene, act, {after.onset, std::min(after.onset + lengths[i], after.offset)});
    }
    if (!found.play) return found;
    // CHOICE: the grid starts at the reunion's onset; a window without covered time is passed over.
    for (Time t = after.onset; t + 15 * second <= after.offset; t += second) {
        const auto share = share_in(scene, act, {t, t + 15 * second});
        if (!share || *share > *found.play + 0.05 + 1e-12) continue;
        found.back = t - after.onset;
        return found;
    }
    found.censored = std::max<Time>(0, after.offset - 15 * second - after.onset);
    return found;
}

} // namespace twin
