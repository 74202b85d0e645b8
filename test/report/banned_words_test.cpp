// SPDX-License-Identifier: Apache-2.0
#include <test/report/banned_words.hpp>
#include <test/report/page_values.hpp>
#include <test/report/random_account.hpp>
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/clinician_page.hpp>
#include <attune/report/messages.hpp>
#include <attune/report/page.hpp>
#include <attune/report/parent_page.hpp>

#include <doctest/doctest.h>

using namespace attune;
using attune::test::first_banned_word;

TEST_CASE("the words are found as whole words, in any case and beside any sign") {
    CHECK(first_banned_word("en", "Always.") == "always");
    CHECK(first_banned_word("en", "you should have come") == "should have");
    CHECK(first_banned_word("en", "goodbye, here, the other") == "");
    CHECK(first_banned_word("de", "Das ist gut!") == "gut");
    CHECK(first_banned_word("de", "gütig, vergutet") == "");
}

namespace {

/// The one thing that is said with "never", since nothing else is as clear.
bool says_never_shake(std::string_view key) {
    return key == "crying.never_shake" || key == "tip.crying.put_down";
}

/// What an account is not has to be named.
bool says_what_it_is_not(std::string_view key) {
    return key == "account.not_this";
}

std::string pages_of(const measure::Account& account, const std::string& language) {
    const report::Speaker speaker{report::Messages::in(language), {}};
    const auto from = test::small_provenance();
    const auto help = report::HelpLines::in(language);
    return report::clinician_page(account, from, speaker, {.help = help})
           + report::parent_page(account, from, speaker,
                                 {.caregiver = {}, .numbers = report::Numbers::said, .help = help});
}

} // namespace

TEST_CASE("every language has its list, and no sentence in any holds a word of it") {
    for (const std::string& language : report::Messages::languages()) {
        CAPTURE(language);
        CHECK(test::has_banned_words(language));
        for (const auto& [key, text] : report::Messages::in(language).all()) {
            CAPTURE(key);
            if (key.starts_with("child.")) continue; // pronouns, used where the recording says one
            if (says_never_shake(key) || says_what_it_is_not(key)) continue;
            CHECK(first_banned_word(language, text) == "");
        }
    }
}

TEST_CASE("no page of a thousand random recordings holds such a word") {
    constexpr std::uint64_t recordings = 1000;
    std::size_t with_moments = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        for (const std::string& language : report::Messages::languages()) {
            const std::string pages = test::without(pages_of(account, language), "class=\"shake\"");
            with_moments += test::count(pages, "class=\"card ") > 0;
            CHECK(first_banned_word(language, test::readable(pages)) == "");
        }
        for (const std::string& language : report::Messages::languages()) {
            const report::Speaker speaker{report::Messages::in(language), {}};
            const std::string page = report::page(account, test::small_provenance(), speaker);
            CHECK(first_banned_word(language, test::readable(test::without(page, "class=\"not-this\"")))
                  == "");
        }
    }
    // The pages had something to say.
    CHECK(with_moments > recordings / 2);
}
