// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/boris/room.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::ethogram {

/// A behaviour as the project defines it.
struct Behaviour {
    bool is_state;
    std::string category;
};

/// The behaviours and subjects of a project. Two subjects of one name are one, with a finding.
class Definitions {
public:
    std::map<std::string, Behaviour, std::less<>> behaviours; ///< by their codes
    std::vector<std::string> subjects;

    /// What is met in the project; what is no definition is passed over. Throws Unreadable where `room` is
    /// full, or there are more than 10,000.
    void begin(const JsonPath& path, const Room& room);
    void end(const JsonPath& path, JsonKind kind, Room& room, FindingLog& findings);
    void value(const JsonPath& path, JsonKind kind, std::string_view written);

private:
    std::string code_; // what is being defined
    Behaviour behaviour_{};
    std::string subject_;
    std::size_t line_ = 0;
};

/// Throws Unreadable where a list of behaviours, subjects or observations has `size` already and shall grow.
void check_size(const Room& room, std::size_t size);

} // namespace attune::read::ethogram
