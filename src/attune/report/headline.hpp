// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

namespace attune::report {

/// Whether a brief account tells this number: the cues answered in each episode, the channels of the first
/// answer over the free episodes together, how soon the answers came, how often the contact broke and was
/// mended, and the contrasts of whole still-face episodes.
bool is_headline(const measure::Result& result, const measure::Account& account);

} // namespace attune::report
