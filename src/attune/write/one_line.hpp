// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::write {

/// A text on one line: control signs, line ends among them, become blanks.
inline std::string one_line(std::string_view text) {
    std::string line{text};
    for (char& sign : line)
        if (sign >= 0 && sign < ' ') sign = ' ';
    return line;
}

} // namespace attune::write
