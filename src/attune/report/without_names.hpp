// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>
#include <attune/timeline/pseudonyms.hpp>

#include <span>
#include <string>
#include <string_view>

namespace attune::report {

/// Whether somebody is called by a role, "child" or "caregiver-2", so that the role need not be said beside
/// it.
bool is_called_by_role(std::string_view id, Partner partner);

/// What a recording is called where names are left out: "recording-458a01b3", from the fingerprint of its
/// file, so that whoever has the file finds it again, and nobody else. Where the file holds several
/// recordings, from its fingerprint and the recording's name.
std::string pseudonym(const SourceFile& file, std::string_view recording);

/// Pseudonyms for the people and for every file that went into an account. `instead`: what the recording is
/// called; empty: its pseudonym().
Pseudonyms pseudonyms(std::span<const Person> people, const Provenance& provenance,
                      std::string_view recording, std::string instead);

/// Takes the names of people and files out of where something comes from, a covariate `name` too, and says so
/// in it. What somebody wrote into a codebook as its name or source stays.
Provenance without_names(Provenance provenance, const Pseudonyms& pseudonyms);

/// The same for an account. Names that a finding or a note quotes are replaced where they stand as a word.
void leave_out_names(measure::Account& account, const Pseudonyms& pseudonyms);

} // namespace attune::report
