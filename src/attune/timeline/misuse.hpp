// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace attune {

/// A public function was called in a way that its header forbids; the text names the condition and its
/// values. It is the caller's fault, never the recording's.
class Misuse : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

} // namespace attune
