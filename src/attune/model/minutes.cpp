// SPDX-License-Identifier: Apache-2.0
#include <attune/model/minutes.hpp>

#include <attune/model/dyad_state.hpp>
#include <attune/model/recorder.hpp>
#include <attune/model/simulation.hpp>
#include <attune/model/transcript.hpp>
#include <attune/timeline/misuse.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

constexpr double piece = 1; // s: how long a row of chance lasts
constexpr std::uint64_t most_pieces = 1U << 24;
constexpr PersonIndex child_index{0}; // as the recorder has them
constexpr PersonIndex caregiver_index{1};

Duration lag_to_zero(const measure::Observation& seen) {
    return seen.watched.intervals().front().onset().since_zero();
}

Stretches earlier(const Stretches& all, Duration lag) {
    std::vector<Interval> moved;
    for (const Interval& one : all.intervals())
        if (const auto after = stretch(std::max(one.onset() - lag, Instant{Duration{0}}), one.offset() - lag))
            moved.push_back(*after);
    return Stretches{std::move(moved)};
}

/// One planned episode for each stretch in which the caregiver is there, still, or away.
class Plot {
public:
    explicit Plot(const Transcript& told) {
        for (const Note& note : told.notes)
            if (const auto* begins = std::get_if<WatchBegins>(&note.what))
                turn(note.time, begins->caregiver);
            else if (const auto* turns = std::get_if<CaregiverTurns>(&note.what))
                turn(note.time, turns->to);
        close(told.notes.back().time);
    }

    std::vector<PlannedEpisode> planned;

private:
    void turn(double time, CaregiverState to) {
        const bool goes_on = !planned.empty()
                             && (is_reachable(to) ? is_reachable(planned.back().conditions.caregiver)
                                                  : to == planned.back().conditions.caregiver);
        if (goes_on) return;
        close(time);
        PlannedEpisode next;
        next.conditions = {.caregiver = to, .is_free = is_reachable(to)};
        planned.push_back(std::move(next));
        since_ = time;
    }

    void close(double time) {
        if (planned.empty()) return;
        planned.back().length = Seconds{time - since_};
        if (time <= since_) planned.pop_back();
    }

    double since_ = 0;
};

void run_in_pieces(const Minutes& minutes, DyadState& state, const Parameters& parameters, chance::Seed seed,
                   std::uint64_t index, Recorder& recorder) {
    std::uint64_t rows = index * most_pieces;
    chance::Stream stream{seed, "minutes", rows};
    Simulation simulation{state, parameters, stream, recorder};
    for (std::size_t i = 0; i < minutes.procedure.episodes.size(); ++i) {
        recorder.happens(state, Began{i});
        const PlannedEpisode& episode = minutes.procedure.episodes[i];
        Conditions conditions = episode.conditions;
        if (conditions.is_free && parameters[Parameter::distraction_begins] == 0)
            conditions.caregiver = CaregiverState::present;
        for (double left = episode.length.count(); left > 0; left -= piece) {
            stream = chance::Stream{seed, "minutes", rows++};
            simulation.run(std::min(left, piece), conditions);
            conditions.caregiver = state.caregiver; // a distraction goes on into the next row of chance
        }
    }
    recorder.ends(state);
}

/// To the grid on which the real recording was coded. What is shorter than a tick is coded as one, as far as
/// the next on its track leaves room.
StateTrack coded(const StateTrack& track, Duration tick) {
    const auto on_grid = [&](Instant moment) {
        const double ticks =
            static_cast<double>(moment.since_zero().count()) / static_cast<double>(tick.count());
        return Instant{tick * static_cast<std::int64_t>(std::floor(ticks + .5))};
    };
    std::vector<State> states;
    for (const State& one : track.states()) {
        const Instant onset = on_grid(one.interval.onset());
        const Instant offset = std::max(on_grid(one.interval.offset()), onset + tick);
        if (!states.empty()) {
            if (onset <= states.back().interval.onset()) continue;
            if (onset < states.back().interval.offset())
                states.back().interval = Interval{states.back().interval.onset(), onset};
        }
        states.push_back({Interval{onset, offset}, one.code, one.source});
    }
    return {track.heading(), std::move(states)};
}

bool is_seen(const StateTrack& track, const Minutes& minutes) {
    const auto person = track.heading().person;
    if (!person) return minutes.distraction_coded;
    if (*person == child_index) return true;
    return std::all_of(track.heading().codes.begin(), track.heading().codes.end(), [&](const Code& code) {
        return !minutes.caregiver_covered[code.meaning->channel].empty();
    });
}

/// Where no look of the real recording was a cue, none of this one is: it is a look all the same.
void call_nobody_by_gaze(Parts& parts) {
    for (StateTrack& track : parts.states) {
        TrackHeading heading = track.heading();
        if (heading.person != child_index) continue;
        for (Code& code : heading.codes)
            if (code.meaning->channel == Channel::gaze && code.meaning->act == Act::bid)
                code.meaning->to = "nobody";
        track = StateTrack{std::move(heading), {track.states().begin(), track.states().end()}};
    }
}

void code_alike(Parts& parts, const Minutes& minutes) {
    std::erase_if(parts.states, [&](const StateTrack& track) { return !is_seen(track, minutes); });
    for (StateTrack& track : parts.states) track = coded(track, minutes.tick);
    parts.people.front().gaze_as_cue = minutes.gaze_as_cue;
    if (!minutes.gaze_calls) call_nobody_by_gaze(parts);
    parts.episodes = minutes.episodes;
    parts.coverage.clear();
    for (const Channel channel : {Channel::gaze, Channel::face, Channel::voice})
        parts.coverage.push_back({child_index, channel, minutes.child_covered});
    for (const Channel channel : channels)
        if (!minutes.caregiver_covered[channel].empty())
            parts.coverage.push_back({caregiver_index, channel, minutes.caregiver_covered[channel]});
    parts.resolution = minutes.tick;
}

} // namespace

Minutes minutes(const measure::Observation& seen) {
    if (seen.watched.empty()) throw Misuse{"nothing of the recording was watched"};
    const Transcript told = transcript(seen);
    const Duration lag = lag_to_zero(seen);
    Minutes made;
    made.procedure.name = "the same minutes";
    made.procedure.distraction = "distraction";
    made.procedure.episodes = Plot{told}.planned;
    made.child = std::get<WatchBegins>(told.notes.front().what).child;
    for (Episode episode : seen.episodes)
        if (const auto part = stretch(std::max(episode.interval.onset() - lag, Instant{Duration{0}}),
                                      episode.interval.offset() - lag)) {
            episode.interval = *part;
            made.episodes.push_back(std::move(episode));
        }
    made.child_covered =
        earlier(measure::covered_throughout(seen, Partner::child).value_or(seen.watched), lag);
    for (const Channel channel : channels)
        if (seen.in_use.caregiver.contains(channel))
            made.caregiver_covered[channel] = earlier(seen.covered.caregiver[channel], lag);
    made.gaze_as_cue = seen.looks_call;
    made.gaze_calls = std::any_of(seen.cue_bouts().begin(), seen.cue_bouts().end(),
                                  [](const measure::Bout& bout) { return bout.channel == Channel::gaze; });
    made.distraction_coded = made.may_be_distracted = told.distraction_coded;
    made.tick = seen.resolution.value_or(std::chrono::milliseconds{1});
    return made;
}

Timeline simulated(const Minutes& minutes, const Parameters& parameters, chance::Seed seed,
                   std::uint64_t index) {
    Parameters here = parameters;
    if (!minutes.may_be_distracted) here[Parameter::distraction_begins] = 0;
    Recorder recorder{minutes.procedure, here};
    DyadState state = session(here, first_learned(here));
    state.child = minutes.child;
    run_in_pieces(minutes, state, here, seed, index, recorder);
    Parts parts = recorder.take();
    parts.name = minutes.procedure.name;
    code_alike(parts, minutes);
    return Timeline{std::move(parts)};
}

} // namespace attune::model
