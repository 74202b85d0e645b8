// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/source.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using attune::Source;

namespace {

std::vector<std::string> texts_of_any_length() {
    std::vector<std::string> texts;
    for (std::size_t letters : {0, 1, 9, 10, 11, 12, 300}) texts.emplace_back(letters, 'a');
    texts.emplace_back("ELAN\0 12345", 11); // a sign like any other
    return texts;
}

} // namespace

TEST_CASE("a source is the text that it was made of, however long") {
    for (const std::string& text : texts_of_any_length()) {
        const Source source{text};
        CHECK(std::string_view{source} == text);
        CHECK((source == Source{text}));
        CHECK(source.empty() == text.empty());
        CHECK_FALSE((source == Source{text + "b"}));
    }
    CHECK(Source{}.empty());
}

TEST_CASE("a copy is a source of its own; one that was moved from can be used again") {
    for (const std::string& text : texts_of_any_length()) {
        Source first{text};
        const Source copy = first;
        Source second = std::move(first);
        first = Source{"another one, and a long one"};
        CHECK((copy == second));
        CHECK(std::string_view{second} == text);
        second = copy;
        CHECK(std::string_view{second} == text);
        CHECK(std::string_view{first} == "another one, and a long one");
    }
}

TEST_CASE("a source takes eleven bytes") {
    CHECK(sizeof(Source) == 11);
    CHECK(alignof(Source) == 1);
}
