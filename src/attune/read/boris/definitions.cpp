// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/definitions.hpp>

#include <attune/read/number.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read::ethogram {
namespace {

constexpr std::size_t most_of_a_list = 10'000;

const FindingKind same_subject{Severity::warning, "subjects whose name is taken",
                               "Give every subject a name of its own in BORIS."};

bool is_behaviour(const JsonPath& path) {
    return path.is({"behaviors_conf", "*"});
}
bool is_subject(const JsonPath& path) {
    return path.is({"subjects_conf", "*"});
}

} // namespace

void Definitions::begin(const JsonPath& path, const Room& room) {
    if (!is_behaviour(path) && !is_subject(path)) return;
    code_.clear();
    behaviour_ = {};
    subject_.clear();
    line_ = room.line;
}

void Definitions::value(const JsonPath& path, JsonKind kind, std::string_view written) {
    if (kind != JsonKind::text) return;
    if (path.is({"behaviors_conf", "*", "code"})) code_ = written;
    if (path.is({"behaviors_conf", "*", "type"})) behaviour_.is_state = written.starts_with("State");
    if (path.is({"behaviors_conf", "*", "category"})) behaviour_.category = trimmed(written);
    if (path.is({"subjects_conf", "*", "name"})) subject_ = written;
}

void Definitions::end(const JsonPath& path, JsonKind kind, Room& room, FindingLog& findings) {
    if (kind != JsonKind::object) return;
    if (is_behaviour(path)) {
        check_size(room, behaviours.size());
        room.take(256 + 2 * (code_.size() + behaviour_.category.size()));
        behaviours.emplace(code_, behaviour_);
    }
    if (is_subject(path)) {
        check_size(room, subjects.size());
        room.take(256 + 2 * subject_.size());
        if (std::find(subjects.begin(), subjects.end(), subject_) != subjects.end())
            findings.add(
                same_subject, line_,
                fmt::format("a second subject is called {}; both are read as one person", quoted(subject_)));
        else
            subjects.push_back(subject_);
    }
}

void check_size(const Room& room, std::size_t size) {
    if (size < most_of_a_list) return;
    throw Unreadable{{room.file, {}, {}, {}, {}},
                     fmt::format("at most {} behaviours, subjects and observations", most_of_a_list),
                     "one more",
                     "Name the file that BORIS saved as .boris."};
}

} // namespace attune::read::ethogram
