// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/sink.hpp>
#include <attune/write/excerpt.hpp>

#include <span>
#include <string_view>

namespace attune::write {

/// Excerpts of one film as an edit list for mpv (`# mpv EDL v0`): in their order, as if they were one film,
/// each a chapter with its title. `film` is its path as seen from the list's folder. Names and titles are
/// quoted by their length in bytes, so they may hold any sign. Throws Misuse where `film` is empty.
void mpv_edl(std::string_view film, std::span<const Excerpt> excerpts, const Sink& sink);

} // namespace attune::write
