// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/beside.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/output_file.hpp>
#include <apps/attune/today.hpp>

#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace attune::app {

void add_consent(Program& program);

namespace {

namespace fs = std::filesystem;
using care::Consent;
using care::Day;
using care::Scope;

struct Asked {
    fs::path recording;
    std::optional<Scope> scope;
    std::string by;
    std::optional<Day> date;
    std::optional<Day> retain_until;
    bool retain_open = false;

    bool writes() const { return scope || !by.empty() || date || retain_until || retain_open; }
};

std::string_view meaning(Scope scope) {
    switch (scope) {
    case Scope::none: return "nothing may be made of it";
    case Scope::team: return "it stays with those who work with this family or in this study";
    case Scope::researchers: return "other researchers may have what was coded and measured, without names";
    case Scope::excerpt: break;
    }
    return "as researchers, and short excerpts may be shown to an audience";
}

std::string shown(const std::string& file, const Consent& consent) {
    std::string text =
        fmt::format("{}\n  consent       {}: {}\n  given by      {}, on {}\n", file,
                    care::name(consent.scope), meaning(consent.scope), consent.by, care::name(consent.date));
    text += fmt::format("  retain until  {}\n",
                        consent.retain_until ? care::name(*consent.retain_until) : "not limited");
    if (objection(consent, Scope::team, today()) == care::Objection::expired)
        text += fmt::format(
            "\nThat day is over. `attune forget {}` deletes what attune made of it; the recording "
            "itself is yours to delete.\n",
            file);
    return text;
}

std::string none_shown(const std::string& file) {
    return fmt::format(
        "{}: no consent is written down, so attune refuses nothing: whoever holds the recording "
        "knows what was agreed to.\n  To write it down:\n  attune consent {} --set team --by "
        "\"both parents, form 17\" --date 2026-11-02\n",
        file, file);
}

/// A consent that reaches further or less far is a new one: somebody gave it, on some day.
Consent changed(const Asked& asked, std::optional<Consent> before) {
    if (asked.scope ? asked.by.empty() || !asked.date : !before)
        throw Failure{
            ExitCode::usage,
            fmt::format("a consent is given by somebody, on a day: attune consent {} --set {} --by WHO "
                        "--date YYYY-MM-DD",
                        asked.recording.string(), asked.scope ? care::name(*asked.scope) : "SCOPE")};
    Consent consent = before.value_or(Consent{});
    if (asked.scope) consent.scope = *asked.scope;
    if (!asked.by.empty()) consent.by = asked.by;
    if (asked.date) consent.date = *asked.date;
    if (asked.retain_until) consent.retain_until = asked.retain_until;
    if (asked.retain_open) consent.retain_until.reset();
    return consent;
}

void show_or_write(const Asked& asked) {
    std::error_code ignored;
    if (!fs::is_regular_file(asked.recording, ignored))
        throw Failure{ExitCode::no_input, fmt::format("{}: there is no such recording; check the path",
                                                      asked.recording.string())};
    std::optional<Consent> consent = consent_beside(asked.recording);
    if (asked.writes()) {
        consent = changed(asked, consent);
        write_file(consent_file(asked.recording), consent_text(*consent));
    }
    const std::string file = asked.recording.filename().string();
    std::cout << (consent ? shown(file, *consent) : none_shown(file));
}

Destination scope_into(std::optional<Scope>& into) {
    return Destination{[&into](std::string_view text) {
        into = care::scope_named(text);
        if (!into) throw Destination::Unfit{"none, team, researchers or excerpt"};
    }};
}

Day day_from(std::string_view text, const char* wanted) {
    const auto day = care::day_named(text);
    if (!day) throw Destination::Unfit{wanted};
    return *day;
}

} // namespace

void add_consent(Program& program) {
    const auto asked = std::make_shared<Asked>();
    program.command("consent", "Show or write down what may be made of a recording")
        .explain(
            "The consent stands beside the recording in a small file, session.eaf.consent.toml, that "
            "anybody can read. Verbs that write files look there first, and refuse what was not agreed to. "
            "Without options it is shown.")
        .argument("FILE", asked->recording, "the recording")
        .option("--set", "none|team|researchers|excerpt", scope_into(asked->scope),
                "how far the recording may go; each holds those before it")
        .option("--by", "WHO", asked->by, "who gave it, in words that name nobody: \"both parents, form 17\"")
        .option("--date", "DAY", Destination{[asked = asked.get()](std::string_view text) {
                    asked->date = day_from(text, "a day, as 2026-11-02");
                }},
                "when it was given")
        .option("--retain-until", "DAY|open", Destination{[asked = asked.get()](std::string_view text) {
                    if (text == "open")
                        asked->retain_open = true;
                    else
                        asked->retain_until = day_from(text, "a day, as 2031-12-31, or open");
                }},
                "the last day on which anything may be made of it")
        .does([asked](Progress&) { show_or_write(*asked); });
}

} // namespace attune::app
