// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table.hpp>

#include <attune/read/counted.hpp>
#include <attune/read/opening.hpp>
#include <attune/read/usual_columns.hpp>
#include <attune/read/wide_table/columns.hpp>
#include <attune/read/wide_table/steps.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {
namespace {

using namespace sampled_rows;

/// A row for each window: its file, its even start, its end, then nothing but numbers.
bool is_of_opensmile_for_python(const Header& header, const Opening& opening) {
    if (header.size() < 4 || bare_name(header[0]) != "file" || bare_name(header[1]) != "start"
        || bare_name(header[2]) != "end")
        return false;
    const SignalColumns signals{header, opening};
    for (std::size_t i = 3; i < header.size(); ++i)
        if (!signals.may_hold(i)) return false;
    const Steps steps = steps_of(opening.rows, 1, opening.decimal());
    return steps.have_clock && steps.are_even();
}

/// The program whose columns these are.
std::optional<std::string_view> known_program(const Header& header, const Opening& opening) {
    if (header.has_all({"timestamp", "confidence", "success"})) return "OpenFace";
    if (header.has_all({"facescore", "facerectx"})) return "py-feat";
    if (header.has_all({"studyname", "mediatime", "timestamp"})) return "iMotions";
    if (header.usual({"frametime"})) return "openSMILE";
    if (is_of_opensmile_for_python(header, opening)) return "openSMILE for Python";
    return std::nullopt;
}

bool is_list_of_events(const Header& header) {
    return offset_column(header) || duration_column(header) || code_column(header) || track_column(header);
}

Proposal proposal(int confidence, std::string because) {
    return {"wide_table", confidence, std::move(because)};
}

/// Nothing but numbers. A list of events has them too, but its onsets rise; where they are even all the same,
/// its offsets are as even as its onsets, and codes come after them.
std::optional<Proposal> without_names(const Opening& opening) {
    if (!opening.is_all_numbers(0, opening.decimal()) || opening.rows.size() < 3) return std::nullopt;
    const std::size_t columns = opening.rows.front().cells.size();
    if (columns > opening.rows.size() && opening.rows.size() < 50)
        return proposal(20, "its cells are all numbers, though there are more columns than rows");
    const Steps first = steps_of(opening.rows, 0, opening.decimal());
    const Steps second = steps_of(opening.rows, 1, opening.decimal());
    const bool may_have_ends = columns > 2 && second.are_even() && second.typical == first.typical;
    if (first.are_even() && !may_have_ends)
        return proposal(65, "its first column holds evenly spaced times, the others numbers");
    if (first.rising * 10 < first.count * 8)
        return proposal(65, "its cells are all numbers, and those of the first column do not rise");
    return proposal(30, "its cells are all numbers");
}

/// Every cell below the names is a number, but for those of a first column of numberings or row names.
bool holds_only_numbers(const Header& header, const Opening& opening) {
    const SignalColumns signals{header, opening};
    for (std::size_t i = 1; i < header.size(); ++i)
        if (!header[i].empty() && !signals.may_hold(i) && !is_frame_column(header, i)) return false;
    return std::all_of(opening.rows.begin() + 1, opening.rows.end(),
                       [&](const OpeningRow& row) { return row.cells.size() >= header.size(); });
}

std::optional<Proposal> with_names(const Header& header, const Opening& opening) {
    const auto time = time_column(header, opening);
    const SignalColumns candidates{header, opening};
    std::size_t signals = 0;
    for (std::size_t i = 0; i < header.size(); ++i) signals += time != i && candidates.may_hold(i) ? 1 : 0;
    if (signals == 0) return std::nullopt;
    const std::string numbers = counted(signals, "column holds numbers", "columns hold numbers");
    if (const auto program = known_program(header, opening))
        return proposal(90, fmt::format("its columns are those of {}", *program));
    if (!time)
        return signals > 1 && holds_only_numbers(header, opening)
                   ? std::optional{proposal(40, fmt::format("{}, none times", numbers))}
                   : std::nullopt;
    const bool is_even =
        is_frame_column(header, *time) || steps_of(opening.rows, *time, opening.decimal()).are_even();
    if (is_list_of_events(header) || !is_even) {
        if (!holds_only_numbers(header, opening)) return std::nullopt;
        return proposal(is_list_of_events(header) ? 20 : 40,
                        fmt::format("its column {} holds times, {}", shown(header[*time]), numbers));
    }
    return proposal(
        70, fmt::format("its column {} holds evenly spaced times, {}", shown(header[*time]), numbers));
}

} // namespace

std::optional<Proposal> propose_wide_table(const Document& document) {
    const auto opening = opening_of(document);
    if (!opening || opening->rows.size() < 2) return std::nullopt;
    return opening->header() ? with_names(header_of(*opening), *opening) : without_names(*opening);
}

} // namespace attune::read
