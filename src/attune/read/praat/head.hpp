// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/praat/file.hpp>

#include <string_view>

namespace attune::read::textgrid {

/// What the bytes of Praat's binary files begin with.
constexpr std::string_view binary_beginning = "ooBinaryFile";

constexpr std::string_view save_as_text =
    "Open it in Praat, select the TextGrid, and save it as a text file.";

/// What a file says that it is, in its first two texts: "ooTextFile", "TextGrid".
struct Opening {
    Token file_type;
    Token object_class;

    bool is_text_file() const { return file_type.written.starts_with("ooTextFile"); }
    bool is_textgrid() const { return is_text_file() && object_class.written == "TextGrid"; }
    bool is_chronological() const { return file_type.written == "Praat chronological TextGrid text file"; }
};
Opening opening_of(Tokens& tokens);

/// Reads up to the first tier: xmin and xmax, which become the coding's length, and its zero in words.
/// Returns how many tiers there are said to be, as written. Throws Unreadable where it is no TextGrid, or has
/// no xmin and xmax.
std::string_view read_head(File& file);

} // namespace attune::read::textgrid
