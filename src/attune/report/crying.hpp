// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/help_lines.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <string_view>

namespace attune::report {

/// Whether a recording shows crying that was not calmed while it was watched: an alarm, pauses shorter than
/// 30 s closed, of a minute or more or still on where the watched stretch ended; an inconsolable stretch; a
/// break that went as far as alarm and was open when the watched time ended. Of instructed episodes too. Our
/// own rule, on the side of showing: then the page says what to do when crying can not be stopped before its
/// end as well; at the end it always stands.
bool uncalmed_crying(const measure::Account& account);

/// What to do when crying can not be stopped, and whom to ask: the same words whatever was measured, on
/// screen and on paper.
void write_crying(Markup& page, const Speaker& speaker, const HelpLines& help, std::string_view id);

/// Whom to ask for help, as a list.
void write_help_lines(Markup& page, const Speaker& speaker, const HelpLines& help);

} // namespace attune::report
