// SPDX-License-Identifier: Apache-2.0
#include <attune/read/name_list.hpp>

#include <doctest/doctest.h>

using attune::read::NameList;

TEST_CASE("names come back by their number, the empty ones too") {
    NameList names;
    for (const char* name : {"", "ts1", "", "a long name of many letters", "é"}) names.add(name);
    REQUIRE(names.size() == 5);
    CHECK(names[0] == "");
    CHECK(names[1] == "ts1");
    CHECK(names[2] == "");
    CHECK(names[3] == "a long name of many letters");
    CHECK(names[4] == "é");
}
