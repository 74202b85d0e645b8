// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/interval.hpp>
#include <attune/timeline/sink.hpp>

#include <span>
#include <string>

namespace attune::write {

/// Words on a film, on its own clock: not before zero.
struct Subtitle {
    enum class Place { bottom, top };

    Interval time;
    std::string text; ///< may have several lines
    Place place = Place::bottom;
};

/// Subtitles as WebVTT (W3C), which browsers, VLC and mpv show: in order of time, times to the millisecond.
/// `&`, `<` and `>` are escaped, so that no text is taken for a tag or an arrow, and an empty line, which
/// would end a subtitle, is left out. One that would be shorter than a millisecond lasts one.
void web_vtt(std::span<const Subtitle> subtitles, const Sink& sink);

} // namespace attune::write
