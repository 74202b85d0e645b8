// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/csv_cell.hpp>

#include <doctest/doctest.h>

using namespace attune;

TEST_CASE("a word stands as it is") {
    CHECK(csv_cell("") == "");
    CHECK(csv_cell("looks at caregiver") == "looks at caregiver");
    CHECK(csv_cell("still+touch; \xC3\xA9toile") == "still+touch; \xC3\xA9toile");
}

TEST_CASE("what would break the table stands in quotes, and quotes are doubled") {
    CHECK(csv_cell("reaches, distressed") == "\"reaches, distressed\"");
    CHECK(csv_cell("says \"no\"") == "\"says \"\"no\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell("two\rlines") == "\"two\rlines\"");
}

TEST_CASE("blanks at the ends are kept by quotes") {
    CHECK(csv_cell(" looks") == "\" looks\"");
    CHECK(csv_cell("looks\t") == "\"looks\t\"");
}
