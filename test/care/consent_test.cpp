// SPDX-License-Identifier: Apache-2.0
#include <attune/care/consent.hpp>

#include <attune/read/finding.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace attune::care;

namespace {

Day day(const char* text) {
    return day_named(text).value();
}

Consent parsed(const std::string& text) {
    return parse_consent({"s.eaf.consent.toml", text});
}

std::string refused(const std::string& text) {
    try {
        parsed(text);
    } catch (const attune::read::Unreadable& unreadable) {
        return unreadable.what();
    }
    return "it was read";
}

} // namespace

TEST_CASE("a consent is read as it was written") {
    const Consent both{Scope::researchers, "both parents, form \"17\"", day("2026-11-02"), day("2031-12-31")};
    CHECK(parsed(consent_text(both)) == both);
    const Consent open{Scope::none, "", day("2026-11-02"), {}};
    CHECK(parsed(consent_text(open)) == open);
}

TEST_CASE("a consent can be written by hand, with the days in quotes too") {
    const Consent read = parsed("date = \"2026-11-02\"\nby = \"the guardian\"\nconsent = \"team\"\n");
    CHECK(read == Consent{Scope::team, "the guardian", day("2026-11-02"), {}});
}

TEST_CASE("each scope holds those before it") {
    constexpr std::array scopes{Scope::none, Scope::team, Scope::researchers, Scope::excerpt};
    for (const Scope given : scopes)
        for (const Scope wanted : {Scope::team, Scope::researchers, Scope::excerpt}) {
            const auto against = objection({given, "", day("2026-01-01"), {}}, wanted, day("2026-01-01"));
            CAPTURE(name(given));
            CAPTURE(name(wanted));
            if (given == Scope::none)
                CHECK(against == Objection::withdrawn);
            else if (given < wanted)
                CHECK(against == Objection::narrower);
            else
                CHECK_FALSE(against);
        }
}

TEST_CASE("the last day still counts, the day after does not, whatever the scope") {
    const Consent until{Scope::excerpt, "", day("2020-01-01"), day("2026-02-28")};
    CHECK_FALSE(objection(until, Scope::excerpt, day("2026-02-28")));
    CHECK(objection(until, Scope::team, day("2026-03-01")) == Objection::expired);
    CHECK(objection({Scope::none, "", day("2020-01-01"), day("2026-02-28")}, Scope::team, day("2026-03-01"))
          == Objection::expired);
}

TEST_CASE("what does not fit is refused where it stands") {
    CHECK(refused("by = \"x\"\ndate = 2026-11-02\n")
          == "s.eaf.consent.toml:1:1: expected \"consent\" in a consent, found none. Write how far it goes, "
             "as in "
             "consent = \"team\".");
    CHECK(refused("consent = \"all\"\nby = \"x\"\ndate = 2026-11-02\n")
          == "s.eaf.consent.toml:1:11: expected how far a consent goes (none, team, researchers, excerpt), "
             "found "
             "\"all\". Choose one of these words.");
    CHECK(refused("consent = \"team\"\nby = \"x\"\ndate = \"2.11.2026\"\n")
          == "s.eaf.consent.toml:3:8: expected a day, found \"2.11.2026\". Write it as 2026-11-02.");
    CHECK(refused("consent = \"team\"\nby = \"x\"\ndate = 2026-11-02T10:00:00\n")
          == "s.eaf.consent.toml:3:8: expected a day, found a date. Write it as 2026-11-02.");
    CHECK(refused("consent = \"team\"\nby = \"x\"\ndate = 2026-11-02\nuntil = 2027-01-01\n")
          == "s.eaf.consent.toml:4:1: expected a key of a consent (consent, by, date, retain_until), found "
             "\"until\". Correct the word, or take the line out.");
    CHECK(refused("consent = team\n")
              .starts_with("s.eaf.consent.toml:1:12: expected a consent in TOML, found "));
    CHECK(
        refused("consent = team\n").ends_with("Correct the line; docs/commands/consent.md shows the form."));
}
