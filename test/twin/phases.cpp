// SPDX-License-Identifier: Apache-2.0
#include <test/twin/phases.hpp>

namespace twin {

namespace {

std::string phase_at(const std::vector<Phase>& phases, Time t, Time step) {
    for (const Phase& phase : phases) {
        if (phase.offset - phase.onset >= step && phase.onset <= t && t < phase.offset) return phase.name;
    }
    return {};
}

double seconds(Time t) {
    return static_cast<double>(t) / static_cast<double>(second);
}

} // namespace

Matching same(const std::vector<Phase>& child, const std::vector<Phase>& caregiver) {
    Matching matching;
    for (const Phase& phase : child) matching.insert({phase.name, phase.name});
    for (const Phase& phase : caregiver) matching.insert({phase.name, phase.name});
    return matching;
}

// CHOICE: the mean is restricted to the longest spell: the curve is integrated up to it, ended or not. Ends
// at the same length come before censorings.
std::optional<double> kaplan_meier_mean(const std::vector<Spell>& spells) {
    if (spells.empty()) return std::nullopt;
    std::set<Time> lengths;
    for (const Spell& spell : spells) lengths.insert(spell.length);
    double area = 0;
    double survival = 1;
    Time before = 0;
    for (const Time t : lengths) {
        area += survival * seconds(t - before);
        int at_risk = 0;
        int ended = 0;
        for (const Spell& spell : spells) {
            at_risk += spell.length >= t ? 1 : 0;
            ended += spell.length == t && spell.ended ? 1 : 0;
        }
        survival *= 1 - static_cast<double>(ended) / at_risk;
        before = t;
    }
    return area;
}

// CHOICE: watched time that is not match is mismatch, also where a partner has no phase. A segment's first
// stretch, if a mismatch, is dropped from the Kaplan–Meier mean, its last is censored; one that is both is
// dropped.
Matched match_of(const std::vector<Phase>& child, const std::vector<Phase>& caregiver,
                 const Matching& matching, const Stretches& watched, Time step) {
    Matched found;
    Time mismatch = 0;
    std::vector<Spell> spells;
    for (const Stretch& segment : watched) {
        std::vector<Time> edges{segment.onset, segment.offset};
        for (const Time t : edges_of(child)) edges.push_back(t);
        for (const Time t : edges_of(caregiver)) edges.push_back(t);
        const Stretches apart = where(edges, [&](Time t) {
            const std::pair pair{phase_at(child, t, step), phase_at(caregiver, t, step)};
            const bool match = !pair.first.empty() && !pair.second.empty() && matching.contains(pair);
            return holds(segment, t) && !match;
        });
        found.watched += segment.offset - segment.onset;
        mismatch += length(apart);
        for (const Stretch& stretch : apart) {
            ++found.mismatches;
            const bool ended = stretch.offset < segment.offset;
            if (ended) ++found.repairs;
            if (stretch.onset > segment.onset) spells.push_back({stretch.offset - stretch.onset, ended});
        }
    }
    found.match = found.watched - mismatch;
    found.mean_mismatch_kaplan_meier = kaplan_meier_mean(spells);
    if (found.watched > 0) {
        found.match_share = seconds(found.match) / seconds(found.watched);
        found.repairs_per_minute = found.repairs / (seconds(found.watched) / 60);
    }
    if (mismatch > 0) {
        found.mean_mismatch = seconds(mismatch) / found.mismatches;
        found.repairs_per_minute_of_mismatch = found.repairs / (seconds(mismatch) / 60);
    }
    return found;
}

} // namespace twin
