// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_row.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

/// About how many characters of an episode's name fit over `width` pixels.
std::size_t fitting(double width) {
    constexpr double of_a_character = 7;
    return static_cast<std::size_t>(width / of_a_character);
}

/// A bracket with the name over it; hatched where the caregiver was told what to do.
void draw_episode(const StripRow& to, const Episode& episode) {
    const auto piece = to.layout.piece(episode.interval, to.row);
    if (!piece) return;
    if (episode.instruction)
        to.page.lone("rect", {{"class", "instructed"},
                              {"x", piece->x},
                              {"y", to.layout.top() - 9},
                              {"width", piece->width},
                              {"height", 6}});
    to.page.lone("path", {{"class", "episode"},
                          {"d", fmt::format("M{},{}v-6h{}v6", drawn(piece->x + 0.5),
                                            drawn(to.layout.top() - 3), drawn(piece->width - 1))}});
    const std::string note = called(to.speaker, episode);
    const std::size_t room = fitting(piece->width);
    if (room < 3) return;
    const auto at = to.page.in("g", {{"transform", fmt::format("translate({},{})", drawn(piece->x + 1),
                                                               drawn(to.layout.top() - 13))}});
    to.page.element("text", {{"class", "u name"}}, shortened(note, room));
}

void draw_unwatched(const StripRow& to) {
    const Stretches drawn_time{{overlap(to.time(), to.layout.time()).value_or(to.time())}};
    const Stretches unwatched = difference(drawn_time, to.account.seen.watched);
    for (const Interval& stretch : unwatched.intervals()) {
        const auto piece = to.layout.piece(stretch, to.row);
        if (!piece) continue;
        const auto rect = to.page.in("rect", {{"class", "unwatched"},
                                              {"x", piece->x},
                                              {"y", to.layout.top() - 2},
                                              {"width", piece->width},
                                              {"height", to.layout.bottom() - to.layout.top() + 4}});
        to.page.element("title",
                        to.speaker.words("strip.not_watched", {{"time", to.speaker.number_range(stretch)}}));
    }
}

} // namespace

void draw_ground(const StripRow& to) {
    // A recording without episodes is one, named by nobody.
    const std::vector<Episode>& episodes = to.account.seen.episodes;
    if (episodes.size() > 1 || episodes.front().name != "all")
        for (const Episode& episode : episodes) draw_episode(to, episode);
    draw_unwatched(to);
}

} // namespace attune::report
