// SPDX-License-Identifier: Apache-2.0
// Child and caregiver of a dyad are named people of the recording.
// refused: could not convert '{0, 1}' from '<brace-enclosed initializer list>' to 'attune::Dyad'
#include <attune/timeline/timeline.hpp>

using namespace attune;

Dyad dyad(PersonIndex child, PersonIndex caregiver) {
#ifdef REFUSE
    return {0, 1};
#else
    return {.child = child, .caregiver = caregiver};
#endif
}
