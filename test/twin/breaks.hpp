// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

namespace twin {

enum class Opening { carried, unavailable, missed }; // in the order of ties
enum class Outcome { repaired, recovered_alone, let_go, censored };
enum class Depth { none, bid, turn_away, alarm };
enum class Mender { child, caregiver };

/// When a stage began inside a break: at a time, or it was already on at the onset of the break.
struct Stage {
    bool on = false;
    std::optional<Time> at;
    bool present() const { return on || at; }
};

struct Break {
    Opening opening = Opening::missed;
    Stretch segment;
    Time onset = 0;
    Time confirmed = 0;
    Time close = 0; ///< the segment's end where censored
    int missed = 0; ///< missed cues that belong to it, the opening one included
    std::optional<Time> bid;
    Stage turn_away;
    Stage alarm;
    Depth depth = Depth::none;
    Outcome outcome = Outcome::censored;
    std::optional<Mender> by;              ///< of a repair
    std::optional<Time> latency;           ///< of a repair, from the onset
    std::optional<Time> from_first_answer; ///< of a repair, from the first answer since the confirmation
    std::optional<Time> censored_at;       ///< for curves
    std::optional<int> opened_in;          ///< episodes
    std::optional<int> closed_in;
    int answers = 0;      ///< answer onsets between confirmation and close
    bool stopped = false; ///< persistence ended while the child was still upset

    int bid_onsets = 0; ///< all onsets inside the break, for the rates that order is compared with
    int turn_away_onsets = 0;
    int alarm_onsets = 0;
};

/// All breaks by onset, `let go` ones too.
std::vector<Break> breaks_of(const Scene& scene, const std::vector<Cue>& cues);

/// Fills stages, depth and onsets of a break whose onset and close are known.
void describe_stages(const Scene& scene, const std::vector<Cue>& cues, Break& it);

/// Fills answers and stopped.
void describe_persistence(const Scene& scene, Break& it);

/// Those shown as ruptures: all but `let go`.
std::vector<Break> without_let_go(const std::vector<Break>& breaks);

/// Whether stages came as written (bid, turn away, alarm), and how often rates alone would bring that about.
struct Order {
    int with_all_three = 0; ///< breaks with the three stages, none of them `on`
    int in_full_order = 0;
    int pairs = 0;
    double pairs_in_order = 0; ///< ties half
    double bid_rate = 0;       ///< onsets per second inside these breaks
    double turn_away_rate = 0;
    double alarm_rate = 0;
    std::optional<double> full_by_rates;  ///< empty where a rate in a denominator leaves nothing to divide by
    std::optional<double> pairs_by_rates; ///< mean over the pairs that are present
};
Order order_of(const std::vector<Break>& breaks);

/// For step hazards, at one stage (none, bid, turn away): time spent and onsets of further stages.
struct Step {
    Time at_risk = 0;
    std::array<Time, 3> at_risk_by_bin{};          ///< 0-5, 5-15, >15 s since the stage began
    std::array<int, 4> to{};                       ///< onsets, by the stage that followed (a Depth)
    std::array<std::array<int, 4>, 3> to_by_bin{}; ///< [bin][Depth]
};
/// Indexed by Depth::none, bid, turn_away.
std::array<Step, 3> steps_of(const std::vector<Break>& breaks);

/// From the episode's first watched moment to the first repair in it. Empty where nothing was watched.
struct FirstRepair {
    Time t = 0;
    bool repaired = false; ///< else censored at t
};
std::optional<FirstRepair> first_repair(const Scene& scene, const std::vector<Break>& breaks, int episode);

} // namespace twin
