// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json.hpp>

#include <string>

#include <doctest/doctest.h>

using namespace attune::read;

namespace {

// What a walk finds, one sign or word each; "$" for a whole end, "!" for one that is cut off.
std::string steps(std::string_view text) {
    JsonWalk walk{text, "x.json"};
    std::string taken;
    while (true) {
        const auto step = walk.next();
        const std::string written{walk.written()};
        switch (step) {
        case JsonWalk::Step::key: taken += written + ":"; break;
        case JsonWalk::Step::text: taken += "'" + written + "' "; break;
        case JsonWalk::Step::number: taken += "#" + written + " "; break;
        case JsonWalk::Step::word: taken += written + " "; break;
        case JsonWalk::Step::object: taken += "{"; break;
        case JsonWalk::Step::object_end: taken += "} "; break;
        case JsonWalk::Step::array: taken += "["; break;
        case JsonWalk::Step::array_end: taken += "] "; break;
        case JsonWalk::Step::end: return taken + "$";
        case JsonWalk::Step::cut_off: return taken + "!";
        }
    }
}

} // namespace

TEST_CASE("a walk finds keys, values and ends in their order") {
    CHECK(steps(R"({"a": [1, -2.50, "x"], "b": {}, "c": [], "d": null})")
          == "{a:[#1 #-2.50 'x' ] b:{} c:[] d:null } $");
    CHECK(steps("\n 3 \n") == "#3 $");
    CHECK(steps("[NaN, -Infinity, true]") == "[NaN -Infinity true ] $");
    CHECK(steps(R"(["\"", "\\", "\\\""])") == R"(['\"' '\\' '\\\"' ] $)");
}

TEST_CASE("a text that ends too early is walked as far as it goes, wherever it is cut") {
    const std::string whole = R"({"a": [1.5, "x\"y", {}], "b": true})";
    CHECK(steps(whole).back() == '$');
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK(steps(whole.substr(0, length)).back() == '!');
    }
}

TEST_CASE("values can be passed over, and walked on their own") {
    const std::string text = R"({"a": {"b": [1, 2]}, "c": [3, [4], 5], "d": 6})";
    JsonWalk walk{text, "x.json"};
    REQUIRE(walk.next() == JsonWalk::Step::object);
    REQUIRE(walk.next() == JsonWalk::Step::key);
    walk.skip();
    REQUIRE(walk.next() == JsonWalk::Step::key);
    CHECK(walk.written() == "c");
    const std::size_t position = walk.behind();
    REQUIRE(walk.next() == JsonWalk::Step::array);
    REQUIRE(walk.next() == JsonWalk::Step::number);
    walk.leave();
    REQUIRE(walk.next() == JsonWalk::Step::key);
    CHECK(walk.written() == "d");
    JsonWalk part{text, "x.json", position};
    CHECK(part.next() == JsonWalk::Step::array);
    part.leave();
    CHECK(part.next() == JsonWalk::Step::end);
}

TEST_CASE("JSON that is wrong is refused with line, column and what stands there") {
    const auto refused = [](std::string_view text, const std::string& what) {
        CHECK_THROWS_WITH_AS(
            steps(text), (what + " Open the file in the program that wrote it and save it again.").c_str(),
            Unreadable);
    };
    refused("{\"a\":\n 1 2}", "x.json:2:4: expected , or }, found \"2}\".");
    refused("[1}", "x.json:1:3: expected , or ], found \"}\".");
    refused("{1: 2}", "x.json:1:2: expected a name in quotes, found \"1: 2}\".");
    refused("{\"a\" 2}", "x.json:1:6: expected a : after the name, found \"2}\".");
    refused("[,]", "x.json:1:2: expected a value, found \",]\".");
    refused("[1,]", "x.json:1:4: expected a value, found \"]\".");
    refused("[] []", "x.json:1:4: expected the end of the file, found \"[]\".");
    refused("<xml>", "x.json:1:1: expected a value, found \"<xml>\".");
    refused(std::string(101, '['), "x.json:1:101: expected at most 100 levels, found \"[\".");
}

TEST_CASE("escapes are read, what JSON does not define stays") {
    CHECK(json_text(R"(a\"b\\c\/d\n\t\r\b\f)") == "a\"b\\c/d\n\t\r\b\f");
    CHECK(json_text(R"(\u00e9\ud83d\ude00\u0041)") == "é😀A");
    CHECK(json_text(R"(\ud83d x)") == "\xEF\xBF\xBD x");
    CHECK(json_text(R"(\x \u12 \)") == R"(\x \u12 \)");
}

TEST_CASE("an object is entered, anything else in its place passed over") {
    JsonWalk walk{R"([{"a": 1}, [[2]], 3, 4])", "x.json"};
    REQUIRE(walk.next() == JsonWalk::Step::array);
    CHECK(walk.enter_object());
    CHECK(walk.next() == JsonWalk::Step::key);
    walk.leave();
    CHECK_FALSE(walk.enter_object());
    CHECK_FALSE(walk.enter_object());
    CHECK(walk.next() == JsonWalk::Step::number);
    CHECK(walk.written() == "4");
}
