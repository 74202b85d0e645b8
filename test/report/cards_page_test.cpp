// SPDX-License-Identifier: Apache-2.0
#include <attune/report/cards_page.hpp>

#include <test/report/banned_words.hpp>
#include <test/report/random_account.hpp>
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/base64.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using report::Card;
using test::count;

namespace {

std::string cards_of(const measure::Account& account, std::string_view language,
                     const std::string& still = {}) {
    std::vector<Card> cards;
    for (const report::Candidate& moment : report::candidates(account))
        cards.push_back({moment, {still, {}, still}});
    return report::cards_page(account, test::provenance_of(account),
                              report::Speaker{report::Messages::in(language), {}}, cards);
}

} // namespace

TEST_CASE("base64 is that of RFC 4648") {
    const std::pair<std::string_view, std::string_view> vectors[]{{"", ""},
                                                                  {"f", "Zg=="},
                                                                  {"fo", "Zm8="},
                                                                  {"foo", "Zm9v"},
                                                                  {"foob", "Zm9vYg=="},
                                                                  {"fooba", "Zm9vYmE="},
                                                                  {"foobar", "Zm9vYmFy"},
                                                                  {"\xFF\xFE\xFB", "//77"}};
    for (const auto& [bytes, text] : vectors) CHECK(report::base64(bytes) == text);
}

TEST_CASE("a card has three sentences and a drawing, or stills in the page itself") {
    const measure::Account account = test::random_account(7);
    const std::size_t moments = report::candidates(account).size();
    REQUIRE(moments > 0);
    const std::string drawn = cards_of(account, "en");
    CHECK(count(drawn, "<article ") == moments);
    CHECK(count(drawn, "<svg ") == moments);
    CHECK(count(drawn, "class=\"number\"") == 3 * moments);
    CHECK(count(drawn, "<img ") == 0);
    const std::string pictured = cards_of(account, "en", "\xFF\xD8\xFF");
    CHECK(count(pictured, "<img src=\"data:image/jpeg;base64,/9j/\" alt=\"") == 2 * moments);
    CHECK(count(pictured, "no picture here") == moments);
    CHECK(count(pictured, "<svg ") == 0);
    CHECK(count(pictured, "img-src data:") == 1);
    CHECK(count(pictured, "http") == count(pictured, "http-equiv"));
}

TEST_CASE("a card names nobody, counts nothing, and says nothing that is never said") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        for (const std::string& language : report::Messages::languages()) {
            const std::string page = cards_of(account, language, "\xFF\xD8\xFF");
            std::string text = test::readable(page);
            for (auto at = text.find("&#39;"); at != std::string::npos; at = text.find("&#39;"))
                text.replace(at, 5, "'");
            CHECK(test::first_banned_word(language, text) == "");
            CHECK(
                std::none_of(text.begin(), text.end(), [](char sign) { return sign >= '0' && sign <= '9'; }));
            CHECK(text.find(account.seen.ids.child) == std::string::npos);
            CHECK(text.find(account.seen.ids.caregiver) == std::string::npos);
        }
    }
}

TEST_CASE("without a moment the page says so") {
    const measure::Account account =
        test::account_of({.rows = "episode,play,,,0,60\nchild,bid,voice,,5,6\n"});
    const std::string page = cards_of(account, "en");
    CHECK(count(page, "<article ") == 0);
    CHECK(count(page, "No moment was found") == 1);
}
