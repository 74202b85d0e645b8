// SPDX-License-Identifier: Apache-2.0
#include <attune/read/table_layout.hpp>

#include <attune/read/number.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace attune::read {
namespace {

template <typename Value>
void fill(Value& own, const Value& below) {
    if (own == Value{}) own = below;
}

struct ColumnKey {
    std::string_view key;
    std::string TableLayout::*column;
};
constexpr std::array columns{
    ColumnKey{"onset", &TableLayout::onset},   ColumnKey{"time", &TableLayout::onset},
    ColumnKey{"offset", &TableLayout::offset}, ColumnKey{"duration", &TableLayout::duration},
    ColumnKey{"person", &TableLayout::person}, ColumnKey{"track", &TableLayout::track},
    ColumnKey{"code", &TableLayout::code},     ColumnKey{"source", &TableLayout::source},
};

std::optional<Rate> rate_in(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number) || number <= 0)
        return std::nullopt;
    return Rate{number};
}

std::optional<char> sign_in(std::string_view text) {
    if (text == "tab") return '\t';
    return text.size() == 1 ? std::optional{text.front()} : std::nullopt;
}

/// Sets `into` where there is something to set; whether there was.
template <typename Value>
bool set(std::optional<Value>& into, std::optional<Value> said) {
    if (said) into = said;
    return said.has_value();
}

} // namespace

std::optional<TimeUnit> unit_named(std::string_view word) {
    if (word == "s") return TimeUnit::seconds;
    if (word == "ms") return TimeUnit::milliseconds;
    if (word == "frames") return TimeUnit::frames;
    if (word == "hms") return TimeUnit::clock;
    if (word == "hmsf") return TimeUnit::clock_frames;
    return std::nullopt;
}

TableLayout laid_over(TableLayout own, const TableLayout& below) {
    for (const ColumnKey& one : columns) fill(own.*one.column, below.*one.column);
    fill(own.unit, below.unit);
    fill(own.frames, below.frames);
    fill(own.sampling, below.sampling);
    fill(own.delimiter, below.delimiter);
    fill(own.decimal, below.decimal);
    return own;
}

std::optional<std::string> refusal_of(TableLayout& layout, std::string_view entry) {
    const auto equals = entry.find('=');
    const std::string_view key = entry.substr(0, equals);
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view{} : entry.substr(equals + 1);
    for (const ColumnKey& one : columns)
        if (key == one.key) {
            if (value.empty()) return std::string{key} + "=COLUMN";
            layout.*one.column = value;
            return std::nullopt;
        }
    if (key == "unit" && !set(layout.unit, unit_named(value))) return "unit=s|ms|frames|hms|hmsf";
    if (key == "fps" && !set(layout.frames, rate_in(value))) return "fps=NUMBER";
    if (key == "rate_hz" && !set(layout.sampling, rate_in(value))) return "rate_hz=NUMBER";
    if (key == "delimiter" && !set(layout.delimiter, sign_in(value)))
        return "delimiter=SIGN or delimiter=tab";
    if (key == "decimal" && !set(layout.decimal, sign_in(value))) return "decimal=SIGN";
    for (const std::string_view known : {"unit", "fps", "rate_hz", "delimiter", "decimal"})
        if (key == known) return std::nullopt;
    return "KEY=VALUE, where KEY is onset, offset, duration, time, person, track, code, source, unit, fps, "
           "rate_hz, delimiter or decimal";
}

} // namespace attune::read
