// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena/recorded.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/lena/notation.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace attune::read::its {
namespace {

constexpr std::size_t most_stretches = 10'000;

constexpr FindingKind pause{Severity::note, "recordings after a pause", ""};
constexpr FindingKind no_times{Severity::error, "recordings whose times are none",
                               "Export the file from LENA again."};
constexpr FindingKind too_early{Severity::warning, "recordings that begin before the last one ends",
                                "Check the program that changed the file: LENA writes none of these."};
constexpr FindingKind hole{Severity::warning, "holes between segments",
                           "LENA leaves none: check whether segments were taken out of the file."};
constexpr FindingKind overlap{Severity::warning, "segments that begin before the last one ends",
                              "LENA gives each moment to one speaker: check the program that changed the "
                              "file."};
constexpr FindingKind outside{Severity::warning, "segments outside their recording",
                              "Check the program that changed the file: LENA writes none of these."};

} // namespace

Place Recorded::place(std::size_t position) const {
    Place where = lines_->place(file_, position);
    where.column.reset();
    return where;
}

void Recorded::tell_pause(const XmlWalk& walk) const {
    const auto clock = clock_time(walk.attribute("startClockTime"));
    std::string when = "some time after";
    if (clock && clock_end_) {
        const auto pause_length = (*clock - *clock_end_).count();
        when = fmt::format("{} s by the clock {}", std::abs(pause_length),
                           pause_length < 0 ? "before" : "after");
    }
    log_->add(
        pause, place(walk.position()),
        fmt::format("recording {} begins here, {} recording {} ended; in recorded time the pause takes no "
                    "time",
                    count_, when, count_ - 1));
}

void Recorded::begin(const XmlWalk& walk) {
    if (open_) end(walk.position());
    ++count_;
    if (count_ > 1) tell_pause(walk);
    clock_end_ = clock_time(walk.attribute("endClockTime"));
    open_ = Open{};
    const auto onset = recorded_time(walk.attribute("startTime"));
    const auto offset = recorded_time(walk.attribute("endTime"));
    if (onset && offset) open_->time = stretch(*onset, *offset);
    if (!open_->time) {
        log_->add(no_times, place(walk.position()),
                  fmt::format("recording {} does not say from when to when it goes; its segments are read, "
                              "but none of it is covered",
                              count_));
        return;
    }
    open_->reached = *onset;
    if (*onset < last_)
        log_->add(too_early, place(walk.position()),
                  fmt::format("recording {} begins at {} s, before the last one ends at {} s; both are read",
                              count_, seconds_text(*onset), seconds_text(last_)));
}

void Recorded::add(Instant onset, Instant offset, std::size_t position) {
    if (!open_) {
        log_->add(outside, place(position), "the segment is in no recording; it is kept, and not covered");
        return;
    }
    if (!open_->time) return;
    const Interval time = *open_->time;
    if (onset < time.onset() || offset > time.offset())
        log_->add(outside, place(position),
                  fmt::format("the segment from {} s to {} s does not lie within its recording, which goes "
                              "from {} s to {} s; it is kept",
                              seconds_text(onset), seconds_text(offset), seconds_text(time.onset()),
                              seconds_text(time.offset())));
    if (onset < open_->reached)
        log_->add(
            overlap, place(position),
            fmt::format("the segment begins at {} s, and there is one before it that ends at {} s; both "
                        "are kept",
                        seconds_text(onset), seconds_text(open_->reached)));
    if (onset > open_->reached) tell_hole(open_->reached, onset, position);
    cover(std::max(onset, open_->reached), std::min(offset, time.offset()));
    open_->reached = std::max(open_->reached, std::min(offset, time.offset()));
}

void Recorded::tell_hole(Instant from, Instant to, std::size_t position) const {
    log_->add(hole, place(position),
              fmt::format("there is no segment from {} s to {} s; that time is not covered",
                          seconds_text(from), seconds_text(to)));
}

void Recorded::cover(Instant onset, Instant offset) {
    const auto fresh = stretch(onset, offset);
    if (!fresh) return;
    const bool touches = !stretches_.empty() && stretches_.back().offset() == onset;
    if (touches) {
        const Instant earlier = stretches_.back().onset();
        stretches_.pop_back();
        if (open_->is_stretched) {
            stretches_.emplace_back(earlier, offset);
            return;
        }
        if (const auto shorter = stretch(earlier, onset - tick)) stretches_.push_back(*shorter);
    }
    if (stretches_.size() == most_stretches)
        throw Unreadable{log_->place(), fmt::format("at most {} stretches of recorded time", most_stretches),
                         "one more", "Check the program that changed the file: LENA leaves no holes."};
    stretches_.push_back(*fresh);
    open_->is_stretched = true;
}

void Recorded::end(std::size_t position) {
    if (!open_) return;
    if (open_->time) {
        if (open_->reached < open_->time->offset())
            tell_hole(open_->reached, open_->time->offset(), position);
        last_ = std::max(last_, open_->time->offset());
    }
    open_.reset();
}

void Recorded::cut_off() {
    if (open_ && open_->time) last_ = std::max(last_, open_->reached);
    open_.reset();
}

} // namespace attune::read::its
