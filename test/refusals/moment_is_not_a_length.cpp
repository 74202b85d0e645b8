// SPDX-License-Identifier: Apache-2.0
// A moment is not compared with a length.
// refused: no match for 'operator<' (operand types are 'attune::Instant' and 'std::chrono::seconds' {aka 'std::chrono::duration<long int>'})
#include <attune/timeline/time.hpp>

using namespace attune;
using namespace std::chrono_literals;

bool soon(Instant onset) {
#ifdef REFUSE
    return onset < 2s;
#else
    return onset - Instant{0s} < 2s;
#endif
}
