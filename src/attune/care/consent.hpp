// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/day.hpp>
#include <attune/read/document.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace attune::care {

/// How far a recording may go, from nowhere outwards; each holds what stands before it.
enum class Scope {
    none,        ///< not given, or withdrawn: nothing is made of it
    team,        ///< those who work with this family or in this study
    researchers, ///< other researchers may have what was coded and measured, without names
    excerpt      ///< short excerpts may be shown to an audience: teaching, a conference
};

std::string_view name(Scope scope);
std::optional<Scope> scope_named(std::string_view text);

/// What the people in a recording agreed to. It stands beside the recording, in a file of four lines.
struct Consent {
    Scope scope = Scope::none;
    std::string by;                  ///< who gave it, in words that name nobody: "both parents, form 17"
    Day date;                        ///< when
    std::optional<Day> retain_until; ///< the last day on which anything may be made of it; none: not limited

    bool operator==(const Consent&) const = default;
};

/// Reads the file. Throws read::Unreadable at the line that does not fit.
Consent parse_consent(const read::Document& document);

/// The file: parse_consent() reads back the same.
std::string consent_text(const Consent& consent);

/// Why something may not be made of a recording.
enum class Objection {
    expired,   ///< the last day is over
    withdrawn, ///< the scope is none
    narrower   ///< it would go further than the scope
};

/// Whether something for `wanted` may be made on `today`; none: it may. The last day itself still counts.
std::optional<Objection> objection(const Consent& consent, Scope wanted, Day today);

} // namespace attune::care
