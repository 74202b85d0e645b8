// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// Many short texts, numbered from 0 and kept one behind the other: 8 bytes each beside their letters.
class NameList {
public:
    void add(std::string_view name) {
        letters_ += name;
        ends_.push_back(letters_.size());
    }

    std::string_view operator[](std::size_t number) const {
        const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view{letters_}.substr(begin, ends_[number] - begin);
    }
    std::size_t size() const { return ends_.size(); }

private:
    std::string letters_;
    std::vector<std::size_t> ends_;
};

} // namespace attune::read
