// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip.hpp>

#include <attune/report/phrase.hpp>
#include <attune/report/scale.hpp>
#include <attune/report/strip_row.hpp>
#include <attune/report/strip_who.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {

void draw_axis(const StripRow& to) {
    const Duration step = time_step(to.layout.row_length(), 18);
    const Interval time = overlap(to.time(), to.layout.time()).value_or(to.time());
    to.page.lone("line", {{"class", "axis"},
                          {"x1", 0},
                          {"x2", to.x(time.offset())},
                          {"y1", to.layout.axis()},
                          {"y2", to.layout.axis()}});
    Instant moment{(time.onset().since_zero() + step - tick) / step * step};
    for (; moment <= time.offset(); moment += step) {
        to.page.lone("line", {{"class", "axis"},
                              {"x1", to.x(moment)},
                              {"x2", to.x(moment)},
                              {"y1", to.layout.axis()},
                              {"y2", to.layout.axis() + 4}});
        const auto at = to.page.in("g", {{"transform", fmt::format("translate({},{})", drawn(to.x(moment)),
                                                                   drawn(to.layout.axis() + 15))}});
        to.page.element("text", {{"class", "u tick"}}, whole_clock(moment));
    }
}

namespace {

void draw_names(const StripRow& to) {
    const StripLayout& layout = to.layout;
    const auto names = to.page.in("g", {{"class", "names"}});
    for (const Partner partner : partners) {
        const double middle = partner == Partner::child
                                  ? (layout.top() + layout.middle()) / 2
                                  : (layout.middle() + StripLayout::band + layout.bottom()) / 2;
        write_who(to.page, to.speaker, to.account.seen.ids[partner], partner, middle);
        for (const Channel channel : layout.lanes(partner))
            to.page.element("text",
                            {{"class", "channel"},
                             {"x", StripLayout::gutter - 20},
                             {"y", layout.lane(partner, channel) + StripLayout::lane_height - 1.5}},
                            channel_words(to.speaker, channel));
    }
}

void draw_row(const StripRow& to) {
    const StripLayout& layout = to.layout;
    const std::string title = to.speaker.words(
        "strip.row", {{"from", whole_clock(to.time().onset())}, {"to", whole_clock(to.time().offset())}});
    const double whole_width = StripLayout::gutter + StripLayout::width + StripLayout::margin;
    const auto drawing =
        to.page.in("svg", {{"class", "row marks"},
                           {"viewBox", fmt::format("0 0 {} {}", drawn(whole_width), drawn(layout.height()))},
                           {"role", "group"},
                           {"aria-label", title}});
    draw_names(to);
    // A window a little wider than the row, so that marks at its very ends are whole.
    constexpr double edge = 16;
    const auto window =
        to.page.in("svg", {{"class", "window"},
                           {"x", StripLayout::gutter - edge},
                           {"width", StripLayout::width + edge + StripLayout::margin},
                           {"height", layout.height()},
                           {"viewBox", fmt::format("{} 0 {} {}", drawn(-edge),
                                                   drawn(StripLayout::width + edge + StripLayout::margin),
                                                   drawn(layout.height()))}});
    const auto time = to.page.in("g", {{"class", "time"}, {"data-row", to.row}});
    draw_ground(to);
    draw_breaks(to);
    draw_lanes(to);
    draw_cues(to);
    draw_axis(to);
}

} // namespace

void strip(Markup& page, const measure::Account& account, const Speaker& speaker) {
    const StripLayout layout{account.seen};
    const auto box = page.in("div", {{"class", "strip"},
                                     {"tabindex", 0},
                                     {"role", "group"},
                                     {"aria-label", speaker.words("strip.label")},
                                     {"data-zoom", speaker.words("strip.zoom")},
                                     {"data-zoom-out", speaker.words("strip.zoom_out")},
                                     {"data-zoom-in", speaker.words("strip.zoom_in")},
                                     {"data-all", speaker.words("strip.zoom_all")},
                                     {"data-show-all", speaker.words("strip.zoom_all_label")},
                                     {"data-keys", speaker.words("strip.zoom_keys")},
                                     {"data-row-s", Seconds{layout.row_length()}.count()},
                                     {"data-from-s", Seconds{layout.time().onset().since_zero()}.count()}});
    for (std::size_t row = 0; row < layout.rows(); ++row) draw_row({page, account, layout, speaker, row});
}

bool drawn_act_by_act(const measure::Account& account) {
    constexpr std::size_t most_acts = 4000;
    constexpr Duration longest = std::chrono::hours{1};
    return account.seen.bouts.child.size() + account.seen.bouts.caregiver.size() <= most_acts
           && StripLayout{account.seen}.time().length() <= longest;
}

} // namespace attune::report
