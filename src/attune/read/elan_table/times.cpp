// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan_table/times.hpp>

#include <attune/read/elan_table/time_grid.hpp>
#include <attune/read/number.hpp>

#include <array>
#include <vector>

namespace attune::read::elan_rows {
namespace {

constexpr std::size_t most_notations = 6; // that ELAN offers

/// Of the notations of a time, that of the first column that does not count frames.
std::size_t best(const TimeGrid& grid, std::size_t first, std::size_t notations) {
    for (std::size_t i = 0; i < notations; ++i)
        if (!grid.counts_frames(first + i)) return i;
    return 0;
}

/// The longest groups of columns, each a notation, for which `fits(first, notations)`.
template <class Fits>
std::optional<Times> find(const TimeGrid& grid, std::size_t groups, const Fits& fits) {
    for (std::size_t notations = most_notations; notations > 0; --notations)
        for (std::size_t first = 0; first + groups * notations <= grid.columns(); ++first) {
            if (!fits(first, notations)) continue;
            const std::size_t onset = first + best(grid, first, notations);
            Times times{first, first + groups * notations, onset, onset + notations, {}};
            if (groups > 2) times.duration = onset + 2 * notations;
            return times;
        }
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, TimeUnit>, 3> exact{
    {{"hh:mm:ss.ms", TimeUnit::clock}, {"ss.msec", TimeUnit::seconds}, {"msec", TimeUnit::milliseconds}}};

std::size_t dash(std::string_view name) {
    return name.rfind(" - ");
}

} // namespace

std::optional<TimeUnit> stated_unit(std::string_view name) {
    if (dash(name) == std::string_view::npos) return std::nullopt;
    const std::string_view unit = trimmed(name.substr(dash(name) + 3));
    for (const auto& [text, meant] : exact)
        if (unit == text) return meant;
    const bool counts_frames =
        unit.starts_with("PAL") || unit.starts_with("NTSC") || unit.starts_with("hh:mm:ss:ff");
    return counts_frames ? std::optional{TimeUnit::clock_frames} : std::nullopt;
}

std::optional<Times> times_named(const Header& header, const Opening& opening) {
    std::vector<std::string_view> kinds; // what stands before the dash, in order
    std::vector<std::size_t> columns;    // the one to read of each
    Times times;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto unit = stated_unit(header[i]);
        if (!unit) continue;
        const std::string_view kind = std::string_view{header[i]}.substr(0, dash(header[i]));
        const bool is_new = kinds.empty() || kinds.back() != kind;
        if (is_new) {
            if (kinds.empty()) times.first = i;
            kinds.push_back(kind);
            columns.push_back(i);
        } else if (stated_unit(header[columns.back()]) == TimeUnit::clock_frames) {
            columns.back() = i;
        }
        times.last = i + 1;
    }
    if (columns.empty()) return std::nullopt;
    times.onset = columns[0];
    if (columns.size() > 2) times.duration = columns[2];
    if (columns.size() < 2) return times;
    const bool ends = columns.size() > 2 || opening.rows.size() < 2
                      || TimeGrid{opening, 1}.is_ordered(columns[0], columns[1]);
    (ends ? times.offset : times.duration) = columns[1];
    return times;
}

std::optional<Times> times_by_difference(const Opening& opening) {
    const TimeGrid grid{opening};
    return find(grid, 3, [&](std::size_t first, std::size_t notations) {
        bool differ = false; // 0, 0, 0 is no annotation; in whole frames a short one may be
        for (std::size_t i = first; i < first + notations; ++i) {
            if (!grid.is_difference(i, i + notations, i + 2 * notations)) return false;
            differ = differ || grid.differ(i, i + notations);
        }
        return differ;
    });
}

std::optional<Times> times_in_order(const Opening& opening) {
    const TimeGrid grid{opening};
    return find(grid, 2, [&](std::size_t first, std::size_t notations) {
        for (std::size_t i = first; i < first + notations; ++i)
            if (!grid.is_ordered(i, i + notations) || !grid.is_same(first, i)
                || !grid.is_same(first + notations, i + notations))
                return false;
        return grid.varies(first);
    });
}

} // namespace attune::read::elan_rows
