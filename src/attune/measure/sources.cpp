// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/sources.hpp>

#include <attune/timeline/misuse.hpp>

namespace attune::measure {

SourceIndex Sources::add(std::string_view source) {
    const SourceIndex index{static_cast<std::uint32_t>(ends_.size())};
    text_ += source;
    ends_.push_back(text_.size());
    return index;
}

SourceIndex Sources::join(std::string_view source) {
    if (ends_.empty()) throw Misuse{"Sources::join: there is no bout to join"};
    text_ += '+';
    text_ += source;
    ends_.back() = text_.size();
    return SourceIndex{static_cast<std::uint32_t>(ends_.size() - 1)};
}

void Sources::expect(std::size_t sources, std::size_t letters) {
    ends_.reserve(sources);
    text_.reserve(letters);
}

void Sources::shrink_to_fit() {
    text_.shrink_to_fit();
    ends_.shrink_to_fit();
}

std::string_view Sources::operator[](SourceIndex index) const {
    const auto i = static_cast<std::size_t>(index);
    if (i >= ends_.size()) throw Misuse{"Sources: no such index"};
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view{text_}.substr(begin, ends_[i] - begin);
}

} // namespace attune::measure
