// SPDX-License-Identifier: Apache-2.0
#include <attune/read/opening.hpp>

#include <doctest/doctest.h>

using namespace attune::read;

namespace {

bool has_header(std::string_view text) {
    return opening_of(text, {}).header().has_value();
}

} // namespace

TEST_CASE("a first row of words is a header, one with a number or a time is not") {
    CHECK(has_header("onset,offset,code\n1,2,a\n"));
    CHECK(!has_header("1,2,a\n2,3,b\n"));
    CHECK(!has_header("00:01,look\n00:02,away\n"));
    CHECK(!has_header("Maman;;0.1;240.8\nBebe;;1.2;2.0\n"));
    CHECK(!has_header("NA,NA\n1,2\n"));
    CHECK(has_header(",mother,child\n1,0,1\n"));
}

TEST_CASE("columns that are named by counting up have a header") {
    CHECK(has_header(",0,1\n1,1,0\n2,0,0\n"));
    CHECK(has_header("0,1,2,3\n0.5,0.5,0.1,9\n"));
    CHECK(!has_header("0,1,2\n3,4,1\n"));
}

TEST_CASE("comments before the table are counted, and a header may begin like one") {
    const Opening study = opening_of("#Study : x\n#Date : y\n\na\tb\n1\t2\n", {});
    CHECK(study.comments == 2);
    CHECK(study.rows[0].line == 4);
    const Opening marked = opening_of("#onset,code\n1,a\n", {});
    CHECK(marked.comments == 0);
    CHECK(marked.header()->column("onset") == 0);
    CHECK(opening_of("sep=;\na;b\n1;2\n", {}).rows[0].cells == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the decimal mark is seen in the numbers") {
    CHECK(opening_of("a;b\n1,5;2\n", {}).decimal() == ',');
    CHECK(opening_of("a;b\n1.5;2,5\n", {}).decimal() == '.');
    CHECK(opening_of("a,b\n1,5\n", {}).decimal() == '.');
    CHECK(opening_of("a,b\n\"1,5\",x\n", ';').decimal() == '.');
}

TEST_CASE("numbers and gaps make a table of numbers") {
    CHECK(opening_of("pitch,baby\n,0\n12.5,1\nNA,1\n", {}).is_all_numbers(1, '.'));
    CHECK(!opening_of("pitch,baby\n,look\n", {}).is_all_numbers(1, '.'));
}

TEST_CASE("a document that is no table has no opening") {
    CHECK(!opening_of(Document{"a.eaf", "<?xml version=\"1.0\"?>"}));
    CHECK(!opening_of(Document{"a.boris", " {\"a\": 1}"}));
    CHECK(!opening_of(Document{"a.xlsx", "PK\x03\x04"}));
    CHECK(opening_of(Document{"a.csv", "a,b\n"}));
}
