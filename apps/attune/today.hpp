// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/day.hpp>

namespace attune::app {

/// The day that it is where this machine stands. The one place that asks: everything else is told.
care::Day today();

} // namespace attune::app
