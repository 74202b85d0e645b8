// SPDX-License-Identifier: Apache-2.0
#include <attune/read/datavyu/notation.hpp>

#include <attune/read/number.hpp>

#include <algorithm>
#include <array>

namespace attune::read::opf {
namespace {

constexpr std::array<std::string_view, 7> types{"MATRIX", "TEXT",      "NOMINAL",     "INTEGER",
                                                "FLOAT",  "PREDICATE", "QUOTE_STRING"};

constexpr bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

// The first of `signs` in `text` that no backslash escapes, from `at` on.
std::size_t find_bare(std::string_view text, std::string_view signs, std::size_t at, Escapes escapes) {
    for (; at < text.size(); ++at) {
        if (text[at] == '\\' && escapes == Escapes::backslash)
            ++at;
        else if (signs.find(text[at]) != std::string_view::npos)
            return at;
    }
    return std::string_view::npos;
}

// HH:MM:SS:mmm, the hours perhaps with more figures; what is left of the text is left in it.
std::optional<Duration> take_time(std::string_view& text) {
    std::array<std::int64_t, 4> fields{};
    for (std::size_t field = 0; field < fields.size(); ++field) {
        std::size_t length = 0;
        while (length < text.size() && length < 6 && is_digit(text[length]))
            fields[field] = 10 * fields[field] + (text[length++] - '0');
        const bool is_long_enough = field == 3 ? length == 3 : length >= 2;
        if (!is_long_enough || (field > 0 && field < 3 && fields[field] > 59)) return std::nullopt;
        text.remove_prefix(length);
        if (field == 3) break;
        if (!text.starts_with(':')) return std::nullopt;
        text.remove_prefix(1);
    }
    return std::chrono::milliseconds{((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1000 + fields[3]};
}

// Where " (TYPE" of the head begins.
std::size_t find_type(std::string_view line) {
    for (auto at = line.find(" ("); at != std::string_view::npos; at = line.find(" (", at + 1)) {
        const auto rest = line.substr(at + 2);
        const auto end = rest.find_first_of(",)");
        if (end != std::string_view::npos
            && std::find(types.begin(), types.end(), rest.substr(0, end)) != types.end())
            return at;
    }
    return std::string_view::npos;
}

std::size_t figures(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

} // namespace

std::string_view take_line(std::string_view& text, Escapes escapes) {
    std::size_t end = find_bare(text, "\r\n", 0, escapes);
    // A backslash before CR LF escapes both.
    while (end != std::string_view::npos && end > 1 && escapes == Escapes::backslash
           && text.substr(end - 2, 3) == "\\\r\n")
        end = find_bare(text, "\r\n", end + 1, escapes);
    const auto line = text.substr(0, end);
    text.remove_prefix(line.size());
    text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
    return line;
}

std::vector<std::string_view> parts(std::string_view text, char separator, Escapes escapes) {
    std::vector<std::string_view> found;
    while (true) {
        const auto end = find_bare(text, {&separator, 1}, 0, escapes);
        found.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return found;
        text.remove_prefix(end + 1);
    }
}

std::string meant(std::string_view part, Escapes escapes) {
    std::string text;
    for (std::size_t at = 0; at < part.size(); ++at) {
        if (part[at] == '\\' && escapes == Escapes::backslash && at + 1 < part.size()) ++at;
        text.push_back(part[at]);
    }
    return text;
}

std::optional<Column> column_in(std::string_view line, Escapes escapes) {
    const auto type = find_type(line);
    if (type == std::string_view::npos) return std::nullopt;
    const auto end = find_bare(line, ")", type, escapes);
    if (end == std::string_view::npos) return std::nullopt;
    Column column{};
    column.name = meant(trimmed(line.substr(0, type)), escapes);
    column.in_parentheses = line.substr(type + 2).starts_with("MATRIX");
    std::string_view rest = line.substr(end + 1);
    if (!rest.starts_with('-') || !column.in_parentheses) return column;
    rest.remove_prefix(1);
    for (const std::string_view argument : parts(rest, ',', escapes))
        column.arguments.push_back(
            meant(trimmed(argument.substr(0, find_bare(argument, "|", 0, escapes))), escapes));
    return column;
}

std::optional<Cell> cell_in(std::string_view line) {
    const auto onset = take_time(line);
    if (!onset || !line.starts_with(',')) return std::nullopt;
    line.remove_prefix(1);
    const auto offset = take_time(line);
    if (!offset || !(line.empty() || line.starts_with(','))) return std::nullopt;
    return Cell{*onset, *offset, line.empty() ? line : line.substr(1)};
}

Values values_in(std::string_view value, const Column& column, Escapes escapes) {
    if (column.in_parentheses && value.starts_with('(')) {
        value.remove_prefix(1);
        if (value.ends_with(')')) value.remove_suffix(1);
    }
    if (column.arguments.empty()) return {{meant(trimmed(value), escapes)}, 1};
    Values result{};
    for (const std::string_view part : parts(value, ',', escapes)) {
        ++result.found;
        std::string text = meant(trimmed(part), escapes);
        if (result.found > column.arguments.size()) {
            result.values.back().append(",").append(text);
            continue;
        }
        // What an argument shows before anything is typed into it.
        if (text == "<" + column.arguments[result.found - 1] + ">") text.clear();
        result.values.push_back(std::move(text));
    }
    result.values.resize(column.arguments.size());
    return result;
}

bool is_date(std::string_view text) {
    const std::size_t first = figures(text);
    if (first == text.size() || first == 0) return false;
    const char mark = text[first];
    if (mark != '/' && mark != '-' && mark != '.') return false;
    text.remove_prefix(first + 1);
    const std::size_t second = figures(text);
    if (second == 0 || second > 2 || second == text.size() || text[second] != mark) return false;
    text.remove_prefix(second + 1);
    const std::size_t third = figures(text);
    if (third != text.size()) return false;
    return (first == 4 && third >= 1 && third <= 2) || (first <= 2 && (third == 2 || third == 4));
}

} // namespace attune::read::opf
