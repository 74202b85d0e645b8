// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/sources.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

using namespace attune;

TEST_CASE("sources are told apart, and those of one bout joined") {
    measure::Sources sources;
    const measure::SourceIndex first = sources.add("12");
    sources.join("a13");
    const measure::SourceIndex without = sources.add("");
    const measure::SourceIndex last = sources.add("14");
    sources.shrink_to_fit();
    CHECK(sources[first] == "12+a13");
    CHECK(sources[without].empty());
    CHECK(sources[last] == "14");
}

TEST_CASE("a source that was not given out, or nothing to join to, is misuse") {
    measure::Sources sources;
    CHECK_THROWS_WITH_AS(sources.join("1"), "Sources::join: there is no bout to join", Misuse);
    CHECK_THROWS_WITH_AS((void)sources[measure::SourceIndex{0}], "Sources: no such index", Misuse);
}
