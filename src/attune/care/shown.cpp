// SPDX-License-Identifier: Apache-2.0
#include <attune/care/shown.hpp>

#include <attune/read/entry.hpp>
#include <attune/read/spelling_toml.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::care {
namespace {

constexpr read::TomlKind record{"a record of what was shown", "docs/commands/moments.md"};
constexpr double most_seconds = 1e9; ///< thirty years

Day day_from(const read::Entry& value) {
    const auto day = day_named(value.text_value);
    if (!day) value.refuse("a day", "Write it as 2026-11-02.");
    return *day;
}

Instant moment_from(const read::Entry& value) {
    const double seconds = value.number();
    if (!(std::abs(seconds) < most_seconds)) value.refuse("seconds of the recording", "Write them as 86.7.");
    return Instant{nearest(Seconds{seconds})};
}

bool truth_of(const read::Section& section, std::string_view key) {
    const read::Entry* value = section[key];
    return value != nullptr && value->truth();
}

Shown shown_from(const read::Entry& value) {
    const read::Section one{value,
                            "[[shown]]",
                            {"day", "recording", "onset_s", "offset_s", "theme", "noticed_by_parent",
                             "noticed_by_me", "next_time"}};
    const Instant onset =
        moment_from(one.required("onset_s", "Write where it begins, as in onset_s = 86.7."));
    const read::Entry& end = one.required("offset_s", "Write where it ends, as in offset_s = 94.8.");
    const auto time = stretch(onset, moment_from(end));
    if (!time) end.refuse("a time after onset_s", "Write where the moment ends.");
    return {
        day_from(one.required("day", "Write when it was shown, as in day = 2026-11-02.")),
        one.required("recording", "Write the recording's file, as in recording = \"session.eaf\".").text(),
        *time,
        one.text("theme"),
        truth_of(one, "noticed_by_parent"),
        truth_of(one, "noticed_by_me"),
        truth_of(one, "next_time")};
}

bool are_same(const Shown& one, const Shown& other) {
    return one.day == other.day && one.recording == other.recording && one.time == other.time;
}

} // namespace

std::vector<Shown> parse_shown(const read::Document& document) {
    const read::Entry root = read::entry_from_toml(document, record);
    const read::Section top{root, "a record of what was shown", {"shown"}};
    std::vector<Shown> all;
    for (const read::Entry* one : top.sections("shown")) {
        Shown shown = shown_from(*one);
        std::erase_if(all, [&](const Shown& earlier) { return are_same(earlier, shown); });
        all.push_back(std::move(shown));
    }
    return all;
}

std::string_view shown_heading() {
    return "# What was shown to a family. `attune moments --mark-shown` adds to it; change it as you like.\n";
}

std::string shown_text(const Shown& shown) {
    return fmt::format("\n[[shown]]\nday = {}\nrecording = {}\nonset_s = {}\noffset_s = {}\ntheme = {}\n"
                       "noticed_by_parent = {}\nnoticed_by_me = {}\nnext_time = {}\n",
                       name(shown.day), read::toml_text(shown.recording), seconds_text(shown.time.onset()),
                       seconds_text(shown.time.offset()), read::toml_text(shown.theme),
                       shown.noticed_by_parent, shown.noticed_by_me, shown.next_time);
}

std::size_t times_shown(std::span<const Shown> all, std::string_view recording, const Interval& time) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Shown& shown) {
        const auto shared = overlap(shown.time, time);
        return shown.recording == recording && shared
               && shared->length() * 2 >= std::min(shown.time.length(), time.length());
    }));
}

std::vector<Shown> shown_last(std::span<const Shown> all) {
    std::vector<Shown> last;
    for (const Shown& shown : all) {
        if (!last.empty() && shown.day > last.front().day) last.clear();
        if (last.empty() || shown.day == last.front().day) last.push_back(shown);
    }
    return last;
}

} // namespace attune::care
