// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace attune::chance {

/// A function of this layer was called in a way that its header forbids; the text names the condition and its
/// values. (The timeline has a Misuse of its own: chance knows no time. Both are std::logic_error.)
class Misuse : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

} // namespace attune::chance
