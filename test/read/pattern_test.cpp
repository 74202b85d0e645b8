// SPDX-License-Identifier: Apache-2.0
#include <attune/read/pattern.hpp>

#include <doctest/doctest.h>

using namespace attune::read;

TEST_CASE("a pattern without holes fits itself only, capitals apart") {
    CHECK(fit("gaze", "gaze") == "");
    CHECK_FALSE(fit("gaze", "Gaze"));
    CHECK_FALSE(fit("gaze", "gaze@CHI"));
    CHECK_FALSE(fit("gaze", ""));
    CHECK(fit("", "") == "");
}

TEST_CASE("a star stands for any text, none too") {
    CHECK(fit("code_num*", "code_num") == "");
    CHECK(fit("code_num*", "code_num_random") == "");
    CHECK(fit("*gaze*", "infant gaze left") == "");
    CHECK(fit("a*b*c", "a-b-b-c") == "");
    CHECK_FALSE(fit("a*b*c", "a-b-b"));
    CHECK(fit("*", "") == "");
}

TEST_CASE("{person} binds one or more signs, as few as will do") {
    CHECK(fit("gaze@{person}", "gaze@CHI") == "CHI");
    CHECK_FALSE(fit("gaze@{person}", "gaze@"));
    CHECK(fit("{person}", "FA1") == "FA1");
    CHECK(fit("{person} gaze", "Mum gaze") == "Mum");
    CHECK(fit("*@{person}", "a@b@c") == "b@c");
    CHECK(fit("{person}-*", "x-y-z") == "x");
}

TEST_CASE("an id takes the place of {person}") {
    CHECK(with_person("vcm@{person}", "CHI") == "vcm@CHI");
    CHECK(with_person("notes", "CHI") == "notes");
}

TEST_CASE("a pattern of many stars costs no more than its length times the text's") {
    const std::string stars(200, '*');
    const std::string text(20000, 'a');
    CHECK(fit(stars + "a" + stars, text) == "");
    CHECK_FALSE(fit(stars + "b", text));
}
