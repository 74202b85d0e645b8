// SPDX-License-Identifier: Apache-2.0
// A recording is built once; its tracks can be looked at, not edited.
// refused: passing 'const attune::Source' as 'this' argument discards qualifiers
#include <attune/timeline/timeline.hpp>

using namespace attune;

std::size_t states(Timeline& timeline) {
#ifdef REFUSE
    timeline.states()[0].states()[0].source = "";
#endif
    return timeline.states().size();
}
