// SPDX-License-Identifier: Apache-2.0
// A stretch of time is made of two moments.
// refused: no matching function for call to 'attune::Interval::Interval(<brace-enclosed initializer list>)'
#include <attune/timeline/interval.hpp>

using namespace attune;
using namespace std::chrono_literals;

#ifdef REFUSE
Interval look{1, 3};
#else
Interval look{Instant{1s}, Instant{3s}};
#endif
