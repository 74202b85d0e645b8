// SPDX-License-Identifier: Apache-2.0
#include <attune/report/idea.hpp>

#include <attune/report/sights.hpp>

#include <array>

namespace attune::report {

std::span<const IdeaLine> idea() {
    static constexpr std::array lines{
        IdeaLine{"Is the child turned to the caregiver?", "orientation", "any",
                 "of the time, by gaze or posture", turned_to},
        IdeaLine{"Is the caregiver there, moment to moment?", "presence", "present",
                 "of the time neither gone nor distracted", no_sights},
        IdeaLine{"", "focus", "of the time", "of the time with the child; the longest lapses",
                 lapses_of_focus},
        IdeaLine{"Are cues answered?", "answered", "any", "of the cues, in their window", answered_cues},
        IdeaLine{"", "latency", "answered", "median, from a cue to its answer", no_sights},
        IdeaLine{"Are they taken up?", "mirrored", "mirrored",
                 "of the bids, by an answer in their own feeling", mirrored_bids},
        IdeaLine{"", "support", "support", "of the alarms, by support", supported_alarms},
        IdeaLine{"Are they met with positive touch?", "positive_touch", "of touch", "of the touch", touches},
        IdeaLine{"", "positive_touch", "of alarm", "of the time in alarm", no_sights},
        IdeaLine{"Does the child begin and end?", "shared_bout", "opened by the child",
                 "of the times together the child opened", opened_by_child},
        IdeaLine{"", "shared_bout", "ended by the child", "of them the child ended", ended_by_child},
        IdeaLine{"Is \u201cnot now\u201d respected?", "not_now", "respected", "of the child's turnings away",
                 respected},
        IdeaLine{"Is it comfortable?", "child_time", "alarm", "of the time the child was in alarm", alarms},
        IdeaLine{"", "openness", "of the time", "of the time the caregiver's posture was open", no_sights},
        IdeaLine{"Is it free from distraction?", "presence", "distracted",
                 "of the time the caregiver was distracted", distractions},
        IdeaLine{"When it breaks, how far does it go?", "break", "rate", "breaks per minute", breaks},
        IdeaLine{"", "break", "reached a further bid", "of them reached a further bid", no_sights},
        IdeaLine{"", "break", "reached turning away", "of them reached turning away", no_sights},
        IdeaLine{"", "break", "reached alarm", "of them reached alarm", no_sights},
        IdeaLine{"What mends it?", "break", "repaired", "of the breaks, by an answer", repairs},
        IdeaLine{"", "repair_latency", "repaired", "median, from break to repair", no_sights},
    };
    return lines;
}

} // namespace attune::report
