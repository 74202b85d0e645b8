// SPDX-License-Identifier: Apache-2.0
// A bare number does not say its unit.
// refused: no matching function for call to 'attune::Instant::Instant(<brace-enclosed initializer list>)'
#include <attune/timeline/time.hpp>

using namespace attune;
using namespace std::chrono_literals;

#ifdef REFUSE
Instant moment{2};
#else
Instant moment{2s};
#endif
