// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/coding.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune::read {

/// What somebody says of a person beside the file and its codebook: channels that are not available to them,
/// and whether looking is a cue.
struct Availability {
    std::string who; ///< an id, or a role: "child" is every child
    ChannelSet not_available;
    std::optional<bool> gaze_as_cue;

    bool is_about(const Person& person) const {
        return person.id == who || (person.role && name(*person.role) == who);
    }
};

/// Who is in a recording: those the file names, then everybody whose tracks turn up, each as the codebook and
/// the file describe them. Where both give a role the codebook's counts.
class Cast {
public:
    Cast(const Coding& coding, const Codebook& codebook, std::vector<Availability> said);

    /// The person with this id, added if new; nobody for an empty id.
    std::optional<PersonIndex> index(const std::string& id);
    const std::vector<Person>& people() const { return people_; }
    const Person& operator[](PersonIndex person) const { return people_[static_cast<std::size_t>(person)]; }

    /// Two roles for one person, and people without any.
    std::vector<Finding> findings() const;

private:
    const Coding& coding_;
    const Codebook& codebook_;
    const std::vector<Availability> said_;
    std::vector<Person> people_;
    std::unordered_map<std::string, PersonIndex> index_;
};

} // namespace attune::read
