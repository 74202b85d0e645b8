// SPDX-License-Identifier: Apache-2.0
#include <attune/model/tally.hpp>

namespace attune::model {
namespace {

/// Goes through one transcript.
class Count {
public:
    explicit Count(Tally& tally) : tally_{tally} {}

    void go(const Note& note) {
        if (watching_) {
            tally_.seconds[caregiver_] += note.time - clock_;
        }
        clock_ = note.time;
        std::visit([&](const auto& what) { hear(what); }, note.what);
    }

private:
    void hear(const WatchBegins& begins) {
        child_ = begins.child;
        caregiver_ = begins.caregiver;
        watching_ = true;
    }
    void hear(const WatchEnds&) { watching_ = false; }
    void hear(const ChildMoves& moves) { child_ = moves.to; }
    void hear(const ChildCues&) {
        ++tally_.cues[caregiver_];
        if (is_calling(child_)) called_ = clock_;
    }
    void hear(const CaregiverActs& act) {
        ++tally_.acts[act.channel];
        if (child_ == ChildState::content) ++tally_.acts_in_content;
    }
    void hear(const CaregiverTurns& turns) {
        using enum CaregiverState;
        if (caregiver_ == present && turns.to == distracted) ++tally_.distractions_begun;
        if (caregiver_ == distracted && turns.to == present && called_ != clock_) ++tally_.distractions_ended;
        caregiver_ = turns.to;
    }

    Tally& tally_;
    ChildState child_ = ChildState::engaged;
    CaregiverState caregiver_ = CaregiverState::present;
    bool watching_ = false;
    double clock_ = 0;
    double called_ = -Answer::never;
};

} // namespace

void Tally::add(const Transcript& transcript) {
    Count count{*this};
    for (const Note& note : transcript.notes) count.go(note);
}

Tally tally(std::span<const Transcript> transcripts) {
    Tally all;
    for (const Transcript& one : transcripts) all.add(one);
    return all;
}

} // namespace attune::model
