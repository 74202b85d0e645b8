// SPDX-License-Identifier: Apache-2.0
#include <attune/report/tip.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

constexpr std::array all_measures{
    TipMeasure{"answered", "answered", "any", {}},
    TipMeasure{"latency", "latency", {}, {}},
    TipMeasure{"channels", "answered", {}, {}},
    TipMeasure{"mutual_gaze", "mutual_gaze", {}, {}},
    TipMeasure{"avert_respected", "not_now", "respected", {}},
    TipMeasure{"face_calm", "calm", {}, {}},
    TipMeasure{"voice", "answered", "voice", {}},
    TipMeasure{"touch", "positive_touch", {}, {}},
    TipMeasure{"held_to_calm", "reaction", {}, {}},
    TipMeasure{"body", "openness", {}, {}},
    TipMeasure{"pace", "pace", {}, {}},
    TipMeasure{"waits", "turn_gap", {}, {}},
    TipMeasure{"child_starts", "shared_bout", "opened by the child", {}},
    TipMeasure{"child_ends", "shared_bout", "ended by the child", {}},
    TipMeasure{"not_now_respected", "not_now", "respected", {}},
    TipMeasure{"not_now_said", {}, {}, "what somebody says is not coded, only that a voice is heard"},
    TipMeasure{"distracted", "distraction", {}, {}},
    TipMeasure{"break", "break", {}, {}},
    TipMeasure{"repair", "break", "repaired", {}},
    TipMeasure{"repair_latency", "repair_latency", {}, {}},
    TipMeasure{"calm_time", "inconsolable", {}, {}},
    TipMeasure{"trust", {}, {}, "the trust trace is a line of one recording, not a number"},
};

namespace from {
constexpr std::string_view five_steps =
    "Center on the Developing Child 2019, five steps for serve and return";
constexpr std::string_view cues = "Washington State Department of Health 960-317 and Zero to Five, baby cues";
constexpr std::string_view looks = "Raising Children Network (Australia), baby cues";
constexpr std::string_view other_ways = "Trevisan et al. 2017; Akhtar & Gernsbacher 2008";
constexpr std::string_view mindful = "Duncan, Coatsworth & Greenberg 2009";
constexpr std::string_view newborns = "Raising Children Network (Australia), connecting with newborns";
constexpr std::string_view to_the_end = "Woodhouse et al. 2020";
constexpr std::string_view senses = "Cincinnati Children's, babies' senses";
constexpr std::string_view adopted = "Mayo Clinic Press, bonding after adoption";
constexpr std::string_view hanen = "Hanen Centre, observe, wait and listen";
constexpr std::string_view near = "Woodhouse et al. 2020, in advice for parents made from it";
constexpr std::string_view lively = "Feldman 2003";
constexpr std::string_view waiting = "advice pages for parents on waiting; 'say when and come back' is ours";
constexpr std::string_view screens = "Kirkorian et al. 2009";
constexpr std::string_view telephone = "Zero to Three authors 2023";
constexpr std::string_view technoference = "McDaniel, for Zero to Three";
constexpr std::string_view four_types = "Center on the Developing Child, working paper 12; McDaniel";
constexpr std::string_view coming_back = "Tronick & Gold 2020";
constexpr std::string_view too_loud = "Tronick & Gold 2020; pages for parents on making up";
constexpr std::string_view peak = "Parkview Health, caring for a crying baby";
constexpr std::string_view shaking = "American Academy of Pediatrics; NewYork-Presbyterian; City of New York";
constexpr std::string_view placed = "Adoptive Families, bonding";
constexpr std::string_view parting = "Canadian Paediatric Society 2013";
} // namespace from

constexpr std::array all_tips{
    Tip{"eyes.follow_the_look", {"mutual_gaze"}, from::five_steps},
    Tip{"eyes.wait_for_the_look", {"avert_respected"}, from::cues},
    Tip{"eyes.short_looks", {"mutual_gaze"}, from::looks},
    Tip{"eyes.without_eyes", {"channels"}, from::other_ways},
    Tip{"face.calm_first", {"face_calm"}, from::mindful},
    Tip{"face.following_face", {"face_calm"}, from::mindful},
    Tip{"voice.sound_for_sound", {"voice"}, from::newborns},
    Tip{"voice.softer", {"voice"}, from::newborns},
    Tip{"voice.say_what_you_see", {"waits"}, from::five_steps},
    Tip{"touch.hold_to_the_end", {"held_to_calm"}, from::to_the_end},
    Tip{"touch.still_hand", {"touch"}, from::senses},
    Tip{"touch.less_touch", {"avert_respected"}, from::adopted},
    Tip{"body.same_height", {"body"}, from::hanen},
    Tip{"body.whole_front", {"body"}, from::hanen},
    Tip{"body.within_reach", {"body"}, from::near},
    Tip{"pace.count_to_five", {"waits"}, from::hanen},
    Tip{"pace.begin_and_end", {"child_starts", "child_ends"}, from::five_steps},
    Tip{"pace.half_speed", {"pace"}, from::cues},
    Tip{"pace.lively_play", {"not_now_respected"}, from::lively},
    Tip{"not_now.respect", {"not_now_respected"}, from::cues},
    Tip{"not_now.say_when", {"not_now_said"}, from::waiting},
    Tip{"not_now.come_back", {"not_now_said", "repair"}, from::waiting},
    Tip{"not_now.waiting_minute", {"latency"}, from::waiting},
    Tip{"busy.screen_off", {"distracted"}, from::screens},
    Tip{"busy.name_the_phone", {"distracted", "not_now_said"}, from::telephone},
    Tip{"busy.phone_islands", {"distracted"}, from::technoference},
    Tip{"busy.rest", {"distracted"}, from::four_types},
    Tip{"repair.everybody_misses", {"repair"}, from::coming_back},
    Tip{"repair.tiny", {"repair_latency"}, from::coming_back},
    Tip{"repair.too_loud", {"repair"}, from::too_loud},
    Tip{"repair.half_is_enough", {"answered", "held_to_calm"}, from::to_the_end},
    Tip{"crying.no_cause", {"calm_time"}, from::peak},
    Tip{"crying.put_down", {"calm_time"}, from::shaking},
    Tip{"new.be_the_one", {"answered"}, from::placed},
    Tip{"new.offer_closeness", {"child_starts", "touch"}, from::adopted},
    Tip{"new.grows", {"trust"}, from::adopted},
    Tip{"two_homes.same_hello", {"break", "repair"}, from::parting},
    Tip{"two_homes.ten_minutes", {"answered"}, from::parting},
    Tip{"kindness.one_breath", {"latency"}, from::mindful},
    Tip{"kindness.to_yourself", {"trust"}, from::mindful},
};

} // namespace

std::span<const TipMeasure> tip_measures() {
    return all_measures;
}

const TipMeasure& tip_measure(std::string_view name) {
    const auto found = std::find_if(all_measures.begin(), all_measures.end(),
                                    [&](const TipMeasure& one) { return one.name == name; });
    if (found == all_measures.end()) throw Misuse{fmt::format("no tip is about \"{}\"", name)};
    return *found;
}

std::span<const Tip> tips() {
    return all_tips;
}

const Tip& tip(std::string_view key) {
    const auto found =
        std::find_if(all_tips.begin(), all_tips.end(), [&](const Tip& one) { return one.key == key; });
    if (found == all_tips.end()) throw Misuse{fmt::format("no tip \"{}\"", key)};
    return *found;
}

} // namespace attune::report
