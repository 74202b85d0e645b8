// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/shown_feeling.hpp>

#include <algorithm>

namespace attune::measure {

Stretches shown(const Observation& seen, Channel channel, Valence valence) {
    return on(seen.bouts.caregiver,
              [&](const Bout& bout) { return bout.channel == channel && bout.valence == valence; });
}

bool feeling_is_coded(const Observation& seen) {
    return std::any_of(seen.bouts.caregiver.begin(), seen.bouts.caregiver.end(), [](const Bout& bout) {
        return (bout.channel == Channel::face || bout.channel == Channel::voice)
               && bout.valence != Valence::neutral;
    });
}

std::vector<Instant> changes_of_valence(const Observation& seen, Channel channel, const Stretches& within) {
    std::vector<Instant> changes;
    const auto add = [&](Instant moment) {
        if (within.contains(moment) && within.contains(moment - tick)) changes.push_back(moment);
    };
    for (const Valence valence : {Valence::positive, Valence::negative}) {
        const Stretches time = shown(seen, channel, valence);
        for (const Interval& one : time.intervals()) {
            add(one.onset());
            add(one.offset());
        }
    }
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    return changes;
}

} // namespace attune::measure
