// SPDX-License-Identifier: Apache-2.0
#include <attune/report/idea.hpp>

#include <attune/report/sights.hpp>

#include <array>

namespace attune::report {

namespace {

// Questions with more than one line.
constexpr std::string_view turned = "Is the child turned to the caregiver?";
constexpr std::string_view there = "Is the caregiver there, moment to moment?";
constexpr std::string_view answered = "Are cues answered?";
constexpr std::string_view taken_up = "Are they taken up?";
constexpr std::string_view touched = "Are they met with positive touch?";
constexpr std::string_view paced = "Is it at the child's pace?";
constexpr std::string_view whose = "Does the child begin and end?";
constexpr std::string_view listens = "Is there listening, talking and playing?";
constexpr std::string_view comfortable = "Is it comfortable?";
constexpr std::string_view breaks_go = "When it breaks, how far does it go?";
constexpr std::string_view mended = "What mends it?";

} // namespace

std::span<const IdeaLine> idea() {
    static constexpr std::array lines{
        IdeaLine{turned, "orientation", "any", "of the time, by gaze or posture", turned_to},
        IdeaLine{turned, "mutual_gaze", "of the time", "of the time both looked at each other", mutual_gazes},
        IdeaLine{there, "presence", "present", "of the time neither gone nor distracted", no_sights},
        IdeaLine{there, "focus", "of the time", "of the time with the child; the longest lapses",
                 lapses_of_focus},
        IdeaLine{answered, "answered", "any", "of the cues, in their window", answered_cues},
        IdeaLine{answered, "latency", "answered", "median, from a cue to its answer", no_sights},
        IdeaLine{taken_up, "mirrored", "mirrored", "of the bids, by an answer in their own feeling",
                 mirrored_bids},
        IdeaLine{taken_up, "support", "support", "of the alarms, by support", supported_alarms},
        IdeaLine{touched, "positive_touch", "of touch", "of the touch", touches},
        IdeaLine{touched, "positive_touch", "of alarm", "of the time in alarm", no_sights},
        IdeaLine{paced, "pace", "level", "as much begun as by the child", no_sights},
        IdeaLine{paced, "pace_change", "drift", "further from it each minute, as log ratio; below 0: nearer",
                 no_sights},
        IdeaLine{whose, "shared_bout", "opened by the child", "of the times together the child opened",
                 opened_by_child},
        IdeaLine{whose, "shared_bout", "ended by the child", "of them the child ended", ended_by_child},
        IdeaLine{"Is \u201cnot now\u201d respected?", "not_now", "respected", "of the child's turnings away",
                 respected},
        IdeaLine{listens, "listening", "of the child's voice", "of the child's voice, quiet and attentive",
                 no_sights},
        IdeaLine{listens, "turn_gap", "child -> caregiver", "median gap before the caregiver spoke",
                 turns_taken},
        IdeaLine{listens, "joint_play", "of the time", "of the time both played with a thing",
                 times_with_a_thing},
        IdeaLine{comfortable, "child_time", "alarm", "of the time the child was in alarm", alarms},
        IdeaLine{comfortable, "comfort", "positive less negative",
                 "of the time in a positive tone, less that in a negative one", pleasant_times},
        IdeaLine{comfortable, "calm", "calm",
                 "of the alarm with the caregiver there: no negative face or voice", no_sights},
        IdeaLine{comfortable, "expressive", "any", "of the time the caregiver was expressive", no_sights},
        IdeaLine{comfortable, "openness", "of the time", "of the time the caregiver's posture was open",
                 no_sights},
        IdeaLine{"Is it free from distraction?", "presence", "distracted",
                 "of the time the caregiver was distracted", distractions},
        IdeaLine{breaks_go, "break", "rate", "breaks", breaks},
        IdeaLine{breaks_go, "break", "reached a further bid", "of them reached a further bid", no_sights},
        IdeaLine{breaks_go, "break", "reached turning away", "of them reached turning away", no_sights},
        IdeaLine{breaks_go, "break", "reached alarm", "of them reached alarm", no_sights},
        IdeaLine{mended, "break", "repaired", "of the breaks, by an answer", repairs},
        IdeaLine{mended, "repair_latency", "repaired", "median, from break to repair", no_sights},
    };
    return lines;
}

} // namespace attune::report
