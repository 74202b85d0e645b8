// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace attune::test {

/// Where a file of the research data beside the project lies: `../shared/<path>`, seen from the project's
/// root. Empty where it is absent; the running test is then named as skipped on standard output, and should
/// return:
///
///     const auto recording = shared_file("data/samples/gaze.eaf");
///     if (!recording) return;
std::optional<std::filesystem::path> shared_file(std::string_view path);

/// How many tests of this program were skipped so far.
int skipped_tests();

} // namespace attune::test
