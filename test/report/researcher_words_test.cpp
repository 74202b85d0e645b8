// SPDX-License-Identifier: Apache-2.0
#include <test/report/english_words.hpp>
#include <test/report/random_account.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/idea.hpp>
#include <attune/report/page.hpp>
#include <attune/report/phrase.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using report::key_of;

namespace {

constexpr std::uint64_t recordings = 200;

/// Every phrase that the measures said in English in random recordings, once.
struct Said {
    std::set<std::string> why, part, unit, method, note, ending;

    void add(const measure::Result& result) {
        part.insert(result.part);
        unit.insert(std::string{result.unit});
        if (!result.estimate)
            why.insert(result.estimate.because());
        else if (result.estimate->interval)
            method.insert(std::string{result.estimate->interval->how});
        if (result.chance && !*result.chance) why.insert(result.chance->because());
    }
    void add(const measure::Account& account) {
        for (const measure::Result& result : account.results) add(result);
        note.insert(account.seen.notes.begin(), account.seen.notes.end());
        for (const auto& curves : account.latencies) {
            if (!curves) continue;
            for (const measure::Curve& curve : curves->competing) ending.insert(curve.name);
            ending.insert({curves->answered.name, curves->had_the_child_waited.name});
        }
    }
};

Said all_said() {
    Said said;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) said.add(test::random_account(seed));
    said.add(test::small_account());
    return said;
}

/// A page without what the scheme itself says: its codes, quoted, and its name and source.
std::string without_quotes(std::string page) {
    const std::string open = "„", close = "“";
    for (auto at = page.find(open); at != std::string::npos; at = page.find(open, at))
        page.erase(at, page.find(close, at) + close.size() - at);
    return page;
}

} // namespace

TEST_CASE("whatever the measures say of a recording is a message") {
    const Said said = all_said();
    CHECK(said.why.size() > 20);
    CHECK(said.part.size() > 100);
    for (const auto& [section, all] :
         {std::pair{std::string{"why"}, said.why}, std::pair{std::string{"part"}, said.part},
          std::pair{std::string{"unit"}, said.unit}, std::pair{std::string{"method"}, said.method},
          std::pair{std::string{"note"}, said.note}, std::pair{std::string{"ending"}, said.ending}})
        for (const std::string& one : all) {
            CAPTURE(section);
            CAPTURE(one);
            CHECK(key_of(section, one).has_value());
        }
}

TEST_CASE("every measure has its name and question in every language, in English as in the registry") {
    for (const measure::Measure& one : measure::measures())
        for (const measure::Description* described : one.descriptions) {
            CAPTURE(described->identifier);
            const std::string key = "registry." + std::string{described->identifier};
            CHECK(report::Messages::in("en")[key + ".name"] == described->name);
            CHECK(report::Messages::in("en")[key + ".question"] == described->question);
            CHECK(key_of("unit", described->unit).has_value());
            for (const std::string& language : report::Messages::languages())
                CHECK(report::Messages::in(language).all().contains(key + ".question"));
        }
    for (const report::IdeaLine& line : report::idea()) {
        CHECK(key_of("question", line.question).has_value());
        CHECK(key_of("line", line.words).has_value());
    }
}

TEST_CASE("a German page for researchers is German, words and numbers, and the same account gives the same") {
    const report::Speaker german{report::Messages::in("de"), {}};
    report::Provenance from = test::small_provenance();
    from.attune = "test";
    from.zero = "the table's own 0 s";
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        CAPTURE(seed);
        const std::string page = without_quotes(report::page(test::random_account(seed), from, german));
        CHECK(page.find("<html lang=\"de\">") != std::string::npos);
        CHECK(test::first_english_word(page) == "");
        CHECK_FALSE(test::has_decimal_point(test::readable(page)));
    }
}
