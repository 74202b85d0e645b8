// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/browser.hpp>

#include <apps/attune/child_process.hpp>
#include <apps/attune/failure.hpp>

#include <fmt/format.h>

#include <array>
#include <chrono>

#include <unistd.h>

namespace attune::app {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::optional<fs::path> find_browser(std::string_view search_path) {
    constexpr std::array names{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};
    return find_program(names, search_path);
}

std::string file_url(const fs::path& path) {
    std::string url = "file://";
    for (const char c : path.string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                           || c == '/' || c == '-' || c == '_' || c == '.';
        url += plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return url;
}

std::vector<std::string> printing_arguments(const fs::path& page, const fs::path& pdf,
                                            const fs::path& profile, bool is_root) {
    std::vector<std::string> arguments{"--headless",
                                       "--disable-gpu",
                                       "--disable-quic",
                                       "--no-first-run",
                                       "--disable-background-networking",
                                       "--disable-component-update",
                                       "--disable-sync",
                                       "--user-data-dir=" + profile.string(),
                                       "--no-pdf-header-footer",
                                       "--print-to-pdf=" + pdf.string(),
                                       file_url(page)};
    if (is_root) arguments.insert(arguments.begin() + 1, "--no-sandbox");
    return arguments;
}

void print_to_pdf(const fs::path& browser, const fs::path& page, const fs::path& pdf, Progress& progress) {
    const TemporaryFolder folder;
    // Into our own folder first: a PDF of an earlier run must not be taken for this one's.
    const fs::path made = folder.path() / "report.pdf";
    run(browser, printing_arguments(fs::absolute(page), made, folder.path() / "profile", geteuid() == 0),
        2min, progress);
    std::error_code problem;
    fs::copy_file(made, pdf, fs::copy_options::overwrite_existing, problem);
    if (problem)
        throw Failure{
            ExitCode::no_output,
            fmt::format("{} is written, but {} made no PDF of it; open the page in any browser and print it",
                        page.string(), browser.string())};
}

} // namespace attune::app
