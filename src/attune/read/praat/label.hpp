// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read::textgrid {

/// A text as it is meant: doubled quotes are one, line ends inside it are LF whatever the file's are. Praat's
/// backslash signs (`\ae`) stay as written.
std::string meant(std::string_view written);

/// Takes the blanks, tabs and line ends at both ends off; whether there were any. In place, since a label may
/// be nearly as large as the file.
bool take_padding_off(std::string& text);

/// The beginning of a text for a message, its line ends shown as blanks.
std::string in_one_line(std::string_view text);

} // namespace attune::read::textgrid
