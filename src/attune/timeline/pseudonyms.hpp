// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// What stands for the names of people and files where something is passed on. People are called by their
/// roles: `child`, `caregiver`; where several share a role they are numbered in the order of the recording,
/// `caregiver-1`, so that tables of the same recording still fit together. Without people or files nothing is
/// changed.
class Pseudonyms {
public:
    Pseudonyms() = default;
    explicit Pseudonyms(std::span<const Person> people);

    /// Whether a name is looked for inside texts: a file's `session.eaf` is, the recording's `still` is not,
    /// as it may be a word of the scheme.
    enum class Inside { texts, nowhere };

    /// From now on `name`, of a person, a file or a recording, is called `instead`. An empty name stays.
    void call(std::string name, std::string instead, Inside inside = Inside::texts);

    /// What stands for a name; the name itself where nothing does.
    std::string of(std::string_view name) const;

    /// `text` with what stands for each name that it holds as a word of its own: "gaze@CHI" becomes
    /// "gaze@child", "CHILD" stays. A name of one letter, or of digits alone, is left where it is: it names
    /// nobody, and may be a word.
    std::string in(std::string_view text) const;

    /// The same for a text that begins with where something is, "session.eaf:12, track gaze@CHI": there any
    /// name counts.
    std::string in_place(std::string_view text) const;

private:
    struct Pair {
        std::string name;
        std::string instead;
        Inside inside;
    };
    const Pair* beginning(std::string_view text, std::size_t position, bool any) const;

    std::vector<Pair> pairs_; ///< the longest names first
};

/// The recording with pseudonyms for its people, its media and itself, in the names of its tracks, and in the
/// words of its codes.
Timeline renamed(Timeline timeline, const Pseudonyms& pseudonyms);

} // namespace attune
