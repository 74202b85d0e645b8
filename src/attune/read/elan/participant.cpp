// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/participant.hpp>

#include <attune/read/blanks.hpp>

namespace attune::read::eaf {

std::string participant_of(std::string_view participant, std::string_view tier) {
    const std::string_view person = unpadded(participant);
    if (!person.empty()) return std::string{person};
    const auto at = tier.rfind('@');
    return at == std::string_view::npos ? std::string{} : std::string{unpadded(tier.substr(at + 1))};
}

} // namespace attune::read::eaf
