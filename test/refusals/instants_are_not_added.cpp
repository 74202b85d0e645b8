// SPDX-License-Identifier: Apache-2.0
// Two moments have no sum; a moment is moved by a length.
// refused: no match for 'operator+' (operand types are 'attune::Instant' and 'attune::Instant')
#include <attune/timeline/time.hpp>

using namespace attune;
using namespace std::chrono_literals;

Instant later(Instant onset) {
#ifdef REFUSE
    return onset + onset;
#else
    return onset + 40ms;
#endif
}
