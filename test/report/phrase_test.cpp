// SPDX-License-Identifier: Apache-2.0
#include <attune/report/phrase.hpp>

#include <attune/report/not_this.hpp>

#include <doctest/doctest.h>

using namespace attune;
using report::Messages;
using report::Speaker;
using report::taken_from;
using report::Words;

TEST_CASE("words are taken out of a text where they were set into it") {
    CHECK(*taken_from("3 cues; at least 5 are needed", "{n} {things}; at least {least} are needed")
          == Words{{"n", "3"}, {"things", "cues"}, {"least", "5"}});
    CHECK(*taken_from("no cue", "no cue") == Words{});
    CHECK(*taken_from("to Kim at home", "to {who}") == Words{{"who", "Kim at home"}});
    // The last one reaches to the end of the sentence, even where that stands in it too.
    CHECK(*taken_from("of a.b.", "of {name}.") == Words{{"name", "a.b"}});
}

TEST_CASE("of a text of another shape nothing is taken") {
    for (const auto* text :
         {"", "3", "3 cues", "3 cues; at least 5 are needed, or more", "; at least 5 are needed"})
        CHECK_FALSE(taken_from(text, "{n} {things}; at least {least} are needed").has_value());
    CHECK_FALSE(taken_from("no cue", "no cues").has_value());
    CHECK_FALSE(taken_from("no cues", "no cue").has_value());
    CHECK_FALSE(taken_from("to ", "to {who}").has_value());
}

TEST_CASE("what was filled in is taken out again, of every message whose words stand apart") {
    for (const std::string& language : Messages::languages())
        for (const auto& [key, text] : Messages::in(language).all()) {
            CAPTURE(key);
            if (text.find("}{") != std::string::npos) continue;
            Words words;
            for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
                words.emplace(text.substr(at + 1, text.find('}', at) - at - 1),
                              std::to_string(words.size() + 100));
            const auto taken = taken_from(report::filled(text, words), text);
            REQUIRE(taken);
            CHECK(*taken == words);
        }
}

TEST_CASE("what the model says in English is said in the language of the page, with its numbers") {
    const Speaker english{Messages::in("en"), {}}, german{Messages::in("de"), {}};
    const auto why = [](const Speaker& speaker, std::string_view because) {
        return report::phrase(speaker, "why", because, {"noun", "state"});
    };
    const std::string few = "it came 1 time, of 4.7 expected; at least 5 are needed";
    CHECK(why(english, few) == few);
    CHECK(why(german, few) == "1 Mal vorgekommen, 4,7 erwartet; mindestens 5 sind nötig");
    CHECK(why(german, "3 cues in distraction; at least 5 are needed")
          == "3 Signale bei Ablenkung; mindestens 5 sind nötig");
    CHECK(why(german, "0 complete cues; at least 1 is needed")
          == "0 vollständig gesehene Signale; mindestens 1 ist nötig");
    CHECK(why(german, "the child was not seen alarmed")
          == "das Kind wurde nicht im Zustand „weinend“ gesehen");
    CHECK(why(german, "no distraction is coded") == "Ablenkung ist nicht kodiert");
    CHECK(report::phrase(german, "method", "exact Poisson") == "exakt nach Poisson");
}

TEST_CASE("of several channels each reason is said in the language of the page") {
    const Speaker german{Messages::in("de"), {}};
    CHECK(report::why_words(german,
                            "face of the caregiver is not coded; voice of the caregiver is not available, "
                            "and so not used")
          == "Gesicht (Bezugsperson) ist nicht kodiert; Stimme (Bezugsperson) ist nicht verfügbar und wurde "
             "nicht "
             "genutzt");
    CHECK(report::why_words(german, "looking is not a cue of this child, and so gaze is not used")
          == "Schauen ist für dieses Kind kein Signal; der Blick wurde nicht genutzt");
    CHECK(report::why_words(german, "3 complete cues; at least 5 are needed")
          == "3 vollständig gesehene Signale; mindestens 5 sind nötig");
}

TEST_CASE("names in it stay, and so does what is no message") {
    const Speaker german{Messages::in("de"), {}};
    CHECK(report::phrase(german, "why", "3 codes of Mia B.; at least 5 are needed", {"noun"})
          == "3 codes of Mia B.; mindestens 5 sind nötig");
    CHECK(report::phrase(german, "why", "nobody wrote this") == "nobody wrote this");
    CHECK_FALSE(report::key_of("why", "nobody wrote this").has_value());
    CHECK(report::key_of("unit", "per min") == "unit.per_minute");
}

TEST_CASE("what an account is not is said alike everywhere") {
    CHECK(Messages::in("en")["account.not_this"] == report::what_this_is_not);
}
