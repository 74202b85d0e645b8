// SPDX-License-Identifier: Apache-2.0
#include <attune/read/condition.hpp>

#include <attune/read/blanks.hpp>

#include <charconv>
#include <cmath>

namespace attune::read {

bool Condition::holds(double sample) const {
    switch (is) {
    case Is::at_least: return sample >= value;
    case Is::above: return sample > value;
    case Is::at_most: return sample <= value;
    case Is::below: return sample < value;
    }
    return false;
}

std::optional<Condition> condition_from(std::string_view words) {
    const auto sign = words.find_first_of("<>");
    if (sign == std::string_view::npos) return std::nullopt;
    const bool equal = sign + 1 < words.size() && words[sign + 1] == '=';
    Condition condition;
    condition.signal = trimmed(words.substr(0, sign));
    if (words[sign] == '>')
        condition.is = equal ? Condition::Is::at_least : Condition::Is::above;
    else
        condition.is = equal ? Condition::Is::at_most : Condition::Is::below;
    const std::string_view number = trimmed(words.substr(sign + (equal ? 2 : 1)));
    const char* end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, condition.value);
    if (condition.signal.empty() || error != std::errc{} || stop != end || !std::isfinite(condition.value))
        return std::nullopt;
    return condition;
}

} // namespace attune::read
