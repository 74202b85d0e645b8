// SPDX-License-Identifier: Apache-2.0
#include <test/report/written_account.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/figure_sweep.hpp>

#include <doctest/doctest.h>

#include <functional>

using namespace attune;
using namespace attune::report;
using attune::test::count;
using namespace std::chrono_literals;

namespace {

std::string written(const std::function<void(Markup&)>& write) {
    Markup page;
    write(page);
    return std::move(page).take();
}

} // namespace

TEST_CASE("a step holds its value until the next, and the last to the end") {
    CHECK(step_path({{0, 10}, {5, 8}, {7, 2}}, 12) == "M0,10H5V8H7V2H12");
    CHECK(step_path({}, 12).empty());
    CHECK(line_path({{0, 1}, {2.5, 3}}) == "M0,1L2.5,3");
}

TEST_CASE("labels at the ends of lines are moved apart and stay in the plot") {
    const std::string labels = written([](Markup& page) {
        draw_end_labels(page, {{50, "one", ""}, {51, "two", "grey"}, {199, "three", ""}}, 10, 0, 200);
    });
    CHECK(count(labels, "y=\"54\"") == 1);
    CHECK(count(labels, "y=\"66\"") == 1); // 12 below, where it has room
    CHECK(count(labels, "y=\"203\"") == 1);
    CHECK(count(labels, "class=\"end-label grey\"") == 1);
}

TEST_CASE("labels that meet at the lower edge are pushed up") {
    const std::string labels = written([](Markup& page) {
        draw_end_labels(page, {{198, "one", ""}, {199, "two", ""}}, 10, 0, 200);
    });
    CHECK(count(labels, "y=\"192\"") == 1);
    CHECK(count(labels, "y=\"204\"") == 1);
}

TEST_CASE("a panel has a name, a title and a description for those who can not see it") {
    const std::string panel = written([](Markup& page) {
        const PanelDrawing drawing{page, Panel{}, "play", "Of 31 cues ..."};
    });
    CHECK(count(panel, "role=\"img\"") == 1);
    CHECK(count(panel, "<title>play</title>") == 1);
    CHECK(count(panel, "<desc>Of 31 cues ...</desc>") == 1);
}

TEST_CASE("one line says whether the conclusion hangs on the window") {
    const auto point = [](Duration reach, double excess) {
        return measure::SweepPoint{reach, 0.5 + excess, 0.5, excess, 20};
    };
    measure::WindowSweep sweep{"play", false, {point(500ms, 0.1), point(1s, 0.2), point(10s, 0.1)}};
    CHECK(verdict(sweep, report::Speaker::english())
          == "At every window from 0.5 to 10\u00a0s more cues were answered than coincidence gives.");
    sweep.points = {point(500ms, -0.1), point(1s, 0), point(10s, -0.2)};
    CHECK(verdict(sweep, report::Speaker::english())
          == "At no window from 0.5 to 10\u00a0s were more cues answered than coincidence gives.");
    sweep.points = {point(500ms, 0.1), point(1s, 0.1), point(10s, -0.2)};
    CHECK(verdict(sweep, report::Speaker::english())
          == "It depends on the window: of those from 0.5 to 10\u00a0s, more cues were answered than "
             "coincidence gives at "
             "0.5, 1\u00a0s only.");
}
