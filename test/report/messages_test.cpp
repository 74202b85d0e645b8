// SPDX-License-Identifier: Apache-2.0
#include <attune/report/messages.hpp>
#include <attune/report/speaker.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using report::Messages;

namespace {

/// Its placeholders; {child.to} counts as {child}, since languages bend words where others do not.
std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> found;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        const std::string whole = text.substr(at + 1, text.find('}', at) - at - 1);
        found.insert(whole.substr(0, whole.find('.')));
    }
    return found;
}

bool is_grammar(const std::string& key) {
    return key.starts_with("child.");
}

std::set<std::string> keys(const Messages& messages) {
    std::set<std::string> found;
    for (const auto& [key, text] : messages.all())
        if (!is_grammar(key)) found.insert(key);
    return found;
}

} // namespace

TEST_CASE("every language says the same things with the same words in their places") {
    const Messages& english = Messages::in("en");
    REQUIRE(Messages::languages().size() >= 2);
    for (const std::string& language : Messages::languages()) {
        CAPTURE(language);
        const Messages& other = Messages::in(language);
        CHECK(keys(other) == keys(english));
        for (const auto& [key, text] : other.all()) {
            CAPTURE(key);
            if (!is_grammar(key)) CHECK(placeholders(text) == placeholders(english[key]));
        }
    }
}

TEST_CASE("a sentence whose placeholder nobody filled is our mistake, and says which") {
    CHECK(report::filled("{n} of {all}", {{"n", "3"}, {"all", "5"}}) == "3 of 5");
    CHECK_THROWS_WITH_AS(report::filled("{n} of {all}", {{"n", "3"}}), "nothing stands for {all}", Misuse);
    CHECK_THROWS_WITH_AS(Messages::in("en")["no.such"], "no message \"no.such\" in en", Misuse);
    CHECK_THROWS_WITH_AS(Messages::in("xx"), "no messages in the language \"xx\"", Misuse);
    CHECK_THROWS_WITH_AS((Messages{"xx", "[a]\nb = 3\n"}), "a message is a text in quotes; a.b is none",
                         Misuse);
}

TEST_CASE("a child is called by the name that was given, else your child, never by an id") {
    const Messages own{"xx", "decimal = ','\n[child.subject]\nunnamed = 'your child'\nnamed = '{name}'\n"
                             "[child.them]\nunnamed = 'your child'\nnamed = '{name}'\nshe = 'her'\n"
                             "[say]\nwaits = '{child} waits. You wait with {child.them}.'\n"};
    CHECK(report::Speaker(own, {}).say("say.waits") == "Your child waits. You wait with your child.");
    CHECK(report::Speaker(own, {"Mia", ""}).say("say.waits") == "Mia waits. You wait with Mia.");
    CHECK(report::Speaker(own, {"Mia", "she"}).say("say.waits") == "Mia waits. You wait with her.");
    CHECK(report::Speaker(own, {"Mia", "they"}).say("say.waits") == "Mia waits. You wait with Mia.");
    CHECK(report::Speaker(own, {}).number("0.84\u00a0s") == "0,84\u00a0s");
}

TEST_CASE("name and pronoun come from what the recording says of the child") {
    Person child;
    child.id = "CHI";
    CHECK(report::Naming::of(child).name.empty());
    child.covariates = {{"name", "Mia"}, {"pronoun", "she"}};
    CHECK(report::Naming::of(child).name == "Mia");
    CHECK(report::Naming::of(child).pronoun == "she");
}
