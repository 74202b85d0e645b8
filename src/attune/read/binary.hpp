// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace attune::read {

/// Throws Unreadable where the bytes are another kind of file (.xlsx, .zip, .gz, .pdf, a picture, a sound, a
/// film) or hold what no text holds: a zero byte, or control signs in more than one place of a hundred.
/// `name` is the file's, for the message.
void refuse_binary(std::string_view name, std::string_view bytes);

/// Throws Unreadable for a decoded text with a zero sign in it.
[[noreturn]] void refuse_zero_sign(std::string_view name, std::string_view text);

} // namespace attune::read
