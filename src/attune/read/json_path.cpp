// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json.hpp>

#include <algorithm>

namespace attune::read {

bool JsonPath::is(std::initializer_list<std::string_view> pattern) const {
    const auto fits = [](const Level& level, std::string_view wanted) {
        return level.is_item ? wanted == "[]" : wanted == "*" || wanted == level.name;
    };
    return pattern.size() == depth_
           && std::equal(levels_.begin(), levels_.begin() + static_cast<std::ptrdiff_t>(depth_),
                         pattern.begin(), fits);
}

std::string_view JsonPath::name(std::size_t level) const {
    return level < depth_ ? std::string_view{levels_[level].name} : std::string_view{};
}

void JsonPath::enter(JsonKind kind) {
    if (depth_ == levels_.size()) levels_.emplace_back();
    Level& level = levels_[depth_++];
    level.name.clear();
    level.is_item = kind == JsonKind::array;
}

void JsonPath::rename(std::string_view name) {
    levels_[depth_ - 1].name = name;
}

} // namespace attune::read
