// SPDX-License-Identifier: Apache-2.0
#include <attune/report/unseen_words.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::report;

namespace {

using Sentences = std::vector<std::string>;

/// Everything is coded but touch of both.
measure::Account without_touch() {
    measure::Account account;
    for (const Partner partner : partners)
        for (const Channel channel : channels)
            if (channel != Channel::touch) account.seen.in_use[partner].insert(channel);
    return account;
}

Sentences said(const measure::Account& account, std::string_view language = "en") {
    return unseen_words(account, Speaker{Messages::in(language), {}});
}

} // namespace

TEST_CASE("what nobody noted, and what could not be seen, are told apart") {
    measure::Account account = without_touch();
    CHECK(said(account)
          == Sentences{"Nobody noted anything of your touch here, so of that we do not know.",
                       "Whether your child called with touch nobody noted, so we do not know."});
    account.seen.never_seen = {{Channel::touch}, {Channel::touch}};
    CHECK(said(account)
          == Sentences{
              "Of your touch nothing could be seen or heard in this recording, so of that we do not know.",
              "Whether your child called with touch could not be seen or heard in this recording."});
    CHECK(said(account, "de")
          == Sentences{
              "Von Ihrer Berührung war in dieser Aufnahme nichts zu sehen oder zu hören, darum wissen wir "
              "davon "
              "nichts.",
              "Ob Ihr Kind mit einer Berührung gerufen hat, war in dieser Aufnahme nicht zu sehen oder zu "
              "hören."});
}

TEST_CASE("of the caregiver all is listed, of the child one or the other") {
    measure::Account account = without_touch();
    account.seen.in_use.child.erase(Channel::voice);
    account.seen.in_use.caregiver.erase(Channel::voice);
    CHECK(said(account)
          == Sentences{"Nobody noted anything of your voice and your touch here, so of that we do not know.",
                       "Whether your child called with a sound or touch nobody noted, so we do not know."});
    CHECK(
        said(account, "de").back()
        == "Ob Ihr Kind mit einem Laut oder einer Berührung gerufen hat, hat niemand notiert; wir wissen es "
           "nicht.");
}

TEST_CASE("of a channel that somebody does not use nothing is said") {
    measure::Account account = without_touch();
    account.seen.not_available = {{Channel::touch}, {Channel::touch}};
    CHECK(said(account).empty());
}

TEST_CASE("that nobody noted the pace goes without saying") {
    measure::Account account = without_touch();
    account.seen.not_available = {{Channel::touch}, {Channel::touch}};
    account.seen.in_use.child.erase(Channel::pace);
    CHECK(said(account).empty());
}
