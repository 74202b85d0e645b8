// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {
class Progress;
}

namespace attune::app {

/// The first browser that can print a page to PDF (chromium, chromium-browser, google-chrome) in the folders
/// of `search_path`, which are separated by colons; none where there is none.
std::optional<std::filesystem::path> find_browser(std::string_view search_path);

/// A file as a browser asks for it: "file:///home/a%20b/report.html". `path` must be absolute.
std::string file_url(const std::filesystem::path& path);

/// What the browser is called with: no window, no network of its own, a profile that nothing else uses.
/// Without its sandbox only where it would not start with it: as root.
std::vector<std::string> printing_arguments(const std::filesystem::path& page,
                                            const std::filesystem::path& pdf,
                                            const std::filesystem::path& profile, bool is_root);

/// Prints a page to PDF in a process of its own. Throws Failure (no_output) where it ends without one or
/// takes more than two minutes, Stopped where `progress` asks for it.
void print_to_pdf(const std::filesystem::path& browser, const std::filesystem::path& page,
                  const std::filesystem::path& pdf, Progress& progress);

} // namespace attune::app
