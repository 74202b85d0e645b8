// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table/session.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/media_name.hpp>
#include <attune/read/number.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::boris_rows {
namespace {

constexpr std::size_t most_media = 1000;

std::optional<Duration> seconds_in(std::string_view text, const Session& session) {
    return time_in(text, {TimeUnit::seconds, {}, session.decimal});
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (parts.size() < most_media) {
        const auto end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return parts;
}

std::string_view cell(const Table& row, const std::optional<std::size_t>& column) {
    return column ? row[*column] : std::string_view{};
}

/// "player #1:a.mp4;b.mp4|player #2:c.mp4", in older tables with blanks for the bars, or the files of the
/// only player alone: the files of each.
std::vector<std::string_view> players_in(std::string_view text) {
    constexpr std::string_view mark = "player #";
    std::vector<std::string_view> players;
    while (players.size() < most_media) {
        if (text.starts_with(mark)) text.remove_prefix(std::min(text.find(':'), text.size() - 1) + 1);
        const auto next = text.find(mark);
        std::string_view files = trimmed(text.substr(0, next));
        if (next != std::string_view::npos && files.ends_with('|')) files.remove_suffix(1);
        players.push_back(files);
        if (next == std::string_view::npos) break;
        text.remove_prefix(next);
    }
    return players;
}

/// The files of one player, one after the other. The end of the last one, if all lengths are known.
std::optional<Duration> read_player(Session& session, std::string_view files, std::string_view lengths) {
    const auto names = parts_of(files, ';');
    const auto durations = parts_of(lengths, ';');
    std::optional<Duration> end{Duration{0}};
    for (std::size_t i = 0; i < names.size() && session.media.size() < most_media; ++i) {
        if (names[i].empty()) continue;
        const auto length =
            durations.size() == names.size() ? seconds_in(durations[i], session) : std::nullopt;
        session.media.push_back({media_name(names[i]), length, end.value_or(Duration{0})});
        end = end && length ? std::optional{*end + *length} : std::nullopt;
    }
    return end;
}

void read_time_offset(Session& session, std::string_view text, FindingLog& log) {
    const auto found = seconds_in(text, session);
    if (!found && !is_missing(text))
        log.add({Severity::warning, log.place(),
                 fmt::format("the time offset {} is no time; nothing was taken off", quoted(text)),
                 "Look up in BORIS when this observation begins, and correct it."});
    session.time_offset = found.value_or(Duration{0});
}

void read_players(Session& session, const Columns& columns, const Table& row, Coding& coding,
                  FindingLog& log) {
    const auto players = players_in(cell(row, columns.source));
    const auto lengths = parts_of(cell(row, columns.media_duration), '|');
    std::optional<Duration> longest;
    for (std::size_t i = 0; i < players.size(); ++i)
        if (const auto end = read_player(session, players[i], i < lengths.size() ? lengths[i] : ""))
            longest = std::max(longest.value_or(*end), *end);
    if (longest && *longest > Duration{0}) coding.length = longest;
    if (players.size() > 1)
        log.add({Severity::note, log.place(row.line()),
                 "a table of BORIS does not say how far the media of further players are shifted; read as "
                 "beginning with those of player 1",
                 "Read the project instead, if their place matters."});
}

} // namespace

void read_preamble_line(Session& session, std::string_view key, std::string_view value, FindingLog& log) {
    if (key == "Observation id") session.name = value;
    if (bare_name(key) == "timeoffset") read_time_offset(session, value, log);
    if (!key.starts_with("Player #") || is_missing(value) || session.media.size() == most_media) return;
    session.media.push_back({media_name(value), std::nullopt, Duration{0}});
    session.has_media = true;
}

void read_session(Session& session, const Columns& columns, const Table& row, Coding& coding,
                  FindingLog& log) {
    const std::string_view source = cell(row, columns.source);
    const std::string_view medium = cell(row, columns.medium);
    const bool is_of_media = cell(row, columns.observation_type).starts_with("Media") && !is_missing(source);
    if (columns.time_offset) read_time_offset(session, cell(row, columns.time_offset), log);
    const bool has_players = is_of_media || source.starts_with("player #");
    if (has_players) read_players(session, columns, row, coding, log);
    if (has_players || (!is_missing(medium) && medium != "LIVE")) {
        session.has_media = true;
        const auto length = seconds_in(cell(row, columns.total_length), session);
        if (!coding.length && length && *length > Duration{0}) coding.length = length;
        if (session.media.size() == 1) session.media.front().length = coding.length;
    }
    const std::string_view rates = cell(row, columns.frames);
    const auto frames =
        seconds_in(rates.substr(0, rates.find_first_of(";|")), session); // a second, times 10^9
    if (session.has_media && frames && *frames > Duration{0})
        coding.resolution = nearest(Seconds{1e9 / static_cast<double>(frames->count())});
}

} // namespace attune::read::boris_rows
