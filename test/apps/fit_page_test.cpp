// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/fitted.hpp>
#include <apps/attune/fitted_account.hpp>

#include <attune/model/dyad.hpp>
#include <attune/model/minutes.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/question.hpp>
#include <attune/model/recording.hpp>
#include <attune/read/format.hpp>
#include <attune/report/fit_page.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/messages.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/wording.hpp>

#include <test/report/banned_words.hpp>
#include <test/report/english_words.hpp>
#include <test/report/readable.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <set>

using namespace attune;

namespace {

using Json = nlohmann::json;

struct Made {
    std::string page;
    Json json;
    std::string in_german;
};

std::string page_in(const std::string& language, const report::FitAccount& account) {
    return report::fit_page(account, report::Speaker{report::Messages::in(language), {}});
}

/// A fit of a simulated session, with its pages and its JSON.
Made made_of(const std::string& procedure, bool with_ahead = false, bool names = false,
             const std::string& prior = "", model::Availability availability = model::Availability::coded) {
    const model::Plan plan{*model::built_in_procedure(procedure), model::default_parameters(), 0};
    const Timeline timeline = model::recording(plan, chance::Seed{11}, 0);
    const Dyad dyad = std::get<Dyad>(choose_dyad(timeline, "", ""));
    measure::Options each;
    each.apart.reset();
    report::Provenance from;
    from.attune = "test";
    from.recording = report::source_file("session.eaf", "bytes");
    from.format = "elan";
    const std::vector<app::ObservedFile> files{{*measure::observe(timeline, dyad, each),
                                                from,
                                                {timeline.people().begin(), timeline.people().end()}}};
    const model::Transcript told = model::transcript(files.front().seen);
    Progress silent;
    model::FitOptions how{.climbs = 1, .usual = model::default_parameters()};
    how.availability = availability;
    if (!prior.empty()) how.prior = model::built_in_population(prior)->spread;
    const model::Fit fit = model::fit(std::span{&told, 1}, how, silent);
    app::CarriedOn ahead;
    if (with_ahead)
        ahead = app::carry_on(
            fit, how, files,
            {.changes = {model::alteration("calm")}, .check = true, .draws = 39, .refits = {}}, silent);
    const auto& ids = files.front().seen.ids;
    const app::FittedDyad fitted{fit, {"session"}, {"0"}, ids.child, ids.caregiver, 1, 1, prior, ahead};
    const report::FitAccount account =
        app::fit_account(fitted, model::default_parameters(), files,
                         {.made_for = {}, .names = names, .as = {}}, care::Scope::team, silent);
    return {page_in("en", account), Json::parse(app::fitted_json(fitted, &account)), page_in("de", account)};
}

/// A hyphen for each minus, so that a sign is one byte.
std::string with_hyphens(std::string text) {
    const std::string minus = "\u2212";
    for (auto at = text.find(minus); at != std::string::npos; at = text.find(minus))
        text.replace(at, minus.size(), "-");
    return text;
}

/// Every number of the JSON, as a page may write it.
std::set<std::string> written(const Json& json) {
    std::set<std::string> all;
    const std::function<void(const Json&)> gather = [&](const Json& one) {
        if (one.is_structured())
            for (const Json& inner : one) gather(inner);
        if (!one.is_number()) return;
        const double number = one.get<double>();
        for (const bool sign : {false, true}) all.insert(with_hyphens(report::number_words(number, sign)));
        const std::string whole = report::percent(std::min(1.0, std::max(0.0, number)));
        all.insert(whole.substr(0, whole.find("\u00a0")));
        all.insert(report::p_number(number));
        all.insert(fmt::format("{}", number));
    };
    gather(json);
    return all;
}

/// The numbers that stand in the cells of tables and at the ends of rows of a figure.
std::vector<std::string> shown(const std::string& page) {
    std::vector<std::string> all;
    for (const std::string tag : {"<td>", "class=\"end-label"})
        for (auto at = page.find(tag); at != std::string::npos; at = page.find(tag, at + 1)) {
            const auto from = page.find('>', at) + 1;
            const std::string cell = with_hyphens(page.substr(from, page.find('<', from) - from));
            std::string number;
            for (const char c : cell + " ") {
                if (std::isdigit(static_cast<unsigned char>(c)) != 0 || (c == '.' && !number.empty())
                    || ((c == '+' || c == '-') && number.empty()))
                    number += c;
                else if (!number.empty()) {
                    if (std::isdigit(static_cast<unsigned char>(number.back())) != 0) all.push_back(number);
                    number.clear();
                }
            }
        }
    return all;
}

std::string stripped(std::string text, const std::string& sentence) {
    if (const auto at = text.find(sentence); at != std::string::npos) text.erase(at, sentence.size());
    return text;
}

} // namespace

TEST_CASE("the page of a fit says no word that people shall not read about themselves") {
    for (const bool ahead : {false, true}) {
        const Made made = made_of("free-play", ahead);
        for (const auto& [language, page] : {std::pair{"en", made.page}, std::pair{"de", made.in_german}}) {
            const std::string not_this = report::Messages::in(language)["account.not_this"];
            const std::string text = stripped(test::readable(page), report::escaped(not_this));
            CHECK(test::first_banned_word(language, text) == "");
        }
    }
}

TEST_CASE("a German page of a fit is German, words and numbers, whatever the fit tells") {
    CHECK(test::first_english_word("<p>von the Rufen</p>") == "the");
    struct Case {
        const char* procedure;
        const char* prior;
        model::Availability availability;
    };
    using enum model::Availability;
    for (const Case& one : {Case{"free-play", "", coded}, Case{"still-face", "", hidden},
                            Case{"bath-time", "everyday", coded}, Case{"free-play", "everyday", hidden}}) {
        CAPTURE(one.procedure);
        const std::string page = made_of(one.procedure, true, false, one.prior, one.availability).in_german;
        CHECK(page.find("<html lang=\"de\">") != std::string::npos);
        CHECK(test::first_english_word(page) == "");
        CHECK_FALSE(test::has_decimal_point(test::readable(page)));
    }
}

TEST_CASE("all that a fit asks of a caregiver has a meaning and a unit in every language") {
    std::vector<std::string_view> asked{"distraction_begins", "distraction_ends"};
    model::Transcript all_channels;
    for (const Channel channel : channels) all_channels.channels.insert(channel);
    for (const model::Question& question : model::questions({&all_channels, 1}))
        asked.push_back(model::name(question.parameter));
    CHECK(asked.size() == 18);
    for (const std::string& language : report::Messages::languages())
        for (const std::string_view name : asked) {
            CAPTURE(name);
            CHECK(report::Messages::in(language).all().contains("parameter." + std::string{name}));
            const model::Unit unit = model::row(*model::parameter_named(name)).unit;
            CHECK(report::key_of("unit", model::name(unit)).has_value());
        }
}

TEST_CASE("states, gauges, changes, outcomes, episodes and formats have words in every language") {
    std::vector<std::string> keys;
    for (const model::ChildState state : model::child_states)
        keys.push_back("state." + std::string{name(state)});
    for (const model::GaugeRow& row : model::gauges()) {
        keys.push_back("gauge." + std::string{row.name});
        CHECK(report::key_of("gauge_unit", row.unit).has_value());
    }
    for (const model::NamedAlteration& one : model::named_alterations())
        keys.push_back("change." + std::string{one.name});
    for (const model::PlannedEpisode& one : model::built_in_procedure("still-face")->episodes)
        keys.push_back("episode." + one.name);
    for (const read::Format& one : read::formats()) keys.push_back("format." + std::string{one.identifier});
    using enum model::Outcome;
    for (const model::Outcome outcome : {converged, at_limit, stopped, not_identified})
        CHECK(report::key_of("outcome", name(outcome)).has_value());
    for (const std::string& language : report::Messages::languages())
        for (const std::string& key : keys) {
            CAPTURE(key);
            CHECK(report::Messages::in(language).all().contains(key));
        }
}

TEST_CASE("in English all of these are what the rest of attune calls them") {
    const report::Messages& english = report::Messages::in("en");
    for (const read::Format& one : read::formats())
        CHECK(english["format." + std::string{one.identifier}] == one.title);
    for (const model::GaugeRow& row : model::gauges())
        CHECK(english["gauge." + std::string{row.name}] == row.words);
    for (const model::NamedAlteration& one : model::named_alterations())
        CHECK(english["change." + std::string{one.name}] == one.words);
    CHECK(english["procedure.still-face"] == model::built_in_procedure("still-face")->title);
}

TEST_CASE("every number in a table or at a row of the page of a fit stands in its JSON") {
    for (const std::string procedure : {"free-play", "bath-time"}) {
        const Made made = made_of(procedure, true);
        const std::set<std::string> known = written(made.json);
        const std::vector<std::string> numbers = shown(made.page);
        CHECK(numbers.size() > 200);
        for (const std::string& number : numbers) {
            CAPTURE(number);
            const bool below = known.contains("<" + number) || known.contains(">" + number);
            CHECK((known.contains(number) || below));
        }
    }
}

TEST_CASE("the page of a fit loads nothing, and names nobody unless it is asked to") {
    const std::string page = made_of("free-play").page;
    for (const std::string foreign : {"http://", "https://", " src=", "<link", "<script"})
        CHECK(page.find(foreign) == std::string::npos);
    CHECK(page.find("default-src") != std::string::npos);
    for (const std::string name : {"CHI", "CAR", "session"})
        CHECK(page.find(">" + name) == std::string::npos);
    CHECK(made_of("free-play", false, true).page.find("<b>CAR</b>") != std::string::npos);
    CHECK(made_of("free-play").page == page);
}

TEST_CASE("a recording that tells nothing still makes a page of a fit") {
    const std::string page = made_of("still-face").page;
    CHECK(page.find("What this recording does not tell") != std::string::npos);
    for (const std::string none : {"nan ", ">nan", "nan%", ",nan", " inf"})
        CHECK(test::readable(page).find(none) == std::string::npos);
}
