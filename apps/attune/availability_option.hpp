// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/whereabouts.hpp>

#include <optional>

namespace attune::app {

class Destination;

/// Takes `coded` or `hidden`.
Destination availability_into(std::optional<model::Availability>& into);

} // namespace attune::app
