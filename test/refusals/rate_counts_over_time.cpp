// SPDX-License-Identifier: Apache-2.0
// A rate times a rate is no count; a rate times a length is.
// refused: no match for 'operator*' (operand types are 'attune::Rate' and 'attune::Rate')
#include <attune/timeline/time.hpp>

using namespace attune;
using namespace std::chrono_literals;

double expected(Rate bids) {
#ifdef REFUSE
    return bids * bids;
#else
    return bids * 60s;
#endif
}
