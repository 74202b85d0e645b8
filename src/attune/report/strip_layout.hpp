// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

#include <optional>
#include <string>
#include <vector>

namespace attune::report {

/// Where everything stands on the strip: the recording's time wraps into rows of equal length, each with the
/// child's channels above a middle band and the caregiver's mirrored below it. Lengths in pixels at 100 %.
class StripLayout {
public:
    /// The stretch that a bar takes in one row, counted from the row's beginning.
    struct Piece {
        double x;
        double width;
    };

    explicit StripLayout(const measure::Observation& seen);

    std::size_t rows() const { return rows_; }
    Duration row_length() const { return row_length_; }
    /// All that is drawn: what could be seen of either, every act, and the episodes that are named.
    const Interval& time() const { return time_; }
    Interval row(std::size_t row) const;
    /// The part of a stretch that lies in a row; an instant is asked for with its tick.
    std::optional<Piece> piece(const Interval& stretch, std::size_t row) const;
    /// Where a moment stands, counted from the beginning of `row`; it may lie outside the row.
    double x(Instant moment, std::size_t row) const;

    /// The upper edge of a channel's lane; the channel must be in use.
    double lane(Partner partner, Channel channel) const;
    const std::vector<Channel>& lanes(Partner partner) const { return lanes_[partner]; }

    double top() const { return head; }         ///< of the first lane
    double middle() const { return middle_; }   ///< upper edge of the middle band
    double bottom() const { return bottom_; }   ///< lower edge of the last lane
    double rail() const { return bottom_ + 5; } ///< upper edge of the rail of breaks
    double axis() const { return rail() + rail_height + 3; }
    double height() const { return axis() + 19; } ///< of one row

    static constexpr double gutter = 118; ///< for the names of the lanes
    static constexpr double width = 1000; ///< of a row's time
    static constexpr double margin = 16;  ///< right of it
    static constexpr double head = 26;    ///< for the names of the episodes
    static constexpr double lane_height = 10;
    static constexpr double pitch = 14; ///< from lane to lane
    static constexpr double band = 34;  ///< the middle band, where cues are joined to their answers
    static constexpr double rail_height = 9;

private:
    Interval time_;
    std::size_t rows_;
    Duration row_length_;
    ByPartner<std::vector<Channel>> lanes_; ///< from top to bottom
    double middle_;
    double bottom_;
};

} // namespace attune::report
