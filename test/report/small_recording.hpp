// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>

namespace attune::test {

/// Two minutes of play and half a minute of still face of nobody in particular, written for these tests: nine
/// cues, answered on several channels and missed, one at the end of the play that is cut, breaks of four
/// kinds of ending, a telephone, and a comma and quotes where a table could trip.
Timeline small_recording();

/// All of it measured, with 200 shifts.
measure::Account small_account(unsigned threads = 1);

/// As if it had been read from a file "small.csv" with a codebook.
report::Provenance small_provenance();
/// The same, with the ids of another account's people.
report::Provenance provenance_of(const measure::Account& account);

} // namespace attune::test
