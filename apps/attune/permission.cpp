// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/permission.hpp>

#include <apps/attune/beside.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

using care::Scope;

constexpr Scope audiences[]{Scope::team, Scope::researchers, Scope::excerpt};

std::string expired(const std::string& file, const care::Consent& consent, care::Day today) {
    return fmt::format(
        "{}: it was to be kept until {}, and today is {}; nothing is made of it any more. `attune "
        "forget {}` deletes what attune made of it, and the recording itself is yours to delete. If "
        "a later day was agreed to, `attune consent` writes it down",
        file, care::name(*consent.retain_until), care::name(today), file);
}

std::string withdrawn(const std::string& file, const care::Consent& consent) {
    return fmt::format(
        "{}: its consent of {} is \"none\", so nothing is made of it. `attune forget {}` deletes what "
        "attune made of it before. If something else was agreed to since, `attune consent` writes it "
        "down",
        file, care::name(consent.date), file);
}

std::string narrower(const std::string& file, const care::Consent& consent, Scope wanted,
                     std::string_view what) {
    return fmt::format(
        "{}: its consent of {} is \"{}\", and {} for {} need \"{}\". What stays in the team is made "
        "with --for team; what was agreed to since is written down with `attune consent`",
        file, care::name(consent.date), care::name(consent.scope), what,
        wanted == Scope::excerpt ? "an audience" : "researchers", care::name(wanted));
}

} // namespace

std::string_view made_for(Scope scope) {
    return scope == Scope::excerpt ? "audience" : name(scope);
}

void add_made_for_option(Command& command, MadeFor& into, std::string_view usual) {
    command.option(
        "--for", "team|researchers|audience", Destination{[&into](std::string_view text) {
            for (const Scope scope : audiences)
                if (text == made_for(scope)) {
                    into = scope;
                    return;
                }
            throw Destination::Unfit{"team, researchers or audience"};
        }},
        fmt::format("for whom that is made; the consent beside the recording has to go so far ({})", usual));
}

void add_handing_on_options(Command& command, HandedOn& into, std::string_view usual) {
    add_made_for_option(command, into.made_for, usual);
    command
        .flag("--names", into.names,
              "keep the ids of people and the names of files in what is written; otherwise people are called "
              "by "
              "their roles, and the recording by its fingerprint")
        .option("--as", "NAME", into.as, "what the recording is called in what is written");
}

void refuse_without_consent(const std::filesystem::path& recording, Scope wanted, std::string_view what,
                            care::Day today) {
    const auto consent = consent_beside(recording);
    if (!consent) return;
    const std::string file = recording.filename().string();
    const auto against = objection(*consent, wanted, today);
    if (!against) return;
    switch (*against) {
    case care::Objection::expired: throw Failure{ExitCode::not_allowed, expired(file, *consent, today)};
    case care::Objection::withdrawn: throw Failure{ExitCode::not_allowed, withdrawn(file, *consent)};
    case care::Objection::narrower:
        throw Failure{ExitCode::not_allowed, narrower(file, *consent, wanted, what)};
    }
}

void refuse_without_consent(const std::filesystem::path& recording, const HandedOn& handed, Scope usual,
                            std::string_view what, care::Day today) {
    const Scope wanted = handed.scope(usual);
    refuse_without_consent(recording, wanted, what, today);
    if (handed.names && wanted > Scope::team && consent_beside(recording))
        throw Failure{ExitCode::not_allowed,
                      fmt::format("{}: names stay in the team: leave out --names, or say --for team",
                                  recording.filename().string())};
}

} // namespace attune::app
