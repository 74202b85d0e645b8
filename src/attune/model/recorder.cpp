// SPDX-License-Identifier: Apache-2.0
#include <attune/model/recorder.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

constexpr double cue_lasts = .3;
constexpr double cry_lasts = 1;
constexpr double act_lasts = 2;

Instant moment(double seconds) {
    return Instant{std::chrono::milliseconds{static_cast<std::int64_t>(std::floor(seconds * 1000 + .5))}};
}

std::string_view id(bool is_child) {
    return is_child ? "CHI" : "CAR";
}

/// The child has a word on three channels, the caregiver on all.
std::vector<Coverage> watched(Instant end) {
    std::vector<Coverage> all;
    const auto whole = stretch(Instant{Duration{0}}, end);
    if (!whole) return all;
    for (const Channel channel : {Channel::gaze, Channel::face, Channel::voice})
        all.push_back({PersonIndex{0}, channel, Stretches{{*whole}}});
    for (const Channel channel : channels) all.push_back({PersonIndex{1}, channel, Stretches{{*whole}}});
    return all;
}

} // namespace

Recorder::Recorder(const Procedure& procedure, const Parameters& parameters)
    : procedure_{&procedure}, distress_that_shows_{parameters[Parameter::episode_begins]} {
    distraction_.code = procedure.distraction;
    distraction_.meaning.act = Act::distraction;
    distraction_.meaning.kind = procedure.distraction;
}

bool Recorder::is_upset(const DyadState& state) const {
    return state.child == ChildState::alarmed || state.affect.distress > distress_that_shows_;
}

void Recorder::write(Who who, const Behaviour& behaviour, double onset, double offset) {
    if (behaviour.code.empty()) return;
    std::vector<Seen>& track = seen_[{who, behaviour.meaning.channel}];
    if (!track.empty()) track.back().offset = std::min(track.back().offset, moment(onset));
    track.push_back({&behaviour, moment(onset), moment(offset)});
}

void Recorder::happens(const DyadState& state, const Began& began) {
    if (child_ == nullptr) child_ = &seen(state.child);
    if (began.episode > 0)
        if (const auto whole = stretch(moment(episode_onset_), moment(state.clock)))
            episodes_.push_back(
                {procedure_->episodes[episode_].name, *whole, procedure_->episodes[episode_].instruction});
    episode_ = began.episode;
    episode_onset_ = state.clock;
}

void Recorder::end_state(double clock) {
    if (child_ != nullptr) write(Who::child, *child_, child_since_, clock);
    child_since_ = clock;
}

void Recorder::happens(const DyadState& state, const Moved& moved) {
    end_state(state.clock);
    child_ = &seen(moved.to);
}

void Recorder::happens(const DyadState& state, const Cued& cued) {
    const double lasts = cued.state == ChildState::alarmed ? cry_lasts : cue_lasts;
    write(Who::child, seen(cued, is_upset(state)), state.clock, state.clock + lasts);
}

void Recorder::happens(const DyadState& state, const Acted& acted) {
    write(Who::caregiver, seen(acted, is_upset(state)), state.clock, state.clock + act_lasts);
}

void Recorder::end_caregiver(double clock, CaregiverState was) {
    if (was == CaregiverState::distracted)
        write(Who::around, distraction_, caregiver_since_, clock);
    else
        write(Who::caregiver, seen(was), caregiver_since_, clock);
    caregiver_since_ = clock;
}

void Recorder::happens(const DyadState& state, const Turned& turned) {
    end_caregiver(state.clock, turned.from);
    caregiver_ = turned.to;
    if (is_reachable(turned.to)) return;
    for (auto& [key, all] : seen_) // who goes, or becomes still, stops in the middle of an act
        if (key.first == Who::caregiver && !all.empty())
            all.back().offset = std::min(all.back().offset, moment(state.clock));
}

void Recorder::ends(const DyadState& state) {
    end_state(state.clock);
    end_caregiver(state.clock, caregiver_);
    happens(state, Began{episode_ + 1});
    end_ = state.clock;
}

StateTrack Recorder::track(const std::string& name, std::optional<PersonIndex> person,
                           std::vector<Seen>& all) const {
    TrackHeading heading{name, person, {}};
    std::vector<State> states;
    std::map<const Behaviour*, std::uint32_t> codes;
    for (const Seen& one : all) {
        const auto when = stretch(one.onset, std::min(one.offset, moment(end_)));
        if (!when) continue;
        const auto [code, is_new] =
            codes.try_emplace(one.behaviour, static_cast<std::uint32_t>(heading.codes.size()));
        if (is_new) heading.codes.push_back({std::string{one.behaviour->code}, one.behaviour->meaning});
        states.push_back({*when, CodeIndex{code->second}, ""});
    }
    return {std::move(heading), std::move(states)};
}

Parts Recorder::take() {
    Parts parts;
    parts.people = {{std::string{id(true)}, Role::child, {}, true, {}},
                    {std::string{id(false)}, Role::caregiver, {}, true, {}}};
    for (auto& [key, all] : seen_) {
        const auto& [who, channel] = key;
        if (who == Who::around)
            parts.states.push_back(track("context", {}, all));
        else
            parts.states.push_back(track(fmt::format("{}@{}", name(channel), id(who == Who::child)),
                                         PersonIndex{who == Who::child ? 0U : 1U}, all));
    }
    parts.episodes = std::move(episodes_);
    parts.coverage = watched(moment(end_));
    parts.length = moment(end_).since_zero();
    parts.resolution = std::chrono::milliseconds{1};
    parts.zero = "the simulation's beginning";
    return parts;
}

} // namespace attune::model
