// SPDX-License-Identifier: Apache-2.0
#include <attune/report/provenance.hpp>

#include <attune/report/sha256.hpp>

#include <array>

namespace attune::report {

SourceFile source_file(std::string name, std::string_view bytes) {
    return {std::move(name), bytes.size(), sha256(bytes)};
}

std::string_view name(Weight weight) {
    constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
    return names[static_cast<std::size_t>(weight)];
}

} // namespace attune::report
