// SPDX-License-Identifier: Apache-2.0
#include <attune/report/card_drawing.hpp>

#include <attune/report/moment_list.hpp>
#include <attune/report/scale.hpp>

#include <algorithm>

namespace attune::report {
namespace {

constexpr double width = 720;
constexpr double height = 210;
constexpr double left = 16; ///< room for half a number at both ends
constexpr double child_line = 92;
constexpr double caregiver_line = 116;
constexpr double tall = 44;
constexpr double low = 16;
constexpr double least_apart = 26; ///< of two numbers, so that both can be read
constexpr double number_height = 192;

class Drawing {
public:
    Drawing(Markup& page, const Interval& time)
        : page_{page}, time_{time}, across_{Seconds{time.onset().since_zero()}.count(),
                                            Seconds{time.offset().since_zero()}.count(), left, width - left} {
    }

    double x(Instant moment) const { return across_(Seconds{moment.since_zero()}.count()); }

    /// The parts of `on` that lie in the moment, `up` of the line or, where that is negative, down.
    void draw(const Stretches& on, const char* kind, double line, double up) {
        const Stretches here = intersection(on, time_);
        for (const Interval& part : here.intervals())
            page_.lone("rect", {{"class", kind},
                                {"x", x(part.onset())},
                                {"y", up > 0 ? line - up : line},
                                {"width", std::max(x(part.offset()) - x(part.onset()), 3.0)},
                                {"height", std::abs(up)},
                                {"rx", 3}});
    }

    void line(double y, const char* kind) {
        page_.lone("line", {{"class", kind}, {"x1", left}, {"y1", y}, {"x2", width - left}, {"y2", y}});
    }

private:
    Markup& page_;
    Interval time_;
    Scale across_;
};

void number_instants(Markup& page, const Drawing& drawing, const Candidate& moment) {
    double last = -least_apart;
    int number = 0;
    for (const Instant instant : still_instants(moment)) {
        const double x = std::min(std::max(drawing.x(instant), last + least_apart), width - left);
        page.lone("line", {{"class", "instant"},
                           {"x1", drawing.x(instant)},
                           {"y1", 30},
                           {"x2", x},
                           {"y2", number_height - 14}});
        page.lone("circle", {{"class", "number"}, {"cx", x}, {"cy", number_height}, {"r", 13}});
        page.element("text", {{"x", x}, {"y", number_height + 5}, {"text-anchor", "middle"}},
                     std::to_string(++number));
        last = x;
    }
}

} // namespace

void draw_moment(Markup& page, const measure::Account& account, const Candidate& moment,
                 const Speaker& speaker) {
    const measure::Observation& seen = account.seen;
    const Stretches there = measure::on(seen.answers(), [](const measure::Bout&) { return true; });
    const Stretches begun = measure::on(
        seen.answers(), [&](const measure::Bout& answer) { return answer.onset >= moment.signal; });
    const auto svg = page.in("svg", {{"class", "drawing"},
                                     {"viewBox", "0 0 720 210"},
                                     {"role", "img"},
                                     {"aria-label", speaker.say("card.drawing")}});
    Drawing drawing{page, moment.time};
    page.element("text", {{"class", "who child"}, {"x", left}, {"y", 18}}, speaker.say("card.child"));
    page.element("text", {{"class", "who caregiver"}, {"x", left}, {"y", 180}}, speaker.say("card.you"));
    drawing.draw(seen.child.engage, "engage", child_line, low);
    drawing.draw(seen.child.bid, "bid", child_line, tall);
    drawing.draw(seen.child.alarm, "alarm", child_line, tall);
    drawing.draw(there, "there", caregiver_line, -low);
    drawing.draw(begun, "answer", caregiver_line, -tall);
    drawing.line(child_line, "child-line");
    drawing.line(caregiver_line, "caregiver-line");
    number_instants(page, drawing, moment);
}

} // namespace attune::report
