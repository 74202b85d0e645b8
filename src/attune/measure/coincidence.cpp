// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/coincidence.hpp>

#include <attune/measure/circle.hpp>
#include <attune/measure/expected.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/measure/lag.hpp>
#include <attune/measure/silences.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace attune::measure {
namespace {

std::optional<std::string> too_short(const Circle& circle, const Options& options, Position margin) {
    const Position least = 2 * margin + 20 * reach_of(options).count();
    if (circle.length() < least)
        return fmt::format("episode too short for shifts: {:.4g} s watched, {:.4g} s needed",
                           static_cast<double>(circle.length()) / 1e9, static_cast<double>(least) / 1e9);
    if (options.null == Null::local_shift && options.local.count() < margin)
        return fmt::format("a local shift of at most {:.4g} s is less than the least lag of {:.4g} s",
                           Seconds{options.local}.count(), static_cast<double>(margin) / 1e9);
    return std::nullopt;
}

} // namespace

std::string_view name(CueKind kind) {
    constexpr std::array<std::string_view, 3> names{"any", "bid", "alarm"};
    return names[static_cast<std::size_t>(kind)];
}

AnswerCounts& AnswerCounts::operator+=(const AnswerCounts& more) {
    for (const CueKind kind : cue_kinds) {
        complete[kind] += more.complete[kind];
        answered[kind] += more.answered[kind];
        unanswered[kind] += more.unanswered[kind];
        in_window[kind] += more.in_window[kind];
    }
    for (const Channel channel : channels) by_channel[channel] += more.by_channel[channel];
    return *this;
}

AnswerCounts count_answers(const Ledger& ledger, std::size_t episode) {
    AnswerCounts counts;
    for (const Row* row : rows_in(ledger, episode)) {
        if (!row->cue.complete) continue;
        for (const CueKind kind : cue_kinds) {
            if (!is_of(kind, row->cue.act)) continue;
            ++counts.complete[kind];
            counts.answered[kind] += row->answered();
            counts.unanswered[kind] += row->status == Status::unanswered;
            counts.in_window[kind] += row->answered_in_window;
        }
        for (const Channel channel : channels)
            counts.by_channel[channel] += row->first_channels.contains(channel);
    }
    return counts;
}

Measured<Coincidence> coincidence(const Observation& seen, const Ledger& ledger, const Options& options,
                                  std::size_t episode, Progress& progress) {
    return coincidence(seen, Circle{seen, ledger, episode}, options, episode, progress);
}

Measured<Coincidence> coincidence(const Observation& seen, const Circle& circle, const Options& options,
                                  std::size_t episode, Progress& progress) {
    const Position margin = std::max<Position>(3 * reach_of(options).count(), circle.longest_window());
    if (auto why = too_short(circle, options, margin)) return Undetermined{*why};

    Coincidence found{Duration{circle.length()}, Duration{margin}, {}, {}, {}};
    found.null.resize(options.shifts);
    std::optional<Silences> silences; // as large as all the acts: made only where they are shuffled
    if (options.null == Null::shuffled_gaps) silences.emplace(seen, episode);
    const std::size_t bytes_each =
        circle.answers().size() * sizeof(AnswerOnset) + circle.acts().size() * sizeof(ChannelSet);
    const auto count_shifts = [&](std::size_t first, std::size_t last) {
        std::vector<AnswerOnset> answers;
        std::vector<ChannelSet> working;
        for (std::size_t shift = first; shift < last; ++shift) {
            chance::Stream stream = stream_of(options, episode, shift);
            if (silences)
                silences->shuffle(stream, answers);
            else
                rotate(circle.answers(), draw_lag(stream, options, circle.length(), margin), circle.length(),
                       answers);
            found.null[shift] = circle.count(answers, working);
        }
    };
    in_parallel(options.shifts, options.threads, progress, count_shifts, bytes_each);
    if (options.null != Null::circular_shift) return found;
    const auto answered = expected_with_answer(circle, circle.own_time(), margin);
    const auto in_window = expected_with_answer(circle, circle.windows(), margin);
    for (const CueKind kind : cue_kinds) {
        if (answered) found.expected_answered[kind] = (*answered)[kind];
        if (in_window) found.expected_in_window[kind] = (*in_window)[kind];
    }
    return found;
}

} // namespace attune::measure
