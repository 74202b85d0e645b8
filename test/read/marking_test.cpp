// SPDX-License-Identifier: Apache-2.0
#include <attune/read/marking.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {
Instant at(Duration moment) {
    return Instant{moment};
}
} // namespace

TEST_CASE("a row is a stretch, an instant where it has no length, and open where it is turned round") {
    Coding coding;
    FindingLog log{"a.csv"};
    Marking marking{coding, log, 100'000};
    marking.add({2, "gaze", "CHI", "look", {}}, at(1s), at(2s));
    marking.add({3, "gaze", "CHI", "look", "a17"}, at(2s), at(2s));
    marking.add({4, "gaze", "CHI", "away", {}}, at(5s), at(2500ms));
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].marks
          == std::vector<Mark>{{at(1s), at(2s), CodeIndex{0}, Extent::stretch, "2"},
                               {at(2s), at(2s), CodeIndex{0}, Extent::instant, "a17"},
                               {at(5s), at(5s), CodeIndex{1}, Extent::open, "4"}});
    CHECK(log.take()
          == std::vector<Finding>{{Severity::warning,
                                   {"a.csv", 4, {}, "gaze", {}},
                                   "the offset 2.5 s is before the onset 5 s; the onset was kept, its end "
                                   "is unknown",
                                   "Correct the times of the row, or leave the offset empty."}});
}

TEST_CASE("tracks are told apart by name and person") {
    Coding coding;
    FindingLog log{"a.csv"};
    Marking marking{coding, log, 100'000};
    marking.add_instant({2, "gaze", "CHI", "look", {}}, at(1s));
    marking.add_instant({3, "gaze", "MOT", "look", {}}, at(1s));
    marking.add_instant({4, "gaze", "CHI", "look", {}}, at(1s));
    CHECK(coding.tracks.size() == 2);
}

TEST_CASE("a file can not fill memory with marks") {
    Coding coding;
    FindingLog log{"a.csv"};
    Marking marking{coding, log, 100'000};
    const auto fill = [&] {
        for (std::size_t line = 1; line < 1'000'000; ++line)
            marking.add_instant({line, "t", "", "x", {}}, at(1s));
    };
    CHECK_THROWS_WITH_AS(fill(), doctest::Contains("more marks than a file of this size can hold in memory"),
                         Unreadable);
}
