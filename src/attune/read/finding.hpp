// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

namespace attune::read {

/// Where in a file something is. Lines and columns count from 1; columns in bytes.
struct Place {
    std::string file;
    std::optional<std::size_t> line;
    std::optional<std::size_t> column;
    std::string track;  ///< tier, class, subject: the file's own word; empty: not in one
    std::string source; ///< row or annotation id; empty: not at one

    bool operator==(const Place&) const = default;
};

/// "session.eaf:12:5, tier gaze@CHI, annotation a17": the parts that are there, in this order.
std::string words(const Place& place);

enum class Severity { note, warning, error };

/// Something in a file that is not as it should be, and what was done about it. Nothing is dropped, cut or
/// repaired without one.
struct Finding {
    Severity severity;
    Place place;
    std::string what;   ///< what is there, and what attune did
    std::string remedy; ///< what the reader of this can do; empty: nothing needs doing

    bool operator==(const Finding&) const = default;
};

/// A file that can not be read at all: what was expected there, what was found, and what to do.
class Unreadable : public std::runtime_error {
public:
    Unreadable(Place place, std::string expected, std::string found, std::string remedy);

    const Place& place() const { return place_; }
    const std::string& expected() const { return expected_; }
    const std::string& found() const { return found_; }
    const std::string& remedy() const { return remedy_; }

private:
    Place place_;
    std::string expected_;
    std::string found_;
    std::string remedy_;
};

/// Unreadable before a byte was seen: nothing of that name, a directory, a device, no permission.
class Unopened : public Unreadable {
public:
    using Unreadable::Unreadable;
};

} // namespace attune::read
