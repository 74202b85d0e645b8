// SPDX-License-Identifier: Apache-2.0
// A channel misspelt would be a channel that never happens.
// refused: no matching function for call to 'attune::ChannelSet::ChannelSet(<brace-enclosed initializer list>)'
#include <attune/timeline/channel.hpp>

using namespace attune;

#ifdef REFUSE
ChannelSet used{"gase"};
#else
ChannelSet used{Channel::gaze};
#endif
