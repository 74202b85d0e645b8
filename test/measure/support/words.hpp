// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <string>

namespace attune::test {

/// Exact seconds without needless zeros: "2.999", "-6.5", "52".
std::string in_seconds(Duration length);
/// A moment, counted from `zero`.
std::string in_seconds(Instant moment, Duration zero = Duration{0});
/// "5-30 40-50".
std::string in_seconds(const Stretches& stretches);

/// One row of the ledger, columns between bars, missing ones empty, in the order of the worked examples:
/// cue | onset-offset | channels | act, valence | window | status | first channel | from onset | from offset
/// | already there | met | reaction | episode
std::string row_in_words(const measure::Observation& seen, const measure::Ledger& ledger, std::size_t cue,
                         Duration zero = Duration{0});

/// What that leaves out: completeness, own time, run, all channels and the tone of the answers, flags.
std::string rest_of_row_in_words(const measure::Ledger& ledger, std::size_t cue, Duration zero = Duration{0});

/// One break: onset | close | kind | missed | bid | turn | alarm | depth | outcome | by | latency |
/// from first answer | censor | opened in, closed in
std::string break_in_words(const measure::Observation& seen, const measure::Break& one,
                           Duration zero = Duration{0});

/// A result with all that is known of it, numbers to the last bit.
std::string result_in_words(const measure::Result& result);

/// Everything that an account says but the ids of rows in the source and the file's own name, times counted
/// from `zero`: two accounts are the same where their words are.
std::string account_in_words(const measure::Account& account, Duration zero = Duration{0});

} // namespace attune::test
