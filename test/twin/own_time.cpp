// SPDX-License-Identifier: Apache-2.0
#include <test/twin/ledger.hpp>

namespace twin {

namespace {

/// Whether the (uncut) window of `rival` takes time away from `cue`.
bool takes_from(const Cue& rival, const Cue& cue, Credit credit) {
    switch (credit) {
    case Credit::latest: return rival.onset > cue.onset;
    case Credit::first: return rival.onset < cue.onset;
    case Credit::every: break;
    }
    return false;
}

/// The cue that took the end of this one's time: the next link of a run.
std::optional<std::size_t> taken_by(const std::vector<Cue>& cues, const Cue& cue, Credit credit) {
    for (std::size_t i = 0; i < cues.size(); ++i) { // the earliest of them
        const Cue& rival = cues[i];
        if (!takes_from(rival, cue, credit)) continue;
        if (cue.status == Status::superseded && !cue.own.empty()) {
            if (rival.window.onset == cue.own.back().offset) return i;
        } else if (cue.status == Status::superseded) {
            if (holds(rival.window, cue.observed.onset)) return i;
        } else if (cue.status == Status::shadowed) {
            if (holds(rival.window, cue.observed.offset - 1)) return i;
        }
    }
    return std::nullopt;
}

Status status_of(const Cue& cue, Credit credit) {
    if (!cue.credited.empty()) return Status::answered;
    const Time end = cue.own.empty() ? cue.observed.onset : cue.own.back().offset;
    // CHOICE: a window that is over as it begins (`lena`) holds no answer: unanswered, if that moment was
    // watched.
    const bool no_window = cue.window.onset == cue.window.offset;
    if (no_window && cue.complete) return Status::unanswered;
    if (cue.observed.onset == cue.observed.offset) return Status::cut;
    if (!cue.own.empty() && end == cue.window.offset) return Status::unanswered;
    if (!cue.own.empty() && end == cue.observed.offset) return Status::cut;
    // CHOICE: no own time at all under `latest` (possible only where windows begin late) is `superseded` too.
    return credit == Credit::first ? Status::shadowed : Status::superseded;
}

} // namespace

void give_own_time(std::vector<Cue>& cues, Credit credit) {
    std::vector<Time> edges;
    for (const Cue& cue : cues) {
        for (const Time t : {cue.window.onset, cue.window.offset, cue.observed.offset}) edges.push_back(t);
    }
    for (Cue& cue : cues) {
        cue.own = where(edges, [&](Time t) {
            return holds(cue.observed, t) && std::none_of(cues.begin(), cues.end(), [&](const Cue& rival) {
                       return takes_from(rival, cue, credit) && holds(rival.window, t);
                   });
        });
    }
}

// CHOICE: a run is followed from link to link: a superseded cue belongs to the run of the cue whose window
// took its end (which need not be the next one of the ledger), a shadowed one to that of the earlier cue that
// covers its end. Runs are numbered by their first cues.
void give_status_and_run(std::vector<Cue>& cues, Credit credit) {
    for (Cue& cue : cues) cue.status = status_of(cue, credit);
    for (std::size_t i = 0; i < cues.size(); ++i) cues[i].run = static_cast<int>(i) + 1;
    for (bool changed = true; changed;) {
        changed = false;
        for (Cue& cue : cues) {
            const auto next = taken_by(cues, cue, credit);
            if (!next || cues[*next].run == cue.run) continue;
            cue.run = cues[*next].run = std::min(cue.run, cues[*next].run);
            changed = true;
        }
    }
    std::set<int> seen;
    for (const Cue& cue : cues) seen.insert(cue.run);
    for (Cue& cue : cues) cue.run = 1 + static_cast<int>(std::distance(seen.begin(), seen.find(cue.run)));
}

std::vector<std::size_t> credited_with(const std::vector<Cue>& cues, Time answer_onset, Credit credit) {
    std::vector<std::size_t> holders;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (holds(cues[i].window, answer_onset)) holders.push_back(i);
    }
    if (credit != Credit::every
        && holders.size() > 1) { // cues have different onsets and stand in their order
        holders = {credit == Credit::latest ? holders.back() : holders.front()};
    }
    std::erase_if(holders, [&](std::size_t i) { return !holds(cues[i].observed, answer_onset); });
    return holders;
}

} // namespace twin
