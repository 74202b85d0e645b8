// SPDX-License-Identifier: Apache-2.0
#include <test/twin/breaks.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

struct Candidate {
    Opening opening;
    Time onset;
    Time confirmed;
};

bool is_answer(const Bout& bout) {
    return bout.person == Person::caregiver && bout.act == Act::answer;
}

// CHOICE: "holds no `answer` onset": on any channel, under `lena` too. Both the cue's onset and its window
// lie in the segment. A cue outside every episode may open a break.
bool is_missed(const Scene& scene, const Cue& cue, const Stretch& segment) {
    if (!within(segment, cue.window) || !holds(segment, cue.onset) || cue.answered_elsewhere) return false;
    return std::none_of(scene.bouts.begin(), scene.bouts.end(),
                        [&](const Bout& bout) { return is_answer(bout) && holds(cue.window, bout.onset); });
}

std::vector<Candidate> candidates_in(const Scene& scene, const std::vector<Cue>& cues, const Stretch& segment,
                                     bool was_open) {
    std::vector<Candidate> found;
    if (was_open && is_on(scene, Person::child, is_upset, segment.onset)) {
        found.push_back({Opening::carried, segment.onset, segment.onset});
    }
    for (const Stretch& gone : scene.gone) {
        const State state = child_state(scene, gone.onset);
        if (holds(segment, gone.onset) && (state == State::bid || state == State::engage)) {
            found.push_back({Opening::unavailable, gone.onset, gone.onset});
        }
    }
    for (const Cue& cue : cues) {
        if (is_missed(scene, cue, segment)) found.push_back({Opening::missed, cue.onset, cue.window.offset});
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair{a.onset, a.opening} < std::pair{b.onset, b.opening};
    });
    return found;
}

/// Answers that can mend the break at t: begun since the confirmation, still on or ended at most S before.
std::vector<std::size_t> mending_at(const Scene& scene, Time confirmed, Time t) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < scene.bouts.size(); ++i) {
        const Bout& bout = scene.bouts[i];
        if (!is_answer(bout) || bout.onset < confirmed || t < bout.onset) continue;
        const bool still_on = t < bout.offset;
        if (still_on || t - bout.offset <= scene.options.settle) found.push_back(i);
    }
    return found;
}

bool is_repaired_at(const Scene& scene, const Break& it, Time t) {
    const Stretch ahead{t, t + scene.options.settle};
    return within(it.segment, ahead) && !is_on_during(scene, Person::child, is_upset, ahead)
           && !mending_at(scene, it.confirmed, t).empty();
}

bool is_alone_at(const Scene& scene, const std::vector<Cue>& cues, const Break& it, Time t) {
    const Stretch ahead{t, t + scene.options.quiet};
    if (!within(it.segment, ahead) || is_on_during(scene, Person::child, is_upset, ahead)) return false;
    for (const Cue& cue : cues) {
        if (overlap(cue.window, ahead)) return false;
    }
    for (const Stretch& gone : scene.gone) {
        if (overlap(gone, ahead)) return false;
    }
    for (const Bout& bout : scene.bouts) {
        if (is_answer(bout) && holds(ahead, bout.onset)) return false;
    }
    return true;
}

/// Every moment at which a close could become possible, since the confirmation.
std::vector<Time> moments_since(const Scene& scene, const std::vector<Cue>& cues, Time confirmed) {
    std::vector<Time> moments{confirmed};
    for (const Bout& bout : scene.bouts) {
        moments.push_back(bout.onset);
        moments.push_back(bout.onset + 1); // just after an answer began
        moments.push_back(bout.state_offset());
    }
    for (const Cue& cue : cues) moments.push_back(cue.window.offset);
    for (const Stretch& gone : scene.gone) moments.push_back(gone.offset);
    std::sort(moments.begin(), moments.end());
    std::erase_if(moments, [&](Time t) { return t < confirmed; });
    return moments;
}

void find_close(const Scene& scene, const std::vector<Cue>& cues, Break& it) {
    for (const Time t : moments_since(scene, cues, it.confirmed)) {
        it.close = t;
        if (is_repaired_at(scene, it, t)) {
            it.outcome = Outcome::repaired;
            return;
        }
        if (is_alone_at(scene, cues, it, t)) {
            const Stretch so_far{it.onset, it.close};
            const bool upset = is_on_during(scene, Person::child, is_upset, so_far);
            it.outcome = upset ? Outcome::recovered_alone : Outcome::let_go;
            return;
        }
    }
    it.close = it.segment.offset;
    it.outcome = Outcome::censored;
    it.censored_at = std::max(it.onset, it.segment.offset - scene.options.settle);
}

// CHOICE: latencies are of repairs only; of several answers with the latest onset, one credited to a cue that
// began after the break's onset is enough for `child`.
void describe_repair(const Scene& scene, const std::vector<Cue>& cues, Break& it) {
    if (it.outcome != Outcome::repaired) return;
    it.latency = it.close - it.onset;
    for (const Bout& bout : scene.bouts) { // by onset
        if (!is_answer(bout) || bout.onset < it.confirmed || it.close < bout.onset) continue;
        it.from_first_answer = it.close - bout.onset;
        break;
    }
    const std::vector<std::size_t> mending = mending_at(scene, it.confirmed, it.close);
    const Time latest = scene.bouts[mending.back()].onset;
    it.by = Mender::caregiver;
    for (const std::size_t answer : mending) {
        if (scene.bouts[answer].onset != latest) continue;
        for (const Cue& cue : cues) {
            const auto& credited = cue.credited;
            const bool holds_it = std::find(credited.begin(), credited.end(), answer) != credited.end();
            if (holds_it && cue.onset > it.onset) it.by = Mender::child;
        }
    }
}

Break opened_by(const Scene& scene, const std::vector<Cue>& cues, const Candidate& candidate,
                const Stretch& segment) {
    Break it;
    it.opening = candidate.opening;
    it.segment = segment;
    it.onset = candidate.onset;
    it.confirmed = candidate.confirmed;
    find_close(scene, cues, it);
    it.opened_in = episode_at(scene, it.onset);
    if (it.outcome != Outcome::censored) it.closed_in = episode_at(scene, it.close);
    describe_repair(scene, cues, it);
    describe_stages(scene, cues, it);
    describe_persistence(scene, it);
    return it;
}

} // namespace

std::vector<Break> breaks_of(const Scene& scene, const std::vector<Cue>& cues) {
    std::vector<Break> breaks;
    bool open = false; // whether the segment before ended in an open break
    for (const Stretch& segment : scene.watched) {
        const std::vector<Candidate> candidates = candidates_in(scene, cues, segment, open);
        open = false;
        for (std::size_t i = 0; i < candidates.size();) {
            Break it = opened_by(scene, cues, candidates[i], segment);
            const auto belongs = [&](const Candidate& c) { return c.onset < it.close; };
            const std::size_t first = i;
            while (i < candidates.size() && (i == first || belongs(candidates[i]))) {
                // CHOICE: `missed` counts missed cues; a second `unavailable` is swallowed without a count.
                it.missed += candidates[i].opening == Opening::missed ? 1 : 0;
                ++i;
            }
            open = it.outcome == Outcome::censored;
            breaks.push_back(it);
        }
    }
    return breaks;
}

std::vector<Break> without_let_go(const std::vector<Break>& breaks) {
    std::vector<Break> shown = breaks;
    std::erase_if(shown, [](const Break& it) { return it.outcome == Outcome::let_go; });
    return shown;
}

} // namespace twin
