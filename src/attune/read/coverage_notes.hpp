// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <map>
#include <optional>
#include <vector>

namespace attune::read {

/// What a file and its codebook say of when somebody could be coded, until it is known which channels are in
/// use.
class CoverageNotes {
public:
    /// That this was coded, or could not be, during `interval`. No person: everybody. No channels: every
    /// channel in use. Covered in no interval: never, unless another note says when.
    void covered(std::optional<PersonIndex> person, std::optional<ChannelSet> channels,
                 const std::optional<Interval>& interval);
    void not_covered(std::optional<PersonIndex> person, std::optional<ChannelSet> channels,
                     const Interval& interval);

    /// The coverage of each person and channel of which something is said. A channel that is only said to be
    /// not covered is covered over `whole` but for that, and only where it is in use: a hidden hand does not
    /// make touch a channel that was coded. Hidden all the time, it is covered at no time. Somebody with no
    /// channel in use at all is taken to be coded on every one that "every channel" covers.
    std::vector<Coverage> stated(const std::vector<ChannelSet>& in_use, const Stretches& whole) const;

private:
    struct Note {
        std::optional<PersonIndex> person;
        std::optional<ChannelSet> channels;
        std::optional<Interval> interval;
    };
    /// None where no note is about this channel of this person.
    static std::optional<Stretches> about(const std::vector<Note>& notes, PersonIndex person, Channel channel,
                                          ChannelSet in_use);

    std::vector<Note> covered_;
    std::vector<Note> not_covered_;
};

} // namespace attune::read
