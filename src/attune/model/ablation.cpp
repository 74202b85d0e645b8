// SPDX-License-Identifier: Apache-2.0
#include <attune/model/ablation.hpp>

#include <algorithm>
#include <array>

namespace attune::model {
namespace {

using enum Parameter;

/// No time at all: the clock of a simulation is finer than that.
constexpr double at_once = 1e-9;

/// As in the prototype that the model began with: one act for an answer, on the voice, with the mean latency,
/// contact and relief of an answer, always mirroring and in the child's tempo.
void merge_channels(Parameters& p) {
    for (const Channel channel : channels) p[of(use_gaze, channel)] = p[of(use_distracted_gaze, channel)] = 0;
    p[use_voice] = p[use_distracted_voice] = p[mirror_voice] = 1;
    p[latency_voice] = 1.4;
    p[contact_voice] = .6;
    p[relief_voice] = .36;
    p[tempo] = 1;
    p[tempo_spread] = 0;
}

void remove_strategies(Parameters& p) {
    for (const Parameter first :
         {bid_minimise, cry_minimise, bidding_minimise, alarming_minimise, averting_minimise})
        for (const Strategy strategy : strategies) p[of(first, strategy)] = p[of(first, Strategy::direct)];
}

constexpr std::array all{
    Ablation{"channels", "an answer is one act on one channel", merge_channels},
    Ablation{"mirroring", "an act that mirrors brings no more contact than another",
             [](Parameters& p) { p[mirroring_floor] = 1; }},
    Ablation{"tempo", "every answer comes in the child's tempo",
             [](Parameters& p) {
                 p[tempo] = 1;
                 p[tempo_spread] = 0;
             }},
    Ablation{"act-length", "an act occupies nobody: louder is always better",
             [](Parameters& p) { p[act_length] = at_once; }},
    Ablation{"cry-ends-distraction", "crying does not bring a distracted caregiver back",
             [](Parameters& p) { p[cry_ends_distraction] = 0; }},
    Ablation{"lost-calm", "loud crying costs the caregiver no calm", [](Parameters& p) { p[calm] = 1; }},
    Ablation{"self-arousal", "crying does not upset the child further",
             [](Parameters& p) { p[self_arousal] = 0; }},
    Ablation{"signal-cost", "signalling costs the child nothing",
             [](Parameters& p) { p[signal_cost] = p[loudest_cost] = 0; }},
    Ablation{"strategies", "all three strategies do the same", remove_strategies},
    Ablation{"strategy-learning", "no strategy is learned: each keeps its chance",
             [](Parameters& p) { p[learning_rate] = 0; }},
    Ablation{"spread", "an uncertain payoff does not attract", [](Parameters& p) { p[spread_weight] = 0; }},
    Ablation{"trust-memory", "trust remembers the last bout of calling only",
             [](Parameters& p) { p[trust_memory] = 1; }},
    Ablation{"fear", "frights upset, and are not learned from",
             [](Parameters& p) { p[threat_distress] = p[conflict_averted] = p[conflict_withdrawn] = 0; }},
    Ablation{"trust-by-caregiver", "one trust and one threat serve all caregivers",
             [](Parameters& p) { p[shared_expectations] = 1; }},
    Ablation{"strategies-by-caregiver", "one way of signalling is learned for all caregivers",
             [](Parameters& p) { p[shared_strategies] = 1; }},
    Ablation{"heritage", "what a caregiver learned as a child does not matter",
             [](Parameters& p) { p[heritage] = 0; }},
};

} // namespace

std::span<const Ablation> ablations() {
    return all;
}

const Ablation* ablation_named(std::string_view text) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Ablation& one) { return one.name == text; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace attune::model
