// SPDX-License-Identifier: Apache-2.0
#include <attune/read/header.hpp>

#include <attune/read/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::read {
namespace {

bool is_upper(char sign) {
    return sign >= 'A' && sign <= 'Z';
}
bool is_lower(char sign) {
    return sign >= 'a' && sign <= 'z';
}
bool is_of_a_word(char sign) {
    return is_upper(sign) || is_lower(sign) || (sign >= '0' && sign <= '9') || (sign & '\x80') != 0;
}

std::string lowered(std::string_view text) {
    std::string lower{text};
    for (char& sign : lower)
        if (is_upper(sign)) sign = static_cast<char>(sign - 'A' + 'a');
    return lower;
}

/// "startSeconds", "Start (s)" and "start_s" are two words each.
std::vector<std::string> words_of(std::string_view column) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < column.size(); ++i) {
        const bool is_new_word = i > 0 && is_upper(column[i]) && is_lower(column[i - 1]);
        if ((is_new_word || !is_of_a_word(column[i])) && !words.back().empty()) words.emplace_back();
        if (is_of_a_word(column[i])) words.back() += lowered(column.substr(i, 1));
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// Words at the end of a column's name that are a unit; the longest first.
struct UnitEnding {
    std::vector<std::string_view> words;
    TimeUnit unit;
};

const std::vector<UnitEnding>& unit_endings() {
    using enum TimeUnit;
    static const std::vector<UnitEnding> endings{
        {{"hh", "mm", "ss", "ms"}, clock},
        {{"hh", "mm", "ss", "mmm"}, clock},
        {{"hh", "mm", "ss", "ff"}, clock_frames},
        {{"hh", "mm", "ss"}, clock},
        {{"ss", "msec"}, seconds},
        {{"s", "msec"}, seconds},
        {{"hms"}, clock},
        {{"hmsf"}, clock_frames},
        {{"s"}, seconds},
        {{"sec"}, seconds},
        {{"secs"}, seconds},
        {{"seconds"}, seconds},
        {{"ms"}, milliseconds},
        {{"msec"}, milliseconds},
        {{"milliseconds"}, milliseconds},
        {{"frame"}, frames},
        {{"frames"}, frames},
    };
    return endings;
}

/// "startsec" is one word with its unit grown on; it is cut in two.
void part_grown_unit(std::vector<std::string>& words) {
    if (words.size() != 1) return;
    for (const std::string_view time :
         {"start", "end", "onset", "offset", "begin", "stop", "time", "duration"})
        for (const std::string_view unit : {"sec", "secs", "seconds", "ms", "msec"})
            if (words[0].size() == time.size() + unit.size() && words[0].starts_with(time)
                && words[0].ends_with(unit)) {
                words = {std::string{time}, std::string{unit}};
                return;
            }
}

std::optional<TimeUnit> take_unit(std::vector<std::string>& words) {
    part_grown_unit(words);
    for (const UnitEnding& ending : unit_endings()) {
        if (words.size() <= ending.words.size()) continue; // a column "s" is not a column without a name
        const auto from = words.end() - static_cast<std::ptrdiff_t>(ending.words.size());
        if (!std::equal(from, words.end(), ending.words.begin())) continue;
        words.erase(from, words.end());
        return ending.unit;
    }
    return std::nullopt;
}

} // namespace

std::string bare_name(std::string_view column) {
    auto words = words_of(column);
    take_unit(words);
    std::string bare;
    for (const std::string& word : words) bare += word;
    return bare;
}

std::optional<TimeUnit> unit_of(std::string_view column) {
    auto words = words_of(column);
    return take_unit(words);
}

Header::Header(std::span<const std::string_view> names) {
    for (const std::string_view name : names) {
        names_.emplace_back(trimmed(name));
        bare_.push_back(bare_name(name));
    }
}

Header Header::numbered(std::size_t columns) {
    Header header;
    for (std::size_t column = 1; column <= columns; ++column)
        header.names_.push_back(fmt::format("#{}", column));
    header.bare_ = header.names_;
    return header;
}

std::optional<std::size_t> Header::column(std::string_view name) const {
    if (name.starts_with('#'))
        if (const auto place = whole_number(name.substr(1)); place && *place >= 1)
            if (static_cast<std::size_t>(*place) <= size()) return static_cast<std::size_t>(*place) - 1;
    const auto exact = std::find(names_.begin(), names_.end(), name);
    if (exact != names_.end()) return static_cast<std::size_t>(exact - names_.begin());
    const std::string lower = lowered(name);
    for (std::size_t i = 0; i < size(); ++i)
        if (lowered(names_[i]) == lower) return i;
    return std::nullopt;
}

std::optional<std::size_t> Header::usual(std::initializer_list<std::string_view> bare_names) const {
    for (const std::string_view name : bare_names)
        if (const auto found = std::find(bare_.begin(), bare_.end(), name); found != bare_.end())
            return static_cast<std::size_t>(found - bare_.begin());
    return std::nullopt;
}

bool Header::has_all(std::initializer_list<std::string_view> bare_names) const {
    return std::all_of(bare_names.begin(), bare_names.end(),
                       [&](std::string_view name) { return usual({name}).has_value(); });
}

std::optional<std::string> Header::repeated_name() const {
    std::set<std::string_view> seen;
    for (const std::string& name : names_)
        if (!name.empty() && !seen.insert(name).second) return name;
    return std::nullopt;
}

} // namespace attune::read
