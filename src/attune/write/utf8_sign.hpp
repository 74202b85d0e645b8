// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace attune::write {

/// The first sign of a text that should be UTF-8 (RFC 3629); empty where it does not begin with one: a
/// continuation, an overlong form, a surrogate, something past U+10FFFF, or the end of the text comes first.
std::string_view first_sign(std::string_view text);

} // namespace attune::write
