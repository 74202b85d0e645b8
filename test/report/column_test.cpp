// SPDX-License-Identifier: Apache-2.0
#include <attune/report/column.hpp>
#include <attune/report/json_writer.hpp>

#include <doctest/doctest.h>

#include <optional>

namespace attune::report {
namespace {

using std::chrono_literals::operator""ms;

TEST_CASE("missing is empty in a table and null in JSON, and never 0") {
    CHECK(csv_text({}) == "");
    CHECK(json_text({}) == "null");
    CHECK(csv_text(cell(std::optional<Duration>{})) == "");
    CHECK(csv_text(cell(std::optional<Duration>{0ms})) == "0");
}

TEST_CASE("a table and JSON hold the same digits") {
    for (const Cell& cell : {Cell{0.1}, Cell{2'999ms}, Cell{std::uint64_t{12}}})
        CHECK(csv_text(cell) == json_text(cell));
    CHECK(csv_text(true) == "1");
    CHECK(json_text(true) == "true");
}

TEST_CASE("a text is quoted where a table could trip over it") {
    CHECK(csv_text(std::string{"plain text"}) == "plain text");
    CHECK(csv_text(std::string{"a,b"}) == "\"a,b\"");
    CHECK(csv_text(std::string{"say \"no\""}) == "\"say \"\"no\"\"\"");
    CHECK(csv_text(std::string{"two\nlines"}) == "\"two\nlines\"");
    CHECK(json_text(std::string{"say \"no\"\\\n\t\x01"}) == R"("say \"no\"\\\n\t\u0001")");
    CHECK(json_text(std::string{"Zoë"}) == "\"Zoë\"");
}

TEST_CASE("JSON is written in the order in which it is told") {
    JsonWriter json;
    json.begin_object();
    json.member("share", 0.5);
    json.member_or_reason("median", {}, "not reached");
    json.member_or_reason("mean", 2.0, "never said");
    json.key("nothing").begin_list();
    json.end_list();
    json.key("row").begin_object(JsonWriter::Layout::one_line);
    json.member("onset_s", 1'500ms);
    json.key("list").begin_list();
    json.value(true);
    json.value(std::string{"two"});
    json.end_list();
    json.end_object();
    json.end_object();
    CHECK(json.take() == R"({
  "share": 0.5,
  "median": null,
  "median_because": "not reached",
  "mean": 2,
  "nothing": [],
  "row": {"onset_s": 1.5, "list": [true, "two"]}
}
)");
}

} // namespace
} // namespace attune::report
