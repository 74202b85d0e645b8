// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace attune::test {

/// All that somebody can read on a page, without tags, style sheet and script; elements are parted by a line.
inline std::string readable(const std::string& page) {
    std::string text;
    for (std::size_t at = 0; at < page.size();) {
        const auto tag = page.find('<', at);
        if (tag == std::string::npos) return text + page.substr(at);
        text += page.substr(at, tag - at) + "\n";
        const bool hidden = page.compare(tag, 7, "<style>") == 0 || page.compare(tag, 8, "<script>") == 0;
        at = hidden ? page.find("</", tag) : page.find('>', tag) + 1;
    }
    return text;
}

} // namespace attune::test
