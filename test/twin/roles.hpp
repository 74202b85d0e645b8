// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// The scene with child and caregiver exchanged: what was coded of the one is the other's. The caregiver's
/// answers become bids and the demands alarms, the child's bids and engagement answers; everything else is
/// neutral. Nothing but the ledger and its shares may be asked of it.
Scene roles_exchanged(Scene scene);

} // namespace twin
