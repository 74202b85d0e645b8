// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/sink.hpp>
#include <attune/write/excerpt.hpp>

#include <span>
#include <string_view>

namespace attune::write {

/// Excerpts of one film as a playlist for VLC, .m3u8 in UTF-8: in their order, each from its onset to its
/// offset, `#EXTVLCOPT:start-time` and `stop-time` in seconds to the millisecond. `film` is its path as seen
/// from the playlist's folder. Throws Misuse where that is empty or holds a line end, which no playlist can.
void vlc_playlist(std::string_view film, std::span<const Excerpt> excerpts, const Sink& sink);

} // namespace attune::write
