// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/observation.hpp>

#include <attune/read/boris/seconds.hpp>

namespace attune::read::ethogram {
namespace {

constexpr std::size_t most_media = 1000;
constexpr std::size_t cost_of_name = 128; // beside its letters

bool is_row(const JsonPath& path) {
    return path.is({"observations", "*", "events", "[]"});
}
bool is_cell(const JsonPath& path) {
    return path.is({"observations", "*", "events", "[]", "[]"});
}

void keep(Observation::Numbers& numbers, std::string_view name, std::string_view written, Room& room) {
    if (numbers.size() == most_media) return;
    room.take(cost_of_name + 2 * (name.size() + written.size()));
    numbers[std::string{name}] = written;
}

} // namespace

void Observation::begin(const JsonPath& path, JsonKind kind, const Room& room) {
    if (path.is({"observations", "*", "events"})) line_of_rows = room.line;
    if (is_row(path) && kind == JsonKind::array) rows.begin(room.line);
    if (is_row(path) && kind == JsonKind::object) rows.add_other(room.line);
    if (is_cell(path)) rows.add_cell({});
}

void Observation::end(const JsonPath& path, JsonKind kind, Room& room) {
    if (is_row(path) && kind == JsonKind::array) rows.end(room);
}

void Observation::value(const JsonPath& path, JsonKind kind, std::string_view written, Room& room) {
    if (is_cell(path)) return rows.add_cell(written);
    if (is_row(path)) return rows.add_other(room.line);
    if (kind == JsonKind::text) {
        if (path.is({"observations", "*", "type"})) type = written;
        if (path.is({"observations", "*", "file", "*", "[]"}) && files.size() < most_media) {
            room.take(cost_of_name + 2 * (path.name(3).size() + written.size()));
            files.emplace_back(path.name(3), written);
        }
    }
    if (kind == JsonKind::number) {
        if (path.is({"observations", "*", "time offset"}))
            time_offset = seconds_in(written).value_or(Duration{0});
        if (path.is({"observations", "*", "observation time interval", "[]"}) && watched.size() < 3)
            watched.push_back(seconds_in(written).value_or(Duration{0}));
        if (path.is({"observations", "*", "media_info", "length", "*"}))
            keep(lengths, path.name(4), written, room);
        if (path.is({"observations", "*", "media_info", "fps", "*"}))
            keep(frame_rates, path.name(4), written, room);
        if (path.is({"observations", "*", "media_info", "offset", "*"}))
            keep(lags, path.name(4), written, room);
    }
}

} // namespace attune::read::ethogram
