// SPDX-License-Identifier: Apache-2.0
#include <attune/read/line_count.hpp>

#include <algorithm>

namespace attune::read {

Place LineCount::place(const std::string& file, std::size_t position) const {
    position = std::min(position, text_.size());
    if (position < line_start_) {
        line_ = 1;
        line_start_ = 0;
    }
    for (auto found = text_.find('\n', line_start_); found < position; found = text_.find('\n', found + 1)) {
        ++line_;
        line_start_ = found + 1;
    }
    return {file, line_, position - line_start_ + 1, {}, {}};
}

} // namespace attune::read
