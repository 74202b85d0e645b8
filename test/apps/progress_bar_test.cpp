// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/progress_bar.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <sstream>

using namespace attune;
using namespace std::chrono_literals;

namespace {

/// A bar on a paper terminal, with a clock that is moved by hand.
struct Desk {
    std::ostringstream terminal;
    Seconds now{100};
    std::optional<app::ProgressBar> bar;

    Desk() {
        bar.emplace(terminal, [this] { return now; });
    }
};

} // namespace

TEST_CASE("work that takes less than a second says nothing") {
    Desk desk;
    desk.bar->at(0.1);
    desk.now += 999ms;
    desk.bar->at(0.9);
    desk.bar.reset();
    CHECK(desk.terminal.str() == "");
}

TEST_CASE("after a second the bar is drawn, and wiped at the end") {
    Desk desk;
    desk.now += 1s;
    desk.bar->note("shifting");
    CHECK(desk.terminal.str() == "\r\x1b[K░░░░░░░░░░░░░░░░░░░░░░░░   0 %  shifting");
    desk.terminal.str("");
    desk.now += 100ms;
    desk.bar->at(0.5);
    CHECK(desk.terminal.str() == "\r\x1b[K████████████░░░░░░░░░░░░  50 %  shifting");
    desk.terminal.str("");
    desk.bar.reset();
    CHECK(desk.terminal.str() == "\r\x1b[K");
}

TEST_CASE("the bar is drawn at most ten times a second") {
    Desk desk;
    desk.now += 2s;
    desk.bar->at(0.2);
    desk.terminal.str("");
    desk.now += 99ms;
    desk.bar->at(0.3);
    CHECK(desk.terminal.str() == "");
}

TEST_CASE("a fraction beyond the end is the end") {
    Desk desk;
    desk.now += 1s;
    desk.bar->at(1.7);
    CHECK(desk.terminal.str() == "\r\x1b[K████████████████████████ 100 %  ");
}
