// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/spelling.hpp>

#include <doctest/doctest.h>

#include <array>

using attune::app::did_you_mean;

TEST_CASE("a slip of the finger finds the word that was meant") {
    constexpr std::array<std::string_view, 3> verbs{"measure", "report", "read"};
    CHECK(did_you_mean("mesure", verbs) == " (did you mean \"measure\"?)");   // left out
    CHECK(did_you_mean("measuure", verbs) == " (did you mean \"measure\"?)"); // added
    CHECK(did_you_mean("rezd", verbs) == " (did you mean \"read\"?)");        // exchanged
    CHECK(did_you_mean("raed", verbs) == " (did you mean \"read\"?)");        // swapped: one slip, not two
}

TEST_CASE("a third of the letters is the limit") {
    constexpr std::array<std::string_view, 1> verbs{"report"};
    CHECK(did_you_mean("repo", verbs) == " (did you mean \"report\"?)");
    CHECK(did_you_mean("rep", verbs) == "");
    CHECK(did_you_mean("", verbs) == "");
    CHECK(did_you_mean("report", {}) == "");
}
