// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/mapping.hpp>

#include <list>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune::read {

/// A proposed role or channel, and why.
struct ProposedRole {
    std::optional<Role> role;
    std::string because; ///< empty: nothing proposes one
};

/// What the built-in codebooks know of a coding.
class Acquaintance {
public:
    explicit Acquaintance(const Coding& coding);

    /// Everybody the file or the names of its tracks speak of, with the role that is proposed.
    const std::map<std::string, ProposedRole>& people() const { return people_; }
    /// The role that is proposed for an id, whoever speaks of it.
    ProposedRole role(const std::string& id) const;
    /// Whose a track is proposed to be; empty: nothing proposes anybody.
    const std::string& person(std::size_t track) const { return owners_[track].first; }
    const std::string& because(std::size_t track) const { return owners_[track].second; }

    struct Known {
        std::vector<Sense> senses; ///< empty: nothing proposes a meaning
        std::string because;
    };
    /// What one code of a track is proposed to mean.
    Known code(std::size_t track, std::size_t code) const;
    /// The codebook that knows signals of this coding, if one does.
    std::optional<std::string> knows_signals() const;

private:
    void meet(const std::string& id);
    std::pair<std::string, std::string> owner_of(const CodedTrack& track);
    Known by_label(std::size_t track, const std::string& label) const;

    const Coding& coding_;
    std::map<std::string, ProposedRole> people_;
    std::vector<std::pair<std::string, std::string>> owners_;
    std::list<Codebook> books_; ///< mappings point into them
    std::vector<Mapping> mappings_;
};

} // namespace attune::read
