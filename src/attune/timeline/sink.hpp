// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace attune {

/// Takes the text that a writer makes, piece by piece and in order: into a file, onto a terminal, into a
/// string.
using Sink = std::function<void(std::string_view)>;
/// Makes a text. What a long recording says may be larger than the recording: it is handed on, and not kept.
using WriteText = std::function<void(const Sink&)>;

/// The same as one string.
inline std::string text_of(const WriteText& write) {
    std::string text;
    write([&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace attune
