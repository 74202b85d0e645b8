// SPDX-License-Identifier: Apache-2.0
#include <attune/read/recording_filter.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace attune::read {
namespace {

constexpr std::size_t most_named = 20;

/// The names in order of appearance, at most `most_named` and one.
std::vector<std::string> names_in(std::string_view rows, char delimiter, std::size_t column,
                                  const FindingLog& log) {
    FindingLog ignored{log.place().file};
    Table table{rows, delimiter, ignored};
    std::vector<std::string> names;
    while (names.size() <= most_named && table.next()) {
        const std::string_view name = table[column];
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.emplace_back(name);
    }
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < most_named; ++i)
        text += fmt::format("{}{}", i == 0 ? "" : ", ", shown(names[i]));
    return names.size() > most_named ? text + ", …" : text;
}

bool occurs(std::string_view rows, char delimiter, std::size_t column, std::string_view wanted,
            const FindingLog& log) {
    FindingLog ignored{log.place().file};
    Table table{rows, delimiter, ignored};
    while (table.next())
        if (table[column] == wanted) return true;
    return false;
}

} // namespace

RecordingFilter::RecordingFilter(std::string_view rows, char delimiter, std::optional<std::size_t> column,
                                 std::string wanted, FindingLog& log)
    : column_{column}, wanted_{std::move(wanted)} {
    if (!column) {
        if (!wanted_.empty())
            log.add({Severity::warning,
                     log.place(),
                     fmt::format("no column says which recording a row belongs to; {} was not looked for",
                                 quoted(wanted_)),
                     {}});
        return;
    }
    const auto names = names_in(rows, delimiter, *column, log);
    if (wanted_.empty() && names.size() > 1)
        throw Unreadable{log.place(), "one recording", fmt::format("several: {}", listed(names)),
                         "Say which one is to be read."};
    if (!wanted_.empty() && !occurs(rows, delimiter, *column, wanted_, log))
        throw Unreadable{log.place(), fmt::format("the recording {}", quoted(wanted_)),
                         names.empty() ? "none with a name" : listed(names), "Name one that is there."};
    is_needed_ = names.size() > 1;
    if (wanted_.empty() && names.size() == 1) wanted_ = names.front();
}

} // namespace attune::read
