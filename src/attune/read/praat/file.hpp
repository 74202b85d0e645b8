// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/praat/tokens.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace attune::read::textgrid {

/// Borders that are no farther apart than this are one border that somebody rounded. Praat writes times with
/// 17 figures, scripts often with 6 or 7 decimals.
constexpr Duration rounding = std::chrono::microseconds{1};

/// A tier of intervals, or a TextTier, which holds points.
enum class Shape : std::uint8_t { intervals, points };

/// What a tier says of itself before its intervals or points.
struct Tier {
    Shape shape;
    std::size_t line;             ///< where it begins
    std::size_t track;            ///< of the coding
    std::string name;             ///< for messages
    std::optional<Interval> span; ///< its xmin and xmax
    std::string_view count;       ///< of intervals or points, as written; empty: not there

    /// "interval" or "point".
    std::string_view word() const { return shape == Shape::intervals ? "interval" : "point"; }
};

/// A TextGrid on its way to a Coding.
struct File {
    Tokens tokens;
    FindingLog findings;
    std::size_t room; ///< bytes that the coding may still take
    Coding coding;
    std::optional<Interval> span; ///< xmin and xmax of the whole
    std::unordered_set<std::string> tier_names;
    std::unordered_set<std::string> people;
    std::set<std::tuple<std::string, Instant, Instant>> covered;
    bool is_cut_off = false; ///< and was reported to be

    File(std::string_view text, std::string name, std::size_t room_beside)
        : tokens{text}, findings{std::move(name)}, room{room_beside} {}

    /// Takes `bytes` off the room. Throws Unreadable, placed on `line`, where there are not so many.
    void spend(std::size_t bytes, std::size_t line);
    /// A text as it is meant, with a finding where its quotes are not as they should be.
    std::string text(const Token& token, const std::string& tier);
    /// Reports, once, that the file ends in the middle of something.
    void tell_cut_off(const std::string& tier);
};

/// Whether this token, where no label can stand, is the class of a tier: "IntervalTier", "TextTier", or one
/// that Praat may yet learn.
bool begins_tier(const Token& token);

/// The stretch that xmin and xmax, as written, make; none where they are no times or not in order.
std::optional<Interval> span_of(std::string_view xmin, std::string_view xmax);

/// That a count, as written, is not the number of what is there ("2 tiers are").
std::string miscount(std::string_view said, const std::string& there);

/// Reads the head of the tier of intervals or points whose class is the next token. Its name becomes a track,
/// its ends coverage.
Tier open_tier(File& file);

/// Reads the intervals or points of the tier: up to the next tier, however many it says that it holds.
void read_entries(File& file, const Tier& tier);

} // namespace attune::read::textgrid
