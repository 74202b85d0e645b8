// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/sink.hpp>
#include <attune/timeline/timeline.hpp>

#include <string>

namespace attune::test {

/// What a writer makes of a timeline, as one text.
inline std::string written(void (*writer)(const Timeline&, const Sink&), const Timeline& timeline) {
    return text_of([&](const Sink& sink) { writer(timeline, sink); });
}

} // namespace attune::test
