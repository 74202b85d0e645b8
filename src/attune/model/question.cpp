// SPDX-License-Identifier: Apache-2.0
#include <attune/model/question.hpp>

#include <fmt/format.h>

namespace attune::model {
namespace {

constexpr measure::Noun cues_present{"cue that found the caregiver present",
                                     "cues that found the caregiver present"};
constexpr measure::Noun cues_distracted{"cue in distraction", "cues in distraction"};
constexpr measure::Noun cues_reached{"cue that found the caregiver there",
                                     "cues that found the caregiver there"};
constexpr measure::Noun acts_at_all{"act", "acts"};
constexpr measure::Noun acts_on_channel{"act on this channel", "acts on this channel"};
constexpr measure::Noun acts_in_content{"act while the child was content",
                                        "acts while the child was content"};

} // namespace

std::vector<Question> questions(std::span<const Transcript> transcripts, Availability availability) {
    using enum CaregiverState;
    const Tally counted = tally(transcripts);
    ChannelSet seen;
    for (const Transcript& one : transcripts)
        for (const Channel channel : channels)
            if (one.channels.contains(channel)) seen.insert(channel);
    const bool hidden = availability == Availability::hidden;
    const std::size_t reached = counted.cues[present] + counted.cues[distracted];
    std::vector<Question> all{
        {Parameter::attentiveness, hidden ? reached : counted.cues[present], cues_present},
        {Parameter::attentiveness_distracted, hidden ? reached : counted.cues[distracted], cues_distracted}};
    std::size_t acts = 0;
    for (const Channel channel : channels) acts += counted.acts[channel];
    all.push_back({Parameter::offer_rate, acts - counted.acts_in_content, acts_at_all});
    all.push_back({Parameter::intrusion_rate, counted.acts_in_content, acts_in_content});
    for (const Parameter first : {Parameter::use_gaze, Parameter::latency_gaze})
        for (const Channel channel : channels)
            if (seen.contains(channel))
                all.push_back({of(first, channel), counted.acts[channel], acts_on_channel});
    if (hidden)
        for (const Parameter turn : {Parameter::distraction_begins, Parameter::distraction_ends})
            all.push_back({turn, reached, cues_reached});
    return all;
}

measure::Undetermined too_few(const Question& question, unsigned least_events) {
    return {fmt::format("{} {}; at least {} are needed", question.events,
                        question.events == 1 ? question.of.one : question.of.many, least_events)};
}

} // namespace attune::model
