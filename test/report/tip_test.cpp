// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/messages.hpp>
#include <attune/report/speaker.hpp>
#include <attune/report/tip.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace attune;

TEST_CASE("there are forty tips, each with its own words in every language") {
    CHECK(report::tips().size() == 40);
    std::set<std::string> keys;
    for (const report::Tip& tip : report::tips()) keys.insert("tip." + std::string{tip.key});
    CHECK(keys.size() == 40);
    for (const std::string& language : report::Messages::languages()) {
        std::set<std::string> worded;
        for (const auto& [key, text] : report::Messages::in(language).all())
            if (key.starts_with("tip.")) worded.insert(key);
        CHECK(worded == keys);
    }
}

TEST_CASE("every tip has a source, and is about a measure or a named absence") {
    std::set<std::string_view> used;
    for (const report::Tip& tip : report::tips()) {
        CAPTURE(tip.key);
        CHECK_FALSE(tip.source.empty());
        CHECK_FALSE(tip.measures[0].empty());
        for (const std::string_view name : tip.measures)
            if (!name.empty()) used.insert(report::tip_measure(name).name);
    }
    for (const report::TipMeasure& about : report::tip_measures()) CHECK(used.contains(about.name));
    CHECK_THROWS_WITH_AS(report::tip_measure("love"), "no tip is about \"love\"", Misuse);
    CHECK_THROWS_WITH_AS(report::tip("eyes.stare"), "no tip \"eyes.stare\"", Misuse);
}

TEST_CASE("what a tip is about is in the registry, with the part that it names, or says why it is not") {
    const measure::Account account = test::account_of({.rows = std::string{test::session}});
    for (const report::TipMeasure& about : report::tip_measures()) {
        CAPTURE(about.name);
        CHECK(about.identifier.empty() == !about.absent.empty());
        if (about.identifier.empty()) continue;
        CHECK(measure::description(about.identifier) != nullptr);
        if (about.part.empty()) continue;
        CHECK(std::any_of(account.results.begin(), account.results.end(), [&](const measure::Result& result) {
            return result.measure == about.identifier && result.part == about.part;
        }));
    }
}

TEST_CASE("the page of the manual has every tip in its words, with what it is about and where it is from") {
    std::ifstream file{"docs/people/tips.md"};
    const std::string page{std::istreambuf_iterator<char>{file}, {}};
    const report::Speaker speaker{report::Messages::in("en"), {}};
    std::size_t number = 0;
    for (const report::Tip& tip : report::tips()) {
        std::string about;
        for (const std::string_view name : tip.measures)
            if (!name.empty()) about += (about.empty() ? "`" : ", `") + std::string{name} + "`";
        const std::string row = "| " + std::to_string(++number) + " | "
                                + speaker.say("tip." + std::string{tip.key}) + " | " + about + " | "
                                + std::string{tip.source} + " |\n";
        CAPTURE(row);
        CHECK(test::count(page, row) == 1);
    }
    for (const report::TipMeasure& about : report::tip_measures()) {
        const std::string in_attune = about.identifier.empty()
                                          ? "not measured: " + std::string{about.absent}
                                          : "`" + std::string{about.identifier} + "`"
                                                + (about.part.empty() ? "" : ", " + std::string{about.part});
        CHECK(test::count(page, "| `" + std::string{about.name} + "` | " + in_attune + " |\n") == 1);
    }
}
