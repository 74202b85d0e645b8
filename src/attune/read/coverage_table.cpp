// SPDX-License-Identifier: Apache-2.0
#include <attune/read/coverage_table.hpp>

#include <attune/read/side_table.hpp>

namespace attune::read {

std::vector<CodedCoverage> coverage_table(const Document& document) {
    SideTable table{document, {"person", "channel", "onset_s", "offset_s"}};
    std::vector<CodedCoverage> read;
    while (table.next()) {
        const std::string_view person = table["person"];
        if (person.empty())
            table.refuse("a person", person, "Write the id that the recording has, or * for everybody.");
        const std::string_view word = table["channel"];
        const auto channel = channel_named(word);
        if (!channel && word != "*")
            table.refuse("a channel", word,
                         "Write gaze, face, voice, touch, posture or pace, or * for all of them.");
        read.push_back({person == "*" ? "" : std::string{person}, channel, table.interval()});
    }
    if (read.empty())
        throw Unreadable{{document.name, {}, {}, {}, {}},
                         "a row for each stretch that was covered",
                         "none",
                         "Write one: *,*,0,120."};
    return read;
}

} // namespace attune::read
