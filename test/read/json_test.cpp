// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json.hpp>

#include <attune/read/finding.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace attune::read;

namespace {

/// What was met, one sign or word each; "!" at the end of a text that is cut off.
class Told : public JsonVisitor {
public:
    std::string words;
    std::vector<std::size_t> positions;

    void begin(const JsonPath& path, JsonKind kind) override {
        name(path);
        words += kind == JsonKind::object ? "{" : "[";
        positions.push_back(path.position());
    }
    void end(const JsonPath& path, JsonKind kind) override {
        words += kind == JsonKind::object ? "} " : "] ";
        positions.push_back(path.position());
    }
    void value(const JsonPath& path, JsonKind kind, std::string_view written) override {
        name(path);
        if (kind == JsonKind::text) words += "'" + std::string{written} + "' ";
        if (kind == JsonKind::number) words += "#" + std::string{written} + " ";
        if (kind == JsonKind::word) words += std::string{written} + " ";
        positions.push_back(path.position());
    }

private:
    void name(const JsonPath& path) {
        if (path.depth() == 0 || path.name(path.depth() - 1).empty()) return;
        words += std::string{path.name(path.depth() - 1)} + ":";
    }
};

constexpr std::size_t enough = 1'000'000;

std::string told(std::string_view text, std::size_t longest = enough) {
    Told visitor;
    const bool is_whole = read_json(text, "x.json", longest, visitor);
    return visitor.words + (is_whole ? "" : "!");
}

void refused(std::string_view text, const std::string& what) {
    CAPTURE(what);
    CHECK_THROWS_WITH_AS((void)told(text),
                         (what + " Open the file in the program that wrote it and save it again.").c_str(),
                         Unreadable);
}

} // namespace

TEST_CASE("names, values and ends are met in their order, numbers as they are written") {
    CHECK(told(R"({"a": [1, -2.50, "x"], "b": {}, "c": [], "d": null, "e": true})")
          == "{a:[#1 #-2.50 'x' ] b:{} c:[] d:null e:true } ");
    CHECK(told("\n 3 \n") == "#3 ");
    CHECK(told("[0.30000000000000004, 1e+300, 12345678901234567890123, -7]")
          == "[#0.30000000000000004 #1e+300 #12345678901234567890123 #-7 ] ");
    CHECK(told(R"(["\"", "\\", "\\\"", "a,b"])") == R"(['"' '\' '\"' 'a,b' ] )");
}

TEST_CASE("what Python writes and JSON does not have is read as it was meant") {
    CHECK(told(R"([NaN, Infinity,-Infinity, null, "NaN", "a -Infinity"])")
          == "[NaN Infinity -Infinity null 'NaN' 'a -Infinity' ] ");
    CHECK(told(R"({"NaN":NaN})") == "{NaN:NaN } ");
    CHECK(told(R"(["\ud83d x", "\udce9\ud83d\ude00"])") == "['\xEF\xBF\xBD x' '\xEF\xBF\xBD😀' ] ");
}

TEST_CASE("escapes are read") {
    CHECK(told(R"(["a\"b\\c\/d\n\t\r\b\f", "\u00e9\ud83d\ude00\u0041"])")
          == "['a\"b\\c/d\n\t\r\b\f' 'é😀A' ] ");
}

TEST_CASE("a text that ends too early is followed as far as it goes, wherever it is cut") {
    const std::string whole = R"({"a": [1.5, "x\"y\u00e9\ud83d\ude00", {}, -Infinity, NaN, -2], "b": true})";
    CHECK(told(whole).back() != '!');
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        const std::string part = told(whole.substr(0, length));
        CHECK(part.back() == '!');
        CHECK(told(whole).starts_with(part.substr(0, part.size() - 1)));
    }
    CHECK(told("[1, 23") == "[#1 !");
    CHECK(told("[1, 23 ") == "[#1 #23 !");
}

TEST_CASE("a position is on the line where a value or a bracket stands") {
    Told visitor;
    REQUIRE(read_json("{\n\"a\": [\n1\n,\"x\"\n,NaN]\n}\n", "x.json", enough, visitor));
    const std::vector<std::size_t> brackets_and_ends_of_values{0, 7, 10, 14, 17, 20, 22};
    CHECK(visitor.positions == brackets_and_ends_of_values);
}

TEST_CASE("JSON that is wrong is refused with line, column and what stands there") {
    refused("{\"a\":\n 1 2}", "x.json:2:4: expected '}', found \"2}\".");
    refused("[1}", "x.json:1:3: expected ']', found \"}\".");
    refused("{1: 2}", "x.json:1:2: expected string literal, found \"1: 2}\".");
    refused("{\"a\" 2}", "x.json:1:6: expected ':', found \"2}\".");
    refused("[,]", "x.json:1:2: expected '[', '{', or a literal, found \",]\".");
    refused("[1,]", "x.json:1:4: expected '[', '{', or a literal, found \"]\".");
    refused("[] []", "x.json:1:4: expected end of input, found \"[]\".");
    refused("{} 12", "x.json:1:4: expected end of input, found \"12\".");
    refused("<xml>", "x.json:1:1: expected JSON, found \"<xml>\" (invalid literal).");
    refused("[1,, 2]", "x.json:1:4: expected '[', '{', or a literal, found \", 2]\".");
    refused("{\"a\" :\n true false}", "x.json:2:7: expected '}', found \"false}\".");
    refused("[1x]", "x.json:1:3: expected ']', found \"x]\" (invalid literal).");
    refused("[1, Nan]", "x.json:1:5: expected JSON, found \"Nan]\" (invalid literal).");
    refused("[1e999, 2]",
            "x.json:1:2: expected JSON, found \"1e999, 2]\" (number overflow parsing '1e999').");
    refused(std::string(101, '['), "x.json:1:101: expected at most 100 levels, found \"[\".");
}

TEST_CASE("a text that is too long is refused before all of it is in memory, many short ones are not") {
    const std::string three_million(3'000'000, 'x');
    const std::string text = "[\"" + three_million + "\"]";
    CHECK(told(text, 4'000'000).size() > 3'000'000);
    CHECK_THROWS_WITH_AS(
        (void)told(text, 2'000'000),
        "x.json:1:2: expected names and values of at most 2 MB, found \"\"xxxxxxxxxxx\" (a longer one). "
        "Open the file in the program that wrote it and save it again.",
        Unreadable);
    std::string many = "[0";
    while (many.size() < 3'000'000) many += ", 1";
    CHECK(told(many + "]", 2'000'000).back() == ' ');
}

TEST_CASE("a path fits the names it leads through, any name, and the items of arrays") {
    JsonPath path;
    CHECK(path.is({}));
    path.enter(JsonKind::object);
    path.rename("observations");
    path.enter(JsonKind::array);
    CHECK(path.is({"observations", "[]"}));
    CHECK_FALSE(path.is({"observations", "*"}));
    CHECK_FALSE(path.is({"observations"}));
    path.leave();
    path.enter(JsonKind::object);
    path.rename("visit");
    CHECK(path.is({"observations", "*"}));
    CHECK(path.is({"*", "visit"}));
    CHECK_FALSE(path.is({"observations", "[]"}));
    CHECK(path.name(1) == "visit");
    CHECK(path.name(2) == "");
}
