// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/progress_bar.hpp>

#include <apps/attune/interruption.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace attune::app {

namespace {

constexpr Seconds patience{1};
constexpr Seconds between_drawings{0.1};
constexpr int bar_width = 24;
constexpr std::size_t note_width = 40; // with the bar, within the 80 columns that any terminal has
constexpr auto clear_line = "\r\x1b[K";

std::string bar(double fraction) {
    const auto full = static_cast<int>(std::lround(fraction * bar_width));
    std::string drawn;
    for (int cell = 0; cell < bar_width; ++cell) drawn += cell < full ? "█" : "░";
    return drawn;
}

} // namespace

bool QuietProgress::stop_wanted() const {
    return interrupted();
}

ProgressBar::ProgressBar(std::ostream& terminal, std::function<Seconds()> clock)
    : terminal_{terminal}, clock_{std::move(clock)}, next_drawing_{clock_() + patience} {}

ProgressBar::~ProgressBar() {
    if (drawn_) terminal_ << clear_line << std::flush;
}

void ProgressBar::at(double fraction) {
    fraction_ = std::clamp(fraction, 0.0, 1.0);
    draw();
}

void ProgressBar::note(std::string_view what) {
    note_ = what.substr(0, note_width);
    draw();
}

void ProgressBar::draw() {
    const Seconds now = clock_();
    if (now < next_drawing_) return;
    next_drawing_ = now + between_drawings;
    drawn_ = true;
    terminal_ << clear_line << fmt::format("{} {:3.0f} %  {}", bar(fraction_), 100 * fraction_, note_)
              << std::flush;
}

} // namespace attune::app
