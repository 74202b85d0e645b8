// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

namespace twin {

/// Alarm, answered on touch, voice or face, settles.
bool is_safe_haven(const Cue& cue);
/// Content, checks back by a bid, is met, goes on.
bool is_secure_base(const Scene& scene, const Cue& cue);

} // namespace twin
