// SPDX-License-Identifier: Apache-2.0
#include <attune/care/consent.hpp>

#include <attune/read/entry.hpp>
#include <attune/read/spelling_toml.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace attune::care {
namespace {

constexpr std::array<std::string_view, 4> scopes{"none", "team", "researchers", "excerpt"};
constexpr read::TomlKind consent_file{"a consent", "docs/commands/consent.md"};

Day day_from(const read::Entry& value) {
    const bool can_be = value.is_text() || value.kind == read::Entry::Kind::date;
    const auto day = can_be ? day_named(value.text_value) : std::nullopt;
    if (!day) value.refuse("a day", "Write it as 2026-11-02.");
    return *day;
}

} // namespace

std::string_view name(Scope scope) {
    return scopes[static_cast<std::size_t>(scope)];
}

std::optional<Scope> scope_named(std::string_view text) {
    const auto* const found = std::find(scopes.begin(), scopes.end(), text);
    if (found == scopes.end()) return std::nullopt;
    return static_cast<Scope>(found - scopes.begin());
}

Consent parse_consent(const read::Document& document) {
    const read::Entry root = read::entry_from_toml(document, consent_file);
    const read::Section section{root, "a consent", {"consent", "by", "date", "retain_until"}};
    Consent consent;
    consent.scope = section.required("consent", "Write how far it goes, as in consent = \"team\".")
                        .one_of(scope_named, "how far a consent goes", "none, team, researchers, excerpt");
    consent.by = section.required("by", "Write who gave it, as in by = \"both parents, form 17\".").text();
    consent.date = day_from(section.required("date", "Write when it was given, as in date = 2026-11-02."));
    if (const read::Entry* last = section["retain_until"]) consent.retain_until = day_from(*last);
    return consent;
}

std::string consent_text(const Consent& consent) {
    std::string text = fmt::format(
        "# What may be made of the recording beside this file. `attune consent` shows and writes it.\n"
        "consent = \"{}\" # none, team, researchers or excerpt; each holds those before it\n"
        "by = {}\n"
        "date = {}\n",
        name(consent.scope), read::toml_text(consent.by), name(consent.date));
    if (consent.retain_until) text += fmt::format("retain_until = {}\n", name(*consent.retain_until));
    return text;
}

std::optional<Objection> objection(const Consent& consent, Scope wanted, Day today) {
    if (consent.retain_until && today > *consent.retain_until) return Objection::expired;
    if (consent.scope == Scope::none) return Objection::withdrawn;
    if (consent.scope < wanted) return Objection::narrower;
    return std::nullopt;
}

} // namespace attune::care
