// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/act.hpp>

namespace attune::measure {

/// Whether an act is something done, and not a pause: `wait` and `still` hold still, `away` is not there,
/// `shutdown` has given up. Neutral acts are done, too: a word to somebody else is a word.
constexpr bool is_done(Act act) {
    return act != Act::wait && act != Act::still && act != Act::away && act != Act::shutdown;
}

} // namespace attune::measure
