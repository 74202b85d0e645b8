// SPDX-License-Identifier: Apache-2.0
#include <attune/read/signal_readings.hpp>

#include <attune/read/mapping.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace attune::read {
namespace {

using Signals = std::vector<const CodedSignal*>; // in the order of a rule's conditions

Instant onset(const CodedSignal& signal, std::size_t k) {
    return signal.start + nearest(Seconds{static_cast<double>(k) / signal.rate.per_second()});
}

bool alike(const CodedSignal& one, const CodedSignal& other) {
    return one.start == other.start && one.rate == other.rate && one.samples.size() == other.samples.size();
}

/// Empty where a signal is not there or is not sampled like the others; `why` then says which.
Signals signals_for(const SignalRule& rule, const Coding& coding, const std::string& person,
                    std::string& why) {
    Signals found;
    for (const Condition& condition : rule.when) {
        const auto signal =
            std::find_if(coding.signals.begin(), coding.signals.end(), [&](const CodedSignal& one) {
                return one.name == condition.signal && one.person == person;
            });
        if (signal == coding.signals.end()) {
            why = fmt::format("there is no signal {}", condition.signal);
            return {};
        }
        if (!found.empty() && !alike(*found.front(), *signal)) {
            why = fmt::format("{} and {} are not sampled alike", found.front()->name, signal->name);
            return {};
        }
        found.push_back(&*signal);
    }
    return found;
}

bool hold(const SignalRule& rule, const Signals& signals, std::size_t k) {
    for (std::size_t i = 0; i < signals.size(); ++i)
        if (!rule.when[i].holds(signals[i]->samples[k])) return false;
    return true;
}

std::vector<SignalReading::Run> runs_of(const SignalRule& rule, const Signals& signals) {
    const CodedSignal& clock = *signals.front();
    std::vector<SignalReading::Run> runs;
    for (std::size_t k = 0; k < clock.samples.size(); ++k) {
        if (!hold(rule, signals, k)) continue;
        const std::size_t first = k;
        while (k + 1 < clock.samples.size() && hold(rule, signals, k + 1)) ++k;
        const Instant begin = onset(clock, first);
        const Instant end = onset(clock, k + 1);
        if (!runs.empty() && begin - runs.back().interval.offset() < rule.join)
            runs.back().interval = Interval{runs.back().interval.onset(), end};
        else if (const auto run = stretch(begin, end))
            runs.push_back({*run, first});
    }
    std::erase_if(runs, [&](const auto& run) { return run.interval.length() < rule.shortest; });
    return runs;
}

Stretches seen(const Signals& signals) {
    const CodedSignal& clock = *signals.front();
    const auto is_seen = [&](std::size_t k) {
        return std::none_of(signals.begin(), signals.end(),
                            [&](const CodedSignal* signal) { return std::isnan(signal->samples[k]); });
    };
    std::vector<Interval> intervals;
    for (std::size_t k = 0; k < clock.samples.size(); ++k) {
        if (!is_seen(k)) continue;
        const std::size_t first = k;
        while (k + 1 < clock.samples.size() && is_seen(k + 1)) ++k;
        if (const auto run = stretch(onset(clock, first), onset(clock, k + 1))) intervals.push_back(*run);
    }
    return Stretches{std::move(intervals)};
}

} // namespace

std::optional<std::vector<std::string>> signals_asked_for(const Codebook& codebook) {
    if (codebook.signals.empty()) return std::nullopt;
    std::vector<std::string> names;
    for (const SignalRule& rule : codebook.signals)
        for (const Condition& condition : rule.when) names.push_back(condition.signal);
    return names;
}

SignalReadings read_signals(const Coding& coding, const Codebook& codebook) {
    std::set<std::string> people;
    for (const CodedSignal& signal : coding.signals) people.insert(signal.person);
    SignalReadings all;
    for (const SignalRule& rule : codebook.signals)
        for (const std::string& in_file : people) {
            const std::string& id = !rule.person.empty() ? rule.person
                                    : in_file.empty()    ? codebook.whose
                                                         : in_file;
            if (rule.role && role_of(id, coding, codebook) != rule.role) continue;
            std::string why;
            const Signals signals = signals_for(rule, coding, in_file, why);
            if (!signals.empty())
                all.readings.push_back({&rule, id, runs_of(rule, signals), seen(signals)});
            else
                all.findings.push_back({Severity::note,
                                        {coding.name, {}, {}, in_file, {}},
                                        fmt::format("{} can not be told: {}", rule.words, why),
                                        "Nothing needs doing if the file was made without it."});
        }
    return all;
}

} // namespace attune::read
