// SPDX-License-Identifier: Apache-2.0
// The position of a code is not the position of a person.
// refused: no match for 'operator[]' (operand types are 'const attune::Timeline' and 'attune::CodeIndex')
#include <attune/timeline/timeline.hpp>

using namespace attune;

const Person& who(const Timeline& timeline, PersonIndex person, [[maybe_unused]] CodeIndex code) {
#ifdef REFUSE
    return timeline[code];
#else
    return timeline[person];
#endif
}
