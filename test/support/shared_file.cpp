// SPDX-License-Identifier: Apache-2.0
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>

#include <iostream>

namespace attune::test {

namespace {
int skipped = 0;
}

std::optional<std::filesystem::path> shared_file(std::string_view path) {
    const auto where = std::filesystem::path{"../shared"} / path;
    if (std::filesystem::exists(where)) return where;
    const auto* test = doctest::getContextOptions()->currentTest;
    std::cout << "SKIPPED: " << test->m_name << " (" << where.string() << " is absent)\n";
    ++skipped;
    return std::nullopt;
}

int skipped_tests() {
    return skipped;
}

} // namespace attune::test
