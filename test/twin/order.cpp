// SPDX-License-Identifier: Apache-2.0
#include <test/twin/breaks.hpp>

namespace twin {

namespace {

/// The times of bid, turn away and alarm; a stage that was already `on` is left out.
std::array<std::optional<Time>, 3> stage_times(const Break& it) {
    return {it.bid, it.turn_away.at, it.alarm.at};
}

double first_of_two(double one, double other) {
    return one / (one + other);
}

} // namespace

// CHOICE: rates are over all onsets inside the given breaks (bid cues after the onset; bouts of withdraw and
// alarm, on each channel, from the onset), over the time in [onset, close) of all of them.
Order order_of(const std::vector<Break>& breaks) {
    Order order;
    Time inside = 0;
    std::array<int, 3> onsets{};
    for (const Break& it : breaks) {
        inside += it.close - it.onset;
        onsets[0] += it.bid_onsets;
        onsets[1] += it.turn_away_onsets;
        onsets[2] += it.alarm_onsets;
    }
    const double seconds = static_cast<double>(inside) / static_cast<double>(second);
    std::array<double, 3> rates{};
    for (std::size_t i = 0; i < 3 && inside > 0; ++i) rates[i] = onsets[i] / seconds;

    double pairs_by_rates = 0;
    for (const Break& it : breaks) {
        const auto times = stage_times(it);
        if (times[0] && times[1] && times[2]) {
            ++order.with_all_three;
            if (*times[0] < *times[1] && *times[1] < *times[2]) ++order.in_full_order;
        }
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = i + 1; j < 3; ++j) {
                if (!times[i] || !times[j]) continue;
                ++order.pairs;
                if (*times[i] < *times[j]) order.pairs_in_order += 1;
                if (*times[i] == *times[j]) order.pairs_in_order += 0.5;
                pairs_by_rates += first_of_two(rates[i], rates[j]);
            }
        }
    }
    order.bid_rate = rates[0];
    order.turn_away_rate = rates[1];
    order.alarm_rate = rates[2];
    if (order.pairs > 0) order.pairs_by_rates = pairs_by_rates / order.pairs;
    if (rates[1] + rates[2] > 0) {
        order.full_by_rates = rates[0] / (rates[0] + rates[1] + rates[2]) * first_of_two(rates[1], rates[2]);
    }
    return order;
}

namespace {

constexpr std::array<Time, 4> bin_borders{0, 5 * second, 15 * second, INT64_MAX};

std::size_t bin_of(Time in_stage) {
    if (in_stage < bin_borders[1]) return 0;
    return in_stage < bin_borders[2] ? 1 : 2;
}

/// Leaves the stage at `at` for `to`, or (no stage) is only watched until then.
void leave(Step& step, Time since, Time at, std::optional<std::size_t> to) {
    step.at_risk += at - since;
    for (std::size_t bin = 0; bin < 3; ++bin) {
        const Time from = std::min(at - since, bin_borders[bin]);
        const Time until = std::min(at - since, bin_borders[bin + 1]);
        step.at_risk_by_bin[bin] += until - from;
    }
    if (!to) return;
    ++step.to[*to];
    ++step.to_by_bin[bin_of(at - since)][*to];
}

} // namespace

// CHOICE: the present stage is the furthest reached so far; a break that opened with withdraw or alarm
// already `on` is left out as a whole; stages that begin together lead to the furthest of them; an onset
// exactly 5 or 15 s into a stage is in the later bin. A stage at the onset of the break itself leaves no time
// at risk and is no onset.
std::array<Step, 3> steps_of(const std::vector<Break>& breaks) {
    std::array<Step, 3> steps{};
    for (const Break& it : breaks) {
        if (it.turn_away.on || it.alarm.on) continue;
        const auto times = stage_times(it);
        std::size_t stage = 0; // Depth::none
        Time since = it.onset;
        while (stage < 3) {
            std::optional<Time> next;
            for (std::size_t s = stage; s < 3; ++s) {
                if (times[s] && (!next || *times[s] < *next)) next = times[s];
            }
            if (!next) break;
            std::size_t to = stage;
            for (std::size_t s = stage; s < 3; ++s) {
                if (times[s] == next) to = s + 1;
            }
            const bool opens_there = *next == it.onset;
            if (!opens_there) leave(steps[stage], since, *next, to);
            stage = to;
            since = *next;
        }
        if (stage < 3) leave(steps[stage], since, it.close, std::nullopt);
    }
    return steps;
}

} // namespace twin
