// SPDX-License-Identifier: Apache-2.0
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/idea.hpp>
#include <attune/report/json.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/page.hpp>
#include <attune/report/wording.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace attune::report {
namespace {

using test::account_of;
using test::count;

const measure::Account& session() {
    static const measure::Account account = account_of({.rows = std::string{test::session}});
    return account;
}

/// The part of the page that tells the account line by line.
std::string table_of(const measure::Account& account) {
    const std::string page = report::page(account, test::small_provenance(), report::Speaker::english());
    const auto from = page.find("<section id=\"idea\">");
    return from == std::string::npos ? "" : page.substr(from, page.find("</section>", from) - from);
}

TEST_CASE("every line of the idea is bound to a number of a measure") {
    for (const IdeaLine& line : idea()) {
        CAPTURE(line.measure);
        CAPTURE(line.part);
        CHECK(!line.question.empty());
        CHECK(measure::description(line.measure) != nullptr);
        CHECK(result_of(session(), line.measure, widest_free(session())->name, line.part) != nullptr);
    }
}

TEST_CASE("each line stands on the page with its number, or with the reason why there is none") {
    const std::string table = table_of(session());
    std::size_t at = 0;
    std::size_t numbers = 0;
    for (const IdeaLine& line : idea()) {
        CAPTURE(line.words);
        at = table.find(">" + escaped(line.words) + "<", at);
        REQUIRE(at != std::string::npos);
        const std::string row = test::readable(table.substr(at, table.find("</tr>", at) - at));
        const measure::Result& result =
            *result_of(session(), line.measure, widest_free(session())->name, line.part);
        if (!result.estimate) {
            CHECK(row.find("not determined: " + result.estimate.because()) != std::string::npos);
            continue;
        }
        if (result.unit == "share") CHECK(row.find(percent(result.estimate->value)) != std::string::npos);
        if (result.chance && *result.chance)
            CHECK(row.find(percent((**result.chance).expected)) != std::string::npos);
        ++numbers;
    }
    CHECK(numbers == 14); // the rest of the short session says why not
}

TEST_CASE("what can be seen lies in free episodes, in order, at most three moments of each") {
    std::size_t some = 0;
    for (const IdeaLine& line : idea()) {
        const std::vector<Sight> sights = line.sights(session());
        CHECK(sights.size() <= 3);
        for (std::size_t i = 0; i < sights.size(); ++i) {
            const auto episode = session().seen.episode_at(sights[i].time.onset());
            REQUIRE(episode.has_value());
            CHECK(!session().seen.instructed(*episode));
            if (i > 0) CHECK(sights[i - 1].time.onset() <= sights[i].time.onset());
        }
        some += !sights.empty();
    }
    CHECK(some >= 8);
}

TEST_CASE("the first answered cues and the first breaks are the ones of the ledger and the list") {
    std::vector<std::string> cues;
    const auto& rows = session().ledger.rows;
    for (std::size_t i = 0; i < rows.size() && cues.size() < 3; ++i)
        if (rows[i].status == measure::Status::answered && rows[i].cue.complete && !rows[i].instructed)
            cues.push_back("cue-" + std::to_string(i + 1));
    std::vector<std::string> seen;
    for (const IdeaLine& line : idea())
        if (line.measure == "answered")
            for (const Sight& sight : line.sights(session())) seen.push_back(sight.place);
    CHECK(seen == cues);
    for (const IdeaLine& line : idea())
        if (line.measure == "break" && line.part == "repaired")
            for (const Sight& sight : line.sights(session())) {
                const std::size_t number = std::stoul(sight.place.substr(6));
                CHECK(session().breaks[number - 1].outcome == measure::Outcome::repaired);
                CHECK(session().breaks[number - 1].onset == sight.time.onset());
            }
}

TEST_CASE("the JSON has the same lines, questions and moments") {
    const nlohmann::json lines = nlohmann::json::parse(json(session(), test::small_provenance())).at("idea");
    REQUIRE(lines.size() == idea().size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CHECK(lines[i].at("measure") == std::string{idea()[i].measure});
        CHECK(lines[i].at("part") == std::string{idea()[i].part});
        CHECK(lines[i].at("question") == std::string{idea()[i].question});
        CHECK(lines[i].at("see").size() == idea()[i].sights(session()).size());
    }
}

TEST_CASE("where the caregiver was instructed throughout no line is told") {
    const std::string table = table_of(account_of({.rows = "episode,quiet,still,,0,60\n"
                                                           "child,bid,voice,neutral,1,2\n"}));
    CHECK(count(table, "In every episode the caregiver was instructed") == 1);
    CHECK(count(table, "<tr") == 0);
}

} // namespace
} // namespace attune::report
