// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::report {

/// The SHA-256 fingerprint of `bytes` (FIPS 180-4) as 64 hexadecimal digits: what `sha256sum` prints. It says
/// later which file an account was made from.
std::string sha256(std::string_view bytes);

} // namespace attune::report
