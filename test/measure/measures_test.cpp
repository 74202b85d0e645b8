// SPDX-License-Identifier: Apache-2.0
// The registry, and the pages that are written from it: docs/measure/index.md lists every identifier with its
// name, question and unit, and the page that it links to says its question, unit and range.
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/account.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace attune;
using namespace attune::test;

namespace {

const std::filesystem::path pages = "docs/measure";

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path};
    REQUIRE_MESSAGE(file.good(), path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The rows of a page that begin with an identifier in backquotes.
std::vector<std::string> identifier_rows(const std::string& page) {
    std::vector<std::string> rows;
    std::istringstream lines{page};
    bool in_table = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| identifier |")) in_table = true;
        if (line.empty()) in_table = false;
        if (in_table && line.starts_with("| `")) rows.push_back(line);
    }
    return rows;
}

std::string range_of(const measure::Description& described) {
    const auto number = [](double value) { return std::to_string(static_cast<int>(value)); };
    if (std::isinf(described.most))
        return std::isinf(described.least) ? "any" : number(described.least) + " and up";
    return number(described.least) + " to " + number(described.most);
}

std::string cells(const std::vector<std::string_view>& all) {
    std::string row = "|";
    for (const std::string_view cell : all) row += " " + std::string{cell} + " |";
    return row;
}

std::vector<const measure::Description*> descriptions() {
    std::vector<const measure::Description*> all;
    for (const measure::Measure& one : measure::measures())
        all.insert(all.end(), one.descriptions.begin(), one.descriptions.end());
    return all;
}

/// The page that a row of the index links to: "share_answered.md".
std::string page_of(const std::string& row) {
    const std::size_t from = row.find("](") + 2;
    return row.substr(from, row.find(')', from) - from);
}

} // namespace

TEST_CASE("the index lists what the registry has, in its order and words") {
    const auto rows = identifier_rows(text_of(pages / "index.md"));
    const auto all = descriptions();
    REQUIRE(rows.size() == all.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string identifier = "`" + std::string{all[i]->identifier} + "`";
        const std::string name = "[" + std::string{all[i]->name} + "](" + page_of(rows[i]) + ")";
        CHECK(rows[i] == cells({identifier, name, all[i]->question, all[i]->unit}));
    }
}

TEST_CASE("each page says its identifiers in the registry's words, and no other page does") {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator{pages}) {
        if (entry.path().filename() == "index.md") continue;
        for (const std::string& row : identifier_rows(text_of(entry.path())))
            found.push_back(entry.path().filename().string() + " " + row);
    }
    std::vector<std::string> expected;
    const auto index = identifier_rows(text_of(pages / "index.md"));
    const auto all = descriptions();
    REQUIRE(index.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        expected.push_back(page_of(index[i]) + " "
                           + cells({"`" + std::string{all[i]->identifier} + "`", all[i]->question,
                                    all[i]->unit, range_of(*all[i])}));
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    CHECK(found == expected);
}

TEST_CASE("no two measures have one identifier, and every description is whole") {
    std::set<std::string_view> identifiers;
    for (const measure::Description* one : descriptions()) {
        CAPTURE(one->identifier);
        CHECK(identifiers.insert(one->identifier).second);
        CHECK(measure::description(one->identifier) == one);
        for (const std::string_view word : {one->name, one->unit, one->direction, one->needs, one->citation})
            CHECK_FALSE(word.empty());
        CHECK(one->question.find('?') != std::string_view::npos);
        CHECK(one->least < one->most);
    }
    CHECK(measure::description("sensitivity") == nullptr);
}

TEST_CASE("every result carries an identifier of its measure, a unit, and a value in its range") {
    measure::Options options;
    options.shifts = 5;
    const MeasuredCase found{
        "episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,180\n"
        "child,bid,voice,,10,11,phase=social\ncaregiver,answer,face,,11.04,12,phase=social\n"
        "child,alarm,face,,70,130,phase=protest\n"
        "child,engage,gaze,,20,22\ncaregiver,answer,gaze,,21,24\n",
        options};
    for (const measure::Measure& one : measure::measures()) {
        std::set<std::string_view> own;
        for (const measure::Description* described : one.descriptions) own.insert(described->identifier);
        std::set<std::string_view> used;
        for (const measure::Result& result : one.ask(found.evidence())) {
            CAPTURE(result.measure);
            CHECK(own.contains(result.measure));
            used.insert(result.measure);
            CHECK_FALSE(result.unit.empty());
            if (!result.estimate) continue;
            CHECK(result.estimate->value >= measure::description(result.measure)->least);
            CHECK(result.estimate->value <= measure::description(result.measure)->most);
        }
        CHECK(used == own);
    }
}

TEST_CASE("an account asks for all measures, for some, and for none that is not there") {
    const MeasuredCase found{"episode,play,,,0,60\nchild,bid,voice,,10,11\n"};
    Progress silent;
    const auto whole = measure::account(found.seen, found.options, silent);
    std::set<std::string_view> asked;
    for (const measure::Result& one : whole.results) asked.insert(one.measure);
    CHECK(asked.size() > 10);
    const auto only = measure::account(found.seen, found.options, silent, {"answered_run", "met"});
    for (const measure::Result& one : only.results)
        CHECK((one.measure == "answered_run" || one.measure == "met"));
    CHECK(only.results.size() == 3 + 5); // any, bid, alarm; five ways to be met
    CHECK(only.ledger.rows.size() == 1); // the ledger is always there
    CHECK_THROWS_WITH_AS((void)measure::account(found.seen, found.options, silent, {"met", "sensitivity"}),
                         "no measure has the identifier 'sensitivity'", Misuse);
}
