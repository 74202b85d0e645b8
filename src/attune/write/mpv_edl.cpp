// SPDX-License-Identifier: Apache-2.0
#include <attune/write/mpv_edl.hpp>

#include <attune/timeline/misuse.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/milliseconds.hpp>
#include <attune/write/one_line.hpp>

#include <fmt/format.h>

namespace attune::write {
namespace {

/// mpv's own notation for a text with any sign in it: %5%a,b=c.
std::string quoted(std::string_view text) {
    return fmt::format("%{}%{}", text.size(), text);
}

} // namespace

void mpv_edl(std::string_view film, std::span<const Excerpt> excerpts, const Sink& sink) {
    if (film.empty()) throw Misuse{"an edit list needs the name of its film"};
    sink("# mpv EDL v0\n");
    for (const Excerpt& one : excerpts) {
        const auto onset = milliseconds(one.time.onset().since_zero());
        const auto offset = milliseconds(one.time.offset().since_zero());
        sink(fmt::format("{},{},{},title={}\n", quoted(film), seconds_text(Duration{onset}),
                         seconds_text(Duration{offset - onset}), quoted(one_line(one.title))));
    }
}

} // namespace attune::write
