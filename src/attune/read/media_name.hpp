// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read {

/// The bare name of a medium that a file points to by path or by URL ("file:///C:/videos/visit%201.mp4" gives
/// "visit 1.mp4"): a path says who worked where, and is not carried on.
std::string media_name(std::string_view path_or_url);

} // namespace attune::read
