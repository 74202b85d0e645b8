// SPDX-License-Identifier: Apache-2.0
#include <attune/model/transcript.hpp>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace attune::model {
namespace {

using measure::Bout;
using measure::Observation;

constexpr Duration finest = std::chrono::milliseconds{1};

double seconds(Instant moment) {
    return Seconds{moment.since_zero()}.count();
}

/// Both people's states as parts of time.
class States {
public:
    explicit States(const Observation& seen)
        : seen_{seen}, shutdown_{measure::on(seen.bouts.child,
                                             [](const Bout& bout) { return bout.act == Act::shutdown; })},
          absent_{
              unite(measure::on(seen.bouts.caregiver, [](const Bout& bout) { return bout.act == Act::away; }),
                    told_to_leave())} {}

    ChildState child(Instant moment) const {
        switch (measure::state_at(seen_.child, moment)) {
        case measure::ChildState::alarm: return ChildState::alarmed;
        case measure::ChildState::withdraw:
            return shutdown_.contains(moment) ? ChildState::withdrawn : ChildState::averted;
        case measure::ChildState::bid: return ChildState::bidding;
        case measure::ChildState::engage: return ChildState::engaged;
        case measure::ChildState::neutral: break;
        }
        return ChildState::content;
    }

    CaregiverState caregiver(Instant moment) const {
        if (seen_.gone.contains(moment))
            return absent_.contains(moment) ? CaregiverState::absent : CaregiverState::still;
        return seen_.distracted.contains(moment) ? CaregiverState::distracted : CaregiverState::present;
    }

    /// Every moment at which either may change.
    std::set<Instant> borders() const {
        std::set<Instant> all;
        for (const Stretches* part : {&seen_.child.alarm, &seen_.child.withdraw, &shutdown_, &seen_.child.bid,
                                      &seen_.child.engage, &seen_.gone, &absent_, &seen_.distracted})
            for (const Interval& one : part->intervals()) {
                all.insert(one.onset());
                all.insert(one.offset());
            }
        return all;
    }

private:
    Stretches told_to_leave() const {
        std::vector<Interval> told;
        for (const Episode& episode : seen_.episodes)
            if (episode.instruction && episode.instruction->caregiver == Act::away)
                told.push_back(episode.interval);
        return Stretches{std::move(told)};
    }

    const Observation& seen_;
    Stretches shutdown_;
    Stretches absent_;
};

std::optional<ActKind> kind_of(const Bout& bout) {
    switch (bout.act) {
    case Act::answer: return ActKind::comfort;
    case Act::rebuff: return ActKind::rebuff;
    case Act::frighten: return ActKind::fright;
    case Act::wait: return bout.channel == Channel::pace ? std::optional{ActKind::comfort} : std::nullopt;
    default: return std::nullopt;
    }
}

/// An act that takes up what the child feels: it plays or names distress, or is glad with a child at ease.
std::optional<bool> mirrors(const Bout& bout, bool upset) {
    if (bout.channel != Channel::face && bout.channel != Channel::voice) return std::nullopt;
    return upset ? bout.marked : bout.valence == Valence::positive;
}

/// Writes the notes of one observation.
class Writer {
public:
    explicit Writer(const Observation& seen) : seen_{seen}, states_{seen} {}

    std::vector<Note> write(std::size_t& left_out) {
        for (const Interval& segment : seen_.watched.intervals()) {
            note(segment.onset(),
                 WatchBegins{states_.child(segment.onset()), states_.caregiver(segment.onset())});
            write_states(segment);
            note(segment.offset(), WatchEnds{});
        }
        write_cues();
        write_acts(left_out);
        std::stable_sort(notes_.begin(), notes_.end(), [](const Note& one, const Note& next) {
            if (one.time != next.time) return one.time < next.time;
            return one.what.index() < next.what.index();
        });
        return std::move(notes_);
    }

private:
    template <class What>
    void note(Instant moment, What what) {
        notes_.push_back({seconds(moment), what});
    }

    void write_states(const Interval& segment) {
        ChildState child = states_.child(segment.onset());
        CaregiverState caregiver = states_.caregiver(segment.onset());
        const std::set<Instant> borders = states_.borders();
        for (auto at = borders.upper_bound(segment.onset()); at != borders.end() && *at < segment.offset();
             ++at) {
            const ChildState next = states_.child(*at);
            if (next != child) note(*at, ChildMoves{next});
            child = next;
            const CaregiverState turned = states_.caregiver(*at);
            if (turned != caregiver) note(*at, CaregiverTurns{turned});
            caregiver = turned;
        }
    }

    /// One note for all that begins at the same moment.
    void write_cues() {
        std::set<Instant> cues;
        for (const Bout& bout : seen_.bouts.child) {
            if (bout.elsewhere || !seen_.watched.contains(bout.onset)) continue;
            const ChildState now = states_.child(bout.onset);
            const bool softly = bout.act == Act::engage && now == ChildState::engaged
                                && measure::on_just_before(seen_.child.engage, bout.onset);
            const bool loudly = is_cue(bout.act) && is_calling(now);
            if ((softly || loudly) && cues.insert(bout.onset).second)
                note(bout.onset, ChildCues{now != states_.child(bout.onset - tick)});
        }
    }

    void write_acts(std::size_t& left_out) {
        for (const Bout& bout : seen_.bouts.caregiver) {
            if (bout.elsewhere || !seen_.watched.contains(bout.onset)) continue;
            const bool upset = states_.child(bout.onset) == ChildState::alarmed;
            if (const auto kind = kind_of(bout))
                note(bout.onset, CaregiverActs{bout.channel, *kind, mirrors(bout, upset)});
            else
                left_out += bout.act == Act::demand;
        }
    }

    const Observation& seen_;
    States states_;
    std::vector<Note> notes_;
};

} // namespace

double Transcript::watched() const {
    double sum = 0;
    for (const Note& note : notes) {
        if (std::holds_alternative<WatchBegins>(note.what)) sum -= note.time;
        if (std::holds_alternative<WatchEnds>(note.what)) sum += note.time;
    }
    return sum;
}

Transcript without_distraction(Transcript told) {
    CaregiverState caregiver = CaregiverState::present; // as it is told now
    const auto unseen = [](CaregiverState state) {
        return state == CaregiverState::distracted ? CaregiverState::present : state;
    };
    std::erase_if(told.notes, [&](Note& note) {
        if (auto* begins = std::get_if<WatchBegins>(&note.what))
            caregiver = begins->caregiver = unseen(begins->caregiver);
        auto* turns = std::get_if<CaregiverTurns>(&note.what);
        if (turns == nullptr) return false;
        turns->to = unseen(turns->to);
        return std::exchange(caregiver, turns->to) == turns->to;
    });
    told.distraction_coded = false;
    return told;
}

Transcript transcript(const Observation& seen) {
    Transcript made;
    made.name = seen.recording;
    made.tick = Seconds{seen.resolution.value_or(finest)}.count();
    made.distraction_coded = !seen.distracted.empty();
    made.channels = seen.in_use.caregiver;
    made.notes = Writer{seen}.write(made.left_out);
    return made;
}

} // namespace attune::model
