// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table/columns.hpp>

#include <attune/read/number.hpp>

#include <algorithm>

namespace attune::read::boris_rows {
namespace {

std::optional<std::size_t> last(const Header& header, std::initializer_list<std::string_view> bare_names) {
    for (std::size_t i = header.size(); i-- > 0;) {
        const std::string bare = bare_name(header[i]);
        if (std::find(bare_names.begin(), bare_names.end(), bare) != bare_names.end()) return i;
    }
    return std::nullopt;
}

/// "Modifiers" is all of them in one cell; "Modifier #1", "Modifier #2", ... have one each.
bool holds_modifiers(std::string_view name) {
    std::string bare = bare_name(name);
    bare.erase(bare.find_last_not_of("0123456789") + 1);
    return bare == "modifiers" || bare == "modifier";
}

bool is_time(std::string_view cell) {
    return number(cell, '.') || number(cell, ',');
}

} // namespace

std::optional<Columns> columns_named(const Header& header) {
    const auto behaviour = last(header, {"behavior", "behaviour"});
    const auto type = last(header, {"behaviortype", "behaviourtype", "status"});
    const auto start = last(header, {"start"});
    const auto stop = last(header, {"stop"});
    const auto onset = start && stop ? start : last(header, {"time"});
    if (!behaviour || !type || !onset) return std::nullopt;
    Columns columns;
    columns.size = header.size();
    columns.behaviour = *behaviour;
    columns.type = *type;
    columns.onset = *onset;
    if (start && stop) {
        columns.offset = stop;
        columns.duration = last(header, {"duration"});
    }
    columns.subject = last(header, {"subject"});
    columns.category = last(header, {"behavioralcategory", "behaviouralcategory"});
    for (std::size_t i = 0; i < header.size(); ++i)
        if (i > *behaviour && i != *type && holds_modifiers(header[i])) columns.modifiers.push_back(i);
    columns.observation = header.usual({"observationid"});
    columns.source = header.usual({"source"});
    columns.media_duration = header.usual({"mediaduration"});
    columns.frames = header.usual({"fps", "fpsframe"});
    columns.time_offset = header.usual({"timeoffset"});
    columns.observation_type = header.usual({"observationtype"});
    columns.medium = header.usual({"mediafile", "mediafilepath"});
    columns.total_length = header.usual({"totallength"});
    return columns;
}

std::optional<Columns> columns_around_type(const std::vector<std::string>& cells) {
    constexpr std::size_t before = 5; // observation, subject, behaviour, category, modifiers
    for (std::size_t type = before; type + 3 < cells.size(); ++type) {
        const bool is_type = cells[type] == "STATE" || cells[type] == "POINT";
        if (!is_type || !is_time(cells[type + 1]) || !is_time(cells[type + 2])) continue;
        Columns columns;
        columns.size = cells.size();
        columns.subject = type - 4;
        columns.behaviour = type - 3;
        columns.category = type - 2;
        columns.modifiers = {type - 1};
        columns.type = type;
        columns.onset = type + 1;
        columns.offset = type + 2;
        columns.duration = type + 3;
        columns.observation = 0;
        return columns;
    }
    return std::nullopt;
}

} // namespace attune::read::boris_rows
