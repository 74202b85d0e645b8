// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

namespace attune::write {

/// Takes the text that a writer makes, piece by piece and in order: into a file, onto a terminal, into a
/// string.
using Sink = std::function<void(std::string_view)>;

} // namespace attune::write
