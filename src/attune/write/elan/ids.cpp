// SPDX-License-Identifier: Apache-2.0
#include <attune/write/elan/ids.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace attune::write::eaf {
namespace {

constexpr std::size_t most_digits = 9;

/// 17 for "a17"; 0 where it is no id as ELAN writes them.
std::uint64_t number_of(std::string_view source) {
    if (source.size() < 2 || source.size() > 1 + most_digits || source[0] != 'a' || source[1] == '0')
        return 0;
    std::uint64_t number = 0;
    const char* const end = source.data() + source.size();
    return std::from_chars(source.data() + 1, end, number).ptr == end ? number : 0;
}

} // namespace

Ids ids_of(const std::vector<Tier>& tiers) {
    Ids ids;
    std::set<std::uint64_t> taken;
    for (const Tier& tier : tiers)
        for (const Annotation& one : tier.annotations) {
            const std::uint64_t number = number_of(one.source);
            ids.numbers.push_back(number > 0 && taken.insert(number).second ? number : 0);
        }
    if (!taken.empty()) ids.last = *taken.rbegin();
    for (std::uint64_t& number : ids.numbers)
        if (number == 0) number = ++ids.last;
    return ids;
}

} // namespace attune::write::eaf
