// SPDX-License-Identifier: Apache-2.0
#include <attune/read/clock.hpp>

#include <attune/read/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace attune::read {
namespace {

constexpr std::int64_t second = 1'000'000'000;

std::optional<Duration> length(std::optional<std::int64_t> ticks) {
    if (!ticks) return std::nullopt;
    return Duration{*ticks};
}

/// Both factors are whole numbers below 2^53 for every frame of 100 days, so this rounds once in the
/// division.
std::optional<Duration> frames_long(std::int64_t frames, const std::optional<Rate>& rate) {
    if (!rate || rate->per_second() <= 0) return std::nullopt;
    const double ticks = std::round(static_cast<double>(frames) * 1e9 / rate->per_second());
    if (!(std::abs(ticks) < 9.2e18)) return std::nullopt;
    return Duration{static_cast<std::int64_t>(ticks)};
}

std::vector<std::string_view> fields_of(std::string_view text) {
    std::vector<std::string_view> fields;
    while (fields.size() < 5) {
        const auto mark = text.find_first_of(":;");
        fields.push_back(text.substr(0, mark));
        if (mark == std::string_view::npos) return fields;
        text.remove_prefix(mark + 1);
    }
    return fields;
}

bool is_all_digits(std::string_view text) {
    return !text.empty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Hours, minutes, seconds, or the last two or one of them; all but the first field run to 59.
std::optional<std::int64_t> on_clock(const std::vector<std::string_view>& fields) {
    constexpr std::int64_t longest = std::numeric_limits<std::int64_t>::max() / second - 1;
    std::int64_t seconds = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!is_all_digits(fields[i])) return std::nullopt;
        const auto field = whole_number(fields[i]);
        if (!field || (i > 0 && *field > 59) || seconds > longest / 60) return std::nullopt;
        if (*field > longest - seconds * 60) return std::nullopt;
        seconds = seconds * 60 + *field;
    }
    return seconds;
}

std::optional<Duration> clock_time(std::string_view text) {
    const auto mark = std::min(text.find_first_of(".,"), text.size());
    const auto fields = fields_of(text.substr(0, mark));
    if (fields.size() < 2 || fields.size() > 3 || text.find(';') != std::string_view::npos)
        return std::nullopt;
    const auto seconds = on_clock(fields);
    std::string_view fraction = text.substr(mark);
    if (!fraction.empty() && !is_all_digits(fraction.substr(1))) return std::nullopt;
    const auto rest = fraction.empty() ? 0 : scaled(fraction, fraction.front(), 9);
    if (!seconds || !rest) return std::nullopt;
    return Duration{*seconds * second + *rest};
}

/// What pandas writes before a clock: "1 days 02:00:00", and "-1 days +23:59:59.98" for 20 ms before zero.
struct Days {
    std::int64_t days;
    std::string_view clock;
};

std::optional<Days> days_before_clock(std::string_view text) {
    for (const std::string_view word : {" days ", " day "}) {
        const auto found = text.find(word);
        if (found == std::string_view::npos) continue;
        const auto days = whole_number(text.substr(0, found));
        text.remove_prefix(found + word.size());
        if (text.starts_with('+')) text.remove_prefix(1);
        constexpr std::int64_t longest = 100 * 366;
        if (!days || *days > longest || *days < -longest) return std::nullopt;
        return Days{*days, text};
    }
    return std::nullopt;
}

std::optional<Duration> clock_frames_time(std::string_view text, const std::optional<Rate>& rate) {
    auto fields = fields_of(text);
    if (fields.size() < 3 || fields.size() > 4 || !is_all_digits(fields.back())) return std::nullopt;
    const auto frame = whole_number(fields.back());
    fields.pop_back();
    const auto seconds = on_clock(fields);
    if (!seconds || !frame || !rate || static_cast<double>(*frame) >= rate->per_second()) return std::nullopt;
    const auto rest = frames_long(*frame, rate);
    if (!rest) return std::nullopt;
    return Duration{*seconds * second} + *rest;
}

std::optional<Duration> time_of_any_size(std::string_view text, const TimeNotation& notation) {
    text = trimmed(text);
    if (notation.unit == TimeUnit::seconds) return length(scaled(text, notation.decimal, 9));
    if (notation.unit == TimeUnit::milliseconds) return length(scaled(text, notation.decimal, 6));
    if (notation.unit == TimeUnit::frames) {
        const auto frames = scaled(text, notation.decimal, 0);
        return frames ? frames_long(*frames, notation.frames) : std::nullopt;
    }
    if (const auto parts = days_before_clock(text)) {
        const auto rest = notation.unit == TimeUnit::clock ? clock_time(parts->clock) : std::nullopt;
        return rest ? std::optional{std::chrono::days{parts->days} + *rest} : std::nullopt;
    }
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const auto found =
        notation.unit == TimeUnit::clock ? clock_time(text) : clock_frames_time(text, notation.frames);
    if (!found) return std::nullopt;
    return is_negative ? -*found : *found;
}

} // namespace

std::optional<Duration> time_in(std::string_view text, const TimeNotation& notation) {
    constexpr Duration longest = std::chrono::years{100};
    const auto found = time_of_any_size(text, notation);
    if (!found || *found > longest || *found < -longest) return std::nullopt;
    return found;
}

std::optional<TimeUnit> clock_unit(std::string_view text) {
    text = trimmed(text);
    if (const auto parts = days_before_clock(text))
        return clock_unit(parts->clock) == TimeUnit::clock ? std::optional{TimeUnit::clock} : std::nullopt;
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto fields = fields_of(text);
    if (fields.size() < 2 || fields.size() > 4 || !is_all_digits(fields.front())) return std::nullopt;
    const bool has_frames = fields.size() == 4 || text.find(';') != std::string_view::npos;
    return has_frames ? TimeUnit::clock_frames : TimeUnit::clock;
}

std::optional<Duration> time_in_cell(std::string_view cell, TimeNotation notation, const FindingLog& log,
                                     std::size_t line) {
    const bool expects_clock = notation.unit == TimeUnit::clock || notation.unit == TimeUnit::clock_frames;
    const auto clock = clock_unit(cell);
    if (clock) notation.unit = *clock;
    if (!clock && expects_clock) notation.unit = TimeUnit::seconds;
    const bool counts_frames = notation.unit == TimeUnit::frames || notation.unit == TimeUnit::clock_frames;
    if (counts_frames && (!notation.frames || notation.frames->per_second() <= 0))
        throw Unreadable{log.place(line), "the rate of the frames that the times are counted in", "none",
                         "Say it in the codebook's [table]: fps = 25."};
    return time_in(cell, notation);
}

} // namespace attune::read
