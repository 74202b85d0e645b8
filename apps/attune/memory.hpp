// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::app {

/// Has lists of a megabyte and more given back to the system as soon as they are given up. Left to itself the
/// C library keeps pieces of up to 32 MB for later, and a long recording takes a third more memory. Does
/// nothing where that cannot be asked.
void give_memory_back();

} // namespace attune::app
