// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/interpret.hpp>
#include <attune/report/provenance.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::app {

class Command;
class Destination;

/// What the command line says of a table's columns, and how it said it.
struct SaidLayout {
    read::TableLayout layout;
    std::vector<std::string> entries; ///< "onset=Start"
};

/// Which recording is to be read, and what stands beside it, as the command line says it.
struct ReadingRequest {
    std::string file;
    std::string codebook; ///< a built-in one's name, or a path; empty: the file says what its codes mean
    std::string format;   ///< empty: the likeliest
    std::string recording;
    std::string episode_table;
    std::string coverage_table;
    std::optional<Duration> length;
    SaidLayout table;                             ///< over what the codebook says
    std::vector<read::Availability> availability; ///< over what the file and the codebook say
    std::string episodes_here; ///< rows of a table of episodes, as the command line gave them
};

/// Adds FILE and everything else that says what is read: the same words for every verb that reads a
/// recording. `request` must live as long as the command.
void add_reading_options(Command& command, ReadingRequest& request);
/// The same for a verb that reads several files in one way: they go into `files`, not into `request`.
void add_reading_options(Command& command, ReadingRequest& request, std::vector<std::string>& files);

/// Takes the identifier of a format.
Destination format_into(std::string& format);
/// Takes entries of a codebook's [table], `KEY=VALUE`, one each time.
Destination table_into(SaidLayout& table);
/// Takes a length of time of at least 0, in seconds. Destination::Unfit with what is `wanted` otherwise.
Duration seconds_from(std::string_view text, const char* wanted);

/// A recording on its way from a path to a timeline, with everything that is known of where it comes from.
struct ReadFile {
    read::Codebook codebook; ///< empty: none was given
    std::vector<read::Proposal> proposals;
    read::Coding coding;
    read::Reading reading;
    report::Provenance provenance; ///< without the people; findings are those of the reading
};

/// The format to read as: the one that was asked for; empty for the likeliest; a table where nothing speaks
/// for a format, but somebody said what the columns of a table are.
std::string format_for(const std::string& asked, const std::vector<read::Proposal>& proposals,
                       const read::TableLayout& layout);

/// Reads and interprets. Throws what reading throws, and Failure (data) where the table of coverage names
/// somebody who is not in the recording.
ReadFile read_file(const ReadingRequest& request, read::InterpretOptions options = {});

/// Throws Failure (data) with the list where something is open without which there are no acts: a meaning, a
/// role. `wanted`: "measured".
void refuse_what_is_open(const ReadFile& file, std::string_view wanted);

} // namespace attune::app
