// SPDX-License-Identifier: Apache-2.0
#include <attune/read/coverage_notes.hpp>

namespace attune::read {

void CoverageNotes::covered(std::optional<PersonIndex> person, std::optional<ChannelSet> channels,
                            const std::optional<Interval>& interval) {
    covered_.push_back({person, channels, interval});
}

void CoverageNotes::not_covered(std::optional<PersonIndex> person, std::optional<ChannelSet> channels,
                                const Interval& interval) {
    not_covered_.push_back({person, channels, interval});
}

std::optional<Stretches> CoverageNotes::about(const std::vector<Note>& notes, PersonIndex person,
                                              Channel channel, ChannelSet in_use) {
    bool is_said = false;
    std::vector<Interval> intervals;
    for (const Note& note : notes) {
        if (note.person && *note.person != person) continue;
        const bool meant =
            note.channels ? note.channels->contains(channel) : in_use.contains(channel) || in_use.empty();
        if (!meant) continue;
        is_said = true;
        if (note.interval) intervals.push_back(*note.interval);
    }
    if (!is_said) return std::nullopt;
    return Stretches{std::move(intervals)};
}

std::vector<Coverage> CoverageNotes::stated(const std::vector<ChannelSet>& in_use,
                                            const Stretches& whole) const {
    std::vector<Coverage> coverage;
    for (std::size_t i = 0; i < in_use.size(); ++i) {
        const PersonIndex person{static_cast<std::uint32_t>(i)};
        for (const Channel channel : channels) {
            const auto yes = about(covered_, person, channel, in_use[i]);
            const auto no = about(not_covered_, person, channel, in_use[i]);
            if (!yes && !no) continue;
            Stretches left = difference(yes.value_or(whole), no.value_or(Stretches{}));
            if (yes || in_use[i].contains(channel) || left.empty())
                coverage.push_back({person, channel, std::move(left)});
        }
    }
    return coverage;
}

} // namespace attune::read
