// SPDX-License-Identifier: Apache-2.0
#include <test/report/page_values.hpp>
#include <test/report/random_account.hpp>
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/json.hpp>
#include <attune/report/page.hpp>
#include <attune/report/wording.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <functional>
#include <set>

using namespace attune;
using Json = nlohmann::json;

namespace {

/// Every number of the JSON, in every way in which the researcher's page may write it.
std::set<std::string> written(const Json& json) {
    std::set<std::string> all;
    const auto add = [&](const std::string& text) {
        for (const std::string& number : test::numbers_in(text)) all.insert(number);
    };
    const std::function<void(const Json&)> gather = [&](const Json& one) {
        if (one.is_structured())
            for (const Json& inner : one) gather(inner);
        if (one.is_string()) add(one.get<std::string>());
        if (!one.is_number()) return;
        const auto number = one.get<double>();
        add(report::number_words(number));
        add(report::seconds_words(number));
        add(report::p_number(number));
        if (std::abs(number) <= 1) {
            add(report::percent(std::abs(number)));
            add(report::difference_percent(number));
        }
        if (std::abs(number) < 1e6) {
            add(std::to_string(std::lround(number)));
            add(report::clock(Instant{nearest(Seconds{number})}));
        }
    };
    gather(json);
    return all;
}

/// The cells of the tables in one section.
std::string cells_of(const std::string& page, const std::string& id) {
    const auto from = page.find("<section id=\"" + id + "\"");
    if (from == std::string::npos) return "";
    const std::string section = page.substr(from, page.find("</section>", from) - from);
    std::string cells;
    for (auto at = section.find("<td"); at != std::string::npos; at = section.find("<td", at + 1))
        cells += section.substr(at, section.find("</td>", at) - at) + "</td>\n";
    return cells;
}

/// The numbers in the tables of the researcher's page that its JSON does not have.
std::set<std::string> made_up(const std::string& page, const Json& json) {
    const std::set<std::string> known = written(json);
    std::set<std::string> found;
    for (const auto* id : {"idea", "answers", "numbers", "plainly", "trace"})
        for (const std::string& number : test::numbers_in(test::readable(cells_of(page, id))))
            if (!known.contains(number)) found.insert(number);
    return found;
}

} // namespace

TEST_CASE("every number in the tables of the researcher's page stands in the JSON of the same account") {
    std::vector<measure::Account> accounts{test::account_of({.rows = std::string{test::session}})};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) accounts.push_back(test::random_account(seed));
    std::size_t numbers = 0;
    for (const measure::Account& account : accounts) {
        const std::string page = report::page(account, test::small_provenance(), report::Speaker::english());
        const auto json = Json::parse(report::json(account, test::provenance_of(account)));
        CHECK(made_up(page, json) == std::set<std::string>{});
        numbers += test::numbers_in(test::readable(cells_of(page, "numbers"))).size();
    }
    CHECK(numbers > 10'000);
}

TEST_CASE("a number that the JSON does not have is found on the page") {
    const measure::Account account = test::account_of({.rows = std::string{test::session}});
    const auto json = Json::parse(report::json(account, test::provenance_of(account)));
    std::string page = report::page(account, test::small_provenance(), report::Speaker::english());
    const auto cell = page.find("<td>", page.find("id=\"numbers\""));
    page.insert(cell, "<td>0.123456</td>");
    CHECK(made_up(page, json) == std::set<std::string>{"0.123456"});
}
