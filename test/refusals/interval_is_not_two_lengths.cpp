// SPDX-License-Identifier: Apache-2.0
// Onset and length are not onset and offset.
// refused: could not convert '{onset, length}' from '<brace-enclosed initializer list>' to 'attune::Interval'
#include <attune/timeline/interval.hpp>

using namespace attune;
using namespace std::chrono_literals;

Interval look(Instant onset, Duration length) {
#ifdef REFUSE
    return {onset, length};
#else
    return {onset, onset + length};
#endif
}
