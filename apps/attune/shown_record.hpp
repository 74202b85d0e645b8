// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/shown.hpp>
#include <attune/report/moment_list.hpp>
#include <attune/report/speaker.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace attune::app {

class Command;

/// The record of what a family was shown, and what is to be added to it.
struct ShownRequest {
    std::filesystem::path file; ///< empty: none is kept
    std::vector<std::string> marked{};
    std::vector<std::string> noticed_by_parent{};
    std::vector<std::string> noticed_by_me{};
    std::vector<std::string> next_time{};

    bool marks() const;
};

/// `request` must live as long as the command.
void add_shown_options(Command& command, ShownRequest& request);

/// What was shown so far; a file that is not there yet holds nothing. Throws Failure (usage) where something
/// is to be marked and no file is named; read::Unreadable where the file can not be used.
std::vector<care::Shown> shown_so_far(const ShownRequest& request);

/// How often each stretch of this recording was shown. `all` must outlive it.
report::TimesShown times_shown(const std::vector<care::Shown>& all, std::string recording);

/// What was shown last and what was noticed, to begin the next session with; empty where nothing was.
std::string last_time(const std::vector<care::Shown>& all, const report::Speaker& speaker);

/// Throws Failure (usage) where a number is marked that is not in the list.
void refuse_unknown_marks(const ShownRequest& request, const std::vector<report::ListedMoment>& list);

/// Adds the moments that are marked, and says so on standard output. Throws Failure (no_output) where the
/// file can not be written.
void mark_shown(const ShownRequest& request, const std::vector<report::ListedMoment>& list,
                const std::string& recording, care::Day today);

} // namespace attune::app
