// SPDX-License-Identifier: Apache-2.0
// The one place where attune's command line speaks: what is thrown becomes words and an exit code.

#include <apps/attune/catalogue.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/help.hpp>
#include <apps/attune/interruption.hpp>
#include <apps/attune/invocation.hpp>
#include <apps/attune/memory.hpp>
#include <apps/attune/progress_bar.hpp>

#include <attune/model/procedure.hpp>
#include <attune/read/finding.hpp>
#include <attune/timeline/misuse.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <new>

#include <unistd.h>

namespace attune::app {

namespace {

ExitCode complain(ExitCode code, std::string_view words) {
    std::cerr << "attune: " << words << '\n';
    return code;
}

std::unique_ptr<Progress> progress() {
    if (isatty(STDERR_FILENO) == 0) return std::make_unique<QuietProgress>();
    return std::make_unique<ProgressBar>(
        std::cerr, [] { return Seconds{std::chrono::steady_clock::now().time_since_epoch()}; });
}

void run(std::span<const std::string_view> words) {
    const Program program = catalogue();
    const Invocation invocation = understand(program, words);
    switch (invocation.wish) {
    case Invocation::Wish::version: std::cout << "attune " ATTUNE_VERSION "\n"; break;
    case Invocation::Wish::help:
        std::cout << (invocation.command ? help(*invocation.command) : help(program));
        break;
    case Invocation::Wish::run: invocation.command->run(*progress()); break;
    }
    if (!std::cout.flush())
        throw Failure{ExitCode::no_output, "standard output can not be written; is the disk full?"};
}

ExitCode run_and_explain(std::span<const std::string_view> words) {
    try {
        run(words);
        return ExitCode::done;
    } catch (const Stopped&) {
        return complain(ExitCode::interrupted, "stopped before the end");
    } catch (const Failure& failure) {
        return complain(failure.code(), failure.what());
    } catch (const read::Unopened& unopened) {
        return complain(ExitCode::no_input, unopened.what());
    } catch (const read::Unreadable& unreadable) {
        return complain(ExitCode::data, unreadable.what());
    } catch (const model::UnusableScript& script) {
        return complain(ExitCode::data, script.what());
    } catch (const std::filesystem::filesystem_error& refused) {
        return complain(ExitCode::no_output,
                        refused.path1().string() + " can not be used: " + refused.code().message());
    } catch (const TooMuchMemory& refused) {
        return complain(ExitCode::data, refused.what());
    } catch (const std::bad_alloc&) {
        return complain(ExitCode::ours, "the memory of this machine is not enough for this");
    } catch (const std::exception& mistake) {
        return complain(ExitCode::ours,
                        std::string{"this is a mistake in attune, please report it: "} + mistake.what());
    }
}

} // namespace

} // namespace attune::app

int main(int count, char** words) {
    attune::app::give_memory_back();
    attune::app::listen_for_interruption();
    const std::vector<std::string_view> given(words + 1, words + count);
    return static_cast<int>(attune::app::run_and_explain(given));
}
