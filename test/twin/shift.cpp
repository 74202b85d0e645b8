// SPDX-License-Identifier: Apache-2.0
#include <test/twin/shift.hpp>

namespace twin {

namespace {

/// Where a moment of watched time lies on the circle, and which moment lies at a place of the circle.
Time place_of(const Stretches& watched, Time t) {
    Time before = 0;
    for (const Stretch& stretch : watched) {
        if (holds(stretch, t)) return before + t - stretch.onset;
        before += stretch.offset - stretch.onset;
    }
    return -1;
}
Time moment_at(const Stretches& watched, Time place) {
    for (const Stretch& stretch : watched) {
        if (place < stretch.offset - stretch.onset) return stretch.onset + place;
        place -= stretch.offset - stretch.onset;
    }
    return -1;
}

bool counts(const Cue& cue, int episode) {
    return cue.complete && cue.episode == episode;
}

} // namespace

std::vector<MovedAnswer> moved_answers(const Scene& scene, int episode, Time lag) {
    const Stretches watched = watched_in(scene, episode);
    std::vector<MovedAnswer> moved;
    const Time circle = length(watched);
    for (const Bout& bout : scene.bouts) {
        if (bout.person != Person::caregiver || bout.act != Act::answer) continue;
        if (!takes_part(scene.options, bout.channel) || !holds(watched, bout.onset)) continue;
        const Time place = (place_of(watched, bout.onset) + lag) % circle;
        moved.push_back({bout.channel, bout.valence, moment_at(watched, place)});
    }
    return moved;
}

// CHOICE: all cues of the recording (also incomplete ones and those of other episodes) go on claiming onsets,
// with their unshifted, uncut windows; under `lena` the voices that end a window stay where they were.
Shifted shifted_by(const Scene& scene, const std::vector<Cue>& cues, int episode, Time lag) {
    const std::vector<MovedAnswer> answers = moved_answers(scene, episode, lag);
    std::vector<std::vector<MovedAnswer>> credited(cues.size());
    for (const MovedAnswer& answer : answers) {
        for (const std::size_t i : credited_with(cues, answer.t, scene.options.credit)) {
            credited[i].push_back(answer);
        }
    }
    Shifted found;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        const Cue& cue = cues[i];
        if (!counts(cue, episode)) continue;
        const auto in_window = [&](const MovedAnswer& answer) { return holds(cue.window, answer.t); };
        if (std::any_of(answers.begin(), answers.end(), in_window)) ++found.answered_in_window;
        if (credited[i].empty()) {
            if (!cue.own.empty() && cue.own.back().offset == cue.window.offset) ++found.unanswered;
            continue;
        }
        ++found.answered;
        ++(cue.act == Act::alarm ? found.answered_alarms : found.answered_bids);
        Time first = credited[i].front().t;
        for (const MovedAnswer& answer : credited[i]) first = std::min(first, answer.t);
        std::set<Channel> channels;
        for (const MovedAnswer& answer : credited[i]) {
            if (answer.t == first) channels.insert(answer.channel);
        }
        for (const Channel channel : channels) ++found.first_channel[channel];
    }
    return found;
}

namespace {

void add(Expected& sum, const Shifted& shifted) {
    ++sum.shifts;
    sum.answered += shifted.answered;
    sum.answered_bids += shifted.answered_bids;
    sum.answered_alarms += shifted.answered_alarms;
    sum.answered_in_window += shifted.answered_in_window;
    for (const auto& [channel, hits] : shifted.first_channel) sum.first_channel[channel] += hits;
    const int runs = shifted.answered + shifted.unanswered;
    if (runs == 0)
        sum.run_share.reset();
    else if (sum.run_share)
        *sum.run_share += static_cast<double>(shifted.answered) / runs;
}

void divide(Expected& sum) {
    const auto shifts = static_cast<double>(sum.shifts);
    for (double* mean : {&sum.answered, &sum.answered_bids, &sum.answered_alarms, &sum.answered_in_window}) {
        *mean /= shifts;
    }
    for (auto& [channel, mean] : sum.first_channel) mean /= shifts;
    if (sum.run_share) *sum.run_share /= shifts;
}

} // namespace

// CHOICE: the mean over [m, L − m] as a length, not over its whole nanoseconds (which differs by about 1e-9).
Expected expected_by_shift(const Scene& scene, const std::vector<Cue>& cues, int episode) {
    Expected expected;
    expected.circle = length(watched_in(scene, episode));
    expected.shortest = 3 * scene.options.after();
    for (const Cue& cue : cues) {
        if (!counts(cue, episode)) continue;
        ++expected.complete;
        expected.shortest = std::max(expected.shortest, cue.window.offset - cue.window.onset);
    }
    expected.determined = expected.circle >= 2 * expected.shortest + 20 * scene.options.after();
    const Time grid = scene.recording.grid;
    if (expected.circle <= 2 * expected.shortest) return expected;
    expected.run_share = 0;
    for (Time lag = expected.shortest; lag < expected.circle - expected.shortest; lag += grid) {
        add(expected, shifted_by(scene, cues, episode, lag + grid / 2));
    }
    divide(expected);
    return expected;
}

} // namespace twin
