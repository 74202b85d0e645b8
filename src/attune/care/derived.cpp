// SPDX-License-Identifier: Apache-2.0
#include <attune/care/derived.hpp>

#include <attune/read/entry.hpp>
#include <attune/read/spelling_toml.hpp>

#include <fmt/format.h>

namespace attune::care {
namespace {

constexpr read::TomlKind record{"a record of what was made", "docs/commands/forget.md"};

Derived derived_from(const read::Entry& value) {
    const read::Section made{value, "[[made]]", {"file", "sha256", "written", "by", "for", "recording"}};
    const read::Entry& written = made.required("written", "Write the day, as in written = 2026-11-02.");
    const auto day = day_named(written.text_value);
    if (!day) written.refuse("a day", "Write it as 2026-11-02.");
    return {made.required("file", "Write its path, seen from the recording's folder.").text(),
            made.text("sha256"),
            *day,
            made.text("by"),
            made.text("for"),
            made.text("recording")};
}

} // namespace

std::vector<Derived> parse_derived(const read::Document& document) {
    const read::Entry root = read::entry_from_toml(document, record);
    const read::Section top{root, "a record of what was made", {"made"}};
    std::vector<Derived> all;
    for (const read::Entry* one : top.sections("made")) {
        Derived derived = derived_from(*one);
        std::erase_if(all, [&](const Derived& earlier) { return earlier.file == derived.file; });
        all.push_back(std::move(derived));
    }
    return all;
}

std::string_view derived_heading() {
    return "# What attune made of the recording beside this file. `attune forget` deletes it.\n";
}

std::string derived_text(const Derived& derived) {
    return fmt::format("\n[[made]]\nfile = {}\nsha256 = \"{}\"\nwritten = {}\nby = \"{}\"\nfor = \"{}\"\n"
                       "recording = \"{}\"\n",
                       read::toml_text(derived.file), derived.sha256, name(derived.written), derived.verb,
                       derived.made_for, derived.recording);
}

} // namespace attune::care
