// SPDX-License-Identifier: Apache-2.0
#include <attune/read/line_count.hpp>

#include <algorithm>

namespace attune::read {

Place LineCount::place(const std::string& file, std::size_t position) const {
    position = std::min(position, text_.size());
    if (position < line_start_) {
        line_ = 1;
        line_start_ = looked_ = 0;
    }
    const std::string_view before = text_.substr(0, position);
    for (auto found = before.find('\n', looked_); found < position; found = before.find('\n', found + 1)) {
        ++line_;
        line_start_ = found + 1;
    }
    looked_ = std::max(looked_, position);
    return {file, line_, position - line_start_ + 1, {}, {}};
}

} // namespace attune::read
