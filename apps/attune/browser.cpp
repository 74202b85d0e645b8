// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/browser.hpp>

#include <apps/attune/failure.hpp>

#include <attune/timeline/progress.hpp>

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attune::app {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// A folder of our own that is gone when this is.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "attune-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw Failure{ExitCode::no_output, "no folder for temporary files can be made"};
        path_ = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// Starts a program without a shell; what it says goes nowhere.
pid_t start(const fs::path& program, std::vector<std::string> arguments) {
    std::vector<char*> words;
    std::string name = program.string();
    words.push_back(name.data());
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int problem = posix_spawn(&process, name.c_str(), &files, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (problem != 0)
        throw Failure{ExitCode::no_output, fmt::format("{} can not be started", program.string())};
    return process;
}

/// Waits for the end of `process`; ends it where it takes too long or is no longer wanted.
void wait_for(pid_t process, Progress& progress) {
    const auto deadline = std::chrono::steady_clock::now() + 2min;
    int status = 0;
    while (waitpid(process, &status, WNOHANG) == 0) {
        const bool stopped = progress.stop_wanted();
        if (stopped || std::chrono::steady_clock::now() > deadline) {
            kill(process, SIGTERM);
            waitpid(process, &status, 0);
            if (stopped) throw Stopped{};
            return;
        }
        std::this_thread::sleep_for(20ms);
    }
}

} // namespace

std::optional<fs::path> find_browser(std::string_view search_path) {
    constexpr std::array names{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};
    for (const char* name : names)
        for (std::string_view rest = search_path; !rest.empty();) {
            const auto colon = rest.find(':');
            const fs::path candidate = fs::path{rest.substr(0, colon)} / name;
            if (candidate.is_absolute() && access(candidate.c_str(), X_OK) == 0) return candidate;
            rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
        }
    return std::nullopt;
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
    const Folder folder;
    // Into our own folder first: a PDF of an earlier run must not be taken for this one's.
    const fs::path made = folder.path() / "report.pdf";
    wait_for(start(browser,
                   printing_arguments(fs::absolute(page), made, folder.path() / "profile", geteuid() == 0)),
             progress);
    std::error_code problem;
    fs::copy_file(made, pdf, fs::copy_options::overwrite_existing, problem);
    if (problem)
        throw Failure{
            ExitCode::no_output,
            fmt::format("{} is written, but {} made no PDF of it; open the page in any browser and print it",
                        page.string(), browser.string())};
}

} // namespace attune::app
