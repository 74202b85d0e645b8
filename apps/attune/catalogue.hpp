// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/command.hpp>

namespace attune::app {

/// Every verb of cmake/catalogue.cmake, in its order. The source is written by CMake: a verb is added there,
/// and defines `void add_<verb>(Program&)` in command_<verb>.cpp.
Program catalogue();

} // namespace attune::app
