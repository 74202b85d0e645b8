// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_row.hpp>

#include <attune/report/moment_words.hpp>

#include <algorithm>

namespace attune::report {
namespace {

/// What is done to the other is tall, what goes on is lower, what is neither is a thin line: the acts can be
/// told apart without colour.
struct Look {
    std::string_view style;
    double height;
};

constexpr double thin = 2;
constexpr double low = 5;
constexpr double tall = StripLayout::lane_height;

Look look_of(Act act) {
    switch (act) {
    case Act::engage:
    case Act::wait: return {name(act), low};
    case Act::content:
    case Act::neutral:
    case Act::distraction:
    case Act::object: return {"neutral", thin};
    default: return {name(act), tall};
    }
}

void draw_bout(const StripRow& to, Partner partner, const measure::Bout& bout, Look look) {
    constexpr double least_width = 1.2;
    const auto piece = to.layout.piece(bout.state(), to.row);
    if (!piece) return;
    const double y = to.layout.lane(partner, bout.channel) + (StripLayout::lane_height - look.height) / 2;
    const auto bar = to.page.in("rect", {{"class", look.style},
                                         {"x", piece->x},
                                         {"y", y},
                                         {"width", std::max(piece->width, least_width)},
                                         {"height", look.height}});
    to.page.element("title", bout_words(bout, to.speaker));
}

/// Which of the caregiver's answers were credited to a cue.
std::vector<bool> credited(const measure::Account& account) {
    std::vector<bool> credited(account.seen.answers().size());
    for (const measure::CreditedAnswer& one : account.ledger.credited) credited[one.answer] = true;
    return credited;
}

void draw_ground_of(const StripRow& to, Partner partner) {
    for (const Channel channel : to.layout.lanes(partner))
        to.page.lone("line", {{"class", "lane"},
                              {"x1", 0},
                              {"x2", StripLayout::width},
                              {"y1", to.layout.lane(partner, channel) + StripLayout::lane_height / 2},
                              {"y2", to.layout.lane(partner, channel) + StripLayout::lane_height / 2}});
}

void draw_caregiver(const StripRow& to) {
    const std::vector<bool> is_credited = credited(to.account);
    std::size_t next = 0; // among the answers, which are some of the bouts, in the same order
    const measure::SomeBouts answers = to.account.seen.answers();
    const std::vector<measure::Bout>& bouts = to.account.seen.bouts.caregiver;
    for (std::size_t i = 0; i < bouts.size(); ++i) {
        Look look = look_of(bouts[i].act);
        if (next < answers.size() && answers.position(next) == i) {
            if (!is_credited[next]) look.style = "offer";
            ++next;
        } else if (bouts[i].act == Act::answer) {
            look = {"elsewhere", low};
        }
        draw_bout(to, Partner::caregiver, bouts[i], look);
    }
}

} // namespace

void draw_lanes(const StripRow& to) {
    for (const Partner partner : partners) draw_ground_of(to, partner);
    for (const measure::Bout& bout : to.account.seen.bouts.child)
        draw_bout(to, Partner::child, bout, bout.elsewhere ? Look{"elsewhere", low} : look_of(bout.act));
    draw_caregiver(to);
}

} // namespace attune::report
