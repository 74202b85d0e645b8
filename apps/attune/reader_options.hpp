// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/measuring.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/speaker.hpp>
#include <attune/report/tip.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace attune::app {

class Command;

/// Whom a page is for. All read the same account.
enum class Reader { researcher, clinician, parent };

/// Whom a page is for, and how it speaks.
struct ReaderRequest {
    Reader reader = Reader::researcher;
    std::string language = "en";
    report::Naming child;
    std::string caregiver; ///< what the parent's page calls the caregiver; empty: as the recording says
    bool numbers = false;  ///< on the parent's page too
    const report::Tip* tip = nullptr; ///< on the parent's page; null: the recording chooses
    std::optional<report::Theme> theme;
    std::filesystem::path shown;      ///< the record of what the family was shown; empty: none is kept
    std::filesystem::path help_lines; ///< empty: the built-in ones of the language
};

/// `request` must live as long as the command.
void add_reader_options(Command& command, ReaderRequest& request);

/// Throws Failure (usage) where something is asked for that the reader's page does not have.
void refuse_what_no_reader_wants(const ReaderRequest& request);

/// The page of an account of this recording for its reader. Throws Failure (data, no_input) where the file of
/// help lines or the record of what was shown can not be used.
std::string page_for(const ReaderRequest& request, const MeasuredFile& measured,
                     const std::filesystem::path& recording);

} // namespace attune::app
