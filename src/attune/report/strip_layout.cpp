// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_layout.hpp>

#include <attune/report/asked.hpp>

#include <algorithm>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

/// Five minutes a row: a session of ten minutes takes two landscape rows.
constexpr Duration longest_row = 5min;

Duration rounded_up(Duration length, Duration step) {
    return (length + step - tick) / step * step;
}

Interval extent(const measure::Observation& seen) {
    std::optional<Interval> found;
    const auto include = [&](const Interval& stretch) {
        found = found ? Interval{std::min(found->onset(), stretch.onset()),
                                 std::max(found->offset(), stretch.offset())}
                      : stretch;
    };
    for (const Partner partner : partners) {
        for (const Channel channel : channels)
            for (const Interval& stretch : seen.covered[partner][channel].intervals()) include(stretch);
        for (const measure::Bout& bout : seen.bouts[partner]) include(bout.state());
    }
    // Where none is named, the film may have run for an hour before anybody coded.
    if (!found || !names_no_episode(seen))
        for (const Episode& episode : seen.episodes) include(episode.interval);
    const Duration before = found->onset().since_zero() % 1s;
    return {found->onset() - (before < Duration{0} ? before + 1s : before), found->offset()};
}

std::vector<Channel> in_use(const measure::Observation& seen, Partner partner) {
    std::vector<Channel> used;
    for (const Channel channel : channels)
        if (seen.in_use[partner].contains(channel)) used.push_back(channel);
    return used;
}

} // namespace

StripLayout::StripLayout(const measure::Observation& seen) : time_{extent(seen)} {
    rows_ = static_cast<std::size_t>((time_.length() + longest_row - tick) / longest_row);
    const Duration step = time_.length() > 1min ? 10s : 1s;
    const auto rows = static_cast<Duration::rep>(rows_);
    row_length_ = rounded_up((time_.length() + Duration{rows - 1}) / rows, step);
    lanes_ = by_partner([&](Partner partner) { return in_use(seen, partner); });
    // Mirrored: each partner's gaze is nearest to the other's.
    std::reverse(lanes_.child.begin(), lanes_.child.end());
    middle_ = head + pitch * static_cast<double>(lanes_.child.size());
    bottom_ = middle_ + band + pitch * static_cast<double>(lanes_.caregiver.size());
}

Interval StripLayout::row(std::size_t row) const {
    const Instant onset = time_.onset() + row_length_ * static_cast<Duration::rep>(row);
    return {onset, onset + row_length_};
}

double StripLayout::x(Instant moment, std::size_t row) const {
    return Seconds{moment - this->row(row).onset()} / Seconds{row_length_} * width;
}

std::optional<StripLayout::Piece> StripLayout::piece(const Interval& stretch, std::size_t row) const {
    const auto part = overlap(stretch, this->row(row));
    if (!part) return std::nullopt;
    return Piece{x(part->onset(), row), Seconds{part->length()} / Seconds{row_length_} * width};
}

double StripLayout::lane(Partner partner, Channel channel) const {
    const std::vector<Channel>& lanes = lanes_[partner];
    const auto found = std::find(lanes.begin(), lanes.end(), channel);
    const double top = partner == Partner::child ? head : middle_ + band + pitch - lane_height;
    return top + pitch * static_cast<double>(found - lanes.begin());
}

} // namespace attune::report
