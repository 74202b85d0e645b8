// SPDX-License-Identifier: Apache-2.0
#include <test/twin/pressing.hpp>

namespace twin {
namespace {

Time place_of(const Stretches& watched, Time t) {
    Time before = 0;
    for (const Stretch& one : watched) before += std::max<Time>(0, std::min(one.offset, t) - one.onset);
    return before;
}

Time moment_at(const Stretches& watched, Time place) {
    for (const Stretch& one : watched) {
        if (place < one.offset - one.onset) return one.onset + place;
        place -= one.offset - one.onset;
    }
    return -1;
}

std::vector<Time> edges_of_account(const Account& account) {
    std::vector<Time> edges = edges_of(account.scene.watched);
    for (const Bout& bout : account.scene.bouts)
        for (const Time t : {bout.onset, bout.state_offset()}) edges.push_back(t);
    for (const Cue& cue : account.ledger)
        for (const Time t : {cue.window.onset, cue.window.offset}) edges.push_back(t);
    for (const NotNow& one : account.not_nows)
        for (const Time t : {one.onset, one.watched_until}) edges.push_back(t);
    return edges;
}

} // namespace

Stretches moved_by(const Scene& scene, int episode, const Stretches& time, Time lag) {
    const Stretches watched = watched_in(scene, episode);
    const Time circle = length(watched);
    std::vector<Time> edges = edges_of(watched);
    for (const Stretch& one : both(time, watched))
        for (const Time border : {one.onset, one.offset}) {
            const Time place = (place_of(watched, border) + lag) % circle;
            edges.push_back(moment_at(watched, place));
        }
    Stretches moved;
    for (const Stretch& segment : watched)
        for (const Stretch& one : where(edges, [&](Time t) {
                 if (!holds(segment, t)) return false;
                 const Time from = (place_of(watched, t) - lag + circle) % circle;
                 return holds(time, moment_at(watched, from));
             }))
            moved.push_back(one);
    return moved;
}

std::vector<Time> moved_by(const Scene& scene, int episode, const std::vector<Time>& onsets, Time lag) {
    const Stretches watched = watched_in(scene, episode);
    std::vector<Time> moved;
    for (const Time onset : onsets)
        if (holds(watched, onset))
            moved.push_back(moment_at(watched, (place_of(watched, onset) + lag) % length(watched)));
    return moved;
}

std::vector<Time> pressing_onsets(const Scene& scene) {
    std::vector<Time> onsets;
    for (const Bout& bout : scene.bouts) {
        if (bout.person != Person::caregiver || !holds(scene.watched, bout.onset)) continue;
        const bool pushes = bout.act == Act::demand || bout.act == Act::rebuff || bout.act == Act::frighten;
        const bool reaches = bout.act == Act::answer
                             && (bout.channel == Channel::voice || bout.channel == Channel::touch
                                 || bout.channel == Channel::posture);
        if (pushes || reaches) onsets.push_back(bout.onset);
    }
    return onsets;
}

bool is_not_now(const Account& account, Time t) {
    return std::any_of(account.not_nows.begin(), account.not_nows.end(),
                       [&](const NotNow& one) { return one.onset < t && t < one.watched_until; });
}

bool is_elsewhere(const Account& account, Time t) {
    const auto in_not_now = [&](const NotNow& one) { return one.onset <= t && t < one.watched_until; };
    const auto in_window = [&](const Cue& cue) { return holds(cue.window, t); };
    const auto is_alarm = [](const Bout& bout) {
        return bout.person == Person::child && bout.act == Act::alarm;
    };
    const auto& [scene, ledger, shares, exchanges, breaks, shared, not_nows, trust] = account;
    return holds(scene.watched, t) && std::none_of(not_nows.begin(), not_nows.end(), in_not_now)
           && std::none_of(ledger.begin(), ledger.end(), in_window)
           && std::none_of(scene.bouts.begin(), scene.bouts.end(),
                           [&](const Bout& bout) { return is_alarm(bout) && holds(bout.state(), t); });
}

Part pressed(const Account& account, const std::vector<Time>& onsets) {
    Part part;
    for (const Time onset : onsets) {
        const bool inside = is_not_now(account, onset);
        if (inside) ++part.x;
        if (inside || is_elsewhere(account, onset)) ++part.n;
    }
    return part;
}

// CHOICE: a not-now that goes on into the next episode counts there as time, too.
PressingTime pressing_time(const Account& account, const std::vector<int>& episodes) {
    PressingTime time;
    const std::vector<Time> edges = edges_of_account(account);
    const Stretches inside = where(edges, [&](Time t) {
        return std::any_of(account.not_nows.begin(), account.not_nows.end(),
                           [&](const NotNow& one) { return one.onset <= t && t < one.watched_until; });
    });
    const Stretches outside = where(edges, [&](Time t) { return is_elsewhere(account, t); });
    for (const int episode : episodes) {
        time.not_now += length(both(inside, watched_in(account.scene, episode)));
        time.elsewhere += length(both(outside, watched_in(account.scene, episode)));
    }
    return time;
}

std::optional<double> not_chased_for(const std::vector<NotNow>& not_nows, Time time) {
    const auto at_risk = [&](Time t) {
        return std::count_if(not_nows.begin(), not_nows.end(), [&](const NotNow& one) {
            return one.latency ? *one.latency >= t : one.watched_until - one.onset > t;
        });
    };
    if (at_risk(time) < 5) return std::nullopt;
    std::set<Time> chases;
    for (const NotNow& one : not_nows)
        if (one.latency && *one.latency <= time) chases.insert(*one.latency);
    double chance = 1;
    for (const Time t : chases) {
        const auto chased = std::count_if(not_nows.begin(), not_nows.end(),
                                          [&](const NotNow& one) { return one.latency == t; });
        chance *= 1 - static_cast<double>(chased) / static_cast<double>(at_risk(t));
    }
    return chance;
}

std::array<Part, 3> by_the_child(const std::vector<SharedBout>& bouts) {
    std::array<Part, 3> parts{};
    for (const SharedBout& bout : bouts) {
        const std::array whose{bout.opens, bout.completes, bout.ends};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (whose[i] != Who::child && whose[i] != Who::caregiver) continue;
            ++parts[i].n;
            if (whose[i] == Who::child) ++parts[i].x;
        }
    }
    return parts;
}

} // namespace twin
