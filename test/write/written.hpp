// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>
#include <attune/write/sink.hpp>

#include <string>

namespace attune::test {

/// What a writer makes of a timeline, as one text.
inline std::string written(void (*writer)(const Timeline&, const write::Sink&), const Timeline& timeline) {
    std::string text;
    writer(timeline, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace attune::test
