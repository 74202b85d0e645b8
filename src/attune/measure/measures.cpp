// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/measures.hpp>

#include <attune/measure/break_order.hpp>
#include <attune/measure/break_shares.hpp>
#include <attune/measure/calm.hpp>
#include <attune/measure/child_response.hpp>
#include <attune/measure/child_time.hpp>
#include <attune/measure/circle_moments.hpp>
#include <attune/measure/comfort.hpp>
#include <attune/measure/consistency.hpp>
#include <attune/measure/contradiction.hpp>
#include <attune/measure/distraction.hpp>
#include <attune/measure/exchanges.hpp>
#include <attune/measure/expressive.hpp>
#include <attune/measure/inconsolable.hpp>
#include <attune/measure/joint_play.hpp>
#include <attune/measure/latency.hpp>
#include <attune/measure/matching.hpp>
#include <attune/measure/met.hpp>
#include <attune/measure/mirroring.hpp>
#include <attune/measure/not_now.hpp>
#include <attune/measure/offers.hpp>
#include <attune/measure/orientation.hpp>
#include <attune/measure/pace.hpp>
#include <attune/measure/positive_touch.hpp>
#include <attune/measure/presence.hpp>
#include <attune/measure/reaction.hpp>
#include <attune/measure/repair_time.hpp>
#include <attune/measure/share_answered.hpp>
#include <attune/measure/shared_bout.hpp>
#include <attune/measure/still_face.hpp>
#include <attune/measure/turns.hpp>

#include <array>

namespace attune::measure {

std::span<const Measure> measures() {
    static const std::array all{
        Measure{{&answered, &answered_run, &answered_window}, share_answered},
        Measure{{&latency_onset, &latency_offset}, latency},
        Measure{{&met_with}, met},
        Measure{{&reaction_to_answer}, reactions},
        Measure{{&mirrored_bids, &alarm_support}, mirroring},
        Measure{{&safe_haven, &secure_base}, circle_results},
        Measure{{&calm}, calm_results},
        Measure{{&expressive}, expressive_results},
        Measure{{&exchange}, exchange_results},
        Measure{{&offer}, offers},
        Measure{{&shared_bout, &mutual_gaze}, shared_bout_results},
        Measure{
            .descriptions = {&shared_bout_of_channel}, .ask = shared_bouts_of_channels, .on_request = true},
        Measure{{&not_now}, not_now_results},
        Measure{{&presence, &focus}, presence_results},
        Measure{{&orientation, &openness}, orientations},
        Measure{{&positive_touch}, positive_touches},
        Measure{{&pace, &pace_change}, pace_results},
        Measure{{&turn_gap, &turn_change, &lapse, &listening}, turn_results},
        Measure{{&distraction}, distraction_results},
        Measure{{&consistency}, consistencies},
        Measure{{&break_course}, break_shares},
        Measure{{&break_stage_order, &break_step}, break_orders},
        Measure{{&repair_latency, &time_to_first_repair}, repair_times},
        Measure{{&child_time}, child_times},
        Measure{{&comfort, &alarm_free}, comforts},
        Measure{{&contradiction}, contradictions},
        Measure{{&joint_play}, joint_plays},
        Measure{{&inconsolable}, inconsolable_results},
        Measure{{&still_face_contrast, &back_to_play}, still_face_contrasts},
        Measure{{&phase_match}, phase_matches},
        Measure{{&child_response, &child_response_run, &child_response_window}, child_responses, true},
    };
    return all;
}

const Description* description(std::string_view identifier) {
    for (const Measure& measure : measures())
        for (const Description* one : measure.descriptions)
            if (one->identifier == identifier) return one;
    return nullptr;
}

} // namespace attune::measure
