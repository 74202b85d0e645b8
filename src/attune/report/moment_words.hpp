// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <cstdint>
#include <string>

namespace attune::report {

// One moment of the recording in a plain sentence: what was seen, never what somebody is.

/// "Voice: answer, 0:12.4-0:13.1 (0.70 s), positive."
std::string bout_words(const measure::Bout& bout, const Speaker& speaker);

/// What an act is called.
std::string act_words(Act act, const Speaker& speaker);

/// "Cue 12 at 0:35.2: a bid by gaze and voice, positive. Answered after 0.84 s by face. After 5 s: engaged."
std::string cue_words(const measure::Account& account, std::size_t row, const Speaker& speaker);

/// "Break 3, 2:00.0-4:27.3 ..." with its repair in the same breath.
std::string break_words(const measure::Account& account, std::size_t number, const Speaker& speaker);

/// How a break began, how far it went and what ended it, each as a clause.
std::string opening_words(const measure::Account& account, const measure::Break& found,
                          const Speaker& speaker);
std::string depth_words(measure::Stage depth, const Speaker& speaker);
std::string outcome_words(const measure::Account& account, const measure::Break& found,
                          const Speaker& speaker);

/// The channels of the answers that mended a break: begun after it was confirmed, on at its close or ended at
/// most `settle` before. Empty where it was not repaired.
ChannelSet mended_on(const measure::Account& account, const measure::Break& found);

} // namespace attune::report
