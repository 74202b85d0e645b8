// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::app {

/// From here on Ctrl-C (and a polite kill) only asks; the work stops at its next safe moment. The second
/// Ctrl-C ends the program at once.
void listen_for_interruption();

bool interrupted();

} // namespace attune::app
