// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>

#include <attune/report/break_columns.hpp>
#include <attune/report/json.hpp>
#include <attune/report/ledger_columns.hpp>
#include <attune/report/number.hpp>
#include <attune/report/result_columns.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>

namespace attune::report {
namespace {

using nlohmann::json;

const json& parsed() {
    static const json made = json::parse(report::json(test::small_account(), test::small_provenance()));
    return made;
}

/// What a parser of CSV would hold, as a parser of JSON does.
json as_json(const Cell& cell) {
    return json::parse(json_text(cell));
}

template <typename Entry>
void agree(std::span<const Column<Entry>> columns, const json& rows, std::size_t size) {
    const measure::Account account = test::small_account();
    REQUIRE(rows.size() == size);
    for (std::size_t i = 0; i < size; ++i)
        for (const Column<Entry>& column : columns)
            CHECK(rows[i].at(std::string{column.name}) == as_json(column.read({account, i})));
}

TEST_CASE("the ledger and the breaks are the same in every output") {
    const measure::Account account = test::small_account();
    agree(ledger_columns(), parsed().at("ledger"), account.ledger.rows.size());
    agree(break_columns(), parsed().at("breaks"), account.breaks.size());
}

TEST_CASE("every number of measures.csv is found in the JSON") {
    const measure::Account account = test::small_account();
    const json& results = parsed().at("results");
    REQUIRE(results.size() == account.results.size());
    const auto cell_of = [&](std::size_t i, std::string_view name) {
        for (const auto& column : number_columns())
            if (column.name == name) return as_json(column.read({account, i}));
        return json{};
    };
    for (std::size_t i = 0; i < results.size(); ++i) {
        const json& result = results[i];
        for (const auto* name : {"value", "count", "n"}) CHECK(result.at(name) == cell_of(i, name));
        for (const auto* name : {"low", "high"})
            CHECK((result.at("interval").is_null() ? json{} : result["interval"].at(name))
                  == cell_of(i, name));
        for (const auto& [name, of] : {std::pair{"expected", "expected"},
                                       {"expected_exact", "expected_exact"},
                                       {"null_low", "low"},
                                       {"null_high", "high"},
                                       {"excess", "excess"},
                                       {"index", "index"},
                                       {"p", "p"},
                                       {"p_adjusted", "p_adjusted"}})
            CHECK((result.at("chance").is_null() ? json{} : result["chance"].at(of)) == cell_of(i, name));
    }
}

/// Calls `see` for every object in a tree of JSON.
void for_each_object(const json& tree, const std::function<void(const json&)>& see) {
    if (tree.is_object()) see(tree);
    for (const auto& member : tree.items())
        if (member.value().is_structured()) for_each_object(member.value(), see);
}

TEST_CASE("a number that is not there has a reason beside it") {
    std::size_t reasons = 0;
    for (const json& result : parsed().at("results"))
        for_each_object(result, [&](const json& object) {
            for (const auto& [name, value] : object.items()) {
                if (!value.is_null()) continue;
                const bool all = object.contains("because");
                CHECK((all || object.contains(name + "_because")));
                ++reasons;
            }
        });
    CHECK(reasons > 0);
    CHECK(parsed()["results"][2]["because"] == "1 complete cue; at least 5 are needed");
}

TEST_CASE("the account says what it is, where it comes from and how it was made") {
    const json& account = parsed();
    CHECK(account["schema"] == "attune.account/1");
    CHECK(account["provenance"]["file"]["name"] == "small.csv");
    CHECK(account["provenance"]["codebook"]["inherits"] == "attune");
    CHECK(account["provenance"]["episodes_file_because"] == "none was given");
    CHECK(account["dyad"]["child"]["covariates"]["age"] == "6 months");
    CHECK(account["options"]["seed"] == 7);
    CHECK(account["findings"][0]["where"] == "small.csv:7");
    CHECK(account["episodes"][1]["instruction"]["caregiver"] == "still");
    CHECK(account["episodes"][1]["shifts_because"]
          == "episode too short for shifts: 30 s watched, 52 s needed");
    CHECK_FALSE(account["options"].contains("threads"));
}

TEST_CASE("the same account is the same bytes, for one thread and for two") {
    CHECK(report::json(test::small_account(1), test::small_provenance())
          == report::json(test::small_account(2), test::small_provenance()));
}

} // namespace
} // namespace attune::report
