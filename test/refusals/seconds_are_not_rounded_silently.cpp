// SPDX-License-Identifier: Apache-2.0
// From arithmetic back to the exact clock only by name: nearest.
// refused: could not convert 'std::chrono::operator/<double, std::ratio<1>, int>(length, 2)' from 'duration<double,ratio<[...],1>>' to 'duration<long int,ratio<[...],1000000000>>'
#include <attune/timeline/time.hpp>

using namespace attune;
using namespace std::chrono_literals;

Duration half(Seconds length) {
#ifdef REFUSE
    return length / 2;
#else
    return nearest(length / 2);
#endif
}
