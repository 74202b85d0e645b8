// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/child_process.hpp>

#include <apps/attune/failure.hpp>

#include <attune/timeline/progress.hpp>

#include <fmt/format.h>

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

} // namespace

std::optional<fs::path> find_program(std::span<const char* const> names, std::string_view search_path) {
    for (const char* name : names)
        for (std::string_view rest = search_path; !rest.empty();) {
            const auto colon = rest.find(':');
            const fs::path candidate = fs::path{rest.substr(0, colon)} / name;
            if (candidate.is_absolute() && access(candidate.c_str(), X_OK) == 0) return candidate;
            rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
        }
    return std::nullopt;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "attune-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw Failure{ExitCode::no_output, "no folder for temporary files can be made"};
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

bool run(const fs::path& program, std::vector<std::string> arguments, std::chrono::seconds at_most,
         Progress& progress) {
    const pid_t process = start(program, std::move(arguments));
    const auto deadline = std::chrono::steady_clock::now() + at_most;
    int status = 0;
    while (waitpid(process, &status, WNOHANG) == 0) {
        const bool stopped = progress.stop_wanted();
        if (stopped || std::chrono::steady_clock::now() > deadline) {
            kill(process, SIGTERM);
            waitpid(process, &status, 0);
            if (stopped) throw Stopped{};
            return false;
        }
        std::this_thread::sleep_for(5ms);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace attune::app
