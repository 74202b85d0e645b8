// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>
#include <attune/timeline/interval.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune::report {

// A number and its unit are kept on one line by a no-break space; what is below zero has a minus, not a
// hyphen. So it is wherever a person reads: on a page and in a terminal. What programs read (JSON, tables,
// codebooks) has the hyphen of every programming language, and is not written here.

/// A moment as a reader finds it in the film: "2:05.4", "1:02:05.4"; tenths of a second, cut, not rounded.
std::string clock(Instant moment);
/// The same in whole seconds, for axes and long recordings: "2:05", "1:02:05".
std::string whole_clock(Instant moment);
/// "0:35.2-0:41.0", with an en dash.
std::string clock(const Interval& interval);

/// A length in the unit that fits: "0.84 s", "1.6 s", "12.4 s", "2 min 27 s", "3 h 5 min".
std::string length_words(Duration length);
std::string seconds_words(double seconds);
/// A length that was chosen, not measured: "5 s", "0.5 s".
std::string chosen_words(Duration length);

/// A share as a whole percentage: "61 %"; shares that are not 0 or 1 never become "0 %" or "100 %", but
/// "<1 %" and ">99 %".
std::string percent(double share);
/// "45-75 %", with an en dash; the ends as above, "<1-7 %"; where both ends read alike, one: "<1 %", "100 %".
std::string percent(double low, double high);
/// Which ends of the interval of a share are told. The ½ of its formula (definitions, section 6) keeps both
/// off 0 and 1; so that nobody wonders why a share lies outside of its own interval, behind 0 % only the
/// upper one is told, behind 100 % only the lower. The JSON holds both.
enum class ToldEnds : std::uint8_t { both, upper, lower };
ToldEnds told_ends(double share, double low, double high);
/// A difference of two shares: "12 %", "−12 %"; what rounds to nothing is "0 %" whichever way it leans, for
/// the sign of so little tells nothing.
std::string difference_percent(double difference);
/// A probability: "p = 0.012", "p < 0.001"; in a column of its own "0.012", "<0.001".
std::string p_words(double p);
std::string p_number(double p);

/// "0.71", "12.4", "184": as many decimals as a reader needs; "+0.71" where `has_sign`. What would be 0.00
/// and is not nothing has two digits: "0.00052", the drift of a day.
std::string number_words(double number, bool has_sign = false);
/// The same of a number, or an end, of an interval whose ends lie at most `reach` from 0: beside "+0.19"
/// stands "+0.00", and not "+0.00031", which such an interval does not know.
std::string number_words(double number, bool has_sign, double reach);

/// The same with as many decimals as are asked for, "−0.012": for a column in which they stand below each
/// other. What rounds to nothing is "0.000", whichever way it leans.
std::string fixed_words(double number, int decimals);

/// "1 cue", "3 cues".
std::string counted(std::size_t n, std::string_view one, std::string_view many);
/// "gaze, voice and touch"; empty for none.
std::string listed(ChannelSet channels);

/// "child -> caregiver", the name of a part, as a reader would write it: "child → caregiver".
std::string with_arrows(std::string_view name);

/// At most `most` characters (not bytes) of a text, with an ellipsis where it was longer.
std::string shortened(std::string_view text, std::size_t most);

} // namespace attune::report
